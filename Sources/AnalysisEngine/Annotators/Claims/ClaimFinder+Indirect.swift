import Language
import TextModel

extension ClaimFinder {
  // MARK: Verbs

  mutating func findIndirect(_ number: Int) {
    let sentence = reading.sentences[number].tokens
    var last: SpeakerFinder.Speaker?
    for index in sentence {
      guard let frame = frame(at: index), !hasNobody(index, number) else { continue }
      let isDenied = isNegated(index)
      guard !isDenied || SpeechWords.deniable.contains(tokens[index].lemma) else { continue }
      if usedVerbs.contains(index) {
        if let claim = claimOfCue[index].map({ claims[$0] }), let tokens = claim.speaker, let head = claim.speakerHead {
          last = (tokens, head)
        }
        continue
      }
      if frame.stance == .denies, addDeniedWords(index, number) { continue }
      if SpeechWords.quoting.contains(tokens[index].lemma), isQuotingAs(index, number) { continue }
      if isPassive(index) {
        addPassive(index, frame, number)
        continue
      }
      if isInverted(index, number) || isRemark(index, sentence), addPostposed(index, frame, number, &last) { continue }
      guard let content = content(of: index, frame, sentence) else {
        _ = addPostposed(index, frame, number, &last)
        continue
      }
      let speaker = speaker(of: index, number, last)
      guard speaker != nil || tokens[index].tag == "VBG" else { continue }
      if let speaker { last = speaker }
      add(index..<(index + 1), speaker, content, isDenied ? .denies : frame.stance, number, "verb of saying", 0.75)
    }
  }

  /// "…, said the governor": the subject after its verb.
  private func isInverted(_ verb: Int, _ number: Int) -> Bool {
    guard tokens[verb].tag != "VBG", let tree = trees[number] else { return false }
    let dependents = tree.dependents(of: verb)
    if dependents.contains(where: { $0 > verb && tree.relation(of: $0) == .nsubj }) { return true }
    let sentence = reading.sentences[number].tokens
    return verb - 3 > sentence.lowerBound && verb + 1 < sentence.upperBound && tokens[verb - 1].text == ","
      && clauses.phraseOfToken[verb + 1] != nil
      && !dependents.contains { $0 > verb && [.ccomp, .obj, .xcomp].contains(tree.relation(of: $0)) && isPredicate($0, tree) }
      && !dependents.contains { $0 < verb && tree.relation(of: $0) == .nsubj }
  }

  private func isPredicate(_ token: Int, _ tree: SentenceTree) -> Bool {
    tokens[token].pos == .verb || tree.has([.cop, .nsubj, .nsubjPass], under: token)
  }

  /// "No group claimed the attack": nobody speaks.
  private func hasNobody(_ verb: Int, _ number: Int) -> Bool {
    guard let tree = trees[number] else { return false }
    return tree.dependents(of: verb).contains { tree.relation(of: $0) == .nsubj && speakers.isNobody($0, tree) }
  }

  /// "took the city, ⟦a claim⟧ the rebels denied": the noun that stands for what was said is what is denied.
  private mutating func addDeniedWords(_ verb: Int, _ number: Int) -> Bool {
    guard let tree = trees[number], tree.relation(of: verb) == .acl, let noun = tree.head(of: verb), noun < verb,
      AttitudeWords.words.contains(tokens[noun].lemma.lowercased()) || AttitudeWords.sayings[tokens[noun].lemma.lowercased()] != nil,
      let speaker = speakers.speaker(of: verb, tree), speaker.tokens.lowerBound > noun, let words = speakers.phrase(ofHead: noun, tree)
    else { return false }
    add(verb..<(verb + 1), speaker, words.tokens, .denies, number, "verb of saying", 0.6)
    return true
  }

