import Language
import TextModel

// Claims that a verb of saying does not make: demands, plans, judgements, what is feared or described, reports and allegations as nouns.
extension ClaimFinder {
  /// Adds the attitudes of a sentence; needs its tree, and finds none where nothing has read it.
  mutating func findAttitudes(_ number: Int) {
    guard let tree = trees[number] else { return }
    let sentence = reading.sentences[number].tokens
    for index in sentence where !quotations.isInside(index) && claimOfCue[index] == nil && !usedVerbs.contains(index) {
      let lemma = tokens[index].lemma.lowercased()
      switch tokens[index].pos {
      case .verb:
        if AttitudeWords.adjectives[lemma] != nil, tokens[index].tag == "VBN" { addAdjective(index, lemma, number, tree) }
        guard let frame = AttitudeWords.verbs[lemma] else { continue }
        addVerb(index, lemma, frame, number, tree)
      case .adjective: addAdjective(index, lemma, number, tree)
      case .noun: addNoun(index, lemma, number, tree)
      default: continue
      }
    }
  }

  private mutating func addAttitude(
    _ cue: Int, _ speaker: SpeakerFinder.Speaker?, _ content: Range<Int>, _ number: Int, stance: Claim.Stance = .asserts,
    rule: String = ClaimDraft.attitude
  ) {
    let content = trimmed(content)
    guard !content.contains(cue), content.count >= 2 || rule == ClaimDraft.attitude && tokens[cue].pos == .verb, !content.isEmpty else {
      return
    }
    add(cue..<(cue + 1), speaker, content, stance, number, rule, 0.6)
  }

  // MARK: Verbs

  private mutating func addVerb(_ verb: Int, _ lemma: String, _ frame: AttitudeWords.Frame, _ number: Int, _ tree: SentenceTree) {
    let isDenied = isNegated(verb)
    guard !isDenied || AttitudeWords.deniable.contains(lemma) else { return }
    // "citing two officials": who is cited speaks.
    if SpeechWords.quoting.contains(lemma), source(of: verb, tree) != nil { return }
    // "Asked about the raid, he left": a participle tells what was done to its subject.
    if tokens[verb].tag == "VBN", !tree.has([.aux, .auxPass, .nsubj, .nsubjPass], under: verb) { return }
    if tree.has([.auxPass, .nsubjPass], under: verb) {
      addPassiveAttitude(verb, frame, number, tree)
      return
    }
    // "said three were killed, blaming the army": the participle is the speaker's.
    let goesOn = verb > 0 && tokens[verb].tag == "VBG" && tokens[verb - 1].text == ","
    let before = goesOn ? speaker(ofClaimBefore: verb - 1, number) : nil
    guard !isInfinitive(verb, tree) || isImplied(verb, tree), let speaker = before ?? speakers.speaker(of: verb, tree) else { return }
    if frame.contains(.evidence), AttitudeWords.evidence.contains(tokens[speaker.head].lemma.lowercased()),
      let object = tree.dependents(of: verb).first(where: { $0 > verb && [.obj, .ccomp].contains(tree.relation(of: $0)) })
    {
      let shown = nominal(object, of: verb, tree, reading.sentences[number].tokens)
      addAttitude(verb, speaker, shown, number, rule: ClaimDraft.evidence)
      return
    }
    guard let content = governed(by: verb, lemma, frame, tree, in: reading.sentences[number].tokens)
    else { return }
    addAttitude(verb, speaker, content, number, stance: isDenied ? .denies : .asserts)
  }

  /// "The raid was condemned by the envoy": what is judged is the subject.
  private mutating func addPassiveAttitude(_ verb: Int, _ frame: AttitudeWords.Frame, _ number: Int, _ tree: SentenceTree) {
    guard frame.contains(.object) || frame.contains(.predicate),
      let subject = tree.dependents(of: verb).first(where: { tree.label(of: $0) == .nsubjPass }), tokens[subject].lower != "it",
      let agent = tree.dependents(of: verb).first(where: { tree.label(of: $0) == .oblAgent || isBy($0, tree) }),
      let speaker = speakers.phrase(ofHead: agent, tree)
    else { return }
    addAttitude(verb, speaker, extent(of: subject, tree).clamped(to: tree.range.lowerBound..<verb), number)
  }

