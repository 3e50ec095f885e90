import Glibc
import Values

/// A point of the unit sphere, for quick distances.
enum UnitVector {
  static func of(_ point: Coordinate) -> (x: Double, y: Double, z: Double) {
    let (phi, lambda) = (point.latitude * .pi / 180, point.longitude * .pi / 180)
    return (cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi))
  }
}

enum Logarithm {
  static func ten(_ number: Double) -> Double { log10(number) }
  static func natural(_ number: Double) -> Double { log(number) }
}

enum Exponential {
  static func of(_ number: Double) -> Double { exp(number) }
}
