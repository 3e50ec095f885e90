import TextModel
import Values

/// A condition made ready for one table: its columns found, its values read by their types, its places resolved.
package struct ConditionMatcher {
  /// How sure it is that a row meets a part of the condition.
  private typealias Judge = (Row) -> Certainty

  private let judge: (Row) -> Certainty

  /// - Throws: `unknownColumn`, `typeMismatch`, `invalidValue` for an unknown term, and what the environment throws for a place.
  package init(_ condition: Condition, _ table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) {
    judge = try ConditionMatcher.judge(condition, table, environment)
  }

  /// How sure it is that a row of the table meets the condition.
  package func certainty(of row: Row) -> Certainty { judge(row) }

  private static func judge(
    _ condition: Condition, _ table: Table, _ environment: any OperatorEnvironment
  ) throws(Diagnostic) -> Judge {
    switch condition {
    case .all(let parts):
      let judges = try judges(parts, table, environment)
      return { row in judges.map { $0(row) }.min() ?? .surely }
    case .any(let parts):
      let judges = try judges(parts, table, environment)
      return { row in judges.map { $0(row) }.max() ?? .no }
    case .not(let part):
      let judge = try judge(part, table, environment)
      return { row in !judge(row) }
    case .possibly(let part):
      let judge = try judge(part, table, environment)
      return { row in Certainty(judge(row) != .no) }
    case .test(let name, let test):
      let index = try name.index(in: table.columns)
      let cell = try CellTest(name, index, table, environment).judge(test)
      return { row in cell(row.cells[index], row) }
    }
  }

  private static func judges(
    _ parts: [Condition], _ table: Table, _ environment: any OperatorEnvironment
  ) throws(Diagnostic) -> [Judge] {
    var judges: [Judge] = []
    for part in parts { judges.append(try judge(part, table, environment)) }
    return judges
  }
}

/// Makes the test of one column's cells ready.
private struct CellTest {
  typealias Judge = (Value, Row) -> Certainty

  let name: ColumnName
  let index: Int
  let table: Table
  let environment: any OperatorEnvironment

  var column: Column { table.columns[index] }

  init(_ name: ColumnName, _ index: Int, _ table: Table, _ environment: any OperatorEnvironment) {
    self.name = name
    self.index = index
    self.table = table
    self.environment = environment
  }

  func judge(_ test: Condition.Test) throws(Diagnostic) -> Judge {
    switch test {
    case .comparison(let comparison): return try judge(comparison)
    case .oneOf(let literals):
      var judges: [Judge] = []
      for literal in literals { judges.append(try judge(Comparison(.equal, literal, at: literal.range))) }
      return { cell, row in judges.map { $0(cell, row) }.max() ?? .no }
    case .under(let term): return try under(term)
    case .within(let length, let place, let range): return try within(length, of: place, at: range)
    case .between(let low, let high):
      let atLeast = try judge(Comparison(.atLeast, low, at: low.range))
      let atMost = try judge(Comparison(.atMost, high, at: high.range))
      return { cell, row in min(atLeast(cell, row), atMost(cell, row)) }
    case .isMissing: return { cell, _ in Certainty(cell.isMissing) }
    case .isStated: return { cell, _ in Certainty(!cell.isMissing) }
    case .isTrue:
      guard column.type == .truth else {
        throw Diagnostic(
          .missingArgument, "a comparison is missing after the column “\(column.name)”", at: name.range,
          help: "for example \(column.name) = …, or \(column.name) is stated")
      }
      return { cell, _ in ValueOrder.certainty(cell, .equal, .truth(true)) }
    }
  }

  private func judge(_ comparison: Comparison) throws(Diagnostic) -> Judge {
    try comparison.check(column.type, column: column.name)
    let comparator = comparison.comparator
    let wanted: Value
    do throws(Diagnostic) {
      wanted = try comparison.literal.value(as: column.type, column: column.name)
    } catch {
      // `where stated > computed`: a word that is no value may be another column of the same type.
      guard !comparison.literal.isQuoted, comparison.literal.unit == nil,
        let other = table.columns.firstIndex(where: { $0.name == comparison.literal.text.lowercased() && $0.type == column.type })
      else { throw error }
      return { cell, row in row.cells[other].isMissing ? .possibly : ValueOrder.certainty(cell, comparator, row.cells[other]) }
    }
    if column.type == .text, comparator == .equal || comparator == .notEqual { try checkTerm(comparison.literal) }
    guard column.type == .place, case .place(let place) = wanted, comparator != .contains else {
      return { cell, _ in ValueOrder.certainty(cell, comparator, wanted) }
    }
    let country = environment.country(named: place.name)
    return { cell, _ in
      let isPlace = anyElement(cell) { element in
        guard case .place(let found) = element else { return ValueOrder.certainty(element, .equal, wanted) }
        return Certainty(found.name.lowercased() == place.name.lowercased() || (country != nil && found.country == country))
      }
      return comparator == .notEqual ? !isPlace : isPlace
    }
  }

