import Values

/// Expressions that count from another time: "yesterday", "last week", "two days later", "that night".
extension TimeReader {
  /// "today", "yesterday morning", "tonight", "this morning", "last night", "overnight"
  func deictic(_ start: Int) -> TimeExpression? {
    switch word(start) {
    case "today": return day(start, start + 1, 0)
    case "yesterday": return day(start, start + 1, -1)
    case "tomorrow": return day(start, start + 1, 1)
    case "tonight": return made(start..<(start + 1), .time, .day(0, part: .night), "date.deictic")
    case "overnight" where word(start + 1) != "stay": return made(start..<(start + 1), .time, .day(0, part: .night), "date.deictic")
    case "the" where word(start + 1) == "day" && word(start + 2) == "before" && word(start + 3) == "yesterday":
      return day(start, start + 4, -2)
    case "the" where word(start + 1) == "day" && word(start + 2) == "after" && word(start + 3) == "tomorrow":
      return day(start, start + 4, 2)
    case "this", "last", "that", "the": return deicticPart(start)
    default: break
    }
    // "mid-afternoon yesterday", "noon Friday", "late Monday"
    guard let part = part(start), let date = dated(part.next) ?? namedDay(part.next) else { return nil }
    return joined(part.value, date, start)
  }

  private func namedDay(_ start: Int) -> TimeExpression? {
    ["today": 0, "yesterday": -1, "tomorrow": 1][word(start)].map { made(start..<(start + 1), .date, .day($0, part: nil), "date.deictic") }
  }

  private func day(_ start: Int, _ end: Int, _ offset: Int) -> TimeExpression {
    if let part = part(end) { return made(start..<part.next, .time, .day(offset, part: part.value), "date.deictic") }
    return made(start..<end, .date, .day(offset, part: nil), "date.deictic")
  }

  /// "this morning", "last night", "that same night", "the next morning"
  private func deicticPart(_ start: Int) -> TimeExpression? {
    var next = start + 1
    let first = word(start)
    if first == "that", word(next) == "same" { next += 1 }
    if first == "the" {
      guard let shift = ["next": 1, "following": 1, "previous": -1, "same": 0][word(next)], let part = part(next + 1) else { return nil }
      return made(start..<part.next, .time, .partOfDay(part.value, shift: shift, anchor: .narrative), "date.partOfDay")
    }
    guard let part = part(next) else { return nil }
    switch first {
    case "this": return made(start..<part.next, .time, .day(0, part: part.value), "date.deictic")
    case "last" where part.value != .noon: return made(start..<part.next, .time, .day(-1, part: part.value), "date.deictic")
    case "that": return made(start..<part.next, .time, .partOfDay(part.value, shift: 0, anchor: .narrative), "date.partOfDay")
    default: return nil
    }
  }

  /// "the morning of April 15", "the night of 20 June 1791", "the evening before"
  func partOfDate(_ start: Int) -> TimeExpression? {
    let first = word(start) == "the" ? start + 1 : start
    let inside = word(first) == "early" || word(first) == "late" ? first + 1 : first
    guard let part = part(inside), word(part.next) == "of", let date = dated(part.next + 1) else { return nil }
    return joined(part.value, date, start)
  }

  /// A day with a part of it put in; nil where the expression is no day.
  private func joined(_ part: DayPart, _ date: TimeExpression, _ start: Int) -> TimeExpression? {
    let meaning: TimeMeaning
    switch date.meaning {
    case .calendar(var fields) where fields.day != nil && fields.time == nil:
      fields.time = part.rawValue
      meaning = .calendar(fields)
    case .weekday(let day, let shift, nil): meaning = .weekday(day, shift: shift, part: part)
    case .day(let offset, nil): meaning = .day(offset, part: part)
    default: return nil
    }
    return made(start..<date.atoms.upperBound, .time, meaning, "date.partOfDay")
  }

  /// "morning", "mid-afternoon", "early morning" and the index behind.
  func part(_ index: Int) -> (value: DayPart, next: Int)? {
    if let part = TimeWords.parts[word(index)] { return (part, index + 1) }
    guard ["mid", "early", "late", "predawn", "pre"].contains(word(index)) else { return nil }
    let next = numbers.isHyphen(index + 1) ? index + 2 : index + 1
    return TimeWords.parts[word(next)].map { ($0, next + 1) }
  }

  // MARK: Shifts

