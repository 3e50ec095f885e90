import TextModel

/// A statement as it was typed: its steps with their ranges, before any command is looked up.
package struct StatementSyntax: Sendable, Hashable {
  /// The word that a statement other than a pipeline begins with.
  package enum Keyword: Sendable, Hashable {
    case none
    /// `let NAME =`; `let` alone is left to a command of that name
    case binding(name: LineToken)
    /// `expect`
    case expectation(TextRange)
    /// `expect error`: what follows stays as it is, one step, since it may be broken.
    case failure(TextRange)
  }

  /// The words between two `|`.
  package struct Step: Sendable, Hashable {
    /// Its words and symbols; empty where `|` ends the line.
    package let tokens: [LineToken]
    /// Where its first word stands, or would stand.
    package let start: Int

    package init(_ tokens: [LineToken], start: Int) {
      self.tokens = tokens
      self.start = start
    }
  }

  /// What it begins with.
  package let keyword: Keyword
  /// What stands between the `|` signs, in order.
  package let steps: [Step]
  /// All its words.
  package let range: TextRange

  /// Reads the tokens of one statement.
  ///
  /// - Precondition: there is a token.
  /// - Throws: `syntax` for a `|` without a step, `missingArgument` and `syntax` for a broken `let`.
  package init(_ tokens: [LineToken]) throws(Diagnostic) {
    guard let first = tokens.first, let last = tokens.last else { preconditionFailure("a statement without tokens") }
    range = first.range.union(last.range)
    var body = tokens[...]
    // `let` alone is the command that lists the names.
    if first.isWord("let"), tokens.count > 1, !tokens[1].isSymbol("|"), !tokens[1].isWord("where") {
      keyword = .binding(name: try StatementSyntax.name(&body))
    } else if first.isWord("expect") {
      body.removeFirst()
      if let word = body.first, word.isWord("error") {
        keyword = .failure(word.range)
        body.removeFirst()
        steps = body.isEmpty ? [] : [Step(Array(body), start: Int(word.range.upper))]
        return
      }
      keyword = .expectation(first.range)
    } else {
      keyword = .none
    }
    let start = body.startIndex > 0 ? tokens[body.startIndex - 1].range.upper : first.range.lower
    steps = try StatementSyntax.steps(of: body, after: Int(start), end: last)
  }

  private init(_ keyword: Keyword, _ steps: [Step], _ range: TextRange) {
    self.keyword = keyword
    self.steps = steps
    self.range = range
  }

  /// The same with other words in its first step, or without that step when there are none.
  func replacingFirstStep(_ tokens: [LineToken], after start: Int) -> StatementSyntax {
    let first = tokens.isEmpty ? [] : [Step(tokens, start: Int(tokens[0].range.lower))]
    return StatementSyntax(keyword, first + steps.dropFirst(), range)
  }

  /// The statements of a text, cut at `;` and line ends; empty ones are left out.
  package static func split(_ tokens: [LineToken]) -> [[LineToken]] {
    tokens.split { $0.kind == .separator }.map(Array.init)
  }

  private static func name(_ body: inout ArraySlice<LineToken>) throws(Diagnostic) -> LineToken {
    let help = "write let NAME = events where …"
    let keyword = body.removeFirst()
    let end = TextRange(Int(keyword.range.upper), Int(keyword.range.upper))
    guard let name = body.first, name.kind == .word else {
      throw Diagnostic(.missingArgument, "a name is missing after “let”", at: body.first?.range ?? end, help: help)
    }
    body.removeFirst()
    guard let sign = body.first, sign.isSymbol("=") else {
      throw Diagnostic(.syntax, "after the name stands “=”", at: body.first?.range ?? name.range, help: help)
    }
    body.removeFirst()
    guard !body.isEmpty else { throw Diagnostic(.missingArgument, "the name is given nothing", at: sign.range, help: help) }
    return name
  }

  private static func steps(of tokens: ArraySlice<LineToken>, after start: Int, end: LineToken) throws(Diagnostic) -> [Step] {
    var steps: [Step] = []
    var current: [LineToken] = []
    var beginning = start
    for token in tokens {
      guard token.isSymbol("|") else {
        if current.isEmpty { beginning = Int(token.range.lower) }
        current.append(token)
        continue
      }
      guard !current.isEmpty else {
        throw Diagnostic(.syntax, "nothing stands before this “|”", at: token.range, help: "begin with a command, such as events | count")
      }
      steps.append(Step(current, start: beginning))
      current = []
      beginning = Int(token.range.upper)
    }
    if current.isEmpty, !steps.isEmpty {
      throw Diagnostic(
        .syntax, "nothing stands after the last “|”", at: end.range, help: "add an operator, such as count, or take “|” away")
    }
    if !current.isEmpty { steps.append(Step(current, start: beginning)) }
    return steps
  }
}
