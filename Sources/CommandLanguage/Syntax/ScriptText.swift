import TextModel

/// A script cut into its statements, each with the place where it begins.
package struct ScriptText: Sendable {
  /// A statement of one or more lines.
  package struct Part: Sendable {
    /// Its words and symbols.
    package let tokens: [LineToken]
    /// In the script.
    package let range: TextRange
    /// From 1.
    package let line: Int
    /// In characters, from 1.
    package let column: Int
  }

  /// A place in the script, for `file:line:column: error: …` and the caret below the line.
  package struct Position: Sendable, Hashable {
    /// From 1.
    package let line: Int
    /// In characters, from 1.
    package let column: Int
    /// The line itself, without its end.
    package let text: String
    /// The words at fault within the line, in bytes, cut at its end.
    package let range: TextRange
  }

  /// The whole script.
  package let text: String
  /// The statements before the first thing that cannot be cut into tokens.
  package let parts: [Part]
  /// That thing: an open quotation mark or bracket, an argument that was not given.
  package let problem: Diagnostic?

  private let bytes: [UInt8]
  /// Where each line begins.
  private let lineStarts: [Int]

  /// - Parameter arguments: What `$1` and `$@` stand for.
  package init(_ text: String, arguments: ScriptArguments = ScriptArguments([])) {
    let text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    let scan = Lexer.scan(text, arguments: arguments)
    self.text = text
    let bytes = Array(text.utf8)
    let lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    self.bytes = bytes
    self.lineStarts = lineStarts
    problem = scan.problem
    var parts: [Part] = []
    for tokens in StatementSyntax.split(scan.tokens) {
      guard let first = tokens.first, let last = tokens.last else { continue }
      let range = first.range.union(last.range)
      if let fault = scan.problem?.range, fault.lower < range.upper { break }
      let place = ScriptText.position(of: first.range, in: bytes, lineStarts)
      parts.append(Part(tokens: tokens, range: range, line: place.line, column: place.column))
    }
    self.parts = parts
  }

  /// The words of a statement as they stand in the script.
  package func source(of part: Part) -> String { String(decoding: bytes[part.range.bytes], as: UTF8.self) }

  /// Where a range begins, and its line.
  package func position(of range: TextRange) -> Position { ScriptText.position(of: range, in: bytes, lineStarts) }

  private static func position(of range: TextRange, in bytes: [UInt8], _ lineStarts: [Int]) -> Position {
    let lower = min(Int(range.lower), bytes.count)
    var (first, last) = (0, lineStarts.count - 1)
    while first < last {
      let middle = (first + last + 1) / 2
      if lineStarts[middle] <= lower { first = middle } else { last = middle - 1 }
    }
    let start = lineStarts[first]
    var end = first + 1 < lineStarts.count ? lineStarts[first + 1] - 1 : bytes.count
    if end > start, end > lower, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let column = String(decoding: bytes[start..<lower], as: UTF8.self).count + 1
    return Position(
      line: first + 1, column: column, text: String(decoding: bytes[start..<end], as: UTF8.self),
      range: TextRange(lower - start, max(lower, min(Int(range.upper), end)) - start))
  }
}
