import Language

/// Casualties told by a number and a word of state, and the parts of those told before.
extension CasualtyFinder {
  /// "17 dead and 40 wounded", "the wounded, at least 112".
  mutating func findFigures() {
    let told = Set(candidates.map(\.phrase))
    for index in scene.clauses.tokens.indices {
      guard let status = CasualtyWords.states[scene.token(index).lower] else { continue }
      if let number = number(before: index), let phrase = scene.clauses.phraseOfToken[number.head], !told.contains(phrase) {
        add(
          CasualtyCandidate(
            phrase: phrase, who: nil, status: status, by: perpetrator(ofFigure: index), trigger: index, reality: Reality(),
            figure: number.tokens, rule: "casualty.figure"))
      } else if let (phrase, other) = asMany(before: index) {
        var candidate = CasualtyCandidate(
          phrase: phrase, who: nil, status: status, trigger: index, reality: Reality(), figure: index - 2..<index, rule: "casualty.figure")
        candidate.asMany = other
        add(candidate)
      } else if let number = number(after: index), let phrase = scene.clauses.phraseOfToken[number], !told.contains(phrase) {
        add(
          CasualtyCandidate(
            phrase: phrase, who: nil, status: status, trigger: index, reality: Reality(), rule: "casualty.figure"))
      }
    }
  }

  /// The number right before a word of state that ends its part of the sentence: "40 wounded ⟦.⟧", but not "12 wounded soldiers".
  private func number(before state: Int) -> (head: Int, tokens: Range<Int>)? {
    guard state > 0, endsPart(state + 1) else { return nil }
    // "nine others wounded when …", "14 more injured"
    let isNamed = state > 1 && ["others", "more", "people", "persons"].contains(scene.token(state - 1).lower)
    let number = isNamed ? state - 2 : state - 1
    let word = scene.token(number).lower
    // "and several others wounded", "and another wounded"
    let isSome = isNamed ? ["several", "many", "some", "few"].contains(word) : word == "another"
    guard scene.token(number).pos == .numeral || ClauseWords.numberNouns.contains(word) || isSome else { return nil }
    var lower = number
    while lower > 0, number - lower < 4,
      CasualtyFinder.bounds.contains(scene.token(lower - 1).lower) || scene.token(lower - 1).pos == .numeral
    {
      lower -= 1
    }
    return (state - 1, lower..<state)
  }

  /// "ten killed and ⟦as many⟧ wounded": its phrase, and the one whose figure it shares.
  private func asMany(before state: Int) -> (phrase: Int, other: Int)? {
    guard state > 2, scene.token(state - 1).lower == "many", scene.token(state - 2).lower == "as", endsPart(state + 1) else { return nil }
    let sentence = scene.reading.sentenceIndex(at: Int(scene.token(state).range.lower))
    let other = candidates.map(\.phrase).filter {
      scene.phrase($0).sentence == sentence && scene.phrase($0).tokens.upperBound < state && hasNumber($0)
    }.max()
    guard let other else { return nil }
    return (scene.clauses.phraseOfToken[state - 1] ?? scene.clauses.phraseOfToken[state - 2] ?? other, other)
  }

  /// "three dead in an Israeli strike": who stands behind what follows a figure.
  func perpetrator(ofFigure state: Int) -> PerpetratorFinder.Found? {
    var seen: Set<Int> = []
    for index in state..<min(sentenceEnd(state), state + 16) {
      guard let phrase = scene.clauses.phraseOfToken[index], seen.insert(phrase).inserted,
        let preposition = scene.phrase(phrase).preposition,
        ["in", "after", "by", "during", "from"].contains(preposition)
      else { continue }
      if let found = perpetrators.behind(phrase) { return found }
    }
    return nil
  }

  /// The end of the sentence of a token: what stands behind it tells nothing of this one's figures.
  func sentenceEnd(_ token: Int) -> Int {
    let sentence = scene.reading.sentenceIndex(at: Int(scene.token(token).range.lower))
    return max(token + 1, sentence.map { scene.reading.sentences[$0].tokens.upperBound } ?? 0)
  }

