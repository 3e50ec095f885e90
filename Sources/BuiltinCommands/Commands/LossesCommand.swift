import PluginKit

/// `losses`: the equipment that each side lost, by category and model.
struct LossesCommand: Command {
  static let signature = Signature(
    "losses", .counting, "lists the equipment that each side lost, by category and model, as Oryx does",
    discussion: """
      Vehicles, aircraft, ships and heavy weapons that were destroyed, damaged, abandoned or captured, each under what happened to it first; \
      captured takes in what was recaptured, surrendered, seized or handed over. A side is named where the articles tell whose the thing was. What articles \
      state, what somebody claims and what the loser admits have rows of their own. Figures are intervals and merged as `total` does; \
      `why total 2` opens the second row.
      """,
    parameters: ItemTable.parameters,
    columns: [
      Column("row", .number, "the number of the row, for `why total`"), Column("loser", .text, "the side that lost it"),
      Column("category", .text, "the heading of Oryx's lists"), Column("model", .text, "make or model; empty where none is named"),
      Column("basis", .text, "who vouches for it: stated, claimed or admitted"), Column("destroyed", .count, "how many"),
      Column("damaged", .count, "how many"), Column("abandoned", .count, "how many"), Column("captured", .count, "how many"),
      Column("lost", .count, "all of them together"),
    ],
    examples: [
      Signature.Example("losses", "what each side lost", shows: ["Vehicles, kind not told", "claimed", "at least 24"]),
      Signature.Example("losses where basis = claimed", "as somebody claims"),
    ])

  /// What a status counts under; others, such as found, are no losses.
  private static let kinds: [(column: String, statuses: Set<String>)] = [
    ("destroyed", ["destroyed"]), ("damaged", ["damaged"]), ("abandoned", ["abandoned"]),
    ("captured", ["captured", "recaptured", "surrendered", "seized", "looted", "handedOver"]),
  ]

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let articles = try await context.reviewed(for: call)
    let assets = AssetsCommand.table.table(of: articles, in: context) { article in
      AssetsCommand.entries(article, in: context) { asset in
        // What is weighed is no vehicle.
        asset.unit == nil && LossesCommand.heading(of: asset.category, context.world) != nil && LossesCommand.kind(of: asset.status) != nil
      }
    }
    let totals = try TotalOperator(by: ["loser", "heading", "model", "kind"])
      .apply(to: LossesCommand.headed(assets, context.world), in: context.host)
    return .table(Table(item: "loss", columns: LossesCommand.signature.columns, rows: LossesCommand.rows(of: totals, context.world)))
  }

  /// The heading of Oryx's lists; a heading of our own, behind theirs, for vehicles, aircraft and vessels of no kind that is told; nil for others.
  private static func heading(of category: String, _ world: World) -> String? {
    world.assets.oryxCategory(of: category) ?? world.assets.assetClass(of: category).flatMap { unspecified[$0] }
  }

  private static let unspecified = [
    "vehicle": "Vehicles, kind not told", "aircraft": "Aircraft, kind not told", "vessel": "Vessels, kind not told",
  ]

  private static func kind(of statuses: [String]) -> String? {
    statuses.first.flatMap { status in kinds.first { $0.statuses.contains(status) }?.column }
  }

  /// The assets with the side that lost them instead of its members, the heading of their category and the kind of loss.
  private static func headed(_ assets: Table, _ world: World) -> Table {
    func index(_ name: String) -> Int {
      guard let index = assets.index(of: name) else { preconditionFailure("assets have no column \(name)") }
      return index
    }
    let (category, status, loser, side) = (index("category"), index("status"), index("loser"), index("otherSide"))
    let rows = assets.rows.map { row in
      var cells = row.cells
      if !cells[side].isMissing { cells[loser] = cells[side] }
      let statuses: [Value] = if case .list(let values) = cells[status] { values } else { [cells[status]] }
      // One status to a row: what was captured and later destroyed is counted once.
      cells[status] = statuses.first ?? .missing
      return Row(
        cells + [Value(heading(of: ValueText.plain(cells[category]), world)), Value(kind(of: statuses.map(ValueText.plain)))],
        evidence: row.evidence)
    }
    // Kinds take statuses together, so that these are kept apart no longer.
    let columns = assets.columns.map { $0.name == "status" ? Column($0.name, $0.type, $0.help) : $0 }
    return Table(
      item: assets.item, columns: columns + [Column("heading", .text, "Oryx's heading"), Column("kind", .text, "the kind of loss")],
      rows: rows)
  }

  /// One row for each loser, heading, model and basis.
  private static func rows(of totals: Table, _ world: World) -> [Row] {
    struct Key: Hashable {
      let loser: Value
      let heading: String
      let model: Value
      let basis: CountBasis
    }
    var lines: [Key: [String: Row]] = [:]
    for row in totals.rows {
      func cell(_ name: String) -> Value { totals.index(of: name).map { row.cells[$0] } ?? .missing }
      for basis in CountBasis.allCases where !cell(basis.rawValue).isMissing {
        let key = Key(loser: cell("loser"), heading: ValueText.plain(cell("heading")), model: cell("model"), basis: basis)
        lines[key, default: [:]][ValueText.plain(cell("kind"))] = Row(
          [cell(basis.rawValue)], evidence: row.evidence, workings: row.workings.filter { $0.basis == basis })
      }
    }
    let headings = world.assets.oryxCategories
    func rank(_ key: Key) -> (String, Int, String, Int) {
      // Those that nobody names come last, and kinds without a model after the models.
      (
        key.loser.isMissing ? "\u{10FFFF}" : ValueText.plain(key.loser), headings.firstIndex(of: key.heading) ?? headings.count,
        key.model.isMissing ? "\u{10FFFF}" : ValueText.plain(key.model), CountBasis.allCases.firstIndex(of: key.basis) ?? 0
      )
    }
    return lines.sorted { rank($0.key) < rank($1.key) }.enumerated().map { index, line in
      let (key, kinds) = (line.key, LossesCommand.kinds.map { line.value[$0.column] })
      var lost = CountSum()
      for case .count(let count)? in kinds.map({ $0?.cells[0] }) { lost.add(count) }
      return Row(
        [.number(Double(index + 1)), key.loser, .text(key.heading), key.model, .text(key.basis.rawValue)]
          + kinds.map { $0?.cells[0] ?? .missing } + [.count(lost.count)],
        evidence: Row.evidence(of: kinds.compactMap { $0 }), workings: LossesCommand.numbered(kinds.compactMap { $0?.workings }))
    }
  }

  /// The workings of several totals in one list, items numbered through.
  private static func numbered(_ parts: [[Working]]) -> [Working] {
    var result: [Working] = []
    var before = 0
    for part in parts {
      result += part.map { working in
        working.with(working.item.map { $0.numbered(before + $0.number) })
      }
      before = result.compactMap { $0.item?.number }.max() ?? before
    }
    return result
  }
}
