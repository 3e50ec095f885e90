import Values

/// A TIMEX3 value as an analyst writes it: what it is, and the days that it covers.
package struct TimexValue: Sendable, Hashable {
  /// DATE, TIME or DURATION; a SET has the value of one of these.
  package let kind: DateMention.Kind
  /// The days that a DATE or TIME covers; nil where it names none ("PRESENT_REF").
  package let interval: DateInterval?

  /// Reads `2021-08-12`, `2021-08`, `2021`, `2021-W32`, `2021-W32-WE`, `2021-Q3`, `2021-H1`, `2021-SU`, `198`, `19`, each also with a time
  /// (`T14:30`, `TMO`), durations (`P3D`, `PT36H`, `PXW`) and the references to past, present and future; nil for anything else.
  package init?(_ text: String) {
    if text.hasPrefix("P"), TimexValue.isDuration(text) {
      (kind, interval) = (.duration, nil)
    } else if ["PAST_REF", "PRESENT_REF", "FUTURE_REF"].contains(text) {
      (kind, interval) = (.date, nil)
    } else {
      let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let date = TimexValue.date(parts[0]), let interval = date.interval else { return nil }
      if parts.count == 2 { guard TimexValue.isTime(parts[1]), interval.start == interval.end else { return nil } }
      (kind, self.interval) = (parts.count == 2 ? .time : .date, interval)
    }
  }

  private static func date(_ text: String) -> PartialDate? {
    if let day = CivilDate(iso: text) { return .day(day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(parts[0]) else { return nil }
    switch (parts.count, parts[0].utf8.count) {
    case (1, 4): return .year(number)
    case (1, 3): return .decade(number)
    case (1, 2): return .century(number)
    case (2, 4): return part(parts[1], of: number)
    case (3, 4) where parts[2] == "WE": return week(parts[1]).map { .weekend(year: number, week: $0) }
    default: return nil
    }
  }

  private static func part(_ text: String, of year: Int) -> PartialDate? {
    if let season = PartialDate.Season(rawValue: text) { return .season(year: year, season) }
    if let week = week(text) { return .week(year: year, week: week) }
    if text.utf8.count == 2, let month = digits(text), (1...12).contains(month) { return .month(year: year, month: month) }
    guard text.utf8.count == 2, let number = digits(String(text.dropFirst())) else { return nil }
    switch text.first {
    case "Q" where (1...4).contains(number): return .quarter(year: year, quarter: number)
    case "H" where (1...2).contains(number): return .half(year: year, half: number)
    default: return nil
    }
  }

  private static func week(_ text: String) -> Int? {
    guard text.utf8.count == 3, text.hasPrefix("W"), let week = digits(String(text.dropFirst())), (1...53).contains(week) else {
      return nil
    }
    return week
  }

  private static func isTime(_ text: String) -> Bool {
    if ["MO", "MI", "AF", "EV", "NI", "DT"].contains(text) { return true }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { digits(String($0)) }
    guard (1...3).contains(parts.count), let hour = parts[0], (0...24).contains(hour) else { return false }
    return parts.dropFirst().allSatisfy { $0.map { (0...59).contains($0) } ?? false }
  }

  /// `P20Y`, `P1Y6M`, `PT36H`, `PXW`, `P2DE`: a number or X before each unit.
  private static func isDuration(_ text: String) -> Bool {
    var rest = Substring(text.dropFirst())
    var parts = 0
    while !rest.isEmpty {
      if rest.first == "T" { rest = rest.dropFirst() }
      let amount = rest.prefix { $0.isNumber || $0 == "." || $0 == "X" }
      rest = rest.dropFirst(amount.count)
      guard !amount.isEmpty, let unit = rest.first, "YMWDHSEQ".contains(unit) else { return false }
      rest = rest.dropFirst()
      if unit == "D" || unit == "W", rest.first == "E" { rest = rest.dropFirst() }
      parts += 1
    }
    return parts > 0
  }

  private static func digits(_ text: String) -> Int? {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
