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
    var added = 0
    var dated: [Int] = []
    var remarks: [Diagnostic] = []
    var known: [String: SessionArticle?] = [:]
    for entry in context.session.articles { known[entry.article.sha256] = entry }
    var repeated: [String] = []
    for loaded in result.articles {
      if let earlier = known[loaded.article.sha256] {
        if let earlier, let day = loaded.article.header.published, earlier.article.header.published == nil {
          var header = earlier.article.header
          header.published = day
          effects.append(.edit(.setHeader(number: earlier.number, header)))
          dated.append(earlier.number)
        } else {
          repeated.append(earlier.map { "\(loaded.article.name) is article \($0.number), \($0.article.name)" } ?? loaded.article.name)
        }
        continue
      }
      known.updateValue(nil, forKey: loaded.article.sha256)
      added += 1
      effects.append(.edit(.addArticle(loaded.article, origin: loaded.path)))
      if loaded.article.header.published == nil { undated += 1 }
      if let remark = LoadCommand.remark(on: loaded.article) { remarks.append(remark) }
    }
    var sentences: [String] = []
    if added > 0 { sentences.append("loaded \(added) \(added == 1 ? "article" : "articles")") }
    if !dated.isEmpty { sentences.append("gave a date to article \(dated.map(String.init).joined(separator: ", "))") }
    if !repeated.isEmpty {
      sentences.append(repeated.count == 1 ? "already loaded: \(repeated[0])" : "\(repeated.count) texts are already loaded")
    }
    if undated > 0 {
      let which = undated == 1 ? "one has no date" : "\(undated) have no date"
      sentences.append("\(which): “Monday” is reckoned from a dateline with a day, else not at all; give one with --date")
    }
    return Answer(message: sentences.joined(separator: "; "), warnings: result.problems + remarks, effects: effects)
  }

  /// A dateline is printed within days of it.
  private static let usualDelay = 7

  /// A dateline that is far from the day of publication: the one or the other is another text's.
  private static func remark(on article: Article) -> Diagnostic? {
    guard let published = article.header.published, let dateline = DatelineDay(article.text) else { return nil }
    let days = dateline.days(from: published)
    guard days > usualDelay else { return nil }
    return Diagnostic(
      .invalidValue, "the dateline of \(article.name) says \(dateline.words), but its day of publication is \(published), \(days) days off",
      help: "“Monday” is reckoned from the latter; if that is wrong: unload it, and load it with the right --date", severity: .warning)
  }
}
