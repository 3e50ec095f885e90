import Values

/// Years, decades, centuries, seasons, quarters, holidays, clock times and references such as "now".
extension TimeReader {
  /// A bare year, a decade or a century.
  func year(_ start: Int) -> TimeExpression? {
    if let century = century(start) { return century }
    if let decade = decade(start) { return decade }
    if word(start) == "fiscal" || word(start) == "fy" {
      let next = word(start + 1) == "year" ? start + 2 : start + 1
      guard next < atoms.count, atoms[next].isPlainDigits, word(next).utf8.count == 4, let year = Int(word(next)) else { return nil }
      return made(start..<(next + 1), .date, .calendar(CalendarFields(year: year)), "date.fiscalYear")
    }
    if word(start) == "the", start + 1 < atoms.count, atoms[start + 1].isPlainDigits, word(start + 1).utf8.count == 4,
      ["period", "quarter"].contains(word(start + 2)), let year = Int(word(start + 1)), (1900...2100).contains(year)
    {
      return made(start..<(start + 3), .date, .comparedPeriod(year: year), "date.comparedPeriod")
    }
    let hasYearWord = word(start) == "the" && word(start + 1) == "year"
    if hasYearWord || NumberWords.units[word(start)] != nil || NumberWords.tens[word(start)] != nil {
      guard let spelt = speltYear(hasYearWord ? start + 2 : start) else { return nil }
      return made(start..<spelt.next, .date, .calendar(CalendarFields(year: spelt.value)), "date.speltYear")
    }
    guard start < atoms.count, atoms[start].isPlainDigits, let value = Int(word(start)) else { return shortYear(start) }
    if word(start + 1) == "bc" || word(start + 1) == "bce", value > 0, value < 10_000,
      start == 0 || atoms[start].spaceBefore || atoms[start - 1].kind == .mark,
      start + 2 >= atoms.count || atoms[start + 2].spaceBefore || atoms[start + 2].kind == .mark
    {
      return made(start..<(start + 2), .date, .calendar(CalendarFields(year: value, isBeforeChrist: true)), "date.yearBC")
    }
    if word(start + 1) == "ad" || word(start + 1) == "ce", spaced(start + 1) {
      return made(start..<(start + 2), .date, .calendar(CalendarFields(year: value)), "date.yearAD")
    }
    guard word(start).utf8.count == 4, isYear(start, value) else { return nil }
    return made(start..<(start + 1), .date, .calendar(CalendarFields(year: value)), "date.year")
  }

  /// Whether four digits are a year, by the words and marks around them.
  private func isYear(_ index: Int, _ value: Int) -> Bool {
    guard (1000...2100).contains(value) else { return false }
    if index > 0, !atoms[index].spaceBefore {
      guard ["-", "–", "—", "(", "/", "\"", "“", "'", "’", "["].contains(word(index - 1)) else { return false }
      if ["-", "–", "/"].contains(word(index - 1)), index > 1, atoms[index - 2].kind == .word, !atoms[index - 1].spaceBefore {
        guard ["mid", "early", "late", "post", "pre"].contains(word(index - 2)) else { return false }
      }
    }
    // "555-2012-11" is a telephone number.
    if index > 1, ["-", "–"].contains(word(index - 1)), !atoms[index].spaceBefore, !atoms[index - 1].spaceBefore,
      atoms[index - 2].kind == .numeral, word(index - 2).utf8.count != 4
    {
      return false
    }
    if index + 1 < atoms.count, !atoms[index + 1].spaceBefore, atoms[index + 1].kind != .mark, word(index + 1) != "'s" { return false }
    if ["$", "£", "€", "¥", "no", "#", "resolution", "flight", "number", "route", "highway"].contains(word(index - 1)) { return false }
    if word(index - 1) == ".", ["no", "nos"].contains(word(index - 2)) { return false }
    let after = word(index + 1)
    if TimeReader.countedThings.contains(after) || NumberWords.scales[after] != nil { return false }
    if word(index + 1) == "-", index + 2 < atoms.count, !atoms[index + 1].spaceBefore, TimeReader.unitsOfMeasure.contains(word(index + 2)) {
      return false
    }
    if TimeReader.beforeYears.contains(word(index - 1)) { return true }
    let isRange = ["-", "–"].contains(word(index + 1)) && index + 2 < atoms.count && atoms[index + 2].isPlainDigits && !spaced(index + 1)
    if isRange, word(index + 2).utf8.count == 4 || word(index + 2).utf8.count == 2 { return (1400...2050).contains(value) }
    guard
      (1900...2050).contains(value) || ["(", "-", "–", ",", "and", "or", "to"].contains(word(index - 1))
        || (1500...1899).contains(value) && word(index - 1) == "the"
    else { return false }
    guard index + 1 < atoms.count, atoms[index + 1].kind == .word, atoms[index + 1].spaceBefore else { return true }
    // "2000 fighters" counts; "the 2003 invasion", "her 1998 novels" do not.
    let looksPlural =
      after.hasSuffix("s") && !after.hasSuffix("ss")
      && !["was", "is", "has", "its", "as", "his", "elections", "results", "polls", "games", "olympics"].contains(after)
    return !looksPlural || ["the", "a", "'s", "his", "her", "its", "their"].contains(word(index - 1))
  }

