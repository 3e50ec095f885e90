import PluginKit

/// `compare`: where the figures of two articles agree, differ and contradict each other.
struct CompareCommand: Command {
  static let signature = Signature(
    "compare", .counting, "shows where the figures of two articles agree, differ and contradict each other",
    discussion: """
      Assets, casualties and stated distances of the two articles are set beside each other where nothing that both tell of them differs. \
      They agree where a number fits both ("dozens", 26); they contradict each other where none does and both tell the same place and day, or \
      where one denies it; otherwise they differ, and may be of two things: a toll of a week and one of a day, or a thing and a part of it. The \
      column `because` says why. What one article tells alone is listed with --all.
      """,
    parameters: [
      Signature.Parameter("article", .article, "the number of the first article"),
      Signature.Parameter("other", .article, "the number of the second"),
    ],
    options: [Signature.Option("--all", nil, "lists too what only one of them tells")],
    columns: [
      Column("what", .text, "what is counted or measured"), Column("verdict", .text, "agree, differ, contradict, or alone"),
      Column("first", .text, "what the first article says"), Column("second", .text, "what the second says"),
      Column("because", .text, "why that is the verdict"),
      Column("place", .place, "where"), Column("date", .date, "when"),
      Column("firstItem", .reference, "the item of the first, for `why`"), Column("secondItem", .reference, "the item of the second"),
    ],
    examples: [Signature.Example("compare 1 2", "two reports of one event", shows: ["military_vehicle", "agree", "at least 24", "30"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let one = call.argument("article"), let other = call.argument("other") else {
      throw Diagnostic(.missingArgument, "`compare` needs the numbers of two articles", at: call.range, help: "`articles` lists them")
    }
    let articles = try await context.reviewed([try context.article(one), try context.article(other)])
    guard articles[0].number != articles[1].number else {
      throw Diagnostic(.refused, "an article agrees with itself", at: other.range, help: "give the number of another one")
    }
    let counted = [AssetsCommand.table, CasualtiesCommand.table].enumerated().flatMap { index, table in
      let (first, second) = (
        table.table(of: [articles[0]], in: context) { CompareCommand.entries($0, index, in: context) },
        table.table(of: [articles[1]], in: context) { CompareCommand.entries($0, index, in: context) }
      )
      return FigureComparison(first, second, in: context.host).pairs.map { CompareCommand.row($0, first) }
    }
    let rows = (counted + CompareCommand.distances(articles[0], articles[1])).filter { call.has("--all") || $0.cells[1] != .text("alone") }
    let verdicts = rows.map { ValueText.plain($0.cells[1]) }
    let order = [FigureComparison.Verdict.contradict, .differ, .agree, .alone].map(\.rawValue)
    let sorted = rows.indices.sorted {
      let (left, right) = (order.firstIndex(of: verdicts[$0]) ?? 0, order.firstIndex(of: verdicts[$1]) ?? 0)
      return left != right ? left < right : $0 < $1
    }
    return .table(Table(item: "figure", columns: CompareCommand.signature.columns, rows: sorted.map { rows[$0] }))
  }

  private static func entries(_ article: ReviewedArticle, _ index: Int, in context: Context) -> [ItemTable.Entry] {
    index == 0 ? AssetsCommand.entries(article, in: context) { _ in true } : CasualtiesCommand.entries(article, in: context)
  }

  private static func row(_ pair: FigureComparison.Pair, _ table: Table) -> Row {
    let rows = pair.firstRows + pair.secondRows
    func value(_ column: String) -> Value {
      guard let index = table.index(of: column) else { return .missing }
      return rows.first { !$0.cells[index].isMissing }?.cells[index] ?? .missing
    }
    func plain(_ column: String) -> String? { value(column).isMissing ? nil : ValueText.plain(value(column)) }
    let what = [plain("category") ?? plain("who"), plain("status")].compactMap { $0 }.joined(separator: ", ")
    return Row(
      [
        .text(what), .text(pair.verdict.rawValue), Value(pair.first?.words), Value(pair.second?.words),
        Value(pair.because.isEmpty ? nil : pair.because),
        value("place"), value("date"),
        pair.firstRows.first?.evidence.first.map(reference) ?? .missing, pair.secondRows.first?.evidence.first.map(reference) ?? .missing,
      ], evidence: Row.evidence(of: rows))
  }

  private static func reference(_ evidence: Evidence) -> Value {
    evidence.item.map { .reference(ItemReference(article: evidence.article, item: $0)) } ?? .missing
  }

  /// Distances that both articles state between the same two ends; they agree within the tolerance of a rounded figure, a tenth.
  private static func distances(_ one: ReviewedArticle, _ other: ReviewedArticle) -> [Row] {
    func ends(_ distance: StatedDistance) -> Set<String>? {
      guard let of = distance.ofPlace, let from = distance.fromPlace else { return nil }
      let end =
        switch from {
        case .place(let place): "\(place.id)"
        case .border(let country): "border:\(country)"
        }
      return ["\(of.id)", end]
    }
    func text(_ kilometres: Double) -> String { "\(Count.digits(kilometres.rounded())) km" }
    let stated = other.analysis.distances.filter { $0.km != nil && !other.isRejected($0.id) }
    return one.analysis.distances.filter { !one.isRejected($0.id) }.compactMap { distance in
      guard let pair = ends(distance), let km = distance.km, let second = stated.first(where: { ends($0) == pair }), let otherKm = second.km
      else { return nil }
      let verdict: FigureComparison.Verdict = abs(km - otherKm) <= max(km, otherKm) / 10 ? .agree : .contradict
      return Row(
        [
          .text("distance: \(one.text(distance.range))"), .text(verdict.rawValue), .text(text(km)), .text(text(otherKm)),
          .text(verdict == .agree ? "within a tenth" : "more than a tenth apart"),
          distance.ofPlace.map { .place(NamedPlace($0)) } ?? .missing, .missing,
          .reference(ItemReference(article: one.number, item: distance.id)),
          .reference(ItemReference(article: other.number, item: second.id)),
        ],
        evidence: [
          Evidence(article: one.number, range: distance.range, item: distance.id),
          Evidence(article: other.number, range: second.range, item: second.id),
        ])
    }
  }
}
