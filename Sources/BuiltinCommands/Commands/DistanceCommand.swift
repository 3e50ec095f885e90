import PluginKit

/// `distance`: the geodesic between places, or from a place to a border, a country, a province or a river.
struct DistanceCommand: Command {
  static let signature = Signature(
    "distance", .places, "computes the distance between places, or from a place to a border, a country, a province or a river",
    discussion: """
      Distances are geodesics on the WGS 84 ellipsoid between the points of the gazetteer; from a country, a province or a river they run to \
      its nearest point. Outlines are known to about 3 km: the figure is rounded, and what is nearer is “at the border”. What neither article \
      nor population tells apart is asked for: write "Tripoli, Lebanon" or "Springfield, Illinois" in quotation marks. \
      Names of several words need them only where the words may be read otherwise. With more than two places every pair is listed.
      """,
    parameters: [
      Signature.Parameter("from", .place, "a place, lat,lon, a grid reference, a place id, border:COUNTRY, or river:NAME"),
      Signature.Parameter("to", .place, "further places", repeating: true),
    ],
    options: [Signature.Option("--matrix", nil, "shows the distances between all of them as a square"), UnitChoice.option],
    columns: [
      Column("from", .text, "one end"), Column("to", .text, "the other end"),
      Column("bearing", .number, "degrees clockwise from north, from the first to the second"),
      Column("direction", .text, "the same as a compass point"),
      Column("position", .text, "inside, at the border, or outside a country, province or border"),
      Column("boundary", .distance, "from a place inside to the boundary"),
      Column("precision", .distance, "how far off the distance may be, where it matters"),
      Column("distance", .distance, "the geodesic; 0 inside a country or province"),
    ],
    examples: [
      Signature.Example("distance Herat Kabul", "between two towns", shows: ["Herat", "Kabul", "km"]),
      Signature.Example("distance Herat border:Iran", "to the nearest point of a border", shows: ["border of Iran", "outside", "116 km"]),
      Signature.Example("distance Kabul \"Ghazni province\"", "to an area", shows: ["Ghazni province", "outside", "km"]),
      Signature.Example("distance Kabul Ghazni Herat", "every pair of several"),
      Signature.Example("distance Kabul Ghazni Herat --matrix", "as a square", shows: ["place", "Kabul", "Ghazni", "Herat"]),
      Signature.Example("distance Herat Lashkar Gah in mi", "in another unit", shows: ["Lashkar"]),
      Signature.Example("distance 34.35N 62.20E Kabul", "from coordinates", shows: ["34.35N 62.20E", "Kabul"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let arguments = call.allArguments("from") + call.allArguments("to")
    let (ends, notes) = try context.locations.explained(arguments)
    guard ends.count > 1 else {
      throw Diagnostic(
        .missingArgument, "“distance” needs a second place", at: arguments.last?.range ?? call.range,
        help: "words that stand side by side were read as one name; part them with a comma or quotation marks")
    }
    let message = DistanceCommand.message(ends, notes)
    if call.has("--matrix") { return .table(UnitChoice.applied(to: try matrix(ends, arguments, context), call), message: message) }
    var rows: [Row] = []
    for (index, from) in ends.enumerated() {
      for to in ends[(index + 1)...] {
        guard let found = context.world.separation(from, to) else { throw DistanceCommand.noPoint(from, to, at: arguments.last?.range) }
        rows.append(DistanceCommand.row(from, to, found))
      }
    }
    let table = Table(item: "distance", columns: DistanceCommand.signature.columns, rows: rows)
    return .table(UnitChoice.applied(to: table, call), message: message)
  }

  /// The refusal to measure between two things of which neither is a point, or one has no outline.
  static func noPoint(_ from: Location, _ to: Location, at range: TextRange?) -> Diagnostic {
    Diagnostic(
      .refused, "\(from.name) and \(to.name) are both lines or areas", at: range, help: "name a town or coordinates for one of them")
  }

  /// What the user should know of the ends: which namesake was taken, and what was not looked up.
  static func message(_ ends: [Location], _ notes: [String]) -> String? {
    let unchecked = ends.filter { $0.place?.isUnchecked == true }.map(\.name)
    let warning =
      unchecked.isEmpty ? [] : ["the position of \(unchecked.joined(separator: ", ")) was not checked: look it up before you rely on it"]
    let all = notes + warning
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }

  private static func row(_ from: Location, _ to: Location, _ found: Separation) -> Row {
    Row([
      .text(from.name), .text(to.name), found.bearing.map { .number($0.rounded()) } ?? .missing,
      Value(found.bearing.map { CompassDirection(bearing: $0).rawValue }), Value(found.side?.rawValue), Value(found.roundedToBoundary),
      Value(found.statedPrecision), .distance(found.rounded),
    ])
  }

  private func matrix(_ ends: [Location], _ arguments: [Call.Argument], _ context: Context) throws(Diagnostic) -> Table {
    var rows: [Row] = []
    var headings: [String] = []
    for end in ends {
      let same = headings.count { $0 == end.name || $0.hasPrefix("\(end.name) (") }
      headings.append(same == 0 ? end.name : "\(end.name) (\(same + 1))")
    }
    for (index, from) in ends.enumerated() {
      var cells: [Value] = [.text(headings[index])]
      for (other, to) in ends.enumerated() {
        guard other != index else {
          cells.append(.missing)
          continue
        }
        guard let found = context.world.separation(from, to) else { throw DistanceCommand.noPoint(from, to, at: arguments.last?.range) }
        cells.append(.distance(found.rounded))
      }
      rows.append(Row(cells))
    }
    let columns =
      [Column("place", .text, "one end; the other ends are the further columns")] + headings.map { Column($0, .distance, "to \($0)") }
    return Table(item: "place", columns: columns, rows: rows)
  }
}
