import Language
import World

/// Makes and models of weapons and vehicles: AK-47, T-72, Humvee.
struct ModelNames: Sendable {
  private let taxonomy: AssetTaxonomy

  init(_ world: World) { taxonomy = world.assets }

  /// The kind of the make or model that begins at a token, and its length in tokens; nil when none does.
  func model(_ tokens: [Token], at index: Int, before limit: Int) -> (length: Int, kind: NameKind)? {
    guard tokens[index].text.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    // The taxonomy cuts words at hyphens, tokens of models are not cut.
    var words: [String] = []
    var ends: [Int] = []
    for position in index..<min(limit, index + 4) {
      let parts = AssetTaxonomy.words(of: tokens[position].text)
      words += parts
      ends += [Int](repeating: position, count: parts.count)
    }
    guard !words.isEmpty, ends[0] == index, let match = taxonomy.longestTerm(in: words, at: 0),
      let reading = match.readings.first(where: \.isModel), match.length == words.count || ends[match.length] != ends[match.length - 1]
    else { return nil }
    let length = ends[match.length - 1] - index + 1
    switch reading.assetClass {
    case "vehicle", "aircraft", "vessel": return (length, .vehicle)
    case "weapon", "munition", "materiel": return (length, .weapon)
    default: return nil
    }
  }
}
