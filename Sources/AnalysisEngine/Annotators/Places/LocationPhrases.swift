import Language
import World

/// Finds in words which place is said to lie in which: "Paris, Texas", "a town in southern Kandahar province", "northern Mali's Gao",
/// "the Aleppo suburb of …", "the Iraqi city of …".
struct LocationPhrases {
  private let tokens: [Token]
  private let countries: CountryTable
  /// The longest phrase between two names that is read.
  private static let longest = 9

  init(_ tokens: [Token], _ countries: CountryTable) {
    self.tokens = tokens
    self.countries = countries
  }

  /// "Clarke, Oconee and Walton counties": a word in the plural is said of every name of the list before it.
  func spreadKinds(_ toponyms: inout [Toponym]) {
    for index in toponyms.indices.dropFirst().reversed() where !toponyms[index].wanted.isEmpty && toponyms[index - 1].wanted.isEmpty {
      let (before, after) = (toponyms[index - 1], toponyms[index])
      guard before.tokens.upperBound <= after.tokens.lowerBound, after.tokens.lowerBound - before.tokens.upperBound <= 2 else { continue }
      let word = after.tokens.upperBound < tokens.count ? tokens[after.tokens.upperBound].lower : ""
      let last = tokens[after.tokens.upperBound - 1].lower
      let isPlural = [word, last].contains { $0.hasSuffix("s") && PlaceLexicon.kindWords[$0] != nil } || after.isSpread
      let between = tokens[before.tokens.upperBound..<after.tokens.lowerBound].map { $0.lower }
      guard isPlural, [[","], ["and"], ["or"], [",", "and"], [",", "or"]].contains(between) else { continue }
      toponyms[index - 1].wanted = after.wanted
      toponyms[index - 1].isSpread = true
    }
  }

  /// Writes into each toponym which other one, or which country, says where it is.
  func link(_ toponyms: inout [Toponym]) {
    for index in toponyms.indices {
      toponyms[index].statedCountry = adjective(before: toponyms[index].tokens.lowerBound)
      guard index > 0, toponyms[index - 1].sentence == toponyms[index].sentence else { continue }
      let (before, after) = (toponyms[index - 1], toponyms[index])
      guard before.tokens.upperBound <= after.tokens.lowerBound,
        after.tokens.lowerBound - before.tokens.upperBound <= LocationPhrases.longest
      else { continue }
      let between = tokens[before.tokens.upperBound..<after.tokens.lowerBound].map { $0.lower }
      if isInside(between, before, after) {
        toponyms[index - 1].qualifier = index
        if toponyms[index - 1].wanted.isEmpty { toponyms[index - 1].wanted = apposedKinds(between) }
      } else if after.qualifier == nil, isPossessor(between, before) {
        toponyms[index].qualifier = index - 1
      }
    }
  }

  /// "X, Y", "X (Y)", "X in southern Y", "X, a town in the province of Y", "X, near Y": the second says where the first is.
  private func isInside(_ between: [String], _ before: Toponym, _ after: Toponym) -> Bool {
    let isWide = after.entries.contains { LocationPhrases.isWide($0) }
    switch between {
    case [","]:
      return isWide && !isList(before, after)
    case ["("]: return isWide
    case [",", "near"], ["near"], ["just", "outside"], [",", "just", "outside"]: return true
    default: break
    }
    guard isWide, let first = between.first, let preposition = between.lastIndex(where: { $0 == "in" || $0 == "of" }),
      between[(preposition + 1)...].allSatisfy({ LocationPhrases.isFiller($0) })
    else {
      // "Gao, northern Mali"
      return isWide && between.count > 1 && between[0] == "," && between.dropFirst().allSatisfy { LexicalDirections.words.contains($0) }
    }
    if first == "in" { return between.dropFirst().allSatisfy { LocationPhrases.isFiller($0) } }
    guard first == ",", between.count > 2 else { return between == [",", "in"] }
    if between[1] == "in" { return between.dropFirst(2).allSatisfy { LocationPhrases.isFiller($0) } }
    // An apposition: "Gao, the largest town in northern Mali".
    let opens = LocationPhrases.determiners.contains(between[1]) || LocationPhrases.isFiller(between[1]) || between[1] == "capital"
    return opens && !between[2...].contains { LocationPhrases.breaks.contains($0) }
  }

