import PluginKit

/// A table in GitHub-flavoured Markdown, of the columns that the screen shows.
struct MarkdownExporter: Exporter {
  static let formats = ["md", "markdown"]
  static let summary = "a Markdown table for reports"

  func text(of table: Table, in context: ExportContext) throws(Diagnostic) -> String {
    let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    var text = line(shown.map { MarkdownExporter.escape(table.columns[$0].name) })
    text += line(shown.map { [.number, .count, .distance].contains(table.columns[$0].type) ? "---:" : "---" })
    for row in table.rows { text += line(shown.map { MarkdownExporter.escape(ValueText.plain(row.cells[$0])) }) }
    return text
  }

  /// Text that stays text: marks of Markdown and HTML are escaped, line breaks become spaces.
  static func escape(_ text: String) -> String {
    var result = ""
    // By scalars, as readers of Markdown go: under a combining mark a bar is another `Character`.
    for scalar in TerminalText.escape(text, keeping: [.newline]).unicodeScalars {
      if "\\`*_{}[]()#+!|<>&~$".unicodeScalars.contains(scalar) {
        result += "\\" + String(scalar)
      } else {
        result.unicodeScalars.append(scalar == "\n" ? " " : scalar)
      }
    }
    return result
  }
}
