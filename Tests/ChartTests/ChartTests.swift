import PluginKit
import Testing

@testable import Chart

@Suite("chart")
struct ChartTests {
  private static let columns = [
    Column("row", .number, "the row"), Column("captor", .text, "who"), Column("items", .number, "how many"),
    Column("stated", .count, "a sum"), Column("claimed", .count, "a sum"), Column("left", .number, "left out", isDetail: true),
  ]

  private func sheet(_ rows: [(String, Count?, Count?)]) throws -> ChartSheet {
    let table = Table(
      item: "total", columns: Self.columns,
      rows: rows.map { row in
        Row([
          .number(1), Value(row.0.isEmpty ? nil : row.0), .number(2), row.1.map(Value.count) ?? .missing,
          row.2.map(Value.count) ?? .missing,
          .number(0),
        ])
      })
    return try #require(ChartSheet(table, title: "totals"))
  }

  @Test("Every shown column of counts is a series; texts are the label; what is not stated has no bar")
  func columns() throws {
    let sheet = try sheet([("Taliban", .exact(12), nil), ("", nil, Count(.range, lo: 3, hi: 5))])
    #expect(sheet.series == ["stated", "claimed"])
    #expect(sheet.rows.map(\.label) == ["Taliban", "not stated"])
    #expect(sheet.rows.map { $0.bars.map(\.series) } == [["stated"], ["claimed"]])
  }

  @Test(
    "A bar is full to the least and has a whisker to the most",
    arguments: [
      (Count.exact(10), "██████████", "##########"),
      (Count(.range, lo: 4, hi: 10), "████┄┄┄┄┄┄┤", "####------|"),
      (Count(.atLeast, lo: 4, hi: nil), "████┄┄▸", "####-->"),
      (Count.unknownMass, "┄┄▸", "-->"),
      (Count(.atMost, lo: nil, hi: 5), "┄┄┄┄┄┤", "-----|"),
      (Count.exact(0.1), "█", "#"),
      (Count.exact(0), "", ""),
    ] as [(Count, String, String)])
  func bars(count: Count, drawn: String, plain: String) throws {
    let bar = try #require(ChartBar(.count(count), series: "stated"))
    #expect(ChartDrawing.bar(bar, reach: 10, width: 11, isUnicode: true) == drawn)
    #expect(ChartDrawing.bar(bar, reach: 10, width: 11, isUnicode: false) == plain)
  }

  @Test("Whatever the figures, a bar stays in its room", arguments: [0.0, 1, 7, 400, 1e9])
  func room(low: Double) throws {
    for high in [low, low + 1, low * 3, nil] as [Double?] {
      let bar = try #require(ChartBar(.count(Count(high == nil ? .atLeast : .range, lo: low, hi: high)), series: "s"))
      #expect(DisplayWidth.of(ChartDrawing.bar(bar, reach: max(1, bar.reach), width: 20, isUnicode: true)) <= 21)
    }
  }

  @Test("The axis has a handful of round steps", arguments: [1.0, 3, 9, 10, 26, 51, 99, 480, 5_000, 123_456])
  func ticks(reach: Double) throws {
    let ticks = try sheet([("X", .exact(reach), nil)]).ticks
    #expect((2...11).contains(ticks.count), "\(ticks)")
    #expect(ticks.allSatisfy { $0 <= reach && $0 == $0.rounded() })
  }

  @Test("A picture holds bars, whiskers and words, and article text in it stays text")
  func picture() throws {
    let svg = ChartSVG(try sheet([("<script>alert(1)</script>", Count(.range, lo: 4, hi: 9), .exact(3))])).text
    #expect(svg.contains("4 to 9"))
    #expect(!svg.contains("<script>"))
    #expect(svg.components(separatedBy: "<path").count == 2, "one whisker")
    #expect(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>\n"))
  }

  @Test("A table without figures is none")
  func none() {
    #expect(ChartSheet(Table(item: "place", columns: [Column("name", .text, "a name")], rows: [Row([.text("x")])]), title: "") == nil)
  }
}
