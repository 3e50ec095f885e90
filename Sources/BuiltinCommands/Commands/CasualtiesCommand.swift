import PluginKit

/// `casualties`: persons killed, wounded, missing or displaced.
struct CasualtiesCommand: Command {
  static let table = ItemTable(
    item: "casualty",
    columns: [
      Column("status", .text, "killed, wounded, missing or displaced", isApart: true),
      Column("count", .count, "how many, as the interval that the words allow"),
      Column("who", .text, "the persons"),
      Column("by", .text, "by whom"),
      Column("text", .text, "as written"),
      Column("place", .place, "where"),
      Column("date", .date, "when"),
      Column("modality", .text, "asserted, claimed, admitted, denied, planned …; negated where there was none"),
      Column("claimant", .text, "who says so, where it is told as a claim"),
      Column("relation", .text, "new, or same, subset or cumulative of another mention"),
      Column("side", .text, "the side of those who did it", isDetail: true),
      Column("otherSide", .text, "the side of the persons", isDetail: true),
      Column("group", .text, "mentions of the same persons share a group", isDetail: true),
      Column("polarity", .text, "positive, or negative where it is negated", isDetail: true),
      Column("confidence", .number, "0 to 1", isDetail: true),
    ])

  static let signature = Signature(
    "casualties", .counting, "lists persons killed, wounded, missing or displaced",
    discussion: """
      What is denied, planned or only possible is listed with its modality and not counted; parts of others ("four of the dead"), repeats and \
      sums ("the toll rose to 30") are told apart in `relation`. Of two rival tolls the second is the same as the first and not added to it.
      """,
    parameters: ItemTable.parameters,
    options: [ItemTable.showRejected],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("casualties", "everyone killed or hurt; the bundled article tells of none", shows: ["no casualty"]),
      Signature.Example("casualties | total by status", "the dead and the wounded, added as intervals"),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await CasualtiesCommand.table.answer(call, in: context) { CasualtiesCommand.entries($0, in: context) }
  }

  /// Rows of the casualties of an article, in text order.
  static func entries(_ article: ReviewedArticle, in context: Context) -> [ItemTable.Entry] {
    article.analysis.casualties.map { casualty in
      ItemTable.Entry(
        id: casualty.id, range: casualty.range,
        cells: [
          .text(casualty.status.rawValue), .count(casualty.count), Value(article.name(of: casualty.who)),
          Value(article.name(of: casualty.by)), .text(article.text(casualty.range)), Value(casualty.place), Value(casualty.date),
          .text(casualty.polarity == .negative ? "negated" : casualty.modality.rawValue), Value(article.claimant(casualty.claim)),
          .text(casualty.relation.rawValue), Value(names: article.sides(of: [casualty.by], in: context.world)),
          Value(names: article.sides(of: [casualty.who], in: context.world)), Value(casualty.group), .text(casualty.polarity.rawValue),
          .number(casualty.confidence),
        ],
        further: [casualty.who, casualty.by].compactMap { $0?.range })
    }
  }
}
