/// A value found in the text: where, what, by which rule, and how sure.
public struct Mention<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The words.
  public let range: TextRange
  /// What they mean.
  public let value: Value
  /// The name of the rule or model that made it, for `why`.
  public let rule: String
  /// 0…1.
  public let confidence: Double

  public init(_ range: TextRange, _ value: Value, rule: String, confidence: Double = 1) {
    self.range = range
    self.value = value
    self.rule = rule
    self.confidence = confidence
  }
}
