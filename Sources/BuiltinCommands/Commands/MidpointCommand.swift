import PluginKit

/// `midpoint`: the point half way between two places.
struct MidpointCommand: Command {
  static let signature = Signature(
    "midpoint", .places, "finds the point half way between two places, and the town nearest to it",
    discussion: "The point lies half way along the geodesic. Towns are those of the gazetteer, from 500 inhabitants.",
    parameters: [
      Signature.Parameter("from", .place, "a place, lat,lon, a place id"), Signature.Parameter("to", .place, "the other", repeating: true),
    ],
    options: [UnitChoice.option],
    columns: [
      Column("latitude", .number, "degrees north, WGS 84"), Column("longitude", .number, "degrees east, WGS 84"),
      Column("each", .distance, "from the point to either end"), Column("nearest", .place, "the town nearest to the point"),
      Column("distance", .distance, "from that town to the point"),
      Column("direction", .text, "where the point lies, seen from that town"),
      Column("country", .text, "in which country, ISO 3166-1 code"),
    ],
    examples: [
      Signature.Example("midpoint Herat Kabul", "half way between two towns", shows: ["34."]),
      Signature.Example("midpoint Kabul 34.35,62.20", "between a town and coordinates"),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let arguments = call.allArguments("from") + call.allArguments("to")
    let (ends, notes) = try context.locations.explained(arguments)
    let (from, to) = try BearingCommand.two(ends, arguments, of: "midpoint")
    guard from.isPoint, to.isPoint, let one = from.coordinate, let other = to.coordinate else {
      throw Diagnostic(
        .refused, "\(from.isPoint ? to.name : from.name) is no point", at: arguments.last?.range, help: "name a town or coordinates")
    }
    let middle = Geodesic.midpoint(one, other)
    let nearest = MidpointCommand.town(nearestTo: middle, context.world)
    let row = Row([
      .number(MidpointCommand.degrees(middle.latitude)), .number(MidpointCommand.degrees(middle.longitude)),
      .distance(Geodesic.distance(one, middle)), nearest.map { .place(NamedPlace($0.place)) } ?? .missing, Value(nearest?.distance),
      Value(nearest.map { CompassDirection(bearing: Geodesic.inverse($0.place.coordinate, middle).initialBearing).rawValue }),
      Value(context.world.borders.country(at: middle)),
    ])
    let table = Table(item: "point", columns: MidpointCommand.signature.columns, rows: [row])
    return .table(UnitChoice.applied(to: table, call), message: DistanceCommand.message(ends, notes))
  }

  /// The nearest town, looked for in growing circles up to 2 000 km; nil in the middle of an ocean.
  static func town(nearestTo point: Coordinate, _ world: World) -> (place: Place, distance: Length)? {
    for radius in [25.0, 100, 500, 2000] {
      let found = world.gazetteer.places(within: Length(kilometres: radius), of: point).first { $0.place.kind == .settlement }
      if let found { return (found.place, found.distance) }
    }
    return nil
  }

  /// Four decimals: eleven metres.
  private static func degrees(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }
}
