import TextModel
import Values

/// Bytes being packed.
final class PackedOutput {
  private var bytes: [UInt8] = []
  private var strings: [String: UInt64] = [:]
  private var fingerprint = PackedForm.firstFingerprint

  /// What was written, closed by the fingerprint of the keys.
  func finished() -> [UInt8] { bytes + (0..<8).map { UInt8(truncatingIfNeeded: fingerprint >> (8 * UInt64($0))) } }

  func note(_ key: any CodingKey) { PackedForm.mix(key.stringValue, into: &fingerprint) }

  func byte(_ value: UInt8) { bytes.append(value) }

  /// LEB128: seven bits a byte, the lowest first.
  func number(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Zigzag, so that small negative numbers are short.
  func integer(_ value: Int64) { number(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

  func double(_ value: Double) {
    let pattern = value.bitPattern
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: pattern >> shift)) }
  }

  /// The number of the string; its bytes follow the first time.
  func string(_ value: String) {
    if let known = strings[value] { return number(known) }
    number(UInt64(strings.count))
    strings[value] = UInt64(strings.count)
    number(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  func write<T: Encodable>(_ value: T) throws {
    if T.self == TextRange.self, let range = value as? TextRange {
      number(UInt64(range.lower))
      return number(UInt64(range.count))
    }
    let encoder = PackedEncoder(self)
    try value.encode(to: encoder)
    if encoder.hasList { byte(0) }
  }
}

/// The encoder of one value.
final class PackedEncoder: Encoder {
  let output: PackedOutput
  /// Whether the value wrote a list, which then needs its end.
  private(set) var hasList = false
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ output: PackedOutput) { self.output = output }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(PackedFields(output: output))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    hasList = true
    return PackedList(output: output)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { PackedSingle(output: output) }
}

private struct PackedFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let output: PackedOutput
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws { throw PackingFault.unsupportedShape }
  func encode(_ value: Bool, forKey key: Key) throws { output.note(key); output.byte(value ? 1 : 0) }
  func encode(_ value: String, forKey key: Key) throws { output.note(key); output.string(value) }
  func encode(_ value: Double, forKey key: Key) throws { output.note(key); output.double(value) }
  func encode(_ value: Int, forKey key: Key) throws { output.note(key); output.integer(Int64(value)) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { output.note(key); try output.write(value) }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try present(value, key) { output.byte($0 ? 1 : 0) } }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try present(value, key) { output.string($0) } }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try present(value, key) { output.double($0) } }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try present(value, key) { output.integer(Int64($0)) } }
  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws { try present(value, key) { try output.write($0) } }

  private func present<T>(_ value: T?, _ key: Key, _ write: (T) throws -> Void) throws {
    output.note(key)
    output.byte(value == nil ? 0 : 1)
    if let value { try write(value) }
  }

  /// Swift encodes the case of an enumeration with values as a nested container under the case's name.
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
    output.string(key.stringValue)
    return KeyedEncodingContainer(PackedFields<Nested>(output: output))
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { preconditionFailure("a nested list cannot be packed") }
  func superEncoder() -> any Encoder { preconditionFailure("a class cannot be packed") }
  func superEncoder(forKey key: Key) -> any Encoder { preconditionFailure("a class cannot be packed") }
}

private struct PackedList: UnkeyedEncodingContainer {
  let output: PackedOutput
  var count = 0
  var codingPath: [any CodingKey] { [] }

  init(output: PackedOutput) { self.output = output }

  mutating func encode<T: Encodable>(_ value: T) throws {
    count += 1
    output.byte(1)
    try output.write(value)
  }
  mutating func encodeNil() throws { throw PackingFault.unsupportedShape }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    preconditionFailure("a nested container in a list cannot be packed")
  }
  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { preconditionFailure("a nested list cannot be packed") }
  func superEncoder() -> any Encoder { preconditionFailure("a class cannot be packed") }
}

private struct PackedSingle: SingleValueEncodingContainer {
  let output: PackedOutput
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws { throw PackingFault.unsupportedShape }
  func encode(_ value: Bool) throws { output.byte(value ? 1 : 0) }
  func encode(_ value: String) throws { output.string(value) }
  func encode(_ value: Double) throws { output.double(value) }
  func encode(_ value: Float) throws { output.double(Double(value)) }
  func encode(_ value: Int) throws { output.integer(Int64(value)) }
  func encode(_ value: Int8) throws { output.integer(Int64(value)) }
  func encode(_ value: Int16) throws { output.integer(Int64(value)) }
  func encode(_ value: Int32) throws { output.integer(Int64(value)) }
  func encode(_ value: Int64) throws { output.integer(value) }
  func encode(_ value: UInt) throws { output.number(UInt64(value)) }
  func encode(_ value: UInt8) throws { output.number(UInt64(value)) }
  func encode(_ value: UInt16) throws { output.number(UInt64(value)) }
  func encode(_ value: UInt32) throws { output.number(UInt64(value)) }
  func encode(_ value: UInt64) throws { output.number(value) }
  func encode<T: Encodable>(_ value: T) throws { try output.write(value) }
}
