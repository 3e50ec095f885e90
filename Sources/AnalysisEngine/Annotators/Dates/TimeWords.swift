import Values

/// The words of time expressions.
enum TimeWords {
  static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
    var words: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      words[name] = index + 1
      if name.utf8.count > 4 { words[String(name.prefix(3))] = index + 1 }
    }
    return words
  }()
  /// Months that are words too; they need more than a capital letter.
  static let ambiguousMonths: Set<String> = ["may", "march", "august", "mar", "jan", "dec", "sept"]
  static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7, "mon": 1, "tue": 2, "tues": 2,
    "wed": 3,
    "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
  ]
  static let units: [String: TimeUnit] = [
    "second": .second, "seconds": .second, "sec": .second, "secs": .second, "minute": .minute, "minutes": .minute, "min": .minute,
    "mins": .minute, "hour": .hour, "hours": .hour, "hr": .hour, "hrs": .hour, "day": .day, "days": .day, "night": .day, "nights": .day,
    "week": .week, "weeks": .week, "month": .month, "months": .month, "quarter": .quarter, "quarters": .quarter, "year": .year,
    "years": .year, "yr": .year, "yrs": .year, "decade": .decade, "decades": .decade, "century": .century, "centuries": .century,
    "fortnight": .week, "fortnights": .week,
  ]
  static let parts: [String: DayPart] = [
    "morning": .morning, "noon": .noon, "midday": .noon, "afternoon": .afternoon, "evening": .evening, "night": .night,
    "midnight": .midnight,
    "dawn": .morning, "overnight": .night, "daybreak": .morning, "dusk": .evening, "nightfall": .evening,
  ]
  static let seasons: [String: PartialDate.Season] = [
    "spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter, "springtime": .spring,
    "summertime": .summer,
    "wintertime": .winter,
  ]
  /// "last", "this", "next" and their like before a unit, against the publication date.
  static let shifts: [String: Int] = ["last": -1, "this": 0, "next": 1, "past": -1, "coming": 1, "current": 0]
  /// TIMEX3 `mod` of what stands before a date.
  static let edges: [String: String] = ["early": "START", "late": "END", "mid": "MID", "earlier": "START", "later": "END", "middle": "MID"]
  static let edgeNouns: [String: String] = [
    "end": "END", "beginning": "START", "start": "START", "middle": "MID", "close": "END", "outset": "START", "eve": "START",
    "turn": "START",
  ]
  /// Every word that can begin a time expression.
  static let starters: Set<String> = {
    var words: Set<String> = [
      "the", "a", "an", "this", "that", "these", "another", "each", "every", "per", "last", "next", "past", "coming", "current", "recent",
      "recently", "lately", "now", "currently", "nowadays", "presently", "daily", "weekly", "monthly", "annually", "yearly", "hourly",
      "nightly", "today", "yesterday", "tomorrow", "tonight", "overnight", "fiscal", "fy", "q", "first", "previous", "following", "latest",
      "final", "preceding", "remaining", "about", "around", "circa", "some", "roughly", "approximately", "nearly", "almost", "over",
      "exceeding", "under", "more", "less", "fewer", "at", "up", "close", "no", "predawn", "pre", "half", "halves", "quarter", "quarters",
      "tens", "scores", "year", "single", "same", "both", "point",
    ]
    let tables: [[String]] = [
      Array(months.keys), Array(weekdays.keys), weekdays.keys.map { $0 + "s" }, Array(units.keys), Array(parts.keys), Array(seasons.keys),
      Array(shifts.keys), Array(edges.keys), Array(edgeNouns.keys), Array(decadeWords.keys), Array(NumberWords.units.keys),
      Array(NumberWords.tens.keys), Array(NumberWords.scales.keys), Array(NumberWords.ordinals.keys), Array(NumberWords.vague.keys),
      Array(NumberWords.openPlurals.keys), Array(NumberWords.denominators.keys), Holiday.names.keys.compactMap(\.first),
    ]
    for table in tables { words.formUnion(table) }
    return words
  }()
  static let decadeWords: [String: Int] = [
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9,
  ]
}

