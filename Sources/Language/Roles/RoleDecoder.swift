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
  /// - Parameters:
  ///   - scores: Predicate by predicate, word by word, one for each label.
  ///   - predicates: Words counted as the sentence's are.
  func arguments(_ scores: [Float], of predicates: [Int], in sentence: Range<Int>) -> [Predicate] {
    predicates.enumerated().map { index, predicate in
      var arguments: [Predicate.Argument] = []
      for word in sentence where word != predicate {
        let row = (index * sentence.count + word - sentence.lowerBound) * roles.count
        var best = 0
        for label in roles.indices where scores[row + label] > scores[row + best] { best = label }
        if best > 0 { arguments.append(Predicate.Argument(token: word, role: roles[best])) }
      }
      return Predicate(token: predicate, arguments: arguments)
    }
  }
}
