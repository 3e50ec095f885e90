import Values

/// Days, months and years of the calendar.
extension TimeReader {
  /// "Saturday, June 24, 1950", "12 August", "May 2021", "2021-08-12", "Friday", "the 19th of October"
  func dated(_ start: Int) -> TimeExpression? {
    if let numeric = numericDate(start) { return numeric }
    if let weekday = weekday(start) { return weekday }
    return monthDate(start)
  }

  /// Month with day or year, in either order; no weekday. "last year" or "of that year" behind it tells the year.
  private func monthDate(_ start: Int) -> TimeExpression? {
    guard var date = plainMonthDate(start) else { return nil }
    guard case .calendar(var fields) = date.meaning, fields.year == nil else { return date }
    var next = date.atoms.upperBound
    if word(next) == "," || word(next) == "of" { next += 1 }
    guard word(next + 1) == "year" || word(next + 2) == "year" else { return date }
    switch (word(next), word(next + 1)) {
    case ("last", "year"): fields.yearShift = .init(amount: -1, anchor: .publication)
    case ("this", "year"): fields.yearShift = .init(amount: 0, anchor: .publication)
    case ("next", "year"): fields.yearShift = .init(amount: 1, anchor: .publication)
    case ("that", "year"), ("the", "same"): fields.yearShift = .init(amount: 0, anchor: .narrative)
    case ("the", "following"), ("the", "next"): fields.yearShift = .init(amount: 1, anchor: .narrative)
    case ("the", "previous"): fields.yearShift = .init(amount: -1, anchor: .narrative)
    default: return date
    }
    date.meaning = .calendar(fields)
    date.atoms = start..<(word(next + 1) == "year" ? next + 2 : next + 3)
    return date
  }

  private func plainMonthDate(_ start: Int) -> TimeExpression? {
    if let date = dayMonth(start) { return date }
    guard let month = month(start) else { return nil }
    if let day = dayNumber(month.next), !isCount(day.next, after: month.next) {
      var fields = CalendarFields(month: month.value, day: day.value)
      var end = day.next
      if let year = yearBehind(day.next) {
        fields.year = year.value
        fields.isBeforeChrist = year.isBeforeChrist
        end = year.next
      }
      return made(start..<end, .date, .calendar(fields), "date.monthDay")
    }
    if let year = yearBehind(month.next) {
      let fields = CalendarFields(year: year.value, isBeforeChrist: year.isBeforeChrist, month: month.value)
      return made(start..<year.next, .date, .calendar(fields), "date.monthYear")
    }
    guard isMonthAlone(start, end: month.next) else { return nil }
    return made(start..<month.next, .date, .calendar(CalendarFields(month: month.value)), "date.month")
  }

  /// "12 August 1918", "the 19th of October 1950"
  private func dayMonth(_ start: Int) -> TimeExpression? {
    let first = word(start) == "the" ? start + 1 : start
    guard let day = dayNumber(first), first == start || day.next > first + 1 || NumberWords.ordinals[word(first)] != nil else { return nil }
    var next = day.next
    if word(next) == "of" { next += 1 }
    guard spaced(next) || numbers.isHyphen(next), let month = month(numbers.isHyphen(next) ? next + 1 : next) else { return nil }
    if next > day.next, first == start, day.next == first + 1 { return nil }
    var fields = CalendarFields(month: month.value, day: day.value)
    var end = month.next
    if let year = yearBehind(month.next) {
      fields.year = year.value
      fields.isBeforeChrist = year.isBeforeChrist
      end = year.next
    } else if month.isLowerCase {
      return nil
    }
    return made(start..<end, .date, .calendar(fields), "date.dayMonth")
  }

  /// "10 to 12 June", "June 10–12, 1950": two expressions, the first of which takes month and year from the second, or the second from it.
  func dayRange(_ start: Int) -> [TimeExpression]? {
    guard start < atoms.count else { return nil }
    if atoms[start].kind == .numeral, let first = dayNumber(start), let joint = joint(first.next), let second = dayMonth(joint),
      case .calendar(var fields) = second.meaning, let day = fields.day, first.value < day
    {
      fields.day = first.value
      return [made(start..<first.next, .date, .calendar(fields), "date.dayRange"), second]
    }
    guard let month = month(start), let first = dayNumber(month.next), let joint = joint(first.next), let second = dayNumber(joint),
      first.value < second.value, !isCount(second.next, after: joint)
    else { return nil }
    var fields = CalendarFields(month: month.value, day: first.value)
    var end = second.next
    if let year = yearBehind(second.next) {
      fields.year = year.value
      end = year.next
    }
    let opening = made(start..<first.next, .date, .calendar(fields), "date.dayRange")
    fields.day = second.value
    return [opening, made(joint..<end, .date, .calendar(fields), "date.dayRange")]
  }

