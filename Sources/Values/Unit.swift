/// A unit of measure or currency that news writes: its symbol, what it measures, its size and its names.
public struct Unit: Hashable, Sendable {
  /// What a unit measures.
  public enum Dimension: String, Sendable, Codable, CaseIterable {
    case length, area, volume, mass, speed, temperature, angle, money, percent, power, energy, data, calibre
  }

  /// As shown and as in the analysis record ("km", "mi", "USD").
  public let symbol: String
  /// What it measures.
  public let dimension: Dimension
  /// Its size in the SI unit of the dimension (m, m², m³, kg, m/s, K, rad, W, J, bit; 1 for percent); nil for money.
  public let factor: Double?
  /// What stands at zero of its scale in the SI unit; 0 but for degrees Celsius and Fahrenheit.
  public let zero: Double
  /// Names in lower case, singular and plural as written, words parted by a space.
  public let names: [String]

  package init(_ symbol: String, _ dimension: Dimension, _ factor: Double?, zero: Double = 0, _ names: [String]) {
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
    self.zero = zero
    self.names = names
  }

  /// An amount in this unit as one in the SI unit; nil for money.
  public func inSI(_ amount: Double) -> Double? { factor.map { amount * $0 + zero } }

  /// An amount in this unit as one in another of the same dimension; nil when the dimensions differ or either has no known size.
  public func convert(_ amount: Double, to other: Unit) -> Double? {
    guard dimension == other.dimension, let amount = inSI(amount), let factor = other.factor else { return nil }
    return (amount - other.zero) / factor
  }

  /// The unit with a symbol, written exactly; nil for none.
  public static func named(symbol: String) -> Unit? { bySymbol[symbol] }

  private static let bySymbol = Dictionary(table.map { ($0.symbol, $0) }, uniquingKeysWith: { first, _ in first })
}