  /// "quoted officials as saying …": the words belong to whoever is quoted.
  private func isQuotingAs(_ verb: Int, _ number: Int) -> Bool {
    guard let tree = trees[number] else { return false }
    return tree.dependents(of: verb).contains { clause in
      clause > verb && tokens[clause].tag == "VBG" && tree.dependents(of: clause).contains { tokens[$0].lower == "as" }
    }
  }

  /// "If it fails, | he argues, | there are other tools": a verb with a comma on either side of it and its subject.
  private func isRemark(_ verb: Int, _ sentence: Range<Int>) -> Bool {
    guard verb + 1 < sentence.upperBound, tokens[verb + 1].text == ",", let tree = trees[self.sentence(of: verb)],
      let subject = speakers.speaker(of: verb, tree), subject.tokens.upperBound <= verb
    else { return false }
    let before = subject.tokens.lowerBound - 1
    return before > sentence.lowerBound + 1 && tokens[before].text == ","
  }

  /// The subject by the tree; where it has none, what stands before the verb, and of a participle the speaker of the verb before.
  private func speaker(of verb: Int, _ number: Int, _ last: SpeakerFinder.Speaker?) -> SpeakerFinder.Speaker? {
    let sentence = reading.sentences[number].tokens
    var before = verb - 1
    while before >= sentence.lowerBound, tokens[before].pos == .adverb { before -= 1 }
    if before >= sentence.lowerBound {
      // What will or may be said is not said yet.
      if tokens[before].tag == "MD" { return nil }
      if tokens[before].lower == "to" {
        guard let tree = trees[number], isImplied(verb, tree) else { return nil }
      }
    }
    if before > sentence.lowerBound,
      tokens[before].pos == .coordinatingConjunction || tokens[before].text == "," && tokens[verb].tag == "VBG",
      let speaker = speaker(ofClaimBefore: before, number)
    {
      return speaker
    }
    if let tree = trees[number], let speaker = speakers.speaker(of: verb, tree) { return speaker }
    guard ["VBD", "VBZ", "VBP"].contains(tokens[verb].tag.rawValue) || trees[number] == nil else { return last }
    return speakers.subject(before: verb, in: sentence)
  }

  /// "Troops fled, the army said." · "Troops fled, said Gen. Ahmadi."
  private mutating func addPostposed(
    _ verb: Int, _ frame: SpeechWords.Frame, _ number: Int, _ last: inout SpeakerFinder.Speaker?
  ) -> Bool {
    let sentence = reading.sentences[number].tokens
    guard frame.clause, !SpeechWords.neverAfter.contains(tokens[verb].lemma),
      ["VBD", "VBZ", "VBP"].contains(tokens[verb].tag.rawValue) || tokens[verb].tag == "VBN" && isFiniteForm(verb)
    else { return false }
    var speaker: SpeakerFinder.Speaker?
    var end = verb
    if verb - 1 > sentence.lowerBound, tokens[verb - 1].text == ",", !frame.addressee {
      speaker = speakers.phrase(at: verb + 1, in: sentence)
      end = verb - 1
    }
    if speaker == nil {
      speaker = speakers.subject(before: verb, in: sentence)
      guard let found = speaker, found.tokens.lowerBound > sentence.lowerBound + 1, tokens[found.tokens.lowerBound - 1].text == "," else {
        return false
      }
      end = found.tokens.lowerBound - 1
    }
    guard let speaker, !quotations.isInside(end - 1) || tokens[end].text == "," else { return false }
    var content = trimmed(clauseStart(before: end, in: sentence)..<end)
    guard content.count >= 2 else { return false }
    // "The plan, he said, would fail": the words on both sides of the remark.
    let isInverted = speaker.tokens.lowerBound > verb
    let after = max(verb + 1, trees[number].map { extent(of: speaker.head, $0).upperBound } ?? speaker.tokens.upperBound)
    if !isInverted, after + 4 < sentence.upperBound, tokens[after].text == ",", tokens[after + 1].tag != "VBG",
      tokens[after + 1].pos != .coordinatingConjunction
    {
      content = content.lowerBound..<trimmed((after + 1)..<contentEnd(from: after + 1, in: sentence)).upperBound
    }
    guard content.count >= 3, content.contains(where: { tokens[$0].pos == .verb || tokens[$0].pos == .auxiliary }) else { return false }
    last = speaker
    add(verb..<(verb + 1), speaker, content, frame.stance, number, "verb of saying after", 0.75)
    return true
  }

