/// The text of an article: immutable UTF-8 bytes, valid by construction, with a line and a Unicode scalar map.
public struct SourceText: Sendable, Hashable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// Offset of the first byte of each line; the first is 0. A line ends after LF.
  public let lineStarts: [UInt32]
  /// The number of scalars before each block of 64 bytes; empty for ASCII text, where offsets are equal.
  private let scalarsBeforeBlock: [UInt32]

  /// Takes any string; complexity O(n).
  public init(_ text: String) {
    let bytes = Array(text.utf8)
    var lines: [UInt32] = [0]
    var isASCII = true
    for (offset, byte) in bytes.enumerated() {
      if byte == 0x0A { lines.append(UInt32(offset + 1)) }
      if byte >= 0x80 { isASCII = false }
    }
    var blocks: [UInt32] = []
    if !isASCII {
      blocks.reserveCapacity(bytes.count / 64 + 1)
      var scalars: UInt32 = 0
      for (offset, byte) in bytes.enumerated() {
        if offset & 63 == 0 { blocks.append(scalars) }
        if byte & 0xC0 != 0x80 { scalars += 1 }
      }
    }
    self.bytes = bytes
    lineStarts = lines
    scalarsBeforeBlock = blocks
  }

  /// The whole text.
  public var range: TextRange { TextRange(0, bytes.count) }
  /// Whether it has no bytes.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The whole text.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of a range, whose ends lie on scalar boundaries.
  public subscript(range: TextRange) -> String { String(decoding: bytes[range.bytes], as: UTF8.self) }

  /// Whether a range lies in the text and its ends on scalar boundaries. O(1).
  public func holds(_ range: TextRange) -> Bool {
    Int(range.upper) <= bytes.count && [range.lower, range.upper].allSatisfy { $0 == bytes.count || bytes[Int($0)] & 0xC0 != 0x80 }
  }

  /// The number of scalars before a byte offset: the offsets of the published record. O(1).
  public func scalarOffset(ofByte offset: Int) -> Int {
    guard !scalarsBeforeBlock.isEmpty else { return offset }
    guard offset < bytes.count else {
      return bytes.isEmpty ? 0 : scalarOffset(ofByte: bytes.count - 1) + (bytes[bytes.count - 1] & 0xC0 != 0x80 ? 1 : 0)
    }
    let block = offset >> 6
    var scalars = Int(scalarsBeforeBlock[block])
    for byte in bytes[(block << 6)..<offset] where byte & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }

  /// The byte offset of a scalar offset; nil beyond the text. O(log n).
  public func byteOffset(ofScalar scalar: Int) -> Int? {
    guard scalar >= 0 else { return nil }
    guard !scalarsBeforeBlock.isEmpty else { return scalar <= bytes.count ? scalar : nil }
    var low = 0
    var high = scalarsBeforeBlock.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(scalarsBeforeBlock[middle]) <= scalar { low = middle } else { high = middle }
    }
    var scalars = Int(scalarsBeforeBlock[low])
    var offset = low << 6
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if scalars == scalar { return offset }
        scalars += 1
      }
      offset += 1
    }
    return scalars == scalar ? bytes.count : nil
  }

  /// Line and column, both from 1, the column in scalars.
  public func lineAndColumn(ofByte offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return (low + 1, scalarOffset(ofByte: offset) - scalarOffset(ofByte: Int(lineStarts[low])) + 1)
  }
}
