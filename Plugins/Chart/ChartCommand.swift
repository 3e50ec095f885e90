import PluginKit

/// `chart`: the figures of a table as bars with their uncertainty.
struct ChartCommand: RowCommand {
  static let signature = Signature(
    "chart", .counting, "draws the figures of rows as bars, with a whisker as far as their words allow",
    discussion: """
      A bar is full as far as a figure is certain; “at least” ends in an arrow, a range in a whisker. Rows that were not added up, such as those \
      of `assets`, are added up by category or, without one, by status first, so that what is told twice is drawn once. What is never added \
      together, such as the killed and the displaced, stands in panels with scales of their own; what is stated, claimed and admitted has a bar each. \
      Over time each panel runs from the first period to the last, those of which nothing is told too. `… | chart > FILE.svg` writes a picture.
      """,
    options: [Signature.Option("--ascii", nil, "draws with plain characters")],
    takesRows: true,
    examples: [
      Signature.Example("assets | chart", "what was taken, by category", shows: ["military_vehicle", "at least 24"]),
      Signature.Example("events | group type | chart", "how often each type", shows: ["territory_taken_nonstate"]),
      Signature.Example("assets over time | chart", "day by day", shows: ["at least"]),
      Signature.Example("assets | chart > taken.svg", "a picture for a report", shows: ["wrote taken.svg"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    throw Diagnostic(.missingArgument, "`chart` draws rows", at: call.range, help: "put it behind some: assets | total by captor | chart")
  }

  func run(_ call: Call, on rows: Table, in context: Context) async throws(Diagnostic) -> Answer {
    let table = try ChartCommand.added(rows, in: context)
    guard table.columns.contains(where: { $0.type == .count }) || table.index(of: "id") == nil else {
      throw Diagnostic(
        .typeMismatch, "these rows have no counts that could be drawn", at: call.range, help: "count them first: group type | chart")
    }
    let title = Plural.count(rows.rows.count, rows.item)
    guard let sheet = ChartSheet(table, title: title, source: ChartCommand.source(of: rows, in: context)) else {
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

  private static let mostNamed = 8

  /// "Source: article 1 (Agency, 2024-03-04)": the articles of the rows' words; empty where they rest on none.
  private static func source(of rows: Table, in context: Context) -> String {
    let numbers = Set(rows.rows.flatMap { $0.evidence.map(\.article) }).sorted()
    let articles = numbers.compactMap { number in context.session.articles.first { $0.number == number } }
    guard !articles.isEmpty else { return "" }
    let named = articles.prefix(mostNamed).map { entry in
      let header = entry.article.header
      return ([header.source ?? entry.article.name] + [header.published?.description].compactMap { $0 }).joined(separator: " ")
    }
    let more = articles.count > mostNamed ? " and \(articles.count - mostNamed) more" : ""
    return (articles.count == 1 ? "Source: " : "Sources: ") + named.joined(separator: "; ") + more
  }
}
