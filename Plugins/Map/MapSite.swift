import PluginKit

/// A place on the map, or beside it, and what is told of it.
struct MapSite {
  /// How much ground the name covers.
  enum Extent: Hashable {
    /// A town or finer: its point is where it is.
    case point
    /// A province, district, lake or the like: it happened somewhere in it.
    case area
    /// A country or more: its point says nothing and is not drawn.
    case country
  }

  /// The name to show.
  let name: String
  /// ISO 3166-1 alpha-2; nil when not known.
  let country: String?
  /// The point that stands for it.
  let coordinate: Coordinate
  /// How much ground the name covers.
  let extent: Extent
  /// What is told of it, in the order of articles and ids.
  var entries: [MapEntry] = []

  init(_ place: Place) {
    (name, country, coordinate) = (place.name, place.country, place.coordinate)
    extent = Extent(place)
  }

  /// A place of a table, which keeps a name and a point of it: what it covers is that of the gazetteer's place of that name and point.
  init?(_ place: NamedPlace, in gazetteer: Gazetteer) {
    guard let point = place.coordinate else { return nil }
    (name, country, coordinate) = (place.name, place.country, point)
    extent = gazetteer.places(named: place.name).first { $0.coordinate == point }.map(Extent.init) ?? .point
  }

  /// The centre of a map that was asked for.
  init(centre name: String, _ coordinate: Coordinate) {
    (self.name, self.coordinate) = (name, coordinate)
    country = nil
    extent = .point
    entries = [MapEntry(centre: name)]
  }

  /// The groups of its entries, the most frequent first, mentions last, with how many there are.
  var groups: [(group: MapGroup, count: Int)] {
    var counts: [MapGroup: Int] = [:]
    for entry in entries { counts[entry.group, default: 0] += 1 }
    return counts.map { (group: $0.key, count: $0.value) }.sorted {
      ($0.group.isHappening ? 0 : 1, -$0.count, $0.group) < ($1.group.isHappening ? 0 : 1, -$1.count, $1.group)
    }
  }

  /// Whether something of a group is told as having happened.
  func isFactual(_ group: MapGroup) -> Bool { entries.contains { $0.group == group && $0.isFactual } }

  /// The group whose symbol stands on the map.
  var main: MapGroup { groups.first?.group ?? .place }

  /// How many things happened there, a mention of the place being none.
  var happenings: Int { entries.count { $0.group.isHappening } }

  /// What `why` takes, of what happened first, then of mentions.
  var ids: [String] { told.compactMap { $0.reference?.description } }

  /// Its entries, mentions last.
  var told: [MapEntry] { entries.filter { $0.group.isHappening } + entries.filter { !$0.group.isHappening } }

  /// Before another on the list: where more happened, then the more entries, then by name.
  static func isBefore(_ left: MapSite, _ right: MapSite) -> Bool {
    func isCentre(_ site: MapSite) -> Int { site.main == .centre ? 1 : 0 }
    return (-left.happenings, isCentre(left), -left.entries.count, left.name, left.coordinate.latitude, left.coordinate.longitude)
      < (-right.happenings, isCentre(right), -right.entries.count, right.name, right.coordinate.latitude, right.coordinate.longitude)
  }
}

extension MapSite.Extent {
  init(_ place: Place) {
    switch place.kind {
    case .country: self = .country
    case let kind where kind.isPoint: self = .point
    // Seas and continents cover more ground than many countries.
    default: self = place.precisionKm > 500 ? .country : .area
    }
  }
}
