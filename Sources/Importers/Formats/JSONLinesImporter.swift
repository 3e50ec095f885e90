import TextModel

/// JSON lines: one article a line (contract ANALYSIS, Input). Bad lines are reported, the others are read.
public enum JSONLinesImporter: Importer {
  public static let name = "jsonl"
  public static let extensions = ["jsonl", "ndjson"]
  public static let summary = "one JSON object a line: id, text, title, published, source, url"

  public static func read(_ bytes: [UInt8], name: String, options: ImportOptions) throws(Diagnostic) -> Imported {
    var rest: [UInt8]? = bytes
    var reader = JSONLinesReader(options: options) { () throws(Diagnostic) in
      defer { rest = nil }
      return rest
    }
    var imported = Imported(articles: [])
    while let line = reader.next() {
      switch line {
      case .success(let article): imported.articles.append(article)
      case .failure(let fault): imported.diagnostics.append(fault)
      }
    }
    if imported.articles.isEmpty, imported.diagnostics.isEmpty { throw Diagnostic(.fileEmpty, "it holds no lines") }
    return imported
  }
}
