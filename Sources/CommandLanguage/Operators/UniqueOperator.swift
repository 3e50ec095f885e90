import TextModel

/// `unique type, place`: of rows that agree in some columns, the first.
public struct UniqueOperator: Operator {
  public static let signature = Signature(
    "unique", .reading, "keeps the first of rows that agree",
    discussion: "Without columns the whole row has to agree. The row that stays rests on the words of those that it stands for as well.",
    parameters: [Signature.Parameter("column", .column, "a column to compare", optional: true, repeating: true)],
    examples: [
      Signature.Example("events | unique place", "one event of each place"),
      Signature.Example("events | select type | unique", "the types that occur"),
    ])

  private let names: [ColumnName]

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {
    _ = words.take(word: "by")
    names = words.next?.isValue == true ? try ColumnName.list(parsing: &words) : []
  }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    var indices: [Int] = []
    for name in names { indices.append(try name.index(in: table.columns)) }
    if indices.isEmpty { indices = Array(table.columns.indices) }
    var keys: [GroupKey] = []
    var rows: [GroupKey: [Row]] = [:]
    for row in table.rows {
      let key = GroupKey(indices.map { row.cells[$0] })
      if rows[key] == nil { keys.append(key) }
      rows[key, default: []].append(row)
    }
    let kept = keys.compactMap { key in
      rows[key].flatMap { same in same.first.map { Row($0.cells, evidence: Row.evidence(of: same)) } }
    }
    return Table(item: table.item, columns: table.columns, rows: kept)
  }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] { [.column] }
}
