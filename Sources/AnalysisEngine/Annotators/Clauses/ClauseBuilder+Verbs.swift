import Language

extension ClauseBuilder {
  mutating func take(verb group: VerbGroup, at index: Int) {
    switch group.form {
    case .finite: takeFinite(group, at: index)
    case .infinitive: takeInfinitive(group, at: index)
    case .gerund: takeGerund(group, at: index)
    case .participle: takeParticiple(group, at: index)
    }
    awaitsSubject = awaitsSubject && group.form == .finite
    isOpen = true
    pending = nil
  }

  @discardableResult
  private mutating func add(_ clause: Clause) -> Int {
    clauses.append(clause)
    let index = clauses.count - 1
    frames[frames.count - 1].clauses.append(index)
    current = index
    return index
  }

  // MARK: Finite verbs

  private mutating func takeFinite(_ group: VerbGroup, at index: Int) {
    let before = kindBefore(index, skippingCommas: true)
    if before == .conjunction, frames[frames.count - 1].candidate == nil, let base = coordinationBase(for: group, at: index) {
      return coordinate(group, with: base, at: index)
    }
    // "weapons seized in the raid were destroyed": the earlier verb was a participle after all.
    if frames[frames.count - 1].candidate == nil, let earlier = frames[frames.count - 1].clauses.last, before != .conjunction,
      couldBeParticiple(earlier), kindBefore(index) != .comma || isRelativeFrame == false
    {
      if frames.count == 1 || frames[frames.count - 1].kind != .relative { return repair(earlier, then: group) }
    }
    if frames[frames.count - 1].candidate == nil, !canStandAlone { takeLeadingNoun() }
    while frames.count > 1, let top = frames.last, top.candidate == nil, !(top.kind == .relative && top.clauses.isEmpty) {
      if frames[frames.count - 2].candidate == nil && frames[frames.count - 2].clauses.isEmpty && top.clauses.isEmpty { break }
      frames.removeLast()
    }
    let top = frames.count - 1
    var clause = Clause(verb: group, kind: frames[top].kind, sentence: sentence)
    clause.marker = frames[top].marker
    clause.governor = frames[top].governor
    if let candidate = frames[top].candidate {
      clause.subjects = members(candidate)
      if frames[top].kind == .relative, let antecedent = frames[top].antecedent { clause.objects = [antecedent] }
    } else if frames[top].kind == .relative, let antecedent = frames[top].antecedent {
      clause.subjects = members(antecedent)
    } else if ClauseWords.sayingVerbs.contains(tokens[group.head].lemma) {
      awaitsSubject = kindBefore(index) == .comma || kindBefore(index) == .pause || kindBefore(index) == nil
    }
    clause.prepositions = frames[top].leading
    frames[top].leading = []
    frames[top].candidate = nil
    add(clause)
  }

  private var isRelativeFrame: Bool { frames[frames.count - 1].kind == .relative }

  /// Whether the verb has a subject without the noun before it.
  private var canStandAlone: Bool {
    let top = frames[frames.count - 1]
    return top.candidate != nil || (top.kind == .relative && top.clauses.isEmpty)
  }

  /// "after troops entered the town": the phrase of such a preposition is the subject of what follows.
  private mutating func takeLeadingNoun() {
    guard let noun = lastNoun, let preposition = phrases[noun].preposition, ClauseWords.clausePrepositions.contains(preposition) else {
      return
    }
    func isIt(_ link: PrepositionalPhrase) -> Bool { link.phrase == noun }
    if let clause = current { clauses[clause].prepositions.removeAll(where: isIt) }
    frames[frames.count - 1].leading.removeAll(where: isIt)
    frames.append(Frame(kind: .adverbial, marker: preposition, governor: current, candidate: noun))
    for member in members(noun) { phrases[member].preposition = nil }
  }

  private func couldBeParticiple(_ clause: Int) -> Bool {
    let earlier = clauses[clause]
    return earlier.verb.form == .finite && earlier.verb.tokens.count == 1 && earlier.objects.isEmpty && !earlier.subjects.isEmpty
      && tokens[earlier.verb.head].tag == "VBD" && !ClauseWords.intransitives.contains(tokens[earlier.verb.head].lemma)
      && !followsClausePreposition && !ClauseWords.sayingVerbs.contains(tokens[earlier.verb.head].lemma)
  }

  /// Whether the noun before the verb stands after a preposition that may open a clause.
  private var followsClausePreposition: Bool {
    guard let noun = lastNoun, let preposition = phrases[noun].preposition else { return false }
    return ClauseWords.clausePrepositions.contains(preposition)
  }

  private mutating func repair(_ earlier: Int, then group: VerbGroup) {
    clauses[earlier].verb.form = .participle
    clauses[earlier].verb.isPassive = true
    clauses[earlier].kind = .participial
    var clause = Clause(verb: group, kind: frames[frames.count - 1].kind, sentence: sentence)
    clause.subjects = clauses[earlier].subjects
    clause.marker = clauses[earlier].marker
    clause.governor = clauses[earlier].governor
    add(clause)
  }