/// Days that have names; those that move are reckoned.
enum Holiday: String, Hashable {
  case christmas, christmasEve, boxingDay, newYear, newYearEve, thanksgiving, easter, goodFriday, easterMonday, halloween, valentine, mayDay
  case memorialDay, labourDay, veteransDay, victoryDay, nowruz, ramadan, eidFitr, eidAdha, ashura, independenceUS, september11, dDay,
    orthodoxChristmas

  /// What the day is called, in lower-case words.
  static let names: [[String]: Holiday] = [
    ["christmas"]: .christmas, ["christmas", "day"]: .christmas, ["christmas", "eve"]: .christmasEve, ["boxing", "day"]: .boxingDay,
    ["new", "year", "'s", "day"]: .newYear, ["new", "year", "'s", "eve"]: .newYearEve, ["thanksgiving"]: .thanksgiving,
    ["thanksgiving", "day"]: .thanksgiving, ["easter"]: .easter, ["easter", "sunday"]: .easter, ["good", "friday"]: .goodFriday,
    ["easter", "monday"]: .easterMonday, ["halloween"]: .halloween, ["valentine", "'s", "day"]: .valentine, ["may", "day"]: .mayDay,
    ["memorial", "day"]: .memorialDay, ["labor", "day"]: .labourDay, ["labour", "day"]: .mayDay, ["veterans", "day"]: .veteransDay,
    ["victory", "day"]: .victoryDay, ["nowruz"]: .nowruz, ["ramadan"]: .ramadan, ["eid", "al", "-", "fitr"]: .eidFitr,
    ["eid", "al", "-", "adha"]: .eidAdha, ["ashura"]: .ashura, ["9", "/", "11"]: .september11, ["d", "-", "day"]: .dDay,
    ["orthodox", "christmas"]: .orthodoxChristmas, ["july", "fourth"]: .independenceUS, ["fourth", "of", "july"]: .independenceUS,
  ]

  /// What it is in a year; nil where it cannot be reckoned.
  func date(in year: Int) -> PartialDate? {
    func day(_ month: Int, _ day: Int) -> PartialDate? { CivilDate(year: year, month: month, day: day).map { .day($0) } }
    switch self {
    case .christmas: return day(12, 25)
    case .christmasEve: return day(12, 24)
    case .boxingDay: return day(12, 26)
    case .newYear: return day(1, 1)
    case .newYearEve: return day(12, 31)
    case .thanksgiving: return CivilDate.weekday(4, count: 4, month: 11, year: year).map { .day($0) }
    case .easter: return CivilDate.easter(year: year).map { .day($0) }
    case .goodFriday: return CivilDate.easter(year: year).map { .day($0 + -2) }
    case .easterMonday: return CivilDate.easter(year: year).map { .day($0 + 1) }
    case .halloween: return day(10, 31)
    case .valentine: return day(2, 14)
    case .mayDay: return day(5, 1)
    case .memorialDay: return CivilDate.weekday(1, count: -1, month: 5, year: year).map { .day($0) }
    case .labourDay: return CivilDate.weekday(1, count: 1, month: 9, year: year).map { .day($0) }
    case .veteransDay: return day(11, 11)
    case .victoryDay: return day(5, 9)
    case .nowruz: return day(3, 20)
    case .independenceUS: return day(7, 4)
    case .orthodoxChristmas: return day(1, 7)
    case .september11: return CivilDate(year: 2001, month: 9, day: 11).map { .day($0) }
    case .dDay: return CivilDate(year: 1944, month: 6, day: 6).map { .day($0) }
    case .ramadan: return islamic(9, 1, in: year).map { .month(year: $0.year, month: $0.month) }
    case .eidFitr: return islamic(10, 1, in: year).map { .day($0) }
    case .eidAdha: return islamic(12, 10, in: year).map { .day($0) }
    case .ashura: return islamic(1, 10, in: year).map { .day($0) }
    }
  }

  private func islamic(_ month: Int, _ day: Int, in year: Int) -> CivilDate? {
    CivilDate.islamicYears(overlapping: year).lazy.map { CivilDate.islamic(year: $0, month: month, day: day) }.first { $0.year == year }
  }
}
