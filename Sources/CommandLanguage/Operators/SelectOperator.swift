import TextModel

/// `select type, actor, place`: some columns, in the order given.
public struct SelectOperator: Operator {
  public static let signature = Signature(
    "select", .reading, "keeps some columns, in the order given",
    discussion: "Columns that a command leaves out of its table on the screen are shown when they are selected.",
    parameters: [Signature.Parameter("column", .column, "a column to keep", repeating: true)],
    examples: [
      Signature.Example("events | select id, type, actor", "three columns of the events"),
      Signature.Example("assets | select text count", "commas may be left out"),
    ])

  private let names: [ColumnName]

  public init(parsing words: inout TokenCursor) throws(Diagnostic) { names = try ColumnName.list(parsing: &words) }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    var indices: [Int] = []
    for name in names { indices.append(try name.index(in: table.columns)) }
    let rows = table.rows.map { row in Row(indices.map { row.cells[$0] }, evidence: row.evidence, workings: row.workings) }
    return Table(item: table.item, columns: indices.map { table.columns[$0].shown }, rows: rows)
  }

  public func columns(from columns: [Column]) -> [Column] {
    names.compactMap { name in columns.first { $0.name.lowercased() == name.name.lowercased() }?.shown }
  }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] { [.column] }
}

extension Column {
  /// The same column, on the screen in any case.
  var shown: Column { Column(name, type, help, isApart: isApart, isMain: isMain) }
}
