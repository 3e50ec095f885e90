import PluginKit

/// Draws a chart with characters: the label, the bar with its whisker, the figure in words.
struct ChartDrawing {
  private let sheet: ChartSheet
  private let characters: ChartCharacters
  /// Columns of the window.
  private let columns: Int
  /// Columns of the labels, of the names of series and of the figures in words.
  private let labels: Int
  private let names: Int
  private let words: Int
  /// Columns of the bars.
  private let room: Int
  /// Whether labels have lines of their own, because beside them no bar would have room.
  private let isStacked: Bool
  /// Whether figures have lines of their own below their bars, likewise: their words are never cut.
  private let areFiguresBelow: Bool

  /// Columns in a file.
  private static let usualColumns = 110
  private static let widestLabel = 44
  private static let widestBar = 60
  private static let narrowestBar = 12
  /// Columns that a bar has at least, where its figure stands beside it.
  private static let leastBar = 6
  private static let gap = 2

  init(_ sheet: ChartSheet, in frame: Frame) {
    self.sheet = sheet
    characters = frame.isUnicode ? .unicode : .plain
    let rows = sheet.panels.flatMap(\.rows)
    let longest = rows.reduce(0) { max($0, DisplayWidth.of(TerminalText.escape($1.label))) }
    names = sheet.namesSeries ? sheet.series.reduce(0) { max($0, DisplayWidth.of(TerminalText.escape($1))) } : 0
    columns = frame.columns ?? ChartDrawing.usualColumns
    let spoken = rows.flatMap(\.bars).reduce(0) { max($0, DisplayWidth.of($1.words)) }
    words = max(spoken, rows.contains { $0.bars.isEmpty } ? ChartDrawing.none.count : 0)
    // The base, and what the series are called; two spaces and the figure beside the bar.
    let base = 1 + (names == 0 ? 0 : names + ChartDrawing.gap)
    let inset = longest == 0 ? 0 : ChartDrawing.gap
    areFiguresBelow = columns - base - inset - ChartDrawing.gap - words < ChartDrawing.leastBar
    let fixed = base + (areFiguresBelow ? 0 : ChartDrawing.gap + words)
    let free = columns - fixed - ChartDrawing.narrowestBar - ChartDrawing.gap
    let shortest = min(longest, 14)
    isStacked = longest > 0 && (areFiguresBelow || free < shortest)
    labels = longest == 0 ? 0 : isStacked ? ChartDrawing.gap : max(shortest, min(longest, ChartDrawing.widestLabel, free))
    let taken = fixed + (labels == 0 ? 0 : labels + (isStacked ? 0 : ChartDrawing.gap))
    room = max(4, min(ChartDrawing.widestBar, columns - taken))
  }

  var document: Document {
    var blocks: [Document.Block] = [.heading(sheet.title)]
    for panel in sheet.panels { blocks.append(.drawing(lines(of: panel))) }
    if let key { blocks.append(.drawing([[Run(DisplayWidth.truncate(key, to: columns), .dim)]])) }
    return Document(blocks)
  }

  /// What stands behind a period of which nothing is told.
  private static let none = "none told"

  private func lines(of panel: ChartPanel) -> [[Run]] {
    let cells = max(1, room - (panel.hasOpenEnds ? 3 : panel.hasRanges ? 1 : 0))
    var lines: [[Run]] = []
    if !panel.title.isEmpty { lines.append([Run(DisplayWidth.truncate(TerminalText.escape(panel.title), to: columns), .strong)]) }
    for row in panel.rows {
      let label = TerminalText.escape(row.label)
      if isStacked { lines.append([Run(DisplayWidth.truncate(label, to: columns))]) }
      let first = labels == 0 ? "" : DisplayWidth.pad(isStacked ? "" : label, to: labels) + (isStacked ? "" : space)
      let next = String(repeating: " ", count: DisplayWidth.of(first))
      for (index, bar) in row.bars.enumerated() {
        let series = sheet.series.firstIndex(of: bar.series) ?? 0
        let name = sheet.namesSeries ? DisplayWidth.pad(TerminalText.escape(bar.series), to: names) + space : ""
        let drawn = characters.bar(bar, series: series, reach: panel.reach, cells: cells)
        let start = Run((index == 0 ? first : next) + name + characters.base)
        if areFiguresBelow {
          lines.append([start, Run(drawn, .accent)])
          lines += wrapped(bar.words, indent: next)
        } else {
          lines.append([start, Run(DisplayWidth.pad(drawn, to: room), .accent), Run(space + bar.words)])
        }
      }
      if row.bars.isEmpty {
        let name = String(repeating: " ", count: sheet.namesSeries ? names + ChartDrawing.gap : 0)
        let start = Run(first + name + characters.base)
        if areFiguresBelow {
          lines += [[start], [Run(next + ChartDrawing.none, .dim)]]
        } else {
          lines.append([start, Run(DisplayWidth.pad("", to: room) + space + ChartDrawing.none, .dim)])
        }
      }
    }
    return lines
  }

  /// A figure in words on as many lines of its own as it needs, between words.
  private func wrapped(_ figure: String, indent: String) -> [[Run]] {
    var lines: [String] = []
    for word in figure.split(separator: " ") {
      if let last = lines.last, DisplayWidth.of(indent + last + " " + word) <= columns {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { [Run(indent + $0)] }
  }

  private var space: String { String(repeating: " ", count: ChartDrawing.gap) }

  /// What the whiskers mean; nil where there are none.
  private var key: String? {
    let (hasRanges, hasOpenEnds) = (sheet.panels.contains { $0.hasRanges }, sheet.panels.contains { $0.hasOpenEnds })
    guard hasRanges || hasOpenEnds else { return nil }
    let whisker = characters.whisker
    return
      ([characters.fill(0) + " at least"] + (hasRanges ? [whisker + characters.end + " at most"] : [])
      + (hasOpenEnds ? [whisker + characters.open + " no upper end"] : [])).joined(separator: "  ")
  }
}
