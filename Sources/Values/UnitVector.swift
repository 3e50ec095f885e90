#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point of the unit sphere, for distances that need not be exact: the earth taken as a sphere of mean radius is off by half a per cent at most.
/// ``Geodesic`` measures on the ellipsoid.
public struct UnitVector: Sendable, Hashable {
  /// The mean radius of the earth, (2a + b) / 3 of WGS 84 (IUGG).
  public static let meanRadius = Length(kilometres: 6371.0088)

  public let x, y, z: Double

  /// The point at a latitude and longitude.
  public init(_ point: Coordinate) {
    self.init(latitude: point.latitude, longitude: point.longitude)
  }

  /// The point at a latitude and longitude, in degrees; longitudes may go round more than once.
  public init(latitude: Double, longitude: Double) {
    let (phi, lambda) = (latitude * .pi / 180, longitude * .pi / 180)
    (x, y, z) = (cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi))
  }

  /// The point in the direction of a vector of any length; nil for one too short to have a direction.
  public init?(towards x: Double, _ y: Double, _ z: Double) {
    let length = (x * x + y * y + z * z).squareRoot()
    guard length > 1e-9 else { return nil }
    (self.x, self.y, self.z) = (x / length, y / length, z / length)
  }

  /// The latitude and longitude of the point.
  public var coordinate: Coordinate { Coordinate(latitude: atan2(z, hypot(x, y)) * 180 / .pi, longitude: atan2(y, x) * 180 / .pi) }

  /// The cosine of the angle between two points, as seen from the middle of the earth.
  public func cosine(to other: UnitVector) -> Double { x * other.x + y * other.y + z * other.z }

  /// Along the sphere.
  public func distance(to other: UnitVector) -> Length {
    let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
    return UnitVector.arc(ofChord: (dx * dx + dy * dy + dz * dz).squareRoot())
  }

  /// Along the sphere to a short segment, taken as the chord between its ends.
  public func distance(toSegment start: UnitVector, _ end: UnitVector) -> Length {
    let (dx, dy, dz) = (end.x - start.x, end.y - start.y, end.z - start.z)
    let length = dx * dx + dy * dy + dz * dz
    var part = length > 0 ? ((x - start.x) * dx + (y - start.y) * dy + (z - start.z) * dz) / length : 0
    part = min(1, max(0, part))
    let (ax, ay, az) = (x - start.x - part * dx, y - start.y - part * dy, z - start.z - part * dz)
    return UnitVector.arc(ofChord: (ax * ax + ay * ay + az * az).squareRoot())
  }

  /// The way along the sphere between two points that are so far apart, in radii, through the earth.
  private static func arc(ofChord chord: Double) -> Length {
    Length(kilometres: 2 * asin(min(1, chord / 2)) * meanRadius.kilometres)
  }
}
