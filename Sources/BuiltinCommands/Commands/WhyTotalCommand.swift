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
    let workings = wanted.flatMap(\.workings)
    let shown = Set((workings.map(\.evidence) + workings.flatMap { $0.item?.confirmation?.evidence ?? [] }).map(\.article))
    let articles = try await context.reviewed(context.session.articles.filter { shown.contains($0.number) })
    let opened = Opened(articles: articles, several: context.session.articles.count > 1, links: context.host.itemLinks())
    return .document(Document(wanted.flatMap { WhyTotalCommand.blocks(of: $0, rows, opened) }))
  }

  /// What words are looked up in.
  private struct Opened {
    let articles: [ReviewedArticle]
    /// Whether items are to be named with their articles.
    let several: Bool
    let links: ItemLinks
  }

  private static func blocks(of row: Row, _ table: Table, _ opened: Opened) -> [Document.Block] {
    let fields = zip(table.columns, row.cells).filter { !$1.isMissing && !$0.isDetail }.map { Document.Field($0.name, ValueText.plain($1)) }
    var blocks: [Document.Block] = [.heading("total"), .fields(fields)]
    for basis in CountBasis.allCases {
      let workings = row.workings.filter { $0.basis == basis && $0.item != nil }
      for number in Set(workings.compactMap { $0.item?.number }).sorted() {
        let mentions = workings.filter { $0.item?.number == number }
        guard let item = mentions.first?.item else { continue }
        blocks.append(.heading("item \(number), \(basis.rawValue): \(item.count.words)\(item.isDisputed ? ", disputed" : "")"))
        if let confirmation = item.confirmation { blocks.append(confirmed(confirmation, opened)) }
        blocks += mentions.flatMap { mention($0, opened) }
      }
    }
    let listed = row.workings.filter { $0.item == nil }
    if !listed.isEmpty { blocks.append(.heading("listed, not counted")) }
    return blocks + listed.flatMap { mention($0, opened) }
  }

  /// What is confirmed of an item, and by whom.
  private static func confirmed(_ confirmation: Confirmation, _ opened: Opened) -> Document.Block {
    let names = confirmation.evidence.map { label($0, opened) }.joined(separator: " and ")
    return .fields([Document.Field("confirmed", "\(confirmation.count.words): \(confirmation.ground.words) (\(names))")])
  }

  /// "a3", or "2.a3" where there are several articles.
  private static func label(_ evidence: Evidence, _ opened: Opened) -> String {
    evidence.item.map { ItemReference(article: opened.several ? evidence.article : nil, item: $0).description }
      ?? "article \(evidence.article)"
  }

  /// What was done with a mention, with what the rule alone does not say.
  private static func words(_ working: Working, _ opened: Opened) -> String {
    func name(_ key: ItemKey) -> String { ItemReference(article: opened.several ? key.article : nil, item: key.item).description }
    let key = working.evidence.item.map { ItemKey(article: working.evidence.article, item: $0) }
    guard working.rule == .perhapsSame else {
      let said = [working.rule.words, working.because].compactMap { $0 }.joined(separator: ", because ")
      // What is stated is not added to what is claimed, though both are one.
      guard working.rule != .merged, let key, opened.links.members(with: key).count > 1 else { return said }
      return said + "; merged by the analyst with " + opened.links.members(with: key).filter { $0 != key }.map(name).joined(separator: ", ")
    }
    let other = working.other.map(name)
    let reason = working.because.map { " (\($0))" } ?? ""
    return "may be the same as \(other ?? "another")\(reason): once in the lower end, twice in the upper"
  }

  /// The sentence of a mention with its words underlined, and what was done with it.
  private static func mention(_ working: Working, _ opened: Opened) -> [Document.Block] {
    let evidence = working.evidence
    let field = Document.Block.fields([
      Document.Field(label(evidence, opened), "\(working.count.words): \(words(working, opened))")
    ])
    guard let article = opened.articles.first(where: { $0.number == evidence.article }) else { return [field] }
    return WhyCommand.excerpts(of: [Excerpt.Mark(evidence.range, working.rule.label, isMain: true)], in: article) + [field]
  }
}

extension Working.Rule {
  /// What is written below the underlined words.
  fileprivate var label: String {
    switch self {
    case .added, .sum: "counted"
    case .sameItem, .merged, .perhapsSame, .perhapsCovered, .repeated, .rival: "compared"
    case .vaguer, .subset, .covered, .replaced, .copied, .denied, .didNotHappen: "not added"
    }
  }
}
