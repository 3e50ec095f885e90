extension CivilDate {
  /// Year and number of the ISO 8601 week that holds the day.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = self + (4 - weekday)
    let year = thursday.year
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, (thursday - first) / 7 + 1)
  }

  /// The Monday of an ISO 8601 week; nil outside the years 1…9999.
  public static func monday(ofWeek week: Int, year: Int) -> CivilDate? {
    guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    return fourth + (1 - fourth.weekday + (week - 1) * 7)
  }

  /// The day that many months later (earlier when negative), the last of its month where the day is missing there.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let target = (year: count >= 0 ? count / 12 : (count - 11) / 12, month: ((count % 12) + 12) % 12 + 1)
    let last = CivilDate.days(inMonth: target.month, of: target.year)
    return CivilDate(year: target.year, month: target.month, day: min(day, last)) ?? self
  }

  /// 1…4.
  public var quarter: Int { (month + 2) / 3 }

  /// The `count`th weekday (1 Monday … 7 Sunday) of a month; the last for −1.
  public static func weekday(_ weekday: Int, count: Int, month: Int, year: Int) -> CivilDate? {
    guard let interval = DateInterval(year: year, month: month) else { return nil }
    if count < 0 { return interval.end + -((interval.end.weekday - weekday + 7) % 7) }
    let first = interval.start + (weekday - interval.start.weekday + 7) % 7
    let day = first + (count - 1) * 7
    return interval.contains(day) ? day : nil
  }

  /// Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature 13, 1876).
  public static func easter(year: Int) -> CivilDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// The day of the tabular Islamic calendar (civil epoch, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29 of thirty); what is
  /// observed may differ by a day or two.
  public static func islamic(year: Int, month: Int, day: Int) -> CivilDate {
    let days = day + (59 * (month - 1) + 1) / 2 + (year - 1) * 354 + (3 + 11 * year) / 30
    // 1 Muharram 1 is 16 July 622 of the Julian calendar, 492 148 days before 1970.
    return CivilDate(dayNumber: days - 1 - 492_148)
  }

  /// The Islamic years that begin or run in a Gregorian year, of which one holds any given Islamic month.
  public static func islamicYears(overlapping year: Int) -> ClosedRange<Int> {
    let first = (year - 622) * 33 / 32
    return max(1, first)...max(1, first + 2)
  }
}
