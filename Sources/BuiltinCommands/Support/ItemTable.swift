import PluginKit

/// Makes the tables of found things alike: an id first, then the kind's own columns, then the review and the article.
struct ItemTable {
  /// One row before the shared columns are added.
  struct Entry {
    let id: String
    let range: TextRange
    let cells: [Value]
    /// Words besides `range` that the cells came from.
    var further: [TextRange] = []
    /// Items besides `id` that the row stands for: further mentions of one event.
    var mentions: [String] = []
  }

  let item: String
  /// The kind's own columns.
  let columns: [Column]

  /// All columns, for the signature.
  var signatureColumns: [Column] { allColumns(severalArticles: false) }

  /// The parameters and options that all listings share.
  static let parameters = [
    Signature.Parameter("article", .article, "numbers of the articles to list; all without", optional: true, repeating: true)
  ]
  static let showRejected = Signature.Option("--all", nil, "lists rejected items too")

  /// Lists what `entries` finds in each article that the call names.
  func answer(
    _ call: Call, in context: Context, entries: (ReviewedArticle) -> [Entry]
  ) async throws(Diagnostic) -> Answer {
    let articles = try await context.reviewed(for: call)
    var answer = Answer.table(table(of: articles, in: context, withRejected: call.has("--all"), entries: entries))
    answer.warnings = lost(in: articles)
    return answer
  }

  /// What was decided about items of the kind that are not found any more, one warning for each article.
  private func lost(in articles: [ReviewedArticle]) -> [Diagnostic] {
    articles.compactMap { article in
      let decisions = article.decisions.unplaced.filter { $0.anchor.kind.rawValue == item }
      guard let first = decisions.first else { return nil }
      let words = article.text(first.anchor.range).split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
      let what = decisions.count == 1 ? "“\(first.verdict.word)” is on" : "\(decisions.count) decisions are on words such as"
      return Diagnostic(
        .unknownItem, "\(what) “\(words.prefix(40))” of article \(article.number), where no \(item) is found now",
        help: "it holds again when one is; `correct` lists what you put right", severity: .warning)
    }
  }

  /// What `entries` finds in some articles, with or without what the analyst rejected.
  func table(
    of articles: [ReviewedArticle], in context: Context, withRejected: Bool = false, entries: (ReviewedArticle) -> [Entry]
  ) -> Table {
    let several = context.session.articles.count > 1
    var rows: [Row] = []
    for article in articles {
      for entry in entries(article) {
        guard withRejected || !article.isRejected(entry.id) else { continue }
        let reference = ItemReference(article: several ? article.number : nil, item: entry.id)
        let evidence = ([entry.range] + entry.further.filter { !$0.isEmpty }).map {
          Evidence(article: article.number, range: $0, item: entry.id)
        }
        rows.append(
          Row(
            [.reference(reference)] + entry.cells + [Value(ItemTable.review(of: entry, in: article)), .number(Double(article.number))],
            evidence: evidence))
      }
    }
    return Table(item: item, columns: allColumns(severalArticles: several), rows: rows)
  }

  /// What was decided about the item, else about another that the row stands for.
  private static func review(of entry: Entry, in article: ReviewedArticle) -> String? {
    article.review(of: entry.id) ?? entry.mentions.lazy.compactMap { article.review(of: $0) }.first
  }

  private func allColumns(severalArticles: Bool) -> [Column] {
    [Column("id", .reference, "its id, for `why`, `note`, `accept` and `reject`")] + columns + [
      Column("review", .text, "what you decided: accepted, rejected, corrected, merged, split, noted", isDetail: false),
      Column("article", .number, "the number of the article", isDetail: !severalArticles),
    ]
  }
}

extension Value {
  /// A resolved place, or missing.
  init(_ place: Place?) {
    self = place.map { .place(NamedPlace($0)) } ?? .missing
  }

  /// Kilometres, or missing.
  init(kilometres: Double?) { self = kilometres.map { .distance(Length(kilometres: $0)) } ?? .missing }

  /// Several names in one cell; one is plain text and none is missing.
  init(names: [String]) {
    switch names.count {
    case 0: self = .missing
    case 1: self = .text(names[0])
    default: self = .list(names.map(Value.text))
    }
  }
}
