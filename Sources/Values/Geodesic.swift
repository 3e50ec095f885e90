#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Distances and bearings on the WGS 84 ellipsoid, exact to about 15 nanometres.
///
/// After C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87, 43–55 (2013), doi:10.1007/s00190-012-0578-z, with series of order 6.
/// The structure follows GeographicLib's Python classes `Geodesic` and `GeodesicLine` (© Charles Karney 2011–2022, MIT licence,
/// geographiclib.sourceforge.io). Why it is a port: Documentation/Decisions/0003-geodesics-are-a-port.md.
public enum Geodesic {
  /// The shortest line between two points.
  ///
  /// Bearings are in degrees from north, clockwise, in 0 ..< 360: `initialBearing` at `start`, `finalBearing` on arrival at `end`. Both are
  /// those of a line due north or south where the points coincide. Antipodal points have several shortest lines; one of them is returned.
  public static func inverse(
    _ start: Coordinate, _ end: Coordinate
  ) -> (distance: Length, initialBearing: Double, finalBearing: Double) {
    let solution = solveInverse(start, end)
    return (
      Length(metres: solution.metres), compass(degrees(of: solution.sinStart, solution.cosStart)),
      compass(degrees(of: solution.sinEnd, solution.cosEnd))
    )
  }

  /// The point that lies `distance` from `start` along the geodesic that leaves it at `bearing` (degrees from north, clockwise).
  ///
  /// A negative distance goes the opposite way.
  public static func direct(from start: Coordinate, bearing: Double, distance: Length) -> Coordinate {
    let (sine, cosine) = sineCosine(degrees: roundedNearZero(remainder(bearing, 360)))
    return Line(from: start, sine: sine, cosine: cosine).point(metres: distance.metres)
  }

  /// The point half way along the shortest line between two points.
  public static func midpoint(_ start: Coordinate, _ end: Coordinate) -> Coordinate {
    let solution = solveInverse(start, end)
    return Line(from: start, sine: solution.sinStart, cosine: solution.cosStart).point(metres: solution.metres / 2)
  }

  /// The shortest distance between two points.
  public static func distance(_ start: Coordinate, _ end: Coordinate) -> Length { Length(metres: solveInverse(start, end).metres) }
}

// MARK: - The ellipsoid and angles

extension Geodesic {
  /// Equatorial radius of WGS 84 in metres.
  static let equatorialRadius = 6_378_137.0
  static let flattening = 1 / 298.257223563
  static let polarRatio = 1 - flattening
  static let polarRadius = equatorialRadius * polarRatio
  static let secondEccentricitySquared = flattening * (2 - flattening) / (polarRatio * polarRatio)
  static let thirdFlattening = flattening / (2 - flattening)
  /// A number whose square does not underflow; stands for zero where zero would lose a direction.
  static let tiny = Double.leastNormalMagnitude.squareRoot()

  /// Sine and cosine of an angle in degrees, exact at multiples of 90°.
  static func sineCosine(degrees angle: Double, plus correction: Double = 0) -> (Double, Double) {
    let quarter = (angle / 90).rounded()
    let rest = angle - 90 * quarter + correction
    let radians = (correction == 0 ? rest : roundedNearZero(rest)) * .pi / 180
    let (s, c) = (sin(radians), cos(radians))
    switch ((Int(quarter) % 4) + 4) % 4 {
    case 0: return (s, c)
    case 1: return (c, 0 - s)
    case 2: return (0 - s, 0 - c)
    default: return (0 - c, s)
    }
  }

  /// The angle of a direction in degrees, −180 … 180, with the error kept small in every octant.
  static func degrees(of y: Double, _ x: Double) -> Double {
    if abs(y) > abs(x) { return (y < 0 ? -90 : 90) - atan2(x, abs(y)) * 180 / .pi * (y < 0 ? -1 : 1) }
    if x < 0 { return (y.sign == .minus ? -180 : 180) - atan2(y, -x) * 180 / .pi }
    return atan2(y, x) * 180 / .pi
  }

  /// A bearing as a compass shows it, 0 ..< 360.
  static func compass(_ degrees: Double) -> Double {
    let turned = degrees < 0 ? degrees + 360 : degrees
    return turned >= 360 ? 0 : turned + 0
  }

  /// Rounds an angle so that values too small to matter (0.7 pm on the ground) underflow to zero.
  static func roundedNearZero(_ angle: Double) -> Double {
    let step = 1.0 / 16
    let size = abs(angle)
    return size < step ? copysign(step - (step - size), angle) : angle
  }

  static func normalised(_ x: Double, _ y: Double) -> (Double, Double) {
    let length = hypot(x, y)
    return (x / length, y / length)
  }

  /// `end − start` reduced to −180 … 180, and the rounding error of it (error-free transformation of a sum).
  static func difference(from start: Double, to end: Double) -> (Double, Double) {
    func sum(_ u: Double, _ v: Double) -> (Double, Double) {
      let s = u + v
      let up = s - v
      let rest = s - up
      return (s, s == 0 ? s : 0 - ((up - u) + (rest - v)))
    }
    var (d, t) = sum(remainder(-start, 360), remainder(end, 360))
    (d, t) = sum(remainder(d, 360), t)
    if d == 0 || abs(d) == 180 { d = copysign(d, t == 0 ? end - start : -t) }
    return (d, t)
  }
}
