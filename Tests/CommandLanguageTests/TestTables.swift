import CommandLanguage
import TextModel
import Values

/// Tables for the tests of operators; row n rests on bytes n…n+1 of the article that is given.
enum TestTables {
  /// Events of Afghanistan and Iran; the third has two actors, the fifth states little.
  static let events = Table(
    item: "event", columns: TestCatalogue.eventColumns,
    rows: [
      row(1, "e1", .text("clash"), .text("Army"), .place(TestEnvironment.kabul), date("2021-08-12"), false),
      row(2, "e2", .text("airstrike"), .text("Air Force"), .place(TestEnvironment.ghazni), date("2021-05-01/2021-05-31"), false),
      row(3, "e3", .text("clash"), .list([.text("Army"), .text("Insurgents")]), .place(TestEnvironment.tehran), date("2021-08-11"), true),
      row(4, "e10", .text("talks"), .missing, .place(NamedPlace(name: "Nowhere")), date("2021"), false),
      row(5, "e9", .text("airstrike"), .text("army"), .missing, .missing, false),
    ])

  /// Assets of one article; the count's words are the names of the rows in the tests.
  static let assets = Table(
    item: "asset", columns: TestCatalogue.assetColumns,
    rows: [
      asset("a1", .exact(12), "humvee", "captured", "Insurgents"),
      asset("a2", Count(.vague, lo: 24, hi: nil), "rifle", "captured", "Insurgents"),
      asset("a3", Count(.approx, lo: 15, hi: 25), "tank", "destroyed", "Army"),
      asset("a4", .unknownMass, "ammunition", "captured", "Insurgents"),
      asset("a5", .exact(15), "drugs", "captured", "Army", unit: "ton"),
    ])

  static let distances = Table(
    item: "distance", columns: TestCatalogue.distanceColumns,
    rows: [
      distance("d1", Length(kilometres: 150), Length(kilometres: 131), true, days: 14),
      distance("d2", Length(miles: 60), Length(kilometres: 300), false, days: nil),
      distance("d3", Length(kilometres: 10), nil, nil, days: 7300),
    ])

  static func asset(
    _ id: String, _ count: Count, _ category: String?, _ status: String, _ captor: String?, unit: String? = nil, relation: String = "new",
    modality: String = "asserted", article: Int = 1
  ) -> Row {
    Row(
      [
        .reference(ItemReference(article: article, item: id)), .count(count), Value(category), .text(status), Value(captor), Value(unit),
        .text(relation), .text(modality),
      ], evidence: [evidence(article, id)])
  }

  static func evidence(_ article: Int, _ id: String) -> Evidence {
    let number = Int(id.drop { $0.isLetter }) ?? 0
    return Evidence(article: article, range: TextRange(number, number + 1), item: id)
  }

  private static func row(_ number: Int, _ id: String, _ type: Value, _ actor: Value, _ place: Value, _ date: Value, _ negated: Bool) -> Row
  {
    Row([.reference(ItemReference(article: 1, item: id)), type, actor, place, date, .truth(negated)], evidence: [evidence(1, id)])
  }

  private static func distance(_ id: String, _ stated: Length, _ computed: Length?, _ agrees: Bool?, days: Double?) -> Row {
    Row([
      .reference(ItemReference(article: 1, item: id)), .distance(stated), Value(computed), agrees.map(Value.truth) ?? .missing,
      .duration(CalendarDuration(timex: "PXW", days: days)),
    ])
  }

  private static func date(_ text: String) -> Value { Value(DateText.interval(text)) }

  /// What a line makes of the table that its command stands for.
  static func result(_ line: String) throws(Diagnostic) -> Table {
    guard case .pipeline(let query)? = try Parser(TestCatalogue()).statements(in: line).first?.action, let call = query.call,
      let table = ["events": events, "assets": assets, "distances": distances][call.command]
    else { throw Diagnostic(.syntax, "no pipeline of a table: \(line)") }
    return try Evaluator.apply(query.steps, to: table, in: TestEnvironment())
  }

  /// The first column of what a line makes.
  static func ids(_ line: String) throws(Diagnostic) -> [String] {
    try result(line).rows.map { row in
      if case .reference(let reference) = row.cells[0] { reference.item ?? "" } else { ValueText.plain(row.cells[0]) }
    }
  }

  /// The rows that a line makes, cells joined by a bar.
  static func lines(_ line: String) throws(Diagnostic) -> [String] {
    let table = try result(line)
    let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
    return table.rows.map { row in shown.map { ValueText.plain(row.cells[$0]) }.joined(separator: " | ") }
  }
}
