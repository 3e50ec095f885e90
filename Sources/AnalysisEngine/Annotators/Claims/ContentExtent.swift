import Language
import TextModel

/// Where the content of a claim ends: what hangs in the tree on the verb that governs it, and not on what is said, is the writer's.
struct ContentExtent {
  let tokens: [Token]
  let tree: SentenceTree
  let quotations: QuotationMarks

  /// The first token after the content of a verb.
  ///
  /// - Parameters:
  ///   - start: the content's first token.
  ///   - limit: where it ends at the latest.
  ///   - isNominal: whether it is a noun with what is said of it; relative clauses after a comma are then the writer's.
  func end(from start: Int, of verb: Int, limit: Int, isNominal: Bool) -> Int {
    var index = start
    while index < limit {
      defer { index += 1 }
      guard !quotations.isInside(index) else { continue }
      let token = tokens[index]
      if isNominal, index > start, endsNoun(index, start, verb) { return index }
      let isMark = token.text == "," || isDash(index) || token.text == ";" || token.text == ":"
      guard isMark || token.pos == .coordinatingConjunction, index > start, let next = firstWord(after: index, limit) else { continue }
      if isNominal, isMark, ["which", "who", "whom", "where", "whose"].contains(tokens[next].lower) || isDash(index) { return index }
      if isNominal, isMark, next + 1 < limit, tokens[next].pos == .adposition, tokens[next + 1].lower == "which" { return index }
      if !isPart(next, after: index, start, verb, isNominal) { return index }
    }
    return limit
  }

  /// "condemned the raid | in a statement", "… | on Monday": a phrase of the verb that tells how and when it was said.
  private func endsNoun(_ index: Int, _ start: Int, _ verb: Int) -> Bool {
    guard tokens[index].pos == .adposition, let noun = tree.head(of: index), noun >= index, tree.relation(of: noun) == .obl,
      tree.head(of: noun) == verb
    else { return false }
    let lemma = tokens[noun].lemma.lowercased()
    return SpeechWords.nouns.contains(lemma) || SpeechWords.media.contains { $0.words.last == lemma }
  }

  /// Whether the words after a mark or conjunction hang on what is said: climbs from the first of them to where they are attached.
  private func isPart(_ word: Int, after mark: Int, _ start: Int, _ verb: Int, _ isNominal: Bool) -> Bool {
    var current = word
    for _ in 0..<40 {
      guard let head = tree.head(of: current) else { return false }
      if head > mark {
        current = head
        continue
      }
      let relation = tree.relation(of: current)
      if head >= start { return true }
      if relation == .conj, isListed(current, start, isNominal) { return true }
      // "dozens or more": a conjunction alone ends what is said only before another verb.
      if tokens[mark].pos == .coordinatingConjunction, tokens[mark - 1].text != ",", !isPredicate(current) { return true }
      // The object of the verb itself, after a remark ("said, on Monday, that …").
      if head == verb, [.ccomp, .xcomp, .obj].contains(relation) { return true }
      if head == verb, relation == .punct { return true }
      // What follows with "because", "if", "since" is as likely said as not; what follows with a participle or "while" is the writer's.
      if head == verb, relation == .advcl {
        let mark = tree.dependents(of: current).first { tree.relation(of: $0) == .mark }.map { tokens[$0].lower }
        return mark.map { ["because", "if", "since", "unless", "until", "that"].contains($0) } ?? false
      }
      if head == verb, relation == .obl || relation == .advmod { return tokens[mark].text != "," }
      return false
    }
    return true
  }

  /// "wants ⟦to build a road, open the border and …⟧", "praised ⟦the crew, the pilots and …⟧": another of the same kind.
  private func isListed(_ word: Int, _ start: Int, _ isNominal: Bool) -> Bool {
    if tokens[start].lower == "to" { return tokens[word].tag == "VB" || tokens[word].tag == "VBP" && !hasSubject(word) }
    return isNominal && !isPredicate(word)
  }

  private func isPredicate(_ word: Int) -> Bool {
    tokens[word].pos == .verb || tree.has([.cop, .nsubj, .nsubjPass], under: word)
  }

  private func hasSubject(_ word: Int) -> Bool { tree.has([.nsubj, .nsubjPass], under: word) }

  private func firstWord(after mark: Int, _ limit: Int) -> Int? {
    var index = mark + 1
    while index < limit, tokens[index].pos == .punctuation || tokens[index].pos == .coordinatingConjunction { index += 1 }
    return index < limit ? index : nil
  }

  private func isDash(_ index: Int) -> Bool {
    ["—", "–", "―", "--"].contains(tokens[index].text) || tokens[index].text == "-" && tokens[index].spaceBefore
  }
}
