import Language
import TextModel
import World

/// Adds mentions by description: "the insurgents", "the interior ministry", "Afghan security forces", "the governor", and safe pronouns.
struct NominalEntities {
  let reading: Reading
  let clauses: Clauses
  let world: World
  /// The country that the article is about; nil where none leads.
  let country: String?
  private var named: [Int: Int] = [:]
  private var recentPersons: [(sentence: Int, entity: Int)] = []

  init(_ reading: Reading, _ clauses: Clauses, _ world: World, _ sketch: EntitySketch, country: String?) {
    self.reading = reading
    self.clauses = clauses
    self.world = world
    self.country = country
    for (number, draft) in sketch.drafts.enumerated() {
      for mention in draft.mentions { for token in mention.tokens { named[token] = number } }
    }
  }

  mutating func gather(into sketch: inout EntitySketch) {
    mergeGenericGroup(&sketch)
    let armedGroups = Set(sketch.drafts.indices.filter { sketch[$0].kind == .armedGroup && !sketch[$0].mentions.isEmpty })
    for phrase in clauses.phrases.indices {
      let value = clauses.phrases[phrase]
      if value.isPronoun {
        addPronoun(value, to: &sketch)
        continue
      }
      if let entity = named[value.head] {
        if sketch[entity].kind == .person { recentPersons.append((value.sentence, entity)) }
        continue
      }
      if value.isTemporal || value.quantity.map({ $0.contains(value.head) }) ?? false { continue }
      if value.tokens.contains(where: { ["“", "”", "\"", "''"].contains(reading.tokens[$0].text) }) { continue }
      let head = clauses.tokens[value.head].lower
      if let kind = EntityWords.groups[head] {
        addGroup(value, phrase, kind, armedGroups, to: &sketch)
      } else if EntityWords.persons.contains(head) {
        addPerson(value, phrase, to: &sketch)
      }
    }
  }

  // MARK: Groups

  /// "Mujahideen" names no group by itself: where an article has one armed group besides, it means that one.
  private mutating func mergeGenericGroup(_ sketch: inout EntitySketch) {
    guard let generic = sketch.number(of: "actor:mujahideen") else { return }
    let others = sketch.drafts.indices.filter { sketch[$0].kind == .armedGroup && $0 != generic }
    guard others.count == 1, let only = others.first else { return }
    for mention in sketch[generic].mentions {
      sketch.add(mention.tokens, mention.range, mention.form, to: only)
      for token in mention.tokens { named[token] = only }
    }
    sketch.update(generic) { $0.mentions = [] }
  }

  private mutating func addGroup(
    _ value: NounPhrase, _ phrase: Int, _ kind: NameKind, _ armedGroups: Set<Int>, to sketch: inout EntitySketch
  ) {
    let tokens = value.tokens
    let range = reading.textRange(tokens)
    if let number = namedGroup(value, phrase, kind, &sketch) {
      sketch.add(tokens, range, .nominal, to: number)
      return
    }
    let modifiers = tokens.lowerBound..<value.head
    let hasOwner = modifiers.contains { named[$0] != nil } || value.possessor.map { named[clauses.phrases[$0].head] != nil } ?? false
    let isOwned =
      value.determiner.map { clauses.tokens[$0].tag == "PRP$" || ["a", "an", "some"].contains(clauses.tokens[$0].lower) } ?? false
    let isPlain = value.complement == nil && value.quantity == nil && !hasOwner && !isOwned
    if isPlain, isDefinite(value) || kind == .armedGroup {
      if kind == .armedGroup, armedGroups.count == 1, let only = armedGroups.first {
        sketch.add(tokens, range, .nominal, to: only)
        return
      }
      if kind == .government || kind == .securityForce, let country, let actor = stateActor(value, country) {
        let number = sketch.number(of: "actor:" + actor.id) { draft(actor, "state of the article") }
        sketch.add(tokens, range, .nominal, to: number)
        return
      }
    }
    let key = "nominal:" + reading.tokens[tokens].filter { $0.pos != .determiner }.map(\.lower).joined(separator: " ")
    let number = sketch.number(of: isDefinite(value) ? key : key + "@\(value.head)") {
      EntityDraft(key: key, kind: kind, name: name(of: value), confidence: 0.5, rule: "nominal")
    }
    sketch.add(tokens, range, .nominal, to: number)
  }

