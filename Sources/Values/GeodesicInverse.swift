#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The inverse problem (Karney 2013, sections 4 to 6) for the flattening of WGS 84. Names are those of the paper: bet the reduced latitude,
// alp the azimuth, sig the arc on the auxiliary sphere, omg and lam the longitude on the sphere and the ellipsoid; s and c before them stand
// for sine and cosine.
extension Geodesic {
  struct Solution {
    var metres: Double
    var sinStart, cosStart, sinEnd, cosEnd: Double
  }

  /// The two points in canonical position: point 1 southern and at least as far from the equator, 0° ≤ lon12 ≤ 180°.
  private struct Problem {
    var sbet1, cbet1, dn1, sbet2, cbet2, dn2: Double
    /// Longitude difference in radians, its sine and cosine.
    var lam12, slam12, clam12: Double
  }

  private static let epsilon = Double.ulpOfOne
  private static let rootEpsilon = epsilon.squareRoot()
  /// Below this arc a line is short enough for the spherical solution (Karney's etol2).
  private static let shortArc = 0.1 * rootEpsilon / (max(0.001, flattening) * min(1, 1 - flattening / 2) / 2).squareRoot()

  static func solveInverse(_ start: Coordinate, _ end: Coordinate) -> Solution {
    var (lon12, lon12Error) = difference(from: start.longitude, to: end.longitude)
    var lonSign = lon12.sign == .minus ? -1.0 : 1
    lon12 *= lonSign
    lon12Error *= lonSign
    let (slam12, clam12) = sineCosine(degrees: lon12, plus: lon12Error)
    let supplement = (180 - lon12) - lon12Error
    var lat1 = roundedNearZero(start.latitude)
    var lat2 = roundedNearZero(end.latitude)
    let swap = abs(lat1) < abs(lat2) ? -1.0 : 1
    if swap < 0 {
      lonSign = -lonSign
      (lat1, lat2) = (lat2, lat1)
    }
    let latSign = lat1.sign == .minus ? 1.0 : -1
    lat1 *= latSign
    lat2 *= latSign

    var (sbet1, cbet1) = reduced(lat1)
    var (sbet2, cbet2) = reduced(lat2)
    cbet1 = max(tiny, cbet1)
    cbet2 = max(tiny, cbet2)
    if cbet1 < -sbet1 {
      if cbet2 == cbet1 { sbet2 = copysign(sbet1, sbet2) }
    } else if abs(sbet2) == -sbet1 {
      cbet2 = cbet1
    }
    sbet1 += 0
    let problem = Problem(
      sbet1: sbet1, cbet1: cbet1, dn1: (1 + secondEccentricitySquared * sbet1 * sbet1).squareRoot(), sbet2: sbet2, cbet2: cbet2,
      dn2: (1 + secondEccentricitySquared * sbet2 * sbet2).squareRoot(), lam12: lon12 * .pi / 180, slam12: slam12, clam12: clam12)

    var solution: Solution
    if lat1 == -90 || slam12 == 0, let meridional = meridian(problem) {
      solution = meridional
    } else if sbet1 == 0, supplement >= flattening * 180 {
      solution = Solution(metres: equatorialRadius * problem.lam12, sinStart: 1, cosStart: 0, sinEnd: 1, cosEnd: 0)
    } else {
      solution = general(problem)
    }
    if swap < 0 {
      swapEnds(&solution)
    }
    solution.sinStart *= swap * lonSign
    solution.cosStart *= swap * latSign
    solution.sinEnd *= swap * lonSign
    solution.cosEnd *= swap * latSign
    solution.metres += 0
    return solution
  }

  private static func swapEnds(_ solution: inout Solution) {
    (solution.sinStart, solution.sinEnd) = (solution.sinEnd, solution.sinStart)
    (solution.cosStart, solution.cosEnd) = (solution.cosEnd, solution.cosStart)
  }

  private static func reduced(_ latitude: Double) -> (Double, Double) {
    let (s, c) = sineCosine(degrees: latitude)
    return normalised(s * polarRatio, c)
  }

