import PluginKit

/// "Kyiv blamed Moscow for the shelling": who is said to have done what happened.
struct ToldBlame: Telling {
  let statement: AttributedStatement
  /// By side or name.
  let blamed: String
  /// As the article names whom it blames.
  let name: String

  /// The accusations of an article that name one as the one who did it.
  static func all(in article: ReviewedArticle, _ settings: StatementSettings) -> [ToldBlame] {
    let events = article.analysis.events.filter { $0.type == "accuse" && $0.polarity == .positive && !article.isRejected($0.id) }
    return events.compactMap { event in
      guard event.modality.isFactual, let voice = event.actors.first, event.recipients.count == 1, let role = event.recipients.first,
        let name = article.name(of: role), let blamed = article.party(role), article.party(voice) != blamed
      else { return nil }
      let happening = settings.happening(at: event.trigger)
      let statement = AttributedStatement(
        article, settings, item: event.id, range: event.trigger, claim: nil, event: happening, place: happening?.place, voice: voice)
      return ToldBlame(statement: statement, blamed: blamed, name: name)
    }
  }
}
