import TextModel

/// `group by type and place`: how many rows there are of each value.
public struct GroupOperator: Operator {
  public static let signature = Signature(
    "group", .counting, "counts the rows of each value of a column, the most frequent first",
    discussion:
      "A row with several values in the column, such as two actors, counts under each. A row that states none has a group of its own.",
    parameters: [
      Signature.Parameter("by", .choice(["by"]), "may be left out", optional: true),
      Signature.Parameter("column", .column, "a column, or several", repeating: true),
    ],
    columns: [countColumn],
    examples: [
      Signature.Example("events | group type", "how many events of each type"),
      Signature.Example("events | group by type and place", "of each type in each place"),
    ])
  private static let countColumn = Column("count", .number, "the number of rows")

  private let names: [ColumnName]

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {
    _ = words.take(word: "by")
    names = try ColumnName.list(parsing: &words)
  }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    var indices: [Int] = []
    for name in names { indices.append(try name.index(in: table.columns)) }
    var keys: [GroupKey] = []
    var rows: [GroupKey: [Row]] = [:]
    for row in table.rows {
      for key in Set(GroupOperator.keys(row, indices)).sorted(by: GroupKey.precedes) {
        if rows[key] == nil { keys.append(key) }
        rows[key, default: []].append(row)
      }
    }
    let groups = keys.map { key in (key: key, rows: rows[key] ?? []) }.sorted {
      $0.rows.count != $1.rows.count ? $0.rows.count > $1.rows.count : GroupKey.precedes($0.key, $1.key)
    }
    return Table(
      item: "group", columns: columns(from: table.columns),
      rows: groups.map { Row($0.key.values + [.number(Double($0.rows.count))], evidence: Row.evidence(of: $0.rows)) })
  }

  public func columns(from columns: [Column]) -> [Column] {
    let keys = names.compactMap { name in columns.first { $0.name.lowercased() == name.name.lowercased() }?.shown }
    let isTaken = keys.contains { $0.name == GroupOperator.countColumn.name }
    return keys + [isTaken ? Column("rows", .number, "the number of rows") : GroupOperator.countColumn]
  }

  /// One key for each choice of one element from each of the row's cells.
  private static func keys(_ row: Row, _ indices: [Int]) -> [GroupKey] {
    var combinations: [[Value]] = [[]]
    for index in indices {
      let elements: [Value] =
        if case .list(let values) = row.cells[index] { values.isEmpty ? [.missing] : values } else { [row.cells[index]] }
      combinations = combinations.flatMap { combination in elements.map { combination + [$0] } }
    }
    return combinations.map(GroupKey.init)
  }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] {
    words.isEmpty ? [.word("by", help: "may be left out"), .column] : [.column]
  }
}
