import TextModel
import Values

/// Persons killed, wounded, missing or displaced.
public struct Casualty: Sendable, Hashable, Codable, Identifiable {
  /// What became of them.
  public enum Status: String, Sendable, Codable, CaseIterable { case killed, wounded, missing, displaced }

  /// "k1": see `ItemID`.
  public let id: String
  /// The noun phrase with its count.
  public let range: TextRange
  /// What became of them.
  public let status: Status
  /// How many.
  public let count: Count
  /// Who they are; nil when not told.
  public let who: Role?
  /// Who did it; nil when not told.
  public let by: Role?
  /// Id of the claim in which it is told; nil where the article itself tells it.
  public let claim: String?
  /// How the count relates to others of the same people.
  public let relation: MentionRelation
  /// Negative where it is said that nobody was harmed.
  public let polarity: Polarity
  /// Id of the sentence that it stands in.
  public let sentence: String
  /// How likely it is right, 0…1.
  public let confidence: Double
  /// Name of the rule that found it, for `why`.
  public let rule: String

  public init(
    id: String, range: TextRange, status: Status, count: Count, who: Role? = nil, by: Role? = nil, claim: String? = nil,
    relation: MentionRelation = .new, polarity: Polarity = .positive, sentence: String, confidence: Double, rule: String
  ) {
    self.id = id
    self.range = range
    self.status = status
    self.count = count
    self.who = who
    self.by = by
    self.claim = claim
    self.relation = relation
    self.polarity = polarity
    self.sentence = sentence
    self.confidence = confidence
    self.rule = rule
  }
}
