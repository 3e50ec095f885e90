import PluginKit

/// What follows for the articles when the analyst says what a name means: how many mentions mean something else, and what moved with them.
struct PlaceConsequences {
  private var mentions = 0
  private var articles = 0
  private var events = 0
  private var distances = 0
  private var assets = 0

  /// Compares the articles that the effects can touch before and after them.
  ///
  /// - Throws: as `Context.reviewed`, and as `Session.apply` for effects that cannot be.
  init(of effects: [Effect], in context: Context) async throws(Diagnostic) {
    let after = try context.host.context(after: effects)
    let touched = context.session.articles.filter { context.host.knowledge(on: $0.article) != after.host.knowledge(on: $0.article) }
    for (old, new) in zip(try await context.reviewed(touched), try await after.reviewed(touched)) { add(old.analysis, new.analysis) }
  }

  /// "3 mentions in 2 articles; 2 events and 1 distance moved"; nil where nothing follows.
  var description: String? {
    guard mentions + events + distances + assets > 0 else { return nil }
    func counted(_ count: Int, _ what: String) -> String? { count == 0 ? nil : "\(count) \(what)\(count == 1 ? "" : "s")" }
    let moved = [counted(events, "event"), counted(assets, "asset"), counted(distances, "distance")].compactMap { $0 }
    let named = counted(mentions, "mention").map { "\($0) in \(articles) \(articles == 1 ? "article" : "articles")" }
    return [named, moved.isEmpty ? nil : "\(PlaceConsequences.joined(moved)) moved"].compactMap { $0 }.joined(separator: "; ")
  }

  /// "2 events, 1 asset and 1 distance"
  private static func joined(_ parts: [String]) -> String {
    guard parts.count > 1, let last = parts.last else { return parts.first ?? "" }
    return "\(parts.dropLast().joined(separator: ", ")) and \(last)"
  }

  private mutating func add(_ old: Analysis, _ new: Analysis) {
    let changed = PlaceConsequences.differences(old.places, new.places) { ($0.range, $0.place?.id) }
    mentions += changed
    events += PlaceConsequences.differences(old.events, new.events) { ($0.trigger, $0.place?.id) }
    assets += PlaceConsequences.differences(old.assets, new.assets) { ($0.range, $0.place?.id) }
    distances += PlaceConsequences.differences(old.distances, new.distances) { ($0.range, $0.computedKm.map { Int64($0 * 1000) }) }
    if changed > 0 { articles += 1 }
  }

  /// How many words stand for another place than before; those for none before and after do not count.
  private static func differences<Item>(_ old: [Item], _ new: [Item], _ place: (Item) -> (TextRange, Int64?)) -> Int {
    func table(_ items: [Item]) -> [TextRange: Set<Int64>] {
      var table: [TextRange: Set<Int64>] = [:]
      for item in items {
        let (range, id) = place(item)
        if let id { table[range, default: []].insert(id) }
      }
      return table
    }
    let (before, after) = (table(old), table(new))
    // "Novoselivka" that became "Novoselivka Persha" is one mention, not two.
    let gone = before.keys.filter { range in after[range] == nil && !after.keys.contains { $0.overlaps(range) } }
    return after.count { before[$0.key] != $0.value } + gone.count
  }
}
