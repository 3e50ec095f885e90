/// Tells numbers that count from digits that name: "T-72", "3-1", "Resolution 1701", "the 2nd", years, telephone numbers.
struct DigitContext {
  private let reader: NumberReader
  private var atoms: [Atom] { reader.atoms }

  init(_ reader: NumberReader) { self.reader = reader }

  /// The index behind a number that counts nothing; nil when it counts. A unit behind it tells that it measures.
  func endOfNoCount(_ number: NumberReading, isMeasured: Bool) -> Int? {
    let start = number.atoms.lowerBound
    let end = number.atoms.upperBound
    if number.form == .words, number.atoms.count == 1, atoms[start].lower == "one", !isMeasured { return isPronoun(start) ? end : nil }
    if isNamed(start) { return end }
    if let end = endOfMixedRun(start, end) { return end }
    guard atoms[start].kind == .numeral else { return nil }
    if let end = endOfRun(start) { return end }
    if isOrdinal(end) { return end + 1 }
    if isDesignation(start) { return end }
    if isYear(start, end) || isClock(start, end) || isAge(start, end) { return end }
    return nil
  }

  /// "no one", "one another", "one of the tanks", "the one you mentioned"
  private func isPronoun(_ index: Int) -> Bool {
    let before = index > 0 ? atoms[index - 1].lower : ""
    let after = index + 1 < atoms.count ? atoms[index + 1].lower : ""
    if ["no", "any", "every", "some", "each", "this", "that", "the", "which", "another", "day", "square", "anyone", "number"].contains(
      before)
    {
      return true
    }
    return [
      "another", "'s", "of", "day", "can", "could", "must", "should", "may", "might", "is", "was", "has", "would", "who", "that", "by",
    ]
    .contains(after) || (reader.isHyphen(index + 1) && ["time", "way", "on", "sided", "off"].contains(atoms[index + 2].lower))
  }

  /// Identifiers of letters and digits ("3B6F5E"), addresses ("/article/1029295"), footnotes ("[2]") and minutes of arc: the index behind.
  private func endOfMixedRun(_ start: Int, _ end: Int) -> Int? {
    guard atoms[start].kind == .numeral else { return nil }
    if end < atoms.count, !atoms[end].spaceBefore {
      if atoms[end].kind == .numeral || ["′", "″"].contains(atoms[end].lower) { return end + 1 }
      if atoms[end].lower == "°", end + 1 < atoms.count, !atoms[end + 1].spaceBefore, atoms[end + 1].kind == .numeral { return end + 1 }
      if atoms[end].lower == "]", start > 0, atoms[start - 1].lower == "[" { return end + 1 }
    }
    guard start > 1, !atoms[start].spaceBefore, !atoms[start - 1].spaceBefore, atoms[start - 2].kind == .word else { return nil }
    if atoms[start - 1].lower == "/" { return end }
    return reader.isHyphen(start - 1) && TimeWords.months[atoms[start - 2].lower] != nil ? end : nil
  }

  /// "World War Two", "Resolution 1701", "No. 5", "Highway 1", "Boeing 737"
  private func isNamed(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    var before = start - 1
    if atoms[before].lower == ".", !atoms[before].spaceBefore, before > 0 { before -= 1 }
    if DigitContext.numberSigns.contains(atoms[before].lower) { return atoms[before].lower != "no" || before < start - 1 }
    return atoms[before].isCapitalised && DigitContext.numbered.contains(atoms[before].lower)
  }

  /// Three numbers or more joined by hyphens or stops (telephone numbers, addresses, dates), and scores such as 3-1: the index behind them.
  private func endOfRun(_ start: Int) -> Int? {
    var index = start
    var parts = 1
    var isFalling = true
    while index + 2 < atoms.count, ["-", ".", "/", ":"].contains(atoms[index + 1].lower), !atoms[index + 1].spaceBefore,
      atoms[index + 2].kind == .numeral, !atoms[index + 2].spaceBefore
    {
      isFalling = isFalling && (atoms[index].value ?? 0) >= (atoms[index + 2].value ?? 0) && atoms[index + 1].lower == "-"
      parts += 1
      index += 2
    }
    if parts >= 3 { return index + 1 }
    if parts == 2, isFalling, (atoms[start].value ?? 0) < 100 { return index + 1 }
    return parts == 2 && ["/", ":"].contains(atoms[start + 1].lower) && isDateLike(start) ? index + 1 : nil
  }