  /// "'68"
  private func shortYear(_ start: Int) -> TimeExpression? {
    guard start + 1 < atoms.count, ["'", "’"].contains(word(start)), !spaced(start + 1), atoms[start + 1].isPlainDigits,
      word(start + 1).utf8.count == 2, let value = Int(word(start + 1)), word(start + 2) != "s" || spaced(start + 2),
      start == 0 || spaced(start) || !["'", "’", "`"].contains(word(start - 1))
    else { return nil }
    return made(start..<(start + 2), .date, .calendar(CalendarFields(year: value < 40 ? 2000 + value : 1900 + value)), "date.shortYear")
  }

  /// "the 1980s", "the '80s", "the nineties"
  private func decade(_ start: Int) -> TimeExpression? {
    var next = start
    if word(next) == "the" { next += 1 }
    if ["early", "late", "mid"].contains(word(next)), next > start {
      next = numbers.isHyphen(next + 1) ? next + 2 : next + 1
    }
    if let ten = TimeWords.decadeWords[word(next)] {
      guard next > start || word(start - 1) == "nineteen" else { return nil }
      return made(start..<(next + 1), .date, .decade(190 + ten), "date.decade")
    }
    if word(next) == "nineteen", let ten = TimeWords.decadeWords[word(next + 1)] {
      return made(start..<(next + 2), .date, .decade(190 + ten), "date.decade")
    }
    let apostrophe = word(next) == "'" || word(next) == "’"
    if apostrophe { next += 1 }
    guard next + 1 < atoms.count, atoms[next].isPlainDigits, word(next).hasSuffix("0"), let value = Int(word(next)) else { return nil }
    let plural = ["'", "’"].contains(word(next + 1)) ? next + 2 : next + 1
    guard plural < atoms.count, !spaced(plural), word(plural) == "s" || word(plural) == "'s" else { return nil }
    if ["bc", "bce"].contains(word(plural + 1)), (10..<10_000).contains(value) {
      let digits = "\(value / 10)"
      let value = "BC" + String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
      return made(start..<(plural + 2), .date, .value(value), "date.decadeBC")
    }
    switch word(next).utf8.count {
    case 4: return made(start..<(plural + 1), .date, .decade(value / 10), "date.decade")
    case 2 where next > start && value >= 10: return made(start..<(plural + 1), .date, .decade(190 + value / 10), "date.decade")
    default: return nil
    }
  }

  /// "the 20th century", "fifth century BC"
  private func century(_ start: Int) -> TimeExpression? {
    let first = word(start) == "the" ? start + 1 : start
    guard let ordinal = ordinal(first), (1...30).contains(ordinal.value) else { return nil }
    let next = numbers.isHyphen(ordinal.next) ? ordinal.next + 1 : ordinal.next
    guard word(next) == "century" else { return nil }
    let isBeforeChrist = ["bc", "bce"].contains(word(next + 1))
    let meaning = TimeMeaning.century(ordinal.value - 1, isBeforeChrist: isBeforeChrist)
    return made(start..<(next + (isBeforeChrist ? 2 : 1)), .date, meaning, "date.century")
  }

  // MARK: Seasons and quarters