  /// "said the truce held | and warned …": who says what ends at a conjunction, the outermost of several; nil where nothing ends there.
  func speaker(ofClaimBefore conjunction: Int, _ number: Int) -> SpeakerFinder.Speaker? {
    let ending = (claimsOfSentence[number] ?? []).map { claims[$0] }.filter {
      ($0.content.upperBound...($0.content.upperBound + 1)).contains(conjunction) && $0.cue.upperBound <= $0.content.lowerBound
    }
    guard let outer = ending.min(by: { $0.content.lowerBound < $1.content.lowerBound }), let tokens = outer.speaker,
      let head = outer.speakerHead
    else { return nil }
    return (tokens, head)
  }

  /// "the army has learned"; a past tense is often read as a participle at a sentence's end.
  private func isFiniteForm(_ verb: Int) -> Bool {
    guard let tree = trees[sentence(of: verb)] else { return tokens[verb].lower == "said" }
    if tree.dependents(of: verb).contains(where: { tree.relation(of: $0) == .aux && tokens[$0].lemma == "have" }) { return true }
    return verb > 0 && tokens[verb - 1].pos != .auxiliary && tokens[verb - 1].tag != "RB"
  }

  mutating func add(
    _ cue: Range<Int>, _ speaker: SpeakerFinder.Speaker?, _ content: Range<Int>, _ stance: Claim.Stance, _ sentence: Int, _ rule: String,
    _ confidence: Double
  ) {
    guard !content.isEmpty, content.count >= 2 || stance == .denies || stance == .alleges else { return }
    for token in content where quotations.numbers[token] >= 0 {
      // A quotation inside what is told belongs to it.
      usedQuotations.insert(quotations.numbers[token])
    }
    let whole = quotation(ofAll: content)
    append(
      ClaimDraft(
        cue: cue, speaker: speaker?.tokens, speakerHead: speaker?.head, content: whole ?? content,
        kind: whole == nil ? kind(of: content) : .direct, stance: stance,
        sentence: sentence, rule: rule, confidence: confidence))
  }

  /// The words between the marks where one quotation is all of a content; nil where it is not.
  private func quotation(ofAll content: Range<Int>) -> Range<Int>? {
    guard let first = content.first, quotations.numbers[first] >= 0 else { return nil }
    let quotation = quotations.quotations[quotations.numbers[first]]
    guard quotation.marks.lowerBound == first, quotation.marks.upperBound == content.upperBound else { return nil }
    return trimmed(quotation.inside, keepingStop: true)
  }

  // MARK: What is said

