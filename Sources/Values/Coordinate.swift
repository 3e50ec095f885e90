/// A point on the WGS 84 ellipsoid, in degrees.
public struct Coordinate: Hashable, Sendable, Codable {
  /// −90 … 90, north positive.
  public let latitude: Double
  /// −180 … 180, east positive.
  public let longitude: Double

  /// - Precondition: both are finite and in range; use `init(checking:longitude:)` for input.
  public init(latitude: Double, longitude: Double) {
    precondition((-90...90).contains(latitude) && (-180...180).contains(longitude), "a coordinate out of range")
    self.latitude = latitude
    self.longitude = longitude
  }

  /// nil when a number is out of range or not finite.
  public init?(checking latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }
}