  /// "the winter of 1914", "summer 2006", "in the spring"
  func season(_ start: Int) -> TimeExpression? {
    let first = word(start) == "the" || word(start) == "that" ? start + 1 : start
    guard let season = TimeWords.seasons[word(first)] else { return nil }
    let isPlain = word(first) != "fall" || atoms[first].isCapitalised && first > 0
    if let year = yearBehind(first + 1), word(first + 1) != "," {
      return made(
        start..<year.next, .date, .season(season, year: year.isBeforeChrist ? -year.value : year.value, shift: nil), "date.season")
    }
    if word(first + 1) == "of", word(first) == "fall" { return nil }
    let before = word(start - 1)
    let isTime = [
      "in", "since", "by", "until", "during", "late", "early", "mid", "before", "after", "through", "-", "throughout", "over", "same",
    ]
    .contains(before)
    // "since the fall" is more often a defeat than a season.
    if word(first) == "fall", !isTime || first == start || ["since", "before", "after", "through", "-"].contains(before) { return nil }
    guard isTime || first > start, isPlain || first > start, !["palace", "olympics", "games"].contains(word(first + 1)) else { return nil }
    return made(start..<(first + 1), .date, .season(season, year: nil, shift: nil), "date.season")
  }

  /// "the third quarter", "third-quarter", "the second quarter of 1990", "Q3 2010"
  func quarter(_ start: Int) -> TimeExpression? {
    var next = word(start) == "the" ? start + 1 : start
    if word(next) == "fiscal" { next += 1 }
    if word(next) == "q", next + 1 < atoms.count, !spaced(next + 1), let value = Int(word(next + 1)), (1...4).contains(value) {
      let year = yearBehind(next + 2)
      return made(start..<(year?.next ?? next + 2), .date, .quarter(value, year: year?.value, shift: nil), "date.quarter")
    }
    if let bare = bareQuarter(start, next) { return bare }
    let year = next < atoms.count && atoms[next].isPlainDigits && word(next).utf8.count == 4 ? Int(word(next)) : nil
    if year != nil { next += 1 }
    guard let ordinal = ordinal(next), (1...4).contains(ordinal.value) else { return nil }
    next = numbers.isHyphen(ordinal.next) ? ordinal.next + 1 : ordinal.next
    if word(next) == "fiscal" { next += 1 }
    guard word(next) == "quarter", !["mile", "century", "final", "finals"].contains(word(next + 1)) else { return nil }
    if year == nil, let year = yearBehind(next + 1), !year.isBeforeChrist {
      return made(start..<year.next, .date, .quarter(ordinal.value, year: year.value, shift: nil), "date.quarter")
    }
    // In "the third-quarter loss" the article is the noun's; `all` comes to the ordinal next.
    if word(start) == "the", next > ordinal.next, word(next - 1) != "fiscal" { return nil }
    return made(start..<(next + 1), .date, .quarter(ordinal.value, year: year, shift: nil), "date.quarter")
  }

  /// "the quarter", "the latest quarter", "the year-earlier quarter": the last that ended, or the same of the year before.
  private func bareQuarter(_ start: Int, _ first: Int) -> TimeExpression? {
    guard first > start else { return nil }
    var next = first
    var shift = -1
    if word(next) == "latest" {
      next += 1
    } else if word(next) == "year", numbers.isHyphen(next + 1), ["earlier", "ago"].contains(word(next + 2)) {
      shift = -5
      next += 3
    }
    guard word(next) == "quarter" || (next > first && word(next) == "period"), !numbers.isHyphen(next + 1) else { return nil }
    return made(start..<(next + 1), .date, .unit(.quarter, shift: shift, anchor: .context), "date.quarter")
  }

  // MARK: Clock times and holidays

  /// "7:15 p.m. Friday", "0900 GMT", "5 o'clock", "15:30 local time"
  func clock(_ start: Int) -> TimeExpression? {
    let first = ["around", "about"].contains(word(start)) ? start + 1 : start
    guard first < atoms.count, let time = clockTime(first) else { return nil }
    var expression = made(start..<time.next, .time, .calendar(CalendarFields(time: time.value)), "time.clock")
    expression.modifier = first > start ? "APPROX" : nil
    let inner = [",", "on"].contains(word(time.next)) ? time.next + 1 : time.next
    guard let date = dated(inner) ?? deictic(inner), date.kind == .date else { return expression }
    switch date.meaning {
    case .calendar(var fields) where fields.day != nil:
      fields.time = time.value
      expression.meaning = .calendar(fields)
    case .weekday(let day, nil, nil): expression.meaning = .calendar(CalendarFields(weekday: day, time: time.value))
    case .day(let offset, nil): expression.meaning = .calendar(CalendarFields(time: time.value, shift: offset))
    default: return expression
    }
    expression.atoms = start..<date.atoms.upperBound
    return expression
  }

