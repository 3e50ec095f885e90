import Values

/// A part of the map between two parallels and two meridians, in degrees.
///
/// A box that holds the date line has its western edge east of its eastern one: 170 to −170.
public struct MapBox: Hashable, Sendable {
  /// The southern edge, −90 … 90.
  public let south: Double
  /// The western edge, −180 … 180.
  public let west: Double
  /// The northern edge, −90 … 90.
  public let north: Double
  /// The eastern edge, −180 … 180.
  public let east: Double

  /// The box between these edges.
  public init(south: Double, west: Double, north: Double, east: Double) {
    (self.south, self.west, self.north, self.east) = (south, west, north, east)
  }

  /// Whether the box holds the date line.
  public var crossesDateLine: Bool { west > east }

  /// Whether a point lies in the box or on its edge.
  public func contains(_ point: Coordinate) -> Bool {
    guard point.latitude >= south, point.latitude <= north else { return false }
    return crossesDateLine ? point.longitude >= west || point.longitude <= east : point.longitude >= west && point.longitude <= east
  }

  /// Whether the boxes have a point in common.
  public func meets(_ other: MapBox) -> Bool {
    guard south <= other.north, other.south <= north else { return false }
    switch (crossesDateLine, other.crossesDateLine) {
    case (false, false): return west <= other.east && other.west <= east
    case (true, true): return true
    case (true, false): return other.east >= west || other.west <= east
    case (false, true): return east >= other.west || west <= other.east
    }
  }
}
