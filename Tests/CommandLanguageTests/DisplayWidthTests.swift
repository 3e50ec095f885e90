import CommandLanguage
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Kabul", 5), ("Kraków", 6), ("Мир", 3), ("کابل", 4),
    ("北京", 4), ("ソウル", 6), ("서울", 4), ("Ａ１", 4), ("ｱ", 1),
    ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("नि", 2), ("a\u{200B}b", 2),
    ("😀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇺🇦", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("\u{1B}", 0), ("\u{7F}\u{85}", 0), ("½ ° – …", 7),
  ])
  func takesColumns(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("Kandahar", 8, "Kandahar"), ("Kandahar", 7, "Kandah…"), ("Kandahar", 1, "…"), ("Kandahar", 0, ""),
    ("北京市", 6, "北京市"), ("北京市", 5, "北京…"), ("北京市", 4, "北…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"),
  ])
  func cutsBetweenClusters(text: String, columns: Int, cut: String) {
    #expect(DisplayWidth.truncate(text, to: columns) == cut)
    #expect(DisplayWidth.of(DisplayWidth.truncate(text, to: columns)) <= columns)
  }

  @Test func fillsToAnExactWidth() {
    #expect(DisplayWidth.pad("北京", to: 6) == "北京  ")
    #expect(DisplayWidth.pad("26", to: 5, keepingTo: .trailing) == "   26")
    #expect(DisplayWidth.pad("北京市", to: 4) == "北… ")
  }

  @Test(arguments: [
    ("", 10, [""]), ("two words", 20, ["two words"]), ("two words", 5, ["two", "words"]), ("two words", 8, ["two", "words"]),
    ("one\n\ntwo", 9, ["one", "", "two"]), ("  set in", 8, ["  set in"]), ("a   b", 5, ["a   b"]), ("aa   b", 5, ["aa", "b"]),
    ("Herat-Islam-Qala", 6, ["Herat-", "Islam-", "Qala"]), ("to 北京市 now", 5, ["to", "北京", "市", "now"]), ("北", 1, ["北"]),
    ("end ", 3, ["end"]),
  ])
  func foldsAtSpaces(text: String, columns: Int, lines: [String]) {
    #expect(DisplayWidth.wrap(text, to: columns) == lines)
  }
}

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("Kraków – “yes”", "Kraków – “yes”"), ("\u{1B}[31mred", "\\x1B[31mred"), ("a\r\n", "a\\x0D\\x0A"),
    ("\u{9B}2J", "\\x9B2J"), ("\u{7F}\u{0}", "\\x7F\\x00"), ("gnp.\u{202E}exe", "gnp.\\u{202E}exe"),
    ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
    ("\u{200E}\u{61C}", "\\u{200E}\\u{061C}"), ("pass\u{200B}word", "pass\\u{200B}word"), ("\u{FEFF}x", "\\u{FEFF}x"),
    ("hi\u{E0041}", "hi\\u{E0041}"), ("a\u{200D}b", "a\\u{200D}b"), ("a\u{FE0F}", "a\\u{FE0F}"), ("a\u{E0100}", "a\\u{E0100}"),
    ("\u{2028}", "\\u{2028}"), ("\u{E000}", "\\u{E000}"), ("\u{FFFF}", "\\u{FFFF}"), ("co\u{AD}operate", "co\\xADoperate"),
  ])
  func showsWhatCannotBeSeen(text: String, shown: String) {
    #expect(TerminalText.escape(text) == shown)
  }

  @Test(arguments: [
    "می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}⚕\u{FE0F}", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "葛\u{E0100}", "e\u{301}", "🇺🇦", "كابل",
  ])
  func leavesWhatAWritingSystemNeeds(text: String) {
    #expect(TerminalText.escape(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func keepsLayoutOnRequest() {
    #expect(TerminalText.escape("a\tb\nc", keeping: [.newline, .tab]) == "a\tb\nc")
    #expect(TerminalText.escape("a\tb\nc", keeping: .newline) == "a\\x09b\nc")
  }

  @Test func nothingThatActsOnATerminalPasses() {
    for value in (UInt32(0)...0x10FFFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      guard category == .control || category == .privateUse || scalar.properties.isBidiControl else { continue }
      #expect(!TerminalText.escape(String(Character(scalar))).unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
    }
  }
}
