import PluginKit

/// Draws a chart as an SVG picture: panels of bars with whiskers, each on an axis of its own, one colour for each series.
struct ChartSVG {
  private static let width = 900.0
  private static let margin = 24.0
  private static let barHeight = 16.0
  /// Told apart by people who do not see red and green alike (Okabe and Ito, "Color universal design", 2008).
  private static let colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00"]
  /// How full the bars of a series are, so that they are told apart in print without colours too.
  private static let opacities = [1.0, 0.4, 0]

  private let sheet: ChartSheet
  /// Where the bars begin and end.
  private let left: Double
  private let right: Double
  /// With the title.
  private let page: SVGPage

  init(_ sheet: ChartSheet) {
    self.sheet = sheet
    let rows = sheet.panels.flatMap(\.rows)
    let labels = rows.reduce(0) { max($0, SVGText.width($1.label) * 13) }
    let words = rows.flatMap(\.bars).reduce(0) { max($0, SVGText.width($1.words) * 12) }
    left = ChartSVG.margin + min(300, max(40, labels + 12))
    right = ChartSVG.width - ChartSVG.margin - min(220, words) - 30
    var page = SVGPage(width: ChartSVG.width)
    page.y = 30
    page.fold(sheet.title, margin: ChartSVG.margin, size: 16, most: 2)
    self.page = page
  }

  /// The whole file.
  var text: String {
    var page = page
    key(on: &page)
    for panel in sheet.panels { draw(panel, on: &page) }
    if !sheet.source.isEmpty { page.fold(sheet.source, margin: ChartSVG.margin, size: 11, most: 4) }
    return page.text(title: sheet.title, description: ChartSVG.description(of: sheet))
  }

  // MARK: Key

  /// The series, and what bars and whiskers mean.
  private func key(on page: inout SVGPage) {
    page.x = ChartSVG.margin
    page.y += 8
    if sheet.namesSeries {
      for (index, series) in sheet.series.enumerated() where sheet.panels.contains(where: { $0.holds(series) }) {
        page.flow(series, margin: ChartSVG.margin) { x, y in ChartSVG.rectangle(x - 8, y - 5, 16, 10, series: index) }
      }
    }
    func whisker(_ x: Double, _ y: Double, isOpen: Bool) -> String {
      ChartSVG.rectangle(x - 8, y - 5, 6, 10, series: 0) + ChartSVG.whisker(from: x - 2, to: x + 8, y: y, isOpen: isOpen)
    }
    if sheet.panels.contains(where: { $0.hasRanges }) {
      page.flow("at least the bar, at most the whisker", margin: ChartSVG.margin) { x, y in whisker(x, y, isOpen: false) }
    }
    if sheet.panels.contains(where: { $0.hasOpenEnds }) {
      page.flow("at least the bar, no upper end", margin: ChartSVG.margin) { x, y in whisker(x, y, isOpen: true) }
    }
    page.y += 24
  }

  // MARK: Panels

  private func draw(_ panel: ChartPanel, on page: inout SVGPage) {
    if !panel.title.isEmpty {
      let title = SVGText.cut(panel.title, to: (ChartSVG.width - 2 * ChartSVG.margin) / 14)
      page.add(SVGText.text(title, x: ChartSVG.margin, y: page.y, size: 14, #"font-weight="bold""#))
      page.y += 12
    }
    let reach = panel.reach
    func x(_ value: Double) -> Double { left + value / reach * (right - left) }
    let top = page.y
    var drawn: [String] = []
    for row in panel.rows {
      let label = SVGText.cut(row.label, to: (left - ChartSVG.margin - 10) / 13)
      drawn.append(SVGText.text(label, x: left - 10, y: page.y + 13, size: 13, anchor: "end", row.bars.isEmpty ? ##"fill="#777""## : ""))
      for bar in row.bars {
        let series = sheet.series.firstIndex(of: bar.series) ?? 0
        drawn += ChartSVG.bar(bar, from: left, to: x(bar.low), most: bar.high.map(x), y: page.y, series: series)
        page.y += ChartSVG.barHeight + 3
      }
      if row.bars.isEmpty { page.y += ChartSVG.barHeight }
      page.y += 6
    }
    for tick in panel.ticks {
      let at = SVGText.number(x(tick))
      let colour = tick == 0 ? "#333" : "#ddd"
      page.add(#"<path d="M\#(at) \#(SVGText.number(top - 2))V\#(SVGText.number(page.y))" stroke="\#(colour)"/>"#)
      page.add(SVGText.text(Count.digits(tick), x: x(tick), y: page.y + 14, size: 11, anchor: "middle", ##"fill="#555""##))
    }
    for element in drawn { page.add(element) }
    page.y += 40
  }

  /// The bar, its whisker and the figure in words.
  private static func bar(
    _ bar: ChartBar, from left: Double, to least: Double, most: Double?, y: Double, series: Int
  ) -> [String] {
    let middle = y + barHeight / 2
    let end = most ?? least + 24
    var elements: [String] = []
    if bar.low > 0 { elements.append(rectangle(left, y, max(1, least - left), barHeight, series: series)) }
    if bar.isOpen || bar.isRange { elements.append(whisker(from: least, to: end, y: middle, isOpen: bar.isOpen)) }
    elements.append(SVGText.text(bar.words, x: max(end, least) + 6, y: middle + 4, size: 12))
    return elements
  }

  private static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, series: Int) -> String {
    let colour = colours[series % colours.count]
    let opacity = opacities[min(series, opacities.count - 1)]
    let fill = opacity == 1 ? "" : #" fill-opacity="\#(SVGText.number(opacity))" stroke="\#(colour)""#
    return #"<rect x="\#(SVGText.number(x))" y="\#(SVGText.number(y))" width="\#(SVGText.number(width))" "#
      + #"height="\#(SVGText.number(height))" fill="\#(colour)"\#(fill)/>"#
  }

  private static func whisker(from start: Double, to end: Double, y: Double, isOpen: Bool) -> String {
    func number(_ value: Double) -> String { SVGText.number(value) }
    let cap =
      isOpen
      ? "M\(number(end - 5)) \(number(y - 4))L\(number(end)) \(number(y))L\(number(end - 5)) \(number(y + 4))"
      : "M\(number(end)) \(number(y - 5))V\(number(y + 5))"
    return
      ##"<path d="M\##(number(start)) \##(number(y))H\##(number(end))\##(cap)" fill="none" stroke="#333" stroke-width="1.5"/>"##
  }

  // MARK: In words

  private static let mostDescribed = 60

  /// The figures in words, for those who do not see the picture.
  private static func description(of sheet: ChartSheet) -> String {
    let rows = sheet.panels.flatMap { panel in panel.rows.map { (panel: panel.title, row: $0) } }
    let told = rows.filter { !$0.row.bars.isEmpty }
    let lines = told.prefix(mostDescribed).map { panel, row in
      let figures = row.bars.map { sheet.namesSeries ? "\($0.series) \($0.words)" : $0.words }.joined(separator: ", ")
      return [panel, row.label].filter { !$0.isEmpty }.joined(separator: ", ") + ": " + figures
    }
    let more = told.count > mostDescribed ? "; and \(Plural.count(told.count - mostDescribed, "row")) more" : ""
    return "A bar chart. " + lines.joined(separator: "; ") + more + "."
  }
}

extension ChartPanel {
  /// Whether a series has a bar here.
  fileprivate func holds(_ series: String) -> Bool { rows.contains { $0.bars.contains { $0.series == series } } }
}
