import Testing
import TextModel

@Suite("The maps of a text")
struct SourceTextTests {
  /// Texts around the block of 64 bytes, in one to four bytes a scalar, with every kind of line's end.
  private static let texts = [
    "", "a", "\n", "a\r\nb\r\n", "é", "🛰️ over Ghazni\nНа вокзале", "e\u{301}\r\n\u{1F468}\u{200D}\u{1F692}",
    String(repeating: "a", count: 64), String(repeating: "a", count: 63) + "é", String(repeating: "a", count: 63) + "🛰x",
    String(repeating: "a", count: 62) + "é" + String(repeating: "b", count: 70), String(repeating: "🛰", count: 16),
    String(repeating: "🛰", count: 33) + "\n", String(repeating: "غزنی\r\n", count: 20), String(repeating: "€", count: 100),
    String(repeating: "a\n", count: 64) + "é",
  ]

  @Test("count scalars before every byte where one begins, and find the byte again", arguments: texts)
  func scalars(text: String) {
    let source = SourceText(text)
    var byte = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(source.scalarOffset(ofByte: byte) == number)
      #expect(source.byteOffset(ofScalar: number) == byte)
      byte += scalar.utf8.count
    }
    let count = text.unicodeScalars.count
    #expect(byte == source.bytes.count)
    #expect(source.scalarOffset(ofByte: byte) == count)
    #expect(source.byteOffset(ofScalar: count) == byte)
    #expect(source.byteOffset(ofScalar: count + 1) == nil)
    #expect(source.byteOffset(ofScalar: -1) == nil)
  }

  @Test("give every scalar its line, ended by LF alone, and its column in scalars", arguments: texts)
  func lines(text: String) {
    let source = SourceText(text)
    var (byte, line, column) = (0, 1, 1)
    for scalar in text.unicodeScalars {
      #expect(source.lineAndColumn(ofByte: byte) == (line, column))
      byte += scalar.utf8.count
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    #expect(source.lineAndColumn(ofByte: byte) == (line, column))
    #expect(source.lineStarts.count == line)
  }

  @Test("tell the ranges that can be cut out from those that cannot")
  func ranges() {
    let source = SourceText("aé🛰")
    let boundaries = [0, 1, 3, 7]
    for lower in 0...8 {
      for upper in lower...9 {
        #expect(source.holds(TextRange(lower, upper)) == (boundaries.contains(lower) && boundaries.contains(upper)), "\(lower)..<\(upper)")
      }
    }
  }

  @Test("keep CRLF as two scalars, both on the line that they end")
  func lineBreaks() {
    let source = SourceText("a\r\nb")
    #expect(source.lineStarts == [0, 3])
    #expect(source.lineAndColumn(ofByte: 2) == (1, 3))
    #expect(source.lineAndColumn(ofByte: 3) == (2, 1))
    #expect(source[TextRange(3, 4)] == "b")
  }
}
