import TextModel
import Values

/// Packed bytes being read. Every length and number is checked: nothing in the bytes can trap or ask for unbounded memory.
final class PackedInput {
  private let bytes: [UInt8]
  private let end: Int
  private let textLength: Int
  private var position = 0
  private var strings: [String] = []
  private var fingerprint = PackedForm.firstFingerprint
  /// Values within values; deeper than any analysis is nonsense.
  private var depth = 0

  init(_ bytes: [UInt8], textLength: Int) {
    self.bytes = bytes
    end = max(0, bytes.count - 8)
    self.textLength = textLength
  }

  /// Whether all was read, under the same keys as it was written.
  var isFinished: Bool {
    guard position == end, bytes.count >= 8 else { return false }
    var written: UInt64 = 0
    for index in 0..<8 { written |= UInt64(bytes[end + index]) << (8 * UInt64(index)) }
    return written == fingerprint
  }

  func note(_ key: any CodingKey) { PackedForm.mix(key.stringValue, into: &fingerprint) }

  func byte() throws -> UInt8 {
    guard position < end else { throw PackingFault.endsTooEarly }
    defer { position += 1 }
    return bytes[position]
  }

  func flag() throws -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw PackingFault.impossibleValue
    }
  }

  func number() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw PackingFault.impossibleValue
  }

  /// A whole number that every arithmetic here can bear.
  func integer() throws -> Int64 {
    let value = try number()
    let integer = Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    guard abs(integer >> 1) < 1 << 52 else { throw PackingFault.impossibleValue }
    return integer
  }

  func whole<N: FixedWidthInteger>(_ type: N.Type) throws -> N {
    let value = N.isSigned ? N(exactly: try integer()) : N(exactly: try number())
    guard let value else { throw PackingFault.impossibleValue }
    return value
  }

  /// A number that is finite and small enough to be shown as a whole number.
  func double() throws -> Double {
    guard end - position >= 8 else { throw PackingFault.endsTooEarly }
    var pattern: UInt64 = 0
    for index in 0..<8 { pattern |= UInt64(bytes[position + index]) << (8 * UInt64(index)) }
    position += 8
    let value = Double(bitPattern: pattern)
    guard value.magnitude < 1e15 else { throw PackingFault.impossibleValue }
    return value
  }

  func string() throws -> String {
    let index = Int(truncatingIfNeeded: try number())
    if strings.indices.contains(index) { return strings[index] }
    guard index == strings.count else { throw PackingFault.impossibleValue }
    let count = try number()
    guard count <= UInt64(end - position) else { throw PackingFault.endsTooEarly }
    let string = String(decoding: bytes[position..<(position + Int(count))], as: UTF8.self)
    position += Int(count)
    strings.append(string)
    return string
  }

  /// The string that comes next, left where it is: the name of an enumeration's case.
  func peekedString() -> String? {
    let (before, known) = (position, strings.count)
    defer {
      position = before
      strings.removeSubrange(known...)
    }
    return try? string()
  }

  func read<T: Decodable>(_ type: T.Type) throws -> T {
    if type == TextRange.self, let range = try range() as? T { return range }
    guard depth < 32 else { throw PackingFault.impossibleValue }
    depth += 1
    defer { depth -= 1 }
    let value = try T(from: PackedDecoder(self))
    guard PackedInput.isPossible(value) else { throw PackingFault.impossibleValue }
    return value
  }

  private func range() throws -> TextRange {
    let lower = try number()
    let count = try number()
    guard lower <= UInt64(textLength), count <= UInt64(textLength) - lower else { throw PackingFault.impossibleValue }
    return TextRange(Int(lower), Int(lower + count))
  }

  /// What the types promise and their decoding does not check.
  private static func isPossible<T>(_ value: T) -> Bool {
    if T.self == Coordinate.self, let point = value as? Coordinate {
      return Coordinate(checking: point.latitude, longitude: point.longitude) != nil
    }
    if T.self == Count.self, let count = value as? Count { return (count.lo ?? -.infinity) <= (count.hi ?? .infinity) }
    if T.self == DateInterval.self, let days = value as? DateInterval { return days.start <= days.end }
    return true
  }
}
