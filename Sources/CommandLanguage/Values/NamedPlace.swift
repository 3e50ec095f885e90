import Values

/// A place as the language knows it: a name and, where it was resolved, a point.
public struct NamedPlace: Sendable, Hashable {
  /// The name to show.
  public let name: String
  /// ISO 3166-1 alpha-2; nil when not known.
  public let country: String?
  /// The point that stands for it; nil where it was not resolved.
  public let coordinate: Coordinate?
  /// The radius around the point within which the named thing lies; nil when not known.
  public let precision: Length?

  public init(name: String, country: String? = nil, coordinate: Coordinate? = nil, precision: Length? = nil) {
    self.name = name
    self.country = country
    self.coordinate = coordinate
    self.precision = precision
  }

  /// Whether a point may stand for it: a town or finer, not a province or a country.
  public var isPoint: Bool { coordinate != nil && (precision ?? Length(metres: 0)) <= NamedPlace.widest }

  /// Large cities are some 20 km wide; small provinces begin above that.
  private static let widest = Length(kilometres: 25)
}