  /// "T19:15" and the index behind the words.
  private func clockTime(_ index: Int) -> (value: String, next: Int)? {
    guard atoms[index].kind == .numeral, index == 0 || atoms[index].spaceBefore || word(index - 1) == "(" else { return nil }
    var next = index + 1
    var hour: Int?
    var minute = 0
    if atoms[index].isPlainDigits, word(index + 1) == ":" || word(index + 1) == ".", !spaced(index + 1), index + 2 < atoms.count,
      !spaced(index + 2),
      atoms[index + 2].isPlainDigits, word(index + 2).utf8.count == 2, let minutes = Int(word(index + 2))
    {
      hour = Int(word(index))
      minute = minutes
      next = index + 3
    } else if atoms[index].isPlainDigits, word(index).utf8.count == 4, let value = Int(word(index)) {
      guard isZone(next) || word(next) == "hours" || word(next) == "hrs" else { return nil }
      hour = value / 100
      minute = value % 100
    } else if atoms[index].isPlainDigits, word(index).utf8.count <= 2 {
      hour = Int(word(index))
      guard ["am", "pm", "o'clock"].contains(word(next)) else { return nil }
    } else if word(index).contains("."), let value = atoms[index].value, ["am", "pm"].contains(word(next)) {
      hour = Int(value)
      minute = Int(((value - value.rounded(.down)) * 100).rounded())
    }
    guard var hour, hour < 25, minute < 60 else { return nil }
    let isMarked = ["am", "pm", "o'clock", "hours", "hrs"].contains(word(next)) || isZone(next)
    guard
      isMarked
        || next == index + 3
          && ["at", "around", "about", "by", "until", "from", "to", "and", "since", "before", "after"].contains(word(index - 1))
          && word(index + 1) == ":"
    else { return nil }
    switch word(next) {
    case "pm":
      if hour < 12 { hour += 12 }
      next += 1
    case "am":
      if hour == 12 { hour = 0 }
      next += 1
    case "o'clock", "hours", "hrs": next += 1
    default: break
    }
    if isZone(next) { next += word(next) == "local" ? 2 : 1 }
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return ("T\(digits(hour)):\(digits(minute))", next)
  }

  private func isZone(_ index: Int) -> Bool {
    if word(index) == "local", word(index + 1) == "time" { return true }
    return index < atoms.count && atoms[index].isUpperCase
      && ["gmt", "utc", "est", "edt", "cet", "cest", "pst", "pdt", "cst", "cdt", "bst", "msk", "eest", "eet", "et", "ist"].contains(
        word(index))
  }

  /// "Christmas Eve", "Ramadan", "Easter 1916"
  func holiday(_ start: Int) -> TimeExpression? {
    guard start < atoms.count, atoms[start].isCapitalised || atoms[start].kind == .numeral || word(start) == "fourth" else { return nil }
    for length in [4, 3, 2, 1] where start + length <= atoms.count {
      let key = (start..<(start + length)).map { word($0) }
      guard let holiday = Holiday.names[key] else { continue }
      if let year = yearBehind(start + length), !year.isBeforeChrist {
        return made(start..<year.next, .date, .holiday(holiday, year: year.value), "date.holiday")
      }
      return made(start..<(start + length), .date, .holiday(holiday, year: nil), "date.holiday")
    }
    return nil
  }

  private static let beforeYears: Set<String> = [
    "in", "since", "by", "until", "till", "from", "to", "late", "early", "mid", "during", "before", "after", "between", "year", "circa",
    "through", "of", "around", "throughout", "for", "prior", "spring", "summer", "autumn", "winter", "fall", "christmas", "and",
  ]
  private static let countedThings: Set<String> = [
    "people", "troops", "men", "women", "children", "soldiers", "fighters", "civilians", "prisoners", "refugees", "homes", "houses", "dead",
    "wounded", "miles", "kilometers", "kilometres", "km", "feet", "meters", "metres", "tons", "tonnes", "kg", "dollars", "euros", "rounds",
    "rpm", "percent", "%", "police", "others", "more", "hectares", "acres", "years", "hours", "gmt", "utc", "local", "personnel", "m", "ft",
    "square", "cubic", "pounds", "barrels", "votes", "seats", "jobs", "cases", "deaths", "times", "tanks", "vehicles", "rockets", "shells",
  ]
  private static let unitsOfMeasure: Set<String> = [
    "mile", "kilometer", "kilometre", "km", "foot", "meter", "metre", "pound", "ton", "strong", "member", "man",
  ]
}
