import Values

/// Lengths of time, ages and what happens over and over.
extension TimeReader {
  /// An amount of time with what bounds it: "more than two weeks", "several months", "20-year", "an hour and a half".
  struct Amount {
    /// Nil where the words give none ("several weeks").
    let number: Double?
    let unit: TimeUnit
    let modifier: String?
    let isHyphenated: Bool
    let next: Int
  }

  /// The amount that begins at an atom. A bare plural ("weeks") is one without a number.
  func amount(_ start: Int) -> Amount? {
    if let range = amountRange(start) { return range }
    return singleAmount(start)
  }

  /// "two to three weeks", "12 to 18 months", "five or six days": the smaller bounds it from below.
  private func amountRange(_ start: Int) -> Amount? {
    guard let first = numbers.number(at: start), first.form == .numeral || first.form == .words, first.value < 1000,
      ["to", "or", "-", "–"].contains(word(first.atoms.upperBound)),
      let second = numbers.number(at: first.atoms.upperBound + 1), second.form == .numeral || second.form == .words,
      second.value > first.value, let amount = singleAmount(first.atoms.upperBound + 1), !amount.isHyphenated, amount.number == second.value
    else { return nil }
    return Amount(number: first.value, unit: amount.unit, modifier: "EQUAL_OR_MORE", isHyphenated: false, next: amount.next)
  }

  private func singleAmount(_ start: Int) -> Amount? {
    let bound = bound(start)
    let first = bound?.next ?? start
    var next = first
    var value: Double?
    if let number = numbers.number(at: first), number.value < 1e7, !isYearNumber(first, number) {
      next = number.atoms.upperBound
      if number.form == .open {
        value = word(next - 1) == "couple" ? 2 : nil
        if word(next) == "of" { next += 1 }
      } else {
        value = number.value
        if number.form == .fraction, word(next) == "of" { next += 1 }
        if number.form == .fraction, ["a", "an"].contains(word(next)) { next += 1 }
      }
    } else if ["a", "an", "another"].contains(word(first)) {
      value = 1
      next = first + 1
    } else if !word(first).hasSuffix("s") {
      return nil
    }
    let isHyphenated = numbers.isHyphen(next) && next > first
    if isHyphenated { next += 1 }
    if next > first, ["full", "more", "long", "straight", "consecutive", "whole", "additional", "brutal", "bloody"].contains(word(next)) {
      next += 1
    }
    guard let unit = TimeWords.units[word(next)], !isSecondOrdinal(next, first) else { return nil }
    let isFortnight = word(next).hasPrefix("fortnight")
    next += 1
    // "two years or so", "a month or two", "ten days or more"
    if value != nil, word(next) == "or", !isHyphenated {
      if word(next + 1) == "so" {
        return Amount(number: value, unit: unit, modifier: "APPROX", isHyphenated: false, next: next + 2)
      }
      if word(next + 1) == "more" || word(next + 1) == "longer" {
        return Amount(number: value, unit: unit, modifier: "EQUAL_OR_MORE", isHyphenated: false, next: next + 2)
      }
      if value == 1, word(next + 1) == "two" {
        return Amount(number: value, unit: unit, modifier: "EQUAL_OR_MORE", isHyphenated: false, next: next + 2)
      }
    }
    if value == 1 || value.map({ $0 == $0.rounded() }) ?? false, word(next) == "and", ["a", "one"].contains(word(next + 1)),
      word(next + 2) == "half"
    {
      value = value.map { $0 + 0.5 }
      next += 3
    }
    return Amount(
      number: value.map { isFortnight ? $0 * 2 : $0 }, unit: unit, modifier: bound?.modifier, isHyphenated: isHyphenated, next: next)
  }

  /// In "the 1988 quarter" the number is a year.
  private func isYearNumber(_ index: Int, _ number: NumberReading) -> Bool {
    number.atoms.count == 1 && atoms[index].isPlainDigits && word(index).utf8.count == 4 && (1900...2100).contains(number.value)
      && !word(index + 1).hasSuffix("s")
  }

  /// "a second attack" is no amount of time.
  private func isSecondOrdinal(_ index: Int, _ first: Int) -> Bool {
    word(index) == "second" && (["a", "the"].contains(word(first)) || index == first || !numbers.isHyphen(index - 1))
  }

