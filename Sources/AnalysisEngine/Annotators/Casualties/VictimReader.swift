import Language
import TextModel
import World

/// Reads from the words for those killed or hurt what sort of people they are and whose: "12 ⟦Ukrainian soldiers⟧", "three of ⟦its fighters⟧".
struct VictimReader {
  let scene: ArticleScene

  /// What sort of people a phrase tells of, and the party that they belong to.
  struct Found {
    var kind: VictimKind?
    var party: Role?
    /// Whether the party is nobody's word for them, but follows from who speaks ("our men", "the army said that four soldiers died").
    var isInferred = false
  }

  func found(_ phrase: Int) -> Found {
    let party = party(of: phrase)
    return Found(kind: kind(of: phrase, party: party.flatMap { entity(of: $0) }), party: party)
  }

  // MARK: Kind

  private func kind(of phrase: Int, party: Entity?) -> VictimKind? {
    let value = scene.phrase(phrase)
    guard !value.isPronoun else { return nil }
    let kind = nounKind(of: phrase) ?? value.complement.flatMap { inner in isOpen(phrase) ? nounKind(of: inner) : nil }
    // A name says who it is by what stands beside it: "Abu Salim, a rebel commander".
    let lemma = scene.lemma(ofHead: phrase)
    if isFormer(phrase) { return nil }
    let isRank = VictimWords.ranks.contains(lemma) || ranks(before: phrase)
    if kind == nil || isRank, let party {
      switch party.kind {
      case .armedGroup where isRank || isMembers(phrase) || isFighting(phrase): return .militant
      case .securityForce where isRank || isFighting(phrase): return VictimReader.isPolice(party.name) ? .police : .military
      case .government where isRank && kind == .militant: return .military
      default: break
      }
    }
    if kind == nil, let apposition = value.apposition, apposition != phrase, isOnePerson(phrase) {
      return self.kind(of: apposition, party: party)
    }
    if kind == nil, let entity = scene.entity(of: phrase), entity.kind == .person, let role = roleKind(of: entity) { return role }
    return kind
  }

  /// By the noun alone and the words before it.
  private func nounKind(of phrase: Int) -> VictimKind? {
    let value = scene.phrase(phrase)
    let head = scene.token(value.head)
    let lemma = head.lemma.lowercased()
    let modifiers = value.tokens.filter { $0 < value.head }.map { scene.token($0) }
    if let pairs = VictimWords.pairs[lemma] ?? VictimWords.pairs[head.lower],
      let kind = modifiers.lazy.compactMap({ pairs[$0.lower] }).last
    {
      return kind
    }
    if modifiers.contains(where: { $0.lower.hasSuffix("-year-old") }), let age = age(modifiers), age < 18 { return .child }
    if let kind = VictimWords.kinds[head.lower] ?? VictimWords.kinds[lemma] {
      if kind == .civilian, modifiers.contains(where: { ["armed"].contains($0.lower) }) { return .militant }
      // "Shia fighters", but "army fighters".
      if kind == .militant, modifiers.contains(where: { VictimReader.stateWords.contains($0.lower) }) { return .military }
      return kind
    }
    if ["officer"].contains(lemma) { return modifiers.isEmpty ? nil : .military }
    // "civilian workers", "insurgent leaders", "rebel commanders"
    for modifier in modifiers.reversed() {
      if let kind = VictimReader.modifiers[modifier.lemma.lowercased()] { return kind }
    }
    // A rank before a name: "Captain Idris", "Sgt. Moreno"; or a noun: "militant Idris".
    if head.pos == .properNoun {
      for modifier in modifiers {
        if let kind = VictimWords.kinds[modifier.lower.filter { $0 != "." }], kind != .militant || modifier.lower != "emir" { return kind }
      }
    }
    return nil
  }

  private func age(_ modifiers: [Token]) -> Int? {
    modifiers.lazy.compactMap { token in token.lower.split(separator: "-").first.flatMap { Int($0) } }.first
  }

  /// "six of the soldiers", "members of the group": who they are stands behind "of".
  private func isOpen(_ phrase: Int) -> Bool {
    let head = scene.token(scene.phrase(phrase).head)
    return head.pos == .numeral
      || ["member", "one", "some", "many", "several", "most", "dozens", "group", "body", "life", "number"]
        .contains(head.lemma.lowercased())
  }

  private func isMembers(_ phrase: Int) -> Bool { ["member", "man", "men"].contains(scene.lemma(ofHead: phrase)) }

