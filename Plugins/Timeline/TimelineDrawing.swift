import PluginKit

/// Draws a timeline with characters: the date, the line of time, the id and the label.
struct TimelineDrawing {
  /// Columns of the line of time.
  private static let width = 24
  let lines: [String]

  init(_ entries: [TimelineEntry], _ axis: TimelineAxis) {
    let dateWidth = entries.reduce(0) { max($0, ValueText.plain($1.interval).count) }
    let idWidth = entries.reduce(0) { max($0, $1.reference.description.count) }
    lines = entries.map { entry in
      let date = ValueText.plain(entry.interval)
      let id = entry.reference.description
      return DisplayWidth.pad(date, to: dateWidth) + "  " + TimelineDrawing.bar(entry, axis) + "  " + DisplayWidth.pad(id, to: idWidth)
        + "  "
        + entry.label
    }
  }

  /// `····●·····` or `··├───┤···`; hollow for what did not happen.
  private static func bar(_ entry: TimelineEntry, _ axis: TimelineAxis) -> String {
    func column(_ day: CivilDate) -> Int { Int((axis.position(of: day) * Double(width - 1)).rounded()) }
    let start = column(entry.interval.start)
    let end = column(entry.interval.end)
    var cells = [String](repeating: "·", count: width)
    if start == end {
      cells[start] = entry.isFactual ? "●" : "○"
    } else {
      for index in start...end { cells[index] = entry.isFactual ? "━" : "╌" }
      cells[start] = entry.isFactual ? "┣" : "├"
      cells[end] = entry.isFactual ? "┫" : "┤"
    }
    return cells.joined()
  }
}