  /// "Afghan security forces", "Taliban gunmen", "Kabul's authorities": the actor that the words before the head name.
  private func namedGroup(_ value: NounPhrase, _ phrase: Int, _ kind: NameKind, _ sketch: inout EntitySketch) -> Int? {
    var start = value.tokens.lowerBound
    if let possessor = value.possessor { start = min(start, clauses.phrases[possessor].tokens.lowerBound) }
    while start < value.head, reading.tokens[start].pos == .determiner { start += 1 }
    let words = reading.tokens[start...value.head].filter { $0.tag != "POS" }
    if words.count > 1 {
      // From the first word on, then without adjectives in front.
      for first in 0..<(words.count - 1) {
        let text = words[first...].map(\.text).joined(separator: " ")
        if let actor = world.actors.actor(named: text) { return sketch.number(of: "actor:" + actor.id) { draft(actor, "actor") } }
      }
    }
    if let code = possessingCountry(before: value.tokens.lowerBound), let actor = stateActor(value, code) {
      return sketch.number(of: "actor:" + actor.id) { draft(actor, "actor") }
    }
    for index in start..<value.head {
      guard let owner = named[index] else { continue }
      if index + 2 < value.head, reading.tokens[index + 1].text == "-" {
        return alliedGroup(value, start, kind, leader: reading.tokens[index].text, &sketch)
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

  /// "US-led forces", "Iran-backed militias": a group of its own on the side of its leader.
  private func alliedGroup(_ value: NounPhrase, _ start: Int, _ kind: NameKind, leader: String, _ sketch: inout EntitySketch) -> Int {
    let name = text(start..<(value.head + 1))
    let code = world.countries.country(named: leader)?.code
    let side = code.flatMap { world.actors.actor(id: "gov-" + $0)?.id } ?? world.actors.actor(named: leader)?.id
    let number = sketch.number(of: "nominal:" + name.lowercased()) {
      EntityDraft(key: "nominal:" + name.lowercased(), kind: kind, name: name, confidence: 0.6, rule: "allied group")
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
      if token.pos != .determiner, named[first] == nil, token.tag != "POS" {
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

  // MARK: Persons

  private mutating func addPerson(_ value: NounPhrase, _ phrase: Int, to sketch: inout EntitySketch) {
    guard clauses.tokens[value.head].tag == "NN" || clauses.tokens[value.head].tag == "NNP" else { return }
    // A title before a name belongs to the name; an apposition to what it says more of.
    if value.head + 1 < reading.tokens.count, let next = named[value.head + 1], sketch[next].kind == .person { return }
    let tokens = clauses.extent(of: phrase)
    let role = clauses.tokens[value.head].lower
    if value.isApposition || isAfterPerson(value), let person = recentPersons.last, person.sentence == value.sentence { return }
    if isDefinite(value), value.complement == nil, value.possessor == nil,
      let number = sketch.drafts.indices.suffix(100).last(where: {
        sketch[$0].kind == .person && sketch[$0].roles.contains { $0.hasSuffix(role) }
      })
    {
      sketch.add(value.tokens, reading.textRange(value.tokens), .nominal, to: number)
      recentPersons.append((value.sentence, number))
      return
    }
    let key = "nominal person@\(value.head)"
    let number = sketch.number(of: key) {
      EntityDraft(key: key, kind: .person, name: name(of: value), roles: [roleText(value, tokens)], confidence: 0.5, rule: "nominal person")
    }
    sketch.add(tokens, reading.textRange(tokens), .nominal, to: number)
    recentPersons.append((value.sentence, number))
  }

  private func isAfterPerson(_ value: NounPhrase) -> Bool {
    let before = value.tokens.lowerBound - 2
    guard before >= 0, reading.tokens[before + 1].text == "," else { return false }
    return named[before] != nil && recentPersons.last?.entity == named[before]
  }

  private func roleText(_ value: NounPhrase, _ tokens: Range<Int>) -> String {
    var start = value.tokens.lowerBound
    while start < value.head, reading.tokens[start].pos == .determiner || EntityWords.roleAdjectives.contains(reading.tokens[start].lower) {
      start += 1
    }
    return text(start..<max(tokens.upperBound, start + 1))
  }

  // MARK: Pronouns

  /// He and she mean a person only where one alone stands in the sentence and the one before it.
  private mutating func addPronoun(_ value: NounPhrase, to sketch: inout EntitySketch) {
    guard ["he", "she", "him"].contains(reading.tokens[value.head].lower) else { return }
    let near = recentPersons.suffix(8).filter { $0.sentence >= value.sentence - 1 }.map(\.entity)
    guard let last = near.last, near.allSatisfy({ $0 == last }) else { return }
    sketch.add(value.tokens, reading.textRange(value.tokens), .pronoun, to: last)
    recentPersons.append((value.sentence, last))
  }

  // MARK: Words

  private func isDefinite(_ value: NounPhrase) -> Bool {
    guard let determiner = value.determiner else { return clauses.tokens[value.head].tag == "NNS" }
    return ["the", "these", "those", "this", "that", "its", "their", "his", "her"].contains(reading.tokens[determiner].lower)
  }

  private func name(of value: NounPhrase) -> String {
    var start = value.tokens.lowerBound
    while start < value.head, reading.tokens[start].pos == .determiner { start += 1 }
    return text(start..<(value.head + 1))
  }

  private func text(_ tokens: Range<Int>) -> String {
    var text = ""
    for token in reading.tokens[tokens] { text += (text.isEmpty || !token.spaceBefore ? "" : " ") + token.text }
    return text
  }
}
