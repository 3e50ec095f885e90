import PluginKit

/// `side`: on whose side actors stand, and with = whom the analyst puts where.
struct SideCommand: Command {
  static let signature = Signature(
    "side", .deciding, "lists the sides and who stands on them, and with = says on whose side somebody stands",
    discussion: """
      Without a name it lists the sides of the session's articles; with one it tells of that actor. Say with = on whose side a group, force or \
      person stands: another actor by any of its names, a country for its government, `none` where it stands for itself; `default` takes it back. \
      It holds in all articles of the session, and `undo` takes it back. A name that the table of actors lacks is added to it, so that the articles \
      know it; its kind is what the articles take it for, or --kind. --new lets a side have a name of your own, such as Coalition. The column `side` \
      of `entities`, `events`, `assets` and `casualties` is the one that an actor stands on in the end: of the Quds Force, the Iranian government.
      """,
    parameters: [Signature.Parameter("name", .entity, "a name, or the id of an entity", optional: true)],
    options: [
      Signature.Option("=", .text, "on whose side it stands, `none` or `default`"),
      Signature.Option("--kind", .choice(AddedSide.kinds), "what it is, where the table of actors lacks it"),
      Signature.Option("--because", .text, "where you have it from"),
      Signature.Option("--new", nil, "takes a name that nobody bears yet"),
    ],
    columns: [
      Column("side", .text, "the side"), Column("members", .text, "who stands on it, the most mentioned first"),
      Column("mentions", .number, "how often they are mentioned"), Column("articles", .number, "in how many articles"),
      Column("from", .text, "table, you, or article: who says that they stand there"),
    ],
    examples: [
      Signature.Example("side", "the sides of the articles", shows: ["Taliban", "Afghan government"]),
      Signature.Example("side Taliban", "one of them", shows: ["Taliban", "stands", "for itself"]),
      Signature.Example(
        "side \"Sudan Shield\" = SAF --because \"ACLED\"", "a group that the program does not know",
        shows: ["Sudan Shield stands on the side of Sudanese Armed Forces, and so of Sudanese government"]),
      Signature.Example(
        "side Taliban = Opposition --new; entities where side = Opposition", "a side of your own",
        shows: ["Opposition", "Taliban stands on the side of Opposition"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let subject = call.argument("name") else {
      if let option = call.option("=") {
        throw Diagnostic(.missingArgument, "`side =` needs a name before it", at: option.range, help: "side \"Sudan Shield\" = SAF")
      }
      try SideCommand.checkOptions(call)
      return .table(SideCommand.table(of: try await context.reviewed(context.session.articles), in: context))
    }
    if let wanted = call.option("=") { return try await choose(wanted, for: subject, call, in: context) }
    try SideCommand.checkOptions(call)
    return .document(try await SideCommand.document(on: subject, in: context))
  }

  /// - Throws: `missingArgument` for an option that goes with =.
  private static func checkOptions(_ call: Call) throws(Diagnostic) {
    for option in ["--kind", "--because", "--new"] where call.has(option) {
      throw Diagnostic(
        .missingArgument, "\(option) goes with =", at: call.option(option)?.range ?? call.range,
        help: "side \"Sudan Shield\" = SAF \(option)")
    }
  }

  private static func table(of articles: [ReviewedArticle], in context: Context) -> Table {
    let rows = Sides(of: articles, in: context).groups.map { group in
      let evidence = group.members.flatMap { $0.evidence }
      let origins = ["table", "you", "article"].filter { origin in group.members.contains { $0.origin == origin } }
      return Row(
        [
          .text(group.name), Value(names: group.members.map { $0.name }), .number(Double(group.mentions)),
          .number(Double(Set(evidence.map { $0.article }).count)), Value(names: origins),
        ], evidence: evidence)
    }
    return Table(item: "side", columns: signature.columns, rows: rows)
  }

  // MARK: One actor

  private static func document(on subject: Call.Argument, in context: Context) async throws(Diagnostic) -> Document {
    let typed = try await SideChoice.name(subject, in: context)
    let actors = context.world.actors
    let groups = Sides(of: try await context.reviewed(context.session.articles), in: context).groups
    let key = AddedSide.key(of: typed)
    let known = actors.actor(called: typed)
    let member = groups.flatMap { group in group.members.map { (side: group.name, member: $0) } }.first {
      AddedSide.key(of: $0.member.name) == key
    }
    let own = groups.first { AddedSide.key(of: $0.name) == AddedSide.key(of: known?.name ?? typed) }
    guard known != nil || member != nil || own != nil else {
      let named = try await SideChoice.namesInArticles(of: context)
      let say = "say it: side \(SideChoice.quoted(typed)) = …"
      let names =
        named.contains { AddedSide.key(of: $0) == key } ? [] : SideChoice.names(in: context) + groups.flatMap { $0.members.map { $0.name } }
      throw Diagnostic(
        .unknownName, "nothing is known of the side of \(typed)", at: subject.range,
        help: Nearest.question(to: typed, among: names) ?? say)
    }
    let name = known?.name ?? typed
    let chain = known.map { actors.sides(of: $0).map { $0.name } } ?? member.map { [$0.side] } ?? []
    let said = context.session.fact(AnalystFact.Key(.side, AddedSide.key(of: name)))
    let isSaid = said != nil
    let because: String? = if case .side(let side)? = said { side.because } else { nil }
    let others = own?.members.map { $0.name }.filter { $0 != name } ?? []
    let fields = [
      Document.Field("kind", known?.kind ?? member?.member.kind.rawValue ?? ""),
      Document.Field("stands", chain.isEmpty ? "for itself" : "with " + chain.joined(separator: ", and so with ")),
      Document.Field("from", isSaid ? "you" : member?.member.origin ?? "table"), Document.Field("because", because ?? ""),
      Document.Field("with it", others.joined(separator: ", ")),
    ]
    return Document([.heading(name), .fields(fields.filter { !$0.text.allSatisfy { $0.text.isEmpty } })])
  }

  // MARK: Choosing

  private func choose(
    _ wanted: Call.Argument, for subject: Call.Argument, _ call: Call, in context: Context
  ) async throws(Diagnostic) -> Answer {
    let effect: SessionEdit
    let outcome: String
    let subjectName: String
    if wanted.value.text.lowercased() == "default" {
      let typed = try await SideChoice.name(subject, in: context)
      let name = context.world.actors.actor(called: typed)?.name ?? typed
      let key = AnalystFact.Key(.side, AddedSide.key(of: name))
      guard context.session.fact(key) != nil else {
        throw Diagnostic(.refused, "nothing was said of the side of \(name)", at: wanted.range, help: "`side` lists who stands where")
      }
      effect = .forget(key)
      subjectName = name
      outcome = "\(name) stands where the table of actors and the articles put it again"
    } else {
      let isNew = call.has("--new")
      let choice = try await SideChoice(subject, wanted, kind: call.option("--kind"), isNew: isNew, in: context)
      effect = .know(.side(AddedSide(name: choice.name, side: choice.side, kind: choice.kind.rawValue, because: call.text("--because"))))
      subjectName = choice.name
      outcome = choice.name + " " + SideCommand.position(choice.side, in: context.world)
    }
    let follows = try await SideCommand.consequences(of: .edit(effect), for: subjectName, in: context)
    return Answer(message: "\(outcome): \(follows)", effects: [.edit(effect)])
  }

  /// "stands on the side of Sudanese Armed Forces, and so of Sudanese government"
  private static func position(_ side: String?, in world: World) -> String {
    guard let side else { return "stands for itself" }
    let further = world.actors.actor(called: side).map { world.actors.sides(of: $0).map { ", and so of " + $0.name }.joined() } ?? ""
    return "stands on the side of \(side)\(further)"
  }

  /// How many mentions stand on another side than before.
  private static func consequences(of effect: Effect, for name: String, in context: Context) async throws(Diagnostic) -> String {
    let after = try context.host.context(after: [effect])
    let touched = context.session.articles.filter { context.host.knowledge(on: $0.article) != after.host.knowledge(on: $0.article) }
    var (mentions, articles) = (0, 0)
    for (old, new) in zip(try await context.reviewed(touched), try await after.reviewed(touched)) {
      func sides(_ article: ReviewedArticle, _ world: World) -> [TextRange: String] {
        article.analysis.entities.reduce(into: [:]) { sides, entity in
          for mention in entity.mentions { sides[mention.range] = article.side(of: entity, in: world) }
        }
      }
      let (before, now) = (sides(old, context.world), sides(new, after.world))
      let changed = Set(before.keys).union(now.keys).count { before[$0] != now[$0] }
      mentions += changed
      if changed > 0 { articles += 1 }
    }
    if mentions == 0 {
      let isNamed = try await SideChoice.isNamed(name, in: context)
      return isNamed ? "no mention stands elsewhere for it" : "no article names it yet"
    }
    return "\(mentions) \(mentions == 1 ? "mention" : "mentions") in \(articles) \(articles == 1 ? "article" : "articles")"
  }
}
