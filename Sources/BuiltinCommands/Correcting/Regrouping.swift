import PluginKit

/// What `merge` and `split` share: which items can be one, and what is one already.
enum Regrouping {
  /// The kinds whose items can be one.
  static let kinds: Set<AnalysisItem.Kind> = [.event, .asset, .casualty, .entity]

  /// The kinds whose items can be one over articles.
  static let kindsOverArticles: Set<AnalysisItem.Kind> = [.asset, .casualty]

  /// An item with its article.
  struct Located {
    let article: ReviewedArticle
    let item: AnalysisItem
    /// As it was typed.
    let typed: Call.Argument

    /// By which totals know it.
    var key: ItemKey { ItemKey(article: article.number, item: item.id) }
  }

  /// The items of a call, all of one kind.
  ///
  /// - Throws: `refused` with what can be done instead; `unknownItem`.
  static func items(_ call: Call, _ arguments: [Call.Argument], in context: Context) async throws(Diagnostic) -> [Located] {
    var items: [Located] = []
    for argument in arguments {
      let (found, item) = try await context.item(argument)
      guard kinds.contains(item.kind) else {
        throw Diagnostic(
          .refused, "a \(item.kind.rawValue) is by itself", at: argument.range,
          help: "events, assets, casualties and entities can be one or several; reject \(item.id) to leave it out")
      }
      if let first = items.first, first.article.number != found.number, !kindsOverArticles.contains(item.kind) {
        throw Diagnostic(
          .refused, "\(argument.value.text) is of another article than the first", at: argument.range,
          help: item.kind == .entity
            ? "entities with one name are taken together by who over all articles; side says who stands with whom"
            : "over articles, assets and casualties can be one; events are merged within one article")
      }
      if let first = items.first?.item, first.kind != item.kind {
        throw Diagnostic(
          .refused, "\(first.kind.rawValue) \(first.id) and \(item.kind.rawValue) \(item.id) cannot be one", at: argument.range,
          help: "merge events with events, entities with entities; correct \(first.id) to say what it is about")
      }
      let located = Located(article: found, item: item, typed: argument)
      guard !items.contains(where: { $0.key == located.key }) else {
        throw Diagnostic(.refused, "\(argument.value.text) is named twice", at: argument.range, help: "name each once")
      }
      items.append(located)
    }
    guard !items.isEmpty else { throw Diagnostic(.missingArgument, "`\(call.command)` needs an item", at: call.range) }
    return items
  }

  /// Ids of the items that are one with an item by now, itself among them; nil where the kind does not tell.
  static func group(of item: AnalysisItem, in analysis: Analysis) -> [String]? {
    switch item.kind {
    case .event:
      let group = analysis.events.first { $0.id == item.id }?.group
      return analysis.events.filter { $0.group == group }.map { $0.id }
    case .asset:
      let group = analysis.assets.first { $0.id == item.id }?.group
      return analysis.assets.filter { $0.group == group }.map { $0.id }
    case .casualty:
      let group = analysis.casualties.first { $0.id == item.id }?.group
      return analysis.casualties.filter { $0.group == group }.map { $0.id }
    default: return nil
    }
  }

  /// What an item is called in messages: its id, and the name of an entity.
  static func label(_ item: AnalysisItem, in article: ReviewedArticle) -> String {
    article.analysis.entity(item.id).map { "\(item.id) (\($0.name))" } ?? item.id
  }
}
