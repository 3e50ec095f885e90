import PluginKit

/// The day of a dateline at the head of a text, "GOMA, Congo, March 4 (Agency) -", for comparing with the day of publication.
struct DatelineDay {
  let month: Int
  let day: Int
  /// nil where none is told, as mostly.
  let year: Int?
  /// As written: "March 4".
  let words: String

  /// Of the first lines, the first that begins like a dateline; nil where none does.
  init?(_ text: SourceText) {
    let start = text[TextRange(0, min(text.bytes.count, DatelineDay.reach))]
    for line in start.split(separator: "\n").prefix(DatelineDay.lines) {
      guard let found = DatelineDay(line: line) else { continue }
      self = found
      return
    }
    return nil
  }

  private static let reach = 2000
  private static let lines = 12

  /// The words before the first dash of a line that begins with a name in capitals.
  private init?(line: Substring) {
    let words = line.split(separator: " ")
    guard let dash = words.firstIndex(where: { ["-", "–", "—", "--"].contains($0) }), (2...12).contains(dash),
      let name = words.first?.filter({ $0.isLetter }), name.count > 1, name.allSatisfy({ $0.isUppercase })
    else { return nil }
    let head = words[..<dash].map { word in word.filter { $0.isLetter || $0.isNumber } }
    let month = head.indices.first { index in
      index + 1 < head.count && DatelineDay.month(head[index]) != nil && Int(head[index + 1]).map { (1...31).contains($0) } ?? false
    }
    guard let month, let number = DatelineDay.month(head[month]), let day = Int(head[month + 1]) else { return nil }
    self.month = number
    self.day = day
    year = month + 2 < head.count ? Int(head[month + 2]).flatMap { (1900...2100).contains($0) ? $0 : nil } : nil
    self.words = ([head[month], head[month + 1]] + (year.map { ["\($0)"] } ?? [])).joined(separator: " ")
  }

  private static func month(_ word: String) -> Int? {
    let lower = word.lowercased()
    guard lower.count >= 3, word.first?.isUppercase == true else { return nil }
    return months.firstIndex { $0 == lower || lower == $0.prefix(lower.count) && (lower.count == 3 || lower == "sept") }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
  ]

  /// The fewest days between it and a day, of any year where it tells none.
  func days(from published: CivilDate) -> Int {
    let years = year.map { [$0] } ?? [published.year - 1, published.year, published.year + 1]
    return years.compactMap { CivilDate(year: $0, month: month, day: day) }.map { abs($0 - published) }.min() ?? 0
  }
}
