import PluginKit

/// What follows in an article when the analyst puts items right: which others say something else, came or went.
struct CorrectionConsequences {
  /// The article as it is read after the correction.
  let after: ReviewedArticle
  /// "2 other events and 1 asset changed; 1 claim is gone"; nil where nothing follows.
  let description: String?

  /// - Parameter named: The ids of the items that were put right.
  /// - Throws: as `Context.reviewed`, and as `Session.apply` for effects that cannot be.
  init(of effects: [Effect], on article: ReviewedArticle, named: Set<String>, in context: Context) async throws(Diagnostic) {
    let later = try context.host.context(after: effects)
    after = try await later.reviewed([article.entry])[0]
    let kinds = Set(named.compactMap { article.analysis.item($0)?.kind.rawValue })
    var counts: [(word: String, changed: Int, gone: Int, new: Int)] = []
    func compare<Item: Hashable>(_ word: String, _ old: [Item], _ new: [Item], _ key: (Item) -> String) {
      let before = Dictionary(old.map { (key($0), $0) }) { first, _ in first }
      let now = Dictionary(new.map { (key($0), $0) }) { first, _ in first }
      let changed = now.count { before[$0.key] != nil && before[$0.key] != $0.value && !named.contains($0.key) }
      // That a merged entity went and a split one came is what was asked for.
      let isAskedFor = word == "entity" && kinds.contains(word)
      let gone = isAskedFor ? 0 : before.keys.count { now[$0] == nil && !named.contains($0) }
      let come = isAskedFor ? 0 : now.keys.count { before[$0] == nil && !named.contains($0) }
      if changed + gone + come > 0 { counts.append((word, changed, gone, come)) }
    }
    let (one, other) = (article.analysis, after.analysis)
    compare("event", one.events, other.events) { $0.id }
    compare("claim", one.claims, other.claims) { $0.id }
    compare("asset", one.assets, other.assets) { $0.id }
    compare("casualty", one.casualties, other.casualties) { $0.id }
    compare("entity", one.entities, other.entities) { $0.id }
    func words(_ part: (Int) -> String, _ number: ((word: String, changed: Int, gone: Int, new: Int)) -> Int) -> String? {
      let parts = counts.filter { number($0) > 0 }.map { count in
        let other = kinds.contains(count.word) ? "other " : ""
        return "\(number(count)) \(other)\(number(count) == 1 ? count.word : Plural.of(count.word))"
      }
      let total = counts.map(number).reduce(0, +)
      guard let last = parts.last else { return nil }
      let list = parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and \(last)" : last
      return "\(list) \(part(total))"
    }
    let sentences = [
      words({ _ in "changed" }) { $0.changed }, words({ $0 == 1 ? "is gone" : "are gone" }) { $0.gone },
      words({ $0 == 1 ? "is new" : "are new" }) { $0.new },
    ].compactMap { $0 }
    description = sentences.isEmpty ? nil : sentences.joined(separator: "; ")
  }
}
