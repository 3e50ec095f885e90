import PluginKit

/// Tab-separated values with a heading line; tabs and line breaks in cells become spaces.
struct TSVExporter: Exporter {
  static let formats = ["tsv", "tab"]
  static let summary = "tab-separated values"

  func text(of table: Table, in context: ExportContext) throws(Diagnostic) -> String {
    SeparatedValues(separator: "\t").text(of: table, in: context)
  }
}
