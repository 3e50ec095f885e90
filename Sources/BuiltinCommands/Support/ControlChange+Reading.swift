import PluginKit

/// How events are read as changes of hands.
extension ControlChange {
  /// The changes that an article tells of, in text order, those that did not happen among them.
  static func all(in article: ReviewedArticle) -> [ControlChange] {
    article.eventGroups.flatMap { group in changes(by: group, in: article) }
  }

  private static let transfers: Set<String> = ["territory_taken_nonstate", "territory_taken_state", "territory_transferred"]

  /// One for each place that is taken or left.
  private static func changes(by group: EventGroup, in article: ReviewedArticle) -> [ControlChange] {
    switch group.type {
    case "withdrawal":
      return [left(group, in: article, manner: .left, losers: group.actors)].compactMap { $0 }
    case "expulsion":
      // "drove the rebels out of the town": whoever drives fighters out has it.
      guard !group.actors.isEmpty,
        group.recipients.contains(where: { isForce($0, in: article) || isThem($0, drivenOutBy: group, in: article) })
      else { return [] }
      let losers = group.recipients.filter { !isThem($0, drivenOutBy: group, in: article) }
      return [left(group, in: article, manner: .taken, holders: group.actors, losers: losers)].compactMap { $0 }
    default: return transfers.contains(group.type) ? transfers(by: group, in: article) : []
    }
  }

  // MARK: Leaving

  /// The place or thing that somebody left, or that others were driven from. Who leaves a country may have held none of its towns.
  private static func left(
    _ group: EventGroup, in article: ReviewedArticle, manner: Manner, holders: [Role] = [], losers: [Role]
  ) -> ControlChange? {
    func made(_ place: Place?, _ words: String = "") -> ControlChange? {
      if let place, [.country, .region, .water].contains(place.kind) { return nil }
      return change(manner, group, article, place, words: words, area: group.place, holders: holders, losers: losers)
    }
    let object = group.recipients.first { !isForce($0, in: article) && TerritoryWords(of: $0, in: article).isThing }
    guard let role = wordsLeft(by: group, in: article) ?? object else { return group.place.flatMap { made($0) } }
    if let place = mention(of: role, in: article)?.place { return made(place) }
    let words = TerritoryWords(of: role, in: article)
    if words.isNamedBefore { return group.place.flatMap { made($0) } }
    // "withdrew from the talks in Goma" leaves no place.
    return words.isThing ? made(nil, words.name) : nil
  }

  /// The phrase behind “from” or “out of”: “the airport in Goma”.
  private static func wordsLeft(by group: EventGroup, in article: ReviewedArticle) -> Role? {
    guard let start = start(behind: group.leading.trigger, in: article) else { return nil }
    return TerritoryWords.source(in: start.text).map { Role(TextRange(start.offset + $0.lowerBound, start.offset + $0.upperBound)) }
  }

  /// What a sentence tells behind a trigger, up to the next day that it names.
  private static func start(behind trigger: TextRange, in article: ReviewedArticle) -> (text: String, offset: Int)? {
    guard let sentence = article.sentence(around: trigger), trigger.upper < sentence.range.upper else { return nil }
    let day = article.analysis.dates.map { $0.range.lower }.filter { trigger.upper < $0 && $0 < sentence.range.upper }.min()
    return (article.text(TextRange(Int(trigger.upper), Int(day ?? sentence.range.upper))), Int(trigger.upper))
  }

  /// "held the town before the army drove ⟦them⟧ out": whom a force drives out of a town.
  private static func isThem(_ role: Role, drivenOutBy group: EventGroup, in article: ReviewedArticle) -> Bool {
    role.entity == nil && TerritoryWords(of: role, in: article).name.lowercased() == "them"
      && group.actors.contains { isForce($0, in: article) && !TerritoryWords(of: $0, in: article).name.lowercased().hasSuffix("police") }
  }

  // MARK: Taking

