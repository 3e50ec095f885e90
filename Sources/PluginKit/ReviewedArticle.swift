/// An article of the session with what was found in it and what the analyst decided about that.
public struct ReviewedArticle: Sendable {
  /// The article as the session holds it.
  public let entry: SessionArticle
  /// What was found in it.
  public let analysis: Analysis
  /// What the analyst decided about it.
  public let decisions: ArticleDecisions

  /// Its number in the session, from 1.
  public var number: Int { entry.number }
  /// Its text and header.
  public var article: Article { entry.article }

  /// Brings the session's decisions on this text to the items of this analysis.
  public init(_ entry: SessionArticle, _ analysis: Analysis, in session: Session) {
    self.entry = entry
    self.analysis = analysis
    decisions = ArticleDecisions(session, on: entry.article, in: analysis)
  }

  /// Whether the analyst rejected the item of this id.
  public func isRejected(_ id: String) -> Bool { decisions.judgement(of: id) == .reject }

  /// "accepted", "rejected", "corrected", "merged", "split", "noted": what a list shows beside an item, an accepted or rejected one that was
  /// put right as "corrected, accepted"; nil when nothing was decided.
  public func review(of id: String) -> String? {
    let made = decisions.byItem[id] ?? []
    let regrouped = (made + (decisions.linked[id] ?? [])).filter { $0.verdict.isCorrection }.max { $0.id < $1.id }
    let putRight: String? =
      made.contains { $0.verdict.word == "correct" }
      ? "corrected"
      : regrouped.map { ["merge", "same"].contains($0.verdict.word) ? "merged" : "split" }
        ?? (decisions.mergedInto.contains(id) ? "merged" : nil)
    switch decisions.judgement(of: id) {
    case .accept?: return [putRight, "accepted"].compactMap { $0 }.joined(separator: ", ")
    case .reject?: return [putRight, "rejected"].compactMap { $0 }.joined(separator: ", ")
    default: return putRight ?? (made.isEmpty ? nil : "noted")
    }
  }

  /// What happened by this article: its events, each once however often it is told, without the mentions that the analyst rejected.
  public var eventGroups: [EventGroup] { EventGroup.all(in: analysis.events, headings: headings) { isRejected($0.id) } }

  /// The same with the mentions that the analyst rejected.
  public var allEventGroups: [EventGroup] { EventGroup.all(in: analysis.events, headings: headings) }

  private var headings: Set<String> { Set(analysis.sentences.filter { $0.isHeadline }.map { $0.id }) }

  /// The words of a range, as written.
  public func text(_ range: TextRange) -> String { article.text[range] }

  /// The entity's name where the role is one, else its words; words that are the analyst's and not the article's stand in square brackets.
  public func name(of role: Role?) -> String? {
    guard let role else { return nil }
    if let words = role.analyst { return "[\(words)]" }
    return role.entity.flatMap { analysis.entity($0)?.name } ?? text(role.range)
  }

  /// The speaker of a claim by name; nil without claim or speaker.
  public func claimant(_ claim: String?) -> String? {
    guard let claim, let found = analysis.claims.first(where: { $0.id == claim }) else { return nil }
    return name(of: found.speaker)
  }

  /// The sentence around a range.
  public func sentence(around range: TextRange) -> Analysis.Sentence? {
    analysis.sentences.last { $0.range.lower <= range.lower }
  }
}
