import TextModel

/// Who says what: a statement and its source.
public struct Claim: Sendable, Hashable, Codable, Identifiable {
  /// Whether the words are quoted, reported, or partly both.
  public enum Kind: String, Sendable, Codable { case direct, indirect, mixed }
  /// What the speaker does with the statement.
  public enum Stance: String, Sendable, Codable { case asserts, denies, admits, alleges, promises }

  /// "c1": see `ItemID`.
  public let id: String
  /// Who says it; nil where nobody is named.
  public internal(set) var speaker: Role?
  /// Who passes the words on: the newsroom that quotes, cites or was told them; nil where none is named.
  public internal(set) var via: Role?
  /// Whether the speaker is not to be named ("a person familiar with the matter").
  public internal(set) var anonymous: Bool
  /// The words that attribute it: "said", "according to".
  public let cue: TextRange
  /// Without the quotation marks that enclose the whole of it.
  public let content: TextRange
  /// Quoted, reported or both.
  public internal(set) var kind: Kind
  /// "twitter", "statement" …; nil when not stated.
  public internal(set) var medium: String?
  /// What the speaker does with the statement.
  public internal(set) var stance: Stance
  /// How likely it is right, 0…1.
  public internal(set) var confidence: Double
  /// Name of the rule that found it, for `why`.
  public internal(set) var rule: String
  /// Whether it tells what the speaker wants, plans or thinks of something ("condemned the raid", "called for a truce") rather than that
  /// something is so; the article itself then vouches for what is told in it.
  public let isAttitude: Bool
  /// What the analyst put right in it; nil where nothing was.
  public internal(set) var correction: AppliedCorrection?

  public init(
    id: String, speaker: Role?, anonymous: Bool = false, cue: TextRange, content: TextRange, kind: Kind, medium: String? = nil,
    stance: Stance = .asserts, confidence: Double, rule: String, isAttitude: Bool = false, via: Role? = nil
  ) {
    self.via = via
    self.isAttitude = isAttitude
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
