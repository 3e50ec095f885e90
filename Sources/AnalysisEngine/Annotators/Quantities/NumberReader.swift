/// A number as it is written, without what stands around it.
struct NumberReading: Hashable {
  enum Form: Hashable {
    /// Digits, with or without a scale: "26", "1.5 million".
    case numeral
    /// Words: "two hundred and fifty", "a dozen", "half a million".
    case words
    /// "half", "two-thirds", "1/5", "three out of four".
    case fraction
    /// An open number: "dozens", "several hundred", "tens of thousands"; the value is the least it allows.
    case open
  }

  /// Indexes of the atoms.
  let atoms: Range<Int>
  let value: Double
  let form: Form
}

/// Reads numbers from atoms: one left-to-right pass, a few atoms of look-ahead.
struct NumberReader {
  let atoms: [Atom]

  /// The longest number that begins at an atom; nil where none does.
  func number(at start: Int) -> NumberReading? {
    guard start < atoms.count else { return nil }
    let atom = atoms[start]
    if atom.kind == .numeral { return numeral(start) }
    guard atom.kind == .word else { return nil }
    return openNumber(start) ?? fractionOfScale(start) ?? fraction(start) ?? words(start)
  }

  // MARK: Digits

  private func numeral(_ start: Int) -> NumberReading? {
    guard var value = atoms[start].value else { return nil }
    var next = start + 1
    // "2 1/4", "1/5", "10½"
    if let part = slashFraction(start) {
      return NumberReading(atoms: start..<part.next, value: part.value, form: .fraction)
    }
    if next < atoms.count, atoms[next].kind == .numeral, atoms[start].isPlainDigits {
      if let part = slashFraction(next), part.value < 1, value < 1000 {
        value += part.value
        next = part.next
      } else if let part = atoms[next].value, part < 1, !atoms[next].isPlainDigits, !atoms[next].lower.contains(".") {
        value += part
        next += 1
      }
    }
    if let scale = scale(after: next, digits: true) {
      value *= scale.value
      next = scale.next
      if scale.value >= 1000, let rest = smallerPart(at: next, below: scale.value) {
        value += rest.value
        next = rest.next
      }
    }
    return NumberReading(atoms: start..<next, value: value, form: .numeral)
  }

  /// "1/5": no spaces, the second greater than zero; "9/11" and "24/7" are for others to refuse.
  private func slashFraction(_ start: Int) -> (value: Double, next: Int)? {
    guard start + 2 < atoms.count, atoms[start + 1].lower == "/", !atoms[start + 1].spaceBefore, !atoms[start + 2].spaceBefore,
      atoms[start].isPlainDigits, atoms[start + 2].isPlainDigits, let above = atoms[start].value, let below = atoms[start + 2].value,
      below > 0
    else { return nil }
    if start + 3 < atoms.count, atoms[start + 3].lower == "/", !atoms[start + 3].spaceBefore { return nil }
    return (above / below, start + 3)
  }

  /// A scale behind digits or words: a word after a space or hyphen, or letters right behind digits.
  private func scale(after index: Int, digits: Bool) -> (value: Double, next: Int)? {
    var position = index
    if isHyphen(position), position + 1 < atoms.count, NumberWords.scales[atoms[position + 1].lower] != nil { position += 1 }
    guard position < atoms.count, atoms[position].kind == .word else { return nil }
    let atom = atoms[position]
    if let value = NumberWords.scales[atom.lower] { return (value, position + 1) }
    guard digits, !atom.spaceBefore, let value = NumberWords.suffixes[atom.lower] else { return nil }
    switch atom.lower {
    case "m", "mm", "b", "g": return isScaleLetter(position) ? (value, position + 1) : nil
    default: return (value, position + 1)
    }
  }

  /// Whether "m", "b" and "g" behind a numeral are millions and billions: a capital letter, or a currency before the numeral.
  private func isScaleLetter(_ position: Int) -> Bool {
    let atom = atoms[position]
    if atom.lower == "mm" { return atom.isUpperCase }
    if position >= 2, ["$", "£", "€", "¥", "₹"].contains(atoms[position - 2].lower) { return true }
    return atom.isCapitalised
  }

  /// "4 thousand 3 hundred", "5 million 200 thousand": a smaller number with a scale of its own.
  private func smallerPart(at index: Int, below limit: Double) -> (value: Double, next: Int)? {
    guard index < atoms.count, atoms[index].kind == .numeral, let value = atoms[index].value,
      let scale = scale(after: index + 1, digits: false), scale.value < limit, scale.value != 12
    else { return nil }
    return (value * scale.value, scale.next)
  }

  // MARK: Words

