import Values

/// A place as the language knows it: a name and, where it was resolved, a point.
public struct NamedPlace: Sendable, Hashable {
  /// The name to show.
  public let name: String
  /// ISO 3166-1 alpha-2; nil when not known.
  public let country: String?
  /// The point that stands for it; nil where it was not resolved.
  public let coordinate: Coordinate?

  public init(name: String, country: String? = nil, coordinate: Coordinate? = nil) {
    self.name = name
    self.country = country
    self.coordinate = coordinate
  }
}
