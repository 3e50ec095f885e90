import TextModel
import Values

/// A value as it was typed in a condition; the column it is compared with says how to read it.
package struct Literal: Sendable, Hashable {
  /// The value without quotation marks.
  package let text: String
  /// The unit after a number that stands by itself: `200 km`.
  package let unit: String?
  /// Whether it stood in quotation marks, so that it is never read as a keyword.
  package let isQuoted: Bool
  /// The value in the line, with its unit.
  package let range: TextRange

  package init(_ text: String, unit: String? = nil, isQuoted: Bool = false, at range: TextRange) {
    self.text = text
    self.unit = unit
    self.isQuoted = isQuoted
    self.range = range
  }

  /// Takes a word, quoted text, or a number and its unit.
  ///
  /// - Throws: `missingArgument`.
  package init(parsing words: inout TokenCursor) throws(Diagnostic) {
    let token = try words.takeValue("a value", help: "write a word, a number, a date, or text in quotation marks")
    if token.kind == .word, let number = NumberText.split(token.text), number.unit.isEmpty, let next = words.next, next.kind == .word,
      NumberText.isUnit(next.text)
    {
      words.take()
      self.init(token.text, unit: next.text, at: token.range.union(next.range))
    } else {
      self.init(token.text, isQuoted: token.kind == .quoted, at: token.range)
    }
  }

  /// As typed, without quotation marks.
  package var whole: String { unit.map { "\(text) \($0)" } ?? text }

  /// Reads it as a value of a column.
  ///
  /// - Throws: `typeMismatch` with what the column takes.
  package func value(as type: ValueType, column: String) throws(Diagnostic) -> Value {
    switch type {
    case .text: return .text(whole)
    case .place: return .place(NamedPlace(name: whole))
    case .number:
      if unit == nil, let number = NumberText.number(text) { return .number(number) }
    case .count:
      if unit == nil, let count = CountText.count(text) { return .count(count) }
    case .date:
      if unit == nil, let interval = DateText.interval(text) { return .date(interval) }
    case .duration:
      if let (number, unit) = measure, let duration = NumberText.duration(number, unit: unit) { return .duration(duration) }
    case .distance:
      if let (number, unit) = measure, let length = NumberText.length(number, unit: unit) { return .distance(length) }
    case .reference:
      if unit == nil, let reference = ItemReference(text) { return .reference(reference) }
    case .truth:
      if unit == nil, let truth = Literal.truth(text) { return .truth(truth) }
    }
    throw Diagnostic(.typeMismatch, "“\(column)” holds \(type.plural), and “\(whole)” is none", at: range, help: "write \(type.example)")
  }

  /// The number and its unit, in one word or two.
  package var measure: (number: Double, unit: String)? {
    guard let split = NumberText.split(text) else { return nil }
    guard let unit else { return split }
    return split.unit.isEmpty ? (split.number, unit) : nil
  }

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default: nil
    }
  }
}

extension ValueType {
  /// Values of the type, as a message names them.
  package var plural: String {
    switch self {
    case .text: "text"
    case .number: "numbers"
    case .count: "counts"
    case .date: "dates"
    case .duration: "lengths of time"
    case .distance: "distances"
    case .place: "places"
    case .reference: "references"
    case .truth: "true or false"
    }
  }

  /// How a value of the type is typed.
  package var example: String {
    switch self {
    case .text: "a word, or text in quotation marks"
    case .number: "a number, for example 24"
    case .count: "a number, for example 24"
    case .date: "a day, month or year: 2021-08-12, 2021-08 or 2021"
    case .duration: "a number and days, weeks, months or years: 3 weeks"
    case .distance: "a number and km, mi, nmi or m: 200 km"
    case .place: "a place or country, for example Kabul"
    case .reference: "an article or item: 2, e7 or 2.e7"
    case .truth: "true or false"
    }
  }
}
