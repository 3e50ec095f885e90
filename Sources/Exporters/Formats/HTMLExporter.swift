import PluginKit

/// A page with one table and no script; article text cannot become markup.
struct HTMLExporter: Exporter {
  static let formats = ["html", "htm"]
  static let summary = "a page with the table"

  func text(of table: Table, in context: ExportContext) throws(Diagnostic) -> String {
    let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
    func cells(_ tag: String, _ texts: [String]) -> String {
      "<tr>" + texts.map { "<\(tag)>\(Markup.escape($0))</\(tag)>" }.joined() + "</tr>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(Markup.escape(table.item))</title>
      <style>body { font-family: sans-serif } td, th { padding: 0.2em 0.6em; text-align: left; border-bottom: 1px solid #ddd }</style>
      <table>
      <thead>\(cells("th", shown.map { table.columns[$0].name }))</thead>
      <tbody>
      \(table.rows.map { row in cells("td", shown.map { ValueText.plain(row.cells[$0]) }) }.joined())</tbody>
      </table>
      </html>

      """
  }
}
