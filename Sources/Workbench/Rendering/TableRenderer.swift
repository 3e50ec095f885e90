import PluginKit

/// Draws a table for the screen: headings, rows, and how many there are.
///
/// Columns marked as detail and columns in which nothing is stated are left out. Numbers keep to the right. On a window, columns are
/// narrowed until the table fits, the widest first; what is cut ends in "…". Otherwise nothing is cut.
struct TableRenderer {
  private static let gap = 2
  private static let narrowest = 6

  let layout: Layout

  func text(of table: Table) -> String {
    let painter = Painter(colours: layout.colours)
    guard !table.rows.isEmpty else { return painter.paint(Plural.none(table.item), .dim) + "\n" }
    let wanted = shownColumns(of: table)
    let allCells = table.rows.map { row in wanted.map { cell(row.cells[$0]) } }
    let allHeadings = wanted.map { TerminalText.escape(table.columns[$0].name) }
    let allWidths = widths(allHeadings, allCells)
    let count = countThatFits(allWidths)
    let shown = Array(wanted.prefix(count))
    let cells = allCells.map { Array($0.prefix(count)) }
    let headings = Array(allHeadings.prefix(count))
    let widths = fit(Array(allWidths.prefix(count)))
    var text = line(headings, shown, table, widths) { painter.paint($0, .strong) } + "\n"
    for row in cells { text += line(row, shown, table, widths) { $0 } + "\n" }
    // One number alone needs no count of its rows.
    if table.rows.count > 1 || shown.count > 1 {
      let hidden = wanted.dropFirst(count).map { table.columns[$0].name }
      let more = hidden.isEmpty ? "" : "; no room for \(hidden.joined(separator: ", ")): select names columns"
      text += painter.paint(Plural.count(table.rows.count, table.item) + more, .dim) + "\n"
    }
    return text
  }

  private func shownColumns(of table: Table) -> [Int] {
    let usual = table.columns.indices.filter { index in
      !table.columns[index].isDetail && table.rows.contains { $0.cells[index] != .missing }
    }
    return usual.isEmpty ? Array(table.columns.indices) : usual
  }

  private func cell(_ value: Value) -> String { TerminalText.escape(DistanceUnits(symbol: layout.unit).text(of: value)) }

  private func widths(_ headings: [String], _ rows: [[String]]) -> [Int] {
    headings.indices.map { index in
      rows.reduce(DisplayWidth.of(headings[index])) { max($0, DisplayWidth.of($1[index])) }
    }
  }

  /// How many columns, from the left, have room in the window when each is at its narrowest; at least one.
  private func countThatFits(_ widths: [Int]) -> Int {
    guard layout.fits, let columns = layout.columns else { return widths.count }
    var used = 0
    for (index, width) in widths.enumerated() {
      used += min(width, TableRenderer.narrowest) + (index == 0 ? 0 : TableRenderer.gap)
      if used > columns { return max(1, index) }
    }
    return widths.count
  }

  /// Takes from the widest column until the sum fits the window or every column is at its narrowest.
  private func fit(_ widths: [Int]) -> [Int] {
    guard layout.fits, let columns = layout.columns else { return widths }
    var widths = widths
    var excess = widths.reduce(0, +) + TableRenderer.gap * (widths.count - 1) - columns
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > TableRenderer.narrowest {
      let next = widths.indices.filter { $0 != widest }.map { widths[$0] }.max() ?? TableRenderer.narrowest
      let cut = min(excess, max(1, widths[widest] - max(next, TableRenderer.narrowest)))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }

  private func line(_ cells: [String], _ shown: [Int], _ table: Table, _ widths: [Int], _ paint: (String) -> String) -> String {
    var line = ""
    for (position, cell) in cells.enumerated() {
      let isNumeric = [.number, .count, .distance].contains(table.columns[shown[position]].type)
      let isLast = position == cells.count - 1
      let padded =
        isLast && !isNumeric
        ? DisplayWidth.truncate(cell, to: widths[position])
        : DisplayWidth.pad(cell, to: widths[position], keepingTo: isNumeric ? .trailing : .leading)
      line += (position == 0 ? "" : String(repeating: " ", count: TableRenderer.gap)) + paint(padded)
    }
    return line
  }
}
