import PluginKit

/// `entities`: everyone and everything that is named.
struct EntitiesCommand: Command {
  static let table = ItemTable(
    item: "entity",
    columns: [
      Column("name", .text, "the fullest name"),
      Column("kind", .text, "person, armedGroup, government, securityForce, organisation, media, weapon, vehicle …"),
      Column("roles", .text, "as written: spokesman, governor of Ghazni"),
      Column("mentions", .number, "how often it is mentioned"),
      Column("side", .text, "the side it belongs to"),
      Column("also", .text, "other words for it", isDetail: false),
      Column("confidence", .number, "0 to 1", isDetail: true),
    ])

  static let signature = Signature(
    "entities", .reading, "lists persons, groups and organisations with all their mentions",
    parameters: ItemTable.parameters,
    options: [ItemTable.showRejected],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("entities", "everyone and everything named", shows: ["Taliban"]),
      Signature.Example("entities where kind = armedGroup", "armed groups alone", shows: ["Taliban"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await EntitiesCommand.table.answer(call, in: context) { EntitiesCommand.entries($0, in: context) { _ in true } }
  }

  /// Rows of the entities that fulfil a condition, most mentioned first.
  static func entries(_ article: ReviewedArticle, in context: Context, where holds: (Entity) -> Bool) -> [ItemTable.Entry] {
    let found = article.analysis.entities.filter(holds).enumerated().sorted { left, right in
      (-left.element.mentions.count, left.offset) < (-right.element.mentions.count, right.offset)
    }
    return found.compactMap { _, entity in
      guard let first = entity.mentions.first else { return nil }
      var others: [String] = []
      for mention in entity.mentions where mention.form != .pronoun {
        let words = article.text(mention.range)
        if words != entity.name, !others.contains(words) { others.append(words) }
      }
      let side = article.side(of: entity, in: context.world)
      return ItemTable.Entry(
        id: entity.id, range: first.range,
        cells: [
          .text(entity.name), .text(entity.kind.rawValue), Value(names: entity.roles), .number(Double(entity.mentions.count)), Value(side),
          Value(names: others), .number(entity.confidence),
        ],
        further: entity.mentions.dropFirst().map { $0.range })
    }
  }
}