  /// "nearly", "more than" … before an amount, with the TIMEX3 `mod` each gives.
  private func bound(_ start: Int) -> (modifier: String, next: Int)? {
    switch word(start) {
    case "about", "around", "some", "roughly", "approximately", "circa": return ("APPROX", start + 1)
    case "nearly", "almost": return ("LESS_THAN", start + 1)
    case "over" where isOver(start): return ("MORE_THAN", start + 1)
    case "exceeding": return ("MORE_THAN", start + 1)
    case "under": return ("LESS_THAN", start + 1)
    case "more" where word(start + 1) == "than": return ("MORE_THAN", start + 2)
    case "less", "fewer": return word(start + 1) == "than" ? ("LESS_THAN", start + 2) : nil
    case "at" where word(start + 1) == "least": return ("EQUAL_OR_MORE", start + 2)
    case "at" where word(start + 1) == "most": return ("EQUAL_OR_LESS", start + 2)
    case "up" where word(start + 1) == "to": return ("EQUAL_OR_LESS", start + 2)
    case "close" where word(start + 1) == "to": return ("LESS_THAN", start + 2)
    case "no" where word(start + 1) == "more" && word(start + 2) == "than": return ("EQUAL_OR_LESS", start + 3)
    case "no" where word(start + 1) == "less" && word(start + 2) == "than": return ("EQUAL_OR_MORE", start + 3)
    default: return nil
    }
  }

  /// "for over five years" bounds the years from below; "over five years", "over several years" says when.
  private func isOver(_ start: Int) -> Bool {
    guard numbers.number(at: start + 1)?.form != .open else { return false }
    return [
      "for", "of", "after", "in", "than", "took", "takes", "last", "lasts", "lasted", "spent", "just", "by", "within", "every", "a", "the",
    ].contains(
      word(start - 1))
  }

  /// "several weeks", "20-year", "the past two months", "the next few days", "recent weeks"
  func duration(_ start: Int) -> TimeExpression? {
    if let framed = framedDuration(start) { return framed }
    if let long = longDuration(start) { return long }
    guard let amount = amount(start) else { return nil }
    let first = word(start)
    if amount.next - start == 1 {
      // A bare plural is a length of time only behind a preposition of time, or before "of" what filled it.
      guard
        ["for", "in", "within", "over", "after", "lasting", "lasted", "took", "spent", "many"].contains(word(start - 1))
          || numbers.isHyphen(amount.next)
      else { return nil }
    } else if ["a", "an", "one"].contains(first), amount.number == 1, amount.modifier == nil, !amount.isHyphenated {
      guard
        TimeReader.beforeLengths.contains(word(start - 1)) || first == "one" || atoms[amount.next - 1].lower == "two"
      else { return nil }
      if first == "one", amount.unit == .day { return nil }
    }
    if word(start) == "some", amount.next - start == 2 { return nil }
    if [TimeUnit.quarter].contains(amount.unit), amount.number == nil || (amount.number ?? 0) < 1 { return nil }
    var expression = made(start..<amount.next, .duration, .value(amount.unit.duration(amount.number)), "duration")
    expression.modifier = amount.modifier
    return expression
  }

  /// "a day-long strike", "the yearlong siege"
  private func longDuration(_ start: Int) -> TimeExpression? {
    if numbers.isHyphen(start + 1), word(start + 2) == "long", let unit = TimeWords.units[word(start)], unit != .second {
      let amount: Double? = word(start).hasSuffix("s") ? nil : 1
      return made(start..<(start + 3), .duration, .value(unit.duration(amount)), "duration.long")
    }
    guard word(start).hasSuffix("long"), let unit = TimeWords.units[String(word(start).dropLast(4))] else { return nil }
    return made(start..<(start + 1), .duration, .value(unit.duration(1)), "duration.long")
  }

  /// Words that "a week" follows where it is a length of time.
  private static let beforeLengths: Set<String> = [
    "for", "in", "within", "after", "over", "lasted", "took", "than", "half", "last", "past", "every", "take", "takes", "lasts", "spend",
    "spent", "wait", "waited", "serve", "served", "stay", "stayed", "barely", "just", "only", "once", "under", "needs", "requires",
  ]

  /// "the past two months", "the first nine months", "the next few days", "recent weeks", "coming months"
  private func framedDuration(_ start: Int) -> TimeExpression? {
    var next = start
    if word(next) == "the" { next += 1 }
    let frame = word(next)
    if ["recent", "coming", "past"].contains(frame), let unit = TimeWords.units[word(next + 1)], word(next + 1).hasSuffix("s"),
      unit != .second
    {
      let isYears = frame == "recent" && unit == .year
      return made(start..<(next + 2), isYears ? .date : .duration, .value(isYears ? "PAST_REF" : unit.duration(nil)), "duration.framed")
    }
    guard
      ["last", "past", "next", "first", "coming", "previous", "following", "latest", "final", "preceding", "remaining"].contains(frame)
        || (next > start && numbers.number(at: next) != nil)
    else { return nil }
    if numbers.number(at: next) == nil || frame == "last" { next += 1 }
    if word(next) == "few" || word(next) == "several" {
      guard let unit = TimeWords.units[word(next + 1)] else { return nil }
      return made(start..<(next + 2), .duration, .value(unit.duration(nil)), "duration.framed")
    }
    if let unit = TimeWords.units[word(next)], word(next + 1) == "or", word(next + 2) == "so" || word(next + 2) == "two" {
      return made(start..<(next + 3), .duration, .value(unit.duration(1)), "duration.framed")
    }
    guard let number = numbers.number(at: next), number.form == .numeral || number.form == .words,
      let amount = amount(next), amount.next > next + 1, !amount.isHyphenated,
      word(amount.next - 1).hasSuffix("s") || amount.number == 1 || amount.modifier != nil
    else { return nil }
    return made(start..<amount.next, .duration, .value(amount.unit.duration(amount.number)), "duration.framed")
  }

