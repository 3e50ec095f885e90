import PluginKit

/// Shows distances in the unit that the analyst set; everything else as the language does.
struct DistanceUnits {
  /// km, mi or nmi.
  let symbol: String

  func text(of value: Value) -> String {
    guard case .distance(let length) = value, symbol != "km" else { return ValueText.plain(value) }
    let number = symbol == "mi" ? length.miles : length.nauticalMiles
    let shown = number < 9.95 ? (number * 10).rounded() / 10 : number.rounded()
    return "\(Count.digits(shown)) \(symbol)"
  }
}