  /// "24/7", "9/11", "10:30"
  private func isDateLike(_ start: Int) -> Bool {
    guard start + 2 < atoms.count else { return false }
    return atoms[start + 1].lower == ":" || ["24/7", "9/11", "7/7"].contains(atoms[start].lower + "/" + atoms[start + 2].lower)
  }

  /// "21st"
  private func isOrdinal(_ end: Int) -> Bool {
    end < atoms.count && !atoms[end].spaceBefore && ["st", "nd", "rd", "th", "s"].contains(atoms[end].lower)
  }

  /// "T-72", "F16", "Covid-19", "SCP-173m": letters right before the digits, or letters right behind that are no unit's ("747s").
  private func isDesignation(_ start: Int) -> Bool {
    guard start > 0, !atoms[start].spaceBefore else { return false }
    let before = atoms[start - 1]
    if before.kind == .word { return before.lower != "rs" && before.lower != "rm" }
    guard reader.isHyphen(start - 1), start >= 2 else { return false }
    let letters = atoms[start - 2]
    if letters.kind == .numeral { return start >= 3 && atoms[start - 3].kind == .word && !letters.spaceBefore }
    return letters.kind == .word && (letters.isCapitalised || letters.lower == "covid") && letters.range.count <= 5
  }

  /// A bare year, where no thing that is counted follows.
  private func isYear(_ start: Int, _ end: Int) -> Bool {
    guard end == start + 1, atoms[start].isPlainDigits, atoms[start].lower.utf8.count == 4, let value = atoms[start].value,
      (1000...2100).contains(value)
    else { return false }
    if start > 0, DigitContext.beforeYears.contains(atoms[start - 1].lower) { return true }
    guard end < atoms.count, atoms[end].kind == .word else { return true }
    return DigitContext.afterYears.contains(atoms[end].lower) || (atoms[end].isCapitalised && value >= 1900)
  }

  /// "10:30", "0900 local time", "5 pm", "5 o'clock"
  private func isClock(_ start: Int, _ end: Int) -> Bool {
    guard end < atoms.count else { return false }
    return ["am", "pm", "o'clock", "gmt", "utc", "hrs", "hours"].contains(atoms[end].lower)
      || (atoms[end].lower == "local" && end + 1 < atoms.count && atoms[end + 1].lower == "time")
  }

  /// "Ahmed Karimi, 45, said", "aged 45"
  private func isAge(_ start: Int, _ end: Int) -> Bool {
    guard start > 0, let value = atoms[start].value, value < 120, end == start + 1 else { return false }
    if ["aged", "age", "ages"].contains(atoms[start - 1].lower) { return true }
    guard start > 1, end < atoms.count, atoms[start - 1].lower == ",", atoms[start - 2].isCapitalised, value >= 1 else { return false }
    return atoms[end].lower == "," || atoms[end].lower == "."
  }

  private static let numberSigns: Set<String> = ["no", "nos", "nr", "number", "#", "№"]
  private static let numbered: Set<String> = [
    "resolution", "article", "chapter", "route", "highway", "flight", "room", "channel", "unit", "boeing", "airbus", "antonov", "mirage",
    "war",
    "phase", "day", "page", "paragraph", "section", "line", "level", "type", "model", "gate", "sector", "zone", "block", "district",
    "checkpoint",
    "area", "camp", "base", "pier", "protocol", "annex", "rule", "law", "decree", "act", "case", "exercise", "group", "league", "division",
    "category", "tier", "class", "road", "street", "avenue", "bus", "track", "platform", "volume", "part", "book", "psalm", "super", "ward",
    "station", "reactor", "block", "stage", "round", "mark", "mk", "version", "apollo", "soyuz", "camp", "interstate", "precinct",
    "operation",
    "rs", "grade", "point", "fc", "vol", "fig", "figure", "table",
  ]
  private static let beforeYears: Set<String> = [
    "in", "since", "by", "until", "till", "from", "to", "late", "early", "mid", "during", "before", "after", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "summer", "winter", "spring", "autumn",
    "fall",
    "year", "circa", "through", "between", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "of", "the",
    "and",
  ]
  private static let afterYears: Set<String> = [
    "and", "to", "when", "the", "was", "were", "as", "a", "but", "in", "after", "that", "with", "by", "for", "on", "he", "she", "it",
    "they",
    "which", "who", "had", "has", "is", "until", "election", "elections", "war", "budget", "season", "invasion", "coup", "revolution", "or",
  ]
}
