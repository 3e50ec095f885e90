/// Hashes of words and features. The same on every machine: trained models rest on them.
package enum FeatureHash {
  /// One hash of two.
  @inline(__always)
  package static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var value = (left ^ right) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
    value = value &* 0xBF58_476D_1CE4_E5B9
    return value ^ (value >> 32)
  }

  /// A feature: the number of its template, and what it holds.
  @inline(__always)
  package static func feature(_ template: UInt64, _ value: UInt64) -> UInt64 { mix(template &* 0xD6E8_FEB8_6659_FD93 &+ 1, value) }

  /// A feature of two values: the number of its template, and what it holds.
  @inline(__always)
  package static func feature(_ template: UInt64, _ first: UInt64, _ second: UInt64) -> UInt64 {
    feature(template, mix(first, second &+ 0x51_7CC1_B727_2209))
  }

  /// The hash of a run of bytes (FNV-1a, mixed once more).
  package static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return mix(hash, 0)
  }

  /// The hash of a text's UTF-8 bytes.
  package static func string(_ text: String) -> UInt64 { bytes(text.utf8) }
}
