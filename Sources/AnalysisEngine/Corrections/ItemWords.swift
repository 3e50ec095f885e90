import TextModel

/// What an item hangs on whatever id an engine gives it: its kind and its words.
public struct ItemWords: Sendable, Hashable, Codable {
  /// What the words stand for.
  public let kind: AnalysisItem.Kind
  /// The trigger of an event, the content of a claim, a mention of an entity, the words of the others.
  public let range: TextRange
  /// The type of an event, the category of an asset, the kind of a date … as the engine found them; nil where the kind has none.
  public let subtype: String?
  /// The position among items of the same kind, words and subtype, from 0; almost always 0.
  public let ordinal: Int

  public init(_ kind: AnalysisItem.Kind, _ range: TextRange, subtype: String? = nil, ordinal: Int = 0) {
    self.kind = kind
    self.range = range
    self.subtype = subtype
    self.ordinal = ordinal
  }

  /// The position among some items of the one that is meant.
  ///
  /// Exact words with the same subtype come first, then exact words, then the item that shares the largest part of its words with these, one
  /// with the same subtype before others. nil when no item touches the words, and when of several twins this one is gone. O(n).
  package func position(among sites: [ItemSite]) -> Int? {
    let exact = sites.indices.filter { sites[$0].ranges.contains(range) }
    let same = exact.filter { sites[$0].subtype == subtype }
    if !same.isEmpty || ordinal > 0 { return ordinal < same.count ? same[ordinal] : nil }
    if let first = exact.first { return first }
    let touching = sites.indices.compactMap { index in
      sites[index].ranges.map { ItemWords.overlap($0, range) }.max().flatMap { $0 > 0 ? (index: index, overlap: $0) : nil }
    }
    let best = touching.max { left, right in
      let leftRank = (sites[left.index].subtype == subtype ? 1 : 0, left.overlap, -left.index)
      let rightRank = (sites[right.index].subtype == subtype ? 1 : 0, right.overlap, -right.index)
      return leftRank < rightRank
    }
    return best?.index
  }

  /// The shared part of two ranges over what they cover together: 0…1.
  private static func overlap(_ left: TextRange, _ right: TextRange) -> Double {
    guard left.overlaps(right) else { return 0 }
    let shared = min(left.upper, right.upper) - max(left.lower, right.lower)
    return Double(shared) / Double(left.union(right).count)
  }
}

/// Where an item stands: its own words, and the other words that mean it.
package struct ItemSite: Sendable {
  package let id: String
  /// The words that hang on it; the first are its own. Never empty.
  package let ranges: [TextRange]
  /// Its type within the kind as the engine found it, whatever was corrected since.
  package let subtype: String?
  /// Its own words.
  package var primary: TextRange { ranges[0] }

  init(_ id: String, _ range: TextRange, _ subtype: String? = nil) {
    self.id = id
    ranges = [range]
    self.subtype = subtype
  }

  init(_ event: Event) { self.init(event.id, event.trigger, event.correction?.subtype ?? event.type) }
  init(_ claim: Claim) { self.init(claim.id, claim.content) }
  init(_ asset: Asset) { self.init(asset.id, asset.range, asset.correction?.subtype ?? asset.category) }
  init(_ casualty: Casualty) { self.init(casualty.id, casualty.range, casualty.correction?.subtype ?? casualty.status.rawValue) }
  init(_ date: DateMention) { self.init(date.id, date.range, date.correction?.subtype ?? date.kind.rawValue) }

  init?(_ entity: Entity) {
    guard !entity.mentions.isEmpty else { return nil }
    id = entity.id
    ranges = entity.mentions.map { $0.range }
    subtype = entity.correction?.subtype ?? entity.kind.rawValue
  }
}

extension Analysis {
  /// The items of a kind with their words, in the order of the analysis.
  package func sites(of kind: AnalysisItem.Kind) -> [ItemSite] {
    switch kind {
    case .event: events.map { ItemSite($0) }
    case .asset: assets.map { ItemSite($0) }
    case .claim: claims.map { ItemSite($0) }
    case .entity: entities.compactMap { ItemSite($0) }
    case .place: places.map { ItemSite($0.id, $0.range) }
    case .date: dates.map { ItemSite($0) }
    case .quantity: quantities.map { ItemSite($0.id, $0.range, $0.dimension) }
    case .distance: distances.map { ItemSite($0.id, $0.range, $0.kind.rawValue) }
    case .casualty: casualties.map { ItemSite($0) }
    case .sentence: sentences.map { ItemSite($0.id, $0.range) }
    }
  }
}
