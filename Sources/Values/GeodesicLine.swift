#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Geodesic {
  /// A geodesic from a point in a direction: the direct problem (Karney 2013, section 3).
  struct Line {
    private let start: Coordinate
    /// Sine and cosine of the azimuth where the line crosses the equator.
    private let salp0, calp0: Double
    private let ssig1, csig1, somg1, comg1: Double
    private let a1: Double
    private let b11, stau1, ctau1, b31, a3c: Double
    private let c1p, c3: Coefficients

    /// - Parameters: the sine and cosine of the azimuth at `start`.
    init(from start: Coordinate, sine salp1: Double, cosine calp1: Double) {
      self.start = start
      var (sbet1, cbet1) = Geodesic.sineCosine(degrees: Geodesic.roundedNearZero(start.latitude))
      (sbet1, cbet1) = Geodesic.normalised(sbet1 * polarRatio, cbet1)
      cbet1 = max(Geodesic.tiny, cbet1)
      salp0 = salp1 * cbet1
      calp0 = hypot(calp1, salp1 * sbet1)
      somg1 = salp0 * sbet1
      comg1 = sbet1 != 0 || calp1 != 0 ? cbet1 * calp1 : 1
      (ssig1, csig1) = Geodesic.normalised(sbet1, comg1)
      let k2 = calp0 * calp0 * secondEccentricitySquared
      let eps = k2 / (2 * (1 + (1 + k2).squareRoot()) + k2)
      a1 = 1 + Geodesic.a1MinusOne(eps)
      b11 = Geodesic.sineSeries(ssig1, csig1, Geodesic.c1(eps), order: 6)
      let (s, c) = (sin(b11), cos(b11))
      stau1 = ssig1 * c + csig1 * s
      ctau1 = csig1 * c - ssig1 * s
      c1p = Geodesic.c1Reverted(eps)
      c3 = Geodesic.c3(eps)
      a3c = -flattening * salp0 * Geodesic.a3(eps)
      b31 = Geodesic.sineSeries(ssig1, csig1, c3, order: 5)
    }

    func point(metres: Double) -> Coordinate {
      let tau12 = metres / (polarRadius * a1)
      let (s, c) = (sin(tau12), cos(tau12))
      let b12 = -Geodesic.sineSeries(stau1 * c + ctau1 * s, ctau1 * c - stau1 * s, c1p, order: 6)
      let sig12 = tau12 - (b12 - b11)
      let (ssig12, csig12) = (sin(sig12), cos(sig12))
      let ssig2 = ssig1 * csig12 + csig1 * ssig12
      var csig2 = csig1 * csig12 - ssig1 * ssig12
      let sbet2 = calp0 * ssig2
      var cbet2 = hypot(salp0, calp0 * csig2)
      if cbet2 == 0 {
        cbet2 = Geodesic.tiny
        csig2 = Geodesic.tiny
      }
      let (somg2, comg2) = (salp0 * ssig2, csig2)
      let omg12 = atan2(somg2 * comg1 - comg2 * somg1, comg2 * comg1 + somg2 * somg1)
      let lam12 = omg12 + a3c * (sig12 + (Geodesic.sineSeries(ssig2, csig2, c3, order: 5) - b31))
      return Coordinate(
        latitude: min(90, max(-90, Geodesic.degrees(of: sbet2, polarRatio * cbet2))),
        longitude: remainder(start.longitude + lam12 * 180 / .pi, 360))
    }
  }
}