  /// Both points on one meridian; nil when the meridian is not the shortest way.
  private static func meridian(_ p: Problem) -> Solution? {
    let (ssig1, csig1) = (p.sbet1, p.clam12 * p.cbet1)
    let (ssig2, csig2) = (p.sbet2, p.cbet2)
    let sig12 = atan2(max(0, csig1 * ssig2 - ssig1 * csig2) + 0, csig1 * csig2 + ssig1 * ssig2)
    let (distance, reducedLength) = lengths(thirdFlattening, sig12, ssig1, csig1, p.dn1, ssig2, csig2, p.dn2)
    guard sig12 < rootEpsilon || reducedLength >= 0 else { return nil }
    let isNothing = sig12 < 3 * tiny || (sig12 < epsilon && (distance < 0 || reducedLength < 0))
    return Solution(metres: isNothing ? 0 : distance * polarRadius, sinStart: p.slam12, cosStart: p.clam12, sinEnd: 0, cosEnd: 1)
  }

  /// Distance and reduced length, both without the factor b.
  private static func lengths(
    _ eps: Double, _ sig12: Double, _ ssig1: Double, _ csig1: Double, _ dn1: Double, _ ssig2: Double, _ csig2: Double, _ dn2: Double
  ) -> (distance: Double, reducedLength: Double) {
    let a1 = a1MinusOne(eps)
    let a2 = a2MinusOne(eps)
    let (c1a, c2a) = (c1(eps), c2(eps))
    let b1 = sineSeries(ssig2, csig2, c1a, order: 6) - sineSeries(ssig1, csig1, c1a, order: 6)
    let b2 = sineSeries(ssig2, csig2, c2a, order: 6) - sineSeries(ssig1, csig1, c2a, order: 6)
    let j12 = (a1 - a2) * sig12 + ((1 + a1) * b1 - (1 + a2) * b2)
    return ((1 + a1) * (sig12 + b1), dn2 * (csig1 * ssig2) - dn1 * (ssig1 * csig2) - csig1 * csig2 * j12)
  }

  /// Newton's method on the azimuth at point 1, kept inside a bracket (section 4).
  private static func general(_ p: Problem) -> Solution {
    let start = startingPoint(p)
    if let short = start.solution { return short }
    var (salp1, calp1) = (start.salp1, start.calp1)
    var (low, high) = ((tiny, 1.0), (tiny, -1.0))
    var (isNear, isBracketed) = (false, false)
    let (newtonLimit, limit) = (20, 20 + 53 + 10)
    var step = 0
    var hybrid = hybridLongitude(p, salp1, calp1)
    while true {
      let error = hybrid.error
      if isBracketed || !(abs(error) >= (isNear ? 8 : 1) * epsilon) || step == limit { break }
      if error > 0, step > newtonLimit || calp1 / salp1 > high.1 / high.0 {
        high = (salp1, calp1)
      } else if error < 0, step > newtonLimit || calp1 / salp1 < low.1 / low.0 {
        low = (salp1, calp1)
      }
      step += 1
      if step < newtonLimit, hybrid.derivative > 0 {
        let turn = -error / hybrid.derivative
        let sine = salp1 * cos(turn) + calp1 * sin(turn)
        if abs(turn) < .pi, sine > 0 {
          (salp1, calp1) = normalised(sine, calp1 * cos(turn) - salp1 * sin(turn))
          isNear = abs(error) <= 16 * epsilon
          hybrid = hybridLongitude(p, salp1, calp1)
          continue
        }
      }
      (salp1, calp1) = normalised((low.0 + high.0) / 2, (low.1 + high.1) / 2)
      isNear = false
      isBracketed = abs(low.0 - salp1) + (low.1 - calp1) < epsilon || abs(salp1 - high.0) + (calp1 - high.1) < epsilon
      hybrid = hybridLongitude(p, salp1, calp1)
    }
    let (distance, _) = lengths(
      hybrid.eps, hybrid.sig12, hybrid.ssig1, hybrid.csig1, p.dn1, hybrid.ssig2, hybrid.csig2, p.dn2)
    return Solution(metres: distance * polarRadius, sinStart: salp1, cosStart: calp1, sinEnd: hybrid.salp2, cosEnd: hybrid.calp2)
  }

