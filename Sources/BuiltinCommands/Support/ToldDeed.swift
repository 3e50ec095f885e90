import PluginKit

/// What is told in a statement.
protocol Telling {
  var statement: AttributedStatement { get }
}

/// An event as somebody tells it.
struct ToldDeed: Telling {
  let event: Event
  let statement: AttributedStatement
  private let participants: Set<String>
  private let claim: Claim?

  static func all(in article: ReviewedArticle, _ settings: StatementSettings) -> [ToldDeed] {
    article.analysis.events.filter { !article.isRejected($0.id) }.map { ToldDeed($0, article, settings) }
  }

  private init(_ event: Event, _ article: ReviewedArticle, _ settings: StatementSettings) {
    self.event = event
    statement = AttributedStatement(article, settings, item: event.id, range: event.trigger, claim: event.claim, event: event)
    participants = Set(event.recipients.compactMap { article.name(of: $0).map { NameKey.exact($0) } })
    claim = event.claim.flatMap { id in article.analysis.claims.first { $0.id == id } }
  }

  var isFactual: Bool { event.polarity == .positive && event.modality.isFactual }
  /// Said not to have happened.
  var isDenied: Bool { event.modality == .denied || event.polarity == .negative && event.modality.isFactual }
  /// Whether it says who took or kept a place.
  var isControl: Bool { event.type.hasPrefix("territory_taken") || event.type == "attack_repelled" }

  /// The side that has the place after it, else the actor's name; nil where nobody known acts.
  ///
  /// Whoever repels an attack keeps the place; who says that it was repelled and names nobody speaks of his own side.
  var holder: String? {
    if let actor = event.actors.first { return statement.article.party(actor) }
    return event.type == "attack_repelled" ? claim.flatMap { statement.article.party($0.speaker) } : nil
  }

  /// Those who did it, by side or name.
  var actors: Set<String> { Set(event.actors.compactMap { statement.article.party($0) }) }

  /// What a control deed says of a place, for comparing with those of others.
  var holding: ToldHolding? {
    guard isControl, isFactual, let place = statement.place, place.kind != .country, let holder else { return nil }
    return ToldHolding(statement: statement, place: place, holder: holder)
  }

  /// Whether both are done to the same, or nothing known speaks against it in the same place.
  func isAbout(_ other: ToldDeed) -> Bool {
    if participants.isEmpty || other.participants.isEmpty {
      return statement.place?.id == other.statement.place?.id && statement.place != nil
    }
    return !participants.isDisjoint(with: other.participants)
  }
}

extension ReviewedArticle {
  /// The side that a role is of, else its name; nil for a pronoun and for common nouns of no known side ("the group").
  func party(_ role: Role?) -> String? {
    guard let id = role?.entity, let entity = analysis.entity(id) else { return nil }
    return entity.side ?? (entity.mentions.contains { $0.form == .name } ? entity.name : nil)
  }
}
