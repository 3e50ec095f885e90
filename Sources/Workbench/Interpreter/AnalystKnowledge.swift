import PluginKit

/// All that the analyst knows better: the facts and corrections of the session, and the places of the user's own file. An input of every
/// analysis; what of it can touch an article is part of the key under which its analysis is kept.
struct AnalystKnowledge: Sendable {
  /// The added places, those of the session before those of the user's own file, which it hides where they have the same name.
  let places: [AddedPlace]
  /// What was said of sides.
  let sides: [AddedSide]
  private let touched: [[String]]
  private let meanings: [NameMeaning]
  private let chosen: [String: [Corrections.ChosenPlace]]
  private let items: [String: [Corrections.OfItem]]

  /// - Parameters:
  ///   - own: The places of the user's own file.
  ///   - world: Gives the world with such places and sides.
  init(_ session: Session, own: [AddedPlace], world: ([AddedPlace], [AddedSide]) -> World) {
    let added = session.addedPlaces
    let names = Set(added.map { $0.key })
    places = added + own.filter { !names.contains($0.key) }
    sides = session.addedSides
    let actors = sides.isEmpty ? nil : world(places, sides).actors
    touched = sides.map { side in actors?.names(touchedBy: side) ?? [] }
    meanings = session.nameMeanings
    chosen = session.decisions.isEmpty ? [:] : session.chosenPlaces
    items = session.decisions.isEmpty ? [:] : session.itemCorrections
  }

  /// What can touch one article.
  struct OnArticle: Sendable {
    /// The added places whose names may stand in it, or which a name in it was chosen to mean.
    let places: [AddedPlace]
    /// What was said of sides that its actors may stand on.
    let sides: [AddedSide]
    /// What was put right in it.
    let corrections: Corrections
    /// The same knowledge has the same key; empty for none.
    let key: String
    static let nothing = OnArticle(places: [], sides: [], corrections: .none, key: "")
    /// Whether it is read against the world as the program knows it.
    var isPlain: Bool { places.isEmpty && sides.isEmpty }
  }

  /// - Parameter mayHold: Whether a folded name may stand in the article.
  func on(_ article: Article, mayHold: (String) -> Bool) -> OnArticle {
    let meanings = meanings.filter { mayHold($0.key) }
    let chosen = (chosen[article.sha256] ?? []).filter { article.text.holds($0.range) }
    let meant = Set((meanings.map { $0.meaning } + chosen.map { $0.meaning }).compactMap { $0.place?.id })
    let places = places.filter { meant.contains($0.id) || $0.keys.contains(where: mayHold) }
    let sides = zip(self.sides, touched).filter { $1.contains(where: mayHold) }.map { $0.0 }
    let items = (items[article.sha256] ?? []).filter { $0.ranges.allSatisfy(article.text.holds) }
    if places.isEmpty, sides.isEmpty, meanings.isEmpty, chosen.isEmpty, items.isEmpty { return .nothing }
    let corrections = Corrections(
      places: chosen, names: Dictionary(meanings.map { ($0.key, $0.meaning) }) { first, _ in first }, items: items)
    let stands = sides.map { "side \($0.key) \($0.kind) \($0.side.map { AddedSide.key(of: $0) } ?? "none")" }
    let lines = places.sorted { $0.id < $1.id }.map { "\($0.id) \($0.keys) \($0.country ?? "") \($0.kind)" } + stands + [corrections.key]
    return OnArticle(places: places, sides: sides, corrections: corrections, key: Article.digest(Array(lines.joined(separator: "\n").utf8)))
  }
}
