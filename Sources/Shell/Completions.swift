import CommandLanguage

/// What Tab offers: words that may stand in place of the one before the cursor.
package struct Completions: Sendable, Hashable {
  /// One word and what it means.
  package struct Candidate: Sendable, Hashable {
    /// What is inserted, quotes included.
    package let text: String
    /// What is listed when several are possible: one line, the text itself when nil.
    package let label: String?
    /// A few words beside the candidate in the list; empty for none.
    package let help: String
    /// What follows when this is the only candidate: a space, or nothing where the word goes on (`border:`).
    package let suffix: String

    package init(_ text: String, label: String? = nil, help: String = "", suffix: String = " ") {
      self.text = text
      self.label = label
      self.help = help
      self.suffix = suffix
    }
  }

  /// The bytes (UTF-8) of the line that a candidate replaces; its end is where the cursor goes on from.
  package let range: Range<Int>
  /// In the order to be listed.
  package let candidates: [Candidate]

  package init(range: Range<Int>, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// Nothing to put in.
  package static let none = Completions(range: 0..<0, candidates: [])

  /// What several candidates let Tab put in the place of `typed`: as much as they agree on, nil when that is no more than `typed`.
  ///
  /// Some candidates may need quotation marks and others not; then they agree on their labels, in an open quotation mark where there is a space.
  package func agreed(beyond typed: String) -> String? {
    let prefix = Self.withoutHalfEscape(Self.commonPrefix(of: candidates.map { $0.text }))
    if Self.goesBeyond(prefix, typed) { return prefix }
    guard candidates.contains(where: { Self.isQuoted($0.text) }) else { return nil }
    let label = Self.commonPrefix(of: candidates.map { $0.label ?? $0.text })
    let bare = Self.isQuoted(typed) ? String(typed.unicodeScalars.dropFirst()) : typed
    let hasEscapes = label.unicodeScalars.contains { "\"\\$\n\r".unicodeScalars.contains($0) }
    guard Self.goesBeyond(label, bare), !hasEscapes else { return nil }
    return (Self.isQuoted(typed) || QuotedText.needsQuotes(label) ? "\"" : "") + label
  }

  /// By scalars, as the language reads: under a combining mark the quotation mark is another `Character`.
  private static func isQuoted(_ text: String) -> Bool { text.unicodeScalars.first == "\"" }

  /// A beginning that ends within an escape, less the backslash that would take the next mark with it.
  private static func withoutHalfEscape(_ text: String) -> String {
    let backslashes = text.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return backslashes.isMultiple(of: 2) ? text : String(text.unicodeScalars.dropLast())
  }

  private static func goesBeyond(_ prefix: String, _ typed: String) -> Bool {
    prefix != typed && prefix.lowercased().hasPrefix(typed.lowercased())
  }

  /// The longest beginning that all words share, whole characters only.
  static func commonPrefix(of words: [String]) -> String {
    guard let first = words.first else { return "" }
    return words.dropFirst().reduce(first) { prefix, word in String(prefix.prefix(zip(prefix, word).prefix { $0 == $1 }.count)) }
  }

  /// The list shown at the second Tab: in columns when nothing has help, else one candidate a line, at most `rows` lines.
  ///
  /// The last line says how many more there are when they do not all fit.
  package func listing(columns: Int, rows: Int) -> [String] {
    let labels = candidates.map { TerminalText.escape($0.label ?? $0.text) }
    let widest = min(labels.map { DisplayWidth.of($0) }.max() ?? 0, max(8, columns / 2))
    let lines: [String]
    let perLine: Int
    if candidates.contains(where: { !$0.help.isEmpty }) {
      perLine = 1
      lines = zip(labels, candidates).map { label, candidate in
        DisplayWidth.truncate(DisplayWidth.pad(label, to: widest) + "  " + TerminalText.escape(candidate.help), to: columns - 1)
      }
    } else {
      perLine = max(1, (columns - 1) / (widest + 2))
      let height = (labels.count + perLine - 1) / perLine
      lines = (0..<height).map { row in
        stride(from: row, to: labels.count, by: height).map { DisplayWidth.pad(labels[$0], to: widest) }.joined(separator: "  ")
      }
    }
    guard lines.count > rows else { return lines.map(Self.trimmed) }
    let shown = max(1, rows - 1)
    let left = candidates.count - min(candidates.count, shown * perLine)
    return lines.prefix(shown).map(Self.trimmed) + ["… \(left) more; type on to narrow them down"]
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// Dim text after the cursor that is not part of the line.
package struct Hint: Sendable, Hashable {
  /// What stands after the cursor.
  package let text: String
  /// Whether Right and End put the text into the line: yes for the rest of an earlier line, no for a signature such as `<place> <place>`.
  package let isAcceptable: Bool

  package init(_ text: String, isAcceptable: Bool = false) {
    self.text = text
    self.isAcceptable = isAcceptable
  }
}
