import Language
import TextModel

// Claims that a verb of saying does not make: demands, plans, judgements, what is feared or described, and headlines with a colon.
extension ClaimFinder {
  /// Adds the attitudes of a sentence; needs its tree, and finds none where nothing has read it.
  mutating func findAttitudes(_ number: Int) {
    let sentence = reading.sentences[number].tokens
    findHeadline(number)
    guard let tree = SentenceTree(reading, sentence) else { return }
    for index in sentence where !quotations.isInside(index) && claimOfCue[index] == nil && !usedVerbs.contains(index) {
      let lemma = tokens[index].lemma.lowercased()
      switch tokens[index].pos {
      case .verb:
        guard let frame = AttitudeWords.verbs[lemma], !isNegated(index), !isInfinitive(index, tree), !isPassiveForm(index, tree),
          let speaker = subject(of: index, in: sentence), let content = governed(by: index, frame, tree)
        else { continue }
        addAttitude(index, speaker, content, number)
      case .adjective:
        guard AttitudeWords.adjectives.contains(lemma), let clause = tree.dependents(of: index).first(where: { isClause($0, tree) }),
          let subject = tree.dependents(of: index).first(where: { tree.relation(of: $0) == .nsubj }), tokens[subject].lower != "it",
          let phrase = clauses.phraseOfToken[subject]
        else { continue }
        addAttitude(index, speakers.widened(phrase, in: sentence), extent(of: clause, tree), number)
      case .noun:
        guard AttitudeWords.nouns.contains(lemma),
          let clause = tree.dependents(of: index).first(where: { isContent($0, tree) })
        else { continue }
        let possessor = tree.dependents(of: index).first { tree.label(of: $0) == .nmodPoss }
        let phrase = possessor.flatMap { clauses.phraseOfToken[$0] }
        addAttitude(index, phrase.map { speakers.widened($0, in: sentence) }, extent(of: clause, tree), number)
      default: continue
      }
    }
  }

  private mutating func addAttitude(_ cue: Int, _ speaker: SpeakerFinder.Speaker?, _ content: Range<Int>, _ number: Int) {
    let content = trimmed(content)
    guard !content.contains(cue), content.count >= 2 else { return }
    add(cue..<(cue + 1), speaker, content, .asserts, number, ClaimDraft.attitude, 0.6)
  }

  // MARK: What is governed

  private func governed(by verb: Int, _ frame: AttitudeWords.Frame, _ tree: SentenceTree) -> Range<Int>? {
    let after = tree.dependents(of: verb).filter { $0 > verb }
    let object = after.first { [.obj, .iobj].contains(tree.relation(of: $0)) }
    let infinitive = after.first {
      tree.relation(of: $0) == .xcomp && isInfinitive($0, tree) || isInfinitive($0, tree) && isClause($0, tree)
    }
    if frame.contains(.predicate) {
      let predicate = after.first { tree.relation(of: $0) == .xcomp && !isInfinitive($0, tree) } ?? asPhrase(after, tree)
      if let object, let predicate, predicate > object { return joined(object, predicate, tree) }
    }
    if frame.contains(.onInfinitive), let infinitive, let target = phrase("on", after, tree) ?? phrase("to", after, tree) {
      return afterCase(of: target, tree).lowerBound..<extent(of: infinitive, tree).upperBound
    }
    if frame.contains(.objectInfinitive), let object, let infinitive, infinitive > object { return joined(object, infinitive, tree) }
    if frame.contains(.infinitive), object == nil, let infinitive {
      return AttitudeWords.silence.contains(tokens[infinitive].lemma) ? nil : extent(of: infinitive, tree)
    }
    if frame.contains(.gerund), object == nil, let gerund = after.first(where: { isGerund($0, tree) }) { return extent(of: gerund, tree) }
    if frame.contains(.forPhrase), object == nil, let target = phrase("for", after, tree) {
      let range = afterCase(of: target, tree)
      return infinitive.map { range.lowerBound..<max(range.upperBound, extent(of: $0, tree).upperBound) } ?? range
    }
    if frame.contains(.aboutPhrase), object == nil, let target = phrase("about", after, tree) ?? phrase("of", after, tree) {
      return afterCase(of: target, tree)
    }
    if frame.contains(.clause), object == nil, let clause = after.first(where: { isClause($0, tree) }) { return extent(of: clause, tree) }
    if frame.contains(.object), let object, clauses.phraseOfToken[object].map({ !clauses.phrases[$0].isTemporal }) ?? true {
      // "praised the troops for their courage", "cited the raid as a reason".
      let reason = frame.contains(.reason) ? phrase("for", after, tree) : asPhrase(after, tree)
      return reason.map { joined(object, $0, tree) } ?? extent(of: object, tree)
    }
    return nil
  }

