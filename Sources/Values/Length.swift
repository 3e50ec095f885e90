/// A length or distance on the ground. The unit is named at both ends, so that no bare number crosses a target.
public struct Length: Hashable, Comparable, Sendable, Codable {
  /// Metres.
  public let metres: Double

  public init(metres: Double) { self.metres = metres }
  public init(kilometres: Double) { metres = kilometres * 1000 }
  /// International miles of 1 609.344 m.
  public init(miles: Double) { metres = miles * 1609.344 }
  /// International nautical miles of 1 852 m.
  public init(nauticalMiles: Double) { metres = nauticalMiles * 1852 }

  /// Kilometres.
  public var kilometres: Double { metres / 1000 }
  /// International miles of 1 609.344 m.
  public var miles: Double { metres / 1609.344 }
  /// International nautical miles of 1 852 m.
  public var nauticalMiles: Double { metres / 1852 }

  /// Whether the left is the shorter.
  public static func < (left: Length, right: Length) -> Bool { left.metres < right.metres }
}
