import PluginKit

/// `why total`: the items, mentions and words behind a total.
struct WhyTotalCommand: RowCommand {
  static let signature = Signature(
    "why total", .counting, "opens a total: its items, their mentions and words, and the rule that merged or left out each",
    discussion: """
      The number is that of the row in the last totals, or, behind “|”, in those that come to it; without a number every row is opened. Each mention \
      is shown in its sentence, with what it says and what was done with it; `why 2.a3` tells how the mention itself was read.
      """,
    parameters: [Signature.Parameter("row", .number(atLeast: 1), "the number of the total's row", optional: true)],
    takesRows: true,
    examples: [
      Signature.Example(
        "assets | where category under vehicle | total by captor | why total 1", "what a figure is made of", shows: ["added"])
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let totals = context.host.lastTotals else {
      throw Diagnostic(.refused, "no total was shown yet", at: call.range, help: "add some up first: assets | total by captor")
    }
    return try await run(call, on: totals, in: context)
  }

  func run(_ call: Call, on rows: Table, in context: Context) async throws(Diagnostic) -> Answer {
    guard rows.rows.contains(where: { !$0.workings.isEmpty }) else {
      throw Diagnostic(.typeMismatch, "these rows are no totals", at: call.range, help: "totals come from | total")
    }
    let numbers = rows.index(of: "row")
    func number(of row: Row) -> Int? {
      guard let numbers, case .number(let number) = row.cells[numbers] else { return nil }
      return Int(number)
    }
    var wanted = rows.rows.filter { !$0.workings.isEmpty }
    if let argument = call.argument("row"), case .number(let row) = argument.value {
      wanted = wanted.filter { number(of: $0) == row }
      guard !wanted.isEmpty else {
        let known = rows.rows.compactMap(number)
        throw Diagnostic(
          .unknownItem, "the totals have no row \(row)", at: argument.range,
          help: known.isEmpty ? "keep the column `row`" : "they have \(known.map(String.init).joined(separator: ", "))")
      }
    }
    let shown = Set(wanted.flatMap(\.workings).map(\.evidence.article))
    let articles = try await context.reviewed(context.session.articles.filter { shown.contains($0.number) })
    let several = context.session.articles.count > 1
    return .document(Document(wanted.flatMap { WhyTotalCommand.blocks(of: $0, rows, articles, several) }))
  }

  private static func blocks(of row: Row, _ table: Table, _ articles: [ReviewedArticle], _ several: Bool) -> [Document.Block] {
    let fields = zip(table.columns, row.cells).filter { !$1.isMissing && !$0.isDetail }.map { Document.Field($0.name, ValueText.plain($1)) }
    var blocks: [Document.Block] = [.heading("total"), .fields(fields)]
    for basis in CountBasis.allCases {
      let workings = row.workings.filter { $0.basis == basis && $0.item != nil }
      for number in Set(workings.compactMap { $0.item?.number }).sorted() {
        let mentions = workings.filter { $0.item?.number == number }
        guard let item = mentions.first?.item else { continue }
        blocks.append(.heading("item \(number), \(basis.rawValue): \(item.count.words)\(item.isDisputed ? ", disputed" : "")"))
        blocks += mentions.flatMap { mention($0, articles, several) }
      }
    }
    let listed = row.workings.filter { $0.item == nil }
    if !listed.isEmpty { blocks.append(.heading("listed, not counted")) }
    return blocks + listed.flatMap { mention($0, articles, several) }
  }

  /// The sentence of a mention with its words underlined, and what was done with it.
  private static func mention(_ working: Working, _ articles: [ReviewedArticle], _ several: Bool) -> [Document.Block] {
    let evidence = working.evidence
    let label =
      evidence.item.map { ItemReference(article: several ? evidence.article : nil, item: $0).description } ?? "article \(evidence.article)"
    let field = Document.Block.fields([Document.Field(label, "\(working.count.words): \(working.rule.words)")])
    guard let article = articles.first(where: { $0.number == evidence.article }) else { return [field] }
    return WhyCommand.excerpts(of: [Excerpt.Mark(evidence.range, working.rule.label, isMain: true)], in: article) + [field]
  }
}

extension Working.Rule {
  /// What is written below the underlined words.
  fileprivate var label: String {
    switch self {
    case .added, .sum: "counted"
    case .sameItem, .perhapsSame, .repeated, .rival: "compared"
    case .vaguer, .subset, .covered, .replaced, .copied, .denied, .didNotHappen: "not added"
    }
  }
}
