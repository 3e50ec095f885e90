import Language
import TextModel
import World

/// Groups, forces and offices by description.
extension NominalEntities {
  /// "Mujahideen" names no group by itself: where an article has one armed group besides, it means that one.
  mutating func mergeGenericGroup(_ sketch: inout EntitySketch) {
    guard let generic = sketch.number(of: "actor:mujahideen") else { return }
    let others = sketch.drafts.indices.filter { sketch[$0].kind == .armedGroup && $0 != generic }
    guard others.count == 1, let only = others.first else { return }
    for mention in sketch[generic].mentions {
      sketch.add(mention.tokens, mention.range, mention.form, to: only)
    }
    sketch.update(generic) { $0.mentions = [] }
  }

  mutating func addGroup(
    _ value: NounPhrase, _ phrase: Int, _ kind: NameKind, _ armedGroups: Set<Int>, to sketch: inout EntitySketch
  ) {
    let head = clauses.tokens[value.head].lower
    if let owner = appositive(value), sketch[owner].kind != .person, sketch[owner].kind != .place {
      discourse.learn(noun: head, of: owner)
      return
    }
    let modifiers = value.tokens.lowerBound..<value.head
    let hasOwner =
      modifiers.contains { discourse.entityOfToken[$0] != nil }
      || value.possessor.map { discourse.entityOfToken[clauses.phrases[$0].head] != nil } ?? false
    let isOwned =
      value.determiner.map { clauses.tokens[$0].tag == "PRP$" || ["a", "an", "some", "no", "any"].contains(clauses.tokens[$0].lower) }
      ?? false
    let isPlain = value.complement == nil && value.quantity == nil && !hasOwner && !isOwned
    if let number = namedGroup(value, phrase, kind, armedGroups, &sketch) {
      note(value, as: number, in: &sketch)
    } else if isPlain, let number = AnaphoricNouns(discourse, reading).entity(of: value, head, sketch) {
      note(value, as: number, in: &sketch)
    } else if isPlain, let number = understoodGroup(value, head, kind, armedGroups, &sketch) {
      note(value, as: number, in: &sketch)
    } else if EntityWords.groups[head] != nil, !isOther(value) {
      let key = "nominal:" + reading.tokens[value.tokens].filter { $0.pos != .determiner }.map(\.lower).joined(separator: " ")
      let number = sketch.number(of: isDefinite(value) ? key : key + "@\(value.head)") {
        EntityDraft(key: key, kind: kind, name: name(of: value), confidence: 0.5, rule: "nominal")
      }
      note(value, as: number, in: &sketch)
      discourse.learnUnnamed(number)
    }
  }

  /// Whether a phrase tells of somebody whom nothing else will speak of: "another armed group", "no party".
  private func isOther(_ value: NounPhrase) -> Bool {
    let words: Set<String> = ["another", "other", "others", "no", "any", "each", "every", "either", "neither", "which", "what", "such"]
    return reading.tokens[value.tokens.lowerBound..<value.head].contains { words.contains($0.lower) }
  }

  private mutating func note(_ value: NounPhrase, as number: Int, in sketch: inout EntitySketch) {
    sketch.add(value.tokens, reading.textRange(value.tokens), .nominal, to: number)
    discourse.note(number, at: value.head)
    let head = clauses.tokens[value.head]
    if EntityWords.repeated.contains(head.lower) { discourse.learn(noun: head.lower, of: number) }
    if head.tag == "NNS", sketch[number].key.hasPrefix("nominal:") { discourse.learnPlural(number) }
  }

  /// The entity that stands before a comma and the phrase: "MONUSCO, its mission in Congo".
  private func appositive(_ value: NounPhrase) -> Int? {
    let comma = value.tokens.lowerBound - 1
    guard comma > 0, reading.tokens[comma].text == ",", value.isApposition || reading.tokens[value.head].relation == "appos" else {
      return nil
    }
    return discourse.entityOfToken[comma - 1]
  }

