import PluginKit

/// Why an event has the fields that it has, for `why`: a reason for each, beside the words that the excerpt underlines.
enum EventReasons {
  static func fields(of event: Event, in article: ReviewedArticle) -> [Document.Field] {
    var fields: [Document.Field] = []
    fields += names("actor", event.actors, in: article)
    fields += names("recipient", event.recipients, in: article)
    if let place = event.place {
      fields.append(Document.Field("place", WhyCommand.describe(place) + reason(event.placeOrigin, in: article)))
    } else {
      fields.append(Document.Field("place", "none is told with it"))
    }
    if let date = event.date {
      fields.append(Document.Field("date", "\(date)" + reason(ofDate: event.dateOrigin, in: article)))
    } else {
      fields.append(Document.Field("date", "none is told with it"))
    }
    if event.polarity == .negative { fields.append(Document.Field("negated", "the words say that it did not happen")) }
    fields.append(Document.Field("modality", "\(event.modality.rawValue): \(meaning(of: event.modality))" + inAll(of: event, in: article)))
    return fields
  }

  /// How the event as a whole is vouched for, where other mentions of it tell it otherwise.
  private static func inAll(of event: Event, in article: ReviewedArticle) -> String {
    let group = article.eventGroups.first { $0.mentions.contains { $0.id == event.id } }
    guard let group, group.modality != event.modality else { return "" }
    let others = group.mentions.filter { $0.modality == group.modality }.map { $0.id }
    return "; the event is \(group.modality.rawValue), as \(others.joined(separator: ", ")) tells it"
  }

  private static func names(_ label: String, _ roles: [Role], in article: ReviewedArticle) -> [Document.Field] {
    roles.map { role in
      if let words = role.analyst { return Document.Field(label, "[\(words)], in your words") }
      let words = article.text(role.range)
      let name = article.name(of: role)
      let means = name.map { $0.lowercased() == words.lowercased() ? "" : ", which means \($0)" } ?? ""
      return Document.Field(label, "“\(words)”\(means)\(role.entity.map { " (\($0))" } ?? "")")
    }
  }

  private static func reason(_ origin: EventOrigin?, in article: ReviewedArticle) -> String {
    guard let origin else { return "" }
    let words = "“\(article.text(origin.range))”"
    let why =
      switch origin.reason {
      case .target: "from \(words), to which it was done"
      case .described: "\(words) says where that is"
      case .circumstance: "from \(words), which the words say of it"
      case .modifier: "from \(words) before the trigger"
      case .sentence, .clause: "from \(words), the nearest in the sentence that belongs to nothing else"
      case .before: "taken from the sentence before: \(words)"
      case .offset: "computed from \(words)"
      }
    return "; " + why
  }

  private static func reason(ofDate origin: EventOrigin?, in article: ReviewedArticle) -> String {
    guard let origin else { return "" }
    let words = "“\(article.text(origin.range))”"
    return origin.reason == .clause ? "; from \(words), in the same clause" : "; from \(words), in the same sentence"
  }

  private static func meaning(of modality: Modality) -> String {
    switch modality {
    case .asserted: "the article tells it as a fact"
    case .claimed: "somebody says so"
    case .admitted: "the side that it speaks against says so"
    case .denied: "somebody says that it is not so"
    case .disputed: "people say different things of it"
    case .unverified: "it is alleged, and nobody is named for it"
    case .planned: "it is to come"
    case .hypothetical: "it may come, or might have"
    case .historical: "it is told as of long ago"
    }
  }
}
