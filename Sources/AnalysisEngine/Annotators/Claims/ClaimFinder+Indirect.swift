import Language
import TextModel

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
        content = withoutOpeningClause((comma + 1)..<sentence.upperBound)
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
  private func clauseStart(before end: Int, in sentence: Range<Int>) -> Int {
    var start = sentence.lowerBound
    for number in claimsOfSentence[self.sentence(of: sentence.lowerBound)] ?? [] where claims[number].content.upperBound <= end {
      let claim = claims[number]
      start = max(start, max(claim.content.upperBound, claim.cue.upperBound))
    }
    // A dateline ends with a dash.
    for index in start..<min(end, start + 12) where tokens[index].text == "-" || tokens[index].text == "—" || tokens[index].text == "–" {
      if tokens[index].spaceBefore, tokens[sentence.lowerBound].text == tokens[sentence.lowerBound].text.uppercased() { start = index + 1 }
    }
    while start < end, tokens[start].text == "," || tokens[start].pos == .coordinatingConjunction { start += 1 }
    return start
  }

  // MARK: Verbs

  mutating func findIndirect(_ number: Int) {
    let sentence = reading.sentences[number].tokens
    var last: SpeakerFinder.Speaker?
    for index in sentence {
      guard let frame = frame(at: index), !isNegated(index) else { continue }
      if usedVerbs.contains(index) {
        if let claim = claimOfCue[index].map({ claims[$0] }), let tokens = claim.speaker, let head = claim.speakerHead {
          last = (tokens, head)
        }
        continue
      }
      if isPassive(index) {
        addPassive(index, frame, number)
        continue
      }
      guard let content = content(of: index, frame, sentence) else {
        addPostposed(index, frame, number, &last)
        continue
      }
      let speaker = speaker(of: index, sentence, last)
      guard speaker != nil || tokens[index].tag == "VBG" else { continue }
      if let speaker { last = speaker }
      add(index..<(index + 1), speaker, content, frame.stance, number, "verb of saying", 0.75)
    }
  }

  /// The subject; of a participle or a second verb the speaker of the one before.
  private func speaker(of verb: Int, _ sentence: Range<Int>, _ last: SpeakerFinder.Speaker?) -> SpeakerFinder.Speaker? {
    var before = verb - 1
    while before >= sentence.lowerBound, tokens[before].pos == .adverb || tokens[before].pos == .auxiliary { before -= 1 }
    let isSecond = before >= sentence.lowerBound && (tokens[before].pos == .coordinatingConjunction || tokens[before].text == "and")
    if tokens[verb].tag == "VBG" || isSecond || before < sentence.lowerBound {
      if let last { return last }
      return mainSubject(sentence, before: verb)
    }
    if tokens[before].lower == "to" || tokens[before].tag == "MD" { return nil }
    return speakers.subject(before: verb, in: sentence)
  }

  /// The first subject of the sentence before a token.
  private func mainSubject(_ sentence: Range<Int>, before verb: Int) -> SpeakerFinder.Speaker? {
    for index in sentence.lowerBound..<verb {
      guard let clause = clauses.clauseOfVerb[index], let subject = clauses.clauses[clause].subjects.first else { continue }
      return speakers.widened(subject, in: sentence)
    }
    return nil
  }

  private func isPassive(_ verb: Int) -> Bool {
    guard tokens[verb].tag == "VBN" || tokens[verb].tag == "VBD" else { return false }
    var index = verb - 1
    while index >= 0, verb - index < 5, tokens[index].pos == .adverb || tokens[index].lower == "n't" || tokens[index].lower == "not" {
      index -= 1
    }
    return index >= 0 && ["be"].contains(tokens[index].lemma)
      || index >= 0 && ["been", "was", "were", "is", "are"].contains(tokens[index].lower)
  }

  /// "The loss was acknowledged by the ministry": what is said is the subject.
  private mutating func addPassive(_ verb: Int, _ frame: SpeechWords.Frame, _ number: Int) {
    let sentence = reading.sentences[number].tokens
    var index = verb + 1
    while index < min(sentence.upperBound, verb + 8), tokens[index].lower != "by", tokens[index].pos != .verb, tokens[index].text != "," {
      index += 1
    }
    let hasAgent = index < sentence.upperBound && tokens[index].lower == "by"
    let speaker = hasAgent ? speakers.phrase(at: index + 1, in: sentence) : nil
    guard let clause = clauses.clauseOfVerb[verb], let subject = clauses.clauses[clause].subjects.first else { return }
    if tokens[clauses.phrases[subject].head].lower == "it" {
      guard let that = (verb..<min(sentence.upperBound, verb + 8)).first(where: { tokens[$0].lower == "that" }) else { return }
      add(verb..<(verb + 1), speaker, trimmed((that + 1)..<contentEnd(from: that + 1, in: sentence)), frame.stance, number, "passive", 0.65)
    } else if hasAgent, speaker != nil {
      add(verb..<(verb + 1), speaker, clauses.extent(of: subject), frame.stance, number, "passive", 0.7)
    } else if verb + 1 < sentence.upperBound, tokens[verb + 1].lower == "to",
      ["say", "report", "believe", "think", "allege", "claim"].contains(tokens[verb].lemma)
    {
      let lower = clauses.extent(of: subject).lowerBound
      add(verb..<(verb + 1), nil, trimmed(lower..<contentEnd(from: verb + 1, in: sentence)), frame.stance, number, "passive", 0.5)
    }
  }

  /// "Troops fled, the army said." · "Troops fled, said Gen. Ahmadi."
  private mutating func addPostposed(_ verb: Int, _ frame: SpeechWords.Frame, _ number: Int, _ last: inout SpeakerFinder.Speaker?) {
    let sentence = reading.sentences[number].tokens
    guard frame.clause, !SpeechWords.neverAfter.contains(tokens[verb].lemma),
      tokens[verb].tag == "VBD" || tokens[verb].tag == "VBZ" || tokens[verb].tag == "VBP" || tokens[verb].lower == "said"
    else { return }
    var speaker: SpeakerFinder.Speaker?
    var end = verb
    if verb - 1 > sentence.lowerBound, tokens[verb - 1].text == "," {
      speaker = speakers.phrase(at: verb + 1, in: sentence)
      end = verb - 1
    }
    if speaker == nil {
      speaker = speakers.subject(before: verb, in: sentence)
      guard let found = speaker, found.tokens.lowerBound > sentence.lowerBound + 1, tokens[found.tokens.lowerBound - 1].text == "," else {
        return
      }
      end = found.tokens.lowerBound - 1
    }
    guard let speaker, !quotations.isInside(end - 1) || tokens[end].text == "," else { return }
    var content = trimmed(clauseStart(before: end, in: sentence)..<end)
    guard content.count >= 3 else { return }
    // "The plan, he said, would fail": the words on both sides of the remark.
    let after = max(verb + 1, speaker.tokens.upperBound)
    if after + 4 < sentence.upperBound, tokens[after].text == ",", tokens[after + 1].tag != "VBG",
      tokens[after + 1].pos != .coordinatingConjunction
    {
      content = content.lowerBound..<trimmed((after + 1)..<contentEnd(from: after + 1, in: sentence)).upperBound
    }
    guard content.contains(where: { tokens[$0].pos == .verb || tokens[$0].pos == .auxiliary }) else { return }
    last = speaker
    add(verb..<(verb + 1), speaker, content, frame.stance, number, "verb of saying after", 0.75)
  }

  mutating func add(
    _ cue: Range<Int>, _ speaker: SpeakerFinder.Speaker?, _ content: Range<Int>, _ stance: Claim.Stance, _ sentence: Int, _ rule: String,
    _ confidence: Double
  ) {
    guard !content.isEmpty, content.count >= 2 || stance == .denies else { return }
    for token in content where quotations.numbers[token] >= 0 {
      // A quotation inside what is told belongs to it.
      usedQuotations.insert(quotations.numbers[token])
    }
    append(
      ClaimDraft(
        cue: cue, speaker: speaker?.tokens, speakerHead: speaker?.head, content: content, kind: kind(of: content), stance: stance,
        sentence: sentence, rule: rule, confidence: confidence))
  }

  // MARK: What is said

  /// What follows a verb as its content; nil where nothing does.
  private func content(of verb: Int, _ frame: SpeechWords.Frame, _ sentence: Range<Int>) -> Range<Int>? {
    var index = verb + 1
    guard index < sentence.upperBound else { return nil }
    if frame.addressee, let phrase = clauses.phraseOfToken[index], clauses.phrases[phrase].tokens.lowerBound == index {
      index = clauses.extent(of: phrase).upperBound
    }
    index = afterCircumstances(index, sentence)
    guard index < sentence.upperBound else { return nil }
    let token = tokens[index]
    if token.lower == "that" || token.lower == "whether" || token.lower == "if" && frame.clause, frame.clause || frame.addressee {
      let isDemonstrative = token.lower == "that" && index + 1 < sentence.upperBound && [".", ","].contains(tokens[index + 1].text)
      let start = token.lower == "that" ? index + 1 : index
      return isDemonstrative || start >= sentence.upperBound ? nil : trimmed(start..<contentEnd(from: start, in: sentence))
    }
    if frame.clause, let start = clauseAfterThat(verb, sentence) { return trimmed(start..<contentEnd(from: start, in: sentence)) }
    if let preposition = frame.preposition, token.lower == preposition, index + 1 < sentence.upperBound {
      return trimmed((index + 1)..<contentEnd(from: index + 1, in: sentence, stopsAtComma: true))
    }
    if frame.infinitive, token.lower == "to", token.pos == .particle {
      return trimmed(index..<contentEnd(from: index, in: sentence))
    }
    if frame.clause, !SpeechWords.needsThat.contains(tokens[verb].lemma), let range = bareClause(from: index, of: verb, sentence) {
      return range
    }
    if frame.clause, let start = governedClause(of: verb) { return trimmed(start..<contentEnd(from: start, in: sentence)) }
    if frame.object, let phrase = clauses.phraseOfToken[index], !clauses.phrases[phrase].isTemporal, index <= verb + 2 {
      let end = contentEnd(from: index, in: sentence, stopsAtComma: true)
      return trimmed(index..<max(end, clauses.extent(of: phrase).upperBound))
    }
    return nil
  }

  /// "said during a rally in the north that …": a "that" a few words on, with neither verb nor mark between.
  private func clauseAfterThat(_ verb: Int, _ sentence: Range<Int>) -> Int? {
    for index in (verb + 1)..<min(sentence.upperBound, verb + 16) {
      let token = tokens[index]
      if token.lower == "that", token.pos == .subordinatingConjunction || token.tag == "IN" {
        return index + 1 < sentence.upperBound ? index + 1 : nil
      }
      if isFinite(index) || token.text == ";" || token.text == ":" || quotations.isInside(index) { return nil }
      if token.text == ",", index > verb + 1, tokens[index - 1].lower != "that", index + 1 < sentence.upperBound,
        tokens[index + 1].lower != "that"
      {
        return nil
      }
    }
    return nil
  }

  /// Where the clause begins that is the object of a verb and has a subject of its own ("noted the army had left").
  private func governedClause(of verb: Int) -> Int? {
    guard let own = clauses.clauseOfVerb[verb] else { return nil }
    for number in clauses.clauses(inSegment: clauses.clauses[own].segment) {
      let clause = clauses.clauses[number]
      guard clause.governor == own, clause.kind == .complement, clause.verb.form == .finite, clause.verb.head > verb,
        let subject = clause.subjects.first
      else { continue }
      let start = clauses.extent(of: subject).lowerBound
      if start > verb { return start }
    }
    return nil
  }

  /// A clause without "that": a phrase and then a finite verb before any stop.
  private func bareClause(from index: Int, of verb: Int, _ sentence: Range<Int>) -> Range<Int>? {
    let token = tokens[index]
    guard token.pos != .punctuation || quotations.isInside(index), token.pos != .verb, token.tag != "TO" else { return nil }
    if token.pos == .adposition, !quotations.isInside(index), tokens[index].lower != "in", tokens[index].lower != "at" { return nil }
    if ["before", "after", "when", "while", "as", "because", "since", "so", "yes", "no"].contains(token.lower), !quotations.isInside(index)
    {
      return nil
    }
    let end = contentEnd(from: index, in: sentence)
    let isPlain = ["say", "believe", "think", "argue"].contains(tokens[verb].lemma) && end - index >= 5
    guard isPlain || (index..<end).contains(where: { isFinite($0) }) || quotations.isInside(index) else { return nil }
    let range = trimmed(index..<end)
    return range.count >= 2 ? range : nil
  }

  func isFinite(_ index: Int) -> Bool { ["VBD", "VBZ", "VBP", "MD"].contains(tokens[index].tag.rawValue) }

  /// Over "on Monday", "in a statement", "to reporters", "late Thursday" after a verb.
  private func afterCircumstances(_ start: Int, _ sentence: Range<Int>) -> Int {
    var index = start
    var steps = 0
    while index < sentence.upperBound, steps < 4 {
      steps += 1
      if tokens[index].pos == .adverb, index + 1 < sentence.upperBound, tokens[index + 1].lower != "that" || true,
        tokens[index].lower != "there"
      {
        index += 1
        continue
      }
      let isPreposition = ["in", "on", "at", "to", "during", "after", "through", "via", "by"].contains(tokens[index].lower)
      let next = isPreposition ? index + 1 : index
      guard next < sentence.upperBound, let phrase = clauses.phraseOfToken[next] else {
        if tokens[index].text == ",", steps > 1, index + 1 < sentence.upperBound, tokens[index + 1].lower == "that" { return index + 1 }
        return index
      }
      let value = clauses.phrases[phrase]
      let isChannel = isPreposition && (SpeechWords.nouns.contains(tokens[value.head].lower) || isMedium(value.tokens))
      let isAddressee = tokens[index].lower == "to" && isPreposition
      guard value.isTemporal || isChannel || isAddressee || isPreposition && hasThat(after: clauses.extent(of: phrase).upperBound, sentence)
      else { return index }
      index = max(index + 1, clauses.extent(of: phrase).upperBound)
    }
    return index
  }

  private func hasThat(after index: Int, _ sentence: Range<Int>) -> Bool { index < sentence.upperBound && tokens[index].lower == "that" }

  private func isMedium(_ range: Range<Int>) -> Bool {
    SpeechWords.media.contains { entry in range.suffix(entry.words.count).map { tokens[$0].lower } == entry.words }
  }

  /// Where what is said ends: at the sentence's end, before ", he said", ", according to", ", adding", ", while", "; " and a second main verb.
  func contentEnd(from start: Int, in sentence: Range<Int>, stopsAtComma: Bool = false) -> Int {
    var index = start
    while index < sentence.upperBound {
      defer { index += 1 }
      guard !quotations.isInside(index) else { continue }
      let token = tokens[index]
      if token.text == ";" { return index }
      if token.text == ".", index + 1 == sentence.upperBound { return index }
      guard token.text == ",", index + 1 < sentence.upperBound else {
        if (token.lower == "but" || token.lower == "and"), index > start + 3, index + 1 < sentence.upperBound, isSecondPredicate(index + 1)
        {
          return index
        }
        continue
      }
      if stopsAtComma, index > start { return index }
      let next = tokens[index + 1]
      if next.lower == "according" || ["adding", "saying", "noting", "citing", "while", "although", "though"].contains(next.lower) {
        return index
      }
      if next.lower == "later", index + 2 < sentence.upperBound, tokens[index + 2].tag == "VBG" { return index }
      if next.lower == "but" || next.lower == "and", index + 2 < sentence.upperBound, isSecondPredicate(index + 2) { return index }
      if isAttribution(from: index + 1, sentence) { return index }
      if next.pos == .coordinatingConjunction, index + 3 < sentence.upperBound, clauses.phraseOfToken[index + 2] != nil,
        tokens[index + 3].tag == "VBD",
        frame(at: index + 3) != nil
      {
        return index
      }
    }
    return sentence.upperBound
  }

  /// "but declined to elaborate", "and warned": a past tense of saying or refusing without a subject.
  private func isSecondPredicate(_ index: Int) -> Bool {
    let token = tokens[index].pos == .adverb && index + 1 < tokens.count ? tokens[index + 1] : tokens[index]
    guard token.pos == .verb, ["VBD", "VBN", "VBZ"].contains(token.tag.rawValue) else { return false }
    return SpeechWords.verbs[token.lemma] != nil || ["decline", "refuse", "call", "urge", "give", "offer"].contains(token.lemma)
  }

  /// Whether ", NAME said" or ", said NAME" stands there.
  private func isAttribution(from index: Int, _ sentence: Range<Int>) -> Bool {
    var position = index
    while position < min(sentence.upperBound, index + 6), tokens[position].text != "," {
      if let frame = frame(at: position), frame.clause, tokens[position].tag == "VBD" || tokens[position].tag == "VBZ" {
        let after = position + 1
        return after >= sentence.upperBound || tokens[after].pos == .punctuation || position == index
          || clauses.phraseOfToken[after].map { clauses.phrases[$0].isTemporal } ?? false
      }
      if tokens[position].pos == .verb { return false }
      position += 1
    }
    return false
  }
}
