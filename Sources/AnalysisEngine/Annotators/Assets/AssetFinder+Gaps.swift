import Language

/// Subjects of participles that share the "were" of the verb before: "40 rebels were wounded and ⟦30⟧ captured".
extension AssetFinder {
  /// What stands right before a bare participle behind a passive, with the counted things that commas and "and" join to it; nil where the
  /// participle is no such thing.
  func gappedSubjects(_ clause: Clause) -> [Int]? {
    let verb = clause.verb.head
    guard clause.verb.tokens.lowerBound == verb, verb > 2, clause.objects.isEmpty, ["VBN", "VBD"].contains(scene.token(verb).tag),
      let last = countedPhrase(endingAt: verb), scene.phrase(last).sentence == clause.sentence
    else { return nil }
    let first = scene.clauses.extent(of: last).lowerBound
    let passive = scene.clauses.clauses(inSegment: clause.segment).map { scene.clauses.clauses[$0].verb }
      .filter { $0.isPassive && $0.tokens.count > 1 && $0.head < first && $0.head < verb }.max { $0.head < $1.head }
    guard let passive else { return nil }
    var members = [last]
    var start = first
    while members.count < 20, let end = endBeforeJoint(start) {
      guard end > passive.tokens.upperBound, let before = countedPhrase(endingAt: end) else { return members.reversed() }
      members.append(before)
      start = scene.clauses.extent(of: before).lowerBound
    }
    return nil
  }

  /// Where the words before a comma or "and" end; nil where none stands there.
  private func endBeforeJoint(_ start: Int) -> Int? {
    var index = start
    if index > 0, scene.token(index - 1).lower == "and" { index -= 1 }
    if index > 0, [",", ";"].contains(scene.token(index - 1).text) { index -= 1 }
    return index < start ? index : nil
  }

  /// The phrase with a number or a word for some that ends before a token.
  private func countedPhrase(endingAt end: Int) -> Int? {
    let found = (max(0, end - 8)..<end).lazy.compactMap { scene.clauses.phraseOfToken[$0] }.first {
      scene.clauses.extent(of: $0).upperBound == end && scene.phrase($0).preposition == nil
    }
    guard let found, !scene.phrase(found).isTemporal else { return nil }
    let word = scene.token(scene.clauses.extent(of: found).lowerBound)
    let isCounted = word.pos == .numeral || scene.phrase(found).quantity != nil || AssetFinder.someWords.contains(word.lower)
    return isCounted ? found : nil
  }

  private static let someWords: Set<String> = [
    "another", "others", "several", "some", "many", "dozens", "scores", "hundreds", "thousands", "both",
  ]
}