  /// "Hamas gunmen", "Hezbollah fighters", but not "Hamas civilians": a noun that is no civilian's.
  private func isFighting(_ phrase: Int) -> Bool {
    let head = scene.token(scene.phrase(phrase).head)
    guard head.pos == .noun || head.pos == .properNoun else { return false }
    return scene.classes(of: phrase).contains(.armed)
  }

  private func ranks(before phrase: Int) -> Bool {
    let value = scene.phrase(phrase)
    guard scene.token(value.head).pos == .properNoun else { return false }
    return value.tokens.contains { $0 < value.head && VictimWords.ranks.contains(scene.token($0).lemma.lowercased()) }
  }

  private func isFormer(_ phrase: Int) -> Bool {
    let value = scene.phrase(phrase)
    return value.tokens.contains { $0 < value.head && ["former", "ex", "retired"].contains(scene.token($0).lower) }
  }

  /// "Abu Salim, a commander": what stands behind the comma says who it is; "ten people, mostly police" are others.
  private func isOnePerson(_ phrase: Int) -> Bool {
    let head = scene.token(scene.phrase(phrase).head)
    return head.pos == .properNoun || head.tag == "NN"
  }

  private func roleKind(of entity: Entity) -> VictimKind? {
    for role in entity.roles {
      for word in role.lowercased().split(separator: " ") {
        if let kind = VictimWords.kinds[String(word)] { return kind }
      }
    }
    return nil
  }

  private static func isPolice(_ name: String) -> Bool {
    name.lowercased().split(separator: " ").contains { ["police", "gendarmerie", "policemen"].contains($0) }
  }

  private static let stateWords: Set<String> = ["government", "army", "military", "pro-government", "regime", "loyalist"]
  private static let modifiers: [String: VictimKind] = [
    "insurgent": .militant, "rebel": .militant, "militant": .militant, "jihadist": .militant, "guerrilla": .militant, "militia": .militant,
    "terrorist": .militant, "army": .military, "military": .military, "police": .police, "civilian": .civilian,
  ]

  // MARK: Party

  /// The words that say whose they are: a group, force, state or nation named before the noun, as its possessor or behind "of".
  private func party(of phrase: Int) -> Role? {
    let value = scene.phrase(phrase)
    if let found = party(in: value.tokens.lowerBound..<value.head) { return found }
    if let possessor = value.possessor {
      if let entity = scene.entity(of: possessor), VictimReader.isParty(entity) { return scene.role(possessor) }
    }
    if let complement = value.complement {
      let inner = scene.phrase(complement)
      if let found = party(in: scene.clauses.extent(of: complement)) { return found }
      if let entity = scene.entity(atToken: inner.head), VictimReader.isParty(entity) { return scene.role(complement) }
    }
    // "52 Palestinians", "three Taliban".
    if let entity = scene.entity(atToken: value.head) {
      if VictimReader.isParty(entity), entity.mentions.contains(where: { $0.form == .name }) || entity.side != nil {
        return scene.role(phrase)
      }
      if entity.kind == .person, entity.side != nil { return scene.role(phrase) }
    }
    if let apposition = value.apposition, apposition != phrase, isOnePerson(phrase) { return party(of: apposition) }
    return nil
  }

  /// The name of a party among some words: of a group, force or government, else of a nation.
  func party(in tokens: Range<Int>) -> Role? {
    var nation: Role?
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      // "Twelve Ukrainian soldiers" may be one name of the army: the words that say whose begin behind the number.
      guard let entity = scene.entity(atToken: index), ![.numeral, .determiner, .pronoun].contains(scene.token(index).pos) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.upperBound, scene.entity(atToken: end)?.id == entity.id { end += 1 }
      if VictimReader.isParty(entity), let name = name(of: entity, index..<end), !scene.token(end - 1).text.contains("-") {
        let role = Role(name, entity: entity.id)
        if entity.kind != .nationality, entity.kind != .place { return role }
        nation = nation ?? role
      }
      index = end
    }
    return nation
  }

  /// The name among some words that an entity has: "SAF" of "six SAF troops", not the whole phrase that it was read from.
  private func name(of entity: Entity, _ tokens: Range<Int>) -> TextRange? {
    let range = scene.reading.textRange(tokens)
    if let mention = entity.mentions.first(where: { $0.form == .name && range.overlaps($0.range) && $0.range.count <= range.count }) {
      return mention.range
    }
    return entity.kind == .nationality || entity.kind == .place ? range : nil
  }

  private static func isParty(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .armedGroup, .securityForce, .government: true
    case .nationality: entity.place != nil || entity.side != nil
    case .place: entity.place?.kind == .country
    case .organisation: entity.side != nil
    default: false
    }
  }

  private func entity(of role: Role) -> Entity? { role.entity.flatMap { scene.entity(id: $0) } }
}
