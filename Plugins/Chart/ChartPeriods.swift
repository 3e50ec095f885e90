import PluginKit

/// The periods of a total over time: which they are, what they are called, and those of which nothing is told.
enum ChartPeriods: String, CaseIterable {
  case days, weeks, months, years

  /// The finest that one of the rows is about; nil where all are about longer or other runs of days.
  init?(_ periods: [DateInterval]) {
    let found = ChartPeriods.allCases.first { step in periods.contains { step.isOne($0) } }
    guard let found else { return nil }
    self = found
  }

  /// Whether a run of days is one of these periods (weeks begin on Monday, ISO 8601).
  func isOne(_ days: DateInterval) -> Bool { period(of: days.start) == days }

  /// The period that holds a day.
  private func period(of day: CivilDate) -> DateInterval? {
    switch self {
    case .days: DateInterval(day)
    case .weeks: DateInterval(day + (1 - day.weekday), day + (7 - day.weekday))
    case .months: DateInterval(year: day.year, month: day.month)
    case .years: DateInterval(year: day.year)
    }
  }

  /// `2024-03-04`, `2024-W10 (from 2024-03-04)`, `2024-03`, `2024`; other runs of days by their ends.
  func label(_ days: DateInterval) -> String {
    guard self == .weeks, isOne(days) else { return ValueText.plain(.date(days)) }
    let (year, week) = days.start.isoWeek
    return "\(year)-W\(week < 10 ? "0" : "")\(week) (from \(days.start))"
  }

  /// More periods without figures in a row than these are drawn as one row.
  private static let mostEmpty = 7

  /// The rows in the order of time, with those of which nothing is told between the first and the last.
  ///
  /// - Parameter rows: Of one panel; those without a period stay at the end.
  func filled(_ rows: [(period: DateInterval?, row: ChartRow)]) -> [ChartRow] {
    let dated = rows.filter { $0.period != nil }.enumerated().sorted { left, right in
      let (one, other) = (left.element.period, right.element.period)
      guard let one, let other, one != other else { return left.offset < right.offset }
      return one.start != other.start ? one.start < other.start : one.end > other.end
    }.map(\.element)
    var result: [ChartRow] = []
    var last: DateInterval?
    for (period, row) in dated {
      if let period, isOne(period) {
        if let last { result += empty(between: last, and: period) }
        last = period
      }
      result.append(row)
    }
    return result + rows.filter { $0.period == nil }.map { $0.row }
  }

  private func empty(between first: DateInterval, and second: DateInterval) -> [ChartRow] {
    var found: [DateInterval] = []
    var next = period(of: first.end + 1)
    while let period = next, period.end < second.start, found.count <= ChartPeriods.mostEmpty {
      found.append(period)
      next = self.period(of: period.end + 1)
    }
    guard found.count > ChartPeriods.mostEmpty else { return found.map { ChartRow(label: label($0), bars: []) } }
    return [ChartRow(label: "\(Count.digits(Double(count(between: first, and: second)))) \(rawValue)", bars: [])]
  }

  /// How many whole periods lie between two.
  private func count(between first: DateInterval, and second: DateInterval) -> Int {
    switch self {
    case .days: second.start - first.end - 1
    case .weeks: (second.start - first.end - 1) / 7
    case .months: (second.start.year - first.end.year) * 12 + second.start.month - first.end.month - 1
    case .years: second.start.year - first.end.year - 1
    }
  }
}
