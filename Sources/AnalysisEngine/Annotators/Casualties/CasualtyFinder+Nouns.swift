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
          phrase: index, who: nil, status: status, trigger: phrase.head, reality: Reality(), isSubset: isPartOfKnown(index),
          rule: "casualty.figure"))
      return
    }
    if lemma == "toll", let complement = phrase.complement, hasNumber(complement) {
      // "gave a toll of 31"
      add(
        CasualtyCandidate(
          phrase: complement, who: nil, status: status(ofSum: index), trigger: phrase.head, reality: reality(ofNoun: index),
          isTotal: true, rule: "casualty.toll"))
      return
    }
    if lemma == "casualty",
      scene.denies(phrase.determiner ?? phrase.tokens.lowerBound) || isWithout(index)
    {
      // "no casualties": neither dead nor wounded.
      for status in [Casualty.Status.killed, .wounded] {
        add(
          CasualtyCandidate(
            phrase: index, who: nil, status: status, trigger: phrase.head, reality: Reality(isNegated: true),
            rule: "casualty.none"))
      }
      return
    }
    if lemma == "casualty", isCounted(index) {
      // "12 casualties": dead and wounded in one figure.
      add(
        CasualtyCandidate(
          phrase: index, who: persons(ofNoun: index), status: .casualty, by: perpetrator(ofNoun: index), trigger: phrase.head,
          reality: reality(ofNoun: index), rule: "casualty.noun.casualty"))
      return
    }
    guard let status = CasualtyWords.nouns[lemma] else { return }
    if CasualtyWords.countedNouns.contains(lemma), scene.denies(phrase.determiner ?? phrase.tokens.lowerBound) {
      // "no injuries were reported"
      add(
        CasualtyCandidate(
          phrase: index, who: nil, status: status, trigger: phrase.head, reality: Reality(isNegated: true), rule: "casualty.none"))
      return
    }
    if let complement = phrase.complement {
      if CasualtyWords.bodies.contains(lemma), !hasNumber(complement), !hasNumber(index) { return }
      let by = perpetrator(ofNoun: index)
      for member in scene.clauses.members(of: complement) where isPersonal(member, status) {
        add(
          CasualtyCandidate(
            phrase: member, who: member, status: status, by: by, trigger: phrase.head, reality: reality(ofNoun: index),
            rule: "casualty.noun.\(lemma)"))
      }
    } else if hasNumber(index), CasualtyWords.countedNouns.contains(lemma) {
      // "ten insurgent deaths"
      add(
        CasualtyCandidate(
          phrase: index, who: nil, status: status, by: perpetrator(ofNoun: index), trigger: phrase.head, reality: reality(ofNoun: index),
          rule: "casualty.noun.\(lemma)"))
    }
  }

  /// Who did what a noun tells: "the killing of six by the army", "the army caused 12 deaths".
  private func perpetrator(ofNoun index: Int) -> PerpetratorFinder.Found? {
    if let found = perpetrators.behind(index) { return found }
    let agents = roles.modifiers(of: index, after: "by").filter { roles.isActor($0) }
    if !agents.isEmpty { return PerpetratorFinder.Found(phrases: agents) }
    for clause in scene.clauses.clauses(inSegment: scene.phrase(index).segment) {
      let value = scene.clauses.clauses[clause]
      // "is responsible for the deaths of six"
      if value.adjectives.contains(where: { scene.token($0).lower == "responsible" }),
        value.prepositions.contains(where: { $0.phrase == index })
      {
        let responsible = value.subjects.filter { roles.isActor($0) }
        if !responsible.isEmpty { return PerpetratorFinder.Found(phrases: responsible) }
      }
      guard value.objects.contains(index), ["cause", "inflict", "carry"].contains(scene.token(value.verb.head).lemma) else { continue }
      return perpetrators.found(inClause: clause, agents: value.agents, victims: [index])
    }
    return nil
  }

  /// "without causing casualties"
  private func isWithout(_ index: Int) -> Bool {
    let start = scene.phrase(index).tokens.lowerBound
    return (max(0, start - 3)..<start).contains { scene.token($0).lower == "without" }
  }

  /// A number, or a word for many: "12 casualties", "heavy casualties" has neither.
  private func isCounted(_ index: Int) -> Bool {
    let phrase = scene.phrase(index)
    let count = NounPhraseCount(of: phrase.tokens, head: phrase.head, in: scene.reading, of: scene.article.text).count
    return hasNumber(index) || count.kind == .vague
  }

  /// "casualties among civilians"
  private func persons(ofNoun index: Int) -> Int? {
    roles.modifiers(of: index, after: "among").first { isPersonal($0, .casualty) } ?? index
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
      // "to look into the killing of": what is looked into was done.
      if reality.modality == .planned, clause.kind == .infinitival, CasualtyFinder.looking.contains(verb) { reality.modality = .asserted }
      if reality.modality == .asserted, ["plan", "plot", "threaten", "attempt", "prepare", "prevent"].contains(verb) {
        reality.modality = .planned
      }
      return reality
    }
    return Reality()
  }

  /// Verbs whose noun was done before.
  private static let looking: Set<String> = [
    "look", "investigate", "probe", "mourn", "condemn", "avenge", "protest", "commemorate", "mark", "discuss", "examine", "denounce",
    "remember", "review", "inquire", "enquire", "confirm", "explain", "deplore", "regret", "punish", "acknowledge",
  ]

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

  /// "45" of "45 the number of people", as in "brought to 45 the number of people killed".
  func numberBeforeSum(_ phrase: Int) -> Range<Int>? {
    let tokens = scene.phrase(phrase).tokens
    guard let sum = tokens.first(where: { CasualtyWords.sums.contains(scene.token($0).lower) }), sum > tokens.lowerBound + 1,
      scene.token(sum - 1).lower == "the", scene.token(sum - 2).pos == .numeral
    else { return nil }
    return tokens.lowerBound..<(sum - 1)
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
    let told = figures.filter { hasNumber($0) && !scene.phrase($0).isTemporal }
    if told.isEmpty, let figure = figure(behind: clause.verb.head, isReached: isReached) {
      // "rose to 32 Wednesday", "risen above 2000": numbers that look like days and years.
      add(
        CasualtyCandidate(
          phrase: scene.clauses.phraseOfToken[figure.lowerBound] ?? toll, who: nil, status: status(ofSum: toll), trigger: clause.verb.head,
          reality: realities.reality(ofClause: index), isTotal: true, figure: figure, rule: "casualty.toll"))
    }
    for phrase in told {
      add(
        CasualtyCandidate(
          phrase: phrase, who: nil, status: status(ofSum: toll), trigger: clause.verb.head,
          reality: realities.reality(ofClause: index), isTotal: true, rule: "casualty.toll"))
    }
  }

  /// The number right behind a verb of reaching, with its preposition: "rose ⟦to⟧ at least 32".
  private func figure(behind verb: Int, isReached: Bool) -> Range<Int>? {
    let end = sentenceEnd(verb)
    var start = verb + 1
    if start < end, scene.token(start).pos == .adverb { start += 1 }
    guard start + 1 < end, ["to", "at", "past", "above"].contains(scene.token(start).lower) || isReached else { return nil }
    if ["to", "at", "past", "above"].contains(scene.token(start).lower) { start += 1 }
    var number = start
    while number < min(start + 4, end), CasualtyFinder.bounds.contains(scene.token(number).lower) { number += 1 }
    var upper = number
    while upper < end, scene.token(upper).pos == .numeral { upper += 1 }
    guard upper > number, upper == end || !ClauseWords.months.contains(scene.token(upper).lower) && scene.token(upper).text != "%" else {
      return nil
    }
    return start..<upper
  }
}
