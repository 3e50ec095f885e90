import Language

/// Casualties told by nouns: deaths, bodies, tolls.
extension CasualtyFinder {
  mutating func findNoun(in index: Int) {
    let phrase = scene.phrase(index)
    let head = scene.token(phrase.head)
    let lemma = head.lemma.lowercased()
    // "12 dead", "30 wounded".
    if let status = CasualtyWords.states[head.lower], head.pos != .noun || head.lower == "dead", hasNumber(index), !isSumOf(index) {
      add(
        CasualtyCandidate(
          phrase: index, who: nil, status: status, agents: [], trigger: phrase.head, reality: Reality(), isSubset: isPartOfKnown(index),
          rule: "casualty.figure"))
      return
    }
    if lemma == "toll", let complement = phrase.complement, hasNumber(complement) {
      // "gave a toll of 31"
      add(
        CasualtyCandidate(
          phrase: complement, who: nil, status: status(ofSum: index), agents: [], trigger: phrase.head, reality: reality(ofNoun: index),
          isTotal: true, rule: "casualty.toll"))
      return
    }
    if lemma == "casualty",
      scene.denies(phrase.determiner ?? phrase.tokens.lowerBound)
    {
      // "no casualties": neither dead nor wounded.
      for status in [Casualty.Status.killed, .wounded] {
        add(
          CasualtyCandidate(
            phrase: index, who: nil, status: status, agents: [], trigger: phrase.head, reality: Reality(isNegated: true),
            rule: "casualty.none"))
      }
      return
    }
    guard let status = CasualtyWords.nouns[lemma] else { return }
    if let complement = phrase.complement {
      if CasualtyWords.bodies.contains(lemma), !hasNumber(complement), !hasNumber(index) { return }
      let agents = roles.modifiers(of: index, after: "by")
      for member in scene.clauses.members(of: complement) where isPersonal(member, status) {
        add(
          CasualtyCandidate(
            phrase: member, who: member, status: status, agents: agents, trigger: phrase.head, reality: reality(ofNoun: index),
            rule: "casualty.noun.\(lemma)"))
      }
    } else if hasNumber(index), CasualtyWords.countedNouns.contains(lemma) {
      // "ten insurgent deaths"
      add(
        CasualtyCandidate(
          phrase: index, who: nil, status: status, agents: [], trigger: phrase.head, reality: reality(ofNoun: index),
          rule: "casualty.noun.\(lemma)"))
    }
  }

  /// How real a noun's deed is, by the clause that it is an object or subject of: "could cause ten deaths".
  private func reality(ofNoun phrase: Int) -> Reality {
    for index in scene.clauses.clauses(inSegment: scene.phrase(phrase).segment) {
      let clause = scene.clauses.clauses[index]
      let stands =
        clause.subjects.contains(phrase) || clause.objects.contains(phrase) || clause.prepositions.contains { $0.phrase == phrase }
      guard stands else { continue }
      var reality = realities.reality(ofClause: index)
      let verb = scene.token(clause.verb.head).lemma
      if reality.modality == .asserted, ["plan", "plot", "threaten", "attempt", "prepare", "prevent"].contains(verb) {
        reality.modality = .planned
      }
      return reality
    }
    return Reality()
  }

  /// "four of the dead": some of those told before.
  private func isPartOfKnown(_ phrase: Int) -> Bool {
    let tokens = scene.phrase(phrase).tokens
    return tokens.contains { index in
      index + 1 < tokens.upperBound && scene.token(index).lower == "of" && ["the", "those", "these"].contains(scene.token(index + 1).lower)
    }
  }

  // MARK: Tolls

  /// "the death toll", "the number of dead", "the number of people killed", "the total" beside other dead.
  func isSum(_ phrase: Int) -> Bool {
    scene.lemma(ofHead: phrase) == "toll" || isSumOf(phrase) || isBareTotal(phrase)
  }

  /// Whether a phrase is "the number of" something dead, killed, missing.
  func isSumOf(_ phrase: Int) -> Bool {
    let extent = scene.clauses.extent(of: phrase)
    let start = scene.token(extent.lowerBound).lower == "the" ? extent.lowerBound + 1 : extent.lowerBound
    guard start + 1 < scene.clauses.tokens.count, CasualtyWords.sums.contains(scene.token(start).lower),
      scene.token(start + 1).lower == "of", scene.token(extent.lowerBound).lower == "the"
    else { return false }
    return stateWord(in: extent.lowerBound..<min(extent.upperBound + 2, scene.clauses.tokens.count)) != nil
  }

  /// "bringing the total to 80", where the sentence tells of dead.
  private func isBareTotal(_ phrase: Int) -> Bool {
    let value = scene.phrase(phrase)
    guard ["total", "tally", "count"].contains(scene.lemma(ofHead: phrase)), value.complement == nil else { return false }
    return candidates.contains { scene.phrase($0.phrase).sentence == value.sentence }
      || stateWord(in: scene.reading.sentences[value.sentence].tokens) != nil
  }

  private func stateWord(in tokens: Range<Int>) -> Casualty.Status? {
    for index in tokens {
      if let status = CasualtyWords.states[scene.token(index).lower] { return status }
      if ["deaths", "fatalities"].contains(scene.token(index).lower) { return .killed }
      if scene.token(index).lower == "injuries" { return .wounded }
    }
    return nil
  }

  private func status(ofSum phrase: Int) -> Casualty.Status {
    let extent = scene.clauses.extent(of: phrase)
    if let status = stateWord(in: extent.lowerBound..<min(extent.upperBound + 2, scene.clauses.tokens.count)) { return status }
    return candidates.last { scene.phrase($0.phrase).sentence == scene.phrase(phrase).sentence }?.status ?? .killed
  }

  /// "the death toll rose to 30", "the number of dead reached 70", "brought the toll to 30": a sum, not new dead.
  mutating func findToll(_ toll: Int, in clause: Clause, _ index: Int) {
    let lemma = scene.token(clause.verb.head).lemma
    let isReached = ["reach", "hit", "top", "pass", "exceed", "surpass", "be"].contains(lemma)
    let figures =
      clause.prepositions.filter { ["to", "at", "past", "above"].contains($0.preposition) }.map(\.phrase)
      + (isReached || clause.verb.isCopula ? clause.objects + clause.complements : [])
    for phrase in figures where hasNumber(phrase) && !scene.phrase(phrase).isTemporal {
      add(
        CasualtyCandidate(
          phrase: phrase, who: nil, status: status(ofSum: toll), agents: [], trigger: clause.verb.head,
          reality: realities.reality(ofClause: index), isTotal: true, rule: "casualty.toll"))
    }
  }
}
