import Language
import TextModel

/// The names of an article that are written out somewhere and stand as initials elsewhere: "Union of Congolese Patriots", "UPC".
struct Acronyms {
  private var full: [String: Mention<NameKind>] = [:]

  /// - Parameter names: All names of the article; those of persons, places and things have no acronyms.
  init(_ names: [Mention<NameKind>], _ reading: Reading) {
    for name in names where Acronyms.kinds.contains(name.value) {
      let words = reading.tokens[reading.tokenIndexes(in: name.range)].map(\.text).filter { $0 != "-" }
      guard words.count > 1 else { continue }
      func initials(_ words: [String]) -> String { words.compactMap { $0.first.map { String($0).uppercased() } }.joined() }
      for acronym in [initials(words.filter { $0.first?.isUppercase == true }), initials(words)] where acronym.utf8.count > 1 {
        if full[acronym] == nil { full[acronym] = name }
      }
    }
  }

  private static let kinds: Set<NameKind> = [.organisation, .armedGroup, .government, .securityForce, .media]

  /// The name that initials stand for in the article; any other name itself.
  func full(_ name: Mention<NameKind>, _ words: String) -> Mention<NameKind> {
    guard words == words.uppercased(), Acronyms.kinds.contains(name.value), let full = full[words] else { return name }
    return full
  }
}
