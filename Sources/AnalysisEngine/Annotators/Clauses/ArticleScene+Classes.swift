import Language
import World

extension ArticleScene {
  /// The kinds of thing that a phrase may stand for: by its head's term in the asset taxonomy, its entity and its place.
  func classes(of phrase: Int) -> ParticipantClass {
    let value = clauses.phrases[phrase]
    if value.isTemporal { return [] }
    let head = clauses.tokens[value.head]
    let lemma = head.lemma.lowercased()
    var classes: ParticipantClass = []
    if ["himself", "herself", "itself", "themselves"].contains(head.lower) { return [.oneself] }
    for (word, kind) in ArticleScene.wordClasses where word.contains(lemma) { classes.formUnion(kind) }
    if let term = assetTerm(of: phrase) {
      // A suspected militant is spoken of as a militant.
      let plain = term.category == "suspect" ? world.assets.term(named: lemma) ?? term : term
      classes.formUnion(ArticleScene.classes(ofCategory: plain.category, plain.assetClass))
    }
    if let entity = entity(atToken: value.head) {
      classes.formUnion(ArticleScene.classes(of: entity))
      if entity.kind == .person, head.pos == .properNoun { classes.formUnion(.official) }
    } else if let entity = entity(of: phrase), entity.kind == .armedGroup, classes.contains(.armed) || classes.contains(.person) {
      classes.formUnion([.nonstate, .armed])
      classes.remove(.state)
    } else if value.isPronoun {
      classes.formUnion(["it", "this", "that"].contains(head.lower) ? [.actor] : [.actor, .person])
    }
    if let place = place(ofHead: phrase) {
      classes.formUnion([.area, .actor])
      if place.kind == .country { classes.formUnion([.state, .country]) }
    }
    if head.pos == .properNoun, classes.isDisjoint(with: [.area, .person]), hasTitle(value) {
      classes.formUnion([.person, .official, .actor])
    }
    if classes.isEmpty, head.pos == .properNoun { classes = [.actor] }
    if isNonstateByModifier(value) {
      classes.formUnion([.nonstate])
      classes.remove(.state)
    } else if classes.contains(.armed), isStateByModifier(value) {
      classes.formUnion([.state])
      classes.remove(.nonstate)
    }
    return classes
  }

  /// What several phrases may stand for.
  func classes(of phrases: [Int]) -> ParticipantClass { phrases.reduce(into: []) { $0.formUnion(classes(of: $1)) } }

  private func isNonstateByModifier(_ value: NounPhrase) -> Bool {
    value.tokens.contains { $0 < value.head && ArticleScene.nonstateModifiers.contains(clauses.tokens[$0].lemma.lowercased()) }
  }

  /// "Pro-government militia", "government fighters": the state and its allies.
  private func isStateByModifier(_ value: NounPhrase) -> Bool {
    value.tokens.contains { $0 < value.head && ArticleScene.stateModifiers.contains(clauses.tokens[$0].lemma.lowercased()) }
  }

  private static let stateModifiers: Set<String> = [
    "government", "pro-government", "regime", "pro-regime", "loyalist", "state-backed", "army-backed",
  ]

  /// "Prime Minister Karimi": a name after a word for a person.
  private func hasTitle(_ value: NounPhrase) -> Bool {
    value.tokens.contains { index in
      index < value.head && world.assets.term(named: clauses.tokens[index].lower)?.assetClass == "person"
    }
  }

  private static let nonstateModifiers: Set<String> = [
    "rebel", "insurgent", "militant", "guerrilla", "guerilla", "separatist", "jihadist", "islamist", "militia", "terrorist", "opposition",
    "paramilitary", "enemy",
  ]

  /// The term of the asset taxonomy that a phrase's head belongs to: the longest, with what follows "of" where the term has it.
  func assetTerm(of phrase: Int) -> AssetTaxonomy.Term? { assetReadings(of: phrase).first }

