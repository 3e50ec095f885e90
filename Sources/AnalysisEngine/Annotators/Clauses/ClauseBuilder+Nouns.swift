import Language

extension ClauseBuilder {
  /// Places a noun phrase: after a preposition, as an object, as an apposition, or waiting for its verb.
  mutating func take(noun phrase: Int, at index: Int) {
    if let waiting = pending {
      pending = nil
      attach(phrase, after: waiting)
      if !phrases[phrase].isTemporal { lastNoun = phrase }
      return
    }
    if phrases[phrase].isTemporal {
      if frames[frames.count - 1].candidate == nil, current == nil, isSubjectAhead(index), !isNoun(index + 1) {
        frames[frames.count - 1].candidate = phrase
      }
      return
    }
    defer { lastNoun = phrase }
    if awaitsSubject, let clause = current {
      clauses[clause].subjects = members(phrase)
      awaitsSubject = false
      return
    }
    if isOpen, let clause = current {
      if isSubjectAhead(index), opensClause(clause) {
        frames.append(Frame(kind: .complement, governor: clause, candidate: phrase))
        current = nil
        isOpen = false
      } else {
        addObject(phrase, to: clause)
      }
      return
    }
    if kindBefore(index) == .comma, let before = lastNoun, isApposition(phrase, of: before, at: index) {
      phrases[before].apposition = phrase
      phrases[phrase].isApposition = true
      lastNoun = before
      return
    }
    let isSubject = isSubjectAhead(index, orRelative: true)
    if isSubject { closeFinishedFrames() }
    let top = frames.count - 1
    if !frames[top].clauses.isEmpty {
      if isSubject {
        frames[top].candidate = phrase
        current = nil
      }
    } else if frames[top].candidate == nil || (isSubject && kindBefore(index) != .comma) {
      frames[top].candidate = phrase
    }
  }

  /// Whether what follows a verb's noun may be a clause of its own: not where the verb needs the noun as its object.
  private func opensClause(_ clause: Int) -> Bool {
    clauses[clause].objects.isEmpty || ClauseWords.sayingVerbs.contains(tokens[clauses[clause].verb.head].lemma)
  }

  func members(_ phrase: Int) -> [Int] { phrases[phrase].list.isEmpty ? [phrase] : phrases[phrase].list }

  private mutating func attach(_ phrase: Int, after waiting: (preposition: String, token: Int, noun: Int?)) {
    for member in members(phrase) { phrases[member].preposition = waiting.preposition }
    let link = PrepositionalPhrase(preposition: waiting.preposition, token: waiting.token, phrase: phrase)
    if let noun = waiting.noun {
      phrases[noun].modifiers.append(link)
      holderOf[phrase] = noun
    }
    guard let clause = current else {
      frames[frames.count - 1].leading.append(link)
      return
    }
    clauses[clause].prepositions.append(link)
    if waiting.preposition == "by", clauses[clause].verb.isPassive, !phrases[phrase].isTemporal, !isMeans(phrase) {
      clauses[clause].byAgents += members(phrase)
    }
  }

  private func isMeans(_ phrase: Int) -> Bool {
    phrases[phrase].tokens.count == 1 && ClauseWords.means.contains(tokens[phrases[phrase].head].lower)
  }

  /// The last noun of a chain of "of": "him" of "video of him".
  func innermost(_ phrase: Int) -> Int {
    var inner = phrase
    while let next = phrases[inner].complement { inner = next }
    return inner
  }

  private mutating func addObject(_ phrase: Int, to clause: Int) {
    let lemma = tokens[clauses[clause].verb.head].lemma
    if clauses[clause].verb.isPassive, ClauseWords.captives.contains(tokens[phrases[phrase].head].lower) {
      clauses[clause].complements.append(phrase)
    } else if clauses[clause].objects.isEmpty {
      clauses[clause].objects = members(phrase)
    } else if clauses[clause].verb.isPassive || !ClauseWords.ditransitiveVerbs.contains(lemma) {
      clauses[clause].complements.append(phrase)
    } else {
      clauses[clause].indirectObjects = clauses[clause].objects
      clauses[clause].objects = members(phrase)
    }
  }

  /// "Herat, the third city,": a phrase between commas after another that it describes; "In Herat, the rebels said" is none.
  private func isApposition(_ phrase: Int, of before: Int, at index: Int) -> Bool {
    let earlier = phrases[before]
    if earlier.isTemporal || earlier.isApposition || !phrases[phrase].list.isEmpty && isSubjectAhead(index) { return false }
    let top = frames[frames.count - 1]
    let hasVerbOrSubject = top.candidate != nil || !top.clauses.isEmpty
    if earlier.preposition != nil && !hasVerbOrSubject { return !directlyBeforeVerb(index) && kind(index + 1) == .comma }
    if top.candidate == nil && !top.clauses.isEmpty && directlyBeforeVerb(index) { return false }
    return true
  }

  private func directlyBeforeVerb(_ index: Int) -> Bool {
    if case .verb = kind(index + 1) { return true }
    if case .preposition = kind(index + 1), isNoun(index + 2), case .verb = kind(index + 3) { return true }
    return false
  }

  /// Leaves relative and adverbial clauses that have their verb when the subject of another clause begins.
  mutating func closeFinishedFrames() {
    while frames.count > 1, let top = frames.last, !top.clauses.isEmpty, top.kind == .relative || top.kind == .adverbial {
      frames.removeLast()
    }
  }
}
