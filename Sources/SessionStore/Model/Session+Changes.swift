import TextModel

// An edit becomes changes, and changes alone touch the session: undo, redo and the session file work on changes and need not know the edits.
extension Session {
  /// What an edit would change; empty when everything is so already.
  func changes(for edit: SessionEdit, at time: Timestamp) throws(Diagnostic) -> [SessionChange] {
    switch edit {
    case .addArticle(let article, let origin):
      let kept = Article(name: article.name.keepable, header: article.header.keepable, text: article.text)
      let added = SessionArticle(number: nextArticleNumber, article: kept, origin: origin?.keepable, addedAt: time)
      return [
        .article(number: added.number, before: nil, after: added),
        .nextArticleNumber(before: nextArticleNumber, after: nextArticleNumber + 1),
      ]
    case .removeArticle(let number):
      return [.article(number: number, before: try known(number), after: nil)]
    case .setHeader(let number, let header):
      let article = try known(number)
      guard article.article.header != header.keepable else { return [] }
      return [.article(number: number, before: article, after: article.with(header: header.keepable))]
    case .decide(let anchor, let verdict, let because):
      return changes(deciding: verdict.keepable, on: anchor, because: because?.keepable, at: time)
    case .withdrawDecision(let id):
      guard let decision = decisions.first(where: { $0.id == id }) else {
        throw Diagnostic(.unknownItem, "there is no decision \(id) in this session", help: "`notes` lists the decisions with their numbers")
      }
      return [.decision(id: id, before: decision, after: nil)]
    case .bind(let name, let source):
      try Session.check(name)
      let before = binding(name)?.source
      return before == source.keepable ? [] : [.binding(name: name, before: before, after: source.keepable)]
    case .unbind(let name):
      guard let binding = binding(name) else { throw Diagnostic(.unknownName, "the name \(name) is not bound") }
      return [.binding(name: name, before: binding.source, after: nil)]
    case .set(let name, let value):
      try Session.check(name)
      let before = settings[name]
      return before == value?.keepable ? [] : [.setting(name: name, before: before, after: value?.keepable)]
    case .know(let fact):
      let fact = fact.keepable
      try Session.check(fact.key.name)
      let before = self.fact(fact.key)
      return before == fact ? [] : [.fact(fact.key, before: before, after: fact)]
    case .forget(let key):
      guard let before = fact(key) else { throw Diagnostic(.unknownName, "nothing of that kind is known of \(key.name)") }
      return [.fact(key, before: before, after: nil)]
    }
  }

  /// Carries out a change that was made for the session as it is, or the inverse of the last one.
  mutating func carryOut(_ change: SessionChange) {
    switch change {
    case .article(let number, _, let after):
      let index = articleIndex(number)
      let isThere = index < articles.count && articles[index].number == number
      articles.replaceSubrange(index..<(isThere ? index + 1 : index), with: after.map { [$0] } ?? [])
    case .decision(let id, _, let after):
      let index = decisions.firstIndex { $0.id >= id } ?? decisions.count
      let isThere = index < decisions.count && decisions[index].id == id
      decisions.replaceSubrange(index..<(isThere ? index + 1 : index), with: after.map { [$0] } ?? [])
    case .binding(let name, _, let after):
      bindings.removeAll { $0.name == name }
      guard let after else { return }
      let index = bindings.firstIndex { $0.name.utf8.lexicographicallyPrecedes(name.utf8) == false } ?? bindings.count
      bindings.insert(Binding(name: name, source: after), at: index)
    case .setting(let name, _, let after): settings[name] = after
    case .fact(let key, _, let after):
      let index = facts.firstIndex { !($0.key < key) } ?? facts.count
      let isThere = index < facts.count && facts[index].key == key
      facts.replaceSubrange(index..<(isThere ? index + 1 : index), with: after.map { [$0] } ?? [])
    case .nextArticleNumber(_, let after): nextArticleNumber = after
    case .nextDecisionID(_, let after): nextDecisionID = after
    }
  }

  private func known(_ number: Int) throws(Diagnostic) -> SessionArticle {
    if let article = article(number) { return article }
    let numbers = articles.map { $0.number }
    let help: String
    switch (numbers.first, numbers.last) {
    case (let first?, let last?) where first == last: help = "the only article is \(first)"
    case (let first?, let last?): help = "articles go from \(first) to \(last); `articles` lists them"
    default: help = "load one with `load FILE`"
    }
    throw Diagnostic(.unknownItem, "there is no article \(number) in this session", help: help)
  }

  private func changes(deciding verdict: Decision.Verdict, on anchor: Anchor, because: String?, at time: Timestamp) -> [SessionChange] {
    let earlier = decisions.filter { $0.anchor == anchor }
    guard !says(verdict, because, on: anchor, already: earlier) else { return [] }
    let replaced = verdict.isJudgement ? earlier.filter { $0.verdict.isJudgement } : []
    let decision = Decision(id: nextDecisionID, anchor: anchor, verdict: verdict, because: because, at: time)
    return replaced.map { .decision(id: $0.id, before: $0, after: nil) } + [
      .decision(id: decision.id, before: nil, after: decision),
      .nextDecisionID(before: nextDecisionID, after: nextDecisionID + 1),
    ]
  }

  /// Whether a decision would change nothing. Of corrections the last holds, so that an earlier one may be made again. A merge or split is
  /// said already only by the last one of the kind in the article: any in between may have undone it from its other item.
  ///
  /// - Parameter earlier: The decisions with the same anchor.
  private func says(_ verdict: Decision.Verdict, _ because: String?, on anchor: Anchor, already earlier: [Decision]) -> Bool {
    func isSame(_ decision: Decision) -> Bool { decision.verdict == verdict && decision.because == because }
    switch verdict {
    case .accept, .reject, .note, .tag: return earlier.contains(where: isSame)
    case .correct: return earlier.last { $0.verdict.word == verdict.word }.map(isSame) == true
    case .merge, .split:
      let last = decisions.last {
        $0.verdict.isRegrouping && $0.anchor.articleSHA256 == anchor.articleSHA256 && $0.anchor.kind == anchor.kind
      }
      return last.map { $0.anchor == anchor && isSame($0) } == true
    case .same, .apart:
      let last = decisions.last { $0.verdict.linked != nil && $0.anchor.kind == anchor.kind }
      return last.map { $0.anchor == anchor && isSame($0) } == true
    }
  }

  private static func check(_ name: String) throws(Diagnostic) {
    guard !name.isEmpty, !name.utf8.contains(0) else { throw Diagnostic(.invalidValue, "a name cannot be empty or hold a NUL character") }
  }
}
