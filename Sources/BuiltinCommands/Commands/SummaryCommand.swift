import PluginKit

/// `summary`: the sentences that tell most.
struct SummaryCommand: Command {
  static let signature = Signature(
    "summary", .reading, "shows the sentences that tell most, as written",
    parameters: [
      Signature.Parameter("sentences", .number(atLeast: 1), "how many sentences of each article; 3 without", optional: true)
    ],
    columns: [
      Column("sentence", .reference, "its id"), Column("text", .text, "as written"), Column("rank", .number, "1 tells most"),
      Column("score", .number, "how much it tells, within its article", isDetail: true), Column("article", .number, "the article's number"),
    ],
    examples: [
      Signature.Example("summary", "three sentences", shows: ["s2"]),
      Signature.Example("summary 1", "one sentence", shows: ["s2"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let wanted = call.number("sentences") ?? 3
    let articles = try await context.reviewed(context.articles(for: call))
    let several = context.session.articles.count > 1
    var rows: [Row] = []
    for article in articles {
      let chosen = article.analysis.summary.filter { $0.rank <= wanted }
      let inOrder = article.analysis.sentences.compactMap { sentence in
        chosen.first { $0.sentence == sentence.id }.map { (sentence, $0) }
      }
      for (sentence, summary) in inOrder {
        rows.append(
          Row(
            [
              .reference(ItemReference(article: several ? article.number : nil, item: sentence.id)),
              .text(article.text(sentence.range)), .number(Double(summary.rank)), .number(summary.score), .number(Double(article.number)),
            ], evidence: [Evidence(article: article.number, range: sentence.range, item: sentence.id)]))
      }
    }
    let columns = SummaryCommand.signature.columns.map { column in
      column.name == "article" && !several ? Column("article", .number, column.help, isDetail: true) : column
    }
    return .table(Table(item: "sentence", columns: columns, rows: rows))
  }
}
