import PluginKit

/// Lays a document out as lines of text.
struct DocumentRenderer {
  let layout: Layout
  private var painter: Painter { Painter(colours: layout.colours) }

  func text(of document: Document) -> String {
    var text = ""
    for (index, block) in document.blocks.enumerated() {
      if index > 0, case .heading = block { text += "\n" }
      text += self.text(of: block)
    }
    return text
  }

  private func text(of block: Document.Block) -> String {
    switch block {
    case .heading(let heading): painter.paint(heading, .strong) + "\n"
    case .paragraph(let runs): folded(runs, indent: 0)
    case .list(let items): items.map { "• " + folded($0, indent: 2) }.joined()
    case .fields(let fields): text(of: fields)
    case .excerpt(let excerpt): ExcerptRenderer(layout: layout).text(of: excerpt)
    case .table(let table): TableRenderer(layout: layout).text(of: table)
    case .drawing(let lines): lines.map { drawn($0) + "\n" }.joined()
    }
  }

  /// A line that a command drew, cut to the window as the rows of tables are.
  private func drawn(_ line: [Run]) -> String {
    let runs = line.map { Run(TerminalText.escape($0.text), $0.style) }
    let width = runs.reduce(0) { $0 + DisplayWidth.of($1.text) }
    guard layout.fits, let columns = layout.columns, width > columns else {
      return runs.map { painter.paint($0.text, $0.style) }.joined()
    }
    var room = max(0, columns - 1)
    var text = ""
    for run in runs {
      let shown = DisplayWidth.prefix(of: run.text, columns: room)
      text += painter.paint(shown, run.style)
      room -= DisplayWidth.of(shown)
      if shown.utf8.count < run.text.utf8.count { break }
    }
    return text + (columns > 0 ? "…" : "")
  }

  private func text(of fields: [Document.Field]) -> String {
    let widest = fields.reduce(0) { max($0, DisplayWidth.of(TerminalText.escape($1.label))) }
    let limit = max(10, layout.measure / 2)
    let width = min(widest, limit)
    var text = ""
    for field in fields {
      let label = TerminalText.escape(field.label)
      let isLong = DisplayWidth.of(label) > width
      text += "  " + painter.paint(isLong ? label : DisplayWidth.pad(label, to: width), .accent)
      text += isLong ? "\n" + String(repeating: " ", count: width + 4) : "  "
      text += folded(field.text, indent: width + 4)
    }
    return text
  }

  /// Runs as lines no longer than the measure, those after the first indented.
  private func folded(_ runs: [Run], indent: Int) -> String {
    let width = max(20, layout.measure - indent)
    var lines = [""]
    var used = 0
    for run in runs {
      for (position, paragraph) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if position > 0 {
          lines.append("")
          used = 0
        }
        for word in DocumentRenderer.words(of: TerminalText.escape(String(paragraph))) {
          let columns = DisplayWidth.of(word)
          if used > 0, used + DisplayWidth.of(DocumentRenderer.trimmed(word)) > width {
            lines[lines.count - 1] = DocumentRenderer.trimmed(lines[lines.count - 1])
            lines.append("")
            used = 0
          }
          lines[lines.count - 1] += painter.paint(word, run.style)
          used += columns
        }
      }
    }
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n"
  }

  /// Words with the white space after them.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var endsInSpace = false
    for character in text {
      if character != " ", endsInSpace {
        words.append(word)
        word = ""
      }
      word.append(character)
      endsInSpace = character == " "
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
