import TextModel
import Values

/// Reads `Key: value` lines about an article, as they stand above texts and in Markdown's front matter.
struct HeaderFields {
  private(set) var header = Article.Header()

  /// Takes a line; false when it is no such line, its key is not known, or its date is none.
  mutating func take(_ line: Substring) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let key = line[..<colon].lowercased()
    let value = HeaderFields.unquoted(HeaderFields.trimmed(line[line.index(after: colon)...]))
    guard !value.isEmpty else { return false }
    switch key {
    case "title", "headline": header.title = value
    case "source", "publisher", "outlet", "agency": header.source = value
    case "author", "byline": header.author = value
    case "url", "link": header.url = value
    case "language", "lang": header.language = value
    // Kept with many texts; sitrep has no use for them.
    case "licence", "license", "note", "credit", "rights": break
    case "date", "published", "publication date":
      if value.lowercased() == "unknown" { break }
      guard let day = HeaderFields.day(value) else { return false }
      header.published = day
    default: return false
    }
    return true
  }

  /// Reads `2021-08-12`, with or without a time, `12 August 2021` and `August 12, 2021`; nil for anything else.
  static func day(_ text: String) -> CivilDate? {
    if let day = CivilDate(iso: text) { return day }
    let words = text.split { $0 == " " || $0 == "," }.map { $0.lowercased() }
    guard words.count == 3, let year = Int(words[2]), words[2].count == 4 else { return nil }
    for (dayWord, monthWord) in [(words[0], words[1]), (words[1], words[0])] {
      guard let day = Int(dayWord), let month = months.firstIndex(where: { $0 == monthWord || $0.prefix(3) == monthWord }) else { continue }
      return CivilDate(year: year, month: month + 1, day: day)
    }
    return nil
  }

  static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start[..<(start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex)])
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let first = text.first, first == text.last, first == "\"" || first == "'" else { return text }
    return String(text.dropFirst().dropLast())
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]
}
