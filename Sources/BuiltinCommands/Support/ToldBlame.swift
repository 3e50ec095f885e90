import PluginKit

/// "Kyiv blamed Moscow for the shelling": who is said to have done what happened.
struct ToldBlame: Telling {
  let statement: AttributedStatement
  /// By side or name.
  let blamed: String
  /// As the article names whom it blames.
  let name: String
  /// Whether it is said who did something, and not what somebody did.
  private let isBlame: Bool

  /// The accusations of an article that name one as the one who did it.
  static func all(in article: ReviewedArticle, _ settings: StatementSettings) -> [ToldBlame] {
    let events = article.analysis.events.filter { $0.type == "accuse" && $0.polarity == .positive && !article.isRejected($0.id) }
    return events.compactMap { ToldBlame($0, article, settings) }
  }

  private init?(_ event: Event, _ article: ReviewedArticle, _ settings: StatementSettings) {
    let trigger = article.text(event.trigger).lowercased()
    var (voice, accused) = (event.actors.first, event.recipients)
    var isTold = event.modality.isFactual
    // "Ukraine said Russia was to blame": the subject is whom the speaker blames.
    if accused.isEmpty, trigger.hasSuffix("blame"), let speaker = article.analysis.claims.first(where: { $0.id == event.claim })?.speaker {
      (voice, accused, isTold) = (speaker, event.actors, true)
    }
    guard isTold, let voice, accused.count == 1, let name = article.name(of: accused[0]) else { return nil }
    blamed = article.party(accused[0]) ?? NameKey.exact(name)
    guard (article.party(voice) ?? article.name(of: voice).map { NameKey.exact($0) }) != blamed else { return nil }
    self.name = name
    isBlame = trigger.contains("blam")
    let happening = settings.happening(at: event.trigger)
    statement = AttributedStatement(
      article, settings, item: event.id, range: event.trigger, claim: nil, event: happening, place: happening?.place, voice: voice)
  }

  /// Whether both may say of one deed who did it. Whoever is accused in return may be accused of something else.
  func isOfDeed(of other: ToldBlame) -> Bool {
    if let group = statement.group, statement.article.number == other.statement.article.number, group == other.statement.group {
      return true
    }
    guard isBlame, other.isBlame else { return false }
    guard let type = statement.type, let another = other.statement.type else { return true }
    return type == another
  }
}
