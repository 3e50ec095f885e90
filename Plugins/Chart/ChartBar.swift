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
    case .count(let count):
      low = max(0, count.lo ?? 0)
      high = count.hi.map { max(0, $0) }
    case .number(let number) where number >= 0 && number.isFinite: (low, high) = (number, number)
    default: return nil
    }
  }

  /// How far the drawing of it reaches.
  var reach: Double { max(low, high ?? low) }
  /// Whether its words have no upper end.
  var isOpen: Bool { high == nil }
  /// Whether its words allow several numbers up to a greatest.
  var isRange: Bool { high.map { $0 > low } ?? false }
}

/// The bars of one row, with what they are about.
struct ChartRow {
  /// What tells the row from the others of its panel; empty where it is the only one.
  let label: String
  /// None for a period of which nothing is told.
  let bars: [ChartBar]
}
