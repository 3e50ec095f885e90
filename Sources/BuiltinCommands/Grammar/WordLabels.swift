import PluginKit

/// What a reading says of single words besides their tags: the names they belong to and the parts they play.
package struct WordLabels {
  private var names: [Int: String] = [:]
  private var roles: [Int: [String]] = [:]
  private var predicates: Set<Int> = []

  package init(_ reading: Reading) {
    for name in reading.names {
      for token in name.tokens { names[token] = (token == name.tokens.lowerBound ? "B-" : "I-") + name.kind.rawValue }
    }
    for predicate in reading.predicates {
      predicates.insert(predicate.token)
      for argument in predicate.arguments {
        roles[argument.token, default: []].append("\(argument.role) of \(reading.tokens[predicate.token].text)")
      }
    }
  }

  /// `B-place` for the first word of a name, `I-place` for a further one; nil outside names.
  func name(_ token: Int) -> String? { names[token] }

  /// `ARG1 of captured` for each part that the words headed by this one play, in the order of the predicates.
  func roles(_ token: Int) -> [String] { roles[token] ?? [] }

  /// Whether the word says that something happens or holds.
  func isPredicate(_ token: Int) -> Bool { predicates.contains(token) }
}
