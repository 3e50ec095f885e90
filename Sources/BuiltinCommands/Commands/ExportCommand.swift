import PluginKit

/// `export`: the analysis records as a file.
struct ExportCommand: Command {
  static let signature = Signature(
    "export", .articles, "writes everything that was found as a file for other programs",
    discussion: """
      A name ending in .json holds an array of analysis records (schema sitrep.analysis/1), one in .jsonl one record a line. \
      A single table is written by redirection: `events > events.csv`; the ending chooses the format.
      """,
    parameters: [
      Signature.Parameter("file", .file, "NAME.json or NAME.jsonl"),
      Signature.Parameter("article", .article, "numbers of the articles; all without", optional: true, repeating: true),
    ],
    options: [Signature.Option("--replace", nil, "replaces a file of that name")],
    examples: [
      Signature.Example("export ghazni.json", "the analysis of every article", shows: ["wrote ghazni.json"])
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let file = call.argument("file") else { throw Diagnostic(.missingArgument, "`export` needs a file", at: call.range) }
    let path = file.value.text
    let isArray = path.lowercased().hasSuffix(".json")
    guard isArray || path.lowercased().hasSuffix(".jsonl") else {
      throw Diagnostic(
        .fileFormat, "\(path) does not end in .json or .jsonl", at: file.range,
        help: "a table goes to other formats by redirection: events > events.csv")
    }
    let articles = try await context.reviewed(for: call)
    var records: [JSON] = []
    for article in articles { records.append(try context.host.record(of: article.article)) }
    let text = isArray ? JSON.array(records).text(indented: true) + "\n" : records.map { $0.text() + "\n" }.joined()
    return .done(
      "wrote \(path): \(records.count) \(records.count == 1 ? "record" : "records")",
      .write(path: path, text: text, replacing: call.has("--replace")))
  }
}
