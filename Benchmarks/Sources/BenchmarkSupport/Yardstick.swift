/// Work of a fixed size that has nothing to do with sitrep, measured in the same run: how fast the machine is, now.
package enum Yardstick {
  /// What the work is.
  package static let description = "FNV-1a over 64 MB, and sorting a million numbers"

  /// The best of five, in processor time (`ProcessorTime`).
  package static func milliseconds() -> Double { (0..<5).map { _ in once() }.min() ?? 0 }

  private static func once() -> Double {
    let start = ProcessorTime.milliseconds
    let bytes = [UInt8](repeating: 0x5A, count: 1_000_000)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for _ in 0..<64 {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    var numbers = [UInt64](repeating: 0, count: 1_000_000)
    for index in numbers.indices {
      hash = hash &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      numbers[index] = hash
    }
    numbers.sort()
    let duration = ProcessorTime.milliseconds - start
    // Used, so that the work is not left out.
    precondition(hash ^ numbers[500_000] != 0, "the yardstick came to nothing")
    return duration
  }
}
