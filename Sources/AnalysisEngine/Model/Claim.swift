import TextModel

/// Who says what: a statement and its source.
public struct Claim: Sendable, Hashable, Codable, Identifiable {
  public enum Kind: String, Sendable, Codable { case direct, indirect, mixed }
  public enum Stance: String, Sendable, Codable { case asserts, denies, admits, alleges, promises }

  public let id: String
  public let speaker: Role?
  public let anonymous: Bool
  public let cue: TextRange
  /// Without the quotation marks that enclose the whole of it.
  public let content: TextRange
  public let kind: Kind
  /// "twitter", "statement" …; nil when not stated.
  public let medium: String?
  public let stance: Stance
  public let confidence: Double
  public let rule: String

  public init(
    id: String, speaker: Role?, anonymous: Bool = false, cue: TextRange, content: TextRange, kind: Kind, medium: String? = nil,
    stance: Stance = .asserts, confidence: Double, rule: String
  ) {
    self.id = id
    self.speaker = speaker
    self.anonymous = anonymous
    self.cue = cue
    self.content = content
    self.kind = kind
    self.medium = medium
    self.stance = stance
    self.confidence = confidence
    self.rule = rule
  }
}
