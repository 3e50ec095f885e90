import PluginKit

/// Who has a place, as somebody tells it: by an event, or in so many words ("we still hold the town").
struct ToldHolding: Telling {
  let statement: AttributedStatement
  let place: Place
  /// The side that has it, else a name.
  let holder: String

  /// The claims in which a speaker says that his own side holds a place.
  static func all(in article: ReviewedArticle, _ settings: StatementSettings) -> [ToldHolding] {
    let analysis = article.analysis
    return analysis.claims.compactMap { claim in
      guard claim.stance != .denies, !claim.isAttitude, !article.isRejected(claim.id), let holder = article.party(claim.speaker),
        isOwn(NameKey.exact(article.text(claim.content)).split(separator: " ").map(String.init)),
        !analysis.events.contains(where: { $0.claim == claim.id && $0.type.hasPrefix("territory") })
      else { return nil }
      let named = analysis.places.first { claim.content.contains($0.range) && $0.place.map { $0.kind != .country } == true }?.place
      let statement = AttributedStatement(article, settings, item: claim.id, range: claim.content, claim: claim.id, place: named)
      return statement.place.map { ToldHolding(statement: statement, place: $0, holder: holder) }
    }
  }

  /// "it still held …", "its forces were in full control of …", "we hold …".
  private static func isOwn(_ words: [String]) -> Bool {
    let head = words.prefix(9)
    guard let first = head.first, ["it", "they", "we", "our", "its", "their"].contains(first) else { return false }
    guard !head.contains(where: { ["not", "no", "lost", "never"].contains($0) }) else { return false }
    return head.contains { ["held", "holds", "hold", "holding", "control", "controlled", "controls", "controlling"].contains($0) }
  }
}
