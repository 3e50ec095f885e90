// The Fourier series of Karney 2013 to order 6 in ε, evaluated for WGS 84. Coefficients of an index from 1 stand at that index; index 0 is
// unused. Rationals are those of equations (17), (18), (21), (24), (25), (42) and (43) of the paper.
extension Geodesic {
  typealias Coefficients = SIMD8<Double>

  /// Σ c[i] sin 2ix for i from 1 to `order`, by Clenshaw summation.
  static func sineSeries(_ sinx: Double, _ cosx: Double, _ c: Coefficients, order: Int) -> Double {
    let twoCosTwoX = 2 * (cosx - sinx) * (cosx + sinx)
    var y0 = 0.0
    var y1 = 0.0
    var index = order
    while index > 0 {
      (y0, y1) = (twoCosTwoX * y0 - y1 + c[index], y0)
      index -= 1
    }
    return 2 * sinx * cosx * y0
  }

  /// A₁ − 1 (equation 17).
  static func a1MinusOne(_ eps: Double) -> Double {
    let e2 = eps * eps
    return (e2 * (64 + e2 * (4 + e2)) / 256 + eps) / (1 - eps)
  }

  /// A₂ − 1 (equation 42).
  static func a2MinusOne(_ eps: Double) -> Double {
    let e2 = eps * eps
    return (e2 * (-192 + e2 * (-28 - 11 * e2)) / 256 - eps) / (1 + eps)
  }

  /// C₁ (equation 18): the distance along a line from the arc on the auxiliary sphere.
  static func c1(_ eps: Double) -> Coefficients {
    let e2 = eps * eps
    return powers(
      eps,
      Coefficients(
        0, (-16 + e2 * (6 - e2)) / 32, (-128 + e2 * (64 - 9 * e2)) / 2048, (-16 + 9 * e2) / 768, (-5 + 3 * e2) / 512, -7 / 1280.0,
        -7 / 2048.0, 0))
  }

  /// C₁′ (equation 21): the arc from the distance.
  static func c1Reverted(_ eps: Double) -> Coefficients {
    let e2 = eps * eps
    return powers(
      eps,
      Coefficients(
        0, (768 + e2 * (-432 + 205 * e2)) / 1536, (3840 + e2 * (-4736 + 4005 * e2)) / 12288, (116 - 225 * e2) / 384,
        (2695 - 7173 * e2) / 7680, 3467 / 7680.0, 38081 / 61440.0, 0))
  }

  /// C₂ (equation 43): the reduced length.
  static func c2(_ eps: Double) -> Coefficients {
    let e2 = eps * eps
    return powers(
      eps,
      Coefficients(
        0, (16 + e2 * (2 + e2)) / 32, (384 + e2 * (64 + 35 * e2)) / 2048, (80 + 15 * e2) / 768, (35 + 7 * e2) / 512, 63 / 1280.0,
        77 / 2048.0, 0))
  }

  /// A₃ (equation 24): the longitude, secular part.
  static func a3(_ eps: Double) -> Double {
    let a = a3Polynomial
    return a[0] + eps * (a[1] + eps * (a[2] + eps * (a[3] + eps * (a[4] + eps * a[5]))))
  }

  /// C₃ (equation 25): the longitude, periodic part.
  static func c3(_ eps: Double) -> Coefficients {
    let (p, q, r, s, t) = c3Polynomials
    func value(_ c: Coefficients) -> Double { c[0] + eps * (c[1] + eps * (c[2] + eps * (c[3] + eps * c[4]))) }
    return powers(eps, Coefficients(0, value(p), value(q), value(r), value(s), value(t), 0, 0))
  }

  /// Multiplies the coefficient of index i by ε to the i.
  private static func powers(_ eps: Double, _ c: Coefficients) -> Coefficients {
    let e2 = eps * eps
    let e3 = e2 * eps
    let e4 = e2 * e2
    return c * Coefficients(1, eps, e2, e3, e4, e4 * eps, e3 * e3, 0)
  }

  /// A₃ as a polynomial in ε, its coefficients evaluated at the third flattening of WGS 84.
  private static let a3Polynomial: Coefficients = {
    let n = thirdFlattening
    return Coefficients(
      1, (n - 1) / 2, (-2 + n * (-1 + 3 * n)) / 8, (-1 + n * (-3 - n)) / 16, (-3 - 2 * n) / 64, -3 / 128.0, 0, 0)
  }()

  /// C₃[1] … C₃[5] without their power of ε, as polynomials in ε.
  private static let c3Polynomials: (Coefficients, Coefficients, Coefficients, Coefficients, Coefficients) = {
    let n = thirdFlattening
    let first = Coefficients((1 - n) / 4, (1 - n * n) / 8, (3 + n * (3 - n)) / 64, (5 + 2 * n) / 128, 3 / 128.0, 0, 0, 0)
    let second = Coefficients((2 + n * (-3 + n)) / 32, (3 + n * (-2 - 3 * n)) / 64, (3 + n) / 128, 5 / 256.0, 0, 0, 0, 0)
    let third = Coefficients((5 + n * (-9 + 5 * n)) / 192, (9 - 10 * n) / 384, 7 / 512.0, 0, 0, 0, 0, 0)
    let fourth = Coefficients((7 - 14 * n) / 512, 7 / 512.0, 0, 0, 0, 0, 0, 0)
    let fifth = Coefficients(21 / 2560.0, 0, 0, 0, 0, 0, 0, 0)
    return (first, second, third, fourth, fifth)
  }()
}
