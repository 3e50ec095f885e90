import PluginKit

/// `load`: reads articles into the session.
struct LoadCommand: Command {
  static let signature = Signature(
    "load", .articles, "reads articles from files and folders into the session",
    discussion: """
      Reads plain text, Markdown and JSON lines (`{"id", "text", "title", "published", "source", "url"}`). A text that is already loaded is \
      not loaded twice. The day of publication is needed to read "on Thursday"; give it with --date where the file does not state it.
      """,
    parameters: [Signature.Parameter("files", .file, "files, folders or patterns such as reports/*.txt", repeating: true)],
    options: [Signature.Option("--date", .date, "the day of publication of texts that do not state it")],
    examples: [
      Signature.Example("load herat-ghazni.txt --date 2021-08-12", "one article", shows: ["already loaded"])
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let paths = call.allArguments("files").map { $0.value.text }
    let result = try context.host.load(paths, published: call.date("--date"))
    var effects: [Effect] = []
    var undated = 0
    var known = Set(context.session.articles.map { $0.article.sha256 })
    var repeated: [String] = []
    for loaded in result.articles {
      guard known.insert(loaded.article.sha256).inserted else {
        repeated.append(loaded.article.name)
        continue
      }
      effects.append(.edit(.addArticle(loaded.article, origin: loaded.path)))
      if loaded.article.header.published == nil { undated += 1 }
    }
    var sentences: [String] = []
    if !effects.isEmpty { sentences.append("loaded \(effects.count) \(effects.count == 1 ? "article" : "articles")") }
    if !repeated.isEmpty {
      sentences.append(repeated.count == 1 ? "\(repeated[0]) is already loaded" : "\(repeated.count) articles are already loaded")
    }
    if undated > 0 {
      sentences.append("\(undated == 1 ? "one has" : "\(undated) have") no date: give one with --date, or relative dates stay unresolved")
    }
    return Answer(message: sentences.joined(separator: "; "), warnings: result.problems, effects: effects)
  }
}
