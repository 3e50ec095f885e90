import Language

/// What figures told together share, and what is told of people's past.
extension CasualtyFinder {
  /// "killed nine and wounded 14", "nine dead, 14 wounded": who did it is said once for both.
  mutating func share() {
    // Once on, once back: "24 are killed, including a child, and dozens injured in an attack by the army".
    for index in candidates.indices.dropFirst() + candidates.indices.dropFirst().reversed() {
      let (before, here) = (candidates[index - 1], candidates[index])
      guard areTogether(before, here) else { continue }
      if here.by == nil, let by = before.by, !by.phrases.contains(here.phrase) { change(index) { $0.by = by } }
      if before.by == nil, let by = here.by, !by.phrases.contains(before.phrase) { change(index - 1) { $0.by = by } }
    }
  }

  /// Whether two casualties are told in one breath: of one sentence, with no more than a few words and no other clause between.
  func areTogether(_ one: CasualtyCandidate, _ other: CasualtyCandidate) -> Bool {
    let (first, second) = (scene.phrase(one.phrase), scene.phrase(other.phrase))
    guard first.sentence == second.sentence, !one.isTotal, !other.isTotal else { return false }
    let (start, end) = (scene.clauses.extent(of: one.phrase).upperBound, scene.clauses.extent(of: other.phrase).lowerBound)
    guard start <= end, end - start <= 8 else { return start > end }
    return !(start..<end).contains { index in
      let token = scene.token(index)
      return [";", ":", "while", "but", "whereas", "that", "who", "which", "said", "says"].contains(token.lower)
        || token.pos == .verb && CasualtyWords.harming[token.lemma] == nil && CasualtyWords.suffering[token.lemma] == nil
          && !["be", "have", "leave"].contains(token.lemma)
    }
  }

  /// "He was wanted for the deaths of five soldiers": whom somebody killed before, told beside what happened to him now.
  mutating func markBackground() {
    guard let first = candidates.first.map({ scene.phrase($0.phrase).sentence }) else { return }
    for index in candidates.indices {
      let candidate = candidates[index]
      let sentence = scene.phrase(candidate.phrase).sentence
      guard candidate.reality.modality == .asserted, sentence > 0, sentence > first || hasCapture(before: sentence) else { continue }
      let start = scene.reading.sentences[sentence].tokens.lowerBound
      if isPastOfSomebody(start..<max(start, candidate.trigger)), !isAboutGroup(sentence) {
        change(index) { $0.reality.modality = .historical }
      }
    }
  }

  /// Whether the words before the trigger say what somebody is known for.
  private func isPastOfSomebody(_ tokens: Range<Int>) -> Bool {
    tokens.contains { index in
      guard let follower = CasualtyFinder.reputations[scene.token(index).lemma.lowercased()], index + 1 < scene.clauses.tokens.count else {
        return false
      }
      // "is believed responsible for", "was directly involved in"
      return (index + 1...min(index + 2, scene.clauses.tokens.count - 1)).contains { follower.contains(scene.token($0).lower) }
    }
  }

  /// Whether a sentence's first subject is a group or force: what one is responsible for is news, unlike the past of one who was caught.
  private func isAboutGroup(_ sentence: Int) -> Bool {
    guard let clause = scene.clauses.clauses.first(where: { $0.sentence == sentence && !$0.subjects.isEmpty }),
      let subject = clause.subjects.first,
      let entity = scene.entity(of: subject)
    else { return false }
    return [.armedGroup, .securityForce, .government].contains(entity.kind) && scene.classes(of: subject).isDisjoint(with: .person)
  }

  private func hasCapture(before sentence: Int) -> Bool {
    scene.clauses.clauses.contains { clause in
      clause.sentence < sentence
        && ["capture", "detain", "arrest", "apprehend", "seize", "kill", "target"].contains(scene.token(clause.verb.head).lemma)
    }
  }

  private static let reputations: [String: Set<String>] = [
    "responsible": ["for"], "involve": ["in", "with"], "link": ["to"], "implicate": ["in"], "wanted": ["for"], "want": ["for"],
    "connect": ["to", "with"], "tie": ["to"], "convict": ["of"], "notorious": ["for"], "participate": ["in"], "role": ["in"],
    "mastermind": ["the", "a", "an", "several"], "orchestrate": ["the", "a", "an", "several"], "complicit": ["in"],
    "suspect": ["of"],
  ]
}
