import PluginKit

/// `quantities`: numbers and measures as intervals.
struct QuantitiesCommand: Command {
  private static let table = ItemTable(
    item: "quantity",
    columns: [
      Column("text", .text, "as written"),
      Column("count", .count, "the interval that the words allow"),
      Column("unit", .text, "km, ton, USD …"),
      Column("dimension", .text, "length, mass, money …; count for a number of things"),
      Column("wording", .text, "exact, atLeast, approx, vague …", isDetail: true),
    ])

  static let signature = Signature(
    "quantities", .counting, "lists numbers and measures as intervals",
    parameters: ItemTable.parameters,
    options: [ItemTable.showRejected],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("quantities", "every number", shows: ["dozens", "at least 24"]),
      Signature.Example("quantities where dimension = length", "lengths alone", shows: ["150 kilometers"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await QuantitiesCommand.table.answer(call, in: context) { article in
      article.analysis.quantities.map { quantity in
        ItemTable.Entry(
          id: quantity.id, range: quantity.range,
          cells: [
            .text(article.text(quantity.range)), .count(quantity.count), Value(quantity.unit), Value(quantity.dimension),
            .text(quantity.count.kind.rawValue),
          ])
      }
    }
  }
}
