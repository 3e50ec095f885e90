import TextModel
import World

/// A distance or other measure of space that the article states, beside what can be computed.
public struct StatedDistance: Sendable, Hashable, Codable, Identifiable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case separation, displacement, length, range, radius, altitudeDepth, area, speed, size, other
  }
  public enum Modifier: String, Sendable, Codable { case exact, about, atLeast, moreThan, atMost, lessThan, between, vague }
  /// One end of a computed distance.
  public enum End: Sendable, Hashable, Codable {
    case place(Place)
    /// The border of a country (ISO code).
    case border(String)
  }
  /// A second unit in brackets: "(95 miles)".
  public struct Conversion: Sendable, Hashable, Codable {
    public let value: Double
    public let unit: String
    /// What the first figure is in that unit.
    public let exact: Double
    /// Whether the two agree within rounding (5 %, or half of the last digit).
    public let consistent: Bool
    public init(value: Double, unit: String, exact: Double, consistent: Bool) {
      self.value = value
      self.unit = unit
      self.exact = exact
      self.consistent = consistent
    }
  }

  public let id: String
  public let range: TextRange
  public let kind: Kind
  /// Kilometres (km² for an area, km/h for a speed); nil where the words give no number.
  public let km: Double?
  public let minKm: Double?
  public let maxKm: Double?
  public let modifier: Modifier
  /// N, NNE … NNW: where `of` lies as seen from `from`.
  public let direction: String?
  public let of: Role?
  public let from: Role?
  public let ofPlace: Place?
  public let fromPlace: End?
  public let computedKm: Double?
  /// Degrees clockwise from north, from `from` to `of`.
  public let computedBearing: Double?
  /// nil unless both ends are towns or finer, or one a town and the other a border.
  public let agrees: Bool?
  public let conversion: Conversion?
  public let sentence: String
  public let rule: String

  public init(
    id: String, range: TextRange, kind: Kind, km: Double?, minKm: Double?, maxKm: Double?, modifier: Modifier, direction: String? = nil,
    of: Role? = nil, from: Role? = nil, ofPlace: Place? = nil, fromPlace: End? = nil, computedKm: Double? = nil,
    computedBearing: Double? = nil, agrees: Bool? = nil, conversion: Conversion? = nil, sentence: String, rule: String
  ) {
    self.id = id
    self.range = range
    self.kind = kind
    self.km = km
    self.minKm = minKm
    self.maxKm = maxKm
    self.modifier = modifier
    self.direction = direction
    self.of = of
    self.from = from
    self.ofPlace = ofPlace
    self.fromPlace = fromPlace
    self.computedKm = computedKm
    self.computedBearing = computedBearing
    self.agrees = agrees
    self.conversion = conversion
    self.sentence = sentence
    self.rule = rule
  }
}
