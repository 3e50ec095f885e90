import TextModel
import Values

/// Persons killed, wounded, missing or displaced.
public struct Casualty: Sendable, Hashable, Codable, Identifiable {
  public enum Status: String, Sendable, Codable, CaseIterable { case killed, wounded, missing, displaced }

  public let id: String
  public let range: TextRange
  public let status: Status
  public let count: Count
  public let who: Role?
  public let by: Role?
  public let claim: String?
  public let relation: MentionRelation
  public let polarity: Polarity
  public let sentence: String
  public let confidence: Double
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
