import TextModel

/// `count`: how many rows there are, as one row that rests on all of them.
public struct CountOperator: Operator {
  public static let signature = Signature(
    "count", .counting, "counts the rows",
    discussion: "It counts rows, not things: a row “12 Humvees” counts once. “total” adds up the counts that rows state.",
    columns: [column],
    examples: [
      Signature.Example("events | count", "how many events were found"),
      Signature.Example("assets where status = captured | count", "how many kinds of captured things"),
    ])
  private static let column = Column("count", .number, "the number of rows")

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {}

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    Table(
      item: "count", columns: [CountOperator.column],
      rows: [Row([.number(Double(table.rows.count))], evidence: Row.evidence(of: table.rows))])
  }

  public func columns(from columns: [Column]) -> [Column] { [CountOperator.column] }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] { [] }
}
