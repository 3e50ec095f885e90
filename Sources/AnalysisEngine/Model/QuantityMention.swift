import TextModel
import Values

/// A number or measure: "dozens", "150 kilometers", "15 tons".
public struct QuantityMention: Sendable, Hashable, Codable, Identifiable {
  /// "q1": see `ItemID`.
  public let id: String
  /// Number and unit together.
  public let range: TextRange
  /// The number, exact or bounded, in `unit`.
  public let count: Count
  /// Symbol of the unit table ("km", "ton"); nil for a plain number.
  public let unit: String?
  /// "length", "mass" …; "count" for a plain number of things.
  public let dimension: String?
  /// Name of the rule that found it, for `why`.
  public let rule: String

  public init(id: String, range: TextRange, count: Count, unit: String?, dimension: String?, rule: String) {
    self.id = id
    self.range = range
    self.count = count
    self.unit = unit
    self.dimension = dimension
    self.rule = rule
  }
}
