import TextModel

/// One word, quoted text or symbol of what was typed, with its place in it.
public struct LineToken: Sendable, Hashable {
  /// What a token is before anything is looked up.
  public enum Kind: Sendable, Hashable {
    /// Letters without quotation marks around them; may be a command, a column, a number or a value.
    case word
    /// Text in quotation marks, or an argument of the script; never a keyword, an option or a symbol.
    case quoted
    /// `= != < > <= >= ~ | > >> ( ) [ ] ,`
    case symbol
    /// `;` or the end of a line: what follows is another statement.
    case separator
    /// `#` to the end of the line; only where asked for.
    case comment
  }

  /// What it is.
  public let kind: Kind
  /// The word without quotation marks and escapes; a symbol in its ASCII form (`≥` is `>=`).
  public let text: String
  /// In the line or script, quotation marks included.
  public let range: TextRange
  /// Whether white space, or nothing, stands before it.
  public let followsSpace: Bool
  /// Whether its quotation mark is never closed.
  public let isOpen: Bool

  public init(_ kind: Kind, _ text: String, at range: TextRange, followsSpace: Bool = true, isOpen: Bool = false) {
    self.kind = kind
    self.text = text
    self.range = range
    self.followsSpace = followsSpace
    self.isOpen = isOpen
  }

  /// A word or quoted text: anything that can be a value.
  public var isValue: Bool { kind == .word || kind == .quoted }

  /// Whether it is the given word without quotation marks; letter case does not matter.
  public func isWord(_ word: String) -> Bool { kind == .word && text.lowercased() == word }

  /// Whether it is the given symbol in its ASCII form.
  public func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }

  /// `=`, `!=`, `<`, `>`, `<=`, `>=` or `~`.
  public var isComparison: Bool { kind == .symbol && ["=", "!=", "<", ">", "<=", ">=", "~"].contains(text) }
}
