import PluginKit

/// What CSV and TSV share: a heading, and cells that no spreadsheet carries out.
struct SeparatedValues {
  let separator: Character

  /// All columns, those hidden on the screen too, then the words that the row rests on.
  func text(of table: Table, in context: ExportContext) -> String {
    let flat = FlatTable(table, in: context)
    let rows = [flat.headings] + flat.rows.map { row in zip(row, flat.isNumeric).map { $1 ? $0 : disarmed($0) } }
    return rows.map { $0.map(quoted).joined(separator: String(separator)) + "\r\n" }.joined()
  }

  /// Puts an apostrophe before what begins like a formula.
  private func disarmed(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return cell }
    return "'" + cell
  }

  private func quoted(_ cell: String) -> String {
    if separator == "\t" { return String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }
    guard cell.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