  private func endsPart(_ index: Int) -> Bool {
    guard index < scene.clauses.tokens.count else { return true }
    let token = scene.token(index)
    return token.pos == .punctuation || token.pos == .coordinatingConjunction || token.pos == .adposition
      || ["when", "after", "as", "while", "so", "by"].contains(token.lower)
  }

  static let bounds: Set<String> = [
    "at", "least", "about", "some", "more", "than", "up", "to", "over", "around", "nearly", "another", "no", "fewer",
    "less",
  ]

  /// "The wounded, at least 112, …": a number in apposition to those it counts.
  private func number(after state: Int) -> Int? {
    let end = sentenceEnd(state)
    guard state > 0, ["the", "those"].contains(scene.token(state - 1).lower), state + 2 < end,
      [",", "-", "–", "—", ":", "("].contains(scene.token(state + 1).lower)
    else { return nil }
    var index = state + 2
    while index < min(state + 6, end), CasualtyFinder.bounds.contains(scene.token(index).lower) { index += 1 }
    guard index + 1 < end, scene.token(index).pos == .numeral,
      scene.token(index + 1).pos == .punctuation || ["of", "in"].contains(scene.token(index + 1).lower)
    else { return nil }
    return index
  }

  // MARK: Parts

  /// "including three children", "among them five women", "four of them children", "two policemen were among the dead".
  mutating func findParts() {
    for whole in candidates where !whole.isSubset {
      let sentence = scene.reading.sentences[scene.phrase(whole.phrase).sentence].tokens
      var index = scene.clauses.extent(of: whole.phrase).upperBound
      while index < sentence.upperBound {
        if let first = partStart(index, sentence) {
          addParts(from: first, of: whole)
          break
        }
        if candidates.contains(where: { $0.phrase != whole.phrase && scene.phrase($0.phrase).tokens.contains(index) && !$0.isTotal }) {
          break
        }
        index += 1
      }
    }
    findPartsAhead()
    markKnown(candidates.indices.filter { isAmongKnown(candidates[$0]) })
  }

  /// The token at which the parts begin, where the words at a token announce them.
  private func partStart(_ index: Int, _ sentence: Range<Int>) -> Int? {
    guard index + 2 < sentence.upperBound else { return nil }
    let next = scene.token(index + 1).lower
    switch scene.token(index).lower {
    case "including": return index + 1
    case "among" where ["them", "whom", "those"].contains(next): return index + 2
    case "of" where index > sentence.lowerBound && ["them", "whom"].contains(next):
      // "four of them children", "many of them women", but not "two of whom later died"
      let isMany = ["many", "several", "some", "dozens"].contains(scene.token(index - 1).lower)
      guard isMany || scene.token(index - 1).pos == .numeral, !isVerb(after: index + 2, sentence) else { return nil }
      return index - 1
    default: return nil
    }
  }

  private func isVerb(after index: Int, _ sentence: Range<Int>) -> Bool {
    (index..<min(index + 3, sentence.upperBound)).contains {
      scene.token($0).pos == .verb
        && (CasualtyWords.harming[scene.token($0).lemma] ?? CasualtyWords.suffering[scene.token($0).lemma]) != nil
    }
  }

  private mutating func addParts(from token: Int, of whole: CasualtyCandidate) {
    let sentenceEnd = scene.reading.sentences[scene.phrase(whole.phrase).sentence].tokens.upperBound
    var first = token
    while first < sentenceEnd, scene.clauses.phraseOfToken[first] == nil,
      [":", "at", "least", ","].contains(scene.token(first).lower)
    {
      first += 1
    }
    guard first < sentenceEnd else { return }
    if ["many", "several", "some"].contains(scene.token(first).lower), first + 3 < sentenceEnd,
      scene.token(first + 1).lower == "of", let told = scene.clauses.phraseOfToken[first + 3], isPersonal(told, whole.status)
    {
      // "many of them children"
      var part = whole
      (part.phrase, part.who, part.isSubset, part.isTotal, part.figure) = (told, told, true, false, first..<(first + 3))
      part.rule = "casualty.including"
      add(part)
      return
    }
    guard let phrase = scene.clauses.phraseOfToken[first] else { return }
    for member in scene.clauses.members(of: phrase) where member != whole.phrase {
      if let known = candidates.firstIndex(where: { $0.phrase == member && $0.status == whole.status }) {
        // "50 were killed, including 40 killed in the city"
        markKnown([known])
        continue
      }
      guard isPersonal(member, whole.status) else { continue }
      var part = whole
      part.phrase = member
      part.who = member
      part.isSubset = true
      part.isTotal = false
      part.figure = nil
      part.rule = "casualty.including"
      if let told = description(ofPart: member) { part.who = told }
      if let owned = possessed(behind: member) {
        // "nine of a doctor's ten children"
        let start = scene.phrase(member).tokens.lowerBound
        (part.who, part.figure) = (owned, start..<scene.clauses.extent(of: owned).upperBound)
      }
      add(part)
    }
  }

