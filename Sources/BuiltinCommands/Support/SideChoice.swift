import PluginKit

/// What `side X = Y` asks for, read against the table of actors and the articles.
struct SideChoice {
  /// The name by which the session keeps it: the table's own where it knows the actor.
  let name: String
  let kind: Entity.Kind
  /// The actor whose side it is; nil where it is to stand for itself.
  let side: String?

  /// - Throws: with the words at fault: `unknownName` for a name that neither the table nor the articles know and that is near to one they do, or
  ///   for a side that nobody bears; `refused` for a circle, or for another kind than the table's.
  init(_ subject: Call.Argument, _ side: Call.Argument, kind: Call.Argument?, isNew: Bool, in context: Context) async throws(Diagnostic) {
    let actors = context.world.actors
    let typed = try await SideChoice.name(subject, in: context)
    guard !AddedSide.key(of: typed).isEmpty else {
      throw Diagnostic(.invalidValue, "“\(typed)” is no name", at: subject.range, help: "write the name as articles do, with letters")
    }
    let named = try await SideChoice.kind(of: typed, in: context)
    let actor = actors.actor(called: typed)
    if actor == nil, named == nil, !isNew,
      let near = Nearest.question(to: typed, among: SideChoice.names(in: context) + (try await SideChoice.namesInArticles(of: context)))
    {
      throw Diagnostic(
        .unknownName, "neither the table of actors nor an article has \(typed)", at: subject.range, help: "\(near) --new takes it as it is")
    }
    if let kind, let actor, actor.kind != kind.value.text {
      throw Diagnostic(
        .refused, "\(actor.name) is known as \(actor.kind)", at: kind.range, help: "--kind is for names that the table of actors lacks")
    }
    name = actor?.name ?? typed
    self.side = try SideChoice.side(side, for: actor, named: name, isNew: isNew, in: context)
    let known = kind.flatMap { Entity.Kind(rawValue: $0.value.text) } ?? actor.flatMap { Entity.Kind(rawValue: $0.kind) }
    // Whoever stands with an army or an armed group is one, where the articles do not say otherwise.
    let isArmed = self.side.flatMap { actors.actor(called: $0) }.map { ["armedGroup", "securityForce"].contains($0.kind) } ?? false
    self.kind = known ?? (named == .organisation && isArmed ? .armedGroup : named) ?? .armedGroup
  }

  /// The name that was typed, or that of the entity whose id was.
  static func name(_ argument: Call.Argument, in context: Context) async throws(Diagnostic) -> String {
    guard let reference = ItemReference(argument.value.text), reference.item?.first == "n", !context.session.articles.isEmpty else {
      return argument.value.text
    }
    let (article, item) = try await context.item(Call.Argument(.reference(reference), at: argument.range))
    return article.analysis.entity(item.id)?.name ?? argument.value.text
  }

  /// What the articles take a name for, where that can stand on a side; an armed group where it can not; nil where no article names it.
  private static func kind(of name: String, in context: Context) async throws(Diagnostic) -> Entity.Kind? {
    let key = AddedSide.key(of: name)
    let articles = try await context.reviewed(context.session.articles)
    let bearing = articles.flatMap { article in
      article.analysis.entities.filter { entity in
        AddedSide.key(of: entity.name) == key
          || entity.mentions.contains { $0.form == .name && AddedSide.key(of: article.text($0.range)) == key }
      }
    }
    guard let entity = bearing.max(by: { $0.mentions.count < $1.mentions.count }) else { return nil }
    return AddedSide.kinds.contains(entity.kind.rawValue) ? entity.kind : .armedGroup
  }

  /// The names that the articles have for entities.
  static func namesInArticles(of context: Context) async throws(Diagnostic) -> [String] {
    try await context.reviewed(context.session.articles).flatMap { $0.analysis.entities.map { $0.name } }
  }

  /// Whether the articles speak of somebody by one of the names that an actor has.
  static func isNamed(_ name: String, in context: Context) async throws(Diagnostic) -> Bool {
    let actors = context.world.actors
    let key = AddedSide.key(of: name)
    let known = actors.actor(called: name)?.id
    return try await namesInArticles(of: context).contains { found in
      AddedSide.key(of: found) == key || known != nil && actors.actor(called: found)?.id == known
    }
  }

  /// All names that may be meant.
  static func names(in context: Context) -> [String] {
    let listed = context.world.actors.actors.filter { !$0.aliases.isEmpty || $0.side == nil || $0.country == nil }
    return listed.flatMap { [$0.name] + $0.aliases } + context.world.countries.countries.map { $0.name }
      + context.session.addedSides.map { $0.name }
  }

  private static func side(
    _ argument: Call.Argument, for actor: ActorTable.Actor?, named name: String, isNew: Bool, in context: Context
  ) throws(Diagnostic) -> String? {
    let typed = argument.value.text
    if typed.lowercased() == "none" { return nil }
    let actors = context.world.actors
    if AddedSide.key(of: typed) == AddedSide.key(of: name) || actor != nil && actors.actor(called: typed)?.id == actor?.id {
      throw Diagnostic(
        .refused, "\(name) cannot stand on its own side", at: argument.range, help: "side \(quoted(name)) = none lets it stand for itself")
    }
    guard let side = actors.actor(called: typed) else {
      guard !isNew, !AddedSide.key(of: typed).isEmpty else { return typed }
      throw Diagnostic(
        .unknownName, "no actor is named \(typed)", at: argument.range,
        help: [Nearest.question(to: typed, among: names(in: context)), "--new makes it a side of your own"].compactMap { $0 }.joined(
          separator: " "))
    }
    let chain = actors.sides(of: side)
    if let actor, chain.contains(where: { $0.id == actor.id }) {
      let way = ([side] + chain).prefix { $0.id != actor.id }.map { $0.name } + [name]
      throw Diagnostic(
        .refused, "that would be a circle: \(way.joined(separator: " stands with "))", at: argument.range,
        help: "take the other back first: side \(quoted(side.name)) = none")
    }
    return side.name
  }

  static func quoted(_ name: String) -> String { name.contains(" ") ? "\"\(name)\"" : name }
}
