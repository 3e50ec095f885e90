import PluginKit

/// One object a line, as JSON has it in an array.
struct JSONLinesExporter: Exporter {
  static let formats = ["jsonl", "ndjson"]
  static let summary = "one JSON object a line"

  func text(of table: Table, in context: ExportContext) throws(Diagnostic) -> String {
    RowObjects.objects(of: table, in: context).map { $0.text() + "\n" }.joined()
  }
}
