import PluginKit

/// Draws a passage with marks under its words, each with its label:
///
///     On Thursday, the Taliban captured the police headquarters in Herat
///                  ~~~~~~~~~~~ actor
///                              ^^^^^^^^ event
///
/// The first mark of the excerpt's item is drawn with `^`, the others with `~`; marks that would touch go to rows of their own.
struct ExcerptRenderer {
  private static let indent = 2
  let layout: Layout

  func text(of excerpt: Excerpt) -> String {
    lines(of: excerpt).map { line in
      let text = String(repeating: " ", count: ExcerptRenderer.indent) + TerminalText.escape(excerpt.text[line]) + "\n"
      return text + marks(under: line, of: excerpt)
    }.joined()
  }

  /// The passage cut into lines at its line breaks and, where too long, at spaces.
  private func lines(of excerpt: Excerpt) -> [TextRange] {
    let width = max(20, layout.measure - ExcerptRenderer.indent)
    var lines: [TextRange] = []
    let bytes = excerpt.text.bytes
    var start = Int(excerpt.range.lower)
    let end = Int(excerpt.range.upper)
    var lastSpace: Int?
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte == 0x0A {
        lines.append(TextRange(start, position))
        start = position + 1
        lastSpace = nil
      } else if byte == 0x20 {
        if columns(excerpt, start, position) > width, let space = lastSpace {
          lines.append(TextRange(start, space))
          start = space + 1
        }
        lastSpace = position
      }
      position += 1
    }
    if columns(excerpt, start, end) > width, let space = lastSpace, space > start {
      lines.append(TextRange(start, space))
      start = space + 1
    }
    if start < end { lines.append(TextRange(start, end)) }
    return lines.filter { !$0.isEmpty }
  }

  private func columns(_ excerpt: Excerpt, _ lower: Int, _ upper: Int) -> Int {
    DisplayWidth.of(TerminalText.escape(excerpt.text[TextRange(lower, upper)]))
  }

  private func marks(under line: TextRange, of excerpt: Excerpt) -> String {
    var rows: [[Drawn]] = []
    for mark in excerpt.marks where mark.range.overlaps(line) && !mark.range.isEmpty {
      let lower = max(Int(mark.range.lower), Int(line.lower))
      let upper = min(Int(mark.range.upper), Int(line.upper))
      let start = columns(excerpt, Int(line.lower), lower)
      let sign = mark.isMain ? "^" : "~"
      let signs = String(repeating: sign, count: max(1, columns(excerpt, lower, upper)))
      let drawn = labelled(signs, at: start, by: mark.range.upper <= line.upper ? mark.label : nil)
      let row = rows.firstIndex { row in row.allSatisfy { $0.start + DisplayWidth.of($0.text) + 1 < start } } ?? rows.count
      if row == rows.count { rows.append([]) }
      rows[row].append(drawn)
    }
    let painter = Painter(colours: layout.colours)
    return rows.map { row in
      var text = ""
      var used = 0
      for drawn in row {
        text += String(repeating: " ", count: drawn.start - used) + drawn.text
        used = drawn.start + DisplayWidth.of(drawn.text)
      }
      return String(repeating: " ", count: ExcerptRenderer.indent) + painter.paint(text, .accent) + "\n"
    }.joined()
  }

  /// Something written below a line, from a column on.
  private struct Drawn {
    let start: Int
    let text: String
  }

  /// The line under words with its label: behind it, before it where the window ends, and cut where neither has room. The line is never cut.
  private func labelled(_ signs: String, at start: Int, by label: String?) -> Drawn {
    guard let label else { return Drawn(start: start, text: signs) }
    let room = layout.measure - ExcerptRenderer.indent - start
    let width = DisplayWidth.of(label) + 1
    if signs.count + width > room, width <= start { return Drawn(start: start - width, text: "\(label) \(signs)") }
    return Drawn(start: start, text: DisplayWidth.truncate("\(signs) \(label)", to: max(signs.count, room), ellipsis: ""))
  }
}
