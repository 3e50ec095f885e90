import TextModel
import World

/// A distance or other measure of space that the article states, beside what can be computed.
public struct StatedDistance: Sendable, Hashable, Codable, Identifiable {
  /// What the measure measures.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case separation, displacement, length, range, radius, altitudeDepth, area, speed, size, other
  }
  /// How exactly the words give it.
  public enum Modifier: String, Sendable, Codable { case exact, about, atLeast, moreThan, atMost, lessThan, between, vague }
  /// One end of a computed distance.
  public enum End: Sendable, Hashable, Codable {
    case place(Place)
    /// The border of a country (ISO code).
    case border(String)
  }
  /// A second unit in brackets: "(95 miles)".
  public struct Conversion: Sendable, Hashable, Codable {
    /// The figure in brackets, in `unit`.
    public let value: Double
    /// Symbol of the unit table ("mi").
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

  /// "m1": see `ItemID`.
  public let id: String
  /// Number and unit together.
  public let range: TextRange
  /// What it measures.
  public let kind: Kind
  /// Kilometres (km² for an area, km/h for a speed); nil where the words give no number.
  public let km: Double?
  /// The lower bound in the unit of `km`; nil where the words set none.
  public let minKm: Double?
  /// The upper bound in the unit of `km`; nil where the words set none.
  public let maxKm: Double?
  /// How exactly the words give it.
  public let modifier: Modifier
  /// N, NNE … NNW: where `of` lies as seen from `from`.
  public let direction: String?
  /// What lies at the distance; nil when not told.
  public let of: Role?
  /// What it is measured from; nil when not told.
  public let from: Role?
  /// The place of `of`; nil where it was not resolved.
  public let ofPlace: Place?
  /// The place or border of `from`; nil where it was not resolved.
  public let fromPlace: End?
  /// Geodesic distance between the two ends in kilometres; nil unless both are known.
  public let computedKm: Double?
  /// Degrees clockwise from north, from `from` to `of`.
  public let computedBearing: Double?
  /// nil unless both ends are towns or finer, or one a town and the other a border.
  public let agrees: Bool?
  /// The second unit that the article adds; nil where it adds none.
  public let conversion: Conversion?
  /// Id of the sentence that it stands in.
  public let sentence: String
  /// Name of the rule that found it, for `why`.
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
