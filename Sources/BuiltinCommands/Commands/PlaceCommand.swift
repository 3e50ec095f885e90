import PluginKit

/// `place`: every place that bears a name.
struct PlaceCommand: Command {
  static let signature = Signature(
    "place", .places, "lists every place of the gazetteer that bears a name",
    parameters: [Signature.Parameter("name", .place, "a name")],
    columns: [
      Column("name", .text, "as the gazetteer writes it"), Column("kind", .text, "country, region, settlement …"),
      Column("country", .text, "ISO 3166-1 code"), Column("admin1", .text, "province or state"),
      Column("latitude", .number, "degrees north, WGS 84"), Column("longitude", .number, "degrees east, WGS 84"),
      Column("population", .number, "inhabitants"), Column("gazetteer", .number, "GeoNames id", isDetail: true),
    ],
    examples: [
      Signature.Example("place Tripoli", "which Tripoli?", shows: ["Tripoli", "LY"]),
      Signature.Example("place Herat | take 1", "the largest of a name", shows: ["Herat", "AF"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("name") else { throw Diagnostic(.missingArgument, "`place` needs a name", at: call.range) }
    let places = context.world.gazetteer.places(named: argument.value.text)
    if places.isEmpty { _ = try context.location(argument) }
    let rows = places.map { place in
      Row([
        .text(place.name), .text(place.kind.rawValue), Value(place.country), Value(place.admin1), .number(place.coordinate.latitude),
        .number(place.coordinate.longitude), place.population.map { .number(Double($0)) } ?? .missing, .number(Double(place.id)),
      ])
    }
    return .table(Table(item: "place", columns: PlaceCommand.signature.columns, rows: rows))
  }
}
