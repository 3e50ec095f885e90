import Language
import TextModel

// Claims whose content comes before who says so: "according to", and passives.
extension ClaimFinder {
  // MARK: According to

  mutating func findAccording(_ number: Int) {
    let sentence = reading.sentences[number].tokens
    for index in sentence where index + 2 < sentence.upperBound && tokens[index].lower == "according" && tokens[index + 1].lower == "to" {
      guard !quotations.isInside(index), let speaker = speakers.phrase(at: index + 2, in: sentence) else { continue }
      let content: Range<Int>
      if index <= sentence.lowerBound + 1 {
        // After the comma that ends the speaker's phrase, and after a clause of time between.
        guard let comma = (speaker.tokens.upperBound..<sentence.upperBound).first(where: { tokens[$0].text == "," }) else { continue }
        content = withoutOpeningClause((comma + 1)..<contentEnd(from: comma + 1, in: sentence))
      } else {
        content = clauseStart(before: index, in: sentence)..<index
      }
      add(index..<(index + 2), speaker, trimmed(content), .asserts, number, "according to", 0.85)
    }
  }

  /// "as forces retreated, Kabul gave …": without the clause of time before the statement.
  private func withoutOpeningClause(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, ["as", "while", "when", "after", "before", "although", "since"].contains(tokens[first].lower),
      let comma = range.first(where: { tokens[$0].text == "," }), comma + 3 < range.upperBound
    else { return range }
    return (comma + 1)..<range.upperBound
  }

  /// Where the clause begins that ends before a token: after the last cue with its comma, or the sentence's start.
  func clauseStart(before end: Int, in sentence: Range<Int>) -> Int {
    var start = sentence.lowerBound
    for number in claimsOfSentence[self.sentence(of: sentence.lowerBound)] ?? [] where claims[number].content.upperBound <= end {
      let claim = claims[number]
      start = max(start, max(claim.content.upperBound, claim.cue.upperBound))
    }
    // The words of an earlier cue may reach behind the end.
    start = min(start, end)
    // A dateline ends with a dash.
    for index in start..<min(end, start + 12) where tokens[index].text == "-" || tokens[index].text == "—" || tokens[index].text == "–" {
      if tokens[index].spaceBefore, tokens[sentence.lowerBound].text == tokens[sentence.lowerBound].text.uppercased() { start = index + 1 }
    }
    while start < end, tokens[start].text == "," || tokens[start].pos == .coordinatingConjunction { start += 1 }
    return start
  }

  // MARK: Passives

  func isPassive(_ verb: Int) -> Bool {
    guard tokens[verb].tag == "VBN" || tokens[verb].tag == "VBD" else { return false }
    var index = verb - 1
    while index >= 0, verb - index < 5, tokens[index].pos == .adverb || tokens[index].lower == "n't" || tokens[index].lower == "not" {
      index -= 1
    }
    return index >= 0 && ["be"].contains(tokens[index].lemma)
      || index >= 0 && ["been", "was", "were", "is", "are"].contains(tokens[index].lower)
  }

  /// "The loss was acknowledged by the ministry": what is said is the subject.
  mutating func addPassive(_ verb: Int, _ frame: SpeechWords.Frame, _ number: Int) {
    let sentence = reading.sentences[number].tokens
    let speaker = agent(of: verb, number)
    if frame.addressee, frame.preposition != nil {
      addAccused(verb, frame, speaker, number)
      return
    }
    guard let clause = clauses.clauseOfVerb[verb], let subject = clauses.clauses[clause].subjects.first else { return }
    let cue = verb..<(verb + 1)
    if tokens[clauses.phrases[subject].head].lower == "it" {
      guard let that = (verb..<min(sentence.upperBound, verb + 8)).first(where: { tokens[$0].lower == "that" }) else { return }
      add(cue, speaker, trimmed((that + 1)..<end(from: that + 1, of: verb, in: sentence)), frame.stance, number, "passive", 0.65)
    } else if speaker != nil {
      add(cue, speaker, clauses.extent(of: subject), frame.stance, number, "passive", 0.7)
    } else if verb + 1 < sentence.upperBound, tokens[verb + 1].lower == "to", SpeechWords.rumoured.contains(tokens[verb].lemma) {
      let lower = clauses.extent(of: subject).lowerBound
      add(cue, nil, trimmed(lower..<end(from: verb + 1, of: verb, in: sentence)), frame.stance, number, "passive", 0.5)
    }
  }

  /// "The army was accused by the UN of ⟦shelling the town⟧", "is accused of …".
  private mutating func addAccused(_ verb: Int, _ frame: SpeechWords.Frame, _ speaker: SpeakerFinder.Speaker?, _ number: Int) {
    let sentence = reading.sentences[number].tokens
    guard frame.stance == .alleges,
      let link = (verb..<min(sentence.upperBound, verb + 12)).first(where: { tokens[$0].lower == frame.preposition }),
      link + 1 < sentence.upperBound
    else { return }
    let content = trimmed((link + 1)..<end(from: link + 1, of: verb, in: sentence))
    add(verb..<(verb + 1), speaker, content, frame.stance, number, "passive", 0.6)
  }

  /// Who is named after "by".
  private func agent(of verb: Int, _ number: Int) -> SpeakerFinder.Speaker? {
    let sentence = reading.sentences[number].tokens
    var index = verb + 1
    while index < min(sentence.upperBound, verb + 8), tokens[index].lower != "by", tokens[index].pos != .verb, tokens[index].text != "," {
      index += 1
    }
    guard index < sentence.upperBound, tokens[index].lower == "by" else { return nil }
    return speakers.phrase(at: index + 1, in: sentence)
  }
}
