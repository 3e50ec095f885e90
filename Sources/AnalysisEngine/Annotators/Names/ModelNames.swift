import Language
import World

/// Makes and models of weapons and vehicles: AK-47, T-72, Humvee.
struct ModelNames: Sendable {
  private let taxonomy: AssetTaxonomy

  init(_ world: World) { taxonomy = world.assets }

  /// The kind of the make or model that begins at a token, and its length in tokens; nil when none does.
  func model(_ tokens: [Token], at index: Int, before limit: Int) -> (length: Int, kind: NameKind)? {
    guard tokens[index].text.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let words = tokens[index..<min(limit, index + 4)].map(\.text)
    guard let match = taxonomy.longestTerm(in: words, at: 0), let reading = match.readings.first(where: \.isModel) else { return nil }
    switch reading.assetClass {
    case "vehicle", "aircraft", "vessel": return (match.length, .vehicle)
    case "weapon", "munition", "materiel": return (match.length, .weapon)
    default: return nil
    }
  }
}
