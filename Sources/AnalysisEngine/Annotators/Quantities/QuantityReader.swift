import TextModel
import Values

/// Reads counts and measures from atoms, left to right.
struct QuantityReader {
  /// One count or measure.
  struct Found {
    /// Atoms of the number and its unit.
    let atoms: Range<Int>
    let count: Count
    let unit: Unit?
    let rule: String
  }

  private let text: SourceText
  private let reader: NumberReader
  private let units: UnitLexicon
  private var atoms: [Atom] { reader.atoms }

  init(_ text: SourceText, _ atoms: [Atom], _ units: UnitLexicon) {
    self.text = text
    reader = NumberReader(atoms: atoms)
    self.units = units
  }

  /// Everything counted or measured, in text order and without overlaps.
  func all() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < atoms.count {
      let (quantity, next) = quantity(at: index)
      if let quantity { found.append(quantity) }
      index = max(next, index + 1)
    }
    return found
  }

  /// The quantity that begins at an atom, and the index to go on from.
  private func quantity(at start: Int) -> (Found?, next: Int) {
    if let money = units.currency(at: start, in: atoms), let number = reader.number(at: money.next) {
      return prefixed(start, money.unit, number)
    }
    if let single = articleMeasure(start) { return (single, single.atoms.upperBound) }
    guard let number = reader.number(at: start) else { return (nil, start + 1) }
    let unit = unit(after: number)
    if let end = DigitContext(reader).endOfNoCount(number, isMeasured: unit != nil) { return (nil, end) }
    if let range = range(from: number) { return (range, range.atoms.upperBound) }
    guard let unit else { return plain(number) }
    return measure(number, unit.unit, end: unit.next)
  }

  // MARK: Measures

  /// The unit behind a number; "of" may stand between where the number is open or a share of one ("hundreds of miles", "half a mile").
  private func unit(after number: NumberReading) -> (unit: Unit, next: Int)? {
    let afterDigits = atoms[number.atoms.upperBound - 1].kind == .numeral
    if let unit = units.unit(at: number.atoms.upperBound, in: reader, afterDigits: afterDigits) {
      return isPoundsOfMoney(number, unit.unit, unit.next) ? Unit.named(symbol: "GBP").map { ($0, unit.next) } : unit
    }
    guard number.form == .open || number.form == .fraction else { return nil }
    var next = number.atoms.upperBound
    guard next < atoms.count else { return nil }
    if atoms[next].lower == "of" { next += 1 }
    if number.form == .fraction, next < atoms.count, ["a", "an"].contains(atoms[next].lower) { next += 1 }
    return next > number.atoms.upperBound ? units.unit(at: next, in: reader, afterDigits: false) : nil
  }

  /// "361 million pounds" is money; "500 pounds of explosives" and "a 2,000-pound bomb" are not.
  private func isPoundsOfMoney(_ number: NumberReading, _ unit: Unit, _ next: Int) -> Bool {
    guard unit.symbol == "lb", number.value >= 1e5, atoms[next - 1].lower == "pounds" else { return false }
    return !(next < atoms.count && atoms[next].lower == "of")
  }

  private func measure(_ number: NumberReading, _ unit: Unit, end: Int) -> (Found?, next: Int) {
    var end = end
    var value = number.value
    if let smaller = smallerUnit(after: end, than: unit) {
      value += smaller.amount
      end = smaller.next
    }
    var unit = unit
    if isCalibre(number, unit, end) { unit = Unit("mm", .calibre, 0.001, []) }
    if unit.dimension == .temperature || unit.dimension == .percent, let sign = sign(before: number.atoms.lowerBound) {
      let atoms = sign..<end
      return (found(.exact(-value, text: words(sign..<number.atoms.upperBound)), unit, atoms), end)
    }
    if unit.symbol == "degree", end < atoms.count,
      !atoms[end].spaceBefore && atoms[end].kind == .numeral
        || ["n", "s", "e", "w", "north", "south", "east", "west"].contains(atoms[end].lower)
    {
      return (nil, end + 1)
    }
    let outer = number.atoms.lowerBound..<end
    return (found(count(number, value, outer: outer, isContinuous: true), unit, outer), end)
  }

  /// "$4.7 billion", "US$ 3.14", "$10-12 million"; a currency word that repeats the sign belongs to it.
  private func prefixed(_ start: Int, _ currency: Unit, _ number: NumberReading) -> (Found?, next: Int) {
    if let second = rangeEnd(number) {
      let scale = second.value > number.value ? scaleCarried(from: second, to: number) : 1
      let atoms = start..<second.atoms.upperBound
      return (found(.range(number.value * scale, second.value, text: words(atoms)), currency, atoms), atoms.upperBound)
    }
    var end = number.atoms.upperBound
    var value = number.value
    if let word = units.unit(at: end, in: reader, afterDigits: true), word.unit.dimension == .money, word.unit == currency {
      end = word.next
    } else if let smaller = smallerUnit(after: end, than: currency) {
      value += smaller.amount
      end = smaller.next
    }
    let outer = start..<end
    return (found(count(number, value, outer: outer, isContinuous: true), currency, outer), end)
  }

  /// "5 feet 2 inches", "thirteen dollars and forty-five cents": the smaller unit's part, in the first unit.
  private func smallerUnit(after end: Int, than unit: Unit) -> (amount: Double, next: Int)? {
    var next = end
    if next < atoms.count, atoms[next].lower == "and" || atoms[next].lower == "," { next += 1 }
    guard let number = reader.number(at: next), number.form == .numeral || number.form == .words else { return nil }
    if unit.dimension == .money {
      guard let cents = units.unit(at: number.atoms.upperBound, in: reader, afterDigits: true),
        ["cent", "penny"].contains(cents.unit.symbol),
        unit.symbol != "cent", number.value < 100
      else { return nil }
      return (number.value / 100, cents.next)
    }
    guard unit.symbol == "ft", next == end || atoms[end].lower == "and", number.value < 12 else { return nil }
    let after = number.atoms.upperBound
    guard after < atoms.count, ["in", "inch", "inches"].contains(atoms[after].lower) else { return nil }
    return (number.value / 12, after + 1)
  }

  /// "a mile", "a dollar", "an inch"
  private func articleMeasure(_ start: Int) -> Found? {
    guard atoms[start].lower == "a" || atoms[start].lower == "an", let unit = units.unit(at: start + 1, in: reader, afterDigits: false),
      UnitLexicon.takesArticle(unit.unit), !reader.isHyphen(start + 1), atoms[unit.next - 1].kind == .word,
      start == 0 || atoms[start - 1].kind != .numeral,
      start == 0 || !QuantityReader.rateNouns.contains(atoms[start - 1].lower)
    else { return nil }
    let outer = start..<unit.next
    let number = NumberReading(atoms: start..<(start + 1), value: 1, form: .words)
    return found(count(number, 1, outer: outer, isContinuous: true), unit.unit, outer)
  }

  /// "155mm howitzer": the bore of a gun.
  private func isCalibre(_ number: NumberReading, _ unit: Unit, _ end: Int) -> Bool {
    guard unit.symbol == "mm", number.form == .numeral else { return false }
    for index in end..<min(end + 3, atoms.count) where QuantityReader.guns.contains(atoms[index].lower) { return true }
    return false
  }

  // MARK: Counts

  private func plain(_ number: NumberReading) -> (Found?, next: Int) {
    let end = number.atoms.upperBound
    if end < atoms.count {
      let next = reader.isHyphen(end) ? end + 1 : end
      if NumberReader.timeUnits.contains(atoms[next].lower) { return (nil, next + 1) }
    }
    if let sign = sign(before: number.atoms.lowerBound) {
      return (found(.exact(-number.value, text: words(sign..<end)), nil, sign..<end), end)
    }
    return (found(count(number, number.value, outer: number.atoms, isContinuous: false), nil, number.atoms), end)
  }

  /// The interval of a number by the wording around it.
  private func count(_ number: NumberReading, _ value: Double, outer: Range<Int>, isContinuous: Bool) -> Count {
    if number.form == .open { return openCount(number) }
    guard let wording = CountWording.around(number.atoms, outer: outer, in: reader) else {
      let text = words(number.atoms)
      if number.form == .fraction { return Count(.fraction, lo: value, hi: value, value: value, text: text) }
      if isDozen(number) { return Count(.vague, lo: value, hi: nil, value: value, text: text) }
      return .exact(value, text: text)
    }
    let isContinuous = isContinuous || number.form == .fraction
    return .stated(value, as: wording.kind, isContinuous: isContinuous, text: words(wording.atoms))
  }

  private func openCount(_ number: NumberReading) -> Count {
    let text = words(number.atoms)
    switch atoms[number.atoms.upperBound - 1].lower {
    case "pair": return Count(.vague, lo: 2, hi: 2, value: 2, text: text)
    case "couple": return Count(.vague, lo: 2, hi: nil, value: 2, text: text)
    default: return .stated(number.value, as: .vague, text: text)
    }
  }

  private func isDozen(_ number: NumberReading) -> Bool { atoms[number.atoms.upperBound - 1].lower.hasPrefix("dozen") }

  // MARK: Ranges

  /// "10 to 12 km", "between 10 and 12", "10–12", "two or three"
  private func range(from number: NumberReading) -> Found? {
    if let second = rangeEnd(number) {
      let first = number.value * scaleCarried(from: second, to: number)
      let unit = units.unit(at: second.atoms.upperBound, in: reader, afterDigits: atoms[second.atoms.upperBound - 1].kind == .numeral)
      let outer = number.atoms.lowerBound..<(unit?.next ?? second.atoms.upperBound)
      if unit == nil, outer.upperBound < atoms.count {
        let next = reader.isHyphen(outer.upperBound) ? outer.upperBound + 1 : outer.upperBound
        if NumberReader.timeUnits.contains(atoms[next].lower) { return nil }
      }
      return found(.range(first, second.value, text: words(number.atoms.lowerBound..<second.atoms.upperBound)), unit?.unit, outer)
    }
    // "10 km to 12 km"
    let afterDigits = atoms[number.atoms.upperBound - 1].kind == .numeral
    guard let unit = units.unit(at: number.atoms.upperBound, in: reader, afterDigits: afterDigits),
      let second = rangeEnd(NumberReading(atoms: number.atoms.lowerBound..<unit.next, value: number.value, form: number.form)),
      let again = units.unit(at: second.atoms.upperBound, in: reader, afterDigits: true), again.unit == unit.unit
    else { return nil }
    let outer = number.atoms.lowerBound..<again.next
    return found(.range(number.value, second.value, text: words(outer)), unit.unit, outer)
  }

  /// The second number of a range that begins with `number`.
  private func rangeEnd(_ number: NumberReading) -> NumberReading? {
    let joint = number.atoms.upperBound
    guard joint + 1 < atoms.count, number.form == .numeral || number.form == .words else { return nil }
    let before = number.atoms.lowerBound > 0 ? atoms[number.atoms.lowerBound - 1].lower : ""
    let isJoint: Bool
    switch atoms[joint].lower {
    case "and": isJoint = before == "between"
    case "to": isJoint = !(before == "from" && speaksOfChange(before: number.atoms.lowerBound)) && before != "up"
    case "or": isJoint = true
    case "-", "–", "—", "‑": isJoint = atoms[joint].spaceBefore == atoms[joint + 1].spaceBefore && atoms[joint].lower != "—"
    default: isJoint = false
    }
    guard isJoint, let second = reader.number(at: joint + 1), second.form == number.form || second.form == .numeral || second.form == .words
    else {
      return nil
    }
    let first = number.value * scaleCarried(from: second, to: number)
    guard first < second.value else { return nil }
    if atoms[joint].lower == "or", second.value > first * 3 { return nil }
    if atoms[joint].lower == "-", atoms[joint].spaceBefore { return nil }
    return second
  }

  /// In "two to three hundred" and "10–12 million" the scale belongs to both.
  private func scaleCarried(from second: NumberReading, to first: NumberReading) -> Double {
    guard second.atoms.count > 1, first.atoms.count == 1, first.value < 1000,
      let scale = NumberWords.scales[atoms[second.atoms.upperBound - 1].lower], second.value / scale > first.value
    else { return 1 }
    return scale
  }

  /// "rose from 10 to 12" tells two numbers, not a range.
  private func speaksOfChange(before index: Int) -> Bool {
    for atom in atoms[max(0, index - 8)..<index] where QuantityReader.changes.contains(atom.lower) { return true }
    return false
  }

  // MARK: Words and signs

  /// The index of a minus sign that belongs to the number behind it.
  private func sign(before start: Int) -> Int? {
    guard start > 0 else { return nil }
    switch atoms[start - 1].lower {
    case "minus", "negative": return start - 1
    case "-", "−": return !atoms[start].spaceBefore && atoms[start - 1].spaceBefore ? start - 1 : nil
    default: return nil
    }
  }

  private func words(_ range: Range<Int>) -> String {
    text[atoms[range.lowerBound].range.union(atoms[range.upperBound - 1].range)]
  }

  private func found(_ count: Count, _ unit: Unit?, _ atoms: Range<Int>) -> Found {
    Found(atoms: atoms, count: count, unit: unit, rule: "quantity.\(unit?.dimension.rawValue ?? "count").\(count.kind.rawValue)")
  }

  private static let guns: Set<String> = [
    "howitzer", "howitzers", "gun", "guns", "artillery", "shell", "shells", "mortar", "mortars", "round", "rounds", "rocket", "rockets",
    "cannon", "cannons", "ammunition", "pistol", "pistols", "rifle", "rifles", "machine", "caliber", "calibre", "bullets", "bullet",
    "grenade",
    "grenades", "weapon", "handgun", "handguns", "anti", "projectile", "projectiles",
  ]
  private static let changes: Set<String> = [
    "rise", "rises", "rose", "risen", "rising", "fall", "falls", "fell", "fallen", "falling", "grow", "grew", "grown", "increase",
    "increased",
    "increasing", "decrease", "decreased", "drop", "dropped", "jump", "jumped", "climb", "climbed", "cut", "reduce", "reduced", "raise",
    "raised", "lower", "lowered", "up", "down", "decline", "declined", "surge", "surged", "expand", "expanded", "swell", "swelled",
    "slashed",
    "change", "changed", "boost", "boosted", "widen", "widened", "extend", "extended", "shrank", "shrink", "rebounded", "soared",
  ]
  /// "5 dollars a barrel", "40 miles a gallon": what stands before "a" is priced by it.
  private static let rateNouns: Set<String> = [
    "dollars", "cents", "euros", "miles", "kilometers", "kilometres", "barrels", "percent", "%", "rupees",
  ]
}