  private struct Hybrid {
    /// How far the line passes the longitude of point 2 by, and the derivative of that with the azimuth.
    var error, derivative: Double
    var salp2, calp2, sig12, ssig1, csig1, ssig2, csig2, eps: Double
  }

  /// Follows the line that leaves point 1 at an azimuth to the latitude of point 2 (Karney's Lambda12).
  private static func hybridLongitude(_ p: Problem, _ salp1: Double, _ startCosine: Double) -> Hybrid {
    let calp1 = p.sbet1 == 0 && startCosine == 0 ? -tiny : startCosine
    let salp0 = salp1 * p.cbet1
    let calp0 = hypot(calp1, salp1 * p.sbet1)
    let (somg1, comg1) = (salp0 * p.sbet1, calp1 * p.cbet1)
    let (ssig1, csig1) = normalised(p.sbet1, comg1)
    let salp2 = p.cbet2 != p.cbet1 ? salp0 / p.cbet2 : salp1
    let calp2: Double
    if p.cbet2 != p.cbet1 || abs(p.sbet2) != -p.sbet1 {
      let gap =
        p.cbet1 < -p.sbet1 ? (p.cbet2 - p.cbet1) * (p.cbet1 + p.cbet2) : (p.sbet1 - p.sbet2) * (p.sbet1 + p.sbet2)
      calp2 = (calp1 * p.cbet1 * (calp1 * p.cbet1) + gap).squareRoot() / p.cbet2
    } else {
      calp2 = abs(calp1)
    }
    let (somg2, comg2) = (salp0 * p.sbet2, calp2 * p.cbet2)
    let (ssig2, csig2) = normalised(p.sbet2, comg2)
    let sig12 = atan2(max(0, csig1 * ssig2 - ssig1 * csig2) + 0, csig1 * csig2 + ssig1 * ssig2)
    let somg12 = max(0, comg1 * somg2 - somg1 * comg2) + 0
    let comg12 = comg1 * comg2 + somg1 * somg2
    let eta = atan2(somg12 * p.clam12 - comg12 * p.slam12, comg12 * p.clam12 + somg12 * p.slam12)
    let k2 = calp0 * calp0 * secondEccentricitySquared
    let eps = k2 / (2 * (1 + (1 + k2).squareRoot()) + k2)
    let c3a = c3(eps)
    let b312 = sineSeries(ssig2, csig2, c3a, order: 5) - sineSeries(ssig1, csig1, c3a, order: 5)
    let error = eta - flattening * a3(eps) * salp0 * (sig12 + b312)
    let derivative: Double
    if calp2 == 0 {
      derivative = -2 * polarRatio * p.dn1 / p.sbet1
    } else {
      let (_, reducedLength) = lengths(eps, sig12, ssig1, csig1, p.dn1, ssig2, csig2, p.dn2)
      derivative = reducedLength * polarRatio / (calp2 * p.cbet2)
    }
    return Hybrid(
      error: error, derivative: derivative, salp2: salp2, calp2: calp2, sig12: sig12, ssig1: ssig1, csig1: csig1, ssig2: ssig2,
      csig2: csig2, eps: eps)
  }

