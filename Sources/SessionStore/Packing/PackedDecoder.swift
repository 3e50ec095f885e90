/// The decoder of one packed value.
struct PackedDecoder: Decoder {
  let input: PackedInput
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  init(_ input: PackedInput) { self.input = input }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(UnpackedFields(input: input))
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try UnpackedList(input: input) }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { UnpackedSingle(input: input) }
}

private struct UnpackedFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let input: PackedInput
  var codingPath: [any CodingKey] { [] }

  /// Swift asks for it at the case of an enumeration with values alone.
  var allKeys: [Key] { input.peekedString().flatMap { Key(stringValue: $0) }.map { [$0] } ?? [] }
  func contains(_ key: Key) -> Bool { true }

  func decodeNil(forKey key: Key) throws -> Bool { throw PackingFault.unsupportedShape }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { input.note(key); return try input.flag() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { input.note(key); return try input.string() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { input.note(key); return try input.double() }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { input.note(key); return Int(try input.integer()) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { input.note(key); return try input.read(type) }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try present(key) { try input.flag() } }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try present(key) { try input.string() } }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? { try present(key) { try input.double() } }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try present(key) { Int(try input.integer()) } }
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? { try present(key) { try input.read(type) } }

  private func present<T>(_ key: Key, _ read: () throws -> T) throws -> T? {
    input.note(key)
    return try input.flag() ? try read() : nil
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
    guard try input.string() == key.stringValue else { throw PackingFault.otherTypes }
    return KeyedDecodingContainer(UnpackedFields<Nested>(input: input))
  }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw PackingFault.unsupportedShape }
  func superDecoder() throws -> any Decoder { throw PackingFault.unsupportedShape }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw PackingFault.unsupportedShape }
}

private struct UnpackedList: UnkeyedDecodingContainer {
  let input: PackedInput
  private(set) var currentIndex = 0
  private(set) var isAtEnd = false
  var count: Int? { nil }
  var codingPath: [any CodingKey] { [] }

  init(input: PackedInput) throws {
    self.input = input
    isAtEnd = try !input.flag()
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    guard !isAtEnd else { throw PackingFault.endsTooEarly }
    let value = try input.read(type)
    currentIndex += 1
    isAtEnd = try !input.flag()
    return value
  }
  mutating func decodeNil() throws -> Bool { throw PackingFault.unsupportedShape }
  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    throw PackingFault.unsupportedShape
  }
  func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw PackingFault.unsupportedShape }
  func superDecoder() throws -> any Decoder { throw PackingFault.unsupportedShape }
}

private struct UnpackedSingle: SingleValueDecodingContainer {
  let input: PackedInput
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) throws -> Bool { try input.flag() }
  func decode(_ type: String.Type) throws -> String { try input.string() }
  func decode(_ type: Double.Type) throws -> Double { try input.double() }
  func decode(_ type: Float.Type) throws -> Float { Float(try input.double()) }
  func decode(_ type: Int.Type) throws -> Int { try input.whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try input.whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try input.whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try input.whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try input.whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try input.whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try input.whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try input.whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try input.whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try input.whole(type) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try input.read(type) }
}
