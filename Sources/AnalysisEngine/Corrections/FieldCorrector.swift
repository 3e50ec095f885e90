import TextModel
import Values
import World

/// Puts the fields of one item right, and notes what the program had read.
///
/// It knows how a kind of value is taken over; the extensions of `Corrections` know which fields an item has.
struct FieldCorrector {
  /// What the analyst says.
  let fields: CorrectedFields
  /// The words of the item: of several mentions of an entity the nearest to them is the one that stands in a role.
  let words: TextRange
  let scope: Scope
  private(set) var applied: AppliedCorrection

  /// What corrections of one article are read against.
  struct Scope {
    let text: SourceText
    /// The article's entities; empty while they are not found yet.
    let entities: [Entity]
  }

  init(_ fields: CorrectedFields, of words: TextRange, in scope: Scope, _ applied: AppliedCorrection) {
    self.fields = fields
    self.words = words
    self.scope = scope
    self.applied = applied
  }

  // MARK: Kinds of value

  /// A word that must be one of some; said wrongly it is left as it was.
  mutating func word(_ field: CorrectableField, _ value: inout String, isKnown: (String) -> Bool) {
    guard let said = fields.word(field) ?? nil, isKnown(said) else { return }
    applied.note(field, read: value)
    value = said
  }

  /// A word of a closed list.
  mutating func choice<Choice: RawRepresentable>(_ field: CorrectableField, _ value: inout Choice) where Choice.RawValue == String {
    guard let said = (fields.word(field) ?? nil).flatMap({ Choice(rawValue: $0) }) else { return }
    applied.note(field, read: value.rawValue)
    value = said
  }

  /// A word of a closed list that may be missing.
  mutating func choice<Choice: RawRepresentable>(_ field: CorrectableField, _ value: inout Choice?) where Choice.RawValue == String {
    guard let said = fields.word(field) else { return }
    guard let word = said else {
      applied.note(field, read: value?.rawValue)
      value = nil
      return
    }
    guard let choice = Choice(rawValue: word) else { return }
    applied.note(field, read: value?.rawValue)
    value = choice
  }

  /// A text that may be missing.
  mutating func text(_ field: CorrectableField, _ value: inout String?) {
    guard let said = fields.word(field) else { return }
    applied.note(field, read: value)
    value = said
  }

  /// Several words.
  mutating func list(_ field: CorrectableField, _ values: inout [String], isKnown: (String) -> Bool = { _ in true }) {
    guard let said = fields.values(field), said.allSatisfy(isKnown) else { return }
    applied.note(field, read: values.isEmpty ? nil : values.joined(separator: ", "))
    values = said
  }

  /// Everybody in a role.
  mutating func roles(_ field: CorrectableField, _ roles: inout [Role]) {
    guard let said = fields.participants(field) else { return }
    applied.note(field, read: roles.isEmpty ? nil : roles.map(shown).joined(separator: ", "))
    roles = said.map(role)
  }

  /// The one in a role.
  mutating func role(_ field: CorrectableField, _ role: inout Role?) {
    guard let said = fields.participants(field) else { return }
    applied.note(field, read: role.map(shown))
    role = said.first.map(self.role)
  }

  mutating func place(_ place: inout Place?) {
    guard let said = fields.place else { return }
    applied.note(.place, read: place.map { $0.name })
    place = said.place
  }

  mutating func days(_ field: CorrectableField, _ days: inout DateInterval?) {
    guard let said = fields.days(field) else { return }
    applied.note(field, read: days?.description)
    days = said
  }

  mutating func count(_ count: inout Count) {
    guard let said = fields.count else { return }
    applied.note(.count, read: count.words)
    count = said
  }

  // MARK: Roles

  private func shown(_ role: Role) -> String { role.analyst ?? scope.text[role.range] }

  /// The entity of the mention that was named, or of the name; without one the analyst's words stand for themselves.
  private func role(_ participant: CorrectedFields.Participant) -> Role {
    guard let entity = entity(participant), let nearest = nearestMention(of: entity) else {
      return Role(analyst: participant.words, of: words)
    }
    return Role(nearest, entity: entity.id)
  }

  private func entity(_ participant: CorrectedFields.Participant) -> Entity? {
    if let mention = participant.mention {
      let entities = scope.entities
      if let exact = entities.first(where: { $0.mentions.contains { $0.range == mention } }) { return exact }
      if let touching = entities.first(where: { $0.mentions.contains { $0.range.overlaps(mention) } }) { return touching }
    }
    return Entity.named(participant.words, among: scope.entities, in: scope.text)
  }

  private func nearestMention(of entity: Entity) -> TextRange? {
    func distance(_ range: TextRange) -> UInt32 {
      range.lower >= words.lower ? range.lower - words.lower : words.lower - range.lower
    }
    return entity.mentions.filter { $0.form != .pronoun }.map { $0.range }.min { distance($0) < distance($1) }
      ?? entity.mentions.first?.range
  }
}

extension Entity {
  /// The entity that bears a name, or that some mention other than a pronoun calls so; neither letter case nor a leading "the" matters. nil
  /// where there is none.
  package static func named(_ name: String, among entities: [Entity], in text: SourceText) -> Entity? {
    let wanted = form(name)
    guard !wanted.isEmpty else { return nil }
    if let entity = entities.first(where: { form($0.name) == wanted }) { return entity }
    return entities.first { entity in entity.mentions.contains { $0.form != .pronoun && form(text[$0.range]) == wanted } }
  }

  private static func form(_ name: String) -> String {
    let words = name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    return words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
  }
}
