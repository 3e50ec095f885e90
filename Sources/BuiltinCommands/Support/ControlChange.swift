import PluginKit

/// A place that changed hands, by one event of one article.
struct ControlChange {
  /// How it changed hands.
  enum Manner: String {
    case taken, left
    case handedOver = "handed over"
    /// "changed hands": nobody is told to have it then.
    case changed = "changed hands"
  }

  let article: ReviewedArticle
  let group: EventGroup
  let manner: Manner
  /// The place that is told to have changed hands; nil where it has no name that is known.
  let place: Place?
  /// What it is called: the name of the place, else the words of the article.
  let words: String
  /// Of what has no place of its own (a depot, a village that no gazetteer has, “12 villages”), the town or region that it lies in.
  let area: Place?
  /// Who holds it afterwards; empty where that is not told.
  let holders: [Role]
  /// Who held it before; empty where that is not told.
  let losers: [Role]

  /// The same of a place that others know: “Rutshuru”, which this article alone does not tell.
  func known(as place: Place) -> ControlChange {
    ControlChange(
      article: article, group: group, manner: manner, place: place, words: place.name, area: nil, holders: holders, losers: losers)
  }

  // MARK: Who and what

  /// Who holds it afterwards; nil where that is not told, and of what was only tried.
  var holder: String? { isTried ? nil : names(holders) }
  /// Who held it before; nil where that is not told.
  var before: String? { names(losers) }

  private func names(_ roles: [Role]) -> String? {
    let names = roles.compactMap { article.name(of: $0) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The sides that some roles stand for, else their names: what is compared.
  func parties(_ roles: [Role]) -> Set<String> { Set(roles.compactMap { article.party($0) ?? article.name(of: $0).map(NameKey.exact) }) }

  /// What changes of one place share. A thing without a name is one of its town; where that is not known, of its article.
  var key: String {
    if let place { return "\(place.id)" }
    let name = NameKey.exact(words)
    if TerritoryWords.isName(words) { return name }
    return "\(name)@" + (area.map { "\($0.id)" } ?? "#\(article.number)")
  }

  /// Whether it is of some towns or villages that are neither named nor said to lie anywhere, as headlines tell.
  var isVague: Bool {
    guard place == nil, !TerritoryWords.isName(words) else { return false }
    return TerritoryWords.isUnbounded(words) || words.hasSuffix("s") && (area == nil || area?.kind == .country)
  }

  /// Whether somebody is only said to have left ("left", "fled"), which tells of no retreat.
  var isMereLeaving: Bool {
    let verb = article.text(group.leading.trigger).lowercased()
    return group.type == "withdrawal" && ["left", "leav", "depart", "quit", "fle"].contains { verb.hasPrefix($0) }
  }

  /// How it changed hands in words; “attempted” or “failed” where it was only tried.
  var how: String { isTried ? group.leading.outcome ?? manner.rawValue : manner.rawValue }
  private var isTried: Bool { ["attempted", "failed"].contains(group.leading.outcome) }

  /// Whether it is told as having happened, and not only tried.
  var isFactual: Bool { group.modality.isFactual && group.leading.polarity == .positive && !isTried }
  /// Whether it is said not to have happened.
  var isDenied: Bool { group.modality == .denied || group.modality.isFactual && group.leading.polarity == .negative }
}