  /// "last week", "this coming Sunday", "next May", "the following year", "that day", "the weekend"
  func shifted(_ start: Int) -> TimeExpression? {
    if word(start) == "the" || word(start) == "that" || word(start) == "this", let unit = narrativeUnit(start) { return unit }
    var next = start
    let hasArticle = word(start) == "the"
    if hasArticle { next += 1 }
    guard var shift = TimeWords.shifts[word(next)] else { return hasArticle ? bareUnit(start) : nil }
    next += 1
    if word(next) == "coming" || word(next) == "past" {
      shift = word(next) == "coming" ? 1 : -1
      next += 1
    }
    let isFiscal = word(next) == "fiscal"
    if isFiscal { next += 1 }
    if word(next) == "weekend" { return made(start..<(next + 1), .date, .weekend(shift), "date.weekend") }
    if let unit = TimeWords.units[word(next)], word(next).last != "s", ![.second, .minute, .hour].contains(unit), word(next) != "night" {
      if hasArticle, !isFiscal, ["past", "last", "coming"].contains(word(next - 1)) {
        return made(start..<(next + 1), .duration, .value(unit.duration(1)), "duration.shift")
      }
      if word(next + 1) == "'s", unit == .year, let quarter = quarter(next + 2), case .quarter(let number, nil, nil) = quarter.meaning {
        return made(start..<quarter.atoms.upperBound, .date, .quarter(number, year: nil, shift: shift), "date.quarter")
      }
      return made(start..<(next + 1), .date, .unit(unit, shift: shift, anchor: .publication), "date.shift")
    }
    if hasArticle, word(next - 1) != "last", word(next - 1) != "past" { return nil }
    if let season = TimeWords.seasons[word(next)] {
      return made(start..<(next + 1), .date, .season(season, year: nil, shift: shift), "date.season")
    }
    if let holiday = holiday(next), case .holiday(let name, nil) = holiday.meaning, !hasArticle {
      return made(start..<holiday.atoms.upperBound, .date, .shiftedHoliday(name, shift), "date.holiday")
    }
    guard let date = dated(next) else { return nil }
    return shiftedDate(date, shift, start)
  }

  private func shiftedDate(_ date: TimeExpression, _ shift: Int, _ start: Int) -> TimeExpression? {
    switch date.meaning {
    case .weekday(let day, nil, let part):
      return made(start..<date.atoms.upperBound, date.kind, .weekday(day, shift: shift, part: part), "date.weekday")
    case .calendar(var fields) where fields.year == nil && fields.weekday == nil:
      fields.shift = shift
      return made(start..<date.atoms.upperBound, .date, .calendar(fields), "date.month")
    case .calendar(let fields) where fields.weekday != nil:
      return made(start..<date.atoms.upperBound, .date, date.meaning, "date.weekdayDate")
    default: return nil
    }
  }

  /// "the next day", "the following year", "that same month", "the day before"
  private func narrativeUnit(_ start: Int) -> TimeExpression? {
    var next = start + 1
    var shift = 0
    if word(start) == "the" || word(next) == "same" {
      if let step = ["next": 1, "following": 1, "previous": -1, "preceding": -1, "same": 0][word(next)] {
        shift = step
        next += 1
      } else if word(start) == "the" {
        return unitBeforeOrAfter(start)
      }
    } else if word(start) == "this" {
      return nil
    }
    guard let unit = TimeWords.units[word(next)], word(next).last != "s", ![.second, .minute, .hour].contains(unit), word(next) != "night"
    else {
      guard word(start) == "the", shift != 0, let season = TimeWords.seasons[word(next)] else { return nil }
      return made(start..<(next + 1), .date, .season(season, year: nil, shift: shift), "date.season")
    }
    return made(start..<(next + 1), .date, .unit(unit, shift: shift, anchor: .narrative), "date.narrative")
  }

  /// "the day before", "the year after", where nothing is named that it lies before.
  private func unitBeforeOrAfter(_ start: Int) -> TimeExpression? {
    guard let unit = TimeWords.units[word(start + 1)], word(start + 1).last != "s", ![.second, .minute, .hour].contains(unit),
      let shift = ["before": -1, "after": 1, "earlier": -1, "later": 1, "following": 1][word(start + 2)], endsClause(start + 3)
    else { return nil }
    return made(start..<(start + 3), .date, .unit(unit, shift: shift, anchor: .narrative), "date.narrative")
  }

  /// "the weekend", "the quarter"
  private func bareUnit(_ start: Int) -> TimeExpression? {
    if word(start + 1) == "weekend" { return made(start..<(start + 2), .date, .weekend(-1), "date.weekend") }
    return nil
  }

