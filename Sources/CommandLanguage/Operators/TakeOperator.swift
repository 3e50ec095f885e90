import TextModel

/// `take 5`, `take last 5`: the first or last rows.
public struct TakeOperator: Operator {
  public static let signature = Signature(
    "take", .reading, "keeps the first rows, or the last",
    parameters: [
      Signature.Parameter("last", .choice(["last"]), "count from the end", optional: true),
      Signature.Parameter("number", .number(atLeast: 0), "how many rows"),
    ],
    examples: [
      Signature.Example("events | take 3", "the first three events"),
      Signature.Example("events | sort date | take last 1", "the latest event"),
    ])

  private let number: Int
  private let fromEnd: Bool

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {
    fromEnd = words.take(word: "last") != nil
    number = try words.takeNumber("a number of rows", atLeast: 0)
  }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    Table(item: table.item, columns: table.columns, rows: Array(fromEnd ? table.rows.suffix(number) : table.rows.prefix(number)))
  }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] {
    if words.isEmpty { return [.argument(.number(atLeast: 0)), .word("last", help: "count from the end")] }
    return words.count == 1 && words[0].isWord("last") ? [.argument(.number(atLeast: 0))] : []
  }
}
