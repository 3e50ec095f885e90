import Testing

@testable import Shell

@Suite struct PagerViewTests {
  private static let size = TerminalInfo.Size(rows: 5, columns: 20)

  private static func view(lines: Int) -> PagerView {
    PagerView(text: (1...lines).map { "line \($0)\n" }.joined(), size: size)
  }

  @Test(arguments: [("", false), ("a\nb\nc\nd\n", false), ("a\nb\nc\nd\ne\n", true), (String(repeating: "x", count: 81), true)])
  func isForWhatDoesNotFit(text: String, isNeeded: Bool) {
    #expect(PagerView.isNeeded(for: text, size: Self.size) == isNeeded)
  }

  @Test(
    arguments: [
      ([.character(" ")], "line 5"), ([.character(" "), .character("b")], "line 1"), ([.down, .down, .up], "line 2"),
      ([.end], "line 7"), ([.end, .home], "line 1"), ([.character(" "), .character(" ")], "line 7"),
      ([.character("G"), .character("u")], "line 5"),
    ] as [([Key], String)])
  func keysMoveTheWindow(keys: [Key], top: String) {
    var view = Self.view(lines: 10)
    for key in keys { #expect(view.handle(key) == .draw) }
    #expect(view.visible.first == top)
    #expect(view.visible.count == 4)
  }

  @Test func theEndsAreEnds() {
    var view = Self.view(lines: 6)
    #expect(view.handle(.up) == .beep)
    #expect(view.handle(.end) == .draw)
    #expect(view.handle(.down) == .beep)
    #expect(view.handle(.character(" ")) == .leave)
    #expect(view.handle(.character("q")) == .leave)
  }

  /// The keys of `text`, Enter after them.
  private static func typed(_ text: String) -> [Key] { (text + "\r").unicodeScalars.map { .character($0) } }

  @Test func searchFindsForwardsAndBackwards() {
    var view = PagerView(text: "Herat\na\nb\nc\nKABUL one\nd\ne\nf\nKabul two\ng\nh\ni\n", size: Self.size)
    for key in Self.typed("/kabul") { #expect(view.handle(key) == .draw) }
    #expect(view.visible.first == "KABUL one")
    #expect(view.handle(.character("n")) == .draw)
    #expect(view.visible.first == "Kabul two")
    #expect(view.handle(.character("N")) == .draw)
    #expect(view.visible.first == "KABUL one")
    for key in Self.typed("/Oslo") { #expect(view.handle(key) == .draw) }
    #expect(view.visible.first == "KABUL one")
    #expect(view.status == "not found: Oslo")
  }

  @Test func aNarrowerWindowKeepsTheLineAtTheTop() {
    var view = PagerView(text: (1...9).map { "line \($0) \(String(repeating: "x", count: 10))\n" }.joined(), size: Self.size)
    #expect(view.handle(.character(" ")) == .draw)
    view.resize(to: .init(rows: 5, columns: 10))
    #expect(view.visible.first == "line 5 xxx")
    #expect(view.visible.dropFirst().first == "xxxxxxx")
  }

  @Test func theStatusSaysWhereThisIs() {
    let wide = TerminalInfo.Size(rows: 5, columns: 80)
    var view = PagerView(text: (1...10).map { "line \($0)\n" }.joined(), size: wide)
    #expect(view.status == "lines 1–4 of 10  space on  b back  / search  q leave")
    #expect(view.handle(.end) == .draw)
    #expect(view.status == "lines 7–10 of 10  b back  / search  q leave")
  }
}

@Suite struct StyledTextTests {
  @Test(arguments: [
    ("plain text", 5, ["plain", " text"]),
    ("\u{1B}[31mred text\u{1B}[0m x", 4, ["\u{1B}[31mred \u{1B}[0m", "\u{1B}[31mtext\u{1B}[0m", " x"]),
    ("北京市", 5, ["北京", "市"]), ("", 5, [""]), ("a\tb", 20, ["a       b"]),
  ])
  func foldsAndCarriesColoursOver(line: String, columns: Int, rows: [String]) {
    #expect(StyledText.fold(line, to: columns) == rows)
  }

  @Test func coloursTakeNoColumns() {
    #expect(StyledText.width(of: "\u{1B}[1;32mKabul\u{1B}[0m 北") == 8)
    #expect(StyledText.plain("\u{1B}[1;32mKabul\u{1B}[0m") == "Kabul")
  }
}
