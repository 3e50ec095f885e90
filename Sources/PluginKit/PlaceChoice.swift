/// The places of the gazetteer that a name may mean, when no article says which.
struct PlaceChoice {
  private let world: World
  /// The name without what says where it lies.
  let base: String
  /// What says where it lies, as typed: the parts after commas.
  let qualifiers: [String]
  private let text: String
  /// The country that the whole text names; nil where it names none.
  let country: CountryTable.Country?
  /// The places that fit, the most prominent first.
  private let candidates: [(place: Place, standing: Double)]

  init(_ text: String, in world: World) {
    self.world = world
    let parts = text.split(separator: ",").map { PlaceChoice.trimmed($0) }
    self.text = text
    base = parts.first ?? text
    let qualifiers = Array(parts.dropFirst())
    self.qualifiers = qualifiers
    // Two letters are a code in capitals alone: Bo is a town, BO is Bolivia.
    let isCode = base.utf8.count == 2 && base != base.uppercased()
    country = qualifiers.isEmpty && !isCode ? world.countries.country(named: base) : nil
    var places = PlaceChoice.divisions(base, in: world)
    if places.isEmpty { places = world.gazetteer.places(named: base) }
    var seen: Set<Int64> = []
    let fitting = places.filter { place in
      seen.insert(place.id).inserted && qualifiers.allSatisfy { PlaceChoice.lies(place, in: $0, world) }
    }
    let seats = fitting.filter { $0.kind == .settlement && ($0.population ?? 0) >= 10_000 }
    let bare = base
    let name = NameKey.exact(bare)
    let capital = seats.first { $0.country == world.countries.country(capital: bare)?.code }
    candidates = fitting.filter { place in
      // A province gives way to the town that it is named for, and to a capital.
      place.kind.isPoint || capital?.country != place.country && !seats.contains { $0.country == place.country && $0.admin1 == place.name }
    }.map { ($0, PlaceChoice.standing($0) * (NameKey.exact($0.name) == name ? 1 : PlaceChoice.otherName)) }.sorted {
      ($0.standing, $1.place.id) > ($1.standing, $0.place.id)
    }
  }

  /// Whether the text names anything.
  var isKnown: Bool { country != nil || !candidates.isEmpty }
  /// The most prominent; nil where nothing bears the name.
  var best: Place? { candidates.first?.place }
  /// Those of comparable standing with the best, which lie elsewhere; none where the analyst added the best.
  var rivals: [Place] { others(above: 1.0 / 8) }
  /// Those of much lower standing that may be meant all the same.
  var runnersUp: [Place] { others(above: 1.0 / 40).filter { $0.kind.isPoint && ($0.population ?? 0) >= 20_000 } }
  /// Those that are first-order divisions or districts with an outline.
  var divisions: [Place] {
    let named = PlaceChoice.divisions(base, in: world)
    return (named.isEmpty ? world.gazetteer.places(named: base) : named).filter { world.borders.area(of: $0) != nil && $0.kind != .country }
  }

  /// Whether two places are one thing under two entries: a town and its province, or two points of one town.
  func isSame(_ one: Place, _ other: Place) -> Bool {
    one.id == other.id || one.country == other.country && (one.admin1 == other.name || other.admin1 == one.name)
      || Geodesic.distance(one.coordinate, other.coordinate) < Length(kilometres: 50)
  }

  /// The name with what tells it from its namesakes, in the form that can be typed: "Tripoli, Lebanon", "Springfield, Illinois".
  func label(of place: Place) -> String {
    let sameCountry = candidates.prefix(12).filter { $0.place.country == place.country && !isSame($0.place, place) }
    let country = place.country.map { world.countries.country(code: $0)?.name ?? $0 }
    if !sameCountry.isEmpty, let division = place.admin1?.split(separator: ",").first, division != place.name {
      return "\(place.name), \(division)"
    }
    return country.map { "\(place.name), \($0)" } ?? place.name
  }

  /// The name to show: that of a division as it was typed, with the word that says what it is, and any name with what tells which.
  func title(of place: Place) -> String {
    if !qualifiers.isEmpty { return text }
    return place.kind.isPoint || PlaceChoice.divisionName(base) == nil ? place.name : base
  }

  /// Those of at least a share of the best's standing that lie elsewhere. Places that bear the name beside their usual one count only where the
  /// best does so too, and then need half its standing.
  private func others(above share: Double) -> [Place] {
    guard let (best, standing) = candidates.first, !AddedPlace.ids.contains(best.id) else { return [] }
    let isUsual = bearsName(best)
    let least = standing * (isUsual ? share : max(share, 0.5))
    return candidates.dropFirst().filter { $0.standing >= least && (!isUsual || bearsName($0.place)) && !isSame($0.place, best) }.map(
      \.place)
  }

  private func bearsName(_ place: Place) -> Bool { NameKey.exact(place.name) == NameKey.exact(base) }

  /// What a place counts that bears the name beside its usual one: Sylhet is also called Jalalabad.
  private static let otherName = 0.1

  /// How likely a place is meant by its name alone, by its inhabitants; a province counts a tenth, so that cities come first.
  private static func standing(_ place: Place) -> Double {
    if AddedPlace.ids.contains(place.id) { return .greatestFiniteMagnitude }
    let population = Double(place.population ?? 0)
    return switch place.kind {
    case .settlement, .country: max(population, 100)
    case .region, .district: max(population / 10, 50)
    case .airport, .facility: 200
    case .water, .terrain, .road, .other: 1000
    }
  }

  private static func lies(_ place: Place, in qualifier: String, _ world: World) -> Bool {
    if let country = world.countries.country(named: qualifier), country.code == place.country { return true }
    if qualifier.utf8.count == 2, qualifier.uppercased() == place.country { return true }
    guard let division = place.admin1 else { return false }
    let (wanted, found) = (NameKey.exact(qualifier), NameKey.exact(String(division.split(separator: ",").first ?? "")))
    return wanted == found || NameKey.exact(divisionName(qualifier) ?? qualifier) == NameKey.exact(divisionName(division) ?? division)
  }

  // MARK: Provinces

  /// "Ghazni province", "province of Ghazni": the divisions of that name; none for a text that names none.
  private static func divisions(_ text: String, in world: World) -> [Place] {
    guard let name = divisionName(text) else { return [] }
    let named = (world.gazetteer.places(named: text) + world.gazetteer.places(named: name)).filter {
      [.region, .district].contains($0.kind)
    }
    let regions = named.filter { $0.kind == .region }
    return regions.isEmpty ? named : regions
  }

  /// The name without the word that says that it is a division; nil where there is none.
  private static func divisionName(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if divisionWords.contains(last.lowercased()) { return words.dropLast().joined(separator: " ") }
    if divisionWords.contains(first.lowercased()), words[1].lowercased() == "of", words.count > 2 {
      return words.dropFirst(2).joined(separator: " ")
    }
    return nil
  }

  private static let divisionWords: Set<String> = [
    "province", "governorate", "state", "region", "oblast", "county", "district", "prefecture", "department", "wilaya", "krai", "division",
  ]

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
