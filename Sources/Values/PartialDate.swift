/// A piece of the calendar as fine as words name it: a day, a month, a quarter, a decade …
///
/// `timex` writes it as TIMEX3 does (ISO 8601 with TimeML's extensions: `2021-Q3`, `2021-SU`, `2021-W32-WE`, `198` for the 1980s, `19` for
/// the 20th century, `BC0480`).
public enum PartialDate: Hashable, Sendable {
  /// Seasons by their TIMEX3 letters.
  public enum Season: String, Sendable, Codable { case spring = "SP", summer = "SU", autumn = "FA", winter = "WI" }

  case day(CivilDate)
  case month(year: Int, month: Int)
  case year(Int)
  /// A week of ISO 8601: Monday to Sunday, of the year that has its Thursday.
  case week(year: Int, week: Int)
  case weekend(year: Int, week: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  /// Northern seasons by whole months: spring is March to May; a winter begins in December of its year.
  case season(year: Int, Season)
  /// The first three digits of its years.
  case decade(Int)
  /// The first two digits of its years.
  case century(Int)
  /// A year before Christ, with month and day where they are named.
  case beforeChrist(year: Int, month: Int?, day: Int?)

  /// The TIMEX3 value.
  public var timex: String {
    switch self {
    case .day(let day): day.description
    case .month(let year, let month): "\(PartialDate.padded(year, 4))-\(PartialDate.padded(month, 2))"
    case .year(let year): PartialDate.padded(year, 4)
    case .week(let year, let week): "\(PartialDate.padded(year, 4))-W\(PartialDate.padded(week, 2))"
    case .weekend(let year, let week): "\(PartialDate.padded(year, 4))-W\(PartialDate.padded(week, 2))-WE"
    case .quarter(let year, let quarter): "\(PartialDate.padded(year, 4))-Q\(quarter)"
    case .half(let year, let half): "\(PartialDate.padded(year, 4))-H\(half)"
    case .season(let year, let season): "\(PartialDate.padded(year, 4))-\(season.rawValue)"
    case .decade(let digits): PartialDate.padded(digits, 3)
    case .century(let digits): PartialDate.padded(digits, 2)
    case .beforeChrist(let year, let month, let day):
      (["BC\(PartialDate.padded(year, 4))"] + [month, day].compactMap { $0.map { PartialDate.padded($0, 2) } }).joined(separator: "-")
    }
  }

  /// The days it covers; nil before Christ and outside the years 1…9999.
  public var interval: DateInterval? {
    switch self {
    case .day(let day): DateInterval(day)
    case .month(let year, let month): DateInterval(year: year, month: month)
    case .year(let year): DateInterval(year: year)
    case .week(let year, let week): CivilDate.monday(ofWeek: week, year: year).map { DateInterval($0, $0 + 6) }
    case .weekend(let year, let week): CivilDate.monday(ofWeek: week, year: year).map { DateInterval($0 + 5, $0 + 6) }
    case .quarter(let year, let quarter): PartialDate.months(from: quarter * 3 - 2, count: 3, of: year)
    case .half(let year, let half): PartialDate.months(from: half * 6 - 5, count: 6, of: year)
    case .season(let year, let season): PartialDate.months(from: season.firstMonth, count: 3, of: year)
    case .decade(let digits): PartialDate.years(digits * 10, digits * 10 + 9)
    case .century(let digits): PartialDate.years(digits * 100, digits * 100 + 99)
    case .beforeChrist: nil
    }
  }

  private static func months(from first: Int, count: Int, of year: Int) -> DateInterval? {
    let last = first + count - 1
    guard let start = DateInterval(year: year, month: first),
      let end = DateInterval(year: last > 12 ? year + 1 : year, month: (last - 1) % 12 + 1)
    else { return nil }
    return DateInterval(start.start, end.end)
  }

  private static func years(_ first: Int, _ last: Int) -> DateInterval? {
    guard let start = DateInterval(year: max(first, 1)), let end = DateInterval(year: last) else { return nil }
    return DateInterval(start.start, end.end)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension PartialDate.Season {
  /// 3, 6, 9 or 12.
  public var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}