  private func isBy(_ token: Int, _ tree: SentenceTree) -> Bool {
    tree.relation(of: token) == .obl && tree.dependents(of: token).contains { tokens[$0].lower == "by" }
  }

  /// Whether an infinitive is told as having come about: "was forced to admit", "went on to praise", "seemed to blame".
  func isImplied(_ verb: Int, _ tree: SentenceTree) -> Bool {
    guard let head = tree.head(of: verb), [.xcomp, .advcl, .conj].contains(tree.relation(of: verb)) else { return false }
    if tree.relation(of: verb) == .conj { return isImplied(head, tree) }
    return AttitudeWords.implicatives.contains(tokens[head].lemma.lowercased()) && !isNegated(head)
  }

  // MARK: Adjectives and nouns

  private mutating func addAdjective(_ index: Int, _ lemma: String, _ number: Int, _ tree: SentenceTree) {
    guard let frame = AttitudeWords.adjectives[lemma],
      let subject = tree.dependents(of: index).first(where: { tree.relation(of: $0) == .nsubj }), tokens[subject].lower != "it",
      let speaker = speakers.speaker(of: index, tree)
    else { return }
    let after = tree.dependents(of: index).filter { $0 > index }
    let stance: Claim.Stance = isNegated(index) ? .denies : .asserts
    let sentence = reading.sentences[number].tokens
    if frame.contains(.clause), let clause = after.first(where: { isClause($0, tree) }) {
      addAttitude(index, speaker, upTo(clause, of: index, tree, sentence), number, stance: stance)
    } else if frame.contains(.infinitive), let infinitive = after.first(where: { isInfinitive($0, tree) }) {
      addAttitude(index, speaker, upTo(infinitive, of: index, tree, sentence), number, stance: stance)
    } else if frame.contains(.aboutPhrase), let target = phrase(["about", "of", "over", "at", "by", "with"], after, tree) {
      addAttitude(index, speaker, afterCase(of: target, of: index, tree, sentence), number, stance: stance)
    }
  }

  private mutating func addNoun(_ noun: Int, _ lemma: String, _ number: Int, _ tree: SentenceTree) {
    let isSaying = AttitudeWords.sayings[lemma] != nil
    guard isSaying || AttitudeWords.nouns[lemma] != nil else { return }
    let sentence = reading.sentences[number].tokens
    let after = tree.dependents(of: noun).filter { $0 > noun }
    let prepositions = AttitudeWords.sayings[lemma]?.prepositions ?? AttitudeWords.nouns[lemma] ?? []
    let content: Range<Int>
    if let clause = after.first(where: { isContent($0, tree) }) {
      content = upTo(clause, of: noun, tree, sentence)
    } else if let target = phrase(prepositions, after, tree), !clauses.isTemporal(target) {
      content = afterCase(of: target, of: noun, tree, sentence)
    } else {
      return
    }
    addAttitude(
      noun, holder(of: noun, tree), content, number, stance: AttitudeWords.sayings[lemma]?.stance ?? .asserts,
      rule: isSaying ? "noun of saying" : ClaimDraft.attitude)
  }

  /// "⟦his⟧ pledge", "the pledge by ⟦the army⟧", "⟦the army⟧ made a pledge"; nil where nobody is told.
  private func holder(of noun: Int, _ tree: SentenceTree) -> SpeakerFinder.Speaker? {
    let dependents = tree.dependents(of: noun)
    if let owner = dependents.first(where: { tree.label(of: $0) == .nmodPoss }) { return speakers.phrase(ofHead: owner, tree) }
    if let author = phrase(["by", "from"], dependents.filter { $0 > noun }, tree) { return speakers.phrase(ofHead: author, tree) }
    guard let verb = tree.head(of: noun), tree.relation(of: noun) == .obj,
      AttitudeWords.lightVerbs.contains(tokens[verb].lemma.lowercased())
    else { return nil }
    return speakers.speaker(of: verb, tree)
  }

