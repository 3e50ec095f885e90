import Values

/// Gives time expressions their TIMEX3 values, in text order, against the publication date and the time that the narrative has reached.
struct TimeResolver {
  /// What an expression was resolved to.
  struct Resolved {
    let value: String?
    let interval: DateInterval?
  }

  private let published: CivilDate?
  /// A history reads its dates in order and far from its publication; news reads them from the day it appeared.
  private let isHistory: Bool
  /// The last piece of the calendar that the text named, nil before the first.
  private var reached: PartialDate?
  private var followsOn = false

  init(published: CivilDate?, isHistory: Bool) {
    self.published = published
    self.isHistory = isHistory
  }

  /// Resolves the next expression.
  ///
  /// - Parameters:
  ///   - looksAhead: whether its clause speaks of the future.
  ///   - followsOn: whether its sentence has named a time before it, so that "at 9 a.m." is of that day.
  mutating func resolve(_ expression: TimeExpression, looksAhead: Bool, followsOn: Bool = false) -> Resolved {
    self.followsOn = followsOn
    if case .value(let value) = expression.meaning {
      let isNow = value == "PRESENT_REF"
      return Resolved(value: value, interval: isNow ? published.map { DateInterval($0) } : nil)
    }
    guard let date = date(expression.meaning, looksAhead: looksAhead), isOnCalendar(date) else {
      return Resolved(value: nil, interval: nil)
    }
    if moves(expression.meaning) { reached = date }
    return Resolved(value: date.timex + (time(expression.meaning) ?? ""), interval: date.interval)
  }

  /// Whether the story goes on from there; "a year earlier" only compares.
  private func moves(_ meaning: TimeMeaning) -> Bool {
    if case .offset(let amount, _, _) = meaning { return amount > 0 || isHistory }
    return true
  }

  /// Whether TIMEX3 can write a date: years 1 to 9999, or before Christ.
  private func isOnCalendar(_ date: PartialDate) -> Bool {
    if case .beforeChrist = date { return true }
    return date.interval != nil
  }

  /// What TIMEX3 appends to a day.
  private func time(_ meaning: TimeMeaning) -> String? {
    switch meaning {
    case .calendar(let fields): fields.time
    case .weekday(_, _, let part), .day(_, let part): part?.rawValue
    case .partOfDay(let part, _, _): part.rawValue
    default: nil
    }
  }

  private func date(_ meaning: TimeMeaning, looksAhead: Bool) -> PartialDate? {
    switch meaning {
    case .calendar(let fields): return calendar(fields, looksAhead: looksAhead)
    case .weekday(let day, let shift, _): return weekday(day, shift: shift, looksAhead: looksAhead).map { .day($0) }
    case .day(let offset, _): return today.map { .day($0 + offset) }
    case .unit(let unit, let shift, let anchor): return unitDate(unit, shift, anchor)
    case .offset(let amount, let unit, let anchor): return offset(amount, unit, anchor)
    case .partOfDay(_, let shift, let anchor): return day(anchor).map { .day($0 + shift) }
    case .season(let season, let year, let shift): return self.season(season, year, shift)
    case .quarter(let number, let year, let shift): return quarter(number, year, shift)
    case .half(let half, let year): return (year ?? today?.year).map { .half(year: $0, half: half) }
    case .comparedPeriod(let year):
      if case .quarter(_, let quarter) = reached { return .quarter(year: year, quarter: quarter) }
      return .year(year)
    case .decade(let digits): return .decade(digits)
    case .century(let digits, let isBeforeChrist):
      return isBeforeChrist ? .beforeChrist(year: digits * 100 + 100, month: nil, day: nil) : .century(digits)
    case .holiday(let holiday, let year): return self.holiday(holiday, year)
    case .shiftedHoliday(let holiday, let shift): return self.holiday(holiday, shift: shift)
    case .weekend(let shift): return weekend(shift)
    case .value: return nil
    }
  }

  // MARK: Anchors

  /// The day that "today" means.
  private var today: CivilDate? { isHistory ? reachedDay ?? published : published }

  private var reachedDay: CivilDate? {
    if case .day(let day) = reached { return day }
    return nil
  }

  private func day(_ anchor: TimeAnchor) -> CivilDate? {
    switch anchor {
    case .publication: today
    case .context where !isHistory: published
    case .narrative, .context: reachedDay ?? (isHistory ? nil : published)
    }
  }

  private var reachedYear: Int? {
    switch reached {
    case .day(let day): day.year
    case .month(let year, _), .year(let year), .week(let year, _), .weekend(let year, _), .quarter(let year, _), .half(let year, _),
      .season(let year, _):
      year
    default: nil
    }
  }

