import PluginKit

/// `expect`: what makes a script a test.
extension Interpreter {
  /// Checks what a line holds to be true.
  ///
  /// - Throws: `expectationFailed` that says what was found instead.
  func check(_ expectation: Expectation, at range: TextRange, in source: SourceText, output: any CommandOutput) async throws(Diagnostic) {
    switch expectation {
    case .rows(let query, let some):
      let rows = try await rows(of: query, output: output).rows.count
      if (rows > 0) != some { throw failure(Plural.count(rows, "row"), at: query.range) }
    case .value(let query, let comparison):
      let table = try await rows(of: query, output: output)
      guard let row = table.rows.first, table.rows.count == 1 else {
        throw failure(Plural.count(table.rows.count, "row"), at: query.range, help: "a comparison needs an answer of one row; add | count")
      }
      let shown = table.columns.indices.last { !table.columns[$0].isDetail } ?? table.columns.count - 1
      let column = table.columns[shown]
      if try comparison.certainty(of: row.cells[shown], type: column.type, column: column.name) != .surely {
        throw failure("\(column.name) is \(ValueText.plain(row.cells[shown]))", at: comparison.range)
      }
    case .lastRows(let comparison):
      guard let rows = last.rows else { throw failure("no table", at: range) }
      if try comparison.certainty(of: .number(Double(rows)), type: .number, column: "rows") != .surely {
        throw failure(Plural.count(rows, "row"), at: comparison.range)
      }
    case .lastText(let text, let present, let place):
      if last.text.contains(text) != present {
        throw failure(present ? "the last answer has no such words" : "the last answer has these words", at: place)
      }
    case .failure(let code, let attempt):
      try await checkFailure(code, attempt, at: range, in: source, output: output)
    }
  }

  private func checkFailure(
    _ code: DiagnosticCode?, _ attempt: Result<Statement, Diagnostic>, at range: TextRange, in source: SourceText,
    output: any CommandOutput
  ) async throws(Diagnostic) {
    let found: Diagnostic
    do throws(Diagnostic) {
      let statement = try attempt.get()
      _ = try await execute(statement, in: source, output: SilentOutput())
      throw failure("it succeeded", at: range)
    } catch {
      found = error
    }
    if found.code == .expectationFailed { throw found }
    if let code, found.code != code {
      throw failure("it failed with \(found.code.rawValue): \(found.message)", at: range)
    }
  }

  private func rows(of query: Query, output: any CommandOutput) async throws(Diagnostic) -> Table {
    guard let table = try await evaluate(query, output: output).1 else {
      throw Diagnostic(.typeMismatch, "\(query.answering ?? "this") answers with no table", at: query.range)
    }
    return table
  }

  private func failure(_ found: String, at range: TextRange, help: String? = nil) -> Diagnostic {
    Diagnostic(.expectationFailed, "not as expected: \(found)", at: range, help: help)
  }
}
