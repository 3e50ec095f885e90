import PluginKit

/// A place that changed hands, by one event of one article.
struct ControlChange {
  let article: ReviewedArticle
  let group: EventGroup
  /// The place that is told to have changed hands; nil where it has no name that is known.
  let place: Place?
  /// As the article writes it.
  let words: String
  /// Who holds it afterwards; nil where that is not told.
  let holder: String?
  /// Who held it before; nil where that is not told.
  let before: String?

  /// The changes that an article tells of, in text order, those that did not happen among them.
  static func all(in article: ReviewedArticle) -> [ControlChange] {
    article.eventGroups.filter { types.contains($0.type) }.flatMap { group in changes(by: group, in: article) }
  }

  private static let types: Set<String> = ["territory_taken_nonstate", "territory_taken_state", "territory_transferred", "withdrawal"]

  /// One for each place that is taken.
  private static func changes(by group: EventGroup, in article: ReviewedArticle) -> [ControlChange] {
    let places = group.recipients.compactMap { role in mention(of: role, in: article).map { (role: role, mention: $0) } }
    let sides = group.recipients.filter { role in !places.contains { $0.role == role } && isActor(role, in: article) }
    let actors = names(group.actors, in: article)
    let others = names(sides, in: article)
    let isTaken = group.type.hasPrefix("territory_taken")
    let (holder, before) = isTaken ? (actors, others) : (others, actors)
    if group.type == "withdrawal" {
      // Who leaves a country may have held none of its towns.
      guard let place = group.place, place.kind != .country, place.kind != .region else { return [] }
      return [ControlChange(article: article, group: group, place: place, words: place.name, holder: nil, before: actors)]
    }
    let things = group.recipients.filter { role in !sides.contains(role) && !places.contains { $0.role == role } }
    if places.isEmpty, !things.isEmpty {
      // A depot or a base is held, not the town beside it.
      return things.map { role in
        ControlChange(article: article, group: group, place: nil, words: article.name(of: role) ?? "", holder: holder, before: before)
      }
    }
    if places.isEmpty {
      guard let place = group.place else { return [] }
      return [ControlChange(article: article, group: group, place: place, words: place.name, holder: holder, before: before)]
    }
    return places.map { role, mention in
      let place = mention.place ?? group.place
      return ControlChange(
        article: article, group: group, place: place, words: place?.name ?? article.name(of: role) ?? "", holder: holder, before: before)
    }
  }

  /// Whether a role is somebody who can hold a place.
  private static func isActor(_ role: Role, in article: ReviewedArticle) -> Bool {
    guard let entity = role.entity.flatMap({ article.analysis.entity($0) }) else { return role.analyst != nil }
    return entity.kind != .place && entity.kind != .facility
  }

  /// The name of a place in the words of a role.
  private static func mention(of role: Role, in article: ReviewedArticle) -> PlaceMention? {
    guard let place = article.analysis.places.last(where: { $0.range.lower >= role.range.lower && $0.range.upper <= role.range.upper })
    else { return nil }
    // “the town of Goma” is Goma, “a depot near Goma” is not.
    let before = article.text(TextRange(Int(role.range.lower), Int(place.range.lower))).split(whereSeparator: { $0.isWhitespace })
    return before.contains { besides.contains($0.lowercased()) } ? nil : place
  }

  private static let besides: Set<String> = [
    "near", "in", "at", "outside", "inside", "around", "from", "on", "by", "between", "towards", "beyond",
  ]

  private static func names(_ roles: [Role], in article: ReviewedArticle) -> String? {
    let names = roles.compactMap { article.name(of: $0) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  // MARK: Order

  /// What mentions of one place share.
  var key: String { place.map { "\($0.id)" } ?? NameKey.exact(words) }

  /// Whether it is told as having happened.
  var isFactual: Bool { group.modality.isFactual && group.leading.polarity == .positive }

  /// The day by which it had happened: that of the event, else that of the article; nil where neither is known.
  var day: CivilDate? { group.date?.end ?? article.article.header.published }

  /// The earlier first; of one day, by article and text.
  static func precedes(_ left: ControlChange, _ right: ControlChange) -> Bool {
    let (day, other) = (left.day?.dayNumber ?? Int.min, right.day?.dayNumber ?? Int.min)
    if day != other { return day < other }
    return (left.article.number, left.group.leading.trigger.lower) < (right.article.number, right.group.leading.trigger.lower)
  }
}
