import TextModel

/// `where status = captured and count > 20`: the rows that surely meet a condition.
public struct WhereOperator: Operator {
  public static let signature = Signature(
    "where", .reading, "keeps the rows that meet a condition",
    discussion: """
      Tests are joined by and, or, not and parentheses; “and” binds closer than “or”. What articles state is often an interval (“dozens” is \
      24 or more, “in May” is 31 days): a row stays when the condition surely holds, and “possibly” before a test keeps those for which it \
      cannot be ruled out as well. A cell that is not stated leaves every test open; “is missing” and “is stated” ask for it. \
      Letter case and a leading “the” do not matter.
      """,
    parameters: [Signature.Parameter("condition", .text, "tests of columns, such as status = captured and count > 20")],
    examples: [
      Signature.Example("assets where status = captured", "the captured things; “|” may be left out before where"),
      Signature.Example("assets | where category under vehicle and count >= 20", "vehicles, at least twenty of them for sure"),
      Signature.Example("assets | where possibly count > 50", "also what may be more than fifty"),
      Signature.Example("events | where place within 200 km of Kabul", "events near a place"),
      Signature.Example("events | where date between 2021-05-01 and 2021-08-31", "events of a time"),
      Signature.Example("events | where type in (airstrike, clash) or place is missing", "one of several values, or none stated"),
      Signature.Example("claims | where speaker ~ khan and not content ~ \"peace talks\"", "words in a text"),
    ])

  private let condition: Condition

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {
    condition = try Condition(parsing: &words)
    guard let next = words.next, next.isValue else { return }
    throw Diagnostic(
      .syntax, "“\(next.text)” is not expected here", at: next.range,
      help: "join tests with and or or; put quotation marks around a value of several words")
  }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    let matcher = try ConditionMatcher(condition, table, in: environment)
    return Table(item: table.item, columns: table.columns, rows: table.rows.filter { matcher.certainty(of: $0) == .surely })
  }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] {
    ConditionContinuation.continuations(after: words, columns: columns)
  }
}
