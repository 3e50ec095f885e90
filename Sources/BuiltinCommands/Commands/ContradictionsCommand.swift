import PluginKit

/// `contradictions`: statements of different speakers that cannot both be true.
struct ContradictionsCommand: Command {
  static let signature = Signature(
    "contradictions", .reading, "lists statements by different speakers that cannot both be true",
    discussion: """
      Compared are who took or holds a place (control), numbers of the same persons or things whose intervals have nothing in common \
      (number), what one says or accuses another of and somebody denies (denial), and whom each blames for what happened (blame). Two statements of one article are compared where \
      they are of one event, or of one place and day; one that names neither goes on from the sentences before it. Those of two articles \
      are compared only where both are of the same place and of days no more than one apart. A statement is listed \
      against the last before it of each other speaker in each article, and against no more than \(Contradiction.most). What is listed is \
      a reason to look, not a finding: a place may change hands twice in a day.
      """,
    parameters: ItemTable.parameters,
    columns: [
      Column("kind", .text, "control, number, denial or blame"),
      Column("about", .text, "what cannot both be true"),
      Column("first", .reference, "the one statement, for `why`"),
      Column("says", .text, "who makes it"),
      Column("words", .text, "what it says"),
      Column("second", .reference, "the other statement"),
      Column("against", .text, "who makes that"),
      Column("counterwords", .text, "what that says"),
      Column("place", .place, "where, if known"),
      Column("date", .date, "when, if known"),
    ],
    examples: [
      Signature.Example("contradictions", "where speakers disagree; those of the bundled article do not"),
      Signature.Example("contradictions where kind = number", "tolls that do not fit together"),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let articles = try await context.reviewed(for: call)
    let several = context.session.articles.count > 1
    func reference(_ statement: AttributedStatement) -> Value {
      .reference(ItemReference(article: several ? statement.article.number : nil, item: statement.item))
    }
    func words(_ statement: AttributedStatement) -> String { statement.article.text(statement.words) }
    let rows = try Contradiction.all(in: articles, context.world).map { found in
      Row(
        [
          .text(found.kind.rawValue), .text(found.about), reference(found.first), .text(found.first.says),
          .text(words(found.first)), reference(found.second), .text(found.second.says), .text(words(found.second)),
          Value(found.first.place ?? found.second.place), Value(found.first.date ?? found.second.date),
        ],
        evidence: [found.first, found.second].map { Evidence(article: $0.article.number, range: $0.range, item: $0.item) })
    }
    return .table(Table(item: "contradiction", columns: ContradictionsCommand.signature.columns, rows: rows))
  }
}
