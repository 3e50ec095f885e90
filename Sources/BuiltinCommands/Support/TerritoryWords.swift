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
    let isDefinite = words.first.map { ["the", "that", "this"].contains($0.lowercased()) } ?? false
    if let first = words.first, TerritoryWords.articles.contains(first.lowercased()), words.count > 1 { words.removeFirst() }
    isNamedBefore =
      words.count == 1
      && (isDefinite && TerritoryWords.towns.contains(words[0].lowercased()) || ["it", "there"].contains(words[0].lowercased()))
    let of = words.indices.dropFirst().last { words[$0].lowercased() == "of" && TerritoryWords.sorts.contains(words[$0 - 1].lowercased()) }
    if let of, of + 1 < words.count { words.removeFirst(of + 1) }
    name = words.joined(separator: " ")
  }

  /// Words that a town named before is spoken of by.
  private static let towns: Set<String> = ["town", "city", "village", "settlement", "area", "port", "district", "capital"]
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

  /// Whether words behind a name say that something there is meant: "airport".
  static func isThing(_ after: String) -> Bool {
    after.split(whereSeparator: { $0.isWhitespace }).prefix(2).contains { things.contains($0.lowercased()) }
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
    "headquarters", "hospital", "junction", "mine", "outpost", "plant", "post", "prison", "refinery", "road", "station",
  ]

  /// Whether words are a name that means one thing wherever they stand.
  static func isName(_ words: String) -> Bool { words.split(separator: " ").contains { $0.first?.isUppercase == true } }
}
