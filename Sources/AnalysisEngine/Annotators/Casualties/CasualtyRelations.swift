import Language
import TextModel
import Values
import World

/// Which casualties are the same people told again, and which only look so.
///
/// `MentionCluster` joins what nothing keeps apart. Of the dead more is known: by whose hand, what sort of people, whose. A figure taken for a
/// repeat by mistake is lost to every total, so where two of them differ they stay two.
struct CasualtyRelations {
  let scene: ArticleScene
  let candidates: [CasualtyCandidate]
  let items: [MentionCluster.Item]
  let casualties: [Casualty]

  typealias Relations = [(group: Int, relation: MentionRelation)]

  func settle(_ found: inout Relations) {
    part(&found)
    join(&found)
    sumUp(&found)
  }

  // MARK: Apart

  /// Takes those apart that were joined with nothing they can be the same as.
  private func part(_ found: inout Relations) {
    for index in items.indices where items[index].isCounted && [.same, .new].contains(found[index].relation) {
      let before = items.indices.prefix(index).suffix(CasualtyRelations.reach)
      let partners = before.filter { found[$0].group == found[index].group && found[$0].relation != .subset }
      guard !partners.isEmpty, !partners.contains(where: { areSame($0, index) }) else { continue }
      let old = found[index]
      // It may repeat another one that was taken apart before it.
      let other = before.last {
        found[$0].relation == .new && found[$0].group != old.group && items[$0].isCounted
          && items[$0].status == items[index].status && items[$0].unit == items[index].unit && items[$0].sentence < items[index].sentence
          && areSame($0, index) && items[$0].count.lo == items[index].count.lo && items[$0].count.hi == items[index].count.hi
      }
      found[index] = other.map { (found[$0].group, .same) } ?? (index, .new)
      // The narrower figure stood for both.
      if old.relation == .new, let last = partners.last(where: { found[$0].relation == .same }) { found[last].relation = .new }
    }
  }

  private func areSame(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (casualties[one], casualties[other])
    if let kind = first.victims?.group, let otherKind = second.victims?.group, kind != otherKind { return false }
    // "the gunmen" are those known, whoever is said to have done it; "eight of them" may be of others.
    if items[other].isDefinite, second.count.kind == .unknownPlural || isOne(second.count) { return true }
    if areApart(first.party, second.party) || areApart(first.by, second.by) { return false }
    if areOpposed(candidates[one], candidates[other]) || nounsDiffer(one, other) { return false }
    if items[other].isDefinite { return true }
    if let day = weekday(of: one), let otherDay = weekday(of: other), day != otherDay { return false }
    if items[one].sentence != items[other].sentence, opensAnother(other) { return false }
    if let claimant = items[one].claimant, let otherClaimant = items[other].claimant, claimant != otherClaimant { return true }
    return agree(first.count, second.count)
  }

  /// Whether two figures may count the same people: they are near each other, or one of them is vague.
  private func agree(_ one: Count, _ other: Count) -> Bool {
    if one.lo == other.lo, one.hi == other.hi { return true }
    // One man is none of several told before.
    if isOne(other), !isOne(one) { return false }
    let vague: Set<Count.Kind> = [.vague, .unknownPlural, .unknownMass]
    if vague.contains(one.kind) || vague.contains(other.kind) { return true }
    guard let first = one.value ?? one.lo, let second = other.value ?? other.lo, first > 0, second > 0 else { return true }
    return min(first, second) / max(first, second) >= 0.75
  }

  private func isOne(_ count: Count) -> Bool { count.lo == 1 && count.hi == 1 }

  /// "two sailors", "two soldiers": two words that tell different people, unless one of them may be anybody or both are of one kind.
  private func nounsDiffer(_ one: Int, _ other: Int) -> Bool {
    guard casualties[one].victims == nil || casualties[one].victims != casualties[other].victims else { return false }
    let nouns = [one, other].map { index -> String? in
      let head = scene.token(scene.phrase(candidates[index].who ?? candidates[index].phrase).head)
      guard head.pos == .noun, !CasualtyRelations.anybody.contains(head.lemma.lowercased()) else { return nil }
      return head.lemma.lowercased()
    }
    guard let first = nouns[0], let second = nouns[1] else { return false }
    return first != second && casualties[one].victims?.group != casualties[other].victims?.group
  }

