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
            phrase: phrase, who: nil, status: status, agents: [], trigger: index, reality: Reality(), figure: number.tokens,
            rule: "casualty.figure"))
      } else if let number = number(after: index), let phrase = scene.clauses.phraseOfToken[number], !told.contains(phrase) {
        add(
          CasualtyCandidate(
            phrase: phrase, who: nil, status: status, agents: [], trigger: index, reality: Reality(), rule: "casualty.figure"))
      }
    }
  }

  /// The number right before a word of state that ends its part of the sentence: "40 wounded ⟦.⟧", but not "12 wounded soldiers".
  private func number(before state: Int) -> (head: Int, tokens: Range<Int>)? {
    guard state > 0, scene.token(state - 1).pos == .numeral, endsPart(state + 1) else { return nil }
    var lower = state - 1
    while lower > 0, state - lower < 5,
      CasualtyFinder.bounds.contains(scene.token(lower - 1).lower) || scene.token(lower - 1).pos == .numeral
    {
      lower -= 1
    }
    return (state - 1, lower..<state)
  }

  private func endsPart(_ index: Int) -> Bool {
    guard index < scene.clauses.tokens.count else { return true }
    let token = scene.token(index)
    return token.pos == .punctuation || token.pos == .coordinatingConjunction || token.pos == .adposition
      || ["when", "after", "as", "while", "so", "by"].contains(token.lower)
  }

  private static let bounds: Set<String> = [
    "at", "least", "about", "some", "more", "than", "up", "to", "over", "around", "nearly", "another", "no", "fewer",
    "less",
  ]

  /// "The wounded, at least 112, …": a number in apposition to those it counts.
  private func number(after state: Int) -> Int? {
    guard state > 0, ["the", "those"].contains(scene.token(state - 1).lower), state + 2 < scene.clauses.tokens.count,
      [",", "-", "–", "—", ":", "("].contains(scene.token(state + 1).lower)
    else { return nil }
    var index = state + 2
    while index < min(state + 6, scene.clauses.tokens.count), CasualtyFinder.bounds.contains(scene.token(index).lower) { index += 1 }
    guard index + 1 < scene.clauses.tokens.count, scene.token(index).pos == .numeral,
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
      // "four of them children", but not "two of whom later died"
      guard scene.token(index - 1).pos == .numeral, !isVerb(after: index + 2, sentence) else { return nil }
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
    var first = token
    while first < scene.clauses.tokens.count, scene.clauses.phraseOfToken[first] == nil,
      [":", "at", "least", ","].contains(scene.token(first).lower)
    {
      first += 1
    }
    guard let phrase = scene.clauses.phraseOfToken[first] else { return }
    for member in scene.clauses.members(of: phrase) where member != whole.phrase {
      guard isPersonal(member, whole.status), !candidates.contains(where: { $0.phrase == member && $0.status == whole.status }) else {
        continue
      }
      var part = whole
      part.phrase = member
      part.who = member
      part.isSubset = true
      part.isTotal = false
      part.figure = nil
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
