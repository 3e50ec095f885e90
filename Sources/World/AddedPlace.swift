import TextModel
import Values

/// A place that the analyst knows and the gazetteer lacks.
///
/// It is an input of the analysis, not a patch on what was found: `World.adding` lays such places over the gazetteer, and everything that is
/// looked up there finds them. Two with the same name and the same point are the same place, whatever else is said of them.
public struct AddedPlace: Sendable, Hashable, Codable, Identifiable {
  /// The name as articles write it.
  public let name: String
  /// Further spellings; those that differ in letter case, accents and hyphens alone need not be given.
  public let otherNames: [String]
  /// The point that stands for it, to five decimals of a degree (about a metre).
  public let coordinate: Coordinate
  /// ISO 3166-1 alpha-2; nil where it is to be taken from the borders (`BorderMap.country(at:)`).
  public let country: String?
  /// What sort of place it is.
  public let kind: Place.Kind
  /// Where the analyst has it from, in the analyst's words; nil when nothing was said.
  public let because: String?
  /// The number that `Place.id` gives: made from the folded name and the point, so that it is the same in every session and on every machine.
  ///
  /// It lies from 2⁴⁸ to 2⁴⁹, above those of GeoNames and of the supplement, and is exact in programs that know floating-point numbers alone.
  public let id: Int64
  /// The folded name, by which a session or file holds it.
  public let key: String
  /// The folded names, each once.
  package let keys: [String]

  private enum CodingKeys: String, CodingKey { case name, otherNames, coordinate, country, kind, because }

  public init(
    name: String, otherNames: [String] = [], coordinate: Coordinate, country: String? = nil, kind: Place.Kind = .settlement,
    because: String? = nil
  ) {
    self.name = name
    self.otherNames = otherNames
    self.coordinate = Coordinate(
      latitude: Double(AddedPlace.hundredThousandths(coordinate.latitude)) / 1e5,
      longitude: Double(AddedPlace.hundredThousandths(coordinate.longitude)) / 1e5)
    self.country = country
    self.kind = kind
    self.because = because
    key = AddedPlace.key(of: name)
    var seen: Set<String> = []
    keys = ([key] + otherNames.map { AddedPlace.key(of: $0) }).filter { !$0.isEmpty && seen.insert($0).inserted }
    let latitude = AddedPlace.hundredThousandths(coordinate.latitude)
    let longitude = AddedPlace.hundredThousandths(coordinate.longitude)
    let digest = Article.digest(Array("\(key) \(latitude) \(longitude)".utf8))
    id = AddedPlace.ids.lowerBound | (Int64(digest.prefix(12), radix: 16) ?? 0)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try values.decode(String.self, forKey: .name), otherNames: try values.decode([String].self, forKey: .otherNames),
      coordinate: try values.decode(Coordinate.self, forKey: .coordinate),
      country: try values.decodeIfPresent(String.self, forKey: .country), kind: try values.decode(Place.Kind.self, forKey: .kind),
      because: try values.decodeIfPresent(String.self, forKey: .because))
  }

  /// The numbers that added places have.
  public static let ids: Range<Int64> = (1 << 48)..<(1 << 49)

  /// A name without letter case, accents and hyphens: those of one key are one name.
  public static func key(of name: String) -> String { NameKey.exact(name) }

  /// As a place of the gazetteer.
  ///
  /// - Parameter borders: Says which country it lies in where that was not said.
  public func place(_ borders: BorderMap) -> Place {
    Place(
      id: id, name: name, country: country ?? borders.country(at: coordinate), admin1: nil, coordinate: coordinate, kind: kind,
      population: nil, precisionKm: AddedPlace.precision(kind))
  }

  private static func hundredThousandths(_ degrees: Double) -> Int { Int((degrees * 1e5).rounded()) }

  /// The usual size of such a place, in kilometres.
  private static func precision(_ kind: Place.Kind) -> Double {
    switch kind {
    case .country: 300
    case .region: 80
    case .district, .road: 20
    case .water, .terrain, .other: 5
    case .settlement, .facility, .airport: 1
    }
  }
}

extension Place {
  /// Whether the analyst added it: it stands in no gazetteer.
  public var isAdded: Bool { AddedPlace.ids.contains(id) }
}