  /// A first azimuth: that of the sphere, or near the antipode that of the astroid (section 5); for very short lines the whole solution.
  private static func startingPoint(_ p: Problem) -> (salp1: Double, calp1: Double, solution: Solution?) {
    let sbet12 = p.sbet2 * p.cbet1 - p.cbet2 * p.sbet1
    let cbet12 = p.cbet2 * p.cbet1 + p.sbet2 * p.sbet1
    let sbet12a = p.sbet2 * p.cbet1 + p.cbet2 * p.sbet1
    let isShort = cbet12 >= 0 && sbet12 < 0.5 && p.cbet2 * p.lam12 < 0.5
    var (somg12, comg12, dnm) = (p.slam12, p.clam12, 1.0)
    if isShort {
      var sbetm2 = (p.sbet1 + p.sbet2) * (p.sbet1 + p.sbet2)
      sbetm2 /= sbetm2 + (p.cbet1 + p.cbet2) * (p.cbet1 + p.cbet2)
      dnm = (1 + secondEccentricitySquared * sbetm2).squareRoot()
      let omg12 = p.lam12 / (polarRatio * dnm)
      (somg12, comg12) = (sin(omg12), cos(omg12))
    }
    var salp1 = p.cbet2 * somg12
    var calp1 =
      comg12 >= 0
      ? sbet12 + p.cbet2 * p.sbet1 * somg12 * somg12 / (1 + comg12) : sbet12a - p.cbet2 * p.sbet1 * somg12 * somg12 / (1 - comg12)
    let ssig12 = hypot(salp1, calp1)
    let csig12 = p.sbet1 * p.sbet2 + p.cbet1 * p.cbet2 * comg12
    if isShort, ssig12 < shortArc {
      let (salp2, calp2) = normalised(
        p.cbet1 * somg12, sbet12 - p.cbet1 * p.sbet2 * (comg12 >= 0 ? somg12 * somg12 / (1 + comg12) : 1 - comg12))
      let (s, c) = salp1 > 0 ? normalised(salp1, calp1) : (1, 0)
      let metres = atan2(ssig12, csig12) * polarRadius * dnm
      return (s, c, Solution(metres: metres, sinStart: s, cosStart: c, sinEnd: salp2, cosEnd: calp2))
    }
    if csig12 < 0, ssig12 < 6 * thirdFlattening * .pi * p.cbet1 * p.cbet1 {
      let k2 = p.sbet1 * p.sbet1 * secondEccentricitySquared
      let eps = k2 / (2 * (1 + (1 + k2).squareRoot()) + k2)
      let lamscale = flattening * p.cbet1 * a3(eps) * .pi
      let x = atan2(-p.slam12, -p.clam12) / lamscale
      let y = sbet12a / (lamscale * p.cbet1)
      if y > -200 * epsilon, x > -1 - 1000 * rootEpsilon {
        salp1 = min(1, -x)
        calp1 = -(1 - salp1 * salp1).squareRoot()
      } else {
        let k = astroid(x, y)
        let omg12a = lamscale * (-x * k / (1 + k))
        (somg12, comg12) = (sin(omg12a), -cos(omg12a))
        salp1 = p.cbet2 * somg12
        calp1 = sbet12a - p.cbet2 * p.sbet1 * somg12 * somg12 / (1 - comg12)
      }
    }
    if salp1 > 0 {
      let (s, c) = normalised(salp1, calp1)
      return (s, c, nil)
    }
    return (1, 0, nil)
  }

  /// The positive root k of k⁴ + 2k³ − (x² + y² − 1)k² − 2y²k − y² = 0 (equation 55).
  private static func astroid(_ x: Double, _ y: Double) -> Double {
    let (p, q) = (x * x, y * y)
    let r = (p + q - 1) / 6
    guard q != 0 || r > 0 else { return 0 }
    let s = p * q / 4
    let r2 = r * r
    let r3 = r * r2
    let discriminant = s * (s + 2 * r3)
    var u = r
    if discriminant >= 0 {
      let t3 = s + r3
      let t = cbrt(t3 + (t3 < 0 ? -discriminant.squareRoot() : discriminant.squareRoot()))
      u += t + (t != 0 ? r2 / t : 0)
    } else {
      u += 2 * r * cos(atan2((-discriminant).squareRoot(), -(s + r3)) / 3)
    }
    let v = (u * u + q).squareRoot()
    let uv = u < 0 ? q / (v - u) : u + v
    let w = (uv - q) / (2 * v)
    return uv / ((uv + w * w).squareRoot() + w)
  }
}
