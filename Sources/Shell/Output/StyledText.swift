import CommandLanguage

/// Text with colour sequences (`ESC[…m`) in it, as renderers hand it to the pager and the prompt.
package enum StyledText {
  /// Back to plain text.
  package static let reset = "\u{1B}[0m"
  /// Faint text from here.
  package static let dim = "\u{1B}[2m"
  /// Text and ground exchanged from here.
  package static let reverse = "\u{1B}[7m"

  /// A run of text, or a colour sequence.
  private enum Piece {
    case text(Substring)
    case style(Substring)
  }

  /// The text alone.
  package static func plain(_ text: String) -> String {
    pieces(of: text).reduce(into: "") { if case .text(let run) = $1 { $0 += run } }
  }

  /// The columns taken, colour sequences not counted.
  package static func width(of text: String) -> Int { DisplayWidth.of(plain(text)) }

  /// One line cut into rows of at most `columns`; the colours in force at a cut are ended there and taken up in the next row.
  ///
  /// Tabs are laid out to every eighth column. An empty line is one empty row.
  package static func fold(_ line: String, to columns: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    var width = 0
    var styles = ""
    for piece in pieces(of: line) {
      switch piece {
      case .style(let sequence):
        row += sequence
        styles = isReset(sequence) ? "" : styles + sequence
      case .text(let run):
        for character in run {
          let shown = character == "\t" ? String(repeating: " ", count: 8 - width % 8) : String(character)
          let own = DisplayWidth.of(shown)
          if width + own > max(1, columns), width > 0 {
            rows.append(row + (styles.isEmpty ? "" : reset))
            row = styles
            width = 0
          }
          row += shown
          width += own
        }
      }
    }
    return rows + [row + (styles.isEmpty ? "" : reset)]
  }

  private static func isReset(_ sequence: Substring) -> Bool { sequence == "\u{1B}[0m" || sequence == "\u{1B}[m" }

  private static func pieces(of text: String) -> [Piece] {
    guard text.utf8.contains(0x1B) else { return [.text(text[...])] }
    var pieces: [Piece] = []
    var rest = text[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      if escape > rest.startIndex { pieces.append(.text(rest[..<escape])) }
      let tail = rest[escape...].dropFirst()
      if tail.first == "[", let end = tail.firstIndex(of: "m"), tail[..<end].dropFirst().allSatisfy({ $0.isNumber || $0 == ";" }) {
        pieces.append(.style(rest[escape...end]))
        rest = rest[rest.index(after: end)...]
      } else {
        pieces.append(.text(rest[escape...escape]))
        rest = tail
      }
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
    return pieces
  }
}