  /// What follows a verb as its content; nil where nothing does.
  private func content(of verb: Int, _ frame: SpeechWords.Frame, _ sentence: Range<Int>) -> Range<Int>? {
    var index = verb + 1
    guard index < sentence.upperBound else { return nil }
    if frame.addressee, let phrase = clauses.phraseOfToken[index], clauses.phrases[phrase].tokens.lowerBound == index {
      index = clauses.extent(of: phrase).upperBound
      // "accused both sides of war crimes"
      if frame.preposition == "of", tokens[index - 1].lower != "of", let link = (verb..<index).first(where: { tokens[$0].lower == "of" }) {
        index = link
      }
    }
    index = afterCircumstances(index, sentence)
    guard index < sentence.upperBound else { return nil }
    let token = tokens[index]
    let isThat = token.lower == "that" && tokens[index].relation.universal != .det
    if isThat || token.lower == "whether" || token.lower == "if" && frame.clause, frame.clause || frame.addressee {
      let next = index + 1 < sentence.upperBound ? tokens[index + 1].text : "."
      let isDemonstrative = isThat && (next == "." || next == "," && tokens[index].relation != .mark)
      let start = isThat ? index + 1 : index
      return isDemonstrative || start >= sentence.upperBound ? nil : trimmed(start..<end(from: start, of: verb, in: sentence))
    }
    if frame.clause, let start = clauseAfterThat(verb, sentence) { return trimmed(start..<end(from: start, of: verb, in: sentence)) }
    if let preposition = frame.preposition, token.lower == preposition, index + 1 < sentence.upperBound {
      return trimmed((index + 1)..<end(from: index + 1, of: verb, in: sentence))
    }
    if frame.gerund, token.tag == "VBG" { return trimmed(index..<end(from: index, of: verb, in: sentence)) }
    // "the strike, which the army said targeted a post, …"
    if frame.clause, token.pos == .verb, isFinite(index), token.relation == .ccomp, token.head == verb, tokens[verb].relation == .aclRelcl {
      return trimmed(index..<end(from: index, of: verb, in: sentence))
    }
    if frame.infinitive, token.lower == "to", token.pos == .particle {
      return trimmed(index..<end(from: index, of: verb, in: sentence))
    }
    if frame.clause, !SpeechWords.needsThat.contains(tokens[verb].lemma), let range = bareClause(from: index, of: verb, sentence) {
      return range
    }
    if frame.clause, let start = governedClause(of: verb) { return trimmed(start..<end(from: start, of: verb, in: sentence)) }
    if frame.object, let phrase = clauses.phraseOfToken[index], !clauses.phrases[phrase].isTemporal, index <= verb + 2 {
      // An earthquake that claims lives says nothing.
      if tokens[verb].lemma == "claim", SpeechWords.victims.contains(tokens[clauses.phrases[phrase].head].lemma.lowercased()) { return nil }
      let end = end(from: index, of: verb, in: sentence, isNominal: true)
      return trimmed(index..<max(end, clauses.extent(of: phrase).upperBound))
    }
    return nil
  }

  /// "said during a rally in the north that …": a "that" a few words on, with neither verb nor mark between.
  private func clauseAfterThat(_ verb: Int, _ sentence: Range<Int>) -> Int? {
    for index in (verb + 1)..<min(sentence.upperBound, verb + 16) {
      let token = tokens[index]
      if token.lower == "that", token.relation == .mark || token.relation == .dep && token.tag == "IN" {
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

  /// Whether a clause hangs on a verb as its object after a token; true where there is no tree.
  private func governsClause(_ verb: Int, after index: Int) -> Bool {
    guard let tree = trees[sentence(of: verb)] else { return true }
    return tree.dependents(of: verb).contains { $0 > index && [.ccomp, .parataxis].contains(tree.relation(of: $0)) }
  }

  /// Where the clause begins that is the object of a verb and has a subject of its own ("noted the army had left").
  private func governedClause(of verb: Int) -> Int? {
    guard let own = clauses.clauseOfVerb[verb] else { return nil }
    for number in clauses.clauses(inSegment: clauses.clauses[own].segment) {
      let clause = clauses.clauses[number]
      let relation = tokens[clause.verb.head].relation
      guard clause.governor == own, clause.kind == .complement, clause.verb.form == .finite, clause.verb.head > verb,
        relation == .ccomp || relation == .dep || relation == .cop || relation == .aux,
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
    if ["before", "after", "when", "while", "as", "because", "since", "so", "yes", "no", "and", "or", "but", "much"].contains(token.lower),
      !quotations.isInside(index)
    {
      return nil
    }
    let end = end(from: index, of: verb, in: sentence)
    if ["in", "at"].contains(token.lower), !governsClause(verb, after: index) { return nil }
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
}
