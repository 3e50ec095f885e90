import Values

/// Finds time expressions in atoms: one pass, a few atoms of look-ahead. What they mean on the calendar is for `TimeResolver`.
struct TimeReader {
  let numbers: NumberReader
  var atoms: [Atom] { numbers.atoms }

  init(_ atoms: [Atom]) { numbers = NumberReader(atoms: atoms) }

  /// Every time expression, in text order and without overlaps.
  func all() -> [TimeExpression] {
    var found: [TimeExpression] = []
    var index = 0
    while index < atoms.count {
      guard canStart(index) else {
        index += 1
        continue
      }
      if let end = ageEnd(index) {
        index = end
        continue
      }
      let expressions = expressions(at: index)
      found += expressions
      index = max(expressions.last?.atoms.upperBound ?? 0, index + 1)
    }
    return found
  }

  /// Whether an atom can begin a time or an age at all: most words cannot, and are passed over at once.
  private func canStart(_ index: Int) -> Bool {
    let atom = atoms[index]
    switch atom.kind {
    case .numeral: return true
    case .mark: return atom.lower == "'" || atom.lower == "’"
    case .word: return TimeWords.starters.contains(atom.lower) || atom.lower.hasSuffix("long")
    }
  }

  private func expressions(at start: Int) -> [TimeExpression] {
    if let range = dayRange(start) ?? monthRange(start) { return range }
    if let edged = edged(start) { return [edged] }
    if let core = core(start) { return [core] }
    return approximate(start).map { [$0] } ?? []
  }

  /// "around 12 May", "about noon Friday", "circa 1450": a time of the calendar with the word that loosens it.
  private func approximate(_ start: Int) -> TimeExpression? {
    guard ["around", "about", "circa"].contains(word(start)), spaced(start + 1), var date = core(start + 1), isPlace(date) else {
      return nil
    }
    switch date.meaning {
    case .calendar(let fields) where fields.year != nil || fields.day != nil: break
    default: return nil
    }
    date.atoms = start..<date.atoms.upperBound
    date.modifier = "APPROX"
    return date
  }

  /// An expression without words for its edges.
  func core(_ start: Int) -> TimeExpression? {
    if let holiday = holiday(start) { return holiday }
    if let date = partOfDate(start) ?? dated(start) ?? clock(start) { return date }
    if let relative = set(start) ?? deictic(start) ?? offset(start) ?? comparedYear(start) { return relative }
    if let piece = shifted(start) ?? quarter(start) ?? season(start) { return piece }
    return duration(start) ?? reference(start) ?? partAlone(start) ?? wholeYear(start) ?? year(start)
  }

  // MARK: Edges

  /// "early May", "mid-November", "the end of March", "later this month", "the second half of 2008".
  private func edged(_ start: Int) -> TimeExpression? {
    if let half = half(start) { return half }
    var next = start
    if word(next) == "the" { next += 1 }
    if let modifier = TimeWords.edgeNouns[word(next)], word(next + 1) == "of" {
      guard var inner = core(next + 2) ?? unitWithArticle(next + 2), isPlace(inner) else { return nil }
      inner.atoms = start..<inner.atoms.upperBound
      inner.modifier = modifier
      return inner
    }
    guard let modifier = TimeWords.edges[word(next)], word(next) != "middle" else { return nil }
    let isComparative = word(next) == "earlier" || word(next) == "later"
    var inside = numbers.isHyphen(next + 1) ? next + 2 : next + 1
    if isComparative, word(inside) == "in" { inside += 1 }
    guard inside > next + 1 || spaced(inside) else { return nil }
    guard var inner = core(inside) ?? (isComparative ? unitWithArticle(inside) : nil), isPlace(inner) else { return nil }
    if isComparative, isDay(inner) { return nil }
    inner.atoms = (next > start && !isComparative && spansArticle(inner) ? start : next)..<inner.atoms.upperBound
    inner.modifier = modifier
    return inner
  }

  /// "Earlier Friday, …" and "later on 3 May" compare times within a day; they name no part of it.
  private func isDay(_ inner: TimeExpression) -> Bool {
    switch inner.meaning {
    case .calendar, .weekday(_, nil, nil): true
    default: false
    }
  }

  /// "the late 1970s" has its article, "the late May" has none.
  private func spansArticle(_ inner: TimeExpression) -> Bool {
    switch inner.meaning {
    case .decade, .century, .season, .partOfDay: true
    default: false
    }
  }

  /// "the year", "the month": only behind "the end of", "later in".
  private func unitWithArticle(_ start: Int) -> TimeExpression? {
    guard word(start) == "the", let unit = TimeWords.units[word(start + 1)], ![.hour, .minute, .second, .day].contains(unit) else {
      return nil
    }
    return made(start..<(start + 2), .date, .unit(unit, shift: 0, anchor: .context), "date.unit")
  }

  /// Whether an expression names a place in time that has an early and a late part.
  private func isPlace(_ expression: TimeExpression) -> Bool {
    switch expression.meaning {
    case .value: false
    case .offset: false
    default: expression.kind == .date || expression.kind == .time
    }
  }

  /// "the first half of 1990"
  private func half(_ start: Int) -> TimeExpression? {
    var next = start
    if word(next) == "the" { next += 1 }
    let half: Int
    switch word(next) {
    case "first": half = 1
    case "second", "latter", "last": half = 2
    default: return nil
    }
    guard word(next + 1) == "half", word(next + 2) == "of", let year = year(next + 3), case .calendar(let fields) = year.meaning else {
      return nil
    }
    return made(start..<year.atoms.upperBound, .date, .half(half, year: fields.year), "date.half")
  }

  // MARK: Helpers

  func word(_ index: Int) -> String { index >= 0 && index < atoms.count ? atoms[index].lower : "" }

  func spaced(_ index: Int) -> Bool { index < atoms.count && atoms[index].spaceBefore }

  func made(_ atoms: Range<Int>, _ kind: DateMention.Kind, _ meaning: TimeMeaning, _ rule: String) -> TimeExpression {
    TimeExpression(atoms: atoms, kind: kind, meaning: meaning, modifier: nil, rule: rule)
  }

  /// An ordinal in figures or words: its number and the index behind it.
  func ordinal(_ index: Int) -> (value: Int, next: Int)? {
    guard index < atoms.count else { return nil }
    if atoms[index].isPlainDigits, let value = atoms[index].value, value < 1000, index + 1 < atoms.count, !atoms[index + 1].spaceBefore,
      ["st", "nd", "rd", "th"].contains(word(index + 1))
    {
      return (Int(value), index + 2)
    }
    if let value = NumberWords.ordinals[word(index)], value < 100 { return (Int(value), index + 1) }
    if let ten = NumberWords.tens[word(index)], numbers.isHyphen(index + 1), let unit = NumberWords.ordinals[word(index + 2)], unit < 10 {
      return (Int(ten + unit), index + 3)
    }
    return nil
  }
}
