import Language

/// The dependency tree of a sentence, or of the part of it that is analysed at one time; a head outside that part is none.
struct SentenceTree {
  let reading: Reading
  let range: Range<Int>

  /// - Returns: nil where nothing has read the tree: no word hangs on another.
  init?(_ reading: Reading, _ range: Range<Int>) {
    guard range.contains(where: { reading.tokens[$0].head != nil }) else { return nil }
    self.reading = reading
    self.range = range
  }

  /// The word that a word hangs on; nil for the root.
  func head(of token: Int) -> Int? {
    guard let head = reading.tokens[token].head, range.contains(head) else { return nil }
    return head
  }

  /// The relation with its subtype: `acl:relcl`.
  func label(of token: Int) -> Relation { reading.tokens[token].relation }

  /// The relation without its subtype: `acl`.
  func relation(of token: Int) -> Relation { reading.tokens[token].relation.universal }

  /// The words that hang on a word, in the order of the text.
  func dependents(of token: Int) -> ArraySlice<Int> {
    let all = reading.dependents(of: token)
    guard let first = all.first, let last = all.last, !range.contains(first) || !range.contains(last) else { return all }
    return ArraySlice(all.filter { range.contains($0) })
  }

  /// Whether a word has a dependent by one of some relations, subtypes as written.
  func has(_ labels: Set<Relation>, under token: Int) -> Bool { dependents(of: token).contains { labels.contains(label(of: $0)) } }

  /// How many words are above a word.
  func depth(of token: Int) -> Int {
    var depth = 0
    var current = token
    while let head = head(of: current) {
      depth += 1
      current = head
    }
    return depth
  }

  /// The first member of the list that a word is a member of; the word itself where it is in none.
  func firstConjunct(of token: Int) -> Int {
    var first = token
    while relation(of: first) == .conj, let head = head(of: first) { first = head }
    return first
  }

  // MARK: Noun phrases

  /// Whether two words that stand side by side are of different noun phrases, as receiver and object are (“gave ⟦the rebels⟧ ⟦arms⟧”), or a
  /// noun and the subject of the clause about it (“⟦the town⟧ ⟦rebels⟧ took”).
  func separates(_ first: Int, _ second: Int) -> Bool {
    let left = nominal(of: first)
    let right = nominal(of: second)
    guard left != right, let verb = self.head(of: right) else { return false }
    if relation(of: right) == .nsubj, label(of: verb) == .aclRelcl, self.head(of: verb) == left { return true }
    guard head(of: left) == verb else { return false }
    let relations = (relation(of: left), relation(of: right))
    guard relations.0 != relations.1 || relations.0 == .obj else { return false }
    return SentenceTree.nominalRelations.contains(relations.0) && SentenceTree.nominalRelations.contains(relations.1)
  }

  /// The noun that a word helps to make up.
  private func nominal(of token: Int) -> Int {
    var current = token
    while SentenceTree.modifierRelations.contains(relation(of: current)), let head = head(of: current) { current = head }
    return current
  }

  /// Whether a participle stands for an adjective before its noun (true) or for a verb (false); nil where the tree says neither.
  func isAttributive(_ token: Int) -> Bool? {
    switch relation(of: token) {
    case .amod, .compound, .det, .case: return head(of: token).map { $0 > token } ?? false
    case .conj:
      let first = firstConjunct(of: token)
      // “12 people dead and 30 wounded”
      if first != token, reading.tokens[first].pos == .adjective { return true }
      return first == token ? nil : isAttributive(first)
    case .root, .acl, .advcl, .ccomp, .xcomp, .csubj, .parataxis: return false
    default: return nil
    }
  }

  private static let nominalRelations: Set<Relation> = [.nsubj, .obj, .iobj, .obl]
  private static let modifierRelations: Set<Relation> = [
    .det, .amod, .compound, .nummod, .flat, .nmod, .case, .advmod, .goeswith, .punct, .appos, .fixed, .cc, .conj,
  ]
}
