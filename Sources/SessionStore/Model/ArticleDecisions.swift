import AnalysisEngine
import TextModel

/// The decisions on one article, brought to the items of an analysis of it.
public struct ArticleDecisions: Sendable, Hashable {
  /// By item id, each in the order they were made.
  public let byItem: [String: [Decision]]
  /// Those on the article as a whole.
  public let onArticle: [Decision]
  /// Those whose words no item of this analysis touches; they are kept, and shown as such.
  public let unplaced: [Decision]

  /// The ids of items that others were merged with: they come first and bear no merge themselves.
  public let mergedInto: Set<String>

  /// What was said of items of other articles and of one of this, by the id of the item of this: what it is one with, and what not.
  public let linked: [String: [Decision]]

  /// Finds for each decision of the session on this article's text the item that it is about.
  public init(_ session: Session, on article: Article, in analysis: Analysis) {
    var byItem: [String: [Decision]] = [:]
    var onArticle: [Decision] = []
    var unplaced: [Decision] = []
    for decision in session.decisions(on: article) {
      if decision.anchor.kind == .article {
        onArticle.append(decision)
      } else if let id = decision.anchor.resolve(in: analysis) {
        byItem[id, default: []].append(decision)
      } else {
        unplaced.append(decision)
      }
    }
    var linked: [String: [Decision]] = [:]
    for decision in session.decisions {
      guard let other = decision.verdict.linked, other.articleSHA256 == article.sha256, article.text.holds(other.range),
        let id = other.resolve(in: analysis)
      else { continue }
      linked[id, default: []].append(decision)
    }
    self.linked = linked
    self.byItem = byItem
    self.onArticle = onArticle
    self.unplaced = unplaced
    mergedInto = Set(
      byItem.values.joined().compactMap { if case .merge(let other) = $0.verdict { other.resolve(in: analysis) } else { nil } })
  }

  /// All of them, by id.
  public var all: [Decision] { (byItem.values.flatMap { $0 } + onArticle + unplaced).sorted { $0.id < $1.id } }

  /// The accept or reject that holds for an item: the last one; nil when it was not judged.
  public func judgement(of itemID: String) -> Decision.Verdict? { byItem[itemID]?.last { $0.verdict.isJudgement }?.verdict }

  /// What the analyst says that fields of an item should say; of two corrections of one field the later holds.
  public func corrections(of itemID: String) -> [String: String] {
    var fields: [String: String] = [:]
    for case .correct(let corrected) in (byItem[itemID] ?? []).map({ $0.verdict }) {
      fields.merge(corrected) { _, later in later }
    }
    return fields
  }
}
