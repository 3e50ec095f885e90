import Values

/// A place of the gazetteer: the published form `PLACE` of the analysis record.
public struct Place: Hashable, Sendable, Codable, Identifiable {
  /// Sorts of places, drawn together from the feature codes of GeoNames.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case country, region, district, settlement, facility, airport, water, terrain, road, other

    /// Whether a point stands for it well enough to measure from (a town or finer).
    public var isPoint: Bool { self == .settlement || self == .facility || self == .airport }
  }

  /// The gazetteer's own number: a GeoNames id, or above 2³¹ one of the supplement.
  public let id: Int64
  /// The usual English name.
  public let name: String
  /// ISO 3166-1 alpha-2; nil on the high seas and for supranational regions.
  public let country: String?
  /// Name of the first-order division; nil where the place is a country or it is not known.
  public let admin1: String?
  /// The point that stands for it.
  public let coordinate: Coordinate
  /// What sort of place it is.
  public let kind: Kind
  /// Inhabitants; nil when not known.
  public let population: Int?
  /// The radius within which the named thing lies around `coordinate`, in kilometres.
  public let precisionKm: Double

  /// Whether its position was written from general knowledge and not yet looked up: a place of the supplement, whose ids the builder takes
  /// from 2³¹ + 2²⁸ to 2³¹ + 2²⁹ (`UNCHECKED` in Tools/World/gazetteer.py).
  public var isUnchecked: Bool { (0x9000_0000..<0xA000_0000).contains(id) }

  public init(
    id: Int64, name: String, country: String?, admin1: String?, coordinate: Coordinate, kind: Kind, population: Int?, precisionKm: Double
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.admin1 = admin1
    self.coordinate = coordinate
    self.kind = kind
    self.population = population
    self.precisionKm = precisionKm
  }
}