  /// Refuses a word that no row holds, that is no term of the column's taxonomy, and that is nearly one: a slip of the keyboard.
  private func checkTerm(_ literal: Literal) throws(Diagnostic) {
    let typed = literal.whole.lowercased()
    let terms = environment.taxonomyTerms(column: column.name)
    guard !terms.isEmpty, !terms.contains(where: { $0.lowercased() == typed }), let help = Nearest.question(to: typed, among: terms),
      !table.rows.contains(where: { ValueOrder.certainty($0.cells[index], .equal, .text(typed)) == .surely })
    else { return }
    throw Diagnostic(.invalidValue, "“\(literal.whole)” is no term of “\(column.name)”", at: literal.range, help: help)
  }

  private func under(_ term: Literal) throws(Diagnostic) -> Judge {
    guard column.type == .text || column.type == .place else {
      throw Diagnostic(
        .typeMismatch, "“under” does not go with “\(column.name)”, which holds \(column.type.plural)", at: name.range, help: "use = or <")
    }
    if column.type == .place, let country = environment.country(named: term.whole) {
      return { cell, _ in
        anyElement(cell) { element in
          guard case .place(let place) = element, let code = place.country else { return .possibly }
          return Certainty(code == country)
        }
      }
    }
    let isPlace = column.type == .place
    let (environment, column) = (environment, column.name)
    guard environment.isA(term.whole, under: term.whole, column: column) != nil else {
      let terms = environment.taxonomyTerms(column: column)
      let help =
        isPlace
        ? "name a country" : terms.isEmpty ? "“\(column)” has no taxonomy; use = or ~" : Nearest.question(to: term.whole, among: terms)
      throw Diagnostic(
        .invalidValue, "“\(term.whole)” is no term of “\(column)”", at: term.range,
        help: help ?? "its terms are \(Nearest.list(Array(terms.prefix(12)), "and"))")
    }
    return { cell, _ in
      anyElement(cell) { element in
        let text = if case .place(let place) = element { place.name } else { ValueText.plain(element) }
        return Certainty(environment.isA(text, under: term.whole, column: column) == true)
      }
    }
  }

  private func within(_ length: Length, of literal: Literal, at range: TextRange) throws(Diagnostic) -> Judge {
    guard column.type == .place else {
      let places = table.columns.filter { $0.type == .place }.map(\.name)
      throw Diagnostic(
        .typeMismatch, "“within” asks for a place, and “\(column.name)” holds \(column.type.plural)", at: name.range,
        help: places.isEmpty ? "no column here holds places" : "use \(Nearest.list(places))")
    }
    let ruler = try environment.ruler(to: literal.whole, at: literal.range)
    return { cell, _ in
      anyElement(cell) { element in
        guard case .place(let place) = element, let point = place.coordinate, let found = ruler.measure(point) else { return .possibly }
        // A province is somewhere around its middle: what is sure of a town is only possible for it.
        guard !place.isPoint, let precision = place.precision else { return Certainty(found.distance <= length) }
        if found.distance.metres + precision.metres <= length.metres { return .surely }
        return found.distance.metres - precision.metres <= length.metres ? .possibly : .no
      }
    }
  }
}

/// The certainty for a cell, or the best of a list's elements; a missing cell leaves it open.
private func anyElement(_ cell: Value, _ judge: (Value) -> Certainty) -> Certainty {
  switch cell {
  case .missing: .possibly
  case .list(let elements): elements.map(judge).max() ?? .possibly
  default: judge(cell)
  }
}

extension Value {
  /// Whether nothing is stated: no value, or a list without elements.
  package var isMissing: Bool {
    switch self {
    case .missing: true
    case .list(let values): values.isEmpty
    default: false
    }
  }
}
