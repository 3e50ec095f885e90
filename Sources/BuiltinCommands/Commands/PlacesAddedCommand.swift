import PluginKit

/// `places added`: what the analyst knows of places.
struct PlacesAddedCommand: Command {
  static let signature = Signature(
    "places added", .places, "lists the places that you added, and the names that you gave a meaning",
    columns: [
      Column("name", .text, "the name"), Column("means", .place, "the place; empty where no place is meant"),
      Column("kind", .text, "country, region, settlement …"), Column("country", .text, "ISO 3166-1 code"),
      Column("latitude", .number, "degrees north, WGS 84"), Column("longitude", .number, "degrees east, WGS 84"),
      Column("kept", .text, "session, or always: in your own file"), Column("how", .text, "added, or chosen with place NAME ="),
      Column("because", .text, "where you have it from"),
    ],
    examples: [
      Signature.Example(
        "places add \"Novoselivka Persha\" 48.21 37.62; places added", "what you added", shows: ["Novoselivka Persha", "session"])
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let borders = context.world.borders
    let own = context.host.ownPlaces.filter { context.session.fact(AnalystFact.Key(.place, $0.key)) == nil }
    let rows =
      context.session.addedPlaces.map { PlacesAddedCommand.row($0.name, $0.place(borders), "session", "added", $0.because) }
      + own.map { PlacesAddedCommand.row($0.name, $0.place(borders), "always", "added", $0.because) }
      + context.session.nameMeanings.map { PlacesAddedCommand.row($0.name, $0.meaning.place, "session", "chosen", $0.because) }
    return .table(Table(item: "added place", columns: PlacesAddedCommand.signature.columns, rows: rows))
  }

  private static func row(_ name: String, _ place: Place?, _ kept: String, _ how: String, _ because: String?) -> Row {
    Row([
      .text(name), Value(place), Value(place?.kind.rawValue), Value(place?.country),
      place.map { .number($0.coordinate.latitude) } ?? .missing, place.map { .number($0.coordinate.longitude) } ?? .missing, .text(kept),
      .text(how), Value(because),
    ])
  }
}
