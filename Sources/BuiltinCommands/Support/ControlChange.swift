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

  /// The changes that an article tells of, in text order, those that did not happen among them.
  static func all(in article: ReviewedArticle) -> [ControlChange] {
    article.eventGroups.flatMap { group in changes(by: group, in: article) }
  }

  private static let transfers: Set<String> = ["territory_taken_nonstate", "territory_taken_state", "territory_transferred"]

  /// One for each place that is taken or left.
  private static func changes(by group: EventGroup, in article: ReviewedArticle) -> [ControlChange] {
    switch group.type {
    case "withdrawal":
      // Who leaves a country may have held none of its towns.
      guard let place = group.place, place.kind != .country, place.kind != .region else { return [] }
      return [change(.left, group, article, place, losers: group.actors)]
    case "expulsion":
      // "drove the rebels out of the town": whoever drives fighters out has it.
      guard let place = group.place, place.kind != .country, place.kind != .region, !group.actors.isEmpty,
        group.recipients.contains(where: { isForce($0, in: article) })
      else { return [] }
      return [change(.taken, group, article, place, holders: group.actors, losers: group.recipients)]
    default: return transfers.contains(group.type) ? transfers(by: group, in: article) : []
    }
  }

  private static func transfers(by group: EventGroup, in article: ReviewedArticle) -> [ControlChange] {
    let named = group.recipients.map { role in (role: role, mention: mention(of: role, in: article)) }
    let isTaken = group.type.hasPrefix("territory_taken")
    var sides = named.filter { $0.mention == nil && isActor($0.role, in: article) }.map { $0.role }
    // Where nothing else is told to be taken, a name is that of a place that nobody knew for one.
    if isTaken, sides.count == named.count, group.place == nil { sides.removeAll { isName($0, in: article) } }
    let (holders, losers) = isTaken ? (group.actors, sides) : (sides, group.actors)
    let manner: Manner = isTaken ? .taken : !holders.isEmpty ? .handedOver : losers.isEmpty ? .changed : .left
    func made(_ place: Place?, _ words: String? = nil) -> ControlChange {
      guard let place else { return change(manner, group, article, nil, words: words ?? "", holders: holders, losers: losers) }
      return change(manner, group, article, place, holders: holders, losers: losers)
    }
    let things = named.filter { !sides.contains($0.role) }
    if things.isEmpty { return group.place.map { [made($0)] } ?? [] }
    return things.compactMap { role, mention in
      if let place = mention?.place { return made(place) }
      if let mention { return made(nil, article.text(mention.range)) }
      let words = TerritoryWords(of: role, in: article)
      // "the town" is the one that was named before; a depot or a base is held, not the town beside it.
      return words.isNamedBefore ? group.place.map { made($0) } : made(nil, words.name)
    }
  }

  private static func change(
    _ manner: Manner, _ group: EventGroup, _ article: ReviewedArticle, _ named: Place?, words: String = "", holders: [Role] = [],
    losers: [Role] = []
  ) -> ControlChange {
    // A name that stands for the event's place, though not where it is written.
    let isPlace = group.place.map { NameKey.exact($0.name) == NameKey.exact(words) } ?? false
    let place = named ?? (isPlace ? group.place : nil)
    return ControlChange(
      article: article, group: group, manner: manner, place: place, words: place?.name ?? words, area: place == nil ? group.place : nil,
      holders: holders, losers: losers)
  }

  private static func isName(_ role: Role, in article: ReviewedArticle) -> Bool {
    guard let entity = role.entity.flatMap({ article.analysis.entity($0) }) else { return false }
    return !isForce(role, in: article) && entity.kind != .government && entity.mentions.contains { $0.form == .name }
  }

  /// Whether a role is somebody who can hold a place.
  private static func isActor(_ role: Role, in article: ReviewedArticle) -> Bool {
    guard let entity = role.entity.flatMap({ article.analysis.entity($0) }) else {
      return role.analyst != nil || TerritoryWords(of: role, in: article).isPeople
    }
    return entity.kind != .place && entity.kind != .facility && !TerritoryWords(of: role, in: article).isNamedBefore
  }

  private static func isForce(_ role: Role, in article: ReviewedArticle) -> Bool {
    let kind = role.entity.flatMap { article.analysis.entity($0) }?.kind
    return kind == .armedGroup || kind == .securityForce
  }

  /// The name of a place in the words of a role.
  private static func mention(of role: Role, in article: ReviewedArticle) -> PlaceMention? {
    let named = article.analysis.places.filter { $0.range.lower >= role.range.lower && $0.range.upper <= role.range.upper }
    func before(_ mention: PlaceMention) -> String { article.text(TextRange(Int(role.range.lower), Int(mention.range.lower))) }
    guard let place = named.first(where: { TerritoryWords.isSort(before($0)) }) ?? named.first, place.place?.kind != .water else {
      return nil
    }
    // “the town of Goma” is Goma, “a depot near Goma” is not.
    if TerritoryWords.isBeside(before(place)) { return nil }
    // “Goma airport” and “the Goma road” are not Goma.
    let after = article.text(TextRange(Int(place.range.upper), Int(role.range.upper)))
    return TerritoryWords.isThing(after) ? nil : place
  }

  /// The same of a place that others know: “Rutshuru”, which this article alone does not tell.
  func known(as place: Place) -> ControlChange {
    ControlChange(
      article: article, group: group, manner: manner, place: place, words: place.name, area: nil, holders: holders, losers: losers)
  }

  // MARK: Who and what

  /// Who holds it afterwards; nil where that is not told.
  var holder: String? { names(holders) }
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

  /// Whether it is told as having happened, and not only tried.
  var isFactual: Bool {
    group.modality.isFactual && group.leading.polarity == .positive && !["attempted", "failed"].contains(group.leading.outcome)
  }
  /// Whether it is said not to have happened.
  var isDenied: Bool { group.modality == .denied || group.modality.isFactual && group.leading.polarity == .negative }

  /// The day by which it had happened: that of the event, else that of the article; nil where neither is known.
  var day: CivilDate? { group.date?.end ?? article.article.header.published }
}
