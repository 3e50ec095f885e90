/// A length of time in calendar terms, as TIMEX3 writes it; compared by its approximate number of days.
public struct CalendarDuration: Sendable, Hashable {
  /// TIMEX3 value: "P20Y", "PXW".
  public let timex: String
  /// Years of 365.25 and months of 30.44 days; nil when the words give no number.
  public let days: Double?

  public init(timex: String, days: Double?) {
    self.timex = timex
    self.days = days
  }
}
