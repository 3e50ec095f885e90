import Values

/// The days, weeks, months or years into which a total over time puts what happened.
package enum TimeBuckets: String, Sendable, CaseIterable {
  case days, weeks, months, years

  /// The finest that makes at most 31 of the span between two days, as a reader can take in.
  package static func fitting(_ span: Int) -> TimeBuckets {
    switch span {
    case ...31: .days
    case ...217: .weeks
    case ...943: .months
    default: .years
    }
  }

  /// The bucket that holds a run of days (weeks begin on Monday, ISO 8601); the run itself where it reaches over more than one.
  package func bucket(of days: DateInterval) -> DateInterval {
    let start = days.start
    let bucket: DateInterval? =
      switch self {
      case .days: DateInterval(start)
      case .weeks: DateInterval(start + (1 - start.weekday), start + (7 - start.weekday))
      case .months: DateInterval(year: start.year, month: start.month)
      case .years: DateInterval(year: start.year)
      }
    guard let bucket, days.end <= bucket.end else { return days }
    return bucket
  }
}
