import PluginKit

/// `claims`: who says what.
struct ClaimsCommand: Command {
  static let table = ItemTable(
    item: "claim",
    columns: [
      Column("speaker", .text, "who says it"),
      Column("stance", .text, "asserts, denies, admits, alleges or promises"),
      Column("kind", .text, "direct, indirect or mixed speech"),
      Column("content", .text, "what is said", isMain: true),
      Column("cue", .text, "the words that tell that it is said", isDetail: true),
      Column("medium", .text, "twitter, statement …, where stated"),
      Column("via", .text, "the newsroom that was told it, carried or quoted it, where named", isDetail: true),
      Column("anonymous", .truth, "whether the speaker is kept unnamed"),
      Column("attitude", .truth, "whether it tells what the speaker wants or thinks of something, not that it is so", isDetail: true),
      Column("confidence", .number, "0 to 1", isDetail: true),
    ])

  static let signature = Signature(
    "claims", .reading, "lists who says what",
    discussion: """
      Besides what someone says to be so, demands, plans and judgements are listed ("called for a truce", "condemned the raid"): their \
      attitude is true, and the article itself vouches for what is told in them. `claims where attitude = false` leaves them out.
      """,
    parameters: ItemTable.parameters,
    options: [
      ItemTable.showRejected, Signature.Option("by", .entity, "only those of a speaker whose name holds this"),
    ],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("claims", "everything that someone is said to have said", shows: ["Mirwais Stanikzai"]),
      Signature.Example("claims by \"Mirwais Stanikzai\"", "what one person says", shows: ["gained possession"]),
      Signature.Example("claims where kind = direct | select speaker content", "quotations alone", shows: ["The enemy gained possession"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let wanted = call.text("by")?.lowercased()
    return try await ClaimsCommand.table.answer(call, in: context) { article in
      ClaimsCommand.entries(article) { claim in
        guard let wanted else { return true }
        return article.name(of: claim.speaker)?.lowercased().contains(wanted) == true
      }
    }
  }

  /// Rows of the claims that fulfil a condition, in text order.
  static func entries(_ article: ReviewedArticle, where holds: (Claim) -> Bool) -> [ItemTable.Entry] {
    article.analysis.claims.filter(holds).map { claim in
      ItemTable.Entry(
        id: claim.id, range: claim.content,
        cells: [
          Value(article.name(of: claim.speaker)), .text(claim.stance.rawValue), .text(claim.kind.rawValue),
          .text(article.text(claim.content)), .text(article.text(claim.cue)), Value(claim.medium),
          Value(article.name(of: claim.via)), claim.anonymous ? .truth(true) : .missing, .truth(claim.isAttitude),
          .number(claim.confidence),
        ],
        further: [claim.cue] + (claim.speaker.map { [$0.range] } ?? []))
    }
  }
}
