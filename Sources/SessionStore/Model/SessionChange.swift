/// What one edit did to one thing of a session: how it was and how it is. Undone by reading it backwards.
enum SessionChange: Sendable, Hashable {
  case article(number: Int, before: SessionArticle?, after: SessionArticle?)
  case decision(id: Int, before: Decision?, after: Decision?)
  case binding(name: String, before: String?, after: String?)
  case setting(name: String, before: String?, after: String?)
  case fact(AnalystFact.Key, before: AnalystFact?, after: AnalystFact?)
  case nextArticleNumber(before: Int, after: Int)
  case nextDecisionID(before: Int, after: Int)

  /// The change that takes this one back.
  var inverse: SessionChange {
    switch self {
    case .article(let number, let before, let after): .article(number: number, before: after, after: before)
    case .decision(let id, let before, let after): .decision(id: id, before: after, after: before)
    case .binding(let name, let before, let after): .binding(name: name, before: after, after: before)
    case .setting(let name, let before, let after): .setting(name: name, before: after, after: before)
    case .fact(let key, let before, let after): .fact(key, before: after, after: before)
    case .nextArticleNumber(let before, let after): .nextArticleNumber(before: after, after: before)
    case .nextDecisionID(let before, let after): .nextDecisionID(before: after, after: before)
    }
  }
}