  private static let anybody: Set<String> = [
    "people", "person", "other", "others", "victim", "man", "woman", "individual", "member", "dead", "dozen", "hundred", "score",
    "thousand", "body", "life", "casualty", "death", "fatality", "more", "injured", "wounded",
  ]

  /// Whether two parties are known to be on different sides, or are two groups of different names.
  private func areApart(_ one: Role?, _ other: Role?) -> Bool {
    guard let first = one?.entity.flatMap({ scene.entity(id: $0) }), let second = other?.entity.flatMap({ scene.entity(id: $0) }),
      first.id != second.id, isNamedParty(first), isNamedParty(second)
    else { return false }
    let (side, otherSide) = (first.side ?? first.id, second.side ?? second.id)
    return side != otherSide && side != second.id && otherSide != first.id
  }

  private func isNamedParty(_ entity: Entity) -> Bool {
    [.armedGroup, .securityForce, .government, .nationality].contains(entity.kind) && entity.mentions.contains { $0.form == .name }
  }

  /// "Rebels killed …", "troops killed …": those who did it cannot be one.
  private func areOpposed(_ one: CasualtyCandidate, _ other: CasualtyCandidate) -> Bool {
    guard let first = one.by?.phrases.first, let second = other.by?.phrases.first else { return false }
    let (classes, others) = (scene.classes(of: first), scene.classes(of: second))
    return classes.contains(.nonstate) && others.contains(.state) || classes.contains(.state) && others.contains(.nonstate)
      || nounsOfDoersDiffer(first, second)
  }

  /// "Boko Haram killed …", "Herders killed …", "Bandits killed …": other people, unless one of the words fits anybody with a gun.
  private func nounsOfDoersDiffer(_ first: Int, _ second: Int) -> Bool {
    let later = scene.phrase(second)
    guard !["the", "these", "those"].contains(scene.token(later.determiner ?? later.tokens.lowerBound).lower),
      let noun = ownNoun(second)
    else { return false }
    if let other = ownNoun(first) { return noun != other }
    return scene.token(scene.phrase(first).head).pos == .properNoun && scene.entity(of: first)?.kind == .armedGroup
      && CasualtyRelations.bands.contains(noun)
  }

  /// The common noun for those who did it, where it says more than that they fight.
  private func ownNoun(_ phrase: Int) -> String? {
    let head = scene.token(scene.phrase(phrase).head)
    // At the beginning of a text a noun may pass for a name.
    let words = [head.lemma.lowercased(), head.lower.hasSuffix("s") ? String(head.lower.dropLast()) : head.lower]
    return words.first { CasualtyRelations.bands.contains($0) }
  }

  private static let bands: Set<String> = [
    "bandit", "herder", "herdsman", "pirate", "robber", "kidnapper", "vigilante", "soldier", "troop", "policeman", "farmer", "smuggler",
    "trafficker", "settler", "rustler", "hunter", "protester", "rioter", "gangster", "separatist", "jihadist", "jihadi",
  ]

  /// "killed on Monday", "killed five people Tuesday": the day that a clause names, whether or not its date is known.
  private func weekday(of index: Int) -> String? {
    let trigger = candidates[index].trigger
    let sentence = scene.reading.sentences[items[index].sentence].tokens
    guard sentence.contains(trigger) else { return nil }
    let behind = (trigger + 1..<max(trigger + 1, min(trigger + 16, sentence.upperBound))).prefix {
      scene.clauses.clauseOfVerb[$0] == nil && scene.token($0).text != ";"
    }
    let ahead = sentence.lowerBound..<min(sentence.lowerBound + 3, trigger)
    let day = (Array(behind) + Array(ahead)).first { token in
      ClauseWords.weekdays.contains(scene.token(token).lower)
        && !(token > sentence.lowerBound && ["since", "until", "before", "after", "by"].contains(scene.token(token - 1).lower))
    }
    return day.map { String(scene.token($0).lower.prefix(3)) }
  }

