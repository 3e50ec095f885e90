import PluginKit
import Testing

@testable import Chart

@Suite("Charts as pictures")
struct ChartPictureTests {
  @Test("A picture holds bars, whiskers and words, and article text in it stays text")
  func picture() throws {
    let sheet = try TestTotals.sheet(
      [("<script>alert(1)</script>", Count(.range, lo: 4, hi: 9), .exact(3))], source: "Source: <b>&\u{1B}[31m 2024-03-04")
    let svg = ChartSVG(sheet).text
    #expect(svg.contains("4 to 9"))
    #expect(!svg.contains("<script>") && !svg.contains("<b>") && !svg.contains("\u{1B}"))
    #expect(svg.contains("Source: &lt;b&gt;&amp;"))
    #expect(svg.hasPrefix("<svg") && svg.hasSuffix("</svg>\n"))
  }

  @Test("A picture is drawn as it was when somebody looked at it")
  func golden() throws {
    let sheet = try TestTotals.sheet(
      [("Taliban", Count(.atLeast, lo: 24, hi: nil), Count(.range, lo: 40, hi: 60)), ("Army", .exact(3), nil)],
      source: "Source: Example News 2024-03-04")
    let drawn = ##"""
      <svg xmlns="http://www.w3.org/2000/svg" width="900" height="212" viewBox="0 0 900 212" role="img" aria-labelledby="title desc" font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif">
      <title id="title">totals by captor</title>
      <desc id="desc">A bar chart. Taliban: stated at least 24, claimed 40 to 60; Army: stated 3.</desc>
      <rect width="100%" height="100%" fill="white"/>
      <text x="24" y="30" font-size="16" fill="#444">totals by captor</text>
      <rect x="26" y="50" width="16" height="10" fill="#0072b2"/>
      <text x="48" y="59" font-size="12">stated</text>
      <rect x="103.9" y="50" width="16" height="10" fill="#d55e00" fill-opacity="0.4" stroke="#d55e00"/>
      <text x="125.9" y="59" font-size="12">claimed</text>
      <rect x="192.9" y="50" width="6" height="10" fill="#0072b2"/><path d="M198.9 55H208.9M208.9 50V60" fill="none" stroke="#333" stroke-width="1.5"/>
      <text x="214.9" y="59" font-size="12">at least the bar, at most the whisker</text>
      <rect x="463.2" y="50" width="6" height="10" fill="#0072b2"/><path d="M469.2 55H479.2M474.2 51L479.2 55L474.2 59" fill="none" stroke="#333" stroke-width="1.5"/>
      <text x="485.2" y="59" font-size="12">at least the bar, no upper end</text>
      <path d="M86.4 81V152" stroke="#333"/>
      <text x="86.4" y="166" font-size="11" text-anchor="middle" fill="#555">0</text>
      <path d="M202.1 81V152" stroke="#ddd"/>
      <text x="202.1" y="166" font-size="11" text-anchor="middle" fill="#555">10</text>
      <path d="M317.8 81V152" stroke="#ddd"/>
      <text x="317.8" y="166" font-size="11" text-anchor="middle" fill="#555">20</text>
      <path d="M433.5 81V152" stroke="#ddd"/>
      <text x="433.5" y="166" font-size="11" text-anchor="middle" fill="#555">30</text>
      <path d="M549.1 81V152" stroke="#ddd"/>
      <text x="549.1" y="166" font-size="11" text-anchor="middle" fill="#555">40</text>
      <path d="M664.8 81V152" stroke="#ddd"/>
      <text x="664.8" y="166" font-size="11" text-anchor="middle" fill="#555">50</text>
      <path d="M780.5 81V152" stroke="#ddd"/>
      <text x="780.5" y="166" font-size="11" text-anchor="middle" fill="#555">60</text>
      <text x="76.4" y="96" font-size="13" text-anchor="end">Taliban</text>
      <rect x="86.4" y="83" width="277.6" height="16" fill="#0072b2"/>
      <path d="M364.1 91H388.1M383.1 87L388.1 91L383.1 95" fill="none" stroke="#333" stroke-width="1.5"/>
      <text x="394.1" y="95" font-size="12">at least 24</text>
      <rect x="86.4" y="102" width="462.7" height="16" fill="#d55e00" fill-opacity="0.4" stroke="#d55e00"/>
      <path d="M549.1 110H780.5M780.5 105V115" fill="none" stroke="#333" stroke-width="1.5"/>
      <text x="786.5" y="114" font-size="12">40 to 60</text>
      <text x="76.4" y="140" font-size="13" text-anchor="end">Army</text>
      <rect x="86.4" y="127" width="34.7" height="16" fill="#0072b2"/>
      <text x="127.1" y="139" font-size="12">3</text>
      <text x="24" y="192" font-size="11" fill="#444">Source: Example News 2024-03-04</text>
      </svg>

      """##
    #expect(ChartSVG(sheet).text == drawn)
  }

  @Test("Its description tells the figures to those who do not see it")
  func description() throws {
    let svg = ChartSVG(try TestTotals.sheet([("Taliban", Count(.atLeast, lo: 24, hi: nil), .exact(40)), ("Army", .exact(3), nil)])).text
    #expect(svg.contains("<title id=\"title\">totals by captor</title>"))
    #expect(svg.contains("A bar chart. Taliban: stated at least 24, claimed 40; Army: stated 3."))
  }

  @Test("Each panel has an axis of its own, which begins at 0")
  func axes() throws {
    let table = Table(
      item: "total", columns: [Column("status", .text, "what became of them", isApart: true), Column("total", .count, "a sum")],
      rows: [("killed", 7.0), ("displaced", 40_000)].map { Row([.text($0.0), .count(.exact($0.1))]) })
    let svg = ChartSVG(try #require(ChartSheet(table, title: "2 totals"))).text
    #expect(svg.components(separatedBy: ">0</text>").count == 3)
    #expect(svg.contains(">6</text>") && svg.contains(">40000</text>"))
  }

  @Test("Nothing is drawn outside the picture", arguments: [1, 3, 100])
  func inside(rows: Int) throws {
    let count = Count(.range, lo: 123_456_789, hi: 987_654_321)
    let svg = ChartSVG(try TestTotals.sheet((1...rows).map { ("A rather long name of a group, number \($0)", count, .unknownMass) })).text
    let height = try #require(svg.components(separatedBy: "height=\"").dropFirst().first?.prefix { $0 != "\"" }).description
    let lowest = svg.components(separatedBy: " y=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }.max()
    #expect(try #require(lowest) < (try #require(Double(height))))
  }
}