  /// "two hundred and fifty", "twenty-one", "a hundred", "one and a half million", "a dozen".
  private func words(_ start: Int) -> NumberReading? {
    var index = start
    var total = 0.0
    var group: Double?
    if atoms[start].lower == "a" || atoms[start].lower == "an" {
      guard let scale = scale(after: start + 1, digits: false), atoms[start + 1].lower.last != "s" || scale.value == 12 else { return nil }
      group = 1
      index = start + 1
    }
    var end: Int?
    while let part = part(at: index, group: group, total: total) {
      switch part.kind {
      case .addend: group = (group ?? 0) + part.value
      case .hundred: group = (group ?? 1) * part.value
      case .scale:
        total += (group ?? 1) * part.value
        group = nil
      }
      index = part.next
      end = index
    }
    guard var next = end else { return nil }
    var value = total + (group ?? 0)
    if let decimals = spokenDecimals(at: next) {
      value += decimals.value
      next = decimals.next
      if let scale = scale(after: next, digits: false) {
        value *= scale.value
        next = scale.next
      }
    } else if let part = andFraction(at: next) {
      // "one and a half million", but "two million and a half" is two and a half million.
      if let scale = scale(after: part.next, digits: false) {
        value = (value + part.value) * scale.value
        next = scale.next
      } else {
        value += part.value
        next = part.next
      }
    }
    return NumberReading(atoms: start..<next, value: value, form: .words)
  }

  private struct Part {
    enum Kind { case addend, hundred, scale }
    let kind: Kind
    let value: Double
    let next: Int
  }

  /// The next word of a number, or nil where the number ends.
  private func part(at index: Int, group: Double?, total: Double) -> Part? {
    var position = index
    guard position < atoms.count else { return nil }
    let begins = group == nil && total == 0
    if !begins, isHyphen(position) { position += 1 }
    if !begins, position == index, atoms[position].lower == "and" {
      guard let group, group >= 100 || total > 0 else {
        guard group == nil, total > 0 else { return nil }
        return addend(at: position + 1, to: nil)
      }
      return group.truncatingRemainder(dividingBy: 100) == 0 ? addend(at: position + 1, to: group) : nil
    }
    guard position < atoms.count, atoms[position].kind == .word else { return nil }
    if let addend = addend(at: position, to: group) { return addend }
    guard let scale = NumberWords.scales[atoms[position].lower], !begins else { return nil }
    if scale == 100 {
      guard let group, group < 100, group > 0 else { return nil }
      return Part(kind: .hundred, value: 100, next: position + 1)
    }
    guard group != nil else { return nil }
    return Part(kind: .scale, value: scale, next: position + 1)
  }

  /// A unit or ten that may be added to what the group holds: "hundred | fifty", "twenty | one".
  private func addend(at position: Int, to group: Double?) -> Part? {
    guard position < atoms.count, atoms[position].kind == .word else { return nil }
    let room = (group ?? 0).truncatingRemainder(dividingBy: 100)
    if let ten = NumberWords.tens[atoms[position].lower], room == 0 { return Part(kind: .addend, value: ten, next: position + 1) }
    guard let unit = NumberWords.units[atoms[position].lower] else { return nil }
    let follows =
      group == nil || room == 0 && unit > 0 || room >= 20 && room.truncatingRemainder(dividingBy: 10) == 0 && (1...9).contains(unit)
    return follows ? Part(kind: .addend, value: unit, next: position + 1) : nil
  }

  /// "two hundred point zero three"
  private func spokenDecimals(at index: Int) -> (value: Double, next: Int)? {
    guard index + 1 < atoms.count, atoms[index].lower == "point" else { return nil }
    var value = 0.0
    var scale = 0.1
    var next = index + 1
    while next < atoms.count, let digit = NumberWords.units[atoms[next].lower], digit < 10 {
      value += digit * scale
      scale /= 10
      next += 1
    }
    return next > index + 1 ? (value, next) : nil
  }

  // MARK: Fractions

  /// "and a half", "and three quarters"
  private func andFraction(at index: Int) -> (value: Double, next: Int)? {
    guard index < atoms.count, atoms[index].lower == "and", let part = simpleFraction(index + 1), part.value < 1 else { return nil }
    return part
  }

  /// "half a million", "a quarter of a million", "half million", "three quarters of a million", "half a dozen".
  private func fractionOfScale(_ start: Int) -> NumberReading? {
    guard let part = simpleFraction(start) else { return nil }
    var next = part.next
    if next < atoms.count, atoms[next].lower == "of" { next += 1 }
    if next < atoms.count, atoms[next].lower == "a" { next += 1 }
    if isHyphen(next) { next += 1 }
    guard next < atoms.count, let scale = NumberWords.scales[atoms[next].lower], atoms[next].lower.last != "s" else { return nil }
    return NumberReading(atoms: start..<(next + 1), value: part.value * scale, form: .words)
  }

  /// "half" before what it is half of, "two-thirds", "a fifth of", "three out of four", "one in five".
  private func fraction(_ start: Int) -> NumberReading? {
    if let share = outOf(start) { return share }
    guard let part = simpleFraction(start) else { return nil }
    if part.next - start == 1 {
      guard isPartitive(part.next), start == 0 || !NumberReader.beforeNamedHalf.contains(atoms[start - 1].lower) else { return nil }
    }
    return NumberReading(atoms: start..<part.next, value: part.value, form: .fraction)
  }

