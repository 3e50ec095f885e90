/// What words say about how many: an interval, never a guess (contract COUNTS).
///
/// "dozens of vehicles" is `[24, –)`, "about 50" is `[25, 75]`, "ammunition" is present but not counted.
public struct Count: Hashable, Sendable, Codable {
  /// The wording that made the interval; the names are those of the contract's table.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case exact, atLeast, moreThan, atMost, lessThan, nearly, approx, range, fraction, vague, unknownPlural, unknownMass, none
  }

  /// The wording that states it.
  public let kind: Kind
  /// The least number that the words allow; nil when nothing is counted (`unknownMass`).
  public let lo: Double?
  /// The greatest number that the words allow; nil is open.
  public let hi: Double?
  /// The number to display: what is written where a number is written, else nil.
  public let value: Double?
  /// The words that state the count, as written; empty where only the noun's number does ("rifles").
  public let text: String

  /// - Precondition: `lo <= hi` where both are there.
  public init(_ kind: Kind, lo: Double?, hi: Double?, value: Double? = nil, text: String = "") {
    if let lo, let hi { precondition(lo <= hi, "a count's lower end lies above its upper end") }
    self.kind = kind
    self.lo = lo
    self.hi = hi
    self.value = value
    self.text = text
  }

  /// Exactly `number`.
  public static func exact(_ number: Double, text: String = "") -> Count {
    Count(.exact, lo: number, hi: number, value: number, text: text)
  }

  /// A bare plural: two or more.
  public static let unknownPlural = Count(.unknownPlural, lo: 2, hi: nil)

  /// A mass: present, not counted.
  public static let unknownMass = Count(.unknownMass, lo: nil, hi: nil)

  /// "dozens" → `≥24`, "24 to 31" → `24–31`, "26" → `26`, a mass → `some`.
  public var display: String {
    switch (lo, hi) {
    case (nil, nil): "some"
    case (let lo?, nil): "≥\(Count.digits(lo))"
    case (nil, let hi?): "≤\(Count.digits(hi))"
    case (let lo?, let hi?): lo == hi ? Count.digits(lo) : "\(Count.digits(lo))–\(Count.digits(hi))"
    }
  }

  /// Whole numbers without a decimal point; others with their shortest form.
  public static func digits(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : number.description
  }

  /// The largest of 1, 5, 10, 50, 100 … that divides `n` (contract COUNTS, rows `nearly` and `approx`); 1 below 5.
  public static func roundingUnit(of n: Double) -> Double {
    var unit = 1.0
    var step = 5.0
    var isFive = true
    while step <= n {
      if n.truncatingRemainder(dividingBy: step) == 0 { unit = step }
      step *= isFive ? 2 : 5
      isFive.toggle()
    }
    return unit
  }
}
