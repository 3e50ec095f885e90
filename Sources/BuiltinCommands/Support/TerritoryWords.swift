import PluginKit

/// What an article calls something that is taken, held or left.
struct TerritoryWords {
  /// Without its article and what stands beside it: "airport" of "the airport in Goma"; "Kyauk Pan Du" of "the village of Kyauk Pan Du".
  let name: String
  /// Whether it is a town that was named before: "the town", "it".
  let isNamedBefore: Bool

  init(of role: Role, in article: ReviewedArticle) {
    let written = role.range.isEmpty ? article.name(of: role) ?? "" : article.text(role.range)
    var words = written.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    if let beside = words.firstIndex(where: { TerritoryWords.besides.contains($0.lowercased()) }), beside > 0 {
      words.removeSubrange(beside...)
    }
    words = TerritoryWords.withoutTime(words)
    let isDefinite = words.first.map { ["the", "that", "this"].contains($0.lowercased()) } ?? false
    if let first = words.first, TerritoryWords.articles.contains(first.lowercased()), words.count > 1 { words.removeFirst() }
    isNamedBefore =
      words.count == 1
      && (isDefinite && TownWords.nouns.contains(words[0].lowercased()) || ["it", "there"].contains(words[0].lowercased()))
    let of = words.indices.dropFirst().last { words[$0].lowercased() == "of" && TerritoryWords.sorts.contains(words[$0 - 1].lowercased()) }
    if let of, of + 1 < words.count { words.removeFirst(of + 1) }
    name = words.joined(separator: " ")
  }

  /// What a name may stand behind "of".
  private static let sorts: Set<String> = [
    "town", "towns", "city", "cities", "village", "villages", "settlement", "settlements", "district", "districts", "port", "area",
  ]
  private static let articles: Set<String> = ["the", "a", "an"]

  private static let besides: Set<String> = [
    "near", "in", "at", "outside", "inside", "around", "from", "on", "by", "between", "towards", "beyond",
  ]

  /// Whether words before a name say what sort of place it is: "the Blue Nile town of".
  static func isSort(_ before: String) -> Bool {
    let words = before.split(whereSeparator: { $0.isWhitespace }).map { $0.lowercased() }
    return words.last == "of" && words.dropLast().last.map { sorts.contains($0) } ?? false
  }

  /// Whether words before a name say that something beside it is meant: "a depot near".
  static func isBeside(_ before: String) -> Bool {
    before.split(whereSeparator: { $0.isWhitespace }).contains { besides.contains($0.lowercased()) }
  }

  /// Whether words before a name say that a part of it or something in it is meant: "the outskirts of", "the airport of".
  static func isPart(_ before: String) -> Bool {
    let words = before.split(whereSeparator: { $0.isWhitespace }).map { $0.lowercased() }
    return words.last == "of" && !isSort(before) && words.dropLast().last.map(isThing(word:)) ?? false
  }

  /// Whether words behind a name say that something there is meant: "airport".
  ///
  /// - Parameter orDistrict: Whether a district there is such a thing, which it is not behind its own name.
  static func isThing(_ after: String, orDistrict: Bool = true) -> Bool {
    after.split(whereSeparator: { $0.isWhitespace }).prefix(2).contains {
      isThing(word: $0.lowercased()) && (orDistrict || $0.lowercased() != "district")
    }
  }

  /// Whether it is something in or near a town: "the airport", "two positions", "outskirts of Goma".
  var isThing: Bool {
    let words = name.lowercased().split(separator: " ").map(String.init)
    let head = words.firstIndex(of: "of").map { words[..<$0] } ?? words[...]
    return head.last.map(TerritoryWords.isThing(word:)) ?? false
  }

  private static func isThing(word: String) -> Bool {
    things.contains(word) || word.hasSuffix("s") && things.contains(String(word.dropLast()))
  }

  /// Whether they are persons, who are no territory: "local people".
  var isPeople: Bool { name.split(separator: " ").last.map { TerritoryWords.persons.contains($0.lowercased()) } ?? false }

  private static let persons: Set<String> = [
    "people", "civilians", "residents", "villagers", "inhabitants", "families", "citizens", "troops", "soldiers", "forces", "fighters",
    "rebels",
    "authorities", "them", "him", "her", "owners",
  ]

  /// Whether words name no place that could be found: "territory", "more ground".
  static func isUnbounded(_ words: String) -> Bool {
    words.split(separator: " ").last.map { ["territory", "ground", "land", "terrain", "power", "control"].contains($0.lowercased()) }
      ?? false
  }

