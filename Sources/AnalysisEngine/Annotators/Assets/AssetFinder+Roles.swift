import Language
import World

/// Who takes a thing, and from whom.
extension AssetFinder {
  /// Who does what a clause tells: persons, groups and forces, and weapons that stand for those who serve them ("air defences").
  func captors(of clause: Clause, _ index: Int) -> [Int] {
    var agents = clause.agents
    if agents.isEmpty, !clause.verb.isPassive, clause.verb.form == .finite { agents = agentsBefore(index) }
    return withoutDateline(agents, before: clause.verb).map { scene.speaker(for: $0, inClause: index) }.filter {
      !scene.classes(of: $0).isDisjoint(with: [.actor, .armed, .person]) || isServed($0)
    }
  }

  /// "KABUL, Afghanistan (Feb. 22) — The army captured": the place of a dateline acts nowhere; who does stands before the verb.
  private func withoutDateline(_ agents: [Int], before verb: VerbGroup) -> [Int] {
    let isDateline = agents.contains { agent in
      let end = scene.phrase(agent).tokens.upperBound
      guard end < verb.tokens.lowerBound, scene.place(ofHead: agent) != nil else { return false }
      return (end..<verb.tokens.lowerBound).contains { ["(", "—", "–", "--"].contains(scene.token($0).text) }
    }
    guard isDateline, verb.tokens.lowerBound > 0, let own = scene.clauses.phraseOfToken[verb.tokens.lowerBound - 1],
      !agents.contains(own) || agents.count > 1
    else { return agents }
    return [own]
  }

  /// "its fighters stormed a base, killed 40 soldiers and ⟦captured⟧ two trucks": the subject of the verbs before it in the sentence.
  private func agentsBefore(_ index: Int) -> [Int] {
    let clause = scene.clauses.clauses[index]
    let verb = clause.verb.tokens.lowerBound
    guard verb > 0, ["and", ",", "then"].contains(scene.token(verb - 1).lower) else { return [] }
    let earlier = scene.clauses.clauses(inSegment: clause.segment)
      .filter { scene.clauses.clauses[$0].verb.head < verb && scene.clauses.clauses[$0].verb.form == .finite }
      .sorted { scene.clauses.clauses[$0].verb.head > scene.clauses.clauses[$1].verb.head }
    for before in earlier.prefix(4) {
      let other = scene.clauses.clauses[before]
      if other.verb.isPassive || ClauseWords.sayingVerbs.contains(scene.token(other.verb.head).lemma) { return [] }
      if !other.subjects.isEmpty { return other.subjects }
    }
    return []
  }

  /// "air defences", "a Patriot battery", "naval drones", "the customs": what acts for those who serve it.
  private func isServed(_ phrase: Int) -> Bool {
    if AssetFinder.services.contains(scene.lemma(ofHead: phrase)) { return true }
    guard let term = scene.assetTerm(of: phrase) else { return false }
    return ["air_defence", "sam", "aa_gun", "spaag", "naval_ship", "uav_combat", "drone", "helicopter", "fighter_jet", "artillery"]
      .contains(term.category)
  }

  private static let services: Set<String> = [
    "custom", "customs", "defence", "defences", "defense", "defenses", "crew", "coastguard", "battery", "squadron",
  ]

  /// Who has a thing after its holder parted with it: "handed over to the army".
  func receivers(of clause: Clause) -> [Int] {
    clause.prepositions.filter { $0.preposition == "to" }.flatMap { scene.clauses.members(of: $0.phrase) }.filter {
      !scene.phrase($0).isTemporal && !scene.classes(of: $0).isDisjoint(with: [.actor, .armed])
    }
  }

  /// From whom: after "from", the possessor, whom it belongs to, or an armed group or force after "of".
  func losers(of phrase: Int, _ clause: Clause?) -> [Int] {
    let links = (clause?.prepositions ?? []) + scene.phrase(phrase).modifiers
    for link in links where link.preposition == "from" {
      let classes = scene.classes(of: link.phrase)
      if classes.contains(.actor) && !classes.contains(.area) || classes.contains(.armed) { return [link.phrase] }
    }
    if let possessor = scene.phrase(phrase).possessor, scene.classes(of: possessor).contains(.armed) { return [possessor] }
    if let complement = scene.phrase(phrase).complement, scene.assetTerm(of: complement)?.assetClass != "unit",
      scene.assetTerm(of: phrase)?.category != "body",
      let kind = scene.entity(of: complement)?.kind, kind == .armedGroup || kind == .securityForce
    {
      return [complement]
    }
    return owner(behind: phrase).map { [$0] } ?? []
  }

