import PluginKit

/// Comma-separated values as RFC 4180 has them, with a heading line.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection"); numbers are left alone.
struct CSVExporter: Exporter {
  static let formats = ["csv"]
  static let summary = "comma-separated values for spreadsheets"

  func text(of table: Table, in context: ExportContext) throws(Diagnostic) -> String {
    SeparatedValues(separator: ",").text(of: table, in: context)
  }
}