  private static let things: Set<String> = [
    "airport", "airfield", "airbase", "base", "barracks", "bridge", "camp", "checkpoint", "crossing", "dam", "depot", "garrison",
    "headquarters", "hospital", "junction", "mine", "outpost", "plant", "post", "prison", "refinery", "road", "station", "port", "airstrip",
    "outskirts", "suburb", "district", "hill", "position",
  ]

  // MARK: Words behind a verb

  /// The bytes of the phrase behind the first “from” or “out of”; nil where there is none, or it has no words.
  static func source(in text: String) -> Range<Int>? {
    let words = words(of: text)
    guard
      let from = words.indices.first(where: { index in
        words[index].text == "from" || words[index].text == "of" && (index == 0 || words[index - 1].text == "out")
      })
    else { return nil }
    if words[..<(from + 1)].contains(where: { $0.isLast }) { return nil }
    var end = from + 1
    while end < words.count, !ends.contains(words[end].text) {
      end += 1
      if words[end - 1].isLast { break }
    }
    return end > from + 1 ? words[from + 1].range.lowerBound..<words[end - 1].range.upperBound : nil
  }

  /// The bytes of the name, or of the word for a thing such as an airport, that a text begins with, an article or “the town of” before it left out; nil where it begins with none.
  static func name(beginning text: String) -> Range<Int>? {
    var words = words(of: text)[...]
    if let first = words.first, articles.contains(first.text), !first.isCapitalised { words.removeFirst() }
    if words.count > 2, sorts.contains(words[words.startIndex].text), words[words.startIndex + 1].text == "of" {
      words = words.dropFirst(2)
    }
    // "recaptured the airport hours later"
    if let first = words.first, first.range.lowerBound > 0, isThing(word: first.text) { return first.range }
    let name = words.prefix { $0.isCapitalised }
    guard let first = name.first, let last = name.first(where: { $0.isLast }) ?? name.last else { return nil }
    // "captured Palestinian positions" names no place.
    if !last.isLast, let next = words.dropFirst(name.count).first, !ends.contains(next.text), !besides.contains(next.text) { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// A word with its bytes, without the marks behind it.
  private struct Word {
    /// In lower case.
    let text: String
    let range: Range<Int>
    let isCapitalised: Bool
    /// Whether a mark behind it ends what it is part of.
    let isLast: Bool
  }

  private static func words(of text: String) -> [Word] {
    text.split(whereSeparator: { $0.isWhitespace }).map { written in
      var word = written
      while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      return Word(
        text: word.lowercased(), range: start..<(start + word.utf8.count), isCapitalised: word.first?.isUppercase == true,
        isLast: word.endIndex != written.endIndex)
    }
  }

  /// Words that a phrase of place ends before.
  private static let ends: Set<String> = [
    "after", "amid", "and", "as", "because", "before", "but", "by", "during", "following", "for", "hours", "days", "weeks", "on", "since",
    "to",
    "toward", "towards", "under", "when", "which", "while", "who", "with", "without", "into", "last", "late", "early", "this",
  ]

  /// Without the time behind a name: "Kavumuzi hours later".
  private static func withoutTime(_ words: [String]) -> [String] {
    guard words.count > 2, ["later", "earlier", "ago"].contains(words[words.count - 1].lowercased()) else {
      guard words.count > 1, units.contains(words[words.count - 1].lowercased()), words[0].first?.isUppercase == true else { return words }
      return Array(words.dropLast())
    }
    return Array(words.dropLast(units.contains(words[words.count - 2].lowercased()) ? 2 : 1))
  }

  private static let units: Set<String> = ["minutes", "hours", "days", "weeks", "months", "years"]

  /// Whether what stands behind some words of a phrase is nothing more of its head: "in Goma", "of the army".
  static func isBehindHead(_ after: String) -> Bool {
    guard let first = after.first(where: { !$0.isWhitespace }), first.isLetter else { return true }
    let word = after.split(whereSeparator: { $0.isWhitespace }).first.map { $0.lowercased() } ?? ""
    return besides.contains(word) || ["of", "who", "which", "that", "and"].contains(word)
  }

  /// Whether a name ends in a word that a number follows: "Hill".
  static func isNumbered(_ words: String) -> Bool {
    words.split(separator: " ").last.map { ["Hill", "Height", "Point", "Post", "Checkpoint", "Position", "Base", "Camp"].contains($0) }
      ?? false
  }

  /// Whether words are a name that means one thing wherever they stand.
  static func isName(_ words: String) -> Bool { words.split(separator: " ").contains { $0.first?.isUppercase == true } }
}