  /// "Ménaka, a town in northern Mali": the kinds that the noun of an apposition calls for.
  private func apposedKinds(_ between: [String]) -> [Place.Kind] {
    guard between.count > 2, between[0] == ",", LocationPhrases.determiners.contains(between[1]) else { return [] }
    let words = between[2...].prefix { $0 != "in" && $0 != "of" }
    guard let noun = words.last else { return [] }
    return noun == "capital" ? [.settlement] : PlaceLexicon.kindWords[noun] ?? []
  }

  /// "China, Japan and Korea", "Virginia, Illinois and Ohio" are lists; "Georgia, U.S." and "New York, New York" are not.
  private func isList(_ before: Toponym, _ after: Toponym) -> Bool {
    guard before.key != after.key else { return false }
    if before.entries.contains(where: { $0.kind == .country }), after.entries.contains(where: { $0.kind == .country }) { return true }
    let regions = before.entries.filter { $0.kind == .region && $0.country != 0 }
    return regions.contains { region in
      after.entries.contains { $0.kind == .region && $0.country == region.country && $0.number != region.number }
    }
  }

  /// "Y's X", "Y's northern city of X", "the Y suburb of X": the first says where the second is.
  private func isPossessor(_ between: [String], _ before: Toponym) -> Bool {
    guard let first = between.first else { return false }
    let isWide = before.entries.contains { LocationPhrases.isWide($0) }
    if first == "'s" || first == "’s" || first == "'" || first == "’" {
      return isWide && between.dropFirst().allSatisfy { LocationPhrases.isFiller($0) }
    }
    return between.count >= 2 && between.last == "of" && PlaceLexicon.kindWords[between[between.count - 2]] != nil
      && between.dropLast().allSatisfy { LocationPhrases.isFiller($0) }
  }

  /// The country of an adjective that stands before a name: "the Iraqi city of X", "the northern Syrian town X", "Iraqi Kurdistan".
  private func adjective(before start: Int) -> UInt16? {
    var index = start - 1
    if index >= 0, tokens[index].lower == "of" { index -= 1 }
    var steps = 0
    while index >= 0, steps < 4, LocationPhrases.isFiller(tokens[index].lower) || tokens[index].pos == .adjective && !isCapital(index) {
      index -= 1
      steps += 1
    }
    guard index >= 0, isCapital(index), steps > 0 || index == start - 1 else { return nil }
    let pair = index > 0 ? tokens[index - 1].text + " " + tokens[index].text : tokens[index].text
    guard let country = countries.country(demonym: pair) ?? countries.country(demonym: tokens[index].text) else { return nil }
    return Gazetteer.Entry.packed(country.code)
  }

  private func isCapital(_ index: Int) -> Bool { tokens[index].text.utf8.first.map { (0x41...0x5A).contains($0) } ?? false }

  /// Words that may stand in a name of where something is without changing it: articles, directions, kinds of places.
  private static func isFiller(_ word: String) -> Bool {
    determiners.contains(word) || LexicalDirections.words.contains(word) || PlaceLexicon.kindWords[word] != nil
      || ["of", "in", "capital", "port", "enclave", "stronghold", "outskirts", "part", "parts", "border", "restive", "coastal"].contains(
        word)
  }

  private static let determiners: Set<String> = ["the", "a", "an", "its", "their", "his", "her", "one", "another", "this"]
  /// Words that begin something else than an apposition.
  private static let breaks: Set<String> = [
    ",", ";", ":", "where", "who", "which", "that", "and", "or", "but", "while", "as", "when", "after", "before", "said", "says", "is",
    "was",
    "were", "are", "has", "have", "had", "to", "from", "with", "by", "against",
  ]

  static func isWide(_ entry: Gazetteer.Entry) -> Bool { [.country, .region, .district].contains(entry.kind) }
}

/// Adjectives of direction.
enum LexicalDirections {
  static let words: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest", "southeast", "southwest",
    "north-eastern", "north-western", "south-eastern", "south-western", "northeastern", "northwestern", "southeastern", "southwestern",
    "central", "upper", "lower", "far", "extreme", "-",
  ]
}
