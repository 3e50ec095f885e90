import PluginKit
import Testing

@testable import Workbench

/// How answers look.
@Suite struct RenderingTests {
  private func table(_ cells: [[String]]) -> Table {
    Table(
      item: "thing", columns: [Column("name", .text, "n"), Column("count", .number, "c"), Column("empty", .text, "e")],
      rows: cells.map { Row([.text($0[0]), .number(Double($0[1]) ?? 0), .missing]) })
  }

  @Test("columns are as wide as their widest cell, numbers keep right, empty columns are left out")
  func columns() {
    let text = TableRenderer(layout: .plain).text(of: table([["a", "5"], ["喀布爾", "12"]]))
    #expect(text == "name    count\na           5\n喀布爾     12\n2 things\n")
  }

  @Test("a table is narrowed to the window, the widest column first")
  func fitting() {
    let layout = Layout(columns: 20, colours: false)
    let text = TableRenderer(layout: layout).text(of: table([["a rather long name of a thing", "5"]]))
    #expect(text == "name           count\na rather lon…      5\n1 thing\n")
  }

  @Test("what a row is read by is narrowed last, and an id, a number, a count or a day is not cut")
  func mainColumns() {
    let table = Table(
      item: "event",
      columns: [
        Column("id", .reference, "i"), Column("type", .text, "t", isMain: true), Column("actor", .text, "a"), Column("date", .date, "d"),
        Column("count", .count, "c"), Column("note", .text, "n"),
      ],
      rows: [
        Row([
          .reference(ItemReference(article: 12, item: "e14")), .text("territory_taken_nonstate"), .text("a rather long name of a group"),
          .date(DateInterval(CivilDate(dayNumber: 19_786))), .count(Count(.atLeast, lo: 24, hi: nil)), .text("a note of some length"),
        ])
      ])
    func lines(_ columns: Int) -> [String] {
      TableRenderer(layout: Layout(columns: columns, colours: false)).text(of: table).split(separator: "\n").map(String.init)
    }
    #expect(
      lines(80) == [
        "id      type                      actor      date              count  note",
        "12.e14  territory_taken_nonstate  a rather…  2024-03-04  at least 24  a note of…", "1 event",
      ])
    #expect(lines(64).last == "1 event; no room for note: select names columns")
    #expect(lines(64)[1].contains("12.e14  territory_taken_") && lines(64)[1].contains("2024-03-04  at least 24"))
    #expect(lines(30)[1] == "12.e14  territory_taken_nonst…")
  }

  @Test("columns that have no room even when narrow are named below the table")
  func hidden() {
    let columns = (1...6).map { Column("the column \($0)", .text, "c") }
    let table = Table(item: "thing", columns: columns, rows: [Row(columns.map { .text($0.name) })])
    let text = TableRenderer(layout: Layout(columns: 29, colours: false)).text(of: table)
    #expect(text.hasSuffix("1 thing; no room for the column 4, the column 5, the column 6: select names columns\n"))
    for line in text.split(separator: "\n").dropLast() { #expect(DisplayWidth.of(String(line)) <= 29) }
  }

  @Test("no row is said in words", arguments: [("event", "no event"), ("casualty", "no casualty")])
  func empty(item: String, said: String) {
    #expect(TableRenderer(layout: .plain).text(of: Table(item: item, columns: [Column("a", .text, "a")], rows: [])) == said + "\n")
  }

  @Test(
    "plurals",
    arguments: [
      ("casualty", "2 casualties"), ("person", "2 people"), ("thing near Kabul", "2 things near Kabul"), ("sentence", "2 sentences"),
      ("day", "2 days"),
    ])
  func plurals(item: String, said: String) { #expect(Plural.count(2, item) == said) }

  @Test("an excerpt underlines its words and names them")
  func excerpt() {
    let text = SourceText("The Taliban captured Ghazni.")
    let marks = [Excerpt.Mark(TextRange(12, 20), "event", isMain: true), Excerpt.Mark(TextRange(0, 11), "actor")]
    let drawn = ExcerptRenderer(layout: .plain).text(of: Excerpt(text, text.range, marks: marks))
    #expect(drawn == "  The Taliban captured Ghazni.\n  ~~~~~~~~~~~ actor\n              ^^^^^^^^ event\n")
  }

  @Test("a diagnostic points at the words, in columns of the screen")
  func caret() {
    let diagnostic = Diagnostic(.unknownCommand, "there is no command 前x", at: TextRange(10, 14), help: "try help")
    let drawn = DiagnosticRenderer(layout: .plain).text(of: diagnostic, in: SourceText("articles; 前x"))
    #expect(drawn == "error: there is no command 前x\n  articles; 前x\n            ^^^\n  try help\n")
  }

  @Test("distances in the unit that was set", arguments: [("km", "150 km"), ("mi", "93 mi"), ("nmi", "81 nmi")])
  func units(symbol: String, shown: String) {
    #expect(DistanceUnits(symbol: symbol).text(of: .distance(Length(kilometres: 150))) == shown)
  }
}
