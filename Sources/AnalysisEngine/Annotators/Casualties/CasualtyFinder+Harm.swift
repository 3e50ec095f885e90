import Language

/// Casualties told by verbs that harm: "killed five", "were wounded", and one figure for both.
extension CasualtyFinder {
  /// "killed the leader, along with two others"
  private func companions(of clause: Clause) -> [Int] {
    clause.prepositions.filter { ["along with", "together with", "as well as"].contains($0.preposition) }
      .flatMap { scene.clauses.members(of: $0.phrase) }.filter { hasNumber($0) }
  }

  /// "killed five", "were wounded", and one figure for both: "killed and wounded 30".
  mutating func findHarm(in clause: Clause, _ index: Int, _ status: Casualty.Status, _ lemma: String) {
    let pair = CasualtyPair(verb: clause.verb.head, scene)
    // The second of two verbs has the objects of both.
    if pair == .first { return }
    if lemma == "evacuate", isRescue(clause) { return }
    var victims = clause.patients.map { agreeing($0, with: clause) } + companions(of: clause)
    // Of fighters it is said so; a "neutralised" threat is nobody.
    if CasualtyWords.neutralising.contains(lemma) { victims = victims.filter { isFighting($0) } }
    var agents: [Int]?
    if let object = misreadObject(of: clause) {
      (victims, agents) = (scene.clauses.members(of: object), clause.subjects)
    } else if let other = ownSubject(of: clause) {
      victims = [other]
    } else if victims.isEmpty, let some = someOfThem(clause) {
      let by = perpetrator(of: clause, index, victims: [some.phrase])
      add([some.phrase], status, by, clause, index, rule: "casualty.verb.\(lemma)", figure: some.words)
      return
    }
    var by = perpetrator(of: clause, index, victims: victims, agents: agents)
    if by == nil, pair != nil, let first = pair?.other.flatMap({ scene.clauses.clauseOfVerb[$0] }) {
      by = perpetrator(of: scene.clauses.clauses[first], first, victims: victims)
    }
    let start = candidates.count
    add(victims, pair?.status(or: status) ?? status, by, clause, index, rule: "casualty.verb.\(lemma)")
    if case .withCapture = pair {
      for index in start..<candidates.count { change(index) { $0.isPartly = true } }
    }
  }

  private func isFighting(_ phrase: Int) -> Bool {
    guard !["cell", "group", "network", "unit", "gang"].contains(scene.lemma(ofHead: phrase)) else { return false }
    let kind = VictimWords.kinds[scene.lemma(ofHead: phrase)]
    let isArmed = scene.classes(of: phrase).contains(.armed)
    return kind == .militant || kind == .military || isArmed && hasNumber(phrase) && isPersonal(phrase, .killed)
  }

  /// "The rebels executed ⟦at least 140 civilians⟧", where the tree takes the verb for a participle or passive: what it did to whom.
  private func misreadObject(of clause: Clause) -> Int? {
    let verb = clause.verb.head
    guard clause.verb.isPassive, clause.byAgents.isEmpty, let subject = clause.subjects.first else { return nil }
    let end = scene.clauses.extent(of: subject).upperBound
    guard end <= verb, !(end..<verb).contains(where: { CasualtyFinder.passives.contains(scene.token($0).lower) }) else { return nil }
    var next = verb + 1
    let last = sentenceEnd(verb)
    while next < last, CasualtyFinder.bounds.contains(scene.token(next).lower) { next += 1 }
    guard next < last, scene.token(next).pos == .numeral, let object = scene.clauses.phraseOfToken[next],
      isPersonal(object, .killed)
    else { return nil }
    return object
  }

  private static let passives: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "get", "gets", "got", "getting", "'s", "'re",
  ]

  /// "could be medically evacuated", "were evacuated to hospital": a rescue drives nobody from home.
  private func isRescue(_ clause: Clause) -> Bool {
    let verb = clause.verb.head
    let around = max(0, verb - 2)..<min(scene.clauses.tokens.count, verb + 8)
    return around.contains { CasualtyFinder.care.contains(scene.token($0).lower) }
      || !clause.patients.contains { hasNumber($0) || VictimWords.kinds[scene.lemma(ofHead: $0)] == .civilian }
  }

  private static let care: Set<String> = [
    "hospital", "hospitals", "clinic", "medical", "medically", "treatment", "wounded", "injured", "aid", "patients",
  ]

  /// "23 were kidnapped and ⟦another⟧ injured": a subject right before a participle that shares its "were".
  func ownSubject(of clause: Clause) -> Int? {
    let before = clause.verb.head - 1
    guard before > 0, clause.verb.isPassive,
      ["another", "others"].contains(scene.token(before).lower) || scene.token(before).pos == .numeral,
      let phrase = scene.clauses.phraseOfToken[before], !clause.subjects.contains(phrase),
      !clause.subjects.contains(where: { scene.clauses.extent(of: $0).contains(before) })
    else { return nil }
    return phrase
  }

  /// "killing ⟦many of them⟧", "killing ⟦several⟧": words for some without a noun, with the phrase that stands for them.
  private func someOfThem(_ clause: Clause) -> (phrase: Int, words: Range<Int>)? {
    let first = clause.verb.head + 1
    let last = sentenceEnd(clause.verb.head)
    guard !clause.verb.isPassive, first < last, CasualtyFinder.some.contains(scene.token(first).lower) else {
      return nil
    }
    if first + 2 < last, scene.token(first + 1).lower == "of",
      ["them", "whom"].contains(scene.token(first + 2).lower),
      let phrase = scene.clauses.phraseOfToken[first + 2]
    {
      return (phrase, first..<(first + 3))
    }
    guard first + 1 == last || scene.token(first + 1).pos == .punctuation else { return nil }
    return scene.clauses.phraseOfToken[first].map { ($0, first..<(first + 1)) }
  }

  private static let some: Set<String> = ["many", "several", "most", "some", "dozens", "scores", "numerous"]

  /// Who did it. Those who accuse somebody of it did not: "the union accused the army of killing 24".
  func perpetrator(of clause: Clause, _ index: Int, victims: [Int], agents told: [Int]? = nil) -> PerpetratorFinder.Found? {
    var agents = told ?? clause.agents
    var isAccused = false
    if clause.kind == .gerundial, let marker = clause.marker, marker == "of" || marker == "for", let governor = clause.governor {
      let above = scene.clauses.clauses[governor]
      if CasualtyFinder.accusing.contains(scene.token(above.verb.head).lemma) {
        agents = above.patients
        isAccused = true
      }
    }
    var found = perpetrators.found(
      inClause: index, agents: agents.map { scene.speaker(for: $0, inClause: index) }, victims: victims)
    if isAccused { found?.attribution = .blamed }
    return found
  }

  private static let accusing: Set<String> = [
    "accuse", "suspect", "blame", "charge", "condemn", "convict", "criticise", "criticize", "denounce", "fault",
  ]
}
