import PluginKit

/// `casualties`: persons killed, wounded, missing or displaced.
struct CasualtiesCommand: Command {
  static let table = ItemTable(
    item: "casualty",
    columns: [
      Column("status", .text, "killed, wounded, missing or displaced; casualty where killed and wounded are one figure", isApart: true),
      Column("count", .count, "how many, as the interval that the words allow"),
      Column("unit", .text, "families or households, where those and not persons are counted", isApart: true),
      Column("who", .text, "the persons"),
      Column("victims", .text, "civilians, military, police or militants, by the words for them; empty where no word says so"),
      Column("by", .text, "by whom"),
      Column("text", .text, "as written"),
      Column("place", .place, "where"),
      Column("date", .date, "when"),
      Column("modality", .text, "asserted, claimed, admitted, denied, planned …; negated where there was none"),
      Column("claimant", .text, "who says so, where it is told as a claim"),
      Column("relation", .text, "new, or same, subset or cumulative of another mention"),
      Column("side", .text, "whose dead they are: the side of those who fight or serve, civilians for civilians", isDetail: true),
      Column("bySide", .text, "the side of those who did it", isDetail: true),
      Column("otherSide", .text, "the side or nation of the persons, civilians too", isDetail: true),
      Column("claimantSide", .text, "the side of the claimant", isDetail: true),
      Column("kind", .text, "civilian, child, journalist, aidWorker, medic, military, police or militant", isDetail: true),
      Column("attribution", .text, "stated, claimed by themselves or blamed on them: how it is said who did it", isDetail: true),
      Column("group", .text, "mentions of the same persons share a group", isDetail: true),
      Column("polarity", .text, "positive, or negative where it is negated", isDetail: true),
      Column("confidence", .number, "0 to 1", isDetail: true),
    ])

  static let signature = Signature(
    "casualties", .counting, "lists persons killed, wounded, missing or displaced",
    discussion: """
      What is denied, planned or only possible is listed with its modality and not counted; parts of others ("four of the dead"), repeats and \
      sums ("the toll rose to 30") are told apart in `relation`. Of two rival tolls the second is the same as the first and not added to it. \
      A figure for killed and wounded together ("12 casualties", "killed or wounded 30") is neither's and has the status casualty. \
      `side` says whose dead they are, as datasets of conflict count them: a side's own fighters, soldiers and police, civilians whatever their \
      nation, and nobody where no word says so. `total by side` therefore tells what each side lost and what civilians suffered; for those who did \
      it write `total by bySide` or `by by`, and `by victims` for civilians beside fighters. `otherSide` has the nation of civilians as well. \
      Nobody is a civilian for want of a word: "people" have no `victims`.
      """,
    parameters: ItemTable.parameters,
    options: [ItemTable.showRejected],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("casualties", "everyone killed or hurt; the bundled article tells of none", shows: ["no casualty"]),
      Signature.Example("casualties | total by status", "the dead and the wounded, added as intervals"),
      Signature.Example("casualties | total by side", "what each side lost, and civilians"),
      Signature.Example("casualties where status = killed | total by victims and by", "who killed civilians, and who fighters"),
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
          .text(casualty.status.rawValue), .count(casualty.count), Value(casualty.unit), Value(article.name(of: casualty.who)),
          Value(casualty.victims?.group.rawValue), Value(article.name(of: casualty.by)), .text(article.text(casualty.range)),
          Value(casualty.place), Value(casualty.date),
          .text(casualty.polarity == .negative ? "negated" : casualty.modality.rawValue), Value(article.claimant(casualty.claim)),
          .text(casualty.relation.rawValue), Value(names: losingSides(of: casualty, in: article, context)),
          Value(names: article.sides(of: [casualty.by], in: context.world)),
          Value(names: article.sides(of: [casualty.party ?? casualty.who], in: context.world)),
          Value(article.claimantSide(casualty.claim, in: context.world)), Value(casualty.victims?.rawValue),
          Value(casualty.attribution?.rawValue), Value(casualty.group), .text(casualty.polarity.rawValue), .number(casualty.confidence),
        ],
        further: [casualty.who, casualty.by].compactMap { $0?.range })
    }
  }
  /// Whose dead they are: "civilians" for them, else the sides of the party that the words name, else the party.
  private static func losingSides(of casualty: Casualty, in article: ReviewedArticle, _ context: Context) -> [String] {
    if casualty.victims?.group == .civilians { return [VictimKind.Group.civilians.rawValue] }
    guard let party = casualty.party else { return casualty.victims == nil ? [] : article.sides(of: [casualty.who], in: context.world) }
    // Of people of whom only the nation is told nobody knows whether they fought.
    guard casualty.victims != nil else { return [] }
    let sides = article.sides(of: [party], in: context.world)
    return sides.isEmpty ? [article.name(of: party)].compactMap { $0 } : sides
  }
}