  /// "half", "a half", "one third", "two-thirds", "three quarters"
  private func simpleFraction(_ start: Int) -> (value: Double, next: Int)? {
    guard start < atoms.count, atoms[start].kind == .word else { return nil }
    if atoms[start].lower == "half" || atoms[start].lower == "quarter" {
      return (1 / (NumberWords.denominators[atoms[start].lower] ?? 1), start + 1)
    }
    let isArticle = atoms[start].lower == "a" || atoms[start].lower == "an"
    guard let above = isArticle ? 1 : NumberWords.units[atoms[start].lower], above > 0 else { return nil }
    let next = isHyphen(start + 1) ? start + 2 : start + 1
    guard next < atoms.count, let below = NumberWords.denominators[atoms[next].lower], above < below else { return nil }
    let isPlural = atoms[next].lower.last == "s"
    guard isPlural == (above > 1) else { return nil }
    // "a third attack" is the third one; "a third of" a share. A quarter is also a part of a year or town.
    if isArticle || above == 1, below > 2, !(next + 1 < atoms.count && atoms[next + 1].lower == "of") { return nil }
    return (above / below, next + 1)
  }

  private func outOf(_ start: Int) -> NumberReading? {
    guard let above = NumberWords.units[atoms[start].lower], above > 0 else { return nil }
    var next = start + 1
    guard next + 1 < atoms.count else { return nil }
    if atoms[next].lower == "out", atoms[next + 1].lower == "of" {
      next += 2
    } else if above == 1, atoms[next].lower == "in" {
      next += 1
    } else {
      return nil
    }
    if next < atoms.count, atoms[next].lower == "every" { next += 1 }
    guard next < atoms.count, let below = atoms[next].value ?? NumberWords.units[atoms[next].lower] ?? NumberWords.tens[atoms[next].lower],
      below > above, below < 1900, below == below.rounded(),
      next + 1 >= atoms.count || !NumberReader.timeUnits.contains(atoms[next + 1].lower)
    else { return nil }
    return NumberReading(atoms: start..<(next + 1), value: above / below, form: .fraction)
  }

  private func isPartitive(_ index: Int) -> Bool {
    guard index < atoms.count else { return false }
    return NumberReader.partitives.contains(atoms[index].lower)
  }

  // MARK: Open numbers

  /// "dozens", "hundreds of thousands", "several hundred", "a few dozen", "a couple of", "a pair of".
  private func openNumber(_ start: Int) -> NumberReading? {
    let lower = atoms[start].lower
    if let multiple = NumberWords.openMultiples[lower], start + 2 < atoms.count, atoms[start + 1].lower == "of",
      let scale = NumberWords.scales[atoms[start + 2].lower], scale >= 1000, atoms[start + 2].lower.last == "s"
    {
      return NumberReading(atoms: start..<(start + 3), value: multiple * scale, form: .open)
    }
    if let least = NumberWords.openPlurals[lower] { return NumberReading(atoms: start..<(start + 1), value: least, form: .open) }
    var index = start
    if lower == "a" { index += 1 }
    guard index < atoms.count, let least = NumberWords.vague[atoms[index].lower] else { return nil }
    let word = atoms[index].lower
    guard ["few", "handful", "couple"].contains(word) ? index > start : index == start || word == "pair" else { return nil }
    if let scale = scale(after: index + 1, digits: false), ["several", "few", "couple", "many"].contains(word),
      atoms[scale.next - 1].lower.last != "s"
    {
      return NumberReading(atoms: start..<scale.next, value: least * scale.value, form: .open)
    }
    guard ["several", "few", "couple"].contains(word) || (["pair", "handful"].contains(word) && precedesOf(index)) else { return nil }
    return NumberReading(atoms: (word == "pair" ? index : start)..<(index + 1), value: least, form: .open)
  }

  private func precedesOf(_ index: Int) -> Bool { index + 1 < atoms.count && atoms[index + 1].lower == "of" }

  // MARK: Marks

  /// Whether an atom is a hyphen (not a dash) with no space on either side.
  func isHyphen(_ index: Int) -> Bool {
    guard index + 1 < atoms.count, index > 0, !atoms[index].spaceBefore, !atoms[index + 1].spaceBefore else { return false }
    return atoms[index].lower == "-" || atoms[index].lower == "‑" || atoms[index].lower == "‐"
  }

  static let timeUnits: Set<String> = [
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month",
    "months",
    "year", "years", "yr", "yrs", "decade", "decades", "century", "centuries", "night", "nights", "fortnight", "weekend", "weekends",
  ]
  private static let partitives: Set<String> = [
    "of", "the", "its", "their", "his", "her", "this", "that", "these", "those", "our", "a", "an", "people", "all",
  ]
  private static let beforeNamedHalf: Set<String> = [
    "first", "second", "other", "latter", "the", "better", "this", "each", "every", "top", "bottom",
  ]
}
