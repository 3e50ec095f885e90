import TextModel
import Values

/// `total by captor`: the sum of what rows count, as an interval that the words bear out (contract COUNTS).
public struct TotalOperator: Operator {
  public static let signature = Signature(
    "total", .counting, "adds up the counts that rows state, as an interval",
    discussion: """
      “12 Humvees” and “dozens of rifles” are at least 36 things. What is measured (tons, rounds) is never added to what is counted: each unit \
      has its own row. What articles state, what somebody claims and what the loser admits are never added to one another: the column “basis” \
      tells them apart. Rows that repeat another, are part of it, or sum it up, and what is negated, denied, planned or hypothetical, are left \
      out; a sum that an article gives itself stands where it names no parts. Items of two articles that may be the same count once for the \
      lower end and twice for the upper.
      """,
    parameters: [Signature.Parameter("column", .column, "the column of counts, where there are several", optional: true)],
    options: [Signature.Option("by", .column, "one total for each value of a column", repeating: true)],
    examples: [
      Signature.Example("assets where status = captured | total by captor", "how many things each side took"),
      Signature.Example("assets | total by category and status", "by two columns"),
      Signature.Example("assets | total by captor > totals.csv", "written to a file"),
      Signature.Example("casualties | total", "all of them"),
    ])

  private let counted: ColumnName?
  private let keys: [ColumnName]

  public init(parsing words: inout TokenCursor) throws(Diagnostic) {
    counted = words.next?.isValue == true && words.next?.isWord("by") == false ? try ColumnName(parsing: &words) : nil
    keys = words.take(word: "by") != nil ? try ColumnName.list(parsing: &words) : []
  }

  public func apply(to table: Table, in environment: any OperatorEnvironment) throws(Diagnostic) -> Table {
    let index = try countColumn(of: table)
    var indices: [Int] = []
    for key in keys { indices.append(try key.index(in: table.columns)) }
    let basis = table.index(of: "modality")
    let unit = table.index(of: "unit")

    var order: [GroupKey] = []
    var groups: [GroupKey: [CountedRow]] = [:]
    for row in table.rows {
      let counted = CountedRow(row, count: index, table)
      var cells = indices.map { row.cells[$0] }
      if basis != nil { cells.append(.text(counted.basis.rawValue)) }
      if let unit { cells.append(row.cells[unit]) }
      let key = GroupKey(cells)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(counted)
    }
    let compatibility = ItemCompatibility(table, environment)
    let totals = order.compactMap { key in GroupTotal(key, groups[key] ?? [], keys: indices.count, compatibility) }
    return Table(
      item: "total", columns: columns(from: table.columns), rows: GroupTotal.ordered(totals).map(\.row))
  }

  /// The column that is added up: the one named, else the first that holds counts, else the first that holds numbers.
  private func countColumn(of table: Table) throws(Diagnostic) -> Int {
    guard let counted else {
      let found = table.columns.firstIndex { $0.type == .count } ?? table.columns.firstIndex { $0.type == .number }
      if let found { return found }
      throw Diagnostic(
        .typeMismatch, "no column here holds counts that could be added up", at: keys.first?.range, help: "“count” counts the rows instead")
    }
    let index = try counted.index(in: table.columns)
    let column = table.columns[index]
    guard column.type == .count || column.type == .number else {
      throw Diagnostic(
        .typeMismatch, "“\(column.name)” holds \(column.type.plural), which cannot be added up", at: counted.range,
        help: "write by \(column.name) for one total each")
    }
    return index
  }

  public func columns(from columns: [Column]) -> [Column] {
    func has(_ name: String) -> Bool { columns.contains { $0.name.lowercased() == name } }
    var result = keys.compactMap { key in columns.first { $0.name.lowercased() == key.name.lowercased() }?.shown }
    if has("modality") { result.append(Column("basis", .text, "who vouches for it: stated, claimed or admitted")) }
    if has("unit") { result.append(Column("unit", .text, "what it is measured in; empty for things that are counted")) }
    return result + [
      Column("items", .number, "the number of rows added up"),
      Column("total", .count, "the sum"),
      Column("left", .number, "the number of rows listed and not added", isDetail: true),
    ]
  }

  public static func continuations(after words: [LineToken], columns: [Column]) -> [Continuation] {
    if words.isEmpty { return [.word("by", help: "one total for each value of a column"), .column] }
    return words.contains { $0.isWord("by") } ? [.column] : [.word("by", help: "one total for each value of a column")]
  }
}
