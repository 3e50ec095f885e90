import TextModel

extension Parser {
  /// The steps of a pipeline with `assets over time` written out: counts told apart by time are totals, so that it is short for
  /// `assets | total over time`.
  func writtenOut(_ steps: [StatementSyntax.Step], _ names: [String: [Column]]) -> [StatementSyntax.Step] {
    guard let first = steps.first, let position = periodWord(in: first.tokens, names) else { return steps }
    let word = first.tokens[position]
    let total = LineToken(.word, TotalOperator.signature.name, at: word.range)
    return [
      StatementSyntax.Step(Array(first.tokens[..<position]), start: first.start),
      StatementSyntax.Step([total] + first.tokens[position...], start: Int(word.range.lower)),
    ] + steps.dropFirst()
  }

  /// Refuses a filter behind a period, as in `assets over time where …`: what is added up over time has no such rows any more.
  func checkPeriod(_ steps: [StatementSyntax.Step], _ names: [String: [Column]]) throws(Diagnostic) {
    guard let tokens = steps.first?.tokens, let over = tokens.firstIndex(where: { $0.isWord("over") }), over > 0, over + 2 < tokens.count,
      tokens[over + 2].isWord("where"), source(of: tokens, names).count == over, Parser.counts(source(of: tokens, names).columns)
    else { return }
    throw Diagnostic(
      .syntax, "“where” does not stand behind “over”", at: tokens[over + 2].range,
      help: "filter before it, \(tokens[0].text) where … over \(tokens[over + 1].text), or put “|” before “where” to filter the totals")
  }

  /// Where `over PERIOD` ends the words that list counts; nil where it does not. Directly behind the list “over” means nothing else; behind a
  /// filter it may be one of its values, unless a period follows it.
  private func periodWord(in tokens: [LineToken], _ names: [String: [Column]]) -> Int? {
    let end = tokens.firstIndex { $0.isSymbol(">") || $0.isSymbol(">>") } ?? tokens.count
    guard let position = tokens[..<end].lastIndex(where: { $0.isWord("over") }), position > 0, end - position <= 2 else { return nil }
    if position + 1 < end, !tokens[position + 1].isValue { return nil }
    let source = source(of: tokens, names)
    guard Parser.counts(source.columns) else { return nil }
    return position == source.count || position + 1 < end && !tokens[position - 1].isComparison ? position : nil
  }

  /// Whether rows of such columns can be added up over time without naming a column.
  static func counts(_ columns: [Column]) -> Bool { columns.contains { $0.type == .count } }

  /// The columns of what the first words list, and how many words name it; no columns where they name a command that has its own use of
  /// further words.
  private func source(of tokens: [LineToken], _ names: [String: [Column]]) -> (columns: [Column], count: Int) {
    if let columns = names[tokens[0].text] { return (columns, 1) }
    guard let (signature, count) = try? lookUp(tokens, names), !signature.takesFreeText,
      !signature.options.contains(where: { $0.name == "over" })
    else { return ([], 0) }
    return (signature.columns, count)
  }
}
