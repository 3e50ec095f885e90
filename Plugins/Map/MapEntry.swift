import PluginKit

/// An item that is told of a place.
struct MapEntry {
  /// What `why` takes: `e1`, `2.e1`; nil for a place of the gazetteer and for the centre of a map.
  let reference: ItemReference?
  /// Which symbol it has.
  let group: MapGroup
  /// Whether it is told as having happened.
  let isFactual: Bool
  /// What it is, in a few words.
  let label: String
  private let source: (article: ReviewedArticle, range: TextRange)?

  init(
    _ reference: ItemReference?, _ group: MapGroup, isFactual: Bool = true, label: String, in article: ReviewedArticle? = nil,
    at range: TextRange? = nil
  ) {
    self.reference = reference
    self.group = group
    self.isFactual = isFactual
    self.label = label
    if let article, let range { source = (article, range) } else { source = nil }
  }

  /// The centre of a map that was asked for.
  init(centre name: String) { self.init(nil, .centre, label: name) }

  /// The sentence that tells it, on one line; nil where no article does.
  var sentence: String? {
    guard let source, let sentence = source.article.sentence(around: source.range) else { return nil }
    return source.article.text(sentence.range).split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}

/// The items of an article that can stand on a map, by their ids.
struct MapItems {
  /// An item and the places that it has.
  struct Item {
    let entry: MapEntry
    let places: [Place]
  }

  private(set) var byID: [String: Item] = [:]
  let article: ReviewedArticle

  /// - Parameter several: Whether ids carry the article's number.
  init(_ article: ReviewedArticle, several: Bool, _ world: World) {
    self.article = article
    func add(_ id: String, _ group: MapGroup, isFactual: Bool = true, _ label: String, _ range: TextRange, _ places: [Place?]) {
      let reference = ItemReference(article: several ? article.number : nil, item: id)
      byID[id] = Item(
        entry: MapEntry(reference, group, isFactual: isFactual, label: label, in: article, at: range), places: places.compactMap { $0 })
    }
    let analysis = article.analysis
    let rejected = analysis.events.filter { article.isRejected($0.id) }
    for group in article.eventGroups + rejected.map({ EventGroup($0) }) {
      for event in group.mentions {
        let isLeading = event.id == group.leading.id
        let label =
          isLeading
          ? MapItems.label(event.type, group.actors, group.recipients, group.date, in: article)
          : MapItems.label(event.type, event.actors, event.recipients, event.date, in: article)
        add(
          event.id, MapGroup(eventType: event.type, in: world.eventTypes),
          isFactual: (isLeading ? group.modality : event.modality).isFactual && event.polarity == .positive, label, event.trigger,
          [isLeading ? group.place : event.place])
      }
    }
    for asset in analysis.assets {
      add(asset.id, .asset, isFactual: asset.modality.isFactual, article.text(asset.range), asset.range, [asset.place])
    }
    for mention in analysis.places { add(mention.id, .place, article.text(mention.range), mention.range, [mention.place]) }
    for distance in analysis.distances {
      let from: Place? = if case .place(let place)? = distance.fromPlace { place } else { nil }
      add(distance.id, .item, article.text(distance.range), distance.range, [distance.ofPlace, from])
    }
    for entity in analysis.entities {
      if let first = entity.mentions.first { add(entity.id, .item, entity.name, first.range, [entity.place]) }
    }
    for claim in analysis.claims { add(claim.id, .item, "claim", claim.content, []) }
    for casualty in analysis.casualties { add(casualty.id, .item, article.text(casualty.range), casualty.range, []) }
  }

  /// `clash: Taliban → Kabul's forces, 2021-08-12`
  private static func label(
    _ type: String, _ actors: [Role], _ recipients: [Role], _ date: DateInterval?, in article: ReviewedArticle
  ) -> String {
    let sides = [actors, recipients].map { $0.compactMap { article.name(of: $0) }.joined(separator: ", ") }
    let who = sides.filter { !$0.isEmpty }.joined(separator: " → ")
    let date = date.map { ", " + ValueText.plain($0) } ?? ""
    return type + (who.isEmpty ? "" : ": " + who) + date
  }
}
