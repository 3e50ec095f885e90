import PluginKit

/// Draws a chart as an SVG picture: bars with whiskers on an axis, one colour for each series.
struct ChartSVG {
  private static let width = 900.0
  private static let margin = 24.0
  private static let labelWidth = 260.0
  private static let wordsWidth = 130.0
  private static let barHeight = 16.0
  /// Told apart by people who do not see red and green alike (Okabe and Ito, "Color universal design", 2008).
  private static let colours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"]

  let text: String

  init(_ sheet: ChartSheet) {
    var page = SVGPage(width: ChartSVG.width)
    page.y = 30
    page.fold(sheet.title, margin: ChartSVG.margin, size: 16, most: 2)
    if sheet.series.count > 1 {
      page.x = ChartSVG.margin
      page.y += 6
      for (index, series) in sheet.series.enumerated() {
        let colour = ChartSVG.colour(index)
        page.flow(series, margin: ChartSVG.margin) { x, y in
          #"<rect x="\#(SVGText.number(x - 7))" y="\#(SVGText.number(y - 6))" width="14" height="12" fill="\#(colour)"/>"#
        }
      }
      page.y += 10
    }
    page.y += 14
    let left = ChartSVG.margin + ChartSVG.labelWidth
    let room = ChartSVG.width - left - ChartSVG.margin - ChartSVG.wordsWidth
    func x(_ value: Double) -> Double { left + value / sheet.reach * room }
    let top = page.y
    var bars: [String] = []
    for row in sheet.rows {
      bars.append(
        SVGText.text(SVGText.cut(row.label, to: (ChartSVG.labelWidth - 12) / 13), x: left - 12, y: page.y + 12, size: 13, anchor: "end"))
      for bar in row.bars {
        let colour = ChartSVG.colour(sheet.series.firstIndex(of: bar.series) ?? 0)
        bars += ChartSVG.bar(bar, from: left, to: x(bar.low), most: bar.high.map(x), open: left + room + 14, y: page.y, colour: colour)
        page.y += ChartSVG.barHeight + 3
      }
      page.y += 8
    }
    for tick in sheet.ticks {
      let at = SVGText.number(x(tick))
      page.add(##"<line x1="\##(at)" x2="\##(at)" y1="\##(SVGText.number(top - 4))" y2="\##(SVGText.number(page.y))" stroke="#ddd"/>"##)
      page.add(SVGText.text(Count.digits(tick), x: x(tick), y: page.y + 14, size: 11, anchor: "middle", ##"fill="#555""##))
    }
    for bar in bars { page.add(bar) }
    page.y += 34
    page.fold(
      "A bar is as long as the least that the words allow, its whisker as the most; an arrow has no upper end.", margin: ChartSVG.margin,
      size: 11, most: 2)
    text = page.text(title: sheet.title, description: "A bar chart of \(Plural.count(sheet.rows.count, "row")) with intervals.")
  }

  private static func colour(_ series: Int) -> String { colours[series % colours.count] }

  /// The bar, its whisker and the figure in words.
  private static func bar(
    _ bar: ChartBar, from left: Double, to least: Double, most: Double?, open: Double, y: Double, colour: String
  ) -> [String] {
    func number(_ value: Double) -> String { SVGText.number(value) }
    let middle = y + barHeight / 2
    let end = most ?? min(open, least + 28)
    var elements = [
      #"<rect x="\#(number(left))" y="\#(number(y))" width="\#(number(max(1, least - left)))" height="\#(number(barHeight))" fill="\#(colour)"/>"#
    ]
    if end > least {
      let cap =
        most == nil
        ? "M\(number(end - 5)) \(number(middle - 4))L\(number(end)) \(number(middle))L\(number(end - 5)) \(number(middle + 4))"
        : "M\(number(end)) \(number(middle - 5))V\(number(middle + 5))"
      elements.append(
        ##"<path d="M\##(number(least)) \##(number(middle))H\##(number(end))\##(cap)" fill="none" stroke="#333" stroke-width="1.5"/>"##)
    }
    return elements + [SVGText.text(bar.words, x: max(end, least) + 6, y: middle + 4, size: 12)]
  }
}
