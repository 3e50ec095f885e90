import CommandLanguage

/// What stands before the cursor: `ghazni[3 articles]> `, in coloured parts.
package struct Prompt: Sendable, Hashable {
  /// A colour of the terminal's own palette, so that light and dark themes both work.
  package enum Style: Sendable, Hashable { case plain, bold, dim, green, yellow, red, cyan }

  /// A stretch of the prompt in one colour.
  package struct Part: Sendable, Hashable {
    /// The words.
    package let text: String
    /// Their colour.
    package let style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// From left to right.
  package let parts: [Part]

  /// Article and file names may stand in a part: what acts on a terminal is escaped when it is shown.
  package init(_ parts: [Part]) { self.parts = parts.filter { !$0.text.isEmpty } }

  package init(_ text: String) { self.init([Part(text)]) }

  /// The prompt without colours.
  package var text: String { parts.reduce(into: "") { $0 += TerminalText.escape($1.text) } }

  /// The mark around what takes no columns in `marked`; libedit is told of it.
  static let mark: Character = "\u{1}"

  /// The prompt for libedit, sequences that take no columns between marks.
  ///
  /// libedit draws such a sequence together with the character after it: two in a row print rubbish and one at the end is lost. So the end of one
  /// style and the start of the next share one pair of marks, and a styled last part leaves its last character plain.
  package func marked(colours: Bool) -> String {
    guard colours else { return text }
    var result = ""
    var pending = ""
    for (index, part) in parts.enumerated() {
      var shown = TerminalText.escape(part.text)
      var tail = ""
      if index == parts.count - 1, part.style != .plain { tail = shown.popLast().map(String.init) ?? "" }
      if part.style != .plain, !shown.isEmpty { pending += part.style.sequence }
      if !shown.isEmpty {
        result += Self.literal(pending) + shown
        pending = part.style == .plain ? "" : StyledText.reset
      }
      if !tail.isEmpty {
        result += Self.literal(pending) + tail
        pending = ""
      }
    }
    return result
  }

  private static func literal(_ sequence: String) -> String { sequence.isEmpty ? "" : "\(mark)\(sequence)\(mark)" }
}

extension Prompt.Style {
  /// The colour sequence that starts the style.
  var sequence: String {
    switch self {
    case .plain: ""
    case .bold: "\u{1B}[1m"
    case .dim: "\u{1B}[2m"
    case .green: "\u{1B}[1;32m"
    case .yellow: "\u{1B}[33m"
    case .red: "\u{1B}[1;31m"
    case .cyan: "\u{1B}[36m"
    }
  }
}
