import PluginKit

/// The stretch of time that is drawn, and where a day falls on it.
struct TimelineAxis {
  let first: CivilDate
  let last: CivilDate

  /// nil without entries.
  init?(_ entries: [TimelineEntry]) {
    guard let first = entries.map({ $0.interval.start }).min(), let last = entries.map({ $0.interval.end }).max() else { return nil }
    self.first = first
    self.last = last
  }

  /// The share of the stretch before a day: 0 at the first day, 1 at the last; 0 where the stretch is one day.
  func position(of day: CivilDate) -> Double {
    last == first ? 0 : Double(day - first) / Double(last - first)
  }
}