  /// The phrase that belongs to the last words of another: "ten children" of "nine of a doctor's ten children".
  private func possessed(behind phrase: Int) -> Int? {
    let end = scene.clauses.extent(of: phrase).upperBound
    guard end + 1 < sentenceEnd(max(0, end - 1)), scene.token(end).tag == "POS", let owned = scene.clauses.phraseOfToken[end + 1] else {
      return nil
    }
    return owned == phrase ? nil : owned
  }

  /// "20 of whom were ⟦children⟧", "four of them ⟦children⟧": who the part are.
  private func description(ofPart phrase: Int) -> Int? {
    guard
      scene.token(scene.phrase(phrase).head).pos == .numeral
        || scene.phrase(phrase).tokens.contains(where: { scene.token($0).lower == "of" })
    else { return nil }
    for clause in scene.clauses.clauses(inSegment: scene.phrase(phrase).segment) {
      let value = scene.clauses.clauses[clause]
      if value.verb.isCopula, value.subjects.contains(phrase), let told = value.complements.first ?? value.objects.first { return told }
    }
    var end = scene.clauses.extent(of: phrase).upperBound
    let last = sentenceEnd(max(0, end - 1))
    while end < last, ["of", "whom", "them", "was", "were", "are"].contains(scene.token(end).lower) { end += 1 }
    guard end < last, let next = scene.clauses.phraseOfToken[end], next != phrase, isPersonal(next, .killed) else {
      return nil
    }
    return next
  }

  /// "Of the 24 wounded, ⟦six⟧ are in critical condition."
  mutating func findPartsAhead() {
    for whole in candidates where !whole.isSubset {
      let extent = scene.clauses.extent(of: whole.phrase)
      let sentence = scene.reading.sentences[scene.phrase(whole.phrase).sentence].tokens
      let start = sentence.lowerBound
      guard start + 2 < sentence.upperBound, scene.token(start).lower == "of", ["the", "those"].contains(scene.token(start + 1).lower),
        extent.lowerBound <= start + 2
      else { continue }
      guard
        let comma = (extent.upperBound..<max(extent.upperBound, min(extent.upperBound + 6, sentence.upperBound))).first(where: {
          scene.token($0).text == ","
        }),
        comma + 1 < sentence.upperBound,
        let phrase = scene.clauses.phraseOfToken[comma + 1] ?? scene.clauses.phraseOfToken[min(comma + 3, sentence.upperBound - 1)],
        phrase != whole.phrase, hasNumber(phrase), !candidates.contains(where: { $0.phrase == phrase })
      else { continue }
      var part = whole
      (part.phrase, part.who, part.isSubset, part.isTotal, part.figure) = (phrase, description(ofPart: phrase) ?? phrase, true, false, nil)
      part.rule = "casualty.including"
      add(part)
    }
  }

  /// "Two policemen were among the dead": a state that others are in already.
  private func isAmongKnown(_ candidate: CasualtyCandidate) -> Bool {
    guard candidate.trigger + 3 < scene.clauses.tokens.count else { return false }
    return scene.token(candidate.trigger + 1).lower == "among" && scene.token(candidate.trigger + 2).lower == "the"
      && CasualtyWords.states[scene.token(candidate.trigger + 3).lower] != nil
  }
}
