import TextModel
import Values

/// A comparator and what stands to the right of it: `> 20`, `= captured`.
package struct Comparison: Sendable, Hashable {
  /// How the two are compared.
  package let comparator: Comparator
  /// What stands to the right.
  package let literal: Literal
  /// The comparator and the value in the line.
  package let range: TextRange

  package init(_ comparator: Comparator, _ literal: Literal, at range: TextRange) {
    self.comparator = comparator
    self.literal = literal
    self.range = range
  }

  /// Takes a comparator and a value.
  ///
  /// - Throws: `missingArgument`.
  package init(parsing words: inout TokenCursor) throws(Diagnostic) {
    guard let sign = words.next, sign.kind == .symbol, let comparator = Comparator(rawValue: sign.text) else {
      throw words.missing("a comparison", help: "use =, !=, <, <=, >, >= or ~")
    }
    words.take()
    let literal = try Literal(parsing: &words)
    self.init(comparator, literal, at: sign.range.union(literal.range))
  }

  /// How sure it is that a value compares so.
  ///
  /// - Parameters:
  ///   - type: How the right side is read: the type of the value's column.
  ///   - column: The column's name, for messages.
  /// - Throws: `typeMismatch`.
  package func certainty(of value: Value, type: ValueType, column: String) throws(Diagnostic) -> Certainty {
    try check(type, column: column)
    return ValueOrder.certainty(value, comparator, try literal.value(as: type, column: column))
  }

  /// Refuses an order of places and the like.
  ///
  /// - Throws: `typeMismatch`.
  package func check(_ type: ValueType, column: String) throws(Diagnostic) {
    let allowed: Bool =
      switch type {
      case .place, .truth: !comparator.isOrder && (type == .place || comparator != .contains)
      case .text, .reference: true
      case .number, .count, .date, .duration, .distance: comparator != .contains
      }
    guard !allowed else { return }
    throw Diagnostic(
      .typeMismatch, "“\(comparator.rawValue)” does not go with “\(column)”, which holds \(type.plural)", at: range,
      help: comparator == .contains ? "use =, <, > or between" : "use = or !=")
  }
}