  /// "May–August 1950": both are of the year behind the second.
  func monthRange(_ start: Int) -> [TimeExpression]? {
    guard let first = month(start), let joint = joint(first.next), let second = month(joint), let year = yearBehind(second.next),
      first.value < second.value
    else { return nil }
    var fields = CalendarFields(year: year.value, isBeforeChrist: year.isBeforeChrist, month: first.value)
    let opening = made(start..<first.next, .date, .calendar(fields), "date.monthRange")
    fields.month = second.value
    return [opening, made(joint..<year.next, .date, .calendar(fields), "date.monthRange")]
  }

  private func joint(_ index: Int) -> Int? {
    ["to", "and", "-", "–", "or", "until", "through"].contains(word(index)) ? index + 1 : nil
  }

  // MARK: Weekdays

  /// A weekday, with the date or the part of the day that goes with it.
  private func weekday(_ start: Int) -> TimeExpression? {
    guard start < atoms.count, let day = TimeWords.weekdays[word(start)], isWeekdayName(start) else { return nil }
    var next = start + 1
    if word(next) == ".", word(start).utf8.count <= 5, !spaced(next) { next += 1 }
    let inner = word(next) == "," ? next + 1 : next
    if let date = monthDate(inner), case .calendar(var fields) = date.meaning, fields.day != nil {
      fields.weekday = day
      return made(start..<date.atoms.upperBound, .date, .calendar(fields), "date.weekdayDate")
    }
    let isSet = word(start).hasSuffix("s") && word(start).hasSuffix("days")
    if let part = part(next), !isSet {
      return made(start..<part.next, .time, .weekday(day, shift: nil, part: part.value), "date.weekdayPart")
    }
    if ["mornings", "nights", "evenings", "afternoons"].contains(word(next)) {
      return made(start..<(next + 1), .set, .value("XXXX-WXX-\(day)"), "set.weekday")
    }
    return made(start..<next, .date, .weekday(day, shift: nil, part: nil), "date.weekday")
  }

  /// Full names, and abbreviations that a stop, comma or date follows.
  private func isWeekdayName(_ index: Int) -> Bool {
    guard atoms[index].isCapitalised || word(index).hasSuffix("day") else { return false }
    if word(index).hasSuffix("day") { return word(index - 1) != "good" && word(index - 1) != "easter" && word(index - 1) != "black" }
    return [".", ","].contains(word(index + 1)) && (month(index + 2) != nil || dayNumber(index + 2) != nil)
  }

  // MARK: Numeric dates

  /// "2021-08-12", "17/05/2013", "17.05.2013"; where day and month could change places, the month stands first.
  private func numericDate(_ start: Int) -> TimeExpression? {
    guard start + 2 < atoms.count, atoms[start].kind == .numeral, !atoms[start + 1].spaceBefore, !atoms[start + 2].spaceBefore else {
      return nil
    }
    if start > 0, !atoms[start].spaceBefore, ["-", "/", ".", ":"].contains(word(start - 1)) || atoms[start - 1].kind == .word {
      return nil
    }
    let parts = word(start).split(separator: ".")
    if parts.count == 2, word(start + 1) == ".", atoms[start + 2].isPlainDigits, word(start + 2).utf8.count == 4 {
      guard let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(word(start + 2)),
        CivilDate(year: year, month: month, day: day) != nil
      else { return nil }
      return numeric(start..<(start + 3), year, month, day)
    }
    guard start + 4 < atoms.count, word(start + 1) == word(start + 3), ["-", "/"].contains(word(start + 1)), !atoms[start + 3].spaceBefore,
      !atoms[start + 4].spaceBefore, atoms[start].isPlainDigits, atoms[start + 2].isPlainDigits, atoms[start + 4].isPlainDigits,
      let first = Int(word(start)), let second = Int(word(start + 2)), let third = Int(word(start + 4))
    else { return nil }
    if word(start).utf8.count == 4 { return numeric(start..<(start + 5), first, second, third) }
    guard word(start + 4).utf8.count == 4 || word(start + 4).utf8.count == 2 && word(start + 1) == "/" else { return nil }
    let year = third > 99 ? third : third > 50 ? 1900 + third : 2000 + third
    return first > 12 ? numeric(start..<(start + 5), year, second, first) : numeric(start..<(start + 5), year, first, second)
  }

