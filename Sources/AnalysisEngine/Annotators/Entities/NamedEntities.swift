import Language
import TextModel
import World

/// Gathers the named mentions: one entity an actor, a country, a person by any part of the name, anything else by its words.
struct NamedEntities {
  let reading: Reading
  let clauses: Clauses
  let world: World
  /// Places by the start of their mention.
  let places: [UInt32: PlaceMention]

  func gather(_ names: [Mention<NameKind>], into sketch: inout EntitySketch) {
    let people = PersonNames(names, reading)
    let acronyms = Acronyms(names, reading)
    let bylines = Bylines(reading)
    var makers: [Int: (work: [String], isOnlyThere: Bool)] = [:]
    for name in names {
      let tokens = reading.tokenIndexes(in: name.range)
      guard !tokens.isEmpty else { continue }
      let words = reading.tokens[tokens].map(\.text).joined(separator: " ")
      let number: Int
      switch name.value {
      case .person: number = person(name, words, people, &sketch)
      case .place, .facility: number = place(name, tokens, words, &sketch)
      case .nationality:
        number = sketch.number(of: "nationality:" + words.lowercased()) { draft("nationality:", words, name) }
        if sketch[number].side == nil, let side = side(called: written(name.range)) { sketch.update(number) { $0.side = side } }
      default: number = group(world.actors.actor(named: words) == nil ? acronyms.full(name, words) : name, &sketch)
      }
      sketch.add(tokens, name.range, .name, to: number)
      if name.value == .person {
        let work = bylines.work(of: tokens.lowerBound)
        makers[number, default: ([], true)].work += work.map { $0.isEmpty ? [] : [$0] } ?? []
        if work == nil { makers[number]?.isOnlyThere = false }
        for role in PersonRoles(reading, clauses).roles(of: tokens) where !sketch[number].roles.contains(role.text) {
          sketch.update(number) { $0.roles.append(role.text) }
        }
        if sketch[number].side == nil {
          let side =
            world.actors.actor(named: sketch[number].name).map { world.actors.side(of: $0).id } ?? affiliation(before: tokens.lowerBound)
          if let side { sketch.update(number) { $0.side = side } }
        }
      }
    }
    for (number, maker) in makers where maker.isOnlyThere {
      sketch.update(number) { draft in
        draft.rule = NamedEntities.byline
        for work in maker.work where !draft.roles.contains(work) { draft.roles.append(work) }
      }
    }
  }

  /// The rule of entities that only tell who made the article.
  static let byline = "byline"

  private func draft(_ prefix: String, _ words: String, _ name: Mention<NameKind>) -> EntityDraft {
    EntityDraft(key: prefix + words.lowercased(), kind: name.value, name: written(name.range), confidence: name.confidence, rule: name.rule)
  }

  /// The words of a range on one line.
  private func written(_ range: TextRange) -> String { EntityText.written(reading.tokenIndexes(in: range), in: reading) }

  private func person(_ name: Mention<NameKind>, _ words: String, _ people: PersonNames, _ sketch: inout EntitySketch) -> Int {
    let full = people.full(PersonNames.FullName(words: words, written: written(name.range)))
    let key = "person:" + full.words.lowercased()
    return sketch.number(of: key) {
      EntityDraft(key: key, kind: .person, name: full.written, confidence: name.confidence, rule: name.rule)
    }
  }

  private func place(_ name: Mention<NameKind>, _ tokens: Range<Int>, _ words: String, _ sketch: inout EntitySketch) -> Int {
    let country = world.countries.country(named: written(name.range))
    if let capital = world.countries.country(capital: written(name.range)), name.value == .place, isAgent(tokens) {
      return government(of: capital.code, rule: "metonymy", &sketch)
    }
    let key = country.map { "country:" + $0.code } ?? name.value.rawValue + ":" + words.lowercased()
    let found = places[name.range.lower]?.place
    let number = sketch.number(of: key) {
      EntityDraft(
        key: key, kind: name.value, name: country?.name ?? written(name.range), confidence: name.confidence, rule: name.rule)
    }
    if sketch[number].place == nil { sketch.update(number) { $0.place = found } }
    if let country, sketch[number].side == nil { sketch.update(number) { $0.side = side(called: country.name) } }
    return number
  }

  /// The side of an actor by a name, of a country or people by that of its government; nil where none is known.
  private func side(called name: String) -> String? { world.actors.actor(called: name).flatMap { side(of: $0) } }

  private func side(of actor: ActorTable.Actor) -> String? { world.actors.isSide(actor) ? world.actors.side(of: actor).id : nil }

  /// The government of a country as an entity.
  func government(of code: String, rule: String, _ sketch: inout EntitySketch) -> Int {
    let actor = world.actors.actor(id: "gov-" + code)
    return sketch.number(of: "actor:gov-" + code) {
      EntityDraft(
        key: "actor:gov-" + code, kind: .government, name: actor?.name ?? "government of " + code, actor: actor?.id,
        side: actor.flatMap { side(of: $0) },
        confidence: 0.7, rule: rule)
    }
  }

  /// Whether a capital is the subject of a verb that only its government can do.
  private func isAgent(_ tokens: Range<Int>) -> Bool {
    guard let phrase = clauses.phraseOfToken[tokens.upperBound - 1], clauses.phrases[phrase].head == tokens.upperBound - 1,
      clauses.phrases[phrase].preposition == nil
    else { return false }
    var index = tokens.upperBound
    while index < reading.tokens.count, index < tokens.upperBound + 4 {
      let token = clauses.tokens[index]
      if token.pos == .verb { return EntityWords.agentive.contains(token.lemma) && token.tag != "VBG" }
      guard token.pos == .auxiliary || token.pos == .adverb else { return false }
      index += 1
    }
    return false
  }

  private func group(_ name: Mention<NameKind>, _ sketch: inout EntitySketch) -> Int {
    let words = reading.tokens[reading.tokenIndexes(in: name.range)].map(\.text).joined(separator: " ")
    guard name.value != .weapon, name.value != .vehicle, name.value != .other, let actor = world.actors.actor(named: written(name.range)),
      NameKind(rawValue: actor.kind) == name.value
    else { return sketch.number(of: name.value.rawValue + ":" + words.lowercased()) { draft(name.value.rawValue + ":", words, name) } }
    return sketch.number(of: "actor:" + actor.id) {
      EntityDraft(
        key: "actor:" + actor.id, kind: name.value, name: actor.name, actor: actor.id, side: side(of: actor),
        confidence: name.confidence, rule: name.rule)
    }
  }

  /// The side of an actor named within the three words before a person ("Taliban spokesman Karim Ahmadi").
  private func affiliation(before index: Int) -> String? {
    for position in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      let token = reading.tokens[position]
      if token.pos == .punctuation || token.pos == .verb { return nil }
      if token.pos == .properNoun, let actor = world.actors.actor(named: token.text) { return side(of: actor) }
    }
    return nil
  }
}
