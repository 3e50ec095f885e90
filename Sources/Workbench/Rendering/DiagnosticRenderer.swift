import PluginKit

/// Draws a diagnostic: the sentence, the line with a caret under the words at fault, and what to do.
///
///     error: there is no command evnts
///       evnts | count
///       ^^^^^
///       did you mean “events”?
package struct DiagnosticRenderer: Sendable {
  private let layout: Layout

  package init(layout: Layout) { self.layout = layout }

  /// - Parameters:
  ///   - source: What was being read; nil draws no line.
  ///   - file: The name of the script; nil at the prompt.
  ///   - firstLine: The line of the file on which `source` begins, from 1.
  package func text(of diagnostic: Diagnostic, in source: SourceText? = nil, file: String? = nil, firstLine: Int = 1) -> String {
    let painter = Painter(colours: layout.colours)
    var place = ""
    if let file {
      let (line, column) = source.map { $0.lineAndColumn(ofByte: Int(diagnostic.range?.lower ?? 0)) } ?? (1, 1)
      place = "\(TerminalText.escape(file)):\(line + firstLine - 1):\(column): "
    }
    let style: Run.Style = diagnostic.severity == .note ? .dim : .warning
    var text = place + painter.paint("\(diagnostic.severity.rawValue): ", style) + TerminalText.escape(diagnostic.message) + "\n"
    if let source, let range = diagnostic.range, range.upper <= source.bytes.count { text += caret(range, in: source) }
    if let help = diagnostic.help { text += "  " + painter.paint(help, .dim) + "\n" }
    return text
  }

  /// The line that holds the start of a range, and a caret for each column of the range on it.
  private func caret(_ range: TextRange, in source: SourceText) -> String {
    let line = source.lineAndColumn(ofByte: Int(range.lower)).line
    let start = Int(source.lineStarts[line - 1])
    let end = line < source.lineStarts.count ? Int(source.lineStarts[line]) - 1 : source.bytes.count
    let before = DisplayWidth.of(TerminalText.escape(source[TextRange(start, Int(range.lower))]))
    let upper = max(Int(range.lower), min(Int(range.upper), end))
    let width = max(1, DisplayWidth.of(TerminalText.escape(source[TextRange(Int(range.lower), upper)])))
    let painter = Painter(colours: layout.colours)
    return "  " + TerminalText.escape(source[TextRange(start, end)]) + "\n"
      + String(repeating: " ", count: before + 2) + painter.paint(String(repeating: "^", count: width), .warning) + "\n"
  }
}