  private func numeric(_ atoms: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> TimeExpression? {
    guard CivilDate(year: year, month: month, day: day) != nil else { return nil }
    return made(atoms, .date, .calendar(CalendarFields(year: year, month: month, day: day)), "date.numeric")
  }

  // MARK: Parts

  /// A month name and the index behind it (and behind the stop of an abbreviation).
  func month(_ index: Int) -> (value: Int, next: Int, isLowerCase: Bool)? {
    guard index >= 0, index < atoms.count, atoms[index].kind == .word, let value = TimeWords.months[word(index)] else { return nil }
    let isAbbreviation = word(index).utf8.count <= 4 && !["may", "june", "july"].contains(word(index))
    let next = isAbbreviation && word(index + 1) == "." && !spaced(index + 1) ? index + 2 : index + 1
    let isLowerCase = !atoms[index].isCapitalised
    if isLowerCase, TimeWords.ambiguousMonths.contains(word(index)) || isAbbreviation { return nil }
    return (value, next, isLowerCase)
  }

  /// 1…31 in figures, with or without "th", or an ordinal word.
  func dayNumber(_ index: Int) -> (value: Int, next: Int)? {
    guard index < atoms.count else { return nil }
    if let ordinal = ordinal(index) { return (1...31).contains(ordinal.value) ? ordinal : nil }
    guard atoms[index].isPlainDigits, word(index).utf8.count <= 2, let value = atoms[index].value, (1...31).contains(value) else {
      return nil
    }
    if index + 1 < atoms.count, !atoms[index + 1].spaceBefore, atoms[index + 1].kind == .word, word(index + 1).first != "'" { return nil }
    return (Int(value), index + 1)
  }

  /// ", 1950", " 1950", " of 1950", " '50", "480 BC", or spelt out.
  func yearBehind(_ index: Int) -> (value: Int, isBeforeChrist: Bool, next: Int)? {
    var next = index
    if word(next) == "," || word(next) == "of" { next += 1 }
    guard next < atoms.count else { return nil }
    if let spelt = speltYear(next) { return (spelt.value, false, spelt.next) }
    guard atoms[next].isPlainDigits, let value = atoms[next].value.map({ Int($0) }), atoms[next].spaceBefore else { return nil }
    if word(next + 1) == "bc" || word(next + 1) == "bce" { return (value, true, next + 2) }
    guard word(next).utf8.count == 4, (1000...2199).contains(value), !isCount(next + 1, after: next) else { return nil }
    return (value, false, next + 1)
  }

  /// "nineteen ninety-six", "two thousand four", "twenty twenty-one"
  func speltYear(_ index: Int) -> (value: Int, next: Int)? {
    let first = word(index)
    if first == "two", word(index + 1) == "thousand" {
      let more = word(index + 2) == "and" ? index + 3 : index + 2
      if let unit = NumberWords.units[word(more)], unit > 0, unit < 20 { return (2000 + Int(unit), more + 1) }
      return word(index - 1) == "year" || word(index - 1) == "in" ? (2000, index + 2) : nil
    }
    guard let century = ["seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20][first], !numbers.isHyphen(index + 1) else {
      return nil
    }
    if let ten = NumberWords.tens[word(index + 1)] {
      if numbers.isHyphen(index + 2), let unit = NumberWords.units[word(index + 3)], (1...9).contains(unit) {
        return (century * 100 + Int(ten + unit), index + 4)
      }
      if let unit = NumberWords.units[word(index + 2)], (1...9).contains(unit) { return (century * 100 + Int(ten + unit), index + 3) }
      return (century * 100 + Int(ten), index + 2)
    }
    guard let teen = NumberWords.units[word(index + 1)], (10...19).contains(teen), first != "twenty" || teen < 20 else { return nil }
    return (century * 100 + Int(teen), index + 2)
  }

  /// Whether a month name that stands alone is one: no modal, verb or given name.
  private func isMonthAlone(_ index: Int, end: Int) -> Bool {
    let before = word(index - 1)
    let isAbbreviation = end > index + 1 || word(index).utf8.count <= 3 && word(index) != "may"
    // "and Jan Kavan"
    if isAbbreviation, end == index + 1, end < atoms.count, atoms[end].isCapitalised { return false }
    if TimeReader.beforeMonths.contains(before) {
      guard word(index) == "may" || word(index) == "march", ["and", "or", "to", "for"].contains(before) else { return true }
      // "April and May", but not "and May said".
      return TimeWords.months[word(index - 2)] != nil || index > 1 && atoms[index - 2].kind == .numeral
    }
    guard !TimeWords.ambiguousMonths.contains(word(index)), !isAbbreviation else { return false }
    if index > 0, atoms[index - 1].isCapitalised, atoms[index - 1].kind == .word, TimeWords.weekdays[before] == nil { return false }
    // "April Jones"
    return !(end < atoms.count && atoms[end].isCapitalised && before != "the" && TimeWords.weekdays[word(end)] == nil && index > 0)
  }

  /// Whether what follows a number shows that it counts things: "May 12 people" is no date.
  private func isCount(_ next: Int, after index: Int) -> Bool {
    if word(next) == "percent" || word(next) == "%" || word(next) == "per" { return true }
    if next < atoms.count, !atoms[next].spaceBefore, [".", ":", ","].contains(word(next)), next + 1 < atoms.count,
      !atoms[next + 1].spaceBefore,
      atoms[next + 1].kind == .numeral
    {
      return true
    }
    return [
      "people", "soldiers", "troops", "men", "civilians", "years", "million", "billion", "miles", "kilometers", "km", "tanks", "fighters",
    ]
    .contains(word(next))
  }

  static let beforeMonths: Set<String> = [
    "in", "since", "last", "next", "this", "by", "until", "till", "from", "to", "of", "early", "late", "mid", "through", "during", "before",
    "after", "and", "between", "-", "–", "the", "every", "each", "previous", "following", "earlier", "past", "for", "around", "or",
    "coming",
    "throughout", "beyond", "/",
  ]
}
