import Language

/// Casualties told by a state, by lives, bodies or flight: "left 12 dead", "claimed 12 lives", "fled their homes".
extension CasualtyFinder {
  /// "left 12 people dead and 30 wounded", "five were dead", "were found dead", "shot dead two men", "ten were reported missing".
  mutating func findState(in clause: Clause, _ index: Int, _ lemma: String) {
    let isActive = !clause.verb.isPassive && !["be", "remain", "go", "feel", "lie", "turn", "end"].contains(lemma)
    let isPresumed = CasualtyWords.presuming.contains(lemma)
    let next = clause.verb.head + 1
    let beside = next < sentenceEnd(clause.verb.head) ? CasualtyWords.states[scene.token(next).lower] : nil
    let own = isActive ? nil : ownSubject(of: clause)
    let phrases = isActive ? clause.objects + clause.complements : own.map { [$0] } ?? clause.subjects
    // "the attack left 12 dead", but nobody is who "found three men dead"
    let isDoing = lemma == "shoot" || lemma == "leave"
    let by = isDoing || !isActive ? perpetrators.found(inClause: index, agents: isDoing ? clause.agents : [], victims: phrases) : nil
    if lemma == "be", let known = stateAmong(clause.verb.head) {
      // "the mayor and his daughter were among those killed"
      let first = candidates.count
      let told = clause.subjects.filter { isPersonal($0, known) }
      add(told.isEmpty ? clause.objects + clause.complements : told, known, by, clause, index, rule: "casualty.state")
      markKnown(Array(first..<candidates.count))
      return
    }
    for phrase in phrases {
      let last = scene.clauses.members(of: phrase).last ?? phrase
      let end = scene.clauses.extent(of: last).upperBound
      if isActive, let beside {
        add([phrase], beside, by, clause, index, rule: "casualty.state", isPresumed: isPresumed)
        continue
      }
      let states = isActive ? [end] : clause.adjectives + (beside == nil ? [] : [next])
      for token in states where token < scene.clauses.tokens.count {
        if let status = CasualtyWords.states[scene.token(token).lower] {
          let both = CasualtyPair(state: token, scene)?.status(or: status) ?? status
          add([phrase], both, by, clause, index, rule: "casualty.state", isPresumed: isPresumed)
        }
      }
    }
  }

  /// "claimed 12 lives", "lost their lives", "cost five people their lives", "lost 14 men".
  mutating func findLives(in clause: Clause, _ index: Int, _ lemma: String) {
    let objects = clause.objects + clause.complements + clause.indirectObjects
    for life in objects where scene.lemma(ofHead: life) == "life" {
      if scene.phrase(life).determiner.map({ ["their", "his", "her"].contains(scene.token($0).lower) }) ?? false {
        let losers = lemma == "lose" ? clause.subjects : objects.filter { $0 != life }
        let by = perpetrators.found(inClause: index, agents: lemma == "lose" ? [] : clause.agents, victims: losers)
        add(losers, .killed, by, clause, index, rule: "casualty.lives")
      } else if lemma != "lose" || hasNumber(life) {
        let by = perpetrators.found(
          inClause: index, agents: lemma == "lose" ? [] : clause.agents.filter { perpetrators.isInstrument($0) }, victims: [life])
        add([life], .killed, by, clause, index, rule: "casualty.lives")
      }
      return
    }
    guard lemma == "lose" else { return }
    let loser = clause.subjects.first.map { scene.speaker(for: $0, inClause: index) }
    let by = perpetrators.found(inClause: index, agents: [], victims: clause.objects)
    add(clause.objects.filter { hasNumber($0) && isSoldierly($0) }, .killed, by, clause, index, rule: "casualty.lost", loser: loser)
  }

  /// "lost 14 men", but not "lost 14 tanks" or "lost 3 members" at a vote.
  private func isSoldierly(_ phrase: Int) -> Bool {
    ["man", "soldier", "fighter", "troop", "policeman", "officer", "militant", "marine", "guard", "serviceman", "militiaman", "commander"]
      .contains(scene.lemma(ofHead: phrase))
  }

  /// "recovered eight bodies": the dead, by what is left of them.
  mutating func findBodies(in clause: Clause, _ index: Int) {
    for phrase in clause.patients + clause.subjects where CasualtyWords.bodies.contains(scene.lemma(ofHead: phrase)) {
      guard scene.phrase(phrase).complement == nil, hasNumber(phrase) else { continue }
      let reality = realities.reality(ofClause: index)
      add(
        CasualtyCandidate(
          phrase: phrase, who: nil, status: .killed, trigger: clause.verb.head, reality: reality, rule: "casualty.bodies"))
    }
  }

  /// "6,000 people fled", "were driven from their homes": civilians, as fighters who flee are not displaced.
  mutating func findFlight(in clause: Clause, _ index: Int, _ lemma: String) {
    let isFlight = lemma == "flee"
    guard isFlight || clause.prepositions.contains(where: { isHome($0.phrase) && $0.preposition != "to" }) else { return }
    let phrases = (isFlight ? clause.subjects : clause.patients).filter { phrase in
      let head = scene.token(scene.phrase(phrase).head)
      return
        (head.pos == .numeral || CasualtyWords.people.contains(head.lemma.lowercased()) || CasualtyWords.people.contains(head.lower)
        || scene.classes(of: phrase).contains(.civilian)) && !scene.classes(of: phrase).contains(.armed) && hasNumber(phrase)
    }
    add(phrases, .displaced, nil, clause, index, rule: "casualty.flight")
  }

  private func isHome(_ phrase: Int) -> Bool { CasualtyWords.homes.contains(scene.lemma(ofHead: phrase)) }
  func isInjury(_ phrase: Int) -> Bool { ["injury", "wound", "burn"].contains(scene.lemma(ofHead: phrase)) }

  /// The state of those among whom somebody is, right behind a verb: "among those killed", "among the dozens of people injured".
  private func stateAmong(_ verb: Int) -> Casualty.Status? {
    let end = sentenceEnd(verb)
    // "Among the dead were two journalists."
    if verb > 2, scene.token(verb - 3).lower == "among", let state = CasualtyWords.states[scene.token(verb - 1).lower] { return state }
    guard let among = (verb + 1..<min(verb + 3, end)).first(where: { scene.token($0).lower == "among" }), among + 1 < end,
      ["the", "those"].contains(scene.token(among + 1).lower)
    else { return nil }
    return (among + 2..<min(among + 6, end)).lazy.compactMap { CasualtyWords.states[scene.token($0).lower] }.first
  }
}