  private func isPassiveForm(_ verb: Int, _ tree: SentenceTree) -> Bool { tree.has([.auxPass, .nsubjPass], under: verb) }

  private func isInfinitive(_ token: Int, _ tree: SentenceTree) -> Bool {
    tree.dependents(of: token).contains { tree.relation(of: $0) == .mark && tokens[$0].lower == "to" }
  }

  private func isGerund(_ token: Int, _ tree: SentenceTree) -> Bool {
    tokens[token].tag == "VBG" && [.xcomp, .ccomp].contains(tree.relation(of: token))
  }

  private func isClause(_ token: Int, _ tree: SentenceTree) -> Bool { tree.relation(of: token) == .ccomp }

  /// The clause that a noun is about: "that" with its own subject, or an infinitive; a relative clause is none.
  private func isContent(_ token: Int, _ tree: SentenceTree) -> Bool {
    guard tree.label(of: token) == .acl || tree.relation(of: token) == .ccomp else { return false }
    return tree.dependents(of: token).contains { tree.relation(of: $0) == .mark && ["that", "to", "whether"].contains(tokens[$0].lower) }
  }

  /// The phrase after a preposition among some dependents.
  private func phrase(_ preposition: String, _ dependents: [Int], _ tree: SentenceTree) -> Int? {
    dependents.first { dependent in
      tree.dependents(of: dependent).contains { tree.relation(of: $0) == .case && tokens[$0].lower == preposition }
    }
  }

  private func asPhrase(_ dependents: [Int], _ tree: SentenceTree) -> Int? {
    dependents.first { dependent in
      tree.dependents(of: dependent).contains { [.case, .mark].contains(tree.relation(of: $0)) && tokens[$0].lower == "as" }
    }
  }

  /// The words of a phrase after its preposition.
  private func afterCase(of token: Int, _ tree: SentenceTree) -> Range<Int> {
    let range = extent(of: token, tree)
    let link = tree.dependents(of: token).filter { tree.relation(of: $0) == .case && $0 < token }.max()
    return (link.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
  }

  private func joined(_ first: Int, _ second: Int, _ tree: SentenceTree) -> Range<Int> {
    let range = extent(of: first, tree)
    return range.lowerBound..<max(range.upperBound, extent(of: second, tree).upperBound)
  }

  /// From the first to the last word that hangs on a word.
  private func extent(of token: Int, _ tree: SentenceTree) -> Range<Int> {
    let words = reading.subtree(of: token).filter { tree.range.contains($0) }
    return (words.min() ?? token)..<((words.max() ?? token) + 1)
  }

  private func subject(of verb: Int, in sentence: Range<Int>) -> SpeakerFinder.Speaker? {
    guard let clause = clauses.clauseOfVerb[verb], let subject = clauses.clauses[clause].subjects.first else { return nil }
    let head = clauses.phrases[subject].head
    guard !["it", "there", "this", "that", "which"].contains(tokens[head].lower), !quotations.isInside(head) else { return nil }
    return speakers.widened(subject, in: sentence)
  }

  // MARK: Headlines

  /// "Police: ⟦two killed in market blast⟧".
  private mutating func findHeadline(_ number: Int) {
    let sentence = reading.sentences[number].tokens
    guard let colon = sentence.prefix(8).first(where: { tokens[$0].text == ":" }), colon > sentence.lowerBound,
      sentence.upperBound - colon > 3, !quotations.isInside(colon)
    else { return }
    let words = sentence.lowerBound..<colon
    let isNamed = reading.names.contains { name in
      (name.kind == .person || name.kind == .organisation) && name.tokens.lowerBound <= words.lowerBound && name.tokens.upperBound == colon
    }
    guard isNamed || AttitudeWords.headlineSpeakers.contains(tokens[colon - 1].lower) else { return }
    let content = trimmed((colon + 1)..<sentence.upperBound)
    let isTold = (claimsOfSentence[number] ?? []).contains { claims[$0].content.overlaps(content) }
    guard !isTold else { return }
    add(colon..<(colon + 1), (words, colon - 1), content, .asserts, number, "headline", 0.6)
  }
}
