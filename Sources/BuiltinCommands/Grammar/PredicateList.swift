import PluginKit

/// The predicates of a sentence with the words that play a part in each: `3 captured   ARG0 rebels · ARG1 the city`.
package struct PredicateList {
  /// One for each predicate in which a word plays a part, in the order of the text.
  package let fields: [Document.Field]

  /// The columns of an argument's words; longer ones are cut.
  private static let longest = 60

  package init(_ reading: Reading, _ sentence: Range<Int>) {
    fields = reading.predicates.filter { sentence.contains($0.token) && !$0.arguments.isEmpty }.map { predicate in
      var runs: [Run] = []
      for argument in predicate.arguments {
        if !runs.isEmpty { runs.append(Run(" · ", .dim)) }
        runs.append(Run(argument.role.rawValue, .dim))
        runs.append(Run(" " + PredicateList.words(of: argument, predicate, reading)))
      }
      let label = "\(predicate.token - sentence.lowerBound + 1) \(reading.tokens[predicate.token].text)"
      return Document.Field(label, runs)
    }
  }

  /// The words that hang on an argument, without marks at its ends, and without a clause of the predicate's own: of “the tanks that they
  /// captured”, “the tanks” is what was captured.
  private static func words(of argument: Predicate.Argument, _ predicate: Predicate, _ reading: Reading) -> String {
    var tokens = reading.subtree(of: argument.token)
    if tokens.contains(predicate.token) {
      let own = Set(reading.subtree(of: predicate.token))
      tokens.removeAll { own.contains($0) }
    }
    func isMark(_ token: Int) -> Bool { reading.tokens[token].pos == .punctuation }
    while tokens.count > 1, let last = tokens.last, isMark(last) { tokens.removeLast() }
    while tokens.count > 1, let first = tokens.first, isMark(first) { tokens.removeFirst() }
    var words = ""
    for (position, token) in tokens.enumerated() {
      if position > 0, tokens[position - 1] != token - 1 {
        words += " … "
      } else if position > 0, reading.tokens[token].spaceBefore {
        words += " "
      }
      words += reading.tokens[token].text
    }
    return DisplayWidth.truncate(TerminalText.escape(words), to: longest)
  }
}
