import PluginKit

/// `bearing`: the direction from one place to another.
struct BearingCommand: Command {
  static let signature = Signature(
    "bearing", .places, "computes the direction from one place to another",
    discussion: """
      The shortest way does not keep its direction: the initial azimuth is the one to set out on, the final one that on arrival. To a \
      country, a province or a border the way runs to its nearest point.
      """,
    parameters: [
      Signature.Parameter("from", .place, "where from: a place, lat,lon, a place id"),
      Signature.Parameter("to", .place, "where to: the same, border:COUNTRY, or river:NAME", repeating: true),
    ],
    options: [UnitChoice.option],
    columns: [
      Column("from", .text, "the start"), Column("to", .text, "the end"),
      Column("initial", .number, "azimuth at the start, degrees clockwise from true north"),
      Column("final", .number, "azimuth on arrival"), Column("direction", .text, "the initial azimuth as a point of the compass"),
      Column("distance", .distance, "the geodesic"),
    ],
    examples: [
      Signature.Example("bearing Herat Kabul", "which way from one town to the other", shows: ["Herat", "Kabul", "E"]),
      Signature.Example("bearing Herat border:Iran", "which way a border lies", shows: ["border of Iran", "W"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let arguments = call.allArguments("from") + call.allArguments("to")
    let (ends, notes) = try context.locations.explained(arguments)
    let (from, to) = try BearingCommand.two(ends, arguments, of: "bearing")
    guard let found = context.world.separation(from, to) else { throw DistanceCommand.noPoint(from, to, at: arguments.last?.range) }
    guard let bearing = found.bearing, let final = found.finalBearing else {
      throw Diagnostic(
        .refused, found.side == .inside ? "\(from.name) lies inside \(to.name)" : "\(from.name) and \(to.name) are one point",
        at: arguments.last?.range, help: "name two different places")
    }
    let row = Row([
      .text(from.name), .text(to.name), .number(BearingCommand.rounded(bearing)), .number(BearingCommand.rounded(final)),
      .text(CompassDirection(bearing: bearing).rawValue), .distance(found.rounded),
    ])
    let table = Table(item: "bearing", columns: BearingCommand.signature.columns, rows: [row])
    return .table(UnitChoice.applied(to: table, call), message: DistanceCommand.message(ends, notes))
  }

  /// A tenth of a degree, 0 ..< 360.
  private static func rounded(_ degrees: Double) -> Double {
    let tenth = (degrees * 10).rounded() / 10
    return tenth >= 360 ? 0 : tenth
  }

  /// Exactly two locations.
  ///
  /// - Throws: `missingArgument` or `unexpectedArgument` with the words at fault.
  static func two(_ ends: [Location], _ arguments: [Call.Argument], of command: String) throws(Diagnostic) -> (Location, Location) {
    guard ends.count > 1 else {
      throw Diagnostic(
        .missingArgument, "“\(command)” needs a second place", at: arguments.last?.range,
        help: "words that stand side by side were read as one name; part them with a comma or quotation marks")
    }
    guard ends.count == 2 else {
      throw Diagnostic(
        .unexpectedArgument, "“\(command)” takes two places, not \(ends.count)", at: arguments.last?.range,
        help: "put quotation marks around names of several words; distance takes more than two")
    }
    return (ends[0], ends[1])
  }
}
