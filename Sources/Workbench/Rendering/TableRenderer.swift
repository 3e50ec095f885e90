import PluginKit

/// Draws a table for the screen: headings, rows, and how many there are.
///
/// Columns marked as detail and columns in which nothing is stated are left out. Numbers keep to the right. On a window, columns are
/// narrowed until the table fits, the widest first and those that rows are read by last; what is cut ends in "…". Ids, numbers, counts and days
/// are not cut, since half of one says nothing; where columns would say nothing either, the last are left out and named below. Otherwise
/// nothing is cut.
struct TableRenderer {
  private static let gap = 2
  /// Columns that half a name may be told by, and half a word that rows are read by.
  private static let narrowest = 8
  private static let narrowestMain = 20
  /// Wider numbers and days are cut as words are.
  private static let widestFigure = 16

  let layout: Layout

  func text(of table: Table) -> String {
    let painter = Painter(colours: layout.colours)
    guard !table.rows.isEmpty else { return painter.paint(Plural.none(table.item), .dim) + "\n" }
    let wanted = shownColumns(of: table)
    let allCells = table.rows.map { row in wanted.map { cell(row.cells[$0]) } }
    let allHeadings = wanted.map { TerminalText.escape(table.columns[$0].name) }
    let allWidths = widths(allHeadings, allCells)
    let floors = zip(wanted, allWidths).map { floor(of: table.columns[$0], width: $1) }
    let kept = positionsThatFit(floors, wanted.map { table.columns[$0].isMain })
    let shown = kept.map { wanted[$0] }
    let cells = allCells.map { row in kept.map { row[$0] } }
    let headings = kept.map { allHeadings[$0] }
    let widths = fit(kept.map { allWidths[$0] }, floors: kept.map { floors[$0] }, isMain: shown.map { table.columns[$0].isMain })
    var text = line(headings, shown, table, widths) { painter.paint($0, .strong) } + "\n"
    for row in cells { text += line(row, shown, table, widths) { $0 } + "\n" }
    // One number alone needs no count of its rows.
    if table.rows.count > 1 || shown.count > 1 {
      let hidden = wanted.filter { !shown.contains($0) }.map { table.columns[$0].name }
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

  /// The width below which a column is not narrowed.
  private func floor(of column: Column, width: Int) -> Int {
    switch column.type {
    case .number, .count, .distance, .reference, .duration, .truth: min(width, TableRenderer.widestFigure)
    case .date: min(width, "2024-03-04".count)
    case .text, .place: min(width, column.isMain ? TableRenderer.narrowestMain : TableRenderer.narrowest)
    }
  }

  /// The columns that have room in the window when each is at its narrowest, the last being left out first and those that rows are read by
  /// last of all; at least one.
  private func positionsThatFit(_ floors: [Int], _ isMain: [Bool]) -> [Int] {
    var kept = Array(floors.indices)
    guard layout.fits, let columns = layout.columns else { return kept }
    func isTooWide() -> Bool { kept.reduce(0) { $0 + floors[$1] } + TableRenderer.gap * (kept.count - 1) > columns }
    while isTooWide(), kept.count > 1 {
      kept.remove(at: kept.dropFirst().lastIndex { !isMain[$0] } ?? kept.count - 1)
    }
    return kept
  }

  /// Takes from the widest column until the sum fits the window, from those that rows are read by only when the others are at their narrowest.
  private func fit(_ widths: [Int], floors: [Int], isMain: [Bool]) -> [Int] {
    guard layout.fits, let columns = layout.columns else { return widths }
    var widths = widths
    var excess = widths.reduce(0, +) + TableRenderer.gap * (widths.count - 1) - columns
    func take(from positions: [Int]) {
      while excess > 0, let widest = positions.filter({ widths[$0] > floors[$0] }).max(by: { widths[$0] < widths[$1] }) {
        let next = positions.filter { $0 != widest && widths[$0] < widths[widest] }.map { widths[$0] }.max() ?? 0
        let cut = min(excess, max(1, widths[widest] - max(next, floors[widest])))
        widths[widest] -= cut
        excess -= cut
      }
    }
    take(from: widths.indices.filter { !isMain[$0] })
    take(from: Array(widths.indices))
    // One column that is wider than the window.
    if excess > 0, widths.count == 1 { widths[0] = max(1, widths[0] - excess) }
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
