import Values

/// The least and the most that several figures of one thing allow.
struct CountBounds: Hashable {
  /// 0 for a mass.
  let lo: Double
  /// nil is open.
  let hi: Double?
  /// Whether there is a number; false for a mass ("ammunition").
  let isCounted: Bool

  init(lo: Double, hi: Double?, isCounted: Bool = true) {
    self.lo = lo
    self.hi = hi
    self.isCounted = isCounted
  }

  init(_ count: Count) {
    let isMass = count.lo == nil && count.hi == nil
    self.init(lo: count.lo ?? 0, hi: count.hi, isCounted: !isMass)
  }

  /// None at all: what a denial says.
  static let none = CountBounds(lo: 0, hi: 0)

  /// What figures of one thing allow together (contract COUNTS, within one article, rules 5 to 7): what all allow, or, where no number fits all
  /// of them, from the least to the most. A mass says nothing beside a number. Does not depend on their order.
  ///
  /// - Returns: The bounds, and whether the figures contradict one another.
  static func together(_ figures: [CountBounds]) -> (bounds: CountBounds, isDisputed: Bool) {
    let counted = figures.filter(\.isCounted)
    guard let first = counted.first else { return (CountBounds(lo: 0, hi: nil, isCounted: false), false) }
    let least = counted.reduce(first.lo) { max($0, $1.lo) }
    let most = counted.compactMap(\.hi).min()
    if most.map({ least <= $0 }) ?? true { return (CountBounds(lo: least, hi: most), false) }
    let isOpen = counted.contains { $0.hi == nil }
    return (CountBounds(lo: counted.reduce(first.lo) { min($0, $1.lo) }, hi: isOpen ? nil : counted.compactMap(\.hi).max()), true)
  }
}

extension Count {
  /// The bounds as a count.
  init(_ bounds: CountBounds) {
    guard bounds.isCounted else {
      self = .unknownMass
      return
    }
    self = Count(bounds.hi == nil ? .atLeast : .range, lo: bounds.lo, hi: bounds.hi)
  }
}
