import Glibc

enum Logarithm {
  static func ten(_ number: Double) -> Double { log10(number) }
  static func natural(_ number: Double) -> Double { log(number) }
}

enum Exponential {
  static func of(_ number: Double) -> Double { exp(number) }
}
