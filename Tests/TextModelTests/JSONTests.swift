import Foundation
import Testing
import TextModel

@Suite("JSON that is written")
struct JSONTests {
  @Test(
    "has one spelling for each value",
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.number(3), "3"), (.number(-0.5), "-0.5"), (.string("a\"b\\c\n\t"), #""a\"b\\c\n\t""#),
      (.array([]), "[]"), (.array([.number(1), .null]), "[1,null]"),
      (.object([JSON.Member("b", .number(1)), JSON.Member("a", .null)]), #"{"b":1,"a":null}"#),
    ] as [(JSON, String)])
  func spelling(value: JSON, text: String) { #expect(value.text() == text) }

  @Test("is indented by two spaces where asked")
  func indented() {
    let value = JSON.object([JSON.Member("a", .array([.number(1)])), JSON.Member("b", .array([]))])
    #expect(value.text(indented: true) == "{\n  \"a\": [\n    1\n  ],\n  \"b\": []\n}")
  }

  @Test("has null for numbers that JSON cannot hold", arguments: [Double.nan, .infinity, -.infinity])
  func impossibleNumbers(number: Double) { #expect(JSON(number) == .null) }

  /// What acts on a terminal, or turns the reading order round, or is a line's end to some readers.
  private static let escaped: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0x061C...0x061C, 0x200E...0x200F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF,
  ]

  @Test("holds nothing that acts on a terminal, and a reader gets the same text", arguments: escaped)
  func controls(range: ClosedRange<UInt32>) throws {
    for scalar in range.compactMap({ Unicode.Scalar($0) }) {
      let text = "a\(scalar)b"
      let written = JSON.array([.string(text)]).text()
      #expect(written.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "U+\(String(scalar.value, radix: 16))")
      let read = try JSONDecoder().decode([String].self, from: Data(written.utf8))
      #expect(read.map { Array($0.utf8) } == [Array(text.utf8)])
    }
  }

  @Test("has keys as harmless as values")
  func keys() {
    #expect(JSON.object([JSON.Member("a\u{202E}\u{9B}", .null)]).text() == #"{"a\u202e\u009b":null}"#)
  }

  @Test("leaves letters of every script, marks, emoji and joiners as they are", arguments: ["Қала", "غزنی", "e\u{301}", "👩‍🚒", "\u{A0}–…"])
  func letters(text: String) { #expect(JSON.string(text).text().utf8.elementsEqual("\"\(text)\"".utf8)) }

  @Test("escapes a quotation mark under a combining mark")
  func combining() { #expect(JSON.string("\"\u{308}").text().utf8.elementsEqual("\"\\\"\u{308}\"".utf8)) }
}
