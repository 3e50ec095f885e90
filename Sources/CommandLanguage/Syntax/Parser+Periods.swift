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

  /// Where `over PERIOD` ends the words that list counts; nil where it does not.
  private func periodWord(in tokens: [LineToken], _ names: [String: [Column]]) -> Int? {
    let end = tokens.firstIndex { $0.isSymbol(">") || $0.isSymbol(">>") } ?? tokens.count
    guard let position = tokens[..<end].lastIndex(where: { $0.isWord("over") }), position > 0, end - position <= 2 else { return nil }
    if position + 1 < end, !tokens[position + 1].isValue { return nil }
    return Parser.counts(columns(ofSource: tokens, names)) ? position : nil
  }

  /// Whether rows of such columns can be added up over time without naming a column.
  static func counts(_ columns: [Column]) -> Bool { columns.contains { $0.type == .count } }

  /// The columns of what the first words list; none where they name a command that has its own use of further words.
  private func columns(ofSource tokens: [LineToken], _ names: [String: [Column]]) -> [Column] {
    if let columns = names[tokens[0].text] { return columns }
    guard let (signature, _) = try? lookUp(tokens, names), !signature.takesFreeText,
      !signature.options.contains(where: { $0.name == "over" })
    else { return [] }
    return signature.columns
  }
}
