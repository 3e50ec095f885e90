#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The zones of the Universal Transverse Mercator grid on WGS 84.
///
/// After L. Krüger's series in the third flattening, to the fourth order, as in C. F. F. Karney, "Transverse Mercator with an accuracy of a
/// few nanometers", J. Geodesy 85, 475–485 (2011), doi:10.1007/s00190-011-0445-3, equations 11, 15 and 36; good to a millimetre in a zone.
public enum TransverseMercator {
  /// The point at an easting and northing of a zone.
  ///
  /// - Parameters:
  ///   - zone: 1 … 60, from 180° W eastward in steps of 6°.
  ///   - easting: Metres, with 500 000 on the central meridian.
  ///   - northing: Metres from the equator, negative in the south (without the false northing of 10 000 km).
  /// - Returns: nil where the zone does not exist or the point is not on the ellipsoid.
  public static func coordinate(zone: Int, easting: Double, northing: Double) -> Coordinate? {
    guard (1...60).contains(zone), easting.isFinite, northing.isFinite else { return nil }
    let xi = northing / (scale * rectifyingRadius)
    let eta = (easting - 500_000) / (scale * rectifyingRadius)
    var (conformalXi, conformalEta) = (xi, eta)
    for (index, beta) in betas.enumerated() {
      let order = 2 * Double(index + 1)
      conformalXi -= beta * sin(order * xi) * cosh(order * eta)
      conformalEta -= beta * cos(order * xi) * sinh(order * eta)
    }
    let conformalLatitude = asin(sin(conformalXi) / cosh(conformalEta))
    var latitude = conformalLatitude
    for (index, delta) in deltas.enumerated() { latitude += delta * sin(2 * Double(index + 1) * conformalLatitude) }
    let longitude = Double(6 * zone - 183) + atan2(sinh(conformalEta), cos(conformalXi)) * 180 / .pi
    return Coordinate(checking: latitude * 180 / .pi, longitude: remainder(longitude, 360))
  }

  private static let scale = 0.9996
  private static let n = Geodesic.thirdFlattening
  private static let rectifyingRadius = Geodesic.equatorialRadius / (1 + n) * (1 + n * n / 4 + n * n * n * n / 64)
  private static let betas: [Double] = {
    let (n2, n3, n4) = (n * n, n * n * n, n * n * n * n)
    return [
      n / 2 - 2 * n2 / 3 + 37 * n3 / 96 - n4 / 360, n2 / 48 + n3 / 15 - 437 * n4 / 1440, 17 * n3 / 480 - 37 * n4 / 840,
      4397 * n4 / 161_280,
    ]
  }()
  private static let deltas: [Double] = {
    let (n2, n3, n4) = (n * n, n * n * n, n * n * n * n)
    return [
      2 * n - 2 * n2 / 3 - 2 * n3 + 116 * n4 / 45, 7 * n2 / 3 - 8 * n3 / 5 - 227 * n4 / 45, 56 * n3 / 15 - 136 * n4 / 35,
      4279 * n4 / 630,
    ]
  }()
}