  private var reachedMonth: Int? {
    switch reached {
    case .day(let day): day.month
    case .month(_, let month): month
    case .season(_, let season): season.firstMonth
    default: nil
    }
  }

  // MARK: Calendar dates

  private func calendar(_ fields: CalendarFields, looksAhead: Bool) -> PartialDate? {
    if fields.isBeforeChrist, let year = fields.year { return .beforeChrist(year: year, month: fields.month, day: fields.day) }
    if fields.month == nil {
      if let weekday = fields.weekday { return self.weekday(weekday, shift: nil, looksAhead: looksAhead).map { .day($0) } }
      if let year = fields.year { return .year(year) }
      return day(isHistory || followsOn && fields.shift == nil ? .narrative : .publication).map { .day($0 + (fields.shift ?? 0)) }
    }
    guard let month = fields.month else { return nil }
    guard
      let year = fields.year ?? shiftedYear(fields.yearShift) ?? year(of: month, fields.day, shift: fields.shift, looksAhead: looksAhead)
    else {
      if case .beforeChrist(let year, _, _) = reached { return .beforeChrist(year: year, month: month, day: fields.day) }
      return nil
    }
    guard let day = fields.day else { return .month(year: year, month: month) }
    return CivilDate(year: year, month: month, day: day).map { .day($0) } ?? .month(year: year, month: month)
  }

  private func shiftedYear(_ shift: CalendarFields.YearShift?) -> Int? {
    guard let shift else { return nil }
    return (shift.anchor == .narrative || isHistory ? reachedYear : published?.year).map { $0 + shift.amount }
  }

  /// The year that a bare month or a day of it belongs to.
  private func year(of month: Int, _ day: Int?, shift: Int?, looksAhead: Bool) -> Int? {
    if case .beforeChrist = reached { return nil }
    if isHistory, shift == nil, let year = reachedYear {
      // From the end of one year into the next: "in December 1941 … in January".
      if let before = reachedMonth, before >= 10, month <= 3 { return year + 1 }
      return year
    }
    guard let published else { return nil }
    let (thisYear, thisMonth, thisDay) = published.components
    let isLater = month > thisMonth || (month == thisMonth && (day ?? 0) > thisDay)
    switch shift {
    case .some(-1): return month >= thisMonth ? thisYear - 1 : thisYear
    case 1?: return month <= thisMonth ? thisYear + 1 : thisYear
    case 0?: return thisYear
    default: break
    }
    if looksAhead { return isLater || month == thisMonth ? thisYear : (thisMonth - month <= 2 ? thisYear : thisYear + 1) }
    guard isLater else { return thisYear }
    // A day of the next few months is announced, and so is next month; other months ahead are last year's.
    if month - thisMonth <= (day == nil ? 1 : 4) { return thisYear }
    return thisYear - 1
  }

  // MARK: Weekdays and weekends

  /// The publication day or one of the six before it; with a future clause the first one after it.
  private func weekday(_ weekday: Int, shift: Int?, looksAhead: Bool) -> CivilDate? {
    if isHistory {
      guard let base = reachedDay else { return nil }
      return base + (weekday - base.weekday + 7) % 7
    }
    guard let published else { return nil }
    let back = (published.weekday - weekday + 7) % 7
    switch shift {
    case .some(-1): return published + -(back == 0 ? 7 : back)
    case 1?: return published + (back == 0 ? 7 : 7 - back)
    case 0?: return published + (weekday - published.weekday)
    default: return looksAhead && back != 0 ? published + (7 - back) : published + -back
    }
  }

  private func weekend(_ shift: Int) -> PartialDate? {
    guard let today else { return nil }
    let isWeekend = today.weekday >= 6
    // "the weekend" and "last weekend" are the one that ended last; "this weekend" is that of this week.
    let day = shift < 0 ? (isWeekend ? today : today + -today.weekday) : today + shift * 7
    let week = day.isoWeek
    return .weekend(year: week.year, week: week.week)
  }

  // MARK: Units

  private func unitDate(_ unit: TimeUnit, _ shift: Int, _ anchor: TimeAnchor) -> PartialDate? {
    if anchor == .narrative || anchor == .context && isHistory, unit == .year || unit == .month, let year = reachedYear {
      if unit == .year { return .year(year + shift) }
      guard let month = reachedMonth else { return nil }
      let count = year * 12 + month - 1 + shift
      return .month(year: count / 12, month: count % 12 + 1)
    }
    guard let base = day(anchor) ?? (isHistory ? nil : published) else { return nil }
    return piece(unit, of: moved(base, by: shift, unit))
  }

