import TextModel

/// Turns what was typed into statements that can be carried out: looks commands, operators and names up and reads their arguments.
package struct Parser: Sendable {
  /// Words that `let` may not bind.
  package static let reservedNames = ["let", "expect", "error", "rows", "no", "not", "and", "or"]

  /// The commands that there are.
  package let catalogue: any CommandCatalogue
  /// The operators that there are.
  package let operators: OperatorCatalogue

  package init(_ catalogue: any CommandCatalogue, operators: OperatorCatalogue = .standard) {
    self.catalogue = catalogue
    self.operators = operators
  }

  /// The statements of a line, in order; empty for a blank line or a comment.
  ///
  /// - Parameters:
  ///   - arguments: What `$1` stands for in a script; nil where a `$` is a letter.
  ///   - names: The names bound with `let`, and the columns of each; those that the line itself binds are added.
  /// - Throws: The first thing wrong, with the words at fault.
  package func statements(
    in text: String, arguments: ScriptArguments? = nil, names: [String: [Column]] = [:]
  ) throws(Diagnostic) -> [Statement] {
    var names = names
    var statements: [Statement] = []
    for tokens in StatementSyntax.split(try Lexer.tokens(of: text, arguments: arguments)) {
      let statement = try statement(tokens, names: names)
      if case .binding(let name, _, let pipeline) = statement.action { names[name] = pipeline.columns }
      statements.append(statement)
    }
    return statements
  }

  /// One statement.
  ///
  /// - Precondition: there is a token, and no separator.
  package func statement(_ tokens: [LineToken], names: [String: [Column]] = [:]) throws(Diagnostic) -> Statement {
    let syntax = try StatementSyntax(tokens)
    switch syntax.keyword {
    case .none:
      let (pipeline, _) = try pipeline(syntax, names, .redirection)
      return Statement(.pipeline(pipeline), at: syntax.range)
    case .binding(let name):
      try check(name)
      let (pipeline, _) = try pipeline(syntax, names, .nothing(why: "“let” keeps the answer", help: "write \(name.text) > file afterwards"))
      guard !pipeline.columns.isEmpty else {
        throw Diagnostic(
          .typeMismatch, "“\(pipeline.answering ?? name.text)” answers with no table that could be kept", at: pipeline.range,
          help: "use a command that lists something, such as events")
      }
      return Statement(.binding(name: name.text, at: name.range, pipeline), at: syntax.range)
    case .expectation(let keyword):
      return Statement(.expectation(try expectation(syntax, keyword, names)), at: syntax.range)
    case .failure(let word):
      return Statement(.expectation(try failure(syntax, word, names)), at: syntax.range)
    }
  }

  /// Refuses names that mean something else.
  private func check(_ name: LineToken) throws(Diagnostic) {
    let taken = catalogue.signatures.map(\.name) + operators.names + Parser.reservedNames
    if taken.contains(name.text.lowercased()) {
      throw Diagnostic(.reservedName, "“\(name.text)” is a word of the language", at: name.range, help: "choose another name")
    }
    guard let first = name.text.first, first.isLetter, name.text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }) else {
      throw Diagnostic(
        .invalidValue, "“\(name.text)” cannot be a name", at: name.range, help: "begin with a letter and use letters, digits, - and _")
    }
  }

  // MARK: Pipelines

  /// What may stand at the end of a pipeline.
  private enum Ending {
    case redirection
    case comparison
    case nothing(why: String, help: String)

    var isComparison: Bool { if case .comparison = self { true } else { false } }
  }

  private func pipeline(
    _ syntax: StatementSyntax, _ names: [String: [Column]], _ ending: Ending
  ) throws(Diagnostic) -> (Query, Comparison?) {
    try checkPeriod(syntax.steps, names)
    let written = writtenOut(syntax.steps, names)
    guard let first = written.first else {
      throw Diagnostic(
        .missingArgument, "a command is missing", at: TextRange(Int(syntax.range.upper), Int(syntax.range.upper)),
        help: "for example events")
    }
    var (source, columns, cursor) = try source(first, names, ending)
    var steps: [Query.Step] = []
    if let word = cursor.next, word.isWord("where") {
      cursor.take()
      steps.append(try step(word, &cursor, &columns))
    }
    var view: Call?
    for next in written.dropFirst() {
      if let left = cursor.next { throw unexpected(left, after: steps.last?.name ?? first.tokens[0].text) }
      let word = next.tokens[0]
      if let view {
        throw Diagnostic(
          .syntax, "“\(view.command)” shows rows and gives none to “\(word.text)”", at: word.range,
          help: "put it at the end of the pipeline")
      }
      if let (signature, count) = rowCommand(next.tokens) {
        cursor = TokenCursor(Array(next.tokens.dropFirst(count)), after: Int(next.tokens[count - 1].range.upper))
        view = try CallBinder(signature: signature, allowsComparison: ending.isComparison).call(word, &cursor)
        columns = signature.columns
      } else {
        cursor = TokenCursor(Array(next.tokens.dropFirst()), after: Int(word.range.upper))
        steps.append(try step(word, &cursor, &columns))
      }
    }
    var redirection: Query.Redirection?
    var comparison: Comparison?
    if let left = cursor.next {
      if left.isSymbol(">") || left.isSymbol(">>"), case .redirection = ending {
        redirection = try self.redirection(&cursor)
      } else if left.isComparison, ending.isComparison {
        comparison = try Comparison(parsing: &cursor)
      } else if left.isSymbol(">") || left.isSymbol(">>"), case .nothing(let why, let help) = ending {
        throw Diagnostic(.syntax, "\(why), so it is not written to a file here", at: left.range, help: help)
      }
      if let left = cursor.next { throw unexpected(left, after: view?.command ?? steps.last?.name ?? first.tokens[0].text) }
    }
    let range = syntax.steps.flatMap(\.tokens).reduce(first.tokens[0].range) { $0.union($1.range) }
    return (Query(source: source, steps: steps, view: view, redirection: redirection, columns: columns, range: range), comparison)
  }

  private func source(
    _ step: StatementSyntax.Step, _ names: [String: [Column]], _ ending: Ending
  ) throws(Diagnostic) -> (Query.Source, [Column], TokenCursor) {
    let word = step.tokens[0]
    guard word.isValue else {
      throw Diagnostic(.syntax, "“\(word.text)” cannot begin a statement", at: word.range, help: "begin with a command, such as events")
    }
    if let columns = names[word.text] {
      return (.name(word.text, at: word.range), columns, TokenCursor(Array(step.tokens.dropFirst()), after: Int(word.range.upper)))
    }
    let (signature, count) = try lookUp(step.tokens, names)
    let range = word.range.union(step.tokens[count - 1].range)
    var cursor = TokenCursor(Array(step.tokens.dropFirst(count)), after: Int(range.upper))
    let name = LineToken(.word, signature.name, at: range)
    let call = try CallBinder(signature: signature, allowsComparison: ending.isComparison).call(name, &cursor)
    return (.command(call), signature.columns, cursor)
  }

  private func step(_ word: LineToken, _ cursor: inout TokenCursor, _ columns: inout [Column]) throws(Diagnostic) -> Query.Step {
    let type = try lookUpOperator(word)
    let action = try type.init(parsing: &cursor)
    columns = action.columns(from: columns)
    return Query.Step(type.signature.name, at: word.range.union(cursor.here), action)
  }

  private func redirection(_ cursor: inout TokenCursor) throws(Diagnostic) -> Query.Redirection {
    let sign = cursor.take()
    let file = try cursor.takeValue("a file's name", help: "write > totals.csv, or >> totals.csv to append")
    guard !file.text.isEmpty else {
      throw Diagnostic(.invalidValue, "the file's name is empty", at: file.range, help: "write > totals.csv")
    }
    return Query.Redirection(path: file.text, range: file.range, appends: sign?.text == ">>")
  }

  private func unexpected(_ token: LineToken, after name: String) -> Diagnostic {
    if token.isSymbol(">") || token.isSymbol(">>") {
      return Diagnostic(
        .syntax, "“\(token.text)” and a file stand at the end of a pipeline", at: token.range, help: "put the operators before it")
    }
    let help =
      if let type = operators.type(named: name) {
        "write \(type.signature.synopsis)"
      } else if token.kind == .word, operators.types.contains(where: { $0.signature.name == token.text.lowercased() }) {
        "put “|” before an operator"
      } else {
        "join steps with “|”, statements with “;”"
      }
    return Diagnostic(.unexpectedArgument, "“\(token.text)” is not expected here", at: token.range, help: help)
  }

  // MARK: Looking words up

  /// The command that a statement's first words name, the longest name first (`places add` before `places`), and how many words that takes.
  ///
  /// - Precondition: there is a word.
  package func lookUp(_ words: [LineToken], _ names: [String: [Column]] = [:]) throws(Diagnostic) -> (signature: Signature, count: Int) {
    if let longer = try longerName(words) { return (longer, longer.words.count) }
    return (try lookUp(words[0], names), 1)
  }

  /// The command of two words or more that the first words name; the last may be shortened where the command of the others could do nothing
  /// with it.
  private func longerName(_ words: [LineToken]) throws(Diagnostic) -> Signature? {
    let typed = words.prefix { $0.kind == .word }.map { $0.text.lowercased() }
    let longer = catalogue.signatures.filter { (2...max(2, typed.count)).contains($0.words.count) && $0.words[0] == typed.first }
    let exact = longer.filter { typed.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
    if let exact { return exact }
    let begun = longer.filter { signature in
      let (start, last) = (signature.words.dropLast(), signature.words[signature.words.count - 1])
      return typed.starts(with: start) && typed.count > start.count && last.hasPrefix(typed[start.count])
    }
    guard let command = begun.first else { return nil }
    let shorter = catalogue.signature(of: command.words.dropLast().joined(separator: " "))
    if shorter.map({ $0.takesFreeText }) ?? false { return nil }
    guard begun.count == 1 else {
      let last = words[command.words.count - 1]
      throw Diagnostic(
        .unknownCommand, "“\(last.text)” could begin \(Nearest.list(begun.map(\.name)))", at: last.range, help: "type more letters")
    }
    return command
  }

  /// The command that a word names: exactly, or as the beginning of only one name.
  private func lookUp(_ word: LineToken, _ names: [String: [Column]]) throws(Diagnostic) -> Signature {
    let typed = word.text.lowercased()
    let commands = catalogue.signatures.filter { $0.words.count == 1 }
    let longer = catalogue.signatures.filter { $0.words.count > 1 && $0.words[0] == typed }
    if !longer.isEmpty, catalogue.signature(of: typed) == nil {
      throw Diagnostic(
        .unknownCommand, "“\(word.text)” needs a further word", at: word.range, help: "write \(Nearest.list(longer.map { $0.name }))")
    }
    if let exact = catalogue.signature(of: typed) ?? commands.first(where: { $0.name.lowercased() == typed }) { return exact }
    let begun = commands.filter { word.kind == .word && !typed.isEmpty && $0.name.hasPrefix(typed) }
    if let type = operators.types.first(where: { $0.signature.name == typed }) {
      throw Diagnostic(
        .unknownCommand, "“\(typed)” is an operator and follows a command", at: word.range,
        help: "for example \(type.signature.examples.first?.line ?? "events | \(type.signature.synopsis)")")
    }
    if begun.count == 1, let command = begun.first { return command }
    if begun.count > 1 {
      throw Diagnostic(
        .unknownCommand, "“\(word.text)” could be \(Nearest.list(begun.map(\.name)))", at: word.range, help: "type more letters")
    }
    let candidates = commands.map(\.name) + names.keys + ["let", "expect"]
    throw Diagnostic(
      .unknownCommand, "there is no command “\(word.text)”", at: word.range,
      help: Nearest.question(to: word.text, among: candidates) ?? "type help for the list")
  }

  /// The command that shows rows and that words behind “|” name, and of how many words its name is: exactly, or as the beginning of only one
  /// such name and of no operator's.
  package func rowCommand(_ words: [LineToken]) -> (signature: Signature, words: Int)? {
    guard let word = words.first, word.kind == .word, !word.text.isEmpty else { return nil }
    if words.count > 1,
      let longer = rowCommands.first(where: { $0.words.count == 2 && word.isWord($0.words[0]) && words[1].isWord($0.words[1]) })
    {
      return (longer, 2)
    }
    let typed = word.text.lowercased()
    let commands = rowCommands.filter { $0.words.count == 1 }
    if let exact = commands.first(where: { $0.name == typed }) { return (exact, 1) }
    let begun = commands.filter { $0.name.hasPrefix(typed) }
    guard begun.count == 1, let command = begun.first, !operators.names.contains(where: { $0.hasPrefix(typed) }) else { return nil }
    return (command, 1)
  }

  /// The commands that may stand behind “|”, at the end of a pipeline.
  package var rowCommands: [Signature] { catalogue.signatures.filter { $0.takesRows } }

  private func lookUpOperator(_ word: LineToken) throws(Diagnostic) -> any Operator.Type {
    if word.kind == .word, let type = operators.type(named: word.text) { return type }
    let begun = operators.names.filter { word.kind == .word && $0.hasPrefix(word.text.lowercased()) }
    if begun.count > 1 {
      throw Diagnostic(.unknownOperator, "“\(word.text)” could be \(Nearest.list(begun))", at: word.range, help: "type more letters")
    }
    if catalogue.signature(of: word.text.lowercased()) != nil {
      throw Diagnostic(
        .unknownOperator, "“\(word.text)” is a command; after “|” stands an operator", at: word.range,
        help: "the operators are \(Nearest.list(operators.names, "and")); put “;” between commands")
    }
    throw Diagnostic(
      .unknownOperator, "there is no operator “\(word.text)”", at: word.range,
      help: Nearest.question(to: word.text, among: operators.names) ?? "the operators are \(Nearest.list(operators.names, "and"))")
  }

  // MARK: Expectations

  private func expectation(
    _ syntax: StatementSyntax, _ keyword: TextRange, _ names: [String: [Column]]
  ) throws(Diagnostic) -> Expectation {
    let tokens = syntax.steps.first?.tokens ?? []
    guard let first = tokens.first else {
      throw Diagnostic(
        .missingArgument, "what is expected is missing", at: TextRange(Int(keyword.upper), Int(keyword.upper)),
        help: "for example expect events | count > 3, or expect \"Taliban\"")
    }
    let isNegative = first.isWord("no")
    let subject = isNegative ? Array(tokens.dropFirst()) : tokens
    if syntax.steps.count == 1, subject.count == 1, let text = subject.first, text.kind == .quoted {
      return .lastText(text.text, present: !isNegative, at: text.range)
    }
    if syntax.steps.count == 1, first.isWord("rows"), tokens.count > 1, tokens[1].isComparison {
      var cursor = TokenCursor(Array(tokens.dropFirst()), after: Int(first.range.upper))
      let comparison = try Comparison(parsing: &cursor)
      if let left = cursor.next { throw unexpected(left, after: "rows") }
      return .lastRows(comparison)
    }
    guard isNegative else {
      let (pipeline, comparison) = try pipeline(syntax, names, .comparison)
      return comparison.map { .value(pipeline, $0) } ?? .rows(pipeline, some: true)
    }
    let rest = syntax.replacingFirstStep(subject, after: Int(first.range.upper))
    let ending = Ending.nothing(why: "an expectation shows nothing", help: "take the redirection away")
    return .rows(try pipeline(rest, names, ending).0, some: false)
  }

  private func failure(_ syntax: StatementSyntax, _ word: TextRange, _ names: [String: [Column]]) throws(Diagnostic) -> Expectation {
    var tokens = syntax.steps.first?.tokens ?? []
    var code: DiagnosticCode?
    if let first = tokens.first, first.kind == .word, first.text.hasSuffix(":") {
      let name = String(first.text.dropLast())
      guard let known = DiagnosticCode(rawValue: name) else {
        throw Diagnostic(
          .invalidValue, "there is no error code “\(name)”", at: first.range,
          help: Nearest.question(to: name, among: DiagnosticCode.allCases.map(\.rawValue)) ?? "leave it out to accept any error")
      }
      code = known
      tokens.removeFirst()
    }
    guard !tokens.isEmpty else {
      throw Diagnostic(
        .missingArgument, "the command that should fail is missing", at: TextRange(Int(word.upper), Int(word.upper)),
        help: "write expect error events where typ = airstrike")
    }
    do throws(Diagnostic) {
      return .failure(code: code, .success(try statement(tokens, names: names)))
    } catch {
      return .failure(code: code, .failure(error))
    }
  }
}
