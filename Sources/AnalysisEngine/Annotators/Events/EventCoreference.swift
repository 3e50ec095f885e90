import Language
import Values
import World

/// Groups the mentions that tell one event again: headline, lead and body, and what different people say of it.
///
/// Two mentions are one event when they are of one type, both told as having happened (or both as not), no participant, place, number or date
/// speaks against it, and enough speaks for it: what it was done to, or the same actor in the same town, or a definite noun that takes it up
/// ("the attack"). What is told as a further one ("another attack", "attacked again") is an event of its own. These are the first
/// two rules of contract COUNTS, applied to events.
struct EventCoreference {
  let scene: ArticleScene

  /// An event and what it was made from.
  typealias Mention = (candidate: EventCandidate, event: Event)

  /// How two mentions stand to each other in one respect.
  private enum Agreement { case same, open, different }

  /// A mention is compared with this many before it, and with this many of the group it would join.
  private static let reach = 60
  private static let remembered = 8
  /// A definite noun takes up what was told at most this many sentences before.
  private static let recent = 3
  /// Words that make a mention a further event.
  private static let further: Set<String> = ["another", "other", "second", "third", "separate", "further", "fresh", "new", "more", "again"]
  private static let definite: Set<String> = ["the", "this", "that", "these", "those"]

  /// The events in the order given, each with the group of the first that it tells again; O(n · reach · recent members of a group).
  func grouped(_ mentions: [Mention]) -> [Event] {
    var groups: [Int] = []
    // The latest members of a group: an event of which nothing recent speaks otherwise is the same.
    var members: [Int: [Int]] = [:]
    for index in mentions.indices {
      var apart: Set<Int> = []
      let earlier = mentions.indices.prefix(index).suffix(EventCoreference.reach).reversed().first { first in
        guard mentions[first].event.type == mentions[index].event.type, !apart.contains(groups[first]) else { return false }
        guard tellsSame(mentions[first], mentions[index]) else { return false }
        let isFree = (members[groups[first]] ?? []).allSatisfy { !isApart(mentions[$0], mentions[index]) }
        if !isFree { apart.insert(groups[first]) }
        return isFree
      }
      let group = earlier.map { groups[$0] } ?? index
      groups.append(group)
      members[group] = (members[group] ?? []).suffix(EventCoreference.remembered - 1) + [index]
    }
    return mentions.indices.map { mentions[$0].event.told(as: mentions[groups[$0]].event.id) }
  }

  /// Whether anything speaks against their being one event.
  private func isApart(_ first: Mention, _ second: Mention) -> Bool {
    first.event.type != second.event.type || first.event.polarity != second.event.polarity
      || first.event.modality.isFactual != second.event.modality.isFactual || dates(first, second) == .different
      || places(first, second) == .different || actors(first, second) == .different || recipients(first, second) == .different
  }

  private func tellsSame(_ first: Mention, _ second: Mention) -> Bool {
    guard !isApart(first, second), !isFurther(second) else { return false }
    let place = places(first, second)
    if recipients(first, second) == .same { return place == .same || !isLarge(first, second) }
    if place == .same, !isWide(first.event.place) {
      if first.event.type.hasPrefix("territory") { return isOfWholePlace(first) && isOfWholePlace(second) }
      return actors(first, second) == .same
    }
    return takesUp(second) && second.candidate.sentence - first.candidate.sentence <= EventCoreference.recent
  }

  /// "Another attack", "attacked again".
  private func isFurther(_ mention: Mention) -> Bool {
    var tokens: [Int] = []
    for phrase in mention.candidate.recipients + (mention.candidate.phrase.map { [$0] } ?? []) { tokens += scene.phrase(phrase).tokens }
    let verb = mention.candidate.trigger
    if mention.candidate.phrase == nil {
      tokens += max(0, verb.lowerBound - 2)..<min(scene.reading.tokens.count, verb.upperBound + 3)
    }
    return tokens.contains { EventCoreference.further.contains(scene.token($0).lower) }
  }

  /// "The attack", "this offensive": a noun that speaks of what is known.
  private func takesUp(_ mention: Mention) -> Bool {
    guard let phrase = mention.candidate.phrase, let determiner = scene.phrase(phrase).determiner else { return false }
    return EventCoreference.definite.contains(scene.token(determiner).lower)
  }

  // MARK: Respects

  private func dates(_ first: Mention, _ second: Mention) -> Agreement {
    guard let one = first.event.date, let other = second.event.date else { return .open }
    return one.overlaps(other) ? .same : .different
  }

  private func places(_ first: Mention, _ second: Mention) -> Agreement {
    guard let one = first.event.place, let other = second.event.place else { return .open }
    if one.id == other.id { return .same }
    return holds(one, other) || holds(other, one) ? .open : .different
  }