  private func offset(_ amount: Int, _ unit: TimeUnit, _ anchor: TimeAnchor) -> PartialDate? {
    // "in the third quarter … from a year earlier" compares quarters.
    if unit == .year, case .quarter(let year, let quarter) = reached { return .quarter(year: year + amount, quarter: quarter) }
    if anchor == .narrative || isHistory, unit == .year || unit == .decade, let year = reachedYear {
      if unit == .year, let day = reachedDay, abs(amount) == 1, anchor == .narrative, isHistory { return .year(day.year + amount) }
      return .year(year + amount * (unit == .decade ? 10 : 1))
    }
    if anchor == .narrative || isHistory, unit == .month, let year = reachedYear, let month = reachedMonth {
      let count = year * 12 + month - 1 + amount
      return .month(year: count / 12, month: count % 12 + 1)
    }
    guard let base = day(anchor), abs(amount) < 4000 else { return nil }
    let target = moved(base, by: amount, unit)
    switch unit {
    case .hour, .minute, .second: return .day(base)
    case .decade: return .year(target.year)
    case .century: return .century(target.year / 100)
    default: return piece(unit, of: target)
    }
  }

  private func moved(_ day: CivilDate, by amount: Int, _ unit: TimeUnit) -> CivilDate {
    switch unit {
    case .day: day + amount
    case .week: day + amount * 7
    case .month: day.adding(months: amount)
    case .quarter: day.adding(months: amount * 3)
    case .year: day.adding(months: amount * 12)
    case .decade: day.adding(months: amount * 120)
    case .century: day.adding(months: amount * 1200)
    case .second, .minute, .hour: day
    }
  }

  /// The whole unit that holds a day.
  private func piece(_ unit: TimeUnit, of day: CivilDate) -> PartialDate {
    let week = day.isoWeek
    switch unit {
    case .week: return .week(year: week.year, week: week.week)
    case .month: return .month(year: day.year, month: day.month)
    case .quarter: return .quarter(year: day.year, quarter: day.quarter)
    case .year: return .year(day.year)
    case .decade: return .decade(day.year / 10)
    case .century: return .century(day.year / 100)
    case .day, .hour, .minute, .second: return .day(day)
    }
  }

  // MARK: Seasons, quarters, holidays

  private func season(_ season: PartialDate.Season, _ year: Int?, _ shift: Int?) -> PartialDate? {
    if let year { return year < 0 ? nil : .season(year: year, season) }
    if isHistory, let reachedYear { return .season(year: reachedYear + (shift ?? 0 == 1 ? 1 : 0), season) }
    guard let published else { return nil }
    // Which of the seasons of that name lies nearest in the direction that the words give.
    let month = published.month
    let begins = season.firstMonth
    let thisYear = season == .winter && month <= 2 ? published.year - 1 : published.year
    let isNow = (month - begins + 12) % 12 < 3
    switch shift {
    case .some(-1): return .season(year: isNow || begins > month ? thisYear - 1 : thisYear, season)
    case 1?: return .season(year: isNow || begins <= month ? thisYear + 1 : thisYear, season)
    case 0?: return .season(year: thisYear, season)
    default: return .season(year: begins > month + 3 && !isNow ? thisYear - 1 : thisYear, season)
    }
  }

  /// A bare quarter is the last of that number that has begun, or the one about to.
  private func quarter(_ number: Int, _ year: Int?, _ shift: Int?) -> PartialDate? {
    if let year { return .quarter(year: year, quarter: number) }
    guard let today else { return nil }
    if let shift { return .quarter(year: today.year + shift, quarter: number) }
    return .quarter(year: number > today.quarter + 1 ? today.year - 1 : today.year, quarter: number)
  }

  private func holiday(_ holiday: Holiday, _ year: Int?) -> PartialDate? {
    if let year { return holiday.date(in: year) }
    if isHistory, let reachedYear { return holiday.date(in: reachedYear) }
    guard let published else { return holiday == .september11 || holiday == .dDay ? holiday.date(in: 2001) : nil }
    let candidates = (-1...1).compactMap { holiday.date(in: published.year + $0) }
    return candidates.min { distance($0, published) < distance($1, published) }
  }

  /// The last that is over, the next to come, or that of this year.
  private func holiday(_ holiday: Holiday, shift: Int) -> PartialDate? {
    guard let published else { return nil }
    if shift == 0 { return holiday.date(in: published.year) }
    let dates = (-2...2).compactMap { holiday.date(in: published.year + $0) }
    if shift < 0 { return dates.last { ($0.interval?.end ?? published) < published } }
    return dates.first { ($0.interval?.start ?? published) > published }
  }

  private func distance(_ date: PartialDate, _ day: CivilDate) -> Int {
    date.interval.map { min(abs($0.start - day), abs($0.end - day)) } ?? Int.max
  }
}