  /// All readings of an ambiguous term, the table's first one first.
  func assetReadings(of phrase: Int) -> [AssetTaxonomy.Term] {
    let value = clauses.phrases[phrase]
    var indexes = Array(value.tokens)
    if let complement = value.complement {
      let inner = clauses.phrases[complement].tokens
      if inner.lowerBound > value.tokens.upperBound { indexes.append(contentsOf: value.tokens.upperBound..<inner.lowerBound) }
      indexes.append(contentsOf: inner)
    }
    var words: [String] = []
    var tokenOfWord: [Int] = []
    for index in indexes {
      for word in AssetTaxonomy.words(of: clauses.tokens[index].text) {
        words.append(word)
        tokenOfWord.append(index)
      }
    }
    var best: AssetTaxonomy.Match?
    for start in words.indices {
      guard let match = world.assets.longestTerm(in: words, at: start), tokenOfWord[start + match.head] == value.head else { continue }
      if match.length > (best?.length ?? 0) { best = match }
    }
    let readings = carried(words, tokenOfWord, head: value.head) ?? best?.readings ?? []
    // "fighters" are persons unless planes are spoken of.
    guard readings.count > 1, clauses.tokens[value.head].lemma.lowercased() == "fighter" else { return readings }
    return readings.sorted { first, second in first.assetClass == "person" && second.assetClass != "person" }
  }

  /// "a Buk missile system", "two HIMARS launchers": a make before the word for what carries or fires it is the thing itself.
  private func carried(_ words: [String], _ tokenOfWord: [Int], head: Int) -> [AssetTaxonomy.Term]? {
    guard let carrier = words.indices.last(where: { tokenOfWord[$0] == head }),
      ArticleScene.carriers.contains(clauses.tokens[head].lemma.lowercased())
    else { return nil }
    var end = carrier
    while end > 0, ArticleScene.betweenMakeAndCarrier.contains(words[end - 1].lowercased()) { end -= 1 }
    for start in words.indices.prefix(end) {
      guard let match = world.assets.longestTerm(in: words, at: start), start + match.length == end,
        match.readings.contains(where: \.isModel)
      else { continue }
      return match.readings
    }
    return nil
  }

  private static let carriers: Set<String> = ["launcher", "system", "battery", "complex", "vehicle", "howitzer", "gun"]
  private static let betweenMakeAndCarrier: Set<String> = [
    "missile", "rocket", "air", "defence", "defense", "artillery", "multiple", "launch", "mobile", "anti", "aircraft", "tank", "surface",
    "to", "self", "propelled", "tracked", "armoured", "armored",
  ]

  private static func classes(ofCategory category: String, _ assetClass: String) -> ParticipantClass {
    switch category {
    case "soldier", "police", "unit": return [.person, .combatant, .armed, .state, .actor]
    case "fighter": return [.person, .combatant, .armed, .nonstate, .actor]
    case "commander": return [.person, .official, .actor]
    case "prisoner": return [.person, .prisoner]
    case "hostage": return [.person, .civilian, .actor]
    case "suspect", "civilian": return [.person, .civilian, .actor]
    case "body": return []
    case "weapons_cache": return [.weaponry, .materiel]
    case "border_crossing", "border_area": return [.area, .facility, .border]
    case "rocket", "missile": return [.materiel, .weaponry, .missile]
    case "ied", "explosive", "mine": return [.materiel, .weaponry, .bomb]
    case "bomb_shell": return [.materiel, .weaponry, .bomb]
    case "banknote_cash": return [.materiel, .money]
    default: break
    }
    if category.hasPrefix("uav") { return [.materiel, .aircraft, .drone] }
    switch assetClass {
    case "territory": return [.area]
    case "facility": return [.area, .facility]
    case "aircraft": return [.materiel, .aircraft]
    case "vessel": return [.vessel]
    case "weapon", "munition": return [.materiel, .weaponry]
    case "vehicle": return [.materiel]
    case "materiel", "equipment": return [.materiel]
    default: return []
    }
  }

  private static func classes(of entity: Entity) -> ParticipantClass {
    switch entity.kind {
    case .person: return [.person, .actor]
    case .armedGroup: return [.armed, .nonstate, .actor]
    case .securityForce: return [.armed, .state, .actor]
    case .government: return [.state, .actor]
    case .organisation, .media: return [.actor]
    case .nationality: return [.actor, .person, .civilian]
    case .place: return [.area, .actor]
    case .facility: return [.area, .facility]
    case .weapon: return [.materiel, .weaponry]
    case .vehicle: return [.materiel]
    case .other: return []
    }
  }

