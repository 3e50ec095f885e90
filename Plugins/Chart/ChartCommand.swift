import PluginKit

/// `chart`: the figures of a table as bars with their uncertainty.
struct ChartCommand: RowCommand {
  static let signature = Signature(
    "chart", .counting, "draws the figures of rows as bars, with a whisker as far as their words allow",
    discussion: """
      A bar is full as far as a figure is certain; “at least” ends in an arrow, a range in a whisker. Rows that were not added up, such as those \
      of `assets`, are added up by category or, without one, by status first, so that what is told twice is drawn once. With several columns of counts, such as \
      stated, claimed and admitted, each has its own bar. `… | chart > FILE.svg` writes a picture.
      """,
    options: [Signature.Option("--ascii", nil, "draws with plain characters")],
    takesRows: true,
    examples: [
      Signature.Example("assets | chart", "what was taken, by category", shows: ["military_vehicle", "at least 24"]),
      Signature.Example("events | group type | chart", "how often each type", shows: ["territory_taken_nonstate"]),
      Signature.Example("assets | total over time | chart", "day by day", shows: ["at least"]),
      Signature.Example("assets | chart > taken.svg", "a picture for a report", shows: ["wrote taken.svg"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    throw Diagnostic(.missingArgument, "`chart` draws rows", at: call.range, help: "put it behind some: assets | total by captor | chart")
  }

  func run(_ call: Call, on rows: Table, in context: Context) async throws(Diagnostic) -> Answer {
    let table = try ChartCommand.added(rows, in: context)
    let title = "\(Plural.count(rows.rows.count, rows.item))"
    guard table.columns.contains(where: { $0.type == .count }) || table.index(of: "id") == nil else {
      throw Diagnostic(
        .typeMismatch, "these rows have no counts that could be drawn", at: call.range,
        help: "count them first: group type | chart")
    }
    guard let sheet = ChartSheet(table, title: title) else {
      throw Diagnostic(
        rows.rows.isEmpty ? .refused : .typeMismatch, rows.rows.isEmpty ? "there are no rows to draw" : "no column here holds figures",
        at: call.range, help: "add some up or count some: events | group type | chart")
    }
    return Answer(.figure(ChartFigure(sheet: sheet, isPlain: call.has("--ascii"))))
  }

  /// Mentions added up; totals and other tables as they are.
  private static func added(_ rows: Table, in context: Context) throws(Diagnostic) -> Table {
    guard rows.index(of: "relation") != nil, rows.columns.contains(where: { $0.type == .count }) else { return rows }
    let key = ["category", "status"].first { rows.index(of: $0) != nil }
    return try TotalOperator(by: key.map { [$0] } ?? []).apply(to: rows, in: context.host)
  }
}