  /// The only armed group of the article or of the last sentences, and the forces and offices of the country that it is about.
  private func understoodGroup(
    _ value: NounPhrase, _ head: String, _ kind: NameKind, _ armedGroups: Set<Int>, _ sketch: inout EntitySketch
  ) -> Int? {
    // Headlines leave "the" out, and "insurgents" without it are those of whom the article speaks; "a militia" and "militia" are somebody's.
    let isPlural = kind == .armedGroup && clauses.tokens[value.head].tag == "NNS"
    guard isDefinite(value) || isPlural || kind != .armedGroup && reading.sentences[value.sentence].isHeadline,
      isPointed(value) || !EntityWords.doers.contains(head)
    else { return nil }
    if kind == .armedGroup {
      // “Militiamen loyal to the mayor” are others.
      let next = value.tokens.upperBound
      let isFurther = !value.modifiers.isEmpty || next < reading.tokens.count && reading.tokens[next].pos == .adjective
      if armedGroups.count == 1, isPointed(value) || !isFurther { return armedGroups.first }
      let near = Set(discourse.mentions(since: value.sentence - 1).map { $0.entity }.filter { armedGroups.contains($0) })
      if isPointed(value), near.count == 1 { return near.first }
    }
    // “The military” is the army that was spoken of last, before it is that of the country that the article is about.
    if ["army", "military", "troops", "soldiers"].contains(head) {
      let near = Set(discourse.mentions(since: value.sentence - 2).map { $0.entity }.filter { sketch[$0].key.hasPrefix("actor:army-") })
      if near.count == 1 { return near.first }
    }
    if kind == .government || kind == .securityForce, let country, let actor = stateActor(value, country) {
      // “Military officials” in an article on Afghanistan may be anybody's: they keep their words, and stand on the country's side at most.
      if head == "officials" { return group(of: value, kind, side: actor.id, "officials of the article", &sketch) }
      return sketch.number(of: "actor:" + actor.id) { draft(actor, "state of the article") }
    }
    return nil
  }

  /// "Afghan security forces", "Taliban gunmen", "Kabul's authorities": the actor that the words before the head name.
  private func namedGroup(
    _ value: NounPhrase, _ phrase: Int, _ kind: NameKind, _ armedGroups: Set<Int>, _ sketch: inout EntitySketch
  ) -> Int? {
    if let owner = ownerAfterOf(value, sketch) { return owner }
    var start = value.tokens.lowerBound
    if let possessor = value.possessor { start = min(start, clauses.phrases[possessor].tokens.lowerBound) }
    while start < value.head, reading.tokens[start].pos == .determiner { start += 1 }
    let words = reading.tokens[start...value.head].filter { $0.tag != "POS" }
    if words.count > 1 {
      // From the first word on, then without adjectives in front.
      for first in 0..<(words.count - 1) {
        let text = words[first...].map(\.text).joined(separator: " ")
        // Names have a capital somewhere: "a home army of volunteers" is not the Home Army.
        guard text.contains(where: { $0.isUppercase }) else { break }
        if let actor = world.actors.actor(named: text) { return sketch.number(of: "actor:" + actor.id) { draft(actor, "actor") } }
      }
    }
    if let code = possessingCountry(before: value.tokens.lowerBound), let actor = stateActor(value, code) {
      return sketch.number(of: "actor:" + actor.id) { draft(actor, "actor") }
    }
    for index in start..<value.head {
      guard let owner = discourse.entityOfToken[index] else { continue }
      if index + 2 < value.head, reading.tokens[index + 1].text == "-" {
        // “The Iran-backed rebels” are those of whom the article speaks.
        if kind == .armedGroup, isPointed(value), armedGroups.count == 1 { return armedGroups.first }
        return alliedGroup(value, start, kind, leader: index, &sketch)
      }
      if sketch[owner].kind == .armedGroup, kind != .media { return owner }
      let text = reading.tokens[index].text
      let head = clauses.tokens[value.head].lower
      if let code = world.countries.country(capital: text)?.code, EntityWords.authorities.contains(head) || head == "government",
        let actor = world.actors.actor(id: "gov-" + code)
      {
        return sketch.number(of: "actor:" + actor.id) { draft(actor, "metonymy") }
      }
      if let code = (world.countries.country(demonym: text) ?? world.countries.country(named: text))?.code,
        let actor = stateActor(value, code)
      {
        return sketch.number(of: "actor:" + actor.id) { draft(actor, "actor") }
      }
    }
    return nil
  }

