import PluginKit

/// Everything that a map shows, before it is known how large it is drawn.
struct MapSheet {
  /// The centre and radius that were asked for.
  struct Around {
    let name: String
    let centre: Coordinate
    let radius: Length
  }

  /// What the map is of, for the title of a picture.
  let title: String
  /// Places with a point, in the order of the list.
  let sites: [MapSite]
  /// Countries and wider, whose point says nothing.
  let countries: [MapSite]
  /// Places that lie far from the others; none where a place was asked for.
  let far: [MapSite]
  let around: Around?
  /// Sentences about what is not shown.
  let notes: [String]
  /// Symbol of the unit of the scale: km, mi or nmi.
  let unit: String
  /// The lines to draw and the names of countries.
  let world: World

  /// Ids of a place in a picture's list; it has no room for all.
  private static let mostIDs = 10

  /// The view of a drawing of some size.
  ///
  /// - Precondition: there is a place or a country, or a place was asked for.
  func view(width: Double, height: Double) -> MapView {
    if let around { return MapView(around: around.centre, radius: around.radius, width: width, height: height) }
    return MapView(of: framed, width: width, height: height)
  }

  /// What the frame has to hold: the places, or the countries where there is no place.
  private var framed: [Coordinate] {
    guard sites.isEmpty else { return sites.map { $0.coordinate } }
    return countries.flatMap { country -> [Coordinate] in
      guard let code = country.country, let box = world.borders.box(of: .country(code)), !box.crossesDateLine, box.east - box.west < 180
      else {
        return [country.coordinate]
      }
      return [
        Coordinate(latitude: box.south, longitude: box.west), Coordinate(latitude: box.south, longitude: box.east),
        Coordinate(latitude: box.north, longitude: box.west), Coordinate(latitude: box.north, longitude: box.east),
      ]
    }
  }

  /// How high a picture is for its width: as the places ask, within reason.
  var aspect: Double {
    guard around == nil else { return 0.8 }
    let (width, height) = MapView.extent(of: framed)
    return min(0.85, max(0.5, height / max(1, width)))
  }

  /// The groups of what is drawn, in order, with how many there are and whether any did not happen.
  static func legend(of sites: [MapSite]) -> [(group: MapGroup, count: Int)] {
    var counts: [MapGroup: Int] = [:]
    for entry in sites.flatMap({ $0.entries }) { counts[entry.group, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { (group: $0.key, count: $0.value) }
  }

  // MARK: - Words

  /// What lies outside of the frame, by name; empty where nothing does.
  func note(outside: [MapSite]) -> [String] {
    guard !outside.isEmpty else { return [] }
    let names = outside.prefix(3).map { $0.name }.joined(separator: ", ") + (outside.count > 3 ? " …" : "")
    return ["\(Plural.count(outside.count, "place")) \(outside.count == 1 ? "lies" : "lie") outside: \(names)"]
  }

  /// The title of a picture.
  var heading: String {
    guard let around else { return title }
    return "\(title): \(ScaleBar.text(around.radius, unit: unit)) around \(around.name)"
  }

  /// How much is shown.
  func subheading(_ shown: [MapSite]) -> String {
    let events = shown.reduce(0) { $0 + $1.happenings }
    return "\(Plural.count(events, "item")) at \(Plural.count(shown.count, "place"))"
  }

  /// For those who do not see the picture.
  func description(_ shown: [MapSite]) -> String {
    let places = shown.prefix(20).map { line(of: $0) }.joined(separator: "; ")
    return subheading(shown) + (places.isEmpty ? "." : ": " + places + (shown.count > 20 ? " …" : "."))
  }

  /// A place in one line: `Herat, Afghanistan: 3 battle, 1 custody (e1, e4, e7, e9)`.
  func line(of site: MapSite) -> String {
    let country = site.country.flatMap { world.countries.country(code: $0)?.name }
    let name = [site.name, country == site.name ? nil : country].compactMap { $0 }.joined(separator: ", ")
    let told = site.groups.filter { $0.group.isHappening }.map { "\($0.count) \($0.group.label)" }.joined(separator: ", ")
    let ids = site.ids
    let shown =
      ids.prefix(MapSheet.mostIDs).joined(separator: " ") + (ids.count > MapSheet.mostIDs ? " +\(ids.count - MapSheet.mostIDs)" : "")
    return name + (told.isEmpty ? "" : ": " + told) + (ids.isEmpty ? "" : " (\(shown))")
  }
}