  /// "the year-ago period", "year-earlier profit": the year before the one spoken of.
  func comparedYear(_ start: Int) -> TimeExpression? {
    let first = word(start) == "the" ? start + 1 : start
    guard word(first) == "year", numbers.isHyphen(first + 1), ["ago", "earlier"].contains(word(first + 2)) else { return nil }
    let isNoun = ["period", "quarter"].contains(word(first + 3))
    if isNoun, word(first + 3) == "quarter" { return nil }
    let atoms = isNoun ? start..<(first + 4) : first..<(first + 3)
    guard isNoun || first == start else { return nil }
    return made(atoms, .date, .offset(-1, .year, anchor: .context), "date.comparedYear")
  }

  /// "for the year", "the full year", "the fiscal year"
  func wholeYear(_ start: Int) -> TimeExpression? {
    guard word(start) == "the" else { return nil }
    let isQualified = ["full", "fiscal", "calendar", "whole", "entire"].contains(word(start + 1))
    let noun = isQualified ? start + 2 : start + 1
    guard word(noun) == "year",
      !spaced(noun + 1) || noun + 1 >= atoms.count || atoms[noun + 1].kind == .word || atoms[noun + 1].kind == .mark
    else { return nil }
    let isBefore = ["for", "during", "in", "of", "throughout", "through", "within"].contains(word(start - 1))
    guard isQualified || isBefore, !["of", "that", "when", "-", "before", "after", "he", "she", "they"].contains(word(noun + 1)) else {
      return nil
    }
    return made(start..<(noun + 1), .date, .unit(.year, shift: 0, anchor: .context), "date.wholeYear")
  }

  /// "at dawn", "by noon", "in the early afternoon": of the day that the text has reached.
  func partAlone(_ start: Int) -> TimeExpression? {
    if TimeReader.lonelyParts.contains(word(start)), let part = TimeWords.parts[word(start)],
      TimeReader.beforeParts.contains(word(start - 1))
    {
      return made(start..<(start + 1), .time, .partOfDay(part, shift: 0, anchor: .narrative), "date.partOfDay")
    }
    guard word(start) == "the", ["in", "during", "throughout"].contains(word(start - 1)), let part = part(start + 1),
      [.morning, .afternoon, .evening].contains(part.value), word(part.next) != "of"
    else { return nil }
    return made(start..<part.next, .time, .partOfDay(part.value, shift: 0, anchor: .narrative), "date.partOfDay")
  }

  private static let lonelyParts: Set<String> = ["noon", "midday", "midnight", "dawn", "daybreak", "dusk", "nightfall"]
  private static let beforeParts: Set<String> = ["at", "by", "before", "after", "around", "about", "until", "since", "towards", "past"]

  // MARK: Offsets

  /// "two days ago", "a year earlier", "three weeks later", "nearly four years ago", "decades later"
  func offset(_ start: Int) -> TimeExpression? {
    guard let amount = amount(start), let direction = direction(amount.next) else { return nil }
    let atoms = start..<direction.next
    guard let number = amount.number, number == number.rounded() else {
      return made(atoms, .date, .value(direction.sign < 0 ? "PAST_REF" : "FUTURE_REF"), "date.vagueOffset")
    }
    let isTime = [TimeUnit.hour, .minute, .second].contains(amount.unit)
    var expression = made(
      atoms, isTime ? .time : .date, .offset(Int(number) * direction.sign, amount.unit, anchor: direction.anchor), "date.offset")
    expression.modifier = amount.modifier == nil ? nil : "APPROX"
    return expression
  }

  /// "ago", "earlier", "later", "from now", and "before" or "after" where nothing is named.
  private func direction(_ index: Int) -> (sign: Int, anchor: TimeAnchor, next: Int)? {
    var index = index
    if word(index) == "or", word(index + 1) == "so" { index += 2 }
    switch word(index) {
    case "ago": return (-1, .publication, index + 1)
    case "earlier", "previously", "beforehand": return (-1, .narrative, index + 1)
    case "later", "afterwards", "afterward", "thereafter": return (1, .narrative, index + 1)
    case "hence": return (1, .publication, index + 1)
    case "from" where word(index + 1) == "now": return (1, .publication, index + 2)
    case "before" where endsClause(index + 1): return (-1, .narrative, index + 1)
    case "after" where endsClause(index + 1): return (1, .narrative, index + 1)
    default: return nil
    }
  }

  /// Whether nothing follows that a "before" or "after" could refer to.
  private func endsClause(_ index: Int) -> Bool {
    index >= atoms.count || atoms[index].kind == .mark || ["and", "but", "when", "in", "by", "at"].contains(word(index))
  }
}
