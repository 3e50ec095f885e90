import PluginKit

/// `note`: the analyst's words about an item or article.
struct NoteCommand: Command {
  static let signature = Signature(
    "note", .deciding, "keeps your words about an item or an article",
    discussion: "`why ID` shows the notes on an item. Without a text the notes of the session are listed.",
    parameters: [
      Signature.Parameter("item", .item, "an item's id, or an article's number", optional: true),
      Signature.Parameter("text", .text, "the note, in quotes", optional: true),
    ],
    columns: [
      Column("id", .reference, "what the note is about"), Column("note", .text, "your words"),
      Column("words", .text, "the words of the article"),
    ],
    examples: [
      Signature.Example("note a1 \"video seen\"", "remember something about an asset", shows: ["noted"]),
      Signature.Example("note", "all notes", shows: ["no note"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let target = call.argument("item") else { return try await NoteCommand.list(in: context) }
    guard let text = call.text("text") else {
      throw Diagnostic(
        .missingArgument, "`note` needs the text of the note", at: call.range, help: "note \(target.value.text) \"what you saw\"")
    }
    if case .reference(let reference) = target.value, reference.item == nil {
      let article = try context.articles(
        for: Call(command: call.command, range: call.range, arguments: ["article": [target]], options: [:]))[0]
      return .done("noted on article \(article.number)", .edit(.decide(Anchor.of(article.article), .note(text: text), because: nil)))
    }
    let (article, item) = try await context.item(target)
    return .done(
      "noted on \(target.value.text)", .edit(.decide(try Decisions.anchor(of: item, in: article), .note(text: text), because: nil)))
  }

  private static func list(in context: Context) async throws(Diagnostic) -> Answer {
    var rows: [Row] = []
    let several = context.session.articles.count > 1
    for article in try await context.reviewed(context.session.articles) {
      func add(_ decision: Decision, _ id: String?, _ words: String) {
        guard case .note(let text) = decision.verdict else { return }
        rows.append(
          Row(
            [.reference(ItemReference(article: several || id == nil ? article.number : nil, item: id)), .text(text), .text(words)],
            evidence: [Evidence(article: article.number, range: decision.anchor.range, item: id)]))
      }
      for decision in article.decisions.onArticle { add(decision, nil, article.article.name) }
      for (id, decisions) in article.decisions.byItem.sorted(by: {
        ItemReference(article: nil, item: $0.key) < ItemReference(article: nil, item: $1.key)
      }) {
        for decision in decisions { add(decision, id, article.text(decision.anchor.range)) }
      }
      for decision in article.decisions.unplaced { add(decision, nil, article.text(decision.anchor.range)) }
    }
    return .table(Table(item: "note", columns: signature.columns, rows: rows))
  }
}
