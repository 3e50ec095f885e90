/// A run of whole days, both ends included; what a date expression such as "in May 2021" covers on the calendar.
public struct DateInterval: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The first day.
  public let start: CivilDate
  /// The last day, included.
  public let end: CivilDate

  /// The days from `start` to `end`; the two are swapped when out of order.
  public init(_ start: CivilDate, _ end: CivilDate) {
    self.start = min(start, end)
    self.end = max(start, end)
  }

  /// One day.
  public init(_ day: CivilDate) { self.init(day, day) }

  /// A whole calendar year; nil outside 1…9999.
  public init?(year: Int) {
    guard let first = CivilDate(year: year, month: 1, day: 1), let last = CivilDate(year: year, month: 12, day: 31) else { return nil }
    self.init(first, last)
  }

  /// A whole calendar month; nil when there is none such.
  public init?(year: Int, month: Int) {
    guard (1...12).contains(month), let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    self.init(first, first + (CivilDate.days(inMonth: month, of: year) - 1))
  }

  /// The number of days, at least 1.
  public var days: Int { end - start + 1 }

  /// Whether a day is one of these.
  public func contains(_ day: CivilDate) -> Bool { start <= day && day <= end }
  /// Whether the two have a day in common.
  public func overlaps(_ other: DateInterval) -> Bool { start <= other.end && other.start <= end }

  /// `2021-08-12` for one day, else `2021-05-01/2021-08-31`.
  public var description: String { start == end ? start.description : "\(start)/\(end)" }
}