  private static func transfers(by group: EventGroup, in article: ReviewedArticle) -> [ControlChange] {
    let named = group.recipients.map { role in (role: role, mention: mention(of: role, in: article)) }
    let isTaken = group.type.hasPrefix("territory_taken")
    var sides = named.filter { $0.mention == nil && isSide($0.role, in: article, isTaken: isTaken) }.map { $0.role }
    // Where nothing else is told to be taken, a name is that of a place that nobody knew for one.
    if isTaken, sides.count == named.count, group.place == nil { sides.removeAll { isName($0, in: article) } }
    let (holders, losers) = isTaken ? (group.actors, sides) : (sides, group.actors)
    let manner: Manner = isTaken ? .taken : !holders.isEmpty ? .handedOver : losers.isEmpty ? .changed : .left
    func made(_ place: Place?, _ words: String = "", _ area: Place?) -> ControlChange {
      change(manner, group, article, place, words: words, area: area, holders: holders, losers: losers)
    }
    func made(_ place: Place?, _ words: String = "") -> ControlChange { made(place, words, group.place) }
    /// What no words name: no country or sea is meant by "it".
    func meant() -> [ControlChange] {
      guard let place = group.place, place.kind != .country, place.kind != .water else { return [] }
      return [made(place)]
    }
    let things = named.filter { !sides.contains($0.role) }
    if things.isEmpty {
      if let name = unknownName(behind: group.leading.trigger, in: article) {
        return isTaken ? [made(nil, name, TerritoryWords.isName(name) ? nil : group.place)] : []
      }
      return isTaken && !named.isEmpty ? [] : meant()
    }
    return things.flatMap { role, mention -> [ControlChange] in
      if let place = mention?.place { return [made(place)] }
      if let mention { return [made(nil, article.text(mention.range) + number(behind: mention.range, in: article))] }
      let words = TerritoryWords(of: role, in: article)
      // "the town" is the one that was named before; a depot or a base is held, not the town beside it.
      return words.isNamedBefore ? meant() : [made(nil, words.name + number(behind: role.range, in: article))]
    }
  }

  private static func change(
    _ manner: Manner, _ group: EventGroup, _ article: ReviewedArticle, _ named: Place?, words: String, area: Place?, holders: [Role],
    losers: [Role]
  ) -> ControlChange {
    // A name that stands for the event's place, though not where it is written.
    let isPlace = group.place.map { NameKey.exact($0.name) == NameKey.exact(words) } ?? false
    let place = named ?? (isPlace ? group.place : nil)
    return ControlChange(
      article: article, group: group, manner: manner, place: place, words: place?.name ?? words, area: place == nil ? area : nil,
      holders: holders, losers: losers)
  }

  /// "retook Kavumuzi": a name directly behind the verb that is no known place, and no force.
  private static func unknownName(behind trigger: TextRange, in article: ReviewedArticle) -> String? {
    guard let start = start(behind: trigger, in: article), let range = TerritoryWords.name(beginning: start.text) else { return nil }
    let words = TextRange(start.offset + range.lowerBound, start.offset + range.upperBound)
    let isForce = article.analysis.entities.contains { entity in
      (entity.kind == .armedGroup || entity.kind == .securityForce) && entity.mentions.contains { $0.range.overlaps(words) }
    }
    return isForce ? nil : article.text(words)
  }

  /// " 203" of "Hill 203", where a name lacks it; empty elsewhere.
  private static func number(behind range: TextRange, in article: ReviewedArticle) -> String {
    guard !range.isEmpty, TerritoryWords.isNumbered(article.text(range)), let sentence = article.sentence(around: range),
      range.upper < sentence.range.upper
    else { return "" }
    let after = article.text(TextRange(Int(range.upper), Int(sentence.range.upper)))
    let digits = after.dropFirst().prefix { $0.isNumber }
    return after.first == " " && !digits.isEmpty ? " \(digits)" : ""
  }

  // MARK: Who

  private static func isName(_ role: Role, in article: ReviewedArticle) -> Bool {
    guard let entity = role.entity.flatMap({ article.analysis.entity($0) }) else { return false }
    return !isForce(role, in: article) && entity.kind != .government && entity.mentions.contains { $0.form == .name }
  }

  /// Whether a role is somebody who can hold a place, and not what is taken from him: "Kurdish positions".
  ///
  /// - Parameter isTaken: Whether it is what something was done to: "seized Parliament" takes a building.
  private static func isSide(_ role: Role, in article: ReviewedArticle, isTaken: Bool) -> Bool {
    let words = TerritoryWords(of: role, in: article)
    guard let entity = role.entity.flatMap({ article.analysis.entity($0) }) else { return role.analyst != nil || words.isPeople }
    if words.isPeople { return true }
    if entity.kind == .place || entity.kind == .facility || words.isNamedBefore || words.isThing { return false }
    let isHead =
      role.range.isEmpty
      || entity.mentions.contains { mention in
        role.range.contains(mention.range)
          && TerritoryWords.isBehindHead(article.text(TextRange(Int(mention.range.upper), Int(role.range.upper))))
      }
    guard isHead || entity.mentions.contains(where: { $0.range.contains(role.range) }) else { return false }
    return !isTaken || isForce(role, in: article) || !entity.mentions.contains { $0.form == .name }
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
    // “the town of Goma” is Goma; “a depot near Goma” and “a suburb of Goma” are not.
    if TerritoryWords.isBeside(before(place)) || TerritoryWords.isPart(before(place)) { return nil }
    // “Goma airport” and “the Goma road” are not Goma.
    let after = article.text(TextRange(Int(place.range.upper), Int(role.range.upper)))
    let isDistrict = place.place.map { [.region, .district].contains($0.kind) } ?? false
    return TerritoryWords.isThing(after, orDistrict: !isDistrict) ? nil : place
  }
}
