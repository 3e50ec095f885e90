import TextModel
import Values

extension Expectation {
  /// Checks that a pipeline answered with rows, or with none.
  ///
  /// - Throws: `expectationFailed`, saying what was found.
  package static func check(_ table: Table, hasRows: Bool, at range: TextRange) throws(Diagnostic) {
    guard table.rows.isEmpty == hasRows else { return }
    let found = table.rows.count
    throw Diagnostic(
      .expectationFailed,
      hasRows
        ? "At least one \(table.item) was expected, and there is none"
        : "No \(table.item) was expected, and there \(found == 1 ? "is 1" : "are \(found)")",
      at: range)
  }

  /// Checks the last shown cell of a table of one row.
  ///
  /// - Throws: `expectationFailed`, saying what was found; `typeMismatch` when the value is none of the column's type.
  package static func check(_ table: Table, _ comparison: Comparison, at range: TextRange) throws(Diagnostic) {
    guard table.rows.count == 1, let row = table.rows.first, let index = table.columns.lastIndex(where: { !$0.isDetail }) else {
      throw Diagnostic(
        .expectationFailed, "One row was expected, and there are \(table.rows.count)", at: range,
        help: "end the pipeline with count or total, or compare “expect rows” with a number")
    }
    let column = table.columns[index]
    let certainty = try comparison.certainty(of: row.cells[index], type: column.type, column: column.name)
    guard certainty != .surely else { return }
    throw failure(of: column.name, row.cells[index], comparison)
  }

  /// Checks the number of rows of the last answer.
  ///
  /// - Throws: `expectationFailed`, saying what was found; `typeMismatch` when the value is no number.
  package static func check(rows: Int, _ comparison: Comparison) throws(Diagnostic) {
    let value = Value.number(Double(rows))
    guard try comparison.certainty(of: value, type: .number, column: "rows") != .surely else { return }
    throw failure(of: "rows", value, comparison)
  }

  /// Checks that the last answer, as printed, holds some words or does not.
  ///
  /// - Throws: `expectationFailed`.
  package static func check(shown: String, holds text: String, present: Bool, at range: TextRange) throws(Diagnostic) {
    guard shown.contains(text) != present else { return }
    throw Diagnostic(
      .expectationFailed, present ? "“\(text)” was expected in the last answer" : "“\(text)” was not expected in the last answer", at: range
    )
  }

  /// Checks that a statement failed.
  ///
  /// - Parameters:
  ///   - error: What it failed with; nil when it did not fail.
  ///   - code: The code that is wanted; nil for any.
  /// - Throws: `expectationFailed`.
  package static func check(failure error: Diagnostic?, code: DiagnosticCode?, at range: TextRange) throws(Diagnostic) {
    guard let error else { throw Diagnostic(.expectationFailed, "An error was expected, and there was none", at: range) }
    guard let code, code != error.code else { return }
    throw Diagnostic(
      .expectationFailed, "The error \(code.rawValue) was expected, and it was \(error.code.rawValue): \(error.message)", at: range)
  }

  private static func failure(of column: String, _ value: Value, _ comparison: Comparison) -> Diagnostic {
    let found = value.isMissing ? "nothing" : "“\(ValueText.plain(value))”"
    return Diagnostic(
      .expectationFailed, "“\(column) \(comparison.comparator.rawValue) \(comparison.literal.whole)” was expected, and it is \(found)",
      at: comparison.range)
  }
}
