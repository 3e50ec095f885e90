/// Makes keys of the bytes that a terminal sends: UTF-8 and the escape sequences of xterm and those like it.
package struct KeyDecoder: Sendable {
  private var bytes: ArraySlice<UInt8> = []

  package init() {}

  /// Whether no byte waits to be decoded.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Adds bytes that were read.
  package mutating func feed(_ more: some Sequence<UInt8>) {
    bytes = ArraySlice(Array(bytes) + more)
  }

  /// The next key, nil when there is none or its end has not come.
  ///
  /// With `isOver` no more bytes are coming soon: an escape alone is then the Escape key, and an unfinished character is U+FFFD.
  package mutating func next(isOver: Bool) -> Key? {
    guard let first = bytes.first else { return nil }
    if first != 0x1B { return character(first, isOver: isOver) }
    guard let length = sequenceLength() else {
      return isOver ? take(1, as: .character("\u{1B}")) : nil
    }
    let sequence = Array(bytes.prefix(length))
    if length == 1 { return take(1, as: .character("\u{1B}")) }
    return take(length, as: Self.keys[sequence.dropFirst().map { Character(Unicode.Scalar($0)) }] ?? .sequence(sequence))
  }

  /// Takes the bytes of a paste up to its end mark, which is taken too; nil when the mark has not come.
  ///
  /// With `isOver` it is not coming, and what there is is the paste.
  package mutating func paste(isOver: Bool) -> [UInt8]? {
    let mark: [UInt8] = Array("\u{1B}[201~".utf8)
    var start = bytes.startIndex
    while let escape = bytes[start...].firstIndex(of: 0x1B) {
      if bytes[escape...].starts(with: mark) {
        defer { bytes = bytes[(escape + mark.count)...] }
        return Array(bytes[..<escape])
      }
      start = escape + 1
    }
    guard isOver else { return nil }
    defer { bytes = [] }
    return Array(bytes)
  }

  /// Forgets the bytes that wait.
  package mutating func removeAll() { bytes = [] }

  /// The sequences after Escape, by their characters.
  private static let keys: [[Character]: Key] = [
    Array("[A"): .up, Array("OA"): .up, Array("[B"): .down, Array("OB"): .down,
    Array("[C"): .right, Array("OC"): .right, Array("[D"): .left, Array("OD"): .left,
    Array("[1;5C"): .wordRight, Array("[1;3C"): .wordRight, Array("[1;5D"): .wordLeft, Array("[1;3D"): .wordLeft,
    Array("[H"): .home, Array("OH"): .home, Array("[1~"): .home, Array("[7~"): .home,
    Array("[F"): .end, Array("OF"): .end, Array("[4~"): .end, Array("[8~"): .end,
    Array("[3~"): .delete, Array("[5~"): .pageUp, Array("[6~"): .pageDown, Array("[200~"): .pasteStart,
  ]

  /// The length of the sequence that the bytes begin with, 1 for an escape that begins none; nil when its end has not come.
  private func sequenceLength() -> Int? {
    let tail = bytes.dropFirst()
    guard let kind = tail.first else { return nil }
    switch kind {
    case UInt8(ascii: "["):
      // Parameters, then intermediates, then one final byte (ECMA-48, 5.4).
      let body = tail.dropFirst()
      guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return body.count > 32 ? 1 : nil }
      return (0x40...0x7E).contains(body[end]) ? end - bytes.startIndex + 1 : 1
    case UInt8(ascii: "O"):
      return tail.count < 2 ? nil : 3
    default:
      return 1
    }
  }

  private mutating func character(_ first: UInt8, isOver: Bool) -> Key? {
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    let available = Array(bytes.prefix(length))
    let isBroken = available.dropFirst().contains { $0 & 0xC0 != 0x80 }
    if available.count < length, !isBroken, !isOver { return nil }
    var decoder = UTF8()
    var input = available.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&input) else { return take(1, as: .character("\u{FFFD}")) }
    return take(length, as: .character(scalar))
  }

  private mutating func take(_ count: Int, as key: Key) -> Key {
    bytes = bytes.dropFirst(count)
    return key
  }
}