  // MARK: What is governed

  private func governed(
    by verb: Int, _ lemma: String, _ frame: AttitudeWords.Frame, _ tree: SentenceTree, in sentence: Range<Int>
  ) -> Range<Int>? {
    let after = tree.dependents(of: verb).filter { $0 > verb }
    let object = after.first { [.obj, .iobj].contains(tree.relation(of: $0)) }
    let infinitive = after.first { isInfinitive($0, tree) && [.xcomp, .ccomp, .advcl].contains(tree.relation(of: $0)) }
    if frame.contains(.predicate) {
      let second = after.filter { tree.relation(of: $0) == .obj }.dropFirst().first
      let predicate = after.first { tree.relation(of: $0) == .xcomp && !isInfinitive($0, tree) } ?? second ?? asPhrase(after, tree)
      if let object, let predicate, predicate > object { return joined(object, predicate, of: verb, tree, sentence) }
    }
    if frame.contains(.asPredicate), let object, let predicate = asPhrase(after, tree), predicate > object {
      return joined(object, predicate, of: verb, tree, sentence)
    }
    if frame.contains(.onInfinitive), let infinitive,
      let target = phrase(["on", "upon", "to"], after.filter { $0 != infinitive }, tree) ?? objectOfParticle(after, tree)
    {
      return afterCase(of: target, of: verb, tree, sentence).lowerBound..<upTo(infinitive, of: verb, tree, sentence).upperBound
    }
    if frame.contains(.objectInfinitive), let object, let infinitive, infinitive > object {
      return joined(object, infinitive, of: verb, tree, sentence)
    }
    if frame.contains(.infinitive), object == nil, let infinitive {
      return AttitudeWords.silence.contains(tokens[infinitive].lemma) ? nil : upTo(infinitive, of: verb, tree, sentence)
    }
    if frame.contains(.gerund), object == nil, let gerund = after.first(where: { isGerund($0, tree) }) {
      return upTo(gerund, of: verb, tree, sentence)
    }
    if frame.contains(.forPhrase), object == nil, let target = phrase(["for"], after, tree) {
      let range = afterCase(of: target, of: verb, tree, sentence)
      return infinitive.map { range.lowerBound..<max(range.upperBound, upTo($0, of: verb, tree, sentence).upperBound) } ?? range
    }
    if frame.contains(.aboutPhrase), object == nil,
      let target = phrase(AttitudeWords.prepositions[lemma] ?? ["about", "of", "over"], after, tree)
    {
      return afterCase(of: target, of: verb, tree, sentence)
    }
    if frame.contains(.clause), object == nil, let clause = after.first(where: { isClause($0, tree) }),
      !AttitudeWords.onlyWithThat.contains(lemma) || hasThat(clause, tree)
    {
      return upTo(clause, of: verb, tree, sentence)
    }
    guard let object, !clauses.isTemporal(object) else { return nil }
    if frame.contains(.object) { return nominal(object, of: verb, tree, sentence) }
    // "backed the plan", "defended its decision": what is said or decided can only be supported or attacked in words.
    if frame.contains(.objectOfWords), AttitudeWords.words.contains(tokens[object].lemma.lowercased()) {
      return nominal(object, of: verb, tree, sentence)
    }
    return nil
  }

  func isInfinitive(_ token: Int, _ tree: SentenceTree) -> Bool {
    tree.dependents(of: token).contains { tree.relation(of: $0) == .mark && tokens[$0].lower == "to" }
  }

  private func isGerund(_ token: Int, _ tree: SentenceTree) -> Bool {
    tokens[token].tag == "VBG" && [.xcomp, .ccomp, .obj].contains(tree.relation(of: token))
  }

