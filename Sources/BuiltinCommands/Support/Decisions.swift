import PluginKit

/// What `accept`, `reject` and `note` share: from ids to edits that hang on the words.
enum Decisions {
  /// Judges every item that the call names.
  static func answer(
    _ call: Call, in context: Context, verdict: Decision.Verdict, done: String
  ) async throws(Diagnostic) -> Answer {
    var effects: [Effect] = []
    var ids: [String] = []
    for argument in call.allArguments("item") {
      let (article, item) = try await context.item(argument)
      effects.append(.edit(.decide(try anchor(of: item, in: article), verdict, because: call.text("--because"))))
      ids.append(argument.value.text)
    }
    return Answer(message: "\(done) \(ids.joined(separator: ", "))", effects: effects)
  }

  /// The words that a decision on an item hangs on.
  static func anchor(of item: AnalysisItem, in article: ReviewedArticle) throws(Diagnostic) -> Anchor {
    guard let anchor = Anchor.of(item.id, in: article.analysis, of: article.article) else {
      throw Diagnostic(
        .refused, "nothing can be decided about \(item.id)", help: "decisions are on entities, places, events, claims and the like")
    }
    return anchor
  }
}
