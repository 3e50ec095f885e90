/// Writes text so that the lexer reads it as one word again.
///
/// All of it goes by scalars, as the lexer goes by bytes: to Swift a quotation mark under a combining mark is another `Character`.
package enum QuotedText {
  /// The text itself, or in quotation marks where it holds spaces, symbols or quotation marks.
  package static func word(_ text: String) -> String { needsQuotes(text) ? quoted(text) : text }

  /// The text in quotation marks.
  ///
  /// - Parameter isOpen: Leaves the closing mark away, for a word that goes on.
  package static func quoted(_ text: String, isOpen: Bool = false) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "$": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return isOpen ? result : result + "\""
  }

  /// Whether the text by itself would not be read as one plain word.
  package static func needsQuotes(_ text: String) -> Bool {
    let scan = Lexer.scan(text, comments: true)
    guard scan.problem == nil, scan.tokens.count == 1, let token = scan.tokens.first else { return true }
    let scalars = text.unicodeScalars
    return token.kind != .word || !token.text.utf8.elementsEqual(text.utf8) || scalars.contains("$") || scalars.contains("\\")
      || scalars.first == "-"
  }
}
