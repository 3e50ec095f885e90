import PluginKit

/// `places`: the places of the articles, each once.
struct PlacesCommand: Command {
  private static let table = ItemTable(
    item: "place",
    columns: [
      Column("text", .text, "as written, first mention"),
      Column("place", .place, "what it was resolved to; empty where nothing fitted"),
      Column("kind", .text, "country, region, district, settlement, facility, airport, water, terrain, road or other"),
      Column("admin1", .text, "province or state"),
      Column("mentions", .number, "how often it is named"),
      Column("latitude", .number, "degrees north, WGS 84", isDetail: true),
      Column("longitude", .number, "degrees east, WGS 84", isDetail: true),
      Column("population", .number, "inhabitants", isDetail: true),
      Column("others", .number, "how many other places bear the name", isDetail: true),
      Column("confidence", .number, "0 to 1"),
    ])

  static let signature = Signature(
    "places", .places, "lists the places that are named and what they were resolved to",
    parameters: ItemTable.parameters,
    options: [ItemTable.showRejected],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("places", "where it happens", shows: ["Herat", "Kabul"]),
      Signature.Example("places where place within 200 km of Kabul", "what lies near Kabul", shows: ["Ghazni"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await PlacesCommand.table.answer(call, in: context) { article in
      var order: [String] = []
      var mentions: [String: [PlaceMention]] = [:]
      for mention in article.analysis.places where call.has("--all") || !article.isRejected(mention.id) {
        let key = mention.place.map { String($0.id) } ?? "?" + article.text(mention.range).lowercased()
        if mentions[key] == nil { order.append(key) }
        mentions[key, default: []].append(mention)
      }
      return order.compactMap { key in
        guard let all = mentions[key], let first = all.first else { return nil }
        let place = first.place
        return ItemTable.Entry(
          id: first.id, range: first.range,
          cells: [
            .text(article.text(first.range)), Value(place), Value(place?.kind.rawValue), Value(place?.admin1), .number(Double(all.count)),
            place.map { .number($0.coordinate.latitude) } ?? .missing, place.map { .number($0.coordinate.longitude) } ?? .missing,
            place?.population.map { .number(Double($0)) } ?? .missing, .number(Double(first.alternatives.count)),
            .number(first.confidence),
          ],
          further: all.dropFirst().map { $0.range })
      }
    }
  }
}
