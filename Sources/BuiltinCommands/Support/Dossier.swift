import PluginKit

/// What the articles tell of one entity: the entities of the articles that bear one name and are of one kind.
struct Dossier {
  /// The entity as one article has it.
  struct Source {
    let article: ReviewedArticle
    let entity: Entity
  }

  /// The name of the kind that gathers: accents, case and marks are folded.
  struct Key: Hashable {
    let kind: Entity.Kind
    let name: String

    init(_ entity: Entity) {
      kind = entity.kind
      name = NameKey.exact(entity.name)
    }
  }

  /// By article, at least one.
  private(set) var sources: [Source]

  /// The fullest name.
  var name: String { sources.max { $0.entity.name.utf8.count < $1.entity.name.utf8.count }?.entity.name ?? "" }
  /// What sort of thing it is.
  var kind: Entity.Kind { sources[0].entity.kind }
  /// In all articles.
  var mentionCount: Int { sources.reduce(0) { $0 + $1.entity.mentions.count } }

  /// The entities that a name means, most mentioned first: those that bear it; where there are none, those that are called by it in some
  /// mention, or in whose name its words stand.
  ///
  /// Rejected entities are left out. O(mentions).
  static func all(named name: String, in articles: [ReviewedArticle]) -> [Dossier] {
    let wanted = NameKey.exact(name)
    guard !wanted.isEmpty else { return [] }
    let bearing = gathered(articles) { _, entity in NameKey.exact(entity.name) == wanted }
    if !bearing.isEmpty { return bearing }
    return gathered(articles) { article, entity in
      " \(NameKey.exact(entity.name)) ".contains(" \(wanted) ")
        || entity.mentions.contains { $0.form == .name && NameKey.exact(article.text($0.range)) == wanted }
    }
  }

  /// The entity of an item, and those of the other articles that bear its name and are of its kind.
  static func of(_ entity: Entity, in articles: [ReviewedArticle]) -> Dossier? {
    gathered(articles) { Key($1) == Key(entity) }.first
  }

  private static func gathered(_ articles: [ReviewedArticle], where holds: (ReviewedArticle, Entity) -> Bool) -> [Dossier] {
    var keys: [Key] = []
    var dossiers: [Key: Dossier] = [:]
    for article in articles {
      for entity in article.analysis.entities where !article.isRejected(entity.id) && holds(article, entity) {
        let key = Key(entity)
        if dossiers[key] == nil { keys.append(key) }
        dossiers[key, default: Dossier(sources: [])].sources.append(Source(article: article, entity: entity))
      }
    }
    let found = keys.compactMap { dossiers[$0] }.enumerated()
    return found.sorted { (-$0.element.mentionCount, $0.offset) < (-$1.element.mentionCount, $1.offset) }.map { $0.element }
  }

  /// The articles it stands in.
  var articles: [ReviewedArticle] { sources.map { $0.article } }

  /// Whether a role of an article's item is filled by it.
  func fills(_ role: Role?, in article: ReviewedArticle) -> Bool {
    guard let entity = role?.entity else { return false }
    return sources.contains { $0.article.number == article.number && $0.entity.id == entity }
  }

  /// Roles and titles as written, most frequent first, each once.
  var roles: [String] { ranked(sources.flatMap { $0.entity.roles }) }

  /// Other names and nouns for it, most frequent first; pronouns are left out.
  var otherNames: [String] {
    ranked(
      sources.flatMap { source in
        source.entity.mentions.filter { $0.form != .pronoun }.map { source.article.text($0.range) }
      }
    ).filter { $0 != name }
  }

  /// The sides it is told to stand on, by name.
  func sides(in world: World) -> [String] {
    ranked(
      sources.compactMap { source in
        source.article.side(of: source.entity, in: world)
      }
    ).filter { $0 != name }
  }

  /// The places of the events it takes part in, with how many there were, most first.
  var places: [(name: String, count: Int)] {
    var counts: [(name: String, count: Int)] = []
    for source in sources {
      for event in source.article.eventGroups where takesPart(in: event, of: source.article) {
        guard let place = event.place else { continue }
        let name = place.kind == .country ? place.name : [place.name, place.country].compactMap { $0 }.joined(separator: " ")
        if let index = counts.firstIndex(where: { $0.name == name }) { counts[index].count += 1 } else { counts.append((name, 1)) }
      }
    }
    return counts.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }.map { $0.element }
  }

  /// Whether it acts in an event or suffers it.
  func takesPart(in event: EventGroup, of article: ReviewedArticle) -> Bool {
    (event.actors + event.recipients).contains { fills($0, in: article) }
  }

  private func ranked(_ texts: [String]) -> [String] {
    var counts: [(text: String, count: Int)] = []
    for text in texts {
      if let index = counts.firstIndex(where: { $0.text == text }) { counts[index].count += 1 } else { counts.append((text, 1)) }
    }
    return counts.enumerated().sorted { (-$0.element.count, $0.offset) < (-$1.element.count, $1.offset) }.map { $0.element.text }
  }
}
