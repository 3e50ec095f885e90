import Language
import TextModel

// Where what is said ends.
extension ClaimFinder {
  /// Where the content of a verb or noun ends: by marks and words, and before that where the tree takes up the writer's own words again.
  ///
  /// What is said in a quotation goes on to its end, over sentences too.
  func end(from start: Int, of cue: Int, in sentence: Range<Int>, isNominal: Bool = false) -> Int {
    let tree = trees[self.sentence(of: cue)]
    var limit = contentEnd(from: start, in: sentence, stopsAtComma: isNominal && tree == nil)
    if let tree {
      if isEmbedded(cue, tree) { limit = min(limit, max(start + 1, extent(of: cue, tree).upperBound)) }
      limit = ContentExtent(tokens: tokens, tree: tree, quotations: quotations).end(
        from: start, of: cue, limit: limit, isNominal: isNominal)
    }
    guard limit > start, quotations.numbers[limit - 1] >= 0 else { return limit }
    let quotation = quotations.quotations[quotations.numbers[limit - 1]].marks
    return quotation.lowerBound >= start ? max(limit, quotation.upperBound) : limit
  }

  /// Whether a cue stands inside a phrase or before its main clause, so that the sentence goes on after it: "a man claiming to be …",
  /// "their fear that … grew", "Conceding that …, he left".
  private func isEmbedded(_ cue: Int, _ tree: SentenceTree) -> Bool {
    if tokens[cue].pos == .noun { return true }
    switch tree.relation(of: cue) {
    case .acl, .csubj: return true
    case .advcl: return tree.head(of: cue).map { $0 > cue } ?? false
    default: return false
    }
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
      if next.lower == "according" || ["while", "although", "though"].contains(next.lower) { return index }
      if next.tag == "VBG", SpeechWords.verbs[next.lemma] != nil || SpeechWords.judging.contains(next.lemma) { return index }
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
