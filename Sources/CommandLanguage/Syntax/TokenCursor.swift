import TextModel
import Values

/// A place in the words of one step of a pipeline; operators and commands read their words through it.
///
/// It ends where the step does: `|`, `;` and the end of the line are never among its tokens. A reader stops at what it does not know,
/// such as the `>` of a redirection; the parser looks at what is left.
public struct TokenCursor: Sendable {
  private let tokens: [LineToken]
  private var position = 0
  private let start: Int
  /// How many brackets a reader has opened; readers that call themselves keep it below a limit.
  var depth = 0

  /// - Parameter start: The byte after the word that the tokens follow, where a missing word would stand.
  package init(_ tokens: [LineToken], after start: Int) {
    self.tokens = tokens
    self.start = start
  }

  /// The next token; nil at the end.
  public var next: LineToken? { position < tokens.count ? tokens[position] : nil }
  /// Whether every token was taken.
  public var isAtEnd: Bool { position >= tokens.count }
  /// A token further on, 0 being the next.
  public func peek(_ distance: Int) -> LineToken? {
    tokens.indices.contains(position + distance) ? tokens[position + distance] : nil
  }
  /// Where a missing word would stand: after the last token that was taken.
  public var here: TextRange {
    let end = position > 0 ? Int(tokens[position - 1].range.upper) : start
    return TextRange(end, end)
  }

  /// Takes the next token; nil at the end.
  @discardableResult
  public mutating func take() -> LineToken? {
    guard let token = next else { return nil }
    position += 1
    return token
  }

  /// Takes the next token if it is the given word without quotation marks, in any letter case.
  public mutating func take(word: String) -> LineToken? { next?.isWord(word) == true ? take() : nil }
  /// Takes the next token if it is the given symbol in its ASCII form; nil otherwise.
  public mutating func take(symbol: String) -> LineToken? { next?.isSymbol(symbol) == true ? take() : nil }

  /// Takes a word or quoted text.
  ///
  /// - Parameter what: What is missing when there is none, with its article: "a column".
  /// - Throws: `missingArgument`.
  public mutating func takeValue(_ what: String, help: String? = nil) throws(Diagnostic) -> LineToken {
    guard let token = next, token.isValue else { throw missing(what, help: help) }
    position += 1
    return token
  }

  /// Takes a whole number.
  ///
  /// - Throws: `missingArgument`, or `invalidValue` with the word at fault.
  public mutating func takeNumber(_ what: String, atLeast least: Int) throws(Diagnostic) -> Int {
    let token = try takeValue(what)
    return try ArgumentReader.number(token, atLeast: least)
  }

  /// The error that something is missing here, with the token that stands in its place.
  public func missing(_ what: String, help: String? = nil) -> Diagnostic {
    if let next { return Diagnostic(.missingArgument, "here \(what) is needed, not “\(next.text)”", at: next.range, help: help) }
    return Diagnostic(.missingArgument, "here \(what) is needed", at: here, help: help)
  }
}
