/// Writes text so that the lexer reads it as one word again.
package enum QuotedText {
  /// The text itself, or in quotation marks where it holds spaces, symbols or quotation marks.
  package static func word(_ text: String) -> String { needsQuotes(text) ? quoted(text) : text }

  /// The text in quotation marks.
  ///
  /// - Parameter isOpen: Leaves the closing mark away, for a word that goes on.
  package static func quoted(_ text: String, isOpen: Bool = false) -> String {
    var result = "\""
    for character in text {
      switch character {
      case "\"", "\\": result += "\\" + String(character)
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
    return isOpen ? result : result + "\""
  }

  /// Whether the text by itself would not be read as one plain word.
  package static func needsQuotes(_ text: String) -> Bool {
    let scan = Lexer.scan(text, comments: true)
    guard scan.problem == nil, scan.tokens.count == 1, let token = scan.tokens.first else { return true }
    return token.kind != .word || token.text != text || text.contains("$") || text.contains("\\") || text.hasPrefix("-")
  }
}
