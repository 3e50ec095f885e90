import PluginKit

/// `who`: everything that the articles tell of one entity.
struct WhoCommand: Command {
  static let signature = Signature(
    "who", .reading, "gathers roles, claims, events, places and losses of one person, group or other entity",
    discussion: """
      The entity is named, in full or by a part of its name, or given by an id of `entities`. Entities of several articles are taken together \
      where their name and kind are the same; someone who is called by the family name alone in another article is listed apart.
      """,
    parameters: [
      Signature.Parameter("name", .entity, "a name, or the id of an entity"),
      Signature.Parameter("article", .article, "numbers of the articles to look in; all without", optional: true, repeating: true),
    ],
    examples: [
      Signature.Example("who \"Ismail Khan\"", "one person", shows: ["Ismail Khan", "warlord", "acts", "mobilisation"]),
      Signature.Example("who Taliban", "an armed group", shows: ["Taliban", "armedGroup", "says", "acts", "takes"]),
    ])

  /// More entities than this are named, not told of.
  private static let mostTold = 3

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("name") else { throw Diagnostic(.missingArgument, "`who` needs a name", at: call.range) }
    let articles = try await context.reviewed(for: call)
    let dossiers = try await WhoCommand.dossiers(argument, among: articles, in: context)
    var blocks: [Document.Block] = []
    for dossier in dossiers.prefix(WhoCommand.mostTold) { blocks += WhoCommand.blocks(of: dossier, in: context) }
    let others = dossiers.dropFirst(WhoCommand.mostTold).map { "\($0.name) (\($0.kind.rawValue))" }
    if !others.isEmpty { blocks.append(.paragraph([Run("The name also fits \(others.joined(separator: ", ")).")])) }
    return .document(Document(blocks))
  }

  private static func dossiers(
    _ argument: Call.Argument, among articles: [ReviewedArticle], in context: Context
  ) async throws(Diagnostic) -> [Dossier] {
    let text = argument.value.text
    if let reference = ItemReference(text), reference.item?.first == "n" {
      let (article, item) = try await context.item(Call.Argument(.reference(reference), at: argument.range))
      guard let entity = article.analysis.entity(item.id), let dossier = Dossier.of(entity, in: articles) else {
        throw Diagnostic(
          .unknownItem, "\(text) was rejected, or is not in these articles", at: argument.range, help: "`entities --all` lists it")
      }
      return [dossier]
    }
    let found = Dossier.all(named: text, in: articles)
    guard found.isEmpty else { return found }
    let names = articles.flatMap { $0.analysis.entities.flatMap { [$0.name] + $0.name.split(separator: " ").map(String.init) } }
    throw Diagnostic(
      .unknownName, "nobody and nothing named \(text) was found in \(articles.count == 1 ? "the article" : "the articles")",
      at: argument.range, help: Nearest.question(to: text, among: names) ?? "`entities` lists who and what was found")
  }

  private static func blocks(of dossier: Dossier, in context: Context) -> [Document.Block] {
    let count = dossier.mentionCount
    var facts = [dossier.kind.rawValue, count == 1 ? "1 mention" : "\(count) mentions"]
    if context.session.articles.count > 1 {
      let numbers = dossier.articles.map { String($0.number) }
      facts.append((numbers.count == 1 ? "article " : "articles ") + numbers.joined(separator: ", "))
    }
    let places = dossier.places.map { $0.count == 1 ? $0.name : "\($0.name) ×\($0.count)" }
    let fields = [
      Document.Field("role", dossier.roles.joined(separator: ", ")),
      Document.Field("side", dossier.sides(in: context.world).joined(separator: ", ")),
      Document.Field("also called", dossier.otherNames.prefix(8).joined(separator: "; ")),
      Document.Field("where", places.prefix(8).joined(separator: ", ")),
      Document.Field("ids", ids(of: dossier, in: context)),
    ]
    var blocks: [Document.Block] = [
      .heading(dossier.name), .paragraph([Run(facts.joined(separator: ", "), .dim)]),
      .fields(fields.filter { !$0.text.allSatisfy { $0.text.isEmpty } }),
    ]
    for (title, table) in tables(of: dossier, in: context) where !table.rows.isEmpty {
      blocks.append(.heading(title))
      blocks.append(.table(table))
    }
    return blocks
  }

  private static func ids(of dossier: Dossier, in context: Context) -> String {
    let several = context.session.articles.count > 1
    return dossier.sources.map { ItemReference(article: several ? $0.article.number : nil, item: $0.entity.id).description }
      .joined(separator: ", ")
  }

  /// What it says, does, suffers, takes and loses; the rows are those of the lists, so that their ids open.
  private static func tables(of dossier: Dossier, in context: Context) -> [(String, Table)] {
    let articles = dossier.articles
    func events(where holds: @escaping (EventGroup, ReviewedArticle) -> Bool) -> Table {
      EventsCommand.table.table(of: articles, in: context) { article in
        EventsCommand.entries(article.eventGroups, of: article, in: context) { holds($0, article) }
      }
    }
    func assets(where holds: @escaping (Asset, ReviewedArticle) -> Bool) -> Table {
      AssetsCommand.table.table(of: articles, in: context) { article in
        AssetsCommand.entries(article, in: context) { holds($0, article) }
      }
    }
    let claims = ClaimsCommand.table.table(of: articles, in: context) { article in
      ClaimsCommand.entries(article) { dossier.fills($0.speaker, in: article) }
    }
    let acts = events { event, article in event.actors.contains { dossier.fills($0, in: article) } }
    let suffers = events { event, article in event.recipients.contains { dossier.fills($0, in: article) } }
    let takes = assets { asset, article in dossier.fills(asset.captor, in: article) }
    let loses = assets { asset, article in dossier.fills(asset.loser, in: article) }
    return [
      ("says", claims.showing(["id", "stance", "content", "medium"])),
      ("acts", acts.showing(["id", "type", "recipient", "place", "date", "modality", "claimant"])),
      ("is acted on", suffers.showing(["id", "type", "actor", "place", "date", "modality", "claimant"])),
      ("takes", takes.showing(["id", "status", "count", "category", "text", "loser", "place", "claimant"])),
      ("loses", loses.showing(["id", "status", "count", "category", "text", "captor", "place", "claimant"])),
    ]
  }
}