  /// "a helicopter belonging to the army", "checkpoints manned by the police".
  private func owner(behind phrase: Int) -> Int? {
    var verb = scene.clauses.extent(of: phrase).upperBound
    if verb + 3 < scene.clauses.tokens.count, ["that", "which"].contains(scene.token(verb).lower) { verb += 1 }
    guard verb + 2 < scene.clauses.tokens.count, let needed = AssetFinder.owning[scene.token(verb).lower],
      scene.token(verb + 1).lower == needed
    else { return nil }
    return scene.clauses.phraseOfToken[verb + 2]
  }

  private static let owning: [String: String] = [
    "belonging": "to", "belonged": "to", "owned": "by", "held": "by", "operated": "by", "used": "by", "manned": "by", "controlled": "by",
    "run": "by",
  ]

  /// Whether a clause tells of what happened; what is only the aim of an effort, or one of two things that may have happened, does not count.
  func reality(ofClause index: Int) -> Reality {
    var reality = realities.reality(ofClause: index)
    guard reality.modality.isFactual else { return reality }
    let clause = scene.clauses.clauses[index]
    let verb = clause.verb.tokens.lowerBound
    let isGerund = scene.token(clause.verb.head).tag == "VBG" && verb > 1 && AssetFinder.beforeAims.contains(scene.token(verb - 1).lower)
    let isInfinitive = clause.kind == .infinitival && verb > 1
    if isGerund && (max(0, verb - 5)..<verb).contains(where: { AssetFinder.aims.contains(scene.token($0).lemma) })
      || isInfinitive && AssetFinder.endeavours.contains(scene.token(verb - 1).lemma)
    {
      reality.modality = .planned
    }
    // What was tried has not happened.
    if reality.outcome == "attempted" { reality.modality = .hypothetical }
    if isAlternative(clause.verb.head), clause.verb.form != .finite { reality.modality = .hypothetical }
    return reality
  }

  /// "demanded the release of the prisoners", "talks on an exchange": a noun that somebody wishes for.
  func reality(ofNoun phrase: Int) -> Reality {
    let value = scene.phrase(phrase)
    let start = max(scene.reading.sentences[value.sentence].tokens.lowerBound, value.tokens.lowerBound - 5)
    let isWished = (start..<value.head).contains { index in
      let token = scene.token(index)
      if AssetVerbs.wishes.contains(token.lemma.lowercased()) { return true }
      return AssetVerbs.efforts.contains(token.lemma.lowercased()) && (token.tag == "VB" || token.tag == "VBG" || token.pos == .noun)
    }
    if isWished { return Reality(modality: .planned) }
    let governing = scene.clauses.clauses(inSegment: value.segment).first { index in
      let clause = scene.clauses.clauses[index]
      return clause.objects.contains(phrase) || clause.subjects.contains(phrase) || clause.prepositions.contains { $0.phrase == phrase }
    }
    return governing.map { reality(ofClause: $0) } ?? Reality()
  }

  private static let beforeAims: Set<String> = ["on", "at", "of", "for", "toward", "towards", "and"]
  /// Nouns before an infinitive that is not yet done.
  private static let endeavours: Set<String> = [
    "campaign", "operation", "effort", "battle", "fight", "offensive", "plan", "bid", "push", "drive", "mission", "attempt", "struggle",
  ]
  private static let aims: Set<String> = ["focus", "aim", "effort", "goal", "mission", "objective", "purpose", "hope", "aimed", "focused"]

  /// "captured or killed": one of two, so neither is told as done.
  func isAlternative(_ verb: Int) -> Bool {
    func isVerb(_ token: Int) -> Bool {
      scene.clauses.tokens.indices.contains(token) && scene.token(token).tag == scene.token(verb).tag
        && ["kill", "capture", "detain", "destroy", "seize", "wound", "arrest", "damage"].contains(scene.token(token).lemma)
    }
    guard verb > 1, verb + 2 < scene.clauses.tokens.count else { return false }
    // Dead or taken are two things; "damaged or destroyed" is one.
    let other = scene.token(verb + 1).lower == "or" ? verb + 2 : verb - 2
    guard ["kill", "wound"].contains(scene.token(verb).lemma) != ["kill", "wound"].contains(scene.token(other).lemma) else { return false }
    return scene.token(verb + 1).lower == "or" && isVerb(verb + 2) || scene.token(verb - 1).lower == "or" && isVerb(verb - 2)
  }
}
