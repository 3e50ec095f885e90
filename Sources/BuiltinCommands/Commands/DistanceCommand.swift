import PluginKit

/// `distance`: the geodesic between places, or from a place to a border.
struct DistanceCommand: Command {
  static let signature = Signature(
    "distance", .places, "computes the distance between places, or from a place to a border",
    discussion: """
      Distances are geodesics on the WGS 84 ellipsoid between the points of the gazetteer. A border is known to about 3 km. \
      With more than two places every pair is listed.
      """,
    parameters: [
      Signature.Parameter("from", .place, "a place, lat,lon, a place id, or border:COUNTRY"),
      Signature.Parameter("to", .place, "further places", repeating: true),
    ],
    columns: [
      Column("from", .text, "one end"), Column("to", .text, "the other end"), Column("distance", .distance, "the geodesic"),
      Column("bearing", .number, "degrees clockwise from north, from the first to the second"),
      Column("direction", .text, "the same as a compass point"),
    ],
    examples: [
      Signature.Example("distance Herat Kabul", "between two towns", shows: ["Herat", "Kabul", "km"]),
      Signature.Example("distance Herat border:Iran", "to the nearest point of a border", shows: ["border of Iran", "116 km"]),
      Signature.Example("distance Kabul Ghazni Herat", "every pair of several"),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    var ends: [Location] = []
    for argument in call.allArguments("from") + call.allArguments("to") { ends.append(try context.location(argument)) }
    var rows: [Row] = []
    for (index, from) in ends.enumerated() {
      for to in ends[(index + 1)...] {
        let distance = context.locations.distance(from, to)
        if distance == nil {
          throw Diagnostic(.refused, "\(from.name) and \(to.name) are both borders", help: "name a place for one of them")
        }
        let bearing = context.locations.bearing(from, to)
        rows.append(
          Row([
            .text(from.name), .text(to.name), Value(distance), bearing.map { .number($0.rounded()) } ?? .missing,
            Value(bearing.map { CompassDirection(bearing: $0).rawValue }),
          ]))
      }
    }
    let unchecked = ends.compactMap { end -> String? in
      if case .point(let name, _, let place?) = end, place.isUnchecked { name } else { nil }
    }
    return .table(
      Table(item: "distance", columns: DistanceCommand.signature.columns, rows: rows),
      message: unchecked.isEmpty
        ? nil : "the position of \(unchecked.joined(separator: ", ")) was not checked: look it up before you rely on it")
  }
}
