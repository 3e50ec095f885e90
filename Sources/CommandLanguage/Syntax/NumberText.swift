import Values

/// Reads numbers and lengths as they are typed: `1,200`, `200km`, `5 mi`.
package enum NumberText {
  /// Units of length, by the words that are understood; the first of each is the one that is shown.
  package static let lengthUnits: [(words: [String], metres: Double)] = [
    (["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers"], 1000),
    (["mi", "mile", "miles"], 1609.344),
    (["nmi", "nm", "nautical-mile", "nautical-miles"], 1852),
    (["m", "metre", "metres", "meter", "meters"], 1),
  ]

  /// Units of calendar time, in days.
  package static let timeUnits: [(words: [String], timex: String, days: Double)] = [
    (["days", "day"], "D", 1), (["weeks", "week"], "W", 7), (["months", "month"], "M", 30.44), (["years", "year"], "Y", 365.25),
  ]

  /// A finite number, with commas between groups of three digits or without; nil for anything else.
  package static func number(_ text: String) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, text.utf8.allSatisfy({ isNumeric($0) }) else { return nil }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard let first = groups.first?.drop(while: { $0 == "-" }), (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 })
      else {
        return nil
      }
    }
    if parts.count == 2, parts[1].isEmpty || parts[1].contains(",") { return nil }
    guard let value = Double(text.filter { $0 != "," }), value.isFinite else { return nil }
    return value
  }

  /// A number and the letters right after it: `5mi` is 5 and "mi"; the unit is empty for a bare number.
  package static func split(_ text: String) -> (number: Double, unit: String)? {
    let digits = text.prefix { $0.isASCII && $0.utf8.allSatisfy { isNumeric($0) } }
    guard let number = number(String(digits)) else { return nil }
    return (number, String(text.dropFirst(digits.count)))
  }

  /// A length from a number and a unit (`km`, `mi`, `nmi`, `m` or a name); nil for a unit that measures no length.
  package static func length(_ number: Double, unit: String) -> Length? {
    let unit = unit.lowercased()
    return lengthUnits.first { $0.words.contains(unit) }.map { Length(metres: number * $0.metres) }
  }

  /// A duration from a number and a unit of time; nil for a unit that measures no time.
  package static func duration(_ number: Double, unit: String) -> CalendarDuration? {
    let unit = unit.lowercased()
    return timeUnits.first { $0.words.contains(unit) }.map {
      CalendarDuration(timex: "P\(Count.digits(number))\($0.timex)", days: number * $0.days)
    }
  }

  /// Whether a word is a unit of length or time.
  package static func isUnit(_ word: String) -> Bool { length(1, unit: word) != nil || duration(1, unit: word) != nil }

  private static func isNumeric(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2C || byte == 0x2D }
}
