import PluginKit

/// One figure of a chart: full as far as it is certain, and a whisker as far as the words allow.
struct ChartBar {
  /// The column that it comes from: "stated".
  let series: String
  /// The least; 0 where nothing is counted.
  let low: Double
  /// The most; nil is open.
  let high: Double?
  /// The figure in words.
  let words: String

  /// nil for what is no figure.
  init?(_ value: Value, series: String) {
    self.series = series
    words = ValueText.plain(value)
    switch value {
    case .count(let count): (low, high) = (max(0, count.lo ?? 0), count.lo == nil && count.hi == nil ? nil : count.hi)
    case .number(let number) where number >= 0: (low, high) = (number, number)
    default: return nil
    }
  }

  /// How far the drawing of it reaches.
  var reach: Double { max(low, high ?? low) }
}

/// The bars of one row, with what they are about.
struct ChartRow {
  let label: String
  let bars: [ChartBar]
}

/// What a chart draws.
struct ChartSheet {
  let title: String
  /// The names of the series, in the order of the columns.
  let series: [String]
  let rows: [ChartRow]

  /// Takes every shown column of counts, or, where there is none, the last of numbers; the other shown cells of a row are its label.
  ///
  /// - Returns: nil where the table has no figures.
  init?(_ table: Table, title: String) {
    func isShown(_ index: Int) -> Bool { !table.columns[index].isDetail }
    let counts = table.columns.indices.filter { table.columns[$0].type == .count && isShown($0) }
    let numbers = table.columns.indices.filter {
      table.columns[$0].type == .number && isShown($0) && !["row", "article"].contains(table.columns[$0].name)
    }
    let figures = counts.isEmpty ? Array(numbers.suffix(1)) : counts
    guard !figures.isEmpty else { return nil }
    let labels = table.columns.indices.filter { index in
      isShown(index) && !counts.contains(index) && table.columns[index].type != .number && table.columns[index].type != .count
    }
    self.title = title
    series = figures.map { table.columns[$0].name }
    rows = table.rows.compactMap { row in
      let bars = figures.compactMap { ChartBar(row.cells[$0], series: table.columns[$0].name) }
      let label = labels.map { ValueText.plain(row.cells[$0]) }.filter { !$0.isEmpty }.joined(separator: ", ")
      return bars.isEmpty ? nil : ChartRow(label: label.isEmpty ? "not stated" : label, bars: bars)
    }
    if rows.isEmpty { return nil }
  }

  /// The longest reach of a bar, at least 1.
  var reach: Double { max(1, rows.flatMap(\.bars).map(\.reach).max() ?? 1) }

  /// Round steps of the axis: about five of 1, 2 or 5 times a power of ten.
  var ticks: [Double] {
    var step = 1.0
    while reach / step > 50 { step *= 10 }
    if reach / step > 25 { step *= 5 } else if reach / step > 10 { step *= 2 } else if reach / step <= 2.5, step > 1 { step /= 2 }
    return Array(stride(from: 0, through: reach, by: max(1, step)))
  }
}
