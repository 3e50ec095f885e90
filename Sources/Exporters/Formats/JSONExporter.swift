import PluginKit

/// An array of objects, one a row, with typed values and the evidence of each.
struct JSONExporter: Exporter {
  static let formats = ["json"]
  static let summary = "an array of objects with typed values and evidence"

  func text(of table: Table, in context: ExportContext) throws(Diagnostic) -> String {
    JSON.array(RowObjects.objects(of: table, in: context)).text(indented: true) + "\n"
  }
}
