import PluginKit

/// What a chart draws.
struct ChartSheet {
  /// What the rows are: "8 totals by captor over weeks".
  let title: String
  /// The names of the series, in the order of the columns; those without a bar too.
  let series: [String]
  /// In the order of their first rows.
  let panels: [ChartPanel]
  /// The articles that the figures come from; empty where none is known.
  let source: String

  /// Takes every shown column of counts, or, where there is none, the last of numbers. What is never added together stands in panels of its
  /// own; over time each series of periods does too. The other shown cells of a row are its label.
  ///
  /// - Parameters:
  ///   - title: What the rows are; by what they are told apart is added to it.
  ///   - source: The articles that they come from.
  /// - Returns: nil where the table has no figures.
  init?(_ table: Table, title: String, source: String = "") {
    let columns = table.columns
    func isShown(_ index: Int) -> Bool { !columns[index].isDetail && columns[index].name != "row" }
    let counts = columns.indices.filter { columns[$0].type == .count && isShown($0) }
    let numbers = columns.indices.filter { columns[$0].type == .number && isShown($0) && columns[$0].name != "article" }
    let figures = counts.isEmpty ? Array(numbers.suffix(1)) : counts
    guard !figures.isEmpty else { return nil }
    let texts = columns.indices.filter { isShown($0) && columns[$0].type != .number && columns[$0].type != .count }
    let period = table.item == "total" ? texts.first { columns[$0].name == "period" && columns[$0].type == .date } : nil
    let sorts = texts.filter { $0 != period && (columns[$0].isApart || period != nil) }
    let keys = texts.filter { !sorts.contains($0) && $0 != period }

    let days = table.rows.compactMap { row in period.flatMap { ChartSheet.days(row.cells[$0]) } }
    let periods = ChartPeriods(days)
    var order: [String] = []
    var rows: [String: [(period: DateInterval?, row: ChartRow)]] = [:]
    for row in table.rows {
      let bars = figures.compactMap { ChartBar(row.cells[$0], series: columns[$0].name) }
      guard !bars.isEmpty else { continue }
      let sort = ChartSheet.sort(row, sorts, columns)
      if rows[sort] == nil { order.append(sort) }
      let day = period.flatMap { ChartSheet.days(row.cells[$0]) }
      let label =
        period == nil ? ChartSheet.words(row, keys) : day.map { periods?.label($0) ?? ValueText.plain(.date($0)) } ?? "no day told"
      rows[sort, default: []].append((day, ChartRow(label: label.isEmpty && !keys.isEmpty ? "not stated" : label, bars: bars)))
    }
    guard !order.isEmpty else { return nil }
    panels = order.map { sort in
      let told = rows[sort] ?? []
      return ChartPanel(title: sort, rows: periods?.filled(told) ?? told.map { $0.row })
    }
    series = figures.map { columns[$0].name }
    let told = (keys + (period == nil ? [] : sorts.filter { !columns[$0].isApart })).filter { index in
      table.rows.contains { !$0.cells[index].isMissing }
    }
    let by = told.map { columns[$0].name }
    let over = period == nil ? "" : " over \(periods?.rawValue ?? "time")"
    // What a number counts is told where its column says more than how many rows there are.
    let what = counts.isEmpty && !["count", "rows"].contains(columns[figures[0]].name) ? "\(columns[figures[0]].name) of " : ""
    self.title = what + title + (by.isEmpty ? "" : " by \(by.joined(separator: ", "))") + over
    self.source = source
  }

  /// Whether bars say which series they are of.
  var namesSeries: Bool { series.count > 1 }

  private static func days(_ value: Value) -> DateInterval? { if case .date(let days) = value { days } else { nil } }

  private static func words(_ row: Row, _ columns: [Int]) -> String {
    columns.map { ValueText.plain(row.cells[$0]) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// "captured, drug (ton)": what a row counts, its unit behind.
  private static func sort(_ row: Row, _ sorts: [Int], _ columns: [Column]) -> String {
    let unit = sorts.first { columns[$0].name == "unit" }.map { ValueText.plain(row.cells[$0]) } ?? ""
    let words = words(row, sorts.filter { columns[$0].name != "unit" })
    let named = words.isEmpty && !sorts.isEmpty ? "not stated" : words
    return unit.isEmpty ? named : "\(named) (\(unit))"
  }
}