  /// "Meanwhile, …", "In a separate attack, …", "Another bomb …", "were also killed": what follows is something else.
  private func opensAnother(_ index: Int) -> Bool {
    let candidate = candidates[index]
    let start = scene.reading.sentences[items[index].sentence].tokens.lowerBound
    for token in start..<max(start, min(start + 5, candidate.trigger)) {
      let word = scene.token(token).lower
      if CasualtyRelations.openers.contains(word), token == start || word != "later" { return true }
      // "Two hours later, …"
      if word == "later", token > start, CasualtyRelations.spells.contains(scene.token(token - 1).lower) { return true }
      // "a second bomb killed"
      let next = scene.token(token + 1).lemma.lowercased()
      if CasualtyRelations.ordinals.contains(word), next != "killing", PerpetratorFinder.instruments.contains(next) { return true }
    }
    if candidate.trigger > start,
      (max(start, candidate.trigger - 2)..<candidate.trigger).contains(where: { scene.token($0).lower == "also" })
    {
      return true
    }
    // "killed in a separate bombing"
    let end = min(candidate.trigger + 6, scene.reading.sentences[items[index].sentence].tokens.upperBound)
    return (candidate.trigger..<max(candidate.trigger, end)).contains { ["separate", "another"].contains(scene.token($0).lower) }
  }

  private static let openers: Set<String> = [
    "meanwhile", "elsewhere", "separately", "later", "earlier", "another", "separate", "additionally", "similarly",
  ]
  private static let spells: Set<String> = ["minutes", "hours", "hour", "day", "days", "week", "weeks", "moments"]
  private static let ordinals: Set<String> = ["second", "third", "fourth"]

  /// How many mentions back one is compared with.
  private static let reach = 200

  // MARK: Together

  /// "killed the commander and one additional gunman", in the headline and in the text: a further item is the same as an earlier further one
  /// where number, noun and status agree and what stands beside each of them is one thing.
  private func join(_ found: inout Relations) {
    let told = Dictionary(grouping: candidates.indices) { candidates[$0].trigger }
    for index in items.indices where items[index].isFurther && items[index].isCounted && found[index].relation == .new {
      let companions = (told[candidates[index].trigger] ?? []).filter { $0 != index }
      guard !companions.isEmpty else { continue }
      let groups = Set(companions.map { found[$0].group })
      let isRepeated = companions.contains { found[$0].relation == .same }
      let earlier = items.indices.prefix(index).suffix(CasualtyRelations.reach).last { other in
        guard items[other].isFurther, found[other].relation == .new, isAlike(other, index) else { return false }
        return (told[candidates[other].trigger] ?? []).contains { $0 != other && (isRepeated || groups.contains(found[$0].group)) }
      }
      if let earlier { found[index] = (found[earlier].group, .same) }
    }
  }

  private func isAlike(_ one: Int, _ other: Int) -> Bool {
    items[one].sentence < items[other].sentence && items[one].status == items[other].status && items[one].count.lo == items[other].count.lo
      && items[one].count.hi == items[other].count.hi
      && scene.lemma(ofHead: candidates[one].phrase) == scene.lemma(ofHead: candidates[other].phrase)
  }

  // MARK: Parts

  /// "Fifteen people were killed. … The first strike killed seven. … four … four": figures that add up to the one told first are its parts.
  private func sumUp(_ found: inout Relations) {
    for whole in items.indices where found[whole].relation == .new && found[whole].group == whole && items[whole].isCounted {
      guard let total = items[whole].count.lo, total >= 3, items[whole].count.kind != .vague, items[whole].count.kind != .unknownPlural,
        !items.indices.prefix(whole).contains(where: { items[$0].status == items[whole].status && items[$0].isCounted })
      else { continue }
      var parts: [Int] = []
      var sum = 0.0
      for index in items.indices.dropFirst(whole + 1)
      where items[index].status == items[whole].status && items[index].isCounted && items[index].unit == items[whole].unit {
        guard items[index].sentence - items[whole].sentence <= 8, sum < total else { break }
        if found[index].relation != .new { continue }
        guard isPart(index, of: whole) else { break }
        parts.append(index)
        sum += items[index].count.lo ?? 0
      }
      guard parts.count > 1, sum == total else { continue }
      for part in parts { found[part] = (whole, .subset) }
    }
  }

  private func isPart(_ index: Int, of whole: Int) -> Bool {
    if areApart(casualties[whole].by, casualties[index].by) { return false }
    guard let kind = casualties[whole].victims?.group else { return true }
    return casualties[index].victims.map { $0.group == kind } ?? true
  }
}
