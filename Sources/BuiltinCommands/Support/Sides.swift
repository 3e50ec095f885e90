import PluginKit

extension ReviewedArticle {
  /// The name of the side that an entity stands on; nil where none is known.
  func side(of entity: Entity, in world: World) -> String? {
    entity.side.map { side in world.actors.actor(id: side)?.name ?? analysis.entity(side)?.name ?? side }
  }

  /// The party for which a claim is made: the side of the speaker, of those whose spokesman it is, or the group that speaks; nil where none is
  /// known.
  func claimantSide(_ claim: String?, in world: World) -> String? {
    guard let claim, let speaker = analysis.claims.first(where: { $0.id == claim })?.speaker else { return nil }
    if let side = sides(of: [speaker], in: world).first { return side }
    let own = speaker.entity.flatMap { analysis.entity($0) }
    // “its spokesman”, “army spokesman Nabil Abdallah”.
    let named = analysis.entities.filter { entity in
      entity.id != own?.id && entity.mentions.contains { $0.range.count < speaker.range.count && speaker.range.contains($0.range) }
    }
    if let party = ([own].compactMap { $0 } + named).lazy.compactMap({ self.party($0, in: world) }).first { return party }
    // “Army spokesman Nabil Abdallah”, where one army is told of.
    let words = Set(NameKey.exact(text(speaker.range)).split(separator: " ").map(String.init))
    let alike = analysis.entities.filter { entity in
      [.armedGroup, .government, .securityForce].contains(entity.kind)
        && entity.mentions.contains { mention in
          NameKey.exact(text(mention.range)).split(separator: " ").last.map { words.contains(String($0)) } ?? false
        }
    }
    let parties = Set(alike.compactMap { self.party($0, in: world) })
    return parties.count == 1 ? parties.first : nil
  }

  /// The side of an entity, or a group or state of its own name; “rebels” are nobody's.
  private func party(_ entity: Entity, in world: World) -> String? {
    if let side = side(of: entity, in: world) { return side }
    let isParty = [.armedGroup, .government, .securityForce].contains(entity.kind)
    return isParty && entity.mentions.contains { $0.form == .name } ? entity.name : nil
  }

  /// The names of the sides that stand in roles, each once.
  func sides(of roles: [Role?], in world: World) -> [String] {
    roles.compactMap { $0?.entity.flatMap { analysis.entity($0) } }.compactMap { side(of: $0, in: world) }.reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }
}

/// The sides of some articles, with those who stand on them.
struct Sides {
  /// One who stands on a side, over all articles.
  struct Member {
    let name: String
    let kind: Entity.Kind
    /// "table", "you" or "article": where it is known from.
    let origin: String
    var mentions: Int
    var evidence: [Evidence]
  }

  /// A side and its members, the most mentioned first.
  struct Group {
    let name: String
    var members: [Member]
    var mentions: Int { members.reduce(0) { $0 + $1.mentions } }
  }

  /// The most mentioned first.
  private(set) var groups: [Group] = []

  /// Of the entities that stand on a side; rejected ones are left out. O(mentions).
  init(of articles: [ReviewedArticle], in context: Context) {
    let world = context.world
    for article in articles {
      for entity in article.analysis.entities where !article.isRejected(entity.id) {
        guard let side = article.side(of: entity, in: world) else { continue }
        let evidence = entity.mentions.map { Evidence(article: article.number, range: $0.range, item: entity.id) }
        add(entity, evidence, to: side, Sides.origin(of: entity, in: context))
      }
    }
    for index in groups.indices { groups[index].members.sort { ($1.mentions, $0.name) < ($0.mentions, $1.name) } }
    groups.sort { ($1.mentions, $0.name) < ($0.mentions, $1.name) }
  }

  private mutating func add(_ entity: Entity, _ evidence: [Evidence], to side: String, _ origin: String) {
    let index = groups.firstIndex { $0.name == side } ?? groups.count
    if index == groups.count { groups.append(Group(name: side, members: [])) }
    if let member = groups[index].members.firstIndex(where: { $0.name == entity.name && $0.kind == entity.kind }) {
      groups[index].members[member].mentions += entity.mentions.count
      groups[index].members[member].evidence += evidence
    } else {
      groups[index].members.append(
        Member(name: entity.name, kind: entity.kind, origin: origin, mentions: entity.mentions.count, evidence: evidence))
    }
  }

  /// Who says so: the analyst, where any step to the side is the analyst's; the table of actors; or the words of the article.
  private static func origin(of entity: Entity, in context: Context) -> String {
    let actors = context.world.actors
    guard let actor = actors.actor(called: entity.name) ?? entity.side.flatMap({ actors.actor(id: $0) }) else { return "article" }
    let steps = [actor] + actors.sides(of: actor)
    if steps.contains(where: { context.session.fact(AnalystFact.Key(.side, AddedSide.key(of: $0.name))) != nil }) { return "you" }
    return actors.actor(called: entity.name) == nil ? "article" : "table"
  }
}
