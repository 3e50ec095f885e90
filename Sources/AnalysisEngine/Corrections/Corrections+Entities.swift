import TextModel

extension Corrections {
  /// Entities with what the analyst says of them, step by step in the order in which it was said: a later step finds what an earlier one made.
  ///
  /// Ids stay as they were; an entity that became part of another leaves a gap, one that was split off has an id behind the last.
  func applied(to entities: [Entity], in article: Article) -> [Entity] {
    let own = items.filter { $0.item.kind == .entity }
    guard !own.isEmpty else { return entities }
    var entities = entities
    var next = entities.count
    var merges: [Merge] = []
    for correction in own {
      guard let position = correction.item.position(among: entities.compactMap { ItemSite($0) }) else { continue }
      switch correction.change {
      case .fields(let fields): correct(&entities[position], fields, in: article)
      case .merge(let other):
        guard other.kind == .entity, let first = other.position(among: entities.compactMap { ItemSite($0) }), first != position else {
          continue
        }
        merges.append(Merge(first: entities[first], second: entities[position]))
        entities[first] = Corrections.joined(entities[first], entities[position])
        entities.remove(at: position)
      case .split(let mentions):
        if let merge = merges.lastIndex(where: { $0.isTakenBack(by: mentions, of: entities[position]) }) {
          entities[position] = merges[merge].rest(of: entities[position])
          entities.append(merges[merge].second)
          merges.remove(at: merge)
          continue
        }
        guard let parts = Corrections.parted(entities[position], mentions, id: ItemID.entity(next), in: article) else { continue }
        entities[position] = parts.rest
        entities.append(parts.own)
        next += 1
      }
    }
    return entities
  }

  private func correct(_ entity: inout Entity, _ fields: CorrectedFields, in article: Article) {
    var correction =
      entity.correction ?? AppliedCorrection(subtype: entity.kind.rawValue, rule: entity.rule, confidence: entity.confidence)
    if let name = fields.word(.name) ?? nil {
      correction.note(.name, read: entity.name)
      entity.name = name
    }
    if let kind = (fields.word(.kind) ?? nil).flatMap({ Entity.Kind(rawValue: $0) }) {
      correction.note(.kind, read: entity.kind.rawValue)
      entity.kind = kind
    }
    if let roles = fields.values(.role) {
      correction.note(.role, read: entity.roles.isEmpty ? nil : entity.roles.joined(separator: ", "))
      entity.roles = roles
    }
    guard !correction.fields.isEmpty else { return }
    (entity.rule, entity.confidence, entity.correction) = (AppliedCorrection.rule, 1, correction)
  }

  /// Two entities as they were when the second became part of the first: a split of the second's mentions gives it back as it was.
  private struct Merge {
    let first: Entity
    let second: Entity

    func isTakenBack(by mentions: [TextRange], of entity: Entity) -> Bool {
      let own = entity.mentions.map { $0.range }.filter(mentions.contains)
      return entity.id == first.id && own.count < entity.mentions.count && own == second.mentions.map { $0.range }
    }

    /// An entity without what it took from the second: mentions, roles that the analyst did not give, place and side.
    func rest(of entity: Entity) -> Entity {
      var rest = entity
      rest.mentions.removeAll { mention in second.mentions.contains { $0.range == mention.range } }
      if entity.correction?.has(.role) != true { rest.roles.removeAll { second.roles.contains($0) && !first.roles.contains($0) } }
      if first.place == nil, entity.place == second.place { rest.place = nil }
      if first.side == nil, entity.side == second.side { rest.side = nil }
      return rest
    }
  }

  /// One entity of two: the first with the mentions of both.
  private static func joined(_ first: Entity, _ second: Entity) -> Entity {
    var entity = first
    entity.mentions = (first.mentions + second.mentions).sorted { $0.range < $1.range }
    entity.roles += second.roles.filter { !first.roles.contains($0) }
    entity.place = first.place ?? second.place
    entity.side = first.side ?? second.side
    // Decisions find it by what the engine found, whichever mention is now the first.
    entity.correction =
      first.correction ?? AppliedCorrection(subtype: first.kind.rawValue, rule: first.rule, confidence: first.confidence)
    return entity
  }

  /// Some mentions as an entity of their own, named by the longest name among them, and the rest; nil where either would have none.
  private static func parted(_ entity: Entity, _ mentions: [TextRange], id: String, in article: Article) -> (own: Entity, rest: Entity)? {
    let own = entity.mentions.filter { mentions.contains($0.range) }
    let rest = entity.mentions.filter { !mentions.contains($0.range) }
    guard let first = own.first, !rest.isEmpty else { return nil }
    let names = own.filter { $0.form == .name }
    let name = names.max { ($0.range.count, $1.range.lower) < ($1.range.count, $0.range.lower) } ?? first
    let found = entity.correction ?? AppliedCorrection(subtype: entity.kind.rawValue, rule: entity.rule, confidence: entity.confidence)
    var part = Entity(
      id: id, kind: entity.kind, name: article.text[name.range], mentions: own, confidence: 1, rule: AppliedCorrection.rule)
    part.correction = AppliedCorrection(subtype: found.subtype, rule: found.rule, confidence: found.confidence)
    var remaining = entity
    remaining.mentions = rest
    remaining.correction = found
    return (part, remaining)
  }
}
