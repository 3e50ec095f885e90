import TextModel
import Values

/// Country outlines: how far a point lies from a border, and which country it lies in.
public struct BorderMap: Sendable {
  init(folder: String) throws(Diagnostic) {}

  /// The least geodesic distance from a point to the outline of a country (ISO code), with the nearest point of it; nil for an unknown
  /// code. Rounded by the caller to what the data bear (2–4 km).
  public func distance(from point: Coordinate, toBorderOf country: String) -> (distance: Length, nearest: Coordinate)? { nil }

  /// ISO code of the country a point lies in; nil at sea.
  public func country(at point: Coordinate) -> String? { nil }
}
