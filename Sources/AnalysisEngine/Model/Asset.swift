import TextModel
import Values
import World

/// Something or someone that was captured, surrendered, destroyed … and how many.
public struct Asset: Sendable, Hashable, Codable, Identifiable {
  public let id: String
  /// The noun phrase with its count.
  public let range: TextRange
  /// The head noun.
  public let head: TextRange
  /// A category of ASSETS.tsv.
  public let category: String
  /// In order of what happened: captured, destroyed … (contract ANALYSIS).
  public let status: [String]
  public let count: Count
  /// A unit that measures and does not count ("ton", "round"); nil for items.
  public let unit: String?
  public let captor: Role?
  public let loser: Role?
  public let place: Place?
  public let date: DateInterval?
  public let modality: Modality
  public let claim: String?
  public let event: String?
  /// Mentions of one item share a group.
  public let group: String
  public let relation: MentionRelation
  public let sentence: String
  public let confidence: Double
  public let rule: String

  public init(
    id: String, range: TextRange, head: TextRange, category: String, status: [String], count: Count, unit: String? = nil,
    captor: Role? = nil, loser: Role? = nil, place: Place? = nil, date: DateInterval? = nil, modality: Modality = .asserted,
    claim: String? = nil, event: String? = nil, group: String, relation: MentionRelation = .new, sentence: String, confidence: Double,
    rule: String
  ) {
    self.id = id
    self.range = range
    self.head = head
    self.category = category
    self.status = status
    self.count = count
    self.unit = unit
    self.captor = captor
    self.loser = loser
    self.place = place
    self.date = date
    self.modality = modality
    self.claim = claim
    self.event = event
    self.group = group
    self.relation = relation
    self.sentence = sentence
    self.confidence = confidence
    self.rule = rule
  }
}
