/// Where something lies that a user names: a point, an area, the border of a country, or a river.
public enum Location: Sendable, Hashable {
  /// A point with the name to show for it; `place` is nil for bare coordinates.
  case point(name: String, Coordinate, place: Place?)
  /// The outline of a country (ISO code).
  case border(code: String, name: String)
  /// The land of a country or of a first-order division; `place` is its entry in the gazetteer.
  case area(BorderMap.Area, name: String, place: Place?)
  /// The course of a river.
  case river(RiverMap.River)

  /// The name to show for it.
  public var name: String {
    switch self {
    case .point(let name, _, _), .area(_, let name, _): name
    case .river(let river): river.name
    case .border(_, let name): "border of \(name)"
    }
  }

  /// The point, or the middle of an area; nil for a border and a river.
  public var coordinate: Coordinate? {
    switch self {
    case .point(_, let coordinate, _): coordinate
    case .area(_, _, let place): place?.coordinate
    case .border, .river: nil
    }
  }

  /// Its entry in the gazetteer; nil where it has none.
  public var place: Place? {
    switch self {
    case .point(_, _, let place), .area(_, _, let place): place
    case .border, .river: nil
    }
  }

  /// Whether it is a point, from which bearings and middles can be told.
  public var isPoint: Bool { if case .point = self { true } else { false } }
  /// Whether it is the course of a river.
  var isRiver: Bool { if case .river = self { true } else { false } }
}

/// How two locations lie to one another.
public struct Separation: Sendable, Hashable {
  /// How a point lies to a line or an area.
  public enum Side: String, Sendable, Hashable {
    case inside
    case atBorder = "at the border"
    case outside
  }

  /// The geodesic between two points, or from a point to the nearest point of the other; zero inside an area.
  public let distance: Length
  /// Degrees clockwise from north, from the first to the second; nil inside an area.
  public let bearing: Double?
  /// The same on arrival at the second.
  public let finalBearing: Double?
  /// How the point lies to an area or a border; nil between two points and at rivers.
  public let side: Side?
  /// From a point inside an area to its boundary; nil otherwise.
  public let toBoundary: Length?
  /// How far off the distance may be, by what is known of both ends.
  public let precision: Length

  /// Whether one end is a line or an area, whose course is known to some kilometres.
  public let isToLine: Bool

  /// The distance, rounded to whole kilometres where one end is a line that is known no better.
  public var rounded: Length { isToLine ? Separation.whole(distance) : distance }
  /// `toBoundary`, rounded likewise.
  public var roundedToBoundary: Length? { toBoundary.map(Separation.whole) }
  /// `precision` where it matters: above 5 % of the distance, and a kilometre.
  public var statedPrecision: Length? {
    precision.kilometres >= 1 && precision.metres > 0.05 * distance.metres && side != .inside ? Separation.whole(precision) : nil
  }

  private static func whole(_ length: Length) -> Length { Length(kilometres: length.kilometres.rounded()) }
}
