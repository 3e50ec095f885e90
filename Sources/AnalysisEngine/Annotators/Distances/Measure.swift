import Language
import TextModel
import Values

/// A measure of space as it is written: number, unit, and the same in another unit behind it.
struct Measure {
  /// Number and unit, and the bracket with the conversion.
  let range: TextRange
  /// The tokens of `range`.
  let tokens: Range<Int>
  let count: Count
  let unit: Unit
  let conversion: StatedDistance.Conversion?
  let modifier: StatedDistance.Modifier

  /// An amount in kilometres, square kilometres or kilometres an hour; nil for volumes.
  func kilometres(_ amount: Double?) -> Double? {
    guard let amount, let si = unit.inSI(amount) else { return nil }
    switch unit.dimension {
    case .length: return Measure.tidy(si / 1000)
    case .area: return Measure.tidy(si / 1e6)
    case .speed: return Measure.tidy(si * 3.6)
    default: return nil
    }
  }

  /// The number itself; nil for a range and for words without one.
  var stated: Double? { kilometres(count.value) }
  var least: Double? { [.atLeast, .moreThan, .between].contains(modifier) ? kilometres(count.lo) : nil }
  var greatest: Double? {
    [.atMost, .lessThan, .between].contains(modifier) ? kilometres(modifier == .between ? count.hi : count.value) : nil
  }

  /// Without the last digits that binary fractions leave.
  private static func tidy(_ number: Double) -> Double { (number * 1e9).rounded() / 1e9 }
}

/// Gathers the measures of space of an article from its quantities.
struct MeasureFinder {
  let reading: Reading
  let text: SourceText

  func measures(_ quantities: [QuantityMention]) -> [Measure] {
    var found: [Measure] = []
    var index = 0
    while index < quantities.count {
      let quantity = quantities[index]
      index += 1
      guard let unit = quantity.unit.flatMap({ Unit.named(symbol: $0) }), isSpace(unit) else { continue }
      var range = quantity.range
      var conversion: StatedDistance.Conversion?
      if index < quantities.count, let other = quantities[index].unit.flatMap({ Unit.named(symbol: $0) }),
        other.dimension == unit.dimension,
        other != unit, let end = conversionEnd(from: quantity.range, to: quantities[index].range)
      {
        conversion = converted(quantity.count, unit, quantities[index].count, other)
        range = TextRange(Int(range.lower), end)
        index += 1
      }
      let tokens = reading.tokenIndexes(in: range)
      guard !tokens.isEmpty else { continue }
      found.append(
        Measure(
          range: range, tokens: tokens, count: quantity.count, unit: unit, conversion: conversion,
          modifier: modifier(quantity.count, tokens, unit)))
    }
    return (found + barePlurals(found)).sorted { $0.range < $1.range }
  }

  private func isSpace(_ unit: Unit) -> Bool {
    switch unit.dimension {
    case .length, .area, .speed: true
    case .volume: unit.symbol == "m3" || unit.symbol == "ft3"
    default: false
    }
  }

  /// The end of "150 kilometers (95 miles)", "10 km/6 miles", "160 km, or 100 miles": the byte behind it; nil where no conversion stands.
  private func conversionEnd(from first: TextRange, to second: TextRange) -> Int? {
    guard second.lower >= first.upper, second.lower - first.upper <= 8 else { return nil }
    let between = text[TextRange(Int(first.upper), Int(second.lower))].trimmed
    switch between {
    case "(", "(about", "[":
      var end = Int(second.upper)
      while end < text.bytes.count, text.bytes[end] == 0x20 { end += 1 }
      guard end < text.bytes.count, text.bytes[end] == 0x29 || text.bytes[end] == 0x5D else { return Int(second.upper) }
      return end + 1
    case "/", "- or", ", or", "or": return Int(second.upper)
    default: return nil
    }
  }

  private func converted(_ count: Count, _ unit: Unit, _ other: Count, _ otherUnit: Unit) -> StatedDistance.Conversion? {
    guard let first = count.value ?? count.lo, let second = other.value ?? other.lo, let exact = unit.convert(first, to: otherUnit) else {
      return nil
    }
    // What was rounded may be off by half its last digit; a sixth is more than any rounding that helps a reader.
    let rounding = second < 10 && second == second.rounded() ? 0.5 : min(Count.roundingUnit(of: second) / 2, 0.15 * exact)
    let isConsistent = abs(exact - second) <= max(0.05 * exact, rounding)
    return StatedDistance.Conversion(value: second, unit: otherUnit.symbol, exact: (exact * 10).rounded() / 10, consistent: isConsistent)
  }

  /// The bound that the words before the number state.
  private func modifier(_ count: Count, _ tokens: Range<Int>, _ unit: Unit) -> StatedDistance.Modifier {
    let before = tokens.lowerBound > 0 ? reading.tokens[tokens.lowerBound - 1].lower : ""
    switch count.kind {
    case .atLeast: return .atLeast
    case .moreThan: return .moreThan
    case .atMost: return .atMost
    case .lessThan:
      // "under three feet of water"
      let after = reading.tokens[tokens.upperBound...].prefix(2).map(\.lower)
      return before == "under" && after.first == "of" && MeasureFinder.liquids.contains(after.last ?? "") ? .exact : .lessThan
    case .nearly, .approx: return before == "within" ? .atMost : .about
    case .range: return .between
    case .vague: return count.value == nil ? .vague : .about
    case .unknownPlural, .unknownMass, .none: return .vague
    case .exact, .fraction:
      switch before {
      case "within": return .atMost
      case "near", "nearing": return .about
      case "past", "topping", "surpassing": return .moreThan
      default: return .exact
      }
    }
  }

  /// "just meters from the finish line", "miles away", "kilometres inland"
  private func barePlurals(_ taken: [Measure]) -> [Measure] {
    let covered = Set(taken.flatMap { Array($0.tokens) })
    var found: [Measure] = []
    for (index, token) in reading.tokens.enumerated() where MeasureFinder.plurals[token.lower] != nil && !covered.contains(index) {
      guard let symbol = MeasureFinder.plurals[token.lower], let unit = Unit.named(symbol: symbol), index + 1 < reading.tokens.count,
        token.text == token.lower || index == 0,
        ["from", "away", "off", "outside", "inland", "apart", "inside"].contains(reading.tokens[index + 1].lower)
      else { continue }
      found.append(
        Measure(range: token.range, tokens: index..<(index + 1), count: .unknownPlural, unit: unit, conversion: nil, modifier: .vague))
    }
    return found
  }

  private static let liquids: Set<String> = ["water", "snow", "mud", "ice", "sand", "rubble", "earth", "sediment"]
  private static let plurals = [
    "kilometers": "km", "kilometres": "km", "miles": "mi", "meters": "m", "metres": "m", "yards": "yd", "feet": "ft",
  ]
}

extension String {
  /// Without white space at the ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