  // MARK: Coordination

  /// The clause whose subject a verb after "and" shares.
  private func coordinationBase(for group: VerbGroup, at index: Int) -> Int? {
    if tokens[group.head].tag == "VB", group.tokens.count == 1 { return current }
    for frame in frames.reversed() {
      if let base = frame.clauses.last(where: { clauses[$0].verb.form == .finite }) { return base }
    }
    return current
  }

  private mutating func coordinate(_ group: VerbGroup, with base: Int, at index: Int) {
    let earlier = clauses[base]
    var clause = Clause(verb: group, kind: earlier.kind, sentence: sentence)
    clause.subjects = earlier.subjects
    clause.marker = earlier.marker
    clause.governor = earlier.governor
    clause.governingNoun = earlier.governingNoun
    if group.tokens.count == 1, tokens[group.head].tag == "VB" {
      clause.verb.modal = earlier.verb.modal
      clause.verb.form = earlier.verb.form
    }
    // "was captured and taken away": the auxiliary holds for both.
    let tag = tokens[group.head].tag
    let objectFollows = isObject(at: index + 1)
    if group.tokens.count == 1, tag == "VBN" || tag == "VBD", earlier.verb.isPassive, !objectFollows {
      clause.verb.isPassive = true
      clause.verb.form = earlier.verb.form
    }
    let isAdjacent = current == base && earlier.objects.isEmpty && earlier.prepositions.isEmpty
    let added = add(clause)
    if isAdjacent { shared.append((base, added)) }
  }

  /// Whether a phrase that is no time stands there.
  @inline(never)
  private func isObject(at index: Int) -> Bool {
    guard isNoun(index), let phrase = elements[index].nounIndex else { return false }
    return !phrases[phrase].isTemporal
  }

  // MARK: Other forms

  private mutating func takeInfinitive(_ group: VerbGroup, at index: Int) {
    let governor = current ?? frames[frames.count - 1].clauses.last
    var clause = Clause(verb: group, kind: .infinitival, sentence: sentence)
    clause.governor = governor
    if isNoun(index - 1) { clause.governingNoun = lastNoun }
    if let governor {
      let above = clauses[governor]
      let isObjectControl = ClauseWords.objectControlVerbs.contains(tokens[above.verb.head].lemma)
      let called = above.phrases(after: "on").last ?? above.phrases(after: "for").last ?? above.phrases(after: "to").last
      if isObjectControl && !above.verb.isPassive && !above.objects.isEmpty {
        clause.subjects = above.objects
      } else if isObjectControl, !above.verb.isPassive, let called, called == lastNoun {
        clause.subjects = members(called)
      } else {
        clause.subjects = above.subjects
      }
    } else if let candidate = frames[frames.count - 1].candidate, clause.governingNoun == nil {
      clause.subjects = members(candidate)
    }
    add(clause)
  }

  private mutating func takeGerund(_ group: VerbGroup, at index: Int) {
    let before = kindBefore(index)
    var clause = Clause(verb: group, kind: .gerundial, sentence: sentence)
    let above = current ?? frames[frames.count - 1].clauses.last
    if let waiting = pending {
      clause.marker = waiting.preposition
      clause.governor = above
      clause.governingNoun = waiting.noun
      clause.subjects = subjectsAbove(above)
    } else if before == .conjunction, let base = current, clauses[base].verb.form == .gerund {
      return coordinate(group, with: base, at: index)
    } else if isNoun(index - 1), !isTemporal(index - 1), let noun = lastNoun {
      clause.kind = .participial
      clause.subjects = holders(of: noun)
      clause.governor = above
    } else if let above {
      clause.kind = .participial
      clause.governor = above
      clause.subjects = subjectsAbove(above)
    } else if let candidate = frames[frames.count - 1].candidate {
      clause.kind = .participial
      clause.subjects = members(candidate)
    }
    let candidate = frames[frames.count - 1].candidate
    add(clause)
    frames[frames.count - 1].candidate = candidate
  }

  /// The subject that a participle after a comma has from the clause above; in the passive its agent, where it is told.
  private func subjectsAbove(_ above: Int?) -> [Int] {
    guard let above else { return frames[frames.count - 1].candidate.map(members) ?? [] }
    let clause = clauses[above]
    return clause.subjects
  }

  private func isTemporal(_ index: Int) -> Bool {
    guard elements.indices.contains(index), let phrase = elements[index].nounIndex else { return false }
    return phrases[phrase].isTemporal
  }

