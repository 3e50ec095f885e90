import TextModel

/// `sort date desc, count`: the rows in another order.
public struct SortOperator: Operator {
  public static let signature = Signature(
    "sort", .reading, "orders the rows by one or more columns",
    discussion: """
      Ascending unless “desc” stands after the column. Rows that do not state the value come last either way; rows that are equal keep their \
      order. Intervals are ordered by their lower end: “dozens” stands between 23 and 24 or more.
      """,
    parameters: [
      Signature.Parameter("column", .column, "a column", repeating: true),
      Signature.Parameter("order", .choice(["asc", "desc"]), "after each column: ascending, or descending", optional: true),
    ],
    examples: [
      Signature.Example("events where type under territory | sort date", "in order of time"),
      Signature.Example("assets | sort count desc, category", "the largest counts first"),
    ])

  private let keys: [(column: ColumnName, isDescending: Bool)]

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {
    _ = words.take(word: "by")
    var keys: [(column: ColumnName, isDescending: Bool)] = []
    repeat {
      let column = try ColumnName(parsing: &words)
      let isDescending = words.take(word: "desc") != nil
      if !isDescending { _ = words.take(word: "asc") }
      keys.append((column, isDescending))
    } while words.take(symbol: ",") != nil || words.take(word: "and") != nil || words.next?.isValue == true
    self.keys = keys
  }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    var order: [(index: Int, isDescending: Bool)] = []
    for key in keys { order.append((try key.column.index(in: table.columns), key.isDescending)) }
    let sorted = table.rows.enumerated().sorted { left, right in
      for key in order {
        let (one, other) = (left.element.cells[key.index], right.element.cells[key.index])
        if let comesFirst = SortOperator.precedes(one, other, isDescending: key.isDescending) { return comesFirst }
      }
      return left.offset < right.offset
    }
    return Table(item: table.item, columns: table.columns, rows: sorted.map(\.element))
  }

  /// Whether a value stands before another; nil when neither does.
  private static func precedes(_ left: Value, _ right: Value, isDescending: Bool) -> Bool? {
    switch (left.isMissing, right.isMissing) {
    case (true, true): return nil
    case (true, false): return false
    case (false, true): return true
    case (false, false): break
    }
    let (left, right) = (SortKey(left), SortKey(right))
    if left == right { return nil }
    return isDescending ? right < left : left < right
  }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] {
    guard let last = words.last, last.isValue, !last.isWord("desc"), !last.isWord("asc"), !last.isWord("by") else {
      return words.isEmpty ? [.column, .word("by", help: "may be left out")] : [.column]
    }
    return [.word("desc", help: "largest or latest first"), .word("asc", help: "smallest or earliest first"), .column]
  }
}

/// What a value is ordered by.
struct SortKey: Comparable {
  private let first: Double
  private let second: Double
  private let text: String

  /// A list is ordered by its first element.
  init(_ value: Value) {
    let value = if case .list(let values) = value { values.first ?? .missing } else { value }
    var numbers = (0.0, 0.0)
    var text = ""
    switch value {
    case .missing: break
    case .number(let number): numbers.0 = number
    case .count(let count): numbers = (count.lo ?? 0, count.hi ?? .infinity)
    case .date(let interval): numbers = (Double(interval.start.dayNumber), Double(interval.end.dayNumber))
    case .duration(let duration): numbers.0 = duration.days ?? .infinity
    case .distance(let length): numbers.0 = length.metres
    case .truth(let truth): numbers.0 = truth ? 1 : 0
    case .reference(let reference):
      let letters = (reference.item ?? "").prefix { $0.isLetter }
      numbers = (Double(reference.article ?? 0), Double((reference.item ?? "").dropFirst(letters.count)) ?? 0)
      text = String(letters)
    case .text(let words): text = ComparedText.form(words)
    case .place(let place): text = ComparedText.form(place.name)
    case .list: break
    }
    (first, second, self.text) = (numbers.0, numbers.1, text)
  }

  /// References go by article, then letter, then number; everything else has only numbers or only a text.
  static func < (left: SortKey, right: SortKey) -> Bool { (left.first, left.text, left.second) < (right.first, right.text, right.second) }
}
