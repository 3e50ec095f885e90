import Language
import TextModel

/// The persons of an article by the parts of their names.
struct PersonNames {
  /// A full name: its words joined by spaces, and as the article writes it.
  struct FullName {
    let words: String
    let written: String
  }

  /// The full name that each single word last stood for.
  private var fullNames: [String: FullName] = [:]

  init(_ names: [Mention<NameKind>], _ reading: Reading) {
    for name in names where name.value == .person {
      let tokens = reading.tokenIndexes(in: name.range)
      let words = reading.tokens[tokens].map(\.text)
      guard words.count > 1 else { continue }
      let full = FullName(words: words.joined(separator: " "), written: EntityText.written(tokens, in: reading))
      for word in words where word.utf8.count > 2 && word.first?.isUppercase == true {
        if let other = fullNames[word]?.words, other != full.words, !other.contains(full.words), !full.words.contains(other) {
          // The family name decides between persons who share a name.
          if other.hasSuffix(word) || !full.words.hasSuffix(word) { continue }
        }
        if let other = fullNames[word]?.words, other.utf8.count > full.words.utf8.count, other.contains(full.words) { continue }
        fullNames[word] = full
      }
    }
  }

  /// The full name for a surname, a given name or a shorter form; the name itself where no fuller one is known.
  func full(_ name: FullName) -> FullName {
    let parts = name.words.split(separator: " ").map(String.init)
    if parts.count == 1 { return fullNames[name.words] ?? name }
    if let last = parts.last, let full = fullNames[last], full.words.hasSuffix(last), full.words.utf8.count > name.words.utf8.count,
      full.words.hasPrefix(parts[0])
    {
      return full
    }
    return name
  }
}

/// The words of entities as the article writes them.
enum EntityText {
  /// The words of tokens on one line, with the spaces of the text.
  static func written(_ tokens: Range<Int>, in reading: Reading) -> String {
    var text = ""
    for token in reading.tokens[tokens] { text += (text.isEmpty || !token.spaceBefore ? "" : " ") + token.text }
    return text
  }
}
