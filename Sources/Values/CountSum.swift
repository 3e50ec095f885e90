/// The sum of counts that are intervals: the least and the most that they allow together (contract COUNTS, rule 4).
///
/// Sums do not depend on the order of their terms, and a further term never lowers either end.
public struct CountSum: Sendable, Hashable {
  /// The sum of the lower ends; 0 for a mass.
  public private(set) var lo: Double = 0
  /// The sum of the upper ends; nil is open: a term without an upper end, or a mass, leaves no limit.
  public private(set) var hi: Double? = 0
  /// Whether a term is a mass ("ammunition"): something is there that nobody counted.
  public private(set) var includesUncounted = false
  /// Whether a term says a number.
  public private(set) var includesCounted = false

  /// The sum of nothing.
  public init() {}

  public init(_ counts: some Sequence<Count>) {
    for count in counts { add(count) }
  }

  /// Adds a count that is certainly of other things than those before.
  public mutating func add(_ count: Count) {
    guard count.lo != nil || count.hi != nil else {
      includesUncounted = true
      hi = nil
      return
    }
    includesCounted = true
    lo += count.lo ?? 0
    hi = zip(hi, count.hi) { $0 + $1 }
  }

  /// Adds a sum over certainly other things.
  public mutating func add(_ other: CountSum) {
    lo += other.lo
    hi = zip(hi, other.hi) { $0 + $1 }
    includesUncounted = includesUncounted || other.includesUncounted
    includesCounted = includesCounted || other.includesCounted
  }

  /// Lowers the lower end, where terms may be of the same things; a higher number changes nothing.
  public mutating func lower(to least: Double) { lo = min(lo, least) }

  /// The sum as a count: "some" where nothing but masses stands in it.
  public var count: Count {
    if includesUncounted && !includesCounted { return .unknownMass }
    guard let hi else { return Count(.atLeast, lo: lo, hi: nil) }
    return lo == hi ? .exact(lo) : Count(.range, lo: lo, hi: max(lo, hi))
  }

  /// `at least 26`, `24 to 31`, `26` or `some`.
  public var display: String { count.words }

  /// Both ends together; nil when either is open.
  private func zip(_ left: Double?, _ right: Double?, _ combine: (Double, Double) -> Double) -> Double? {
    guard let left, let right else { return nil }
    return combine(left, right)
  }
}

extension Count {
  /// `at least 26`, `24 to 31`, `at most 5`, `26` or `some`: the form in which totals are printed (contract COUNTS, rule 4).
  public var words: String {
    switch (lo, hi) {
    case (nil, nil): "some"
    case (let lo?, nil): "at least \(Count.digits(lo))"
    case (nil, let hi?): "at most \(Count.digits(hi))"
    case (let lo?, let hi?): lo == hi ? Count.digits(lo) : "\(Count.digits(lo)) to \(Count.digits(hi))"
    }
  }
}
