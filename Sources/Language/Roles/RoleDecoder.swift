/// Chooses the arguments of predicates and their roles.
struct RoleDecoder: Sendable {
  /// The role of each label; the first label is that of words that are no arguments.
  private let roles: [SemanticRole]

  /// - Returns: nil where there is no label for roles.
  init?(_ labels: [String]) {
    guard labels.count > 1 else { return nil }
    roles = labels.map { SemanticRole(rawValue: $0) }
  }

  /// The predicates of a sentence: the words with a score above 0.
  func predicates(_ scores: [Float], in sentence: Range<Int>) -> [Int] { sentence.filter { scores[$0] > 0 } }

  /// The predicates with their arguments: each word takes the role with the highest score, of equal ones the first.
  ///
  /// The arguments of a predicate do not overlap, and it has one of each role of its own (PropBank's guidelines): a word inside another
  /// argument is none, and of several words with one core role the one that is furthest ahead of being none keeps it.
  ///
  /// - Parameters:
  ///   - scores: Predicate by predicate, word by word, one for each label.
  ///   - predicates: Words counted as the sentence's are.
  ///   - heads: The head of each word of the sentence, counted likewise; nil at the root.
  func arguments(_ scores: [Float], of predicates: [Int], heads: [Int?], in sentence: Range<Int>) -> [Predicate] {
    predicates.enumerated().map { index, predicate in
      var candidates: [Candidate] = []
      for word in sentence where word != predicate {
        let row = (index * sentence.count + word - sentence.lowerBound) * roles.count
        var best = 0
        for label in roles.indices where scores[row + label] > scores[row + best] { best = label }
        if best > 0 { candidates.append(Candidate(word: word, label: best, margin: scores[row + best] - scores[row])) }
      }
      let words = Set(candidates.map(\.word))
      candidates.removeAll { isInside($0.word, another: words, of: predicate, heads, in: sentence) }
      let arguments = candidates.filter { candidate in
        guard roles[candidate.label].isCore else { return true }
        return !candidates.contains { $0.label == candidate.label && ($0.margin, -$0.word) > (candidate.margin, -candidate.word) }
      }
      return Predicate(token: predicate, arguments: arguments.map { Predicate.Argument(token: $0.word, role: roles[$0.label]) })
    }
  }

  /// A word that may be an argument.
  private struct Candidate {
    let word: Int
    let label: Int
    /// How far its role is ahead of being no argument.
    let margin: Float
  }

  /// Whether a word hangs on another argument before it hangs on the predicate.
  private func isInside(_ word: Int, another words: Set<Int>, of predicate: Int, _ heads: [Int?], in sentence: Range<Int>) -> Bool {
    var place = word
    // A tree is no deeper than its sentence is long.
    for _ in sentence {
      guard let head = heads[place - sentence.lowerBound], head != predicate else { return false }
      if words.contains(head) { return true }
      place = head
    }
    return false
  }
}