  /// Nouns that tell a class and are no assets.
  private static let wordClasses: [(Set<String>, ParticipantClass)] = [
    (
      [
        "force", "forces", "army", "military", "navy", "troop", "troops", "airforce", "militia", "unit", "brigade", "battalion", "regiment",
        "marine", "coalition", "convoy", "patrol", "contingent", "guard", "division", "peacekeeper", "reinforcement", "reservist",
        "gunship",
        "tank", "warship", "commando", "garrison", "column", "helicopter", "jet", "warplane",
      ], [.armed, .actor]
    ),
    (["army", "military", "navy", "troop", "troops", "airforce", "coalition", "peacekeeper", "force", "forces"], [.state]),
    (
      [
        "government", "authority", "authorities", "ministry", "parliament", "cabinet", "regime", "administration", "state", "court",
        "junta",
        "presidency", "congress", "senate", "kremlin", "pentagon",
      ], [.state, .actor]
    ),
    (
      [
        "group", "movement", "faction", "party", "organisation", "organization", "union", "league", "alliance", "bloc", "council",
        "committee",
        "commission", "company", "agency", "delegation", "side", "leader", "team", "front", "network", "opposition", "leadership",
        "country",
        "nation", "partner", "ally", "allies", "neighbour", "neighbor", "power", "community", "envoy", "lawmaker", "inspector",
        "negotiator",
        "general", "secretary-general", "king", "emir", "pope", "prince", "sheikh", "family", "tribe", "watchdog", "charity", "paper",
        "newspaper", "firm", "doctor", "refugee", "student", "worker", "farmer", "resident", "people", "official", "association", "bank",
        "counterpart", "diplomat", "ambassador", "mediator", "observer", "parliamentarian", "activist", "organiser", "organizer", "clan",
        "tribesman", "elder", "kremlin", "house", "bishop", "church", "ngo", "peer", "supporter", "opponent",
      ], [.actor]
    ),
    (["vest", "belt", "waistcoat"], [.worn]),
    (["drone", "uav"], [.drone, .aircraft]),
    (
      ["household", "family", "victim", "survivor", "patient", "evacuee", "migrant", "orphan", "needy", "poor", "homeless"],
      [.civilian, .person]
    ),
    (["refugee", "migrant", "evacuee", "asylum-seeker"], [.refugee]),
    (["position", "target", "camp", "base", "hideout", "stronghold", "bastion", "enclave", "outpost"], [.area, .facility]),
    (["anyone", "anybody", "nobody", "someone", "somebody", "everyone", "noone"], [.person, .civilian]),
    (
      [
        "food", "medicine", "medication", "drug", "blanket", "tent", "grain", "wheat", "rice", "flour", "vaccine", "supplies", "supply",
        "relief",
        "goods", "clothing", "fuel", "water", "shelter", "aid", "assistance", "ration", "tonne", "equipment",
      ], [.relief]
    ),
    (["group", "faction", "militia", "gang", "cartel", "network", "mob"], [.nonstate]),
    (["militia", "gang"], [.armed]),
    (
      ["people", "civilian", "villager", "worshipper", "student", "shopper", "pilgrim", "commuter", "refugee", "passenger", "others"],
      [.person, .civilian]
    ),
    (["other", "others", "wounded", "dead", "injured"], [.person]),
    (
      ["protester", "demonstrator", "crowd", "rally", "protest", "demonstration", "rioter", "marcher", "mob", "gathering"],
      [.crowd, .civilian]
    ),
    (["plot", "attack", "plan", "bombing", "attempt", "assault", "suicide"], [.plot]),
    (
      [
        "agreement", "deal", "plan", "proposal", "offer", "accord", "resolution", "invitation", "request", "call", "peace", "pact",
        "treaty",
        "term", "formula", "demand", "condition", "compromise", "truce", "ceasefire", "extension", "initiative", "roadmap", "draft",
      ], [.deal]
    ),
    (
      [
        "tie", "relation", "aid", "link", "contact", "cooperation", "talk", "negotiation", "trade", "flight", "visit", "assistance",
        "support",
        "supply", "mediation", "embassy", "ambassador", "diplomat", "participation", "membership", "election", "funding", "shipment", "air",
        "dialogue", "summit", "product", "goods",
      ], [.relations]
    ),
    (["ceasefire", "cease-fire", "truce", "armistice", "agreement", "accord"], [.truce]),
    (["border", "frontier", "crossing", "airspace", "bridge"], [.border]),
    (
      [
        "involvement", "responsibility", "attack", "report", "allegation", "accusation", "charge", "claim", "role", "killing", "link",
        "rumour",
        "rumor", "presence", "complicity", "knowledge", "wrongdoing", "use",
      ], [.act]
    ),
    (
      ["grant", "loan", "fund", "dollar", "million", "billion", "euro", "money", "cash", "credit", "aid", "assistance", "pound", "yen"],
      [.money]
    ),
    (["arm", "arms", "training", "intelligence", "ammunition"], [.weaponry]),
    (["election", "boycott"], [.relations]),
  ]
}
