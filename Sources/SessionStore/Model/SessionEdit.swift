import TextModel

/// The closed list of changes to a session. Commands return edits; `Session.apply` alone carries them out.
///
/// An edit says what is wanted, not when (the time comes with the commit) nor under which number (the session gives it).
public enum SessionEdit: Sendable, Hashable {
  /// Adds an article under `Session.nextArticleNumber`. The same text may stand twice; ask `Session.articles(sha256:)` first.
  case addArticle(Article, origin: String?)
  /// Takes an article off the list. Decisions on its text stay, and hold again when the text comes back.
  case removeArticle(number: Int)
  /// Replaces what is known about an article.
  case setHeader(number: Int, Article.Header)
  /// Records a decision. A new accept or reject takes the place of the earlier one on the same words; repeating a decision changes nothing.
  case decide(Anchor, Decision.Verdict, because: String?)
  case withdrawDecision(id: Int)
  /// Gives a pipeline a name, or the name another pipeline.
  case bind(name: String, source: String)
  case unbind(name: String)
  /// Sets an option of the session; nil takes it back to its default.
  case set(name: String, value: String?)
  /// Keeps something that the analyst knows; a fact of the same key is replaced.
  case know(AnalystFact)
  /// Takes a fact back.
  case forget(AnalystFact.Key)
}
