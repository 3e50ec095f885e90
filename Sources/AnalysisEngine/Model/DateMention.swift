import TextModel
import Values

/// A time expression with its TIMEX3 value.
public struct DateMention: Sendable, Hashable, Codable, Identifiable {
  /// The types of TIMEX3.
  public enum Kind: String, Sendable, Codable { case date = "DATE", time = "TIME", duration = "DURATION", set = "SET" }

  /// "d1": see `ItemID`.
  public let id: String
  /// The words, without a preposition before them.
  public let range: TextRange
  /// The TIMEX3 type.
  public internal(set) var kind: Kind
  /// TIMEX3 value ("2021-08-12", "PXW", "2021-05"); nil when it needs a publication date that is not known.
  public internal(set) var value: String?
  /// TIMEX3 `mod` ("START", "APPROX", "LESS_THAN"), or nil.
  public let modifier: String?
  /// The days that a DATE or TIME covers; nil for others and for unresolved ones.
  public internal(set) var interval: DateInterval?
  /// Name of the rule that found it, for `why`.
  public internal(set) var rule: String
  /// What the analyst put right in it; nil where nothing was.
  public internal(set) var correction: AppliedCorrection?

  public init(
    id: String, range: TextRange, kind: Kind, value: String?, modifier: String? = nil, interval: DateInterval? = nil, rule: String
  ) {
    self.id = id
    self.range = range
    self.kind = kind
    self.value = value
    self.modifier = modifier
    self.interval = interval
    self.rule = rule
  }
}
