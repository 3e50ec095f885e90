/// What a command answers with and an operator reshapes: typed columns, rows, and the evidence behind every row.
public struct Table: Sendable, Hashable {
  /// What one row is, in the singular: "event", "asset".
  public let item: String
  /// From left to right.
  public let columns: [Column]
  /// From top to bottom.
  public let rows: [Row]

  /// - Precondition: every row has a cell for every column.
  public init(item: String, columns: [Column], rows: [Row]) {
    for row in rows { precondition(row.cells.count == columns.count, "a row of \(item) that does not fit its columns") }
    self.item = item
    self.columns = columns
    self.rows = rows
  }

  /// The position of a column; names are compared without case.
  public func index(of column: String) -> Int? {
    let wanted = column.lowercased()
    return columns.firstIndex { $0.name.lowercased() == wanted }
  }
}
