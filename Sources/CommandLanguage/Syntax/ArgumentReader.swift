import TextModel
import Values

/// Reads the words of one argument by its type.
package enum ArgumentReader {
  /// Reads one argument.
  ///
  /// - Parameter joins: Whether text or a place takes all words up to the next symbol or option, so that no quotation marks are needed.
  /// - Throws: `missingArgument` when no word is left, `invalidValue` when the word is no such thing.
  package static func read(
    _ type: ArgumentType, from cursor: inout TokenCursor, joins: (LineToken) -> Bool = { _ in false }
  ) throws(Diagnostic) -> Call.Argument {
    let first = try cursor.takeValue(needed(type))
    switch type {
    case .text, .entity, .command: return joined(first, &cursor, joins)
    case .place: return point(first, &cursor) ?? joined(first, &cursor, joins)
    case .file, .folder, .session, .column, .name, .eventType:
      guard !first.text.isEmpty else { throw Diagnostic(.invalidValue, "the name is empty", at: first.range, help: "give \(needed(type))") }
      return Call.Argument(.text(first.text), at: first.range)
    case .number(let least): return Call.Argument(.number(try number(first, atLeast: least)), at: first.range)
    case .date:
      guard let date = CivilDate(iso: first.text) else {
        throw Diagnostic(
          .invalidValue, "“\(first.text)” is no date", at: first.range, help: "write it as YYYY-MM-DD, for example 2021-08-12")
      }
      return Call.Argument(.date(date), at: first.range)
    case .coordinate: return try coordinate(first, &cursor)
    case .distance:
      let (length, range) = try distance(first, &cursor)
      return Call.Argument(.distance(length), at: range)
    case .article:
      guard let reference = ItemReference(first.text), reference.item == nil else {
        let isOperator = OperatorCatalogue.standard.signatures.contains { $0.name == first.text }
        let help =
          "give its number, as “articles” shows it" + (isOperator ? "; an operator stands behind a bar: “| \(first.text)”" : "")
        throw Diagnostic(.invalidValue, "“\(first.text)” is no article", at: first.range, help: help)
      }
      return Call.Argument(.reference(reference), at: first.range)
    case .item:
      guard let reference = ItemReference(first.text) else {
        throw Diagnostic(
          .invalidValue, "“\(first.text)” is no item", at: first.range,
          help: "give its letter and number, such as e7, or 2.e7 for one of article 2")
      }
      return Call.Argument(.reference(reference), at: first.range)
    case .sentence:
      guard let reference = ItemReference(first.text) else {
        throw Diagnostic(
          .invalidValue, "“\(first.text)” is no sentence", at: first.range,
          help: "give its number, such as s3, or 2.s3 for one of article 2; “show” lists them")
      }
      return Call.Argument(.reference(reference), at: first.range)
    case .choice(let words): return Call.Argument(.text(try choice(first, words)), at: first.range)
    case .assignment:
      guard cursor.take(symbol: "=") != nil else {
        throw cursor.missing("=", help: "write field=value, with quotation marks around a value of several words")
      }
      let value = try cursor.takeValue("a value")
      return Call.Argument(.assignment(name: first.text, value: value.text), at: first.range.union(value.range), valueAt: value.range)
    }
  }

  /// A whole number of at least `least`.
  package static func number(_ token: LineToken, atLeast least: Int) throws(Diagnostic) -> Int {
    guard let value = NumberText.number(token.text), let number = Int(exactly: value) else {
      throw Diagnostic(.invalidValue, "“\(token.text)” is no whole number", at: token.range)
    }
    guard number >= least else {
      throw Diagnostic(.invalidValue, "\(number) is too small", at: token.range, help: "give a whole number of at least \(least)")
    }
    return number
  }

  /// A distance of one word (`200km`) or two (`200 km`), the first being taken already.
  package static func distance(_ first: LineToken, _ cursor: inout TokenCursor) throws(Diagnostic) -> (Length, TextRange) {
    let units = "write a number and km, mi, nmi or m, for example 200 km"
    guard let (number, unit) = NumberText.split(first.text) else {
      throw Diagnostic(.invalidValue, "“\(first.text)” is no distance", at: first.range, help: units)
    }
    var range = first.range
    var word = unit
    if unit.isEmpty {
      guard let next = cursor.next, next.kind == .word, !next.isWord("of") else {
        throw Diagnostic(.invalidValue, "the distance \(first.text) has no unit", at: first.range, help: units)
      }
      word = next.text
      range = next.range
    }
    guard let length = NumberText.length(number, unit: word) else {
      throw Diagnostic(.invalidValue, "“\(word)” is no unit of distance", at: range, help: units)
    }
    if unit.isEmpty { cursor.take() }
    guard number >= 0 else {
      throw Diagnostic(.invalidValue, "a distance cannot be negative", at: first.range, help: units)
    }
    return (length, first.range.union(range))
  }

  /// One of the words, in any letter case, or the beginning of only one of them.
  package static func choice(_ token: LineToken, _ words: [String]) throws(Diagnostic) -> String {
    let typed = token.text.lowercased()
    if let exact = words.first(where: { $0.lowercased() == typed }) { return exact }
    let begun = words.filter { !typed.isEmpty && $0.lowercased().hasPrefix(typed) }
    if begun.count == 1, let word = begun.first { return word }
    throw Diagnostic(
      .invalidValue, "“\(token.text)” is not one of the choices", at: token.range,
      help: Nearest.question(to: token.text, among: words) ?? "choose \(Nearest.list(words))")
  }

  /// How a missing argument of a type is named.
  package static func needed(_ type: ArgumentType) -> String {
    switch type {
    case .text: "text"
    case .entity: "a name"
    case .number: "a number"
    case .date: "a date"
    case .distance: "a distance"
    case .coordinate: "latitude and longitude"
    case .place: "a place"
    case .article: "an article's number"
    case .item: "an item"
    case .sentence: "a sentence"
    case .file: "a file"
    case .folder: "a folder"
    case .session: "a session's name"
    case .command: "a command"
    case .column: "a column"
    case .name: "a name"
    case .choice(let words): "one of \(Nearest.list(words, "and"))"
    case .assignment: "field=value"
    case .eventType: "an event type"
    }
  }

  /// Coordinates of several words: `34.35 62.20`, `34.35, 62.20`, `34°21'N 62°12'E`, `42S WD 12345 67890`; nil where no such stand there.
  ///
  /// A number right before a unit of length belongs to the distance that follows, as in `near 34.35,62.20 50 km`.
  package static func point(_ first: LineToken, _ cursor: inout TokenCursor) -> Call.Argument? {
    guard first.kind == .word, let start = first.text.first, start.isNumber || "-−+NSEWnsew".contains(start) else { return nil }
    var text = first.text
    var range = first.range
    var longest: (length: Int, argument: Call.Argument)?
    for length in 1...6 {
      guard let token = cursor.peek(length - 1), token.isSymbol(",") || token.kind == .word else { break }
      text += (token.isSymbol(",") ? "" : " ") + token.text
      range = range.union(token.range)
      guard CoordinateText.reading(text) != nil else { continue }
      if let next = cursor.peek(length), next.kind == .word, NumberText.isUnit(next.text) { break }
      longest = (length, Call.Argument(.text(text), at: range))
    }
    guard let longest else { return nil }
    for _ in 0..<longest.length { cursor.take() }
    return longest.argument
  }

  private static func joined(_ first: LineToken, _ cursor: inout TokenCursor, _ joins: (LineToken) -> Bool) -> Call.Argument {
    var text = first.text
    var range = first.range
    while let next = cursor.next, next.isValue || next.isSymbol(","), joins(next) {
      text += (next.followsSpace ? " " : "") + next.text
      range = range.union(next.range)
      cursor.take()
    }
    return Call.Argument(.text(text), at: range)
  }
}
