import PluginKit

/// `show`: the text of an article, or the surroundings of an item.
struct ShowCommand: Command {
  static let signature = Signature(
    "show", .articles, "shows the text of an article with its sentence ids, or the paragraph of an item",
    parameters: [
      Signature.Parameter("what", .item, "an article's number or an item's id; the first article without", optional: true)
    ],
    examples: [
      Signature.Example("show", "the article", shows: ["s1", "Insurgents Capture"]),
      Signature.Example("show s2", "one sentence and its neighbours", shows: ["On Thursday"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("what"), case .reference(let reference) = argument.value else {
      guard let first = context.session.articles.first else {
        throw Diagnostic(.noArticle, "no article is loaded", help: "load one: load FILE --date YYYY-MM-DD")
      }
      return .document(ShowCommand.text(of: try await context.reviewed([first])[0]))
    }
    guard reference.item != nil else {
      let call = Call(command: call.command, range: call.range, arguments: ["article": [argument]], options: [:])
      return .document(ShowCommand.text(of: try await context.reviewed(for: call)[0]))
    }
    let (article, item) = try await context.item(argument)
    let all = article.analysis.sentences
    guard let position = all.firstIndex(where: { $0 == article.sentence(around: item.range) }) else {
      return .document(ShowCommand.text(of: article))
    }
    let shown = all[max(0, position - 1)...min(all.count - 1, position + 1)]
    return .document(
      Document(
        shown.flatMap { sentence -> [Document.Block] in
          [
            .excerpt(
              Excerpt(
                article.article.text, sentence.range, marks: item.kind == .sentence ? [] : [Excerpt.Mark(item.range, item.id, isMain: true)]
              ))
          ]
        }))
  }

  private static func text(of article: ReviewedArticle) -> Document {
    let header = article.article.header
    var blocks: [Document.Block] = [.heading(header.title ?? article.article.name)]
    let facts = [header.source, header.author, header.published?.description].compactMap { $0 }
    if !facts.isEmpty { blocks.append(.paragraph([Run(facts.joined(separator: ", "), .dim)])) }
    blocks.append(
      .fields(article.analysis.sentences.map { Document.Field($0.id, article.text($0.range)) }))
    return Document(blocks)
  }
}
