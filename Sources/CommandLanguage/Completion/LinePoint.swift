import TextModel

/// Where in the grammar the end of a text stands.
struct LinePoint {
  enum Place {
    /// In a comment, after a wrong word, or where the user makes a name up.
    case nothing
    /// A command or a name; `let` and `expect` too where a statement begins.
    case source(isStatement: Bool, afterExpect: Bool)
    case words([Continuation])
    /// After a command's name.
    case call(Signature, words: [LineToken])
    case operatorName(columns: [Column])
    case operatorWords(any Operator.Type, words: [LineToken], columns: [Column])
    /// After `>`.
    case file
  }

  let place: Place
  /// The word that is being typed; nil where a new one begins.
  let partial: LineToken?
  /// The command that the pipeline begins with.
  private(set) var command: String?
  /// The columns at this point.
  private(set) var columns: [Column] = []

  init(_ text: String, _ parser: Parser, names: [String: [Column]]) {
    var names = names
    let scan = Lexer.scan(text, comments: true)
    let end = text.utf8.count
    let last = scan.tokens.last
    if let last, last.kind == .comment, Int(last.range.upper) == end {
      (place, partial) = (.nothing, nil)
      return
    }
    var tokens = scan.tokens.filter { $0.kind != .comment }
    if let last, last.isValue, Int(last.range.upper) == end {
      partial = last
      tokens.removeLast()
    } else {
      partial = nil
    }
    var statements = tokens.split(omittingEmptySubsequences: false) { $0.kind == .separator }.map(Array.init)
    let current = statements.popLast() ?? []
    for statement in statements where !statement.isEmpty {
      if let statement = try? parser.statement(statement, names: names), case .binding(let name, _, let query) = statement.action {
        names[name] = query.columns
      }
    }
    var reader = Reader(parser: parser, names: names, partial: partial)
    place = reader.statement(current)
    command = reader.command
    columns = reader.columns
  }

  /// Reads the statement at the end, whatever is wrong with it.
  private struct Reader {
    let parser: Parser
    let names: [String: [Column]]
    let partial: LineToken?
    var command: String?
    var columns: [Column] = []

    mutating func statement(_ tokens: [LineToken]) -> Place {
      guard let first = tokens.first else { return .source(isStatement: true, afterExpect: false) }
      if first.isWord("let") {
        switch tokens.count {
        case 1: return .nothing
        case 2: return .words([.word("=", help: "what the name stands for follows")])
        default: return query(Array(tokens.dropFirst(3)), afterExpect: false)
        }
      }
      guard first.isWord("expect") else { return query(tokens, afterExpect: false) }
      var rest = tokens.dropFirst()
      if let word = rest.first, word.isWord("no") {
        rest.removeFirst()
      } else if let word = rest.first, word.isWord("error") {
        rest.removeFirst()
        if rest.first?.text.hasSuffix(":") == true { rest.removeFirst() }
        return query(Array(rest), afterExpect: false)
      } else if let word = rest.first, word.isWord("rows"), rest.count == 1 {
        return .words(Comparator.allCases.filter { $0 != .contains }.map { .word($0.rawValue, help: $0.help) })
      }
      return query(Array(rest), afterExpect: tokens.count == 1)
    }

    private mutating func query(_ tokens: [LineToken], afterExpect: Bool) -> Place {
      var steps = tokens.split(omittingEmptySubsequences: false) { $0.isSymbol("|") }.map(Array.init)
      let current = steps.popLast() ?? []
      if !steps.contains(where: { $0.isEmpty }) {
        steps = parser.writtenOut(steps.map { StatementSyntax.Step($0, start: 0) }, names).map { $0.tokens }
      }
      guard let first = steps.first else { return source(current, afterExpect: afterExpect) }
      guard start(first) != nil else { return .nothing }
      for step in steps.dropFirst() {
        guard let word = step.first, let type = parser.operators.type(named: word.text) else { return .nothing }
        var cursor = TokenCursor(Array(step.dropFirst()), after: Int(word.range.upper))
        if let action = try? type.init(parsing: &cursor) { columns = action.columns(from: columns) }
      }
      guard let name = current.first else { return .operatorName(columns: columns) }
      if let (view, count) = parser.rowCommand(current) {
        if let last = current.last, last.isSymbol(">") || last.isSymbol(">>") { return .file }
        return .call(view, words: Array(current.dropFirst(count)))
      }
      guard let type = parser.operators.type(named: name.text) else { return .nothing }
      return operatorWords(type, Array(current.dropFirst()))
    }

    /// Notes the command or name that a pipeline begins with; nil when there is none such.
    private mutating func start(_ words: [LineToken]) -> (signature: Signature?, count: Int)? {
      guard let word = words.first else { return nil }
      if let columns = names[word.text] {
        self.columns = columns
        return (nil, 1)
      }
      guard let (signature, count) = try? parser.lookUp(words, names) else { return nil }
      command = signature.name
      columns = signature.columns
      return (signature, count)
    }

    private mutating func source(_ tokens: [LineToken], afterExpect: Bool) -> Place {
      guard !tokens.isEmpty else { return .source(isStatement: false, afterExpect: afterExpect) }
      guard let (start, count) = start(tokens) else { return .nothing }
      let words = Array(tokens.dropFirst(count))
      if !columns.isEmpty, let position = words.firstIndex(where: { $0.isWord("where") }) {
        return operatorWords(WhereOperator.self, Array(words[(position + 1)...]))
      }
      if let last = words.last, last.isSymbol(">") || last.isSymbol(">>") { return .file }
      if let last = words.last, last.isWord("over"), Parser.counts(columns) { return operatorWords(TotalOperator.self, [last]) }
      guard let signature = start else {
        return words.isEmpty ? .words([.word("where", help: "keep the rows that meet a condition")]) : .nothing
      }
      return .call(signature, words: words)
    }

    private func operatorWords(_ type: any Operator.Type, _ words: [LineToken]) -> Place {
      if let last = words.last, last.isSymbol(">") || last.isSymbol(">>") {
        let isCondition = type == WhereOperator.self
        if !isCondition || ConditionContinuation.isWhole(Array(words.dropLast()), columns: columns) { return .file }
      }
      return .operatorWords(type, words: words, columns: columns)
    }
  }
}
