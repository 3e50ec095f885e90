extension Count {
  /// The interval that a wording gives to a number, by the table of contract COUNTS.
  ///
  /// - Parameters:
  ///   - number: what is written; for `vague` the least number that the word allows.
  ///   - isContinuous: a measure rather than a count of things: "more than 5 km" may be 5.1, so that its lower end is 5, and not 6.
  ///   - text: the words that state the count, as written.
  ///
  /// `range`, `fraction`, `unknownPlural`, `unknownMass` and `none` have other makers; here they count as `exact`.
  public static func stated(_ number: Double, as kind: Kind, isContinuous: Bool = false, text: String = "") -> Count {
    let step: Double = isContinuous || number != number.rounded() ? 0 : 1
    let unit = roundingUnit(of: number)
    switch kind {
    case .atLeast: return Count(.atLeast, lo: number, hi: nil, value: number, text: text)
    case .moreThan: return Count(.moreThan, lo: number + step, hi: nil, value: number, text: text)
    case .atMost: return Count(.atMost, lo: min(step, number), hi: number, value: number, text: text)
    case .lessThan: return Count(.lessThan, lo: min(step, number - step), hi: number - step, value: number, text: text)
    case .nearly: return Count(.nearly, lo: min(max(0, number - unit), number - step), hi: number - step, value: number, text: text)
    case .approx:
      let half = isContinuous ? unit / 2 : max(1, unit / 2)
      let low = number > 0 ? max(0, number - half) : number - half
      // Things are whole: "about 25" is 23 to 27.
      return Count(
        .approx, lo: step > 0 ? low.rounded(.up) : low, hi: step > 0 ? (number + half).rounded(.down) : number + half, value: number,
        text: text)
    case .vague: return Count(.vague, lo: number, hi: nil, text: text)
    case .exact, .range, .fraction, .unknownPlural, .unknownMass, .none: return .exact(number, text: text)
    }
  }

  /// "10 to 12": the two are swapped when out of order.
  public static func range(_ low: Double, _ high: Double, text: String = "") -> Count {
    Count(.range, lo: min(low, high), hi: max(low, high), text: text)
  }

  /// Negated: none at all.
  public static func negated(text: String) -> Count { Count(.none, lo: 0, hi: 0, value: 0, text: text) }
}
