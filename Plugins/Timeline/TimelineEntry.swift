import PluginKit

/// Something that stands on the line of time.
struct TimelineEntry {
  let interval: DateInterval
  let reference: ItemReference
  let label: String
  /// Whether it is told as having happened.
  let isFactual: Bool

  /// The dated events of an article, each once however often it is told, and how many have no date.
  static func events(of article: ReviewedArticle, several: Bool, by wanted: String?) -> (dated: [TimelineEntry], undated: Int) {
    var dated: [TimelineEntry] = []
    var undated = 0
    for event in article.eventGroups {
      let actors = event.actors.compactMap { article.name(of: $0) }
      if let wanted, !actors.contains(where: { $0.lowercased().contains(wanted) }) { continue }
      guard let interval = event.date else {
        undated += 1
        continue
      }
      let recipients = event.recipients.compactMap { article.name(of: $0) }
      let who = [actors, recipients].map { $0.joined(separator: ", ") }.filter { !$0.isEmpty }.joined(separator: " → ")
      let place = event.place.map { " in \($0.name)" } ?? ""
      dated.append(
        TimelineEntry(
          interval: interval, reference: ItemReference(article: several ? article.number : nil, item: event.id),
          label: "\(event.type)\(who.isEmpty ? "" : ": \(who)")\(place)",
          isFactual: event.modality.isFactual && event.leading.polarity == .positive))
    }
    return (dated, undated)
  }

  /// Every resolved date of an article.
  static func dates(of article: ReviewedArticle, several: Bool) -> [TimelineEntry] {
    article.analysis.dates.compactMap { date in
      guard let interval = date.interval, !article.isRejected(date.id) else { return nil }
      return TimelineEntry(
        interval: interval, reference: ItemReference(article: several ? article.number : nil, item: date.id),
        label: "“\(article.text(date.range))”", isFactual: true)
    }
  }
}