  /// Whether a country or province may hold a place.
  private func holds(_ wide: Place, _ place: Place) -> Bool {
    switch wide.kind {
    case .country: wide.country == place.country
    case .region: wide.country == place.country && (place.admin1 == nil || place.admin1 == wide.admin1 || place.admin1 == wide.name)
    default: false
    }
  }

  private func isWide(_ place: Place?) -> Bool { place.map { $0.kind == .country || $0.kind == .region } ?? true }

  /// Whether both are placed in no more than a country, where the same kind of victim is no sign: "killed soldiers".
  private func isLarge(_ first: Mention, _ second: Mention) -> Bool {
    let named = (first.candidate.recipients + second.candidate.recipients).contains { phrase in
      scene.entity(of: phrase)?.mentions.contains { $0.form == .name } == true
    }
    return !named && isWide(first.event.place) && isWide(second.event.place)
  }

  /// Whether a place as a whole changed hands, rather than a building in it.
  private func isOfWholePlace(_ mention: Mention) -> Bool {
    mention.candidate.recipients.allSatisfy { phrase in
      let kinds = scene.classes(of: phrase)
      return kinds.contains(.area) && !kinds.contains(.facility)
    }
  }

  private func actors(_ first: Mention, _ second: Mention) -> Agreement {
    let one = first.event.actors
    let other = second.event.actors
    guard !one.isEmpty, !other.isEmpty else { return .open }
    let ids = Set(one.compactMap { $0.entity })
    let others = Set(other.compactMap { $0.entity })
    if !ids.isDisjoint(with: others) { return .same }
    let sides = Set(ids.compactMap { scene.entity(id: $0)?.side })
    if !sides.isDisjoint(with: others.compactMap { scene.entity(id: $0)?.side }) { return .open }
    // "The enemy", "gunmen": nobody in particular may be anybody.
    return isNamed(ids) && isNamed(others) ? .different : .open
  }

  private func isNamed(_ ids: Set<String>) -> Bool {
    ids.contains { id in scene.entity(id: id)?.mentions.contains { $0.form == .name } == true }
  }

  private func recipients(_ first: Mention, _ second: Mention) -> Agreement {
    let one = targets(of: first)
    let other = targets(of: second)
    guard !one.isEmpty, !other.isEmpty else { return .open }
    var isOpen = false
    for left in one {
      for right in other {
        switch same(left, right) {
        case .same: return .same
        case .open: isOpen = true
        case .different: break
        }
      }
    }
    return isOpen ? .open : .different
  }

  /// What a mention is compared by: of a noun that takes an event up, only what the noun itself names ("the attack on the port"); whom "the
  /// attack killed" is news about the same event.
  private func targets(of mention: Mention) -> [Int] {
    guard takesUp(mention), let noun = mention.candidate.phrase else { return mention.candidate.recipients }
    let phrase = scene.phrase(noun)
    return mention.candidate.recipients.filter { target in
      phrase.complement == target || phrase.possessor == target || phrase.modifiers.contains { $0.phrase == target }
    }
  }

  private func same(_ left: Int, _ right: Int) -> Agreement {
    if let one = number(left), let other = number(right), one != other { return .different }
    if let one = area(left), let other = area(right) { return one == other ? .same : .different }
    switch (scene.entity(of: left)?.id, scene.entity(of: right)?.id) {
    case (let one?, let other?): return one == other ? .same : .different
    case (nil, nil): return alike(left, right) ? .same : definite(right) ? .open : .different
    default: return definite(right) && scene.entity(of: right) == nil ? .open : .different
    }
  }

  /// The id of the place that a phrase stands for ("Goma", "the town of Goma"); nil where it stands for none, or for a building in one.
  private func area(_ phrase: Int) -> Int64? {
    let kinds = scene.classes(of: phrase)
    guard kinds.contains(.area), !kinds.contains(.facility) else { return nil }
    return (scene.placeMention(within: phrase)?.place ?? scene.describedPlace(of: phrase))?.id
  }

  /// The same noun again, with the definite article ("a convoy", "the convoy") or in the same words.
  private func alike(_ left: Int, _ right: Int) -> Bool {
    guard scene.lemma(ofHead: left) == scene.lemma(ofHead: right) else { return false }
    func words(_ phrase: Int) -> [String] { scene.phrase(phrase).tokens.map { scene.token($0).lower } }
    return definite(right) || words(left) == words(right)
  }

  private func definite(_ phrase: Int) -> Bool {
    if scene.phrase(phrase).isPronoun { return true }
    return scene.phrase(phrase).determiner.map { EventCoreference.definite.contains(scene.token($0).lower) } ?? false
  }

  /// The words of a phrase's number; nil where it has none.
  private func number(_ phrase: Int) -> String? {
    let words = scene.phrase(phrase).tokens.filter { scene.token($0).pos == .numeral }.map { scene.token($0).lower }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
