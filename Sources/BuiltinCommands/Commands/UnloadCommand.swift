import PluginKit

/// `unload`: takes articles out of the session.
struct UnloadCommand: Command {
  static let signature = Signature(
    "unload", .articles, "takes articles out of the session",
    discussion: "Decisions about them are kept and apply again when the same text is loaded later. `undo` brings the articles back.",
    parameters: [Signature.Parameter("article", .article, "numbers of the articles", repeating: true)],
    examples: [Signature.Example("unload 1", "forget an article", shows: ["unloaded"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let articles = try context.articles(for: call)
    return Answer(
      message:
        "unloaded \(articles.count) \(articles.count == 1 ? "article" : "articles"); undo brings \(articles.count == 1 ? "it" : "them") back",
      effects: articles.map { .edit(.removeArticle(number: $0.number)) })
  }
}
