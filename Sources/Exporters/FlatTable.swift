import PluginKit

/// A table as plain strings for formats without types: a count is three columns (text, lo, hi), a place also latitude and longitude.
struct FlatTable {
  let headings: [String]
  let rows: [[String]]
  /// Whether a column holds numbers alone.
  let isNumeric: [Bool]

  init(_ table: Table, in context: ExportContext) {
    var headings: [String] = []
    var isNumeric: [Bool] = []
    for column in table.columns {
      headings.append(column.name)
      isNumeric.append(column.type == .number)
      let further = FlatTable.further(column)
      headings += further.map { $0.name }
      isNumeric += further.map { $0.isNumeric }
    }
    self.headings = headings + ["evidence"]
    self.isNumeric = isNumeric + [false]
    rows = table.rows.map { row in
      var cells: [String] = []
      for (value, column) in zip(row.cells, table.columns) {
        cells.append(ValueText.iso(value))
        cells += FlatTable.further(value, column)
      }
      return cells + [row.evidence.first.flatMap { context.words(of: $0) } ?? ""]
    }
  }

  private static func further(_ column: Column) -> [(name: String, isNumeric: Bool)] {
    switch column.type {
    case .count: [("\(column.name)_lo", true), ("\(column.name)_hi", true)]
    case .place: [("\(column.name)_country", false), ("\(column.name)_lat", true), ("\(column.name)_lon", true)]
    case .distance: [("\(column.name)_km", true)]
    case .text, .number, .date, .duration, .reference, .truth: []
    }
  }

  private static func further(_ value: Value, _ column: Column) -> [String] {
    func digits(_ number: Double?) -> String { number.map(Count.digits) ?? "" }
    switch (column.type, value) {
    case (.count, .count(let count)): return [digits(count.lo), digits(count.hi)]
    case (.place, .place(let place)):
      return [place.country ?? "", digits(place.coordinate?.latitude), digits(place.coordinate?.longitude)]
    case (.distance, .distance(let length)): return [digits((length.metres.rounded()) / 1000)]
    default: return further(column).map { _ in "" }
    }
  }
}