  private func isClause(_ token: Int, _ tree: SentenceTree) -> Bool { tree.relation(of: token) == .ccomp }

  private func hasThat(_ clause: Int, _ tree: SentenceTree) -> Bool {
    tree.dependents(of: clause).contains { tree.relation(of: $0) == .mark && tokens[$0].lower == "that" }
  }

  /// The clause that a noun is about: "that" with its own subject, or an infinitive; a relative clause is none.
  private func isContent(_ token: Int, _ tree: SentenceTree) -> Bool {
    guard tree.label(of: token) == .acl || tree.relation(of: token) == .ccomp else { return false }
    return tree.dependents(of: token).contains { tree.relation(of: $0) == .mark && ["that", "to", "whether"].contains(tokens[$0].lower) }
  }

  /// The phrase after one of some prepositions among some dependents.
  private func phrase(_ prepositions: Set<String>, _ dependents: [Int], _ tree: SentenceTree) -> Int? {
    dependents.first { dependent in
      tree.dependents(of: dependent).contains {
        [.case, .mark].contains(tree.relation(of: $0)) && $0 < dependent && prepositions.contains(tokens[$0].lower)
      }
    }
  }

  /// "calling on ⟦both sides⟧", where "on" is read as a part of the verb.
  private func objectOfParticle(_ dependents: [Int], _ tree: SentenceTree) -> Int? {
    guard let particle = dependents.first(where: { tree.label(of: $0) == .compoundPrt && tokens[$0].lower == "on" }) else { return nil }
    return dependents.first { $0 > particle && [.obj, .obl].contains(tree.relation(of: $0)) }
  }

  private func asPhrase(_ dependents: [Int], _ tree: SentenceTree) -> Int? { phrase(["as"], dependents, tree) }

  // MARK: How far it goes

  /// A noun with what follows it.
  private func nominal(_ object: Int, of verb: Int, _ tree: SentenceTree, _ sentence: Range<Int>) -> Range<Int> {
    let lower = extent(of: object, tree).lowerBound
    return lower..<end(from: max(lower, verb + 1), of: verb, in: sentence, isNominal: true)
  }

  /// A clause, from its first word.
  private func upTo(_ clause: Int, of verb: Int, _ tree: SentenceTree, _ sentence: Range<Int>) -> Range<Int> {
    let lower = max(extent(of: clause, tree).lowerBound, verb + 1)
    return lower..<max(clause + 1, end(from: lower, of: verb, in: sentence))
  }

  /// The words of a phrase after its preposition.
  private func afterCase(of token: Int, of verb: Int, _ tree: SentenceTree, _ sentence: Range<Int>) -> Range<Int> {
    let link = tree.dependents(of: token).filter { [.case, .mark].contains(tree.relation(of: $0)) && $0 < token }.max()
    let lower = link.map { $0 + 1 } ?? extent(of: token, tree).lowerBound
    return lower..<max(token + 1, end(from: lower, of: verb, in: sentence, isNominal: true))
  }

  private func joined(_ first: Int, _ second: Int, of verb: Int, _ tree: SentenceTree, _ sentence: Range<Int>) -> Range<Int> {
    let lower = extent(of: first, tree).lowerBound
    return lower..<max(second + 1, end(from: max(lower, verb + 1), of: verb, in: sentence, isNominal: !isInfinitive(second, tree)))
  }

  /// From the first to the last word that hangs on a word.
  func extent(of token: Int, _ tree: SentenceTree) -> Range<Int> {
    let words = reading.subtree(of: token).filter { tree.range.contains($0) }
    return (words.min() ?? token)..<((words.max() ?? token) + 1)
  }
}

extension Clauses {
  /// Whether a token belongs to a phrase of time.
  fileprivate func isTemporal(_ token: Int) -> Bool {
    guard let phrase = phraseOfToken[token] else { return false }
    return phrases[phrase].isTemporal
  }
}
