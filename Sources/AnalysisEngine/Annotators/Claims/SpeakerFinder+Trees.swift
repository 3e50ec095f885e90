import Language
import TextModel

// Who says what a verb tells, by the tree of its sentence.
extension SpeakerFinder {
  /// The subject of a verb; of a participle, an infinitive or a second verb that of the verb above; of a relative clause its noun.
  ///
  /// - Returns: nil where the tree names nobody.
  func speaker(of verb: Int, _ tree: SentenceTree) -> Speaker? {
    var current = verb
    for _ in 0..<7 {
      // "“We condemn it,” he said, calling for talks": what is said has no say in who says the rest.
      let isOutside = quotations.isInside(current) && !quotations.isInside(verb)
      if !isOutside, let subject = subject(of: current, tree, isOwn: current == verb) {
        if SpeakerFinder.relatives.contains(tokens[subject].lower) {
          guard let noun = relativised(current, tree) else { return nil }
          return phrase(ofHead: noun, tree)
        }
        return SpeakerFinder.noSpeakers.contains(tokens[subject].lower) ? nil : phrase(ofHead: subject, tree)
      }
      guard let head = tree.head(of: current) else { return nil }
      switch tree.relation(of: current) {
      case .acl:
        // "a letter saying …"; "the right to say" names nobody.
        return isInfinitive(current, tree) || !isNominal(head) ? nil : phrase(ofHead: head, tree)
      case .xcomp:
        if let object = object(of: head, before: current, tree) { return phrase(ofHead: object, tree) }
        current = head
      case .advcl:
        // "scolded him for saying …", "quoted him as saying …"
        if hasMark("for", current, tree) || hasMark("as", current, tree), let object = object(of: head, before: current, tree) {
          return phrase(ofHead: object, tree)
        }
        if isNominal(head), tree.relation(of: head) == .obl || tree.relation(of: head) == .nmod { return nil }
        current = head
      case .conj, .parataxis, .aux, .cop: current = head
      case .ccomp where isOutside: current = head
      case .obl, .nmod, .ccomp: return nil
      default: return nil
      }
    }
    return nil
  }

  /// The words of a noun with what is said of it, but without clauses and remarks between commas.
  func phrase(ofHead head: Int, _ tree: SentenceTree) -> Speaker? {
    guard !quotations.isInside(head), isNominal(head) || tokens[head].pos == .determiner || tokens[head].pos == .numeral else { return nil }
    guard !isNobody(head, tree) else { return nil }
    guard !isAge(head, tree) else { return tree.head(of: head).flatMap { phrase(ofHead: $0, tree) } }
    var words: Set<Int> = [head]
    var open = [head]
    while let word = open.popLast() {
      for dependent in tree.dependents(of: word)
      where !isRemark(dependent, tree) && !(word == head && dependent < head && tree.relation(of: dependent) == .case) {
        words.insert(dependent)
        open.append(dependent)
      }
    }
    var lower = head
    var upper = head + 1
    while lower > tree.range.lowerBound, words.contains(lower - 1) { lower -= 1 }
    while words.contains(upper) { upper += 1 }
    while lower < head,
      tokens[lower].pos == .punctuation || tokens[lower].pos == .coordinatingConjunction || tokens[lower].pos == .adposition
    {
      lower += 1
    }
    while upper > head + 1, tokens[upper - 1].pos == .punctuation { upper -= 1 }
    return (lower..<upper, head)
  }

  /// "nobody", "neither side", "no group".
  func isNobody(_ head: Int, _ tree: SentenceTree) -> Bool {
    SpeakerFinder.nobody.contains(tokens[head].lower)
      || tree.dependents(of: head).contains { SpeakerFinder.nobody.contains(tokens[$0].lower) && tree.relation(of: $0) == .det }
  }

  /// Whether a word says more of its noun than who is meant: a clause, or a second name after a comma.
  private func isRemark(_ token: Int, _ tree: SentenceTree) -> Bool {
    switch tree.relation(of: token) {
    case .acl, .advcl, .parataxis, .discourse, .dep, .ccomp, .cop, .nsubj, .aux, .mark: return true
    case .appos:
      let first = leftmost(of: token, tree)
      return first > 0 && [",", "(", "—", "–", "-"].contains(tokens[first - 1].text) && token > (tree.head(of: token) ?? token)
    case .conj: return tokens[token].pos == .verb
    default: return false
    }
  }

  private func leftmost(of token: Int, _ tree: SentenceTree) -> Int {
    var first = token
    for dependent in tree.dependents(of: token) where dependent < first && tree.relation(of: dependent) != .punct { first = dependent }
    return first
  }

  /// "Karim, 44, said": a number beside a name is its age.
  private func isAge(_ token: Int, _ tree: SentenceTree) -> Bool {
    guard tokens[token].pos == .numeral, let head = tree.head(of: token), isNominal(head) else { return false }
    return tree.relation(of: token) == .appos || tree.relation(of: token) == .nummod
  }

  // MARK: Steps in the tree

  private static let relatives: Set<String> = ["who", "which", "that", "whom"]
  private static let nobody: Set<String> = ["no", "neither", "none", "nobody", "nothing"]
  /// Words that stand as subjects for no speaker.
  private static let noSpeakers: Set<String> = ["there", "what", "this", "these", "those", "something", "nothing"]

  private func subject(of verb: Int, _ tree: SentenceTree, isOwn: Bool) -> Int? {
    tree.dependents(of: verb).first { dependent in
      let label = tree.label(of: dependent)
      guard label.universal == .nsubj, !quotations.isInside(dependent) || quotations.isInside(verb) else { return false }
      return label != .nsubjPass || !isOwn
    }
  }

  private func object(of verb: Int, before token: Int, _ tree: SentenceTree) -> Int? {
    tree.dependents(of: verb).first { $0 > verb && $0 < token && [.obj, .iobj].contains(tree.relation(of: $0)) }
  }

  /// The noun that the relative clause of a verb is about.
  private func relativised(_ verb: Int, _ tree: SentenceTree) -> Int? {
    var current = verb
    for _ in 0..<5 {
      guard let head = tree.head(of: current) else { return nil }
      if tree.relation(of: current) == .acl { return head }
      current = head
    }
    return nil
  }

  private func isInfinitive(_ verb: Int, _ tree: SentenceTree) -> Bool { hasMark("to", verb, tree) }

  private func hasMark(_ word: String, _ verb: Int, _ tree: SentenceTree) -> Bool {
    tree.dependents(of: verb).contains { [.mark, .case].contains(tree.relation(of: $0)) && tokens[$0].lower == word }
  }

  private func isNominal(_ token: Int) -> Bool { [.noun, .properNoun, .pronoun].contains(tokens[token].pos) }
}
