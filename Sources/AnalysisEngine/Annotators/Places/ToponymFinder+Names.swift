import Language
import TextModel
import World

extension ToponymFinder {
  /// The words of a match.
  func range(of match: Match) -> TextRange {
    tokens[match.tokens.lowerBound].range.union(tokens[match.tokens.upperBound - 1].range)
  }

  /// How sure it is that words in a name, whole or part of it, name a place; nil where they do not.
  func certainty(
    of match: Match, _ isWide: Bool, inside name: Int, previous: String?, in sentence: Reading.Sentence
  ) -> Double? {
    let next = match.tokens.upperBound < sentence.tokens.upperBound ? tokens[match.tokens.upperBound].lower : ""
    let range = nameTokens[name]
    let confidence = names[name].confidence
    let isWhole = match.tokens.lowerBound <= range.lowerBound && match.tokens.upperBound >= range.upperBound
    switch names[name].value {
    case .place:
      // "Ain Zara" is not the Zara that is known.
      if isRest(match.tokens.lowerBound - 1, of: range, besides: match) || isRest(match.tokens.upperBound, of: range, besides: match) {
        return nil
      }
      return 0.6 + 0.35 * confidence
    case .facility:
      let isFacility = match.entries.contains { $0.kind == .facility || $0.kind == .airport || $0.kind == .water || $0.kind == .terrain }
      if isWhole { return isFacility || isWide ? 0.9 : 0.5 }
      return match.tokens.lowerBound == range.lowerBound || previous == "of" || previous == "in" ? 0.6 : nil
    case .organisation, .government, .securityForce, .other:
      if isWhole, isLocated(match, in: sentence) { return 0.8 }
      if isWhole {
        if isWide || match.entries.contains(where: { $0.isCapital || $0.population > 300_000 }) { return 0.5 }
        let isLocal = PlaceLexicon.localWords.contains(next) || previous.map { ToponymFinder.strictPrepositions.contains($0) } ?? false
        return isLocal && !words.isCommon(match.key) && match.entries.contains { $0.population > 1000 } ? 0.5 : nil
      }
      if previous == "of" || previous == "in" || previous == "for" { return match.tokens.upperBound == range.upperBound ? 0.6 : nil }
      guard match.tokens.lowerBound == range.lowerBound, match.tokens.upperBound < range.upperBound else { return nil }
      let following = tokens[match.tokens.upperBound]
      let isPossessive = following.lower == "'s" || following.lower == "'"
      let written = text[self.range(of: match)]
      if match.entries.contains(where: { $0.kind == .country }), written == written.uppercased() { return 0.6 }
      let isDivision = match.entries.contains { ToponymFinder.isDivision($0) } && world.gazetteer.bears(match.entries, match.key)
      guard isPossessive || isDivision || PlaceLexicon.institutionWords.contains(following.lower), !words.isCommon(match.key) else {
        return nil
      }
      return isWide || match.entries.contains { $0.population > 1000 || $0.kind != .settlement } ? 0.6 : nil
    case .person:
      guard isWhole, !words.isCommon(match.key), !PlaceLexicon.sayingVerbs.contains(next) else { return nil }
      let population = match.entries.map { $0.population }.max() ?? 0
      let isJoined = previous == "and" && found.last?.tokens.upperBound == match.tokens.lowerBound - 1
      let isLocal = PlaceLexicon.localWords.contains(next) && population > 1000
      let hasCue = isJoined || isLocal || previous.map { PlaceLexicon.placePrepositions.contains($0) } ?? false
      let isListed = match.entries.contains { $0.kind != .settlement && $0.kind != .district }
      return hasCue || population > 100_000 || isListed || (match.tokens.count > 1 && population > 5000) ? 0.55 : nil
    case .media, .armedGroup, .nationality, .weapon, .vehicle: return nil
    }
  }

  /// Whether a token beside a match is a word of the same name that changes what is named: no direction, kind of place or comma.
  private func isRest(_ index: Int, of name: Range<Int>, besides match: Match) -> Bool {
    guard name.contains(index), isCapitalised(tokens[index]), tokens[index].text.utf8.count > 2 else { return false }
    let isRepeated = match.tokens.contains { tokens[$0].lower == tokens[index].lower }
    let isKind = PlaceLexicon.isFeature(tokens[index].lower) || PlaceLexicon.abbreviations[NameKey.exact(tokens[index].text)] != nil
    return !isRepeated && !isKind
  }

  /// Prepositions before a place and seldom before an organisation.
  private static let strictPrepositions: Set<String> = ["in", "near", "outside", "around", "into"]

  /// A province or district large enough that an organisation is named after it.
  private static func isDivision(_ entry: Gazetteer.Entry) -> Bool {
    entry.country != 0 && (entry.kind == .region || entry.kind == .country || entry.kind == .district && entry.population > 10_000)
  }
}
