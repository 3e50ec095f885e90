import PluginKit
import Testing

@testable import Chart

@Suite("chart")
struct ChartTests {
  @Test("Every shown column of counts is a series; texts are the label; what is not stated has no bar")
  func columns() throws {
    let sheet = try TestTotals.sheet([("Taliban", .exact(12), nil), ("", nil, Count(.range, lo: 3, hi: 5))])
    #expect(sheet.series == ["stated", "claimed"])
    #expect(sheet.panels.count == 1)
    #expect(sheet.panels[0].rows.map(\.label) == ["Taliban", "not stated"])
    #expect(sheet.panels[0].rows.map { $0.bars.map(\.series) } == [["stated"], ["claimed"]])
    #expect(sheet.title == "totals by captor")
  }

  @Test("A number that is no count of rows is named in the title")
  func numbers() throws {
    func title(_ column: String) throws -> String {
      let columns = [Column("name", .text, "what"), Column(column, .number, "a figure")]
      return try #require(ChartSheet(Table(item: "article", columns: columns, rows: [Row([.text("a"), .number(3)])]), title: "1 article"))
        .title
    }
    #expect(try title("words") == "words of 1 article by name")
    #expect(try title("count") == "1 article by name")
  }

  @Test("What is never added together has a panel and a scale of its own")
  func panels() throws {
    let table = Table(
      item: "total",
      columns: [
        Column("row", .number, "the row"), Column("captor", .text, "who"), Column("status", .text, "what became of it", isApart: true),
        Column("unit", .text, "measured in", isApart: true), Column("total", .count, "a sum"),
      ],
      rows: [
        ("M23", "killed", nil, 7), ("M23", "displaced", nil, 40_000), ("Army", "killed", nil, 3), ("Army", "captured", "ton", 15),
      ].map { captor, status, unit, number in
        Row([.number(1), .text(captor), .text(status), Value(unit), .count(.exact(number))])
      })
    let sheet = try #require(ChartSheet(table, title: "4 totals"))
    #expect(sheet.panels.map(\.title) == ["killed", "displaced", "captured (ton)"])
    #expect(sheet.panels.map(\.reach) == [7, 40_000, 15])
    #expect(sheet.panels[0].rows.map(\.label) == ["M23", "Army"])
  }

  @Test(
    "A bar is full to the least and has a whisker to the most; an arrow has no upper end",
    arguments: [
      (Count.exact(10), "██████████", "##########"),
      (Count.exact(5.5), "█████▌", "######"),
      (Count(.range, lo: 4, hi: 10), "████┄┄┄┄┄┤", "####-----]"),
      (Count(.atLeast, lo: 4, hi: nil), "████┄┄▸", "####-->"),
      (Count.unknownMass, "┄┄▸", "-->"),
      (Count(.atMost, lo: nil, hi: 5), "┄┄┄┄┤", "----]"),
      (Count(.range, lo: 9.9, hi: 10), "██████████┤", "##########]"),
      (Count.exact(0.01), "▏", "#"),
      (Count.exact(0), "", ""),
      (Count(.atLeast, lo: 0, hi: nil), "┄┄▸", "-->"),
    ] as [(Count, String, String)])
  func bars(count: Count, drawn: String, plain: String) throws {
    let bar = try #require(ChartBar(.count(count), series: "stated"))
    #expect(ChartCharacters.unicode.bar(bar, series: 0, reach: 10, cells: 10) == drawn)
    #expect(ChartCharacters.plain.bar(bar, series: 0, reach: 10, cells: 10) == plain)
  }

  @Test("What is claimed and what is admitted look otherwise than what is stated, in plain characters too")
  func fills() throws {
    let bar = try #require(ChartBar(.count(.exact(2)), series: "claimed"))
    #expect((0..<3).map { ChartCharacters.unicode.bar(bar, series: $0, reach: 2, cells: 2) } == ["██", "▓▓", "▒▒"])
    #expect((0..<3).map { ChartCharacters.plain.bar(bar, series: $0, reach: 2, cells: 2) } == ["##", "==", "++"])
  }

