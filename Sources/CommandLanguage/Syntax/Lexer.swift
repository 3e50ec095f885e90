import TextModel

/// Cuts a line or a script into tokens; it knows quotation marks, escapes, symbols and comments, and no command.
///
/// The scan never stops: what is wrong is noted once, and the tokens go on, so that completion and colours work on half a line.
package enum Lexer {
  /// What a scan found.
  package struct Scan: Sendable {
    /// The tokens in order, also those after what is wrong.
    package var tokens: [LineToken] = []
    /// The first thing wrong: `unclosedQuote`, `unclosedBracket`, `syntax`, or `missingArgument` of a script.
    package var problem: Diagnostic?
    /// Why the text goes on in the next line; nil when it is whole (a trailing `|` is seen by `InputStatus`).
    package var open: InputStatus.Reason?
  }

  /// The tokens of a text without its comments.
  ///
  /// - Throws: `unclosedQuote`, `unclosedBracket`, `syntax`, and `missingArgument` where `$n` stands for no argument.
  package static func tokens(of text: String, arguments: ScriptArguments? = nil) throws(Diagnostic) -> [LineToken] {
    let scan = scan(text, arguments: arguments)
    if let problem = scan.problem { throw problem }
    return scan.tokens
  }

  /// The tokens of a text, whatever is wrong with it.
  ///
  /// - Parameters:
  ///   - arguments: What `$1` and `$@` stand for; with nil a `$` is a letter like any other.
  ///   - comments: Whether comments are among the tokens.
  package static func scan(_ text: String, arguments: ScriptArguments? = nil, comments: Bool = false) -> Scan {
    var scanner = LineScanner(Array(text.utf8), arguments: arguments, comments: comments)
    scanner.run()
    return scanner.result
  }
}