  /// From a place to the noun that a participle after it describes ("fighters in Kunduz carrying …").
  private func holders(of noun: Int) -> [Int] {
    let inner = innermost(noun)
    guard let preposition = phrases[noun].preposition, preposition != "of", tokens[phrases[inner].head].pos == .properNoun else {
      return members(inner)
    }
    if let candidate = frames[frames.count - 1].candidate { return members(candidate) }
    guard let current else { return members(noun) }
    if let object = clauses[current].objects.last { return members(object) }
    return clauses[current].subjects.isEmpty ? members(noun) : clauses[current].subjects
  }

  private mutating func takeParticiple(_ group: VerbGroup, at index: Int) {
    let before = kindBefore(index)
    if group.tokens.count == 1, isPastTense(group, at: index) {
      var active = group
      active.form = .finite
      active.isPassive = false
      active.isPast = true
      return takeFinite(active, at: index)
    }
    if kindBefore(index, skippingCommas: true) == .conjunction, let base = current ?? frames[frames.count - 1].clauses.last {
      return coordinate(group, with: base, at: index)
    }
    var clause = Clause(verb: group, kind: .participial, sentence: sentence)
    clause.governor = current
    if let noun = lastNoun, isNoun(index - 1) || before == .comma {
      clause.subjects = before == .comma ? holders(of: noun) : members(innermost(noun))
    } else if before == .subordinator("as") || before == .subordinator("when") || before == .subordinator("if") {
      clause.marker = frames.last?.marker
      clause.subjects = subjectsAbove(current)
    }
    let candidate = frames[frames.count - 1].candidate
    add(clause)
    frames[frames.count - 1].candidate = candidate
    // The clause above still waits for its verb.
    if candidate != nil { frames[frames.count - 1].clauses.removeLast() }
  }

  /// Whether a bare participle after its noun is a past tense: it has no object to lose, or an infinitive follows.
  private func isPastTense(_ group: VerbGroup, at index: Int) -> Bool {
    guard isNoun(index - 1), let noun = lastNoun else { return false }
    let waits =
      frames[frames.count - 1].candidate == noun || phrases[noun].preposition.map { ClauseWords.clausePrepositions.contains($0) } ?? false
    guard waits || frames[frames.count - 1].candidate != nil else { return false }
    let lemma = tokens[group.head].lemma
    var next = index + 1
    while isTemporal(next) { next += 1 }
    if case .verb(let verb) = kind(next), verbs[verb].form == .infinitive, !ClauseWords.objectControlVerbs.contains(lemma) { return true }
    // "captured and destroyed a truck": the object follows the verb after "and".
    if kind(next) == .conjunction, case .verb = kind(next + 1), isNoun(next + 2), !isTemporal(next + 2) { return true }
    return ClauseWords.intransitives.contains(lemma) && kind(next) != .preposition("by") && !hasVerbAhead(index)
  }

  /// Whether the subject before a participle has a finite verb after it.
  private func hasVerbAhead(_ index: Int) -> Bool {
    var next = index + 1
    while case .preposition = kind(next), isNoun(next + 1) { next += 2 }
    while isTemporal(next) { next += 1 }
    if case .verb(let verb) = kind(next) { return verbs[verb].form == .finite }
    return false
  }

  // MARK: Subordination

  /// The noun that a relative pronoun stands for: for "who" no place and no last noun of a chain of "of".
  private func antecedent(from noun: Int, at index: Int) -> Int {
    let pronoun = tokens[elements[index].tokens.lowerBound].lower
    guard pronoun == "who" || pronoun == "whom" else { return innermost(noun) }
    var current = noun
    while tokens[phrases[current].head].pos == .properNoun, let preposition = phrases[current].preposition, preposition != "of",
      preposition != "by", let holder = holderOf[current]
    {
      current = holder
    }
    return current
  }

  mutating func openRelative(at index: Int) {
    var frame = Frame(kind: .relative, governor: current, antecedent: lastNoun.map { antecedent(from: $0, at: index) })
    if let waiting = pending, let noun = lastNoun {
      frame.leading = [PrepositionalPhrase(preposition: waiting.preposition, token: waiting.token, phrase: noun)]
      frame.antecedent = nil
    }
    pending = nil
    if lastNoun == nil { frame.kind = .complement }
    frames.append(frame)
    current = nil
    isOpen = false
  }

  mutating func openSubordinate(_ word: String, at index: Int) {
    pending = nil
    isOpen = false
    // "when captured": the word alone does not leave the clause that its participle belongs to.
    let isFronted = frames.count == 1 && frames[0].clauses.isEmpty && frames[0].candidate == nil
    if frames.count > 1, let top = frames.last, top.clauses.isEmpty, top.candidate == nil { frames.removeLast() }
    let kind: Clause.Kind = word == "that" || word == "whether" ? .complement : .adverbial
    frames.append(Frame(kind: kind, marker: word, governor: current ?? frames.last?.clauses.last, isFronted: isFronted))
    current = nil
  }
}
