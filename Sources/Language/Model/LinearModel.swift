/// A linear classifier over hashed features, with its weights in a section of a model file.
///
/// A feature is a 64-bit hash: its upper bits choose a bucket, the next 16 tell it from others of the bucket. The section holds the number of
/// labels (u32), the number b of bits that choose a bucket (u32), 2ᵇ + 1 offsets (u32) into the entries, then the entries in order of their
/// hash: the 16 telling bits (u16), the number of weights (u8), and for each a label (u8) and its weight (i8).
package struct LinearModel: Sendable {
  /// The number of labels, 1…256.
  package let labelCount: Int
  private let file: ModelFile
  private let shift: UInt64
  nonisolated(unsafe) private let offsets: UnsafeRawPointer
  nonisolated(unsafe) private let entries: UnsafeRawPointer

  /// - Returns: nil where the section is missing or too short for what it says of itself.
  package init?(_ file: ModelFile, section name: String) {
    guard let section = file.section(name), let base = section.baseAddress, section.count >= 8 else { return nil }
    let bits = Int(section.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
    guard bits >= 1, bits <= 20, section.count >= 8 + ((1 << bits) + 1) * 4 else { return nil }
    let size = Int(section.loadUnaligned(fromByteOffset: 8 + (1 << bits) * 4, as: UInt32.self))
    guard section.count >= 8 + ((1 << bits) + 1) * 4 + size else { return nil }
    labelCount = Int(section.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
    guard labelCount > 0, labelCount <= 256 else { return nil }
    self.file = file
    shift = UInt64(64 - bits)
    offsets = base + 8
    entries = base + 8 + ((1 << bits) + 1) * 4
  }

  /// Adds a feature's weights to the scores, of which there are `labelCount`.
  @inline(__always)
  package func add(_ feature: UInt64, to scores: UnsafeMutablePointer<Int32>) {
    guard let entry = entry(feature) else { return }
    var pointer = entry + 3
    for _ in 0..<entry.load(fromByteOffset: 2, as: UInt8.self) {
      scores[Int(pointer.load(as: UInt8.self))] &+= Int32(pointer.load(fromByteOffset: 1, as: Int8.self))
      pointer += 2
    }
  }

  /// The first label of a feature: the value, where the model is a table of classes.
  package func value(_ feature: UInt64) -> UInt8? { entry(feature)?.load(fromByteOffset: 3, as: UInt8.self) }

  /// The first and the second label of a feature, where the model is a table of pairs.
  package func values(_ feature: UInt64) -> (first: UInt8, second: UInt8?)? {
    guard let entry = entry(feature) else { return nil }
    let hasSecond = entry.load(fromByteOffset: 2, as: UInt8.self) > 1
    return (entry.load(fromByteOffset: 3, as: UInt8.self), hasSecond ? entry.load(fromByteOffset: 5, as: UInt8.self) : nil)
  }

  @inline(__always)
  private func entry(_ feature: UInt64) -> UnsafeRawPointer? {
    let bucket = Int(feature >> shift)
    let tell = UInt16(truncatingIfNeeded: feature >> (shift &- 16))
    var pointer = entries + Int(offsets.loadUnaligned(fromByteOffset: bucket * 4, as: UInt32.self))
    let end = entries + Int(offsets.loadUnaligned(fromByteOffset: bucket * 4 + 4, as: UInt32.self))
    while pointer < end {
      let found = pointer.loadUnaligned(as: UInt16.self)
      if found == tell { return pointer }
      if found > tell { return nil }
      pointer += 3 + 2 * Int(pointer.load(fromByteOffset: 2, as: UInt8.self))
    }
    return nil
  }

  /// The bytes of a section; of features that cannot be told apart the first in hash order wins.
  package static func encode(labelCount: Int, _ features: [(hash: UInt64, weights: [(label: UInt8, weight: Int8)])]) -> [UInt8] {
    var bits = 4
    while bits < 17, features.count > 2 << bits { bits += 1 }
    let shift = UInt64(64 - bits)
    var offsets: [UInt32] = []
    var entries: [UInt8] = []
    var last: UInt64?
    for feature in features.sorted(by: { $0.hash < $1.hash }) where feature.hash >> (shift - 16) != last {
      last = feature.hash >> (shift - 16)
      while offsets.count <= Int(feature.hash >> shift) { offsets.append(UInt32(entries.count)) }
      entries += ModelFile.littleEndian(UInt16(truncatingIfNeeded: feature.hash >> (shift - 16)))
      entries.append(UInt8(min(feature.weights.count, 255)))
      for weight in feature.weights.prefix(255) { entries += [weight.label, UInt8(bitPattern: weight.weight)] }
    }
    while offsets.count <= 1 << bits { offsets.append(UInt32(entries.count)) }
    return [UInt32(labelCount), UInt32(bits)].flatMap { ModelFile.littleEndian($0) } + offsets.flatMap { ModelFile.littleEndian($0) }
      + entries
  }
}
