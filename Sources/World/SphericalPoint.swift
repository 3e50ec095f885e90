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
  private let vector: UnitVector
  private let latitude, longitude: Double

  init(_ point: Coordinate) { self.init((point.latitude, point.longitude)) }

  init(_ point: (latitude: Double, longitude: Double)) {
    (latitude, longitude) = (point.latitude, point.longitude)
    vector = UnitVector(latitude: latitude, longitude: longitude)
  }

  /// To a short segment, by the chord.
  func distance(toSegment start: SphericalPoint, _ end: SphericalPoint) -> Double {
    vector.distance(toSegment: start.vector, end.vector).kilometres
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
    return max(parallel, meridian) * UnitVector.meanRadius.kilometres * SphericalPoint.least
  }
}
