import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A point on the sphere of mean radius, for first guesses; distances in kilometres.
struct SphericalPoint {
  private let x, y, z: Double
  private let latitude, longitude: Double
  private static let radius = 6371.0088

  init(_ point: Coordinate) { self.init((point.latitude, point.longitude)) }

  init(_ point: (latitude: Double, longitude: Double)) {
    (latitude, longitude) = (point.latitude, point.longitude)
    let (phi, lambda) = (latitude * .pi / 180, longitude * .pi / 180)
    (x, y, z) = (cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi))
  }

  /// To a short segment, by the chord.
  func distance(toSegment start: SphericalPoint, _ end: SphericalPoint) -> Double {
    let (dx, dy, dz) = (end.x - start.x, end.y - start.y, end.z - start.z)
    let length = dx * dx + dy * dy + dz * dz
    var part = length > 0 ? ((x - start.x) * dx + (y - start.y) * dy + (z - start.z) * dz) / length : 0
    part = min(1, max(0, part))
    let (ax, ay, az) = (x - start.x - part * dx, y - start.y - part * dy, z - start.z - part * dz)
    let chord = (ax * ax + ay * ay + az * az).squareRoot()
    return 2 * asin(min(1, chord / 2)) * SphericalPoint.radius
  }

  /// A degree of the ellipsoid is at least this part of one of the sphere: 6 335 km of 6 371, along a meridian at the equator.
  private static let least = 0.994

  /// A lower bound of the distance to anything in a box: to its parallels, and to its meridians.
  func leastDistance(to box: MapBox) -> Double {
    let parallel = max(0, box.south - latitude, latitude - box.north) * .pi / 180
    var meridian = 0.0
    if longitude < box.west || longitude > box.east {
      let gap = min(abs((box.west - longitude).remainder(dividingBy: 360)), abs((longitude - box.east).remainder(dividingBy: 360)))
      meridian = gap < 90 ? asin(min(1, cos(latitude * .pi / 180) * sin(gap * .pi / 180))) : 0
    }
    return max(parallel, meridian) * SphericalPoint.radius * SphericalPoint.least
  }
}
