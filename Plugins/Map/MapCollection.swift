import PluginKit

/// The places that a map is made of, with what is told of each, and how much has none.
struct MapCollection {
  /// Those whose point can be drawn, and countries.
  private(set) var sites: [MapSite] = []
  /// How many items or rows have no place that was resolved.
  private(set) var without = 0
  /// What these are, in the singular.
  let item: String
  private var index: [Key: Int] = [:]

  private struct Key: Hashable {
    let name: String
    let coordinate: Coordinate
  }

  /// Events at their places, and the places that articles name, each place once an article.
  init(_ articles: [ReviewedArticle], several: Bool, _ world: World) {
    item = "event"
    for article in articles {
      let items = MapItems(article, several: several, world)
      for group in article.eventGroups {
        if group.place == nil { without += 1 }
        add(items.byID[group.leading.id])
      }
      var seen: Set<Int64> = []
      for mention in article.analysis.places where !article.isRejected(mention.id) {
        if let place = mention.place, seen.insert(place.id).inserted { add(items.byID[mention.id]) }
      }
    }
    finish()
  }

  /// The rows of a table: at the places in their cells, or at those of the items behind them where no column has any.
  init(_ table: Table, _ articles: [ReviewedArticle], several: Bool, _ world: World) {
    item = "row"
    let columns = table.columns.indices.filter { table.columns[$0].type == .place }
    var items: [Int: MapItems] = [:]
    for article in articles { items[article.number] = MapItems(article, several: several, world) }
    for row in table.rows {
      let behind = MapCollection.items(behind: row, items)
      var found = false
      if columns.isEmpty {
        for item in behind where !item.places.isEmpty {
          add(item)
          found = true
        }
      }
      for place in columns.flatMap({ MapCollection.places(in: row.cells[$0]) }) {
        guard let site = MapSite(place, in: world.gazetteer) else { continue }
        found = true
        if behind.isEmpty { add(MapEntry(nil, .place, label: place.name), at: site) }
        for item in behind { add(item.entry, at: site) }
      }
      if !found { without += 1 }
    }
    finish()
  }

  /// The articles that the rows of a table rest on, by number.
  static func articles(behind table: Table) -> Set<Int> { Set(table.rows.flatMap { $0.evidence.map { $0.article } }) }

  private static func items(behind row: Row, _ articles: [Int: MapItems]) -> [MapItems.Item] {
    var seen: Set<ItemReference> = []
    return row.evidence.compactMap { evidence in
      guard let id = evidence.item, seen.insert(ItemReference(article: evidence.article, item: id)).inserted else { return nil }
      return articles[evidence.article]?.byID[id]
    }
  }

  private static func places(in value: Value) -> [NamedPlace] {
    switch value {
    case .place(let place): [place]
    case .list(let values): values.flatMap(places)
    default: []
    }
  }

  private mutating func add(_ item: MapItems.Item?) {
    guard let item else { return }
    for place in item.places { add(item.entry, at: MapSite(place)) }
  }

  private mutating func add(_ entry: MapEntry, at site: MapSite) {
    let key = Key(name: site.name, coordinate: site.coordinate)
    if let known = index[key] {
      sites[known].entries.append(entry)
    } else {
      index[key] = sites.count
      sites.append(site)
      sites[sites.count - 1].entries.append(entry)
    }
  }

  /// Brings the places into the order of the list.
  private mutating func finish() {
    sites.sort(by: MapSite.isBefore)
    index = [:]
  }
}
