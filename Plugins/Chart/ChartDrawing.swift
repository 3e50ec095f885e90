import PluginKit

/// Draws a chart with characters: the label, the bar with its whisker, the figure in words.
struct ChartDrawing {
  let document: Document

  init(_ sheet: ChartSheet, in frame: Frame) {
    let several = sheet.series.count > 1
    let labels = sheet.rows.map { DisplayWidth.truncate(TerminalText.escape($0.label), to: 36) }
    let labelWidth = labels.reduce(0) { max($0, DisplayWidth.of($1)) }
    let seriesWidth = several ? sheet.series.reduce(0) { max($0, DisplayWidth.of($1)) } : 0
    let wordsWidth = sheet.rows.flatMap(\.bars).reduce(0) { max($0, DisplayWidth.of($1.words)) }
    let taken = labelWidth + 2 + (several ? seriesWidth + 2 : 0) + 2 + wordsWidth
    let width = max(10, min(60, (frame.columns ?? 100) - taken))
    var lines: [[Run]] = []
    for (row, label) in zip(sheet.rows, labels) {
      for (index, bar) in row.bars.enumerated() {
        var line = DisplayWidth.pad(index == 0 ? label : "", to: labelWidth) + "  "
        if several { line += DisplayWidth.pad(bar.series, to: seriesWidth) + "  " }
        let drawn = ChartDrawing.bar(bar, reach: sheet.reach, width: width, isUnicode: frame.isUnicode)
        lines.append([Run(line), Run(DisplayWidth.pad(drawn, to: width), .accent), Run("  " + bar.words)])
      }
    }
    document = Document([.heading(sheet.title), .drawing(lines)])
  }

  /// `██████┄┄┄┤`: full to the least, a whisker to the most; `▸` at its end where there is no most.
  static func bar(_ bar: ChartBar, reach: Double, width: Int, isUnicode: Bool) -> String {
    let (full, whisker, end, open) = isUnicode ? ("█", "┄", "┤", "▸") : ("#", "-", "|", ">")
    func cells(_ value: Double) -> Int { Int((value / reach * Double(width - 1)).rounded()) }
    let least = bar.low > 0 ? max(1, cells(bar.low)) : 0
    var text = String(repeating: full, count: least)
    guard let high = bar.high else { return text + String(repeating: whisker, count: min(2, width - 1 - least)) + open }
    if high > bar.low { text += String(repeating: whisker, count: max(0, cells(high) - least)) + end }
    return text
  }
}