  /// "fighters of the Sudan Shield": the group after "of".
  private func ownerAfterOf(_ value: NounPhrase, _ sketch: EntitySketch) -> Int? {
    let heads: Set<String> = ["fighters", "militants", "gunmen", "rebels", "forces", "troops", "soldiers", "insurgents", "militiamen"]
    guard let complement = value.complement, heads.contains(clauses.tokens[value.head].lower),
      let owner = discourse.entityOfToken[clauses.phrases[complement].head],
      [.armedGroup, .securityForce, .organisation].contains(sketch[owner].kind)
    else { return nil }
    return owner
  }

  /// "Afghanistan's already overworked airforce": the country whose 's stands up to three small words before.
  private func possessingCountry(before start: Int) -> String? {
    for index in stride(from: start - 1, through: max(1, start - 4), by: -1) {
      if reading.tokens[index].tag == "POS" {
        return (world.countries.country(named: reading.tokens[index - 1].text))?.code
      }
      guard clauses.tokens[index].pos == .adverb || clauses.tokens[index].pos == .adjective else { return nil }
    }
    return nil
  }

  /// What is said after a hyphen of those who stand with the one named before it.
  private static let alliances: Set<String> = [
    "backed", "led", "aligned", "allied", "linked", "affiliated", "supported", "trained", "armed", "funded", "run", "sponsored", "equipped",
  ]

  /// "US-led forces", "Iran-backed militias": a group of its own on the side of its leader; "US-sanctioned militias" stand on no known side.
  private func alliedGroup(_ value: NounPhrase, _ start: Int, _ kind: NameKind, leader index: Int, _ sketch: inout EntitySketch) -> Int {
    let isAlly = NominalEntities.alliances.contains(reading.tokens[index + 2].lower)
    let leader = reading.tokens[index].text
    let code = isAlly ? world.countries.country(named: leader)?.code : nil
    let side = isAlly ? code.flatMap { world.actors.actor(id: "gov-" + $0)?.id } ?? world.actors.actor(named: leader)?.id : nil
    return group(from: start, of: value, kind, side: side, "allied group", &sketch)
  }

  /// A group that bears the words it is named with, on a side of its own or another's.
  private func group(
    from start: Int? = nil, of value: NounPhrase, _ kind: NameKind, side: String?, _ rule: String, _ sketch: inout EntitySketch
  ) -> Int {
    let name = EntityText.written((start ?? value.tokens.lowerBound)..<(value.head + 1), in: reading)
    let number = sketch.number(of: "nominal:" + name.lowercased()) {
      EntityDraft(key: "nominal:" + name.lowercased(), kind: kind, name: name, confidence: 0.6, rule: rule)
    }
    sketch.update(number) { $0.side = side }
    return number
  }

  /// The force or office of a state that a phrase speaks of: "the interior ministry", "security forces".
  private func stateActor(_ value: NounPhrase, _ country: String) -> ActorTable.Actor? {
    guard let demonym = world.countries.country(code: country)?.demonyms.first else { return nil }
    if value.tokens.contains(where: { EntityWords.notOfState.contains(reading.tokens[$0].lower) }) { return nil }
    var first = value.tokens.lowerBound
    while first <= value.head {
      let token = reading.tokens[first]
      if token.pos != .determiner, discourse.entityOfToken[first] == nil, token.tag != "POS" {
        let noun = reading.tokens[first...value.head].map(\.lower).joined(separator: " ")
        if let actor = world.actors.actor(named: demonym + " " + noun) { return actor }
      }
      first += 1
    }
    return nil
  }

  private func draft(_ actor: ActorTable.Actor, _ rule: String) -> EntityDraft {
    EntityDraft(
      key: "actor:" + actor.id, kind: NameKind(rawValue: actor.kind) ?? .organisation, name: actor.name, actor: actor.id,
      side: world.actors.isSide(actor) ? world.actors.side(of: actor).id : nil, confidence: 0.75, rule: rule)
  }
}
