import Foundation

/// Text for terminals that show nothing beyond ASCII.
enum PlainCharacters {
  private static let signs: [Character: Character] = [
    "…": "~", "→": ">", "–": "-", "—": "-", "−": "-", "·": "-", "’": "'", "‘": "'", "“": "\"", "”": "\"",
  ]

  /// The same with accents taken off and what is left beyond ASCII as a question mark.
  static func ascii(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return String(
      text.folding(options: .diacriticInsensitive, locale: nil).map { character in
        character.isASCII ? character : signs[character] ?? "?"
      })
  }
}
