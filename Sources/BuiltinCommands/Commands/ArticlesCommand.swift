import PluginKit

/// `articles`: what is loaded.
struct ArticlesCommand: Command {
  static let signature = Signature(
    "articles", .articles, "lists the loaded articles",
    columns: [
      Column("article", .number, "its number, for the other commands"), Column("name", .text, "name of the file, or id of the line"),
      Column("title", .text, "title, where one is known, else the first words"), Column("published", .date, "day of publication"),
      Column("source", .text, "outlet"), Column("words", .number, "length in words"),
      Column("origin", .text, "where it was read from", isDetail: true),
      Column("sha256", .text, "digest of the text", isDetail: true),
    ],
    examples: [Signature.Example("articles", "what is loaded", shows: ["herat-ghazni", "2021-08-12"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let rows = context.session.articles.map { entry in
      let article = entry.article
      return Row(
        [
          .number(Double(entry.number)), .text(article.name), .text(article.header.title ?? ArticlesCommand.firstWords(of: article.text)),
          Value(article.header.published.map { DateInterval($0) }), Value(article.header.source),
          .number(Double(ArticlesCommand.wordCount(of: article.text))), Value(entry.origin), .text(article.sha256),
        ], evidence: [Evidence(article: entry.number, range: TextRange(0, 0))])
    }
    return .table(Table(item: "article", columns: ArticlesCommand.signature.columns, rows: rows))
  }

  /// The first line, cut after 60 characters.
  static func firstWords(of text: SourceText) -> String {
    let line = text.string.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// Runs of bytes between white space; O(n).
  static func wordCount(of text: SourceText) -> Int {
    var count = 0
    var inWord = false
    for byte in text.bytes {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace && !inWord { count += 1 }
      inWord = !isSpace
    }
    return count
  }
}