  /// The index behind an age ("18 years old", "a 22-year-old"), which tells of a person and not of a time; nil where there is none.
  func ageEnd(_ start: Int) -> Int? {
    guard let amount = amount(start), amount.number != nil, !["a", "an"].contains(word(start)) else { return nil }
    if amount.isHyphenated, numbers.isHyphen(amount.next), word(amount.next + 1) == "old" { return amount.next + 2 }
    if word(amount.next) == "old" { return amount.next + 1 }
    return word(amount.next) == "of" && word(amount.next + 1) == "age" ? amount.next + 2 : nil
  }

  // MARK: Sets

  /// "every day", "each Friday", "every two weeks", "daily", "per month", "twice a week", "Sundays"
  func set(_ start: Int) -> TimeExpression? {
    // "China Daily", "the People's Daily" are newspapers.
    if start > 0, atoms[start].isCapitalised, atoms[start - 1].isCapitalised || word(start - 1) == "'s", word(start).hasSuffix("ly") {
      return nil
    }
    switch word(start) {
    case "daily": return made(start..<(start + 1), .set, .value("P1D"), "set")
    case "weekly": return made(start..<(start + 1), .set, .value("P1W"), "set")
    case "monthly": return made(start..<(start + 1), .set, .value("P1M"), "set")
    case "annually", "yearly": return made(start..<(start + 1), .set, .value("P1Y"), "set")
    case "hourly": return made(start..<(start + 1), .set, .value("PT1H"), "set")
    case "nightly": return made(start..<(start + 1), .set, .value("XXXX-XX-XXTNI"), "set")
    case "every", "each": return every(start)
    case "per", "a", "an", "the": return rate(start)
    default: break
    }
    guard start < atoms.count, atoms[start].isCapitalised, word(start).hasSuffix("days"),
      let day = TimeWords.weekdays[String(word(start).dropLast())]
    else { return nil }
    return made(start..<(start + 1), .set, .value("XXXX-WXX-\(day)"), "set.weekday")
  }

  private func every(_ start: Int) -> TimeExpression? {
    var next = start + 1
    if word(next) == "single" || word(next) == "other" { next += 1 }
    if let day = TimeWords.weekdays[word(next)] { return made(start..<(next + 1), .set, .value("XXXX-WXX-\(day)"), "set.weekday") }
    if let month = month(next) {
      return made(start..<month.next, .set, .value(month.value < 10 ? "XXXX-0\(month.value)" : "XXXX-\(month.value)"), "set")
    }
    if let part = TimeWords.parts[word(next)] { return made(start..<(next + 1), .set, .value("XXXX-XX-XX\(part.rawValue)"), "set") }
    if let season = TimeWords.seasons[word(next)] { return made(start..<(next + 1), .set, .value("XXXX-\(season.rawValue)"), "set") }
    if let unit = TimeWords.units[word(next)], word(next) != "second" {
      return made(start..<(next + 1), .set, .value(unit.duration(1)), "set")
    }
    guard let amount = amount(next), let number = amount.number, amount.modifier == nil, word(start) == "every" else { return nil }
    return made(start..<amount.next, .set, .value(amount.unit.duration(number)), "set")
  }

  /// "$5 a day", "once a week", "per year"
  private func rate(_ start: Int) -> TimeExpression? {
    // "kilometers per hour" is a speed.
    guard let unit = TimeWords.units[word(start + 1)], !word(start + 1).hasSuffix("s"), ![.hour, .minute, .second].contains(unit) else {
      return nil
    }
    if word(start) == "per" { return made(start..<(start + 2), .set, .value(unit.duration(1)), "set.rate") }
    guard start > 0, word(start) != "the", !TimeReader.offsetWords.contains(word(start + 2)) else { return nil }
    let before = atoms[start - 1]
    let isRate =
      [
        "once", "twice", "times", "percent", "%", "dollars", "euros", "pounds", "barrels", "tons", "tonnes", "hours", "cent", "people",
        "days",
      ]
      .contains(before.lower) || (before.kind == .numeral && (!before.isPlainDigits || before.lower.utf8.count != 4))
      || ["million", "billion", "hundreds", "thousands"].contains(before.lower)
    return isRate ? made(start..<(start + 2), .set, .value(unit.duration(1)), "set.rate") : nil
  }

  private static let offsetWords: Set<String> = ["ago", "earlier", "later", "before", "after", "or", "and", "hence"]
}
