import TextModel
import Values

/// What `where` asks of a row, as it was typed: columns and values are looked up when the table is there.
package indirect enum Condition: Sendable, Hashable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  /// Holds where it cannot be ruled out.
  case possibly(Condition)
  case test(ColumnName, Test)

  /// What is asked of one cell.
  package enum Test: Sendable, Hashable {
    case comparison(Comparison)
    /// `in (a, b)`
    case oneOf([Literal])
    /// `under vehicle`: the term or one below it in the column's taxonomy.
    case under(Literal)
    /// `within 200 km of Kabul`
    case within(Length, of: Literal, at: TextRange)
    /// `between a and b`, both included.
    case between(Literal, Literal)
    case isMissing
    case isStated
    /// A column of truth values by itself.
    case isTrue
  }

  /// Words that begin a test other than a comparison, for completion and messages.
  package static let testWords: [(word: String, help: String)] = [
    ("in", "is one of several values: in (a, b)"),
    ("under", "is a term, or lies under it: under vehicle"),
    ("within", "lies near a place: within 200 km of Kabul"),
    ("between", "lies between two values, both included: between 5 and 10"),
    ("is", "is missing, is stated"),
    ("not", "not in, not under, not within, not between"),
  ]

  /// Takes a condition: tests joined by `and`, `or`, `not`, `possibly` and parentheses; `and` binds closer than `or`.
  ///
  /// - Throws: `missingArgument`, `syntax`, `invalidValue`.
  package init(parsing words: inout TokenCursor) throws(Diagnostic) {
    var alternatives = [try Condition.conjunction(&words)]
    while words.take(word: "or") != nil { alternatives.append(try Condition.conjunction(&words)) }
    self = alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private static func conjunction(_ words: inout TokenCursor) throws(Diagnostic) -> Condition {
    var parts = [try factor(&words)]
    while words.take(word: "and") != nil { parts.append(try factor(&words)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private static func factor(_ words: inout TokenCursor) throws(Diagnostic) -> Condition {
    // The prefixes are counted, not recursed into, so that a long run of them cannot exhaust the stack.
    var prefixes: [Bool] = []
    while let word = words.take(word: "not") ?? words.take(word: "possibly") { prefixes.append(word.isWord("not")) }
    var condition: Condition
    if let bracket = words.take(symbol: "(") {
      guard words.depth < 100 else {
        throw Diagnostic(.syntax, "the brackets are nested too deep", at: bracket.range, help: "use fewer of them")
      }
      words.depth += 1
      condition = try Condition(parsing: &words)
      guard words.take(symbol: ")") != nil else { throw words.missing("and, or, or “)”") }
      words.depth -= 1
    } else {
      condition = try test(&words)
    }
    for isNegation in prefixes.reversed() { condition = isNegation ? .not(condition) : .possibly(condition) }
    return condition
  }

  private static func test(_ words: inout TokenCursor) throws(Diagnostic) -> Condition {
    guard let token = words.next, token.isValue, !token.isWord("and"), !token.isWord("or") else {
      throw words.missing("a column", help: "for example where type = airstrike")
    }
    let column = try ColumnName(parsing: &words)
    if words.next?.isComparison == true { return .test(column, .comparison(try Comparison(parsing: &words))) }
    if words.take(word: "is") != nil { return try state(column, &words) }
    let isNegated = words.take(word: "not") != nil
    let test: Test
    if words.take(word: "in") != nil {
      test = .oneOf(try list(&words))
    } else if words.take(word: "under") != nil {
      test = .under(try Literal(parsing: &words))
    } else if let word = words.take(word: "within") {
      test = try within(word, &words)
    } else if words.take(word: "between") != nil {
      let low = try Literal(parsing: &words)
      guard words.take(word: "and") != nil else { throw words.missing("and", help: "write between 5 and 10") }
      test = .between(low, try Literal(parsing: &words))
    } else if isNegated {
      throw words.missing("in, under, within or between")
    } else if let next = words.next, next.isValue, !next.isWord("and"), !next.isWord("or") {
      throw Diagnostic(
        .syntax, "after the column “\(column.name)” stands a comparison, not “\(next.text)”", at: next.range,
        help: Nearest.question(to: next.text, among: testWords.map(\.word)) ?? "use =, !=, <, >, ~, in, under, within, between or is")
    } else {
      test = .isTrue
    }
    return isNegated ? .not(.test(column, test)) : .test(column, test)
  }

  private static func state(_ column: ColumnName, _ words: inout TokenCursor) throws(Diagnostic) -> Condition {
    let isNegated = words.take(word: "not") != nil
    if words.take(word: "missing") != nil { return .test(column, isNegated ? .isStated : .isMissing) }
    if words.take(word: "stated") != nil { return .test(column, isNegated ? .isMissing : .isStated) }
    let literal = try Literal(parsing: &words)
    return .test(column, .comparison(Comparison(isNegated ? .notEqual : .equal, literal, at: literal.range)))
  }

  private static func list(_ words: inout TokenCursor) throws(Diagnostic) -> [Literal] {
    let closing = words.next?.isSymbol("[") == true ? "]" : ")"
    guard words.take(symbol: "(") ?? words.take(symbol: "[") != nil else { throw words.missing("“(”", help: "write in (a, b)") }
    var literals = [try Literal(parsing: &words)]
    while words.take(symbol: ",") != nil { literals.append(try Literal(parsing: &words)) }
    guard words.take(symbol: closing) != nil else { throw words.missing("“,” or “\(closing)”", help: "write in (a, b)") }
    return literals
  }

  private static func within(_ word: LineToken, _ words: inout TokenCursor) throws(Diagnostic) -> Test {
    let example = "write within 200 km of Kabul"
    let first = try words.takeValue("a distance", help: example)
    let (length, _) = try ArgumentReader.distance(first, &words)
    guard words.take(word: "of") != nil else { throw words.missing("of and a place", help: example) }
    let place = try words.takeValue("a place", help: example)
    let point = ArgumentReader.point(place, &words)
    let name = point?.value.text ?? place.text
    let range = point?.range ?? place.range
    return .within(length, of: Literal(name, isQuoted: place.kind == .quoted, at: range), at: word.range.union(range))
  }
}
