import AnalysisEngine
import TextModel

/// Where an item stands: its own words, and the other words that mean it.
struct ItemSite {
  let id: String
  /// The words that an anchor takes; the first.
  let ranges: [TextRange]
  let subtype: String?
  var primary: TextRange { ranges[0] }

  init(_ id: String, _ range: TextRange, _ subtype: String? = nil) {
    self.id = id
    ranges = [range]
    self.subtype = subtype
  }

  init?(_ entity: Entity) {
    guard !entity.mentions.isEmpty else { return nil }
    id = entity.id
    ranges = entity.mentions.map { $0.range }
    subtype = entity.kind.rawValue
  }
}

extension Analysis {
  /// The items of a kind with their words, in the order of the analysis.
  func sites(of kind: Anchor.Kind) -> [ItemSite] {
    switch kind {
    case .event: events.map { ItemSite($0.id, $0.trigger, $0.type) }
    case .asset: assets.map { ItemSite($0.id, $0.range, $0.category) }
    case .claim: claims.map { ItemSite($0.id, $0.content) }
    case .entity: entities.compactMap { ItemSite($0) }
    case .place: places.map { ItemSite($0.id, $0.range) }
    case .date: dates.map { ItemSite($0.id, $0.range, $0.kind.rawValue) }
    case .quantity: quantities.map { ItemSite($0.id, $0.range, $0.dimension) }
    case .distance: distances.map { ItemSite($0.id, $0.range, $0.kind.rawValue) }
    case .casualty: casualties.map { ItemSite($0.id, $0.range, $0.status.rawValue) }
    case .sentence: sentences.map { ItemSite($0.id, $0.range) }
    case .article: []
    }
  }
}