  @Test("The axis has a handful of round steps from 0", arguments: [1.0, 3, 7, 9, 10, 26, 51, 99, 480, 5_000, 123_456, 1e9])
  func ticks(reach: Double) throws {
    let ticks = try TestTotals.sheet([("X", .exact(reach), nil)]).panels[0].ticks
    #expect((2...8).contains(ticks.count), "\(ticks)")
    #expect(ticks.first == 0)
    #expect(ticks.allSatisfy { $0 <= reach && $0 == $0.rounded() })
    let step = Count.digits(ticks[1])
    #expect("125".contains(step.prefix(1)) && step.dropFirst().allSatisfy { $0 == "0" }, "\(step)")
  }

  @Test("Measures that are no whole numbers have steps between them")
  func fractions() throws {
    #expect(try TestTotals.sheet([("X", .exact(0.6), nil)]).panels[0].ticks == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
  }

  @Test("Over time, periods of which nothing is told are shown, and many of them on one line")
  func periods() throws {
    let sheet = try TestTotals.overTime([("2024-03-04", 2), ("2024-03-07", 1), (nil, 9), ("2024-05-01", 4)])
    #expect(
      sheet.panels[0].rows.map(\.label)
        == ["2024-03-04", "2024-03-05", "2024-03-06", "2024-03-07", "54 days", "2024-05-01", "no day told"])
    #expect(sheet.panels[0].rows.map { $0.bars.count } == [1, 0, 0, 1, 0, 1, 1])
    #expect(sheet.title == "totals over days")
  }

  @Test("Weeks are named as ISO 8601 names them, with their Monday; a longer run of days stands before the weeks that it begins with")
  func weeks() throws {
    let week = { (monday: String, days: Int) throws -> DateInterval in
      let start = try #require(CivilDate(iso: monday))
      return DateInterval(start, start + (days - 1))
    }
    let sheet = try TestTotals.overTime([
      (try week("2024-12-23", 7), 1), (try week("2025-01-06", 7), 2), (try week("2024-12-23", 20), 3),
    ])
    #expect(
      sheet.panels[0].rows.map(\.label) == [
        "2024-12-23 to 2025-01-11", "2024-W52 (from 2024-12-23)", "2025-W01 (from 2024-12-30)", "2025-W02 (from 2025-01-06)",
      ])
    #expect(sheet.title == "totals over weeks")
  }

  @Test("What is there and not counted has no steps but 0")
  func mass() throws {
    #expect(try TestTotals.sheet([("X", .unknownMass, nil)]).panels[0].ticks == [0])
  }

  @Test("A table without figures is none")
  func empty() {
    #expect(ChartSheet(Table(item: "place", columns: [Column("name", .text, "a name")], rows: [Row([.text("x")])]), title: "") == nil)
    #expect(ChartSheet(Table(item: "total", columns: TestTotals.columns, rows: []), title: "") == nil)
  }
}

/// Totals that are drawn here.
enum TestTotals {
  static let columns = [
    Column("row", .number, "the row"), Column("captor", .text, "who"), Column("items", .number, "how many"),
    Column("stated", .count, "a sum"), Column("claimed", .count, "a sum"), Column("left", .number, "left out", isDetail: true),
  ]

  static func sheet(_ rows: [(String, Count?, Count?)], source: String = "") throws -> ChartSheet {
    let table = Table(
      item: "total", columns: columns,
      rows: rows.map { captor, stated, claimed in
        Row([
          .number(1), Value(captor.isEmpty ? nil : captor), .number(2), stated.map(Value.count) ?? .missing,
          claimed.map(Value.count) ?? .missing, .number(0),
        ])
      })
    return try #require(ChartSheet(table, title: "totals", source: source))
  }

  static func overTime(_ rows: [(DateInterval?, Double)]) throws -> ChartSheet {
    let table = Table(
      item: "total", columns: [Column("row", .number, "the row"), Column("period", .date, "the days"), Column("total", .count, "a sum")],
      rows: rows.map { period, number in Row([.number(1), Value(period), .count(.exact(number))]) })
    return try #require(ChartSheet(table, title: "totals"))
  }

  static func overTime(_ rows: [(String?, Double)]) throws -> ChartSheet {
    try overTime(rows.map { day, number in (day.flatMap { CivilDate(iso: $0) }.map { DateInterval($0) }, number) })
  }
}
