import Testing

@testable import Shell

@Suite struct LineLayoutTests {
  /// The row and column of the mark ⟦⟧ in a window of ten columns.
  @Test(arguments: [
    ("> ", "abc⟦⟧", 0, 5), ("> ", "abcdefg⟦⟧h", 0, 9), ("> ", "abcdefgh⟦⟧", 1, 0), ("> ", "abcdefghij⟦⟧", 1, 2),
    ("> ", "one\ntwo⟦⟧", 1, 3), ("> ", "北京市北⟦⟧", 1, 0), ("> ", "a北京市北⟦⟧", 1, 2), ("", "a\t⟦⟧", 0, 8), ("", "\u{1}⟦⟧", 0, 2),
    ("", "e\u{301}⟦⟧", 0, 1), ("0123456789", "⟦⟧", 1, 0),
  ])
  func rowsAndColumnsAreThoseOfTheScreen(prompt: String, line: String, row: Int, column: Int) throws {
    let mark = try #require(line.range(of: "⟦⟧"))
    let place = LineLayout(prompt: prompt, columns: 10).after(line[..<mark.lowerBound].unicodeScalars)
    #expect(place.row == row)
    #expect(place.column == column)
  }
}
