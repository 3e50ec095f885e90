/// Whether what was typed so far is whole, or goes on in the next line.
package enum InputStatus: Sendable, Hashable {
  /// Why more is to come.
  package enum Reason: Sendable, Hashable {
    case quote, bracket, pipe, backslash
  }

  case complete
  case continues(Reason)

  /// Whether a text is whole: no open quotation mark or bracket, and no `|` or `\` at its end.
  package init(of text: String) {
    let scan = Lexer.scan(text)
    if let reason = scan.open {
      self = .continues(reason)
    } else if let last = scan.tokens.last(where: { $0.kind != .separator || $0.text == ";" }), last.isSymbol("|") {
      self = .continues(.pipe)
    } else {
      self = .complete
    }
  }
}
