import PluginKit

/// `assets`: what was captured, surrendered, destroyed or found, and how many.
struct AssetsCommand: Command {
  static let table = ItemTable(
    item: "asset",
    columns: [
      Column("status", .text, "what happened to it, in order", isApart: true),
      Column("count", .count, "how many, as the interval that the words allow"),
      Column("unit", .text, "ton, round … where it is measured and not counted", isApart: true),
      Column("category", .text, "category of the asset table; `under` knows its parents", isMain: true),
      Column("text", .text, "as written"),
      Column("captor", .text, "who took it"),
      Column("loser", .text, "from whom"),
      Column("place", .place, "where"),
      Column("date", .date, "when"),
      Column("modality", .text, "asserted, claimed, admitted, denied, planned …; negated where there was none", isMain: true),
      Column("claimant", .text, "who says so, where it is told as a claim"),
      Column("relation", .text, "new, or same, subset or cumulative of another mention"),
      Column("side", .text, "the side of the captor", isDetail: true),
      Column("otherSide", .text, "the side of the loser", isDetail: true),
      Column("claimantSide", .text, "the side of the claimant", isDetail: true),
      Column("class", .text, "vehicle, weapon, person …: what is never added to another", isDetail: true, isApart: true),
      Column("model", .text, "the make or model that is named: T-72, Humvee", isDetail: true),
      Column("group", .text, "mentions of one thing share a group", isDetail: true),
      Column("event", .reference, "the event in which it was taken", isDetail: true),
      Column("confidence", .number, "0 to 1", isDetail: true),
    ])

  static let signature = Signature(
    "assets", .counting, "lists what was captured, surrendered, destroyed or found, and how many",
    discussion: """
      A count is an interval: "dozens" is at least 24, "rifles" at least 2, and "ammunition" is present but not counted. \
      `total` adds intervals and leaves out repeated, denied and planned mentions.
      """,
    parameters: ItemTable.parameters,
    options: [ItemTable.showRejected],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("assets", "everything taken", shows: ["military_vehicle"]),
      Signature.Example(
        "assets | where category under vehicle and status = captured | total by captor", "vehicles by who took them", shows: ["Taliban"]),
      Signature.Example("assets where count >= 10", "what surely numbers ten or more", shows: ["dozens of military vehicles"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await AssetsCommand.table.answer(call, in: context) { AssetsCommand.entries($0, in: context) { _ in true } }
  }

  /// Rows of the mentions of assets that fulfil a condition, in text order.
  static func entries(_ article: ReviewedArticle, in context: Context, where holds: (Asset) -> Bool) -> [ItemTable.Entry] {
    article.analysis.assets.filter(holds).map { asset in
      ItemTable.Entry(
        id: asset.id, range: asset.range,
        cells: [
          Value(names: asset.status), .count(asset.count), Value(asset.unit), .text(asset.category), .text(article.text(asset.range)),
          Value(article.name(of: asset.captor)), Value(article.name(of: asset.loser)), Value(asset.place), Value(asset.date),
          .text(asset.count.kind == .none ? "negated" : asset.modality.rawValue), Value(article.claimant(asset.claim)),
          .text(asset.relation.rawValue), Value(names: article.sides(of: [asset.captor], in: context.world)),
          Value(names: article.sides(of: [asset.loser], in: context.world)), Value(article.claimantSide(asset.claim, in: context.world)),
          Value(context.world.assets.assetClass(of: asset.category)),
          Value(context.world.assets.model(in: article.text(asset.range))), .text(asset.group),
          asset.event.map { .reference(ItemReference(article: nil, item: $0)) } ?? .missing, .number(asset.confidence),
        ],
        further: [asset.captor, asset.loser].compactMap { $0?.range })
    }
  }
}
