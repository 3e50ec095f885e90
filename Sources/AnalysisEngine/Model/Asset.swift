import TextModel
import Values
import World

/// Something or someone that was captured, surrendered, destroyed … and how many.
public struct Asset: Sendable, Hashable, Codable, Identifiable {
  /// "a1": see `ItemID`.
  public internal(set) var id: String
  /// The noun phrase with its count.
  public let range: TextRange
  /// The head noun.
  public let head: TextRange
  /// A category of ASSETS.tsv.
  public internal(set) var category: String
  /// In order of what happened: captured, destroyed … (contract ANALYSIS).
  public internal(set) var status: [String]
  /// How many, or how much of `unit`.
  public internal(set) var count: Count
  /// A unit that measures and does not count ("ton", "round"); nil for items.
  public let unit: String?
  /// Who took or destroyed it; nil when not told.
  public internal(set) var captor: Role?
  /// Whose it was; nil when not told.
  public internal(set) var loser: Role?
  /// Where it happened; nil when not known.
  public internal(set) var place: Place?
  /// When it happened; nil when not known.
  public internal(set) var date: DateInterval?
  /// How far it is vouched for.
  public internal(set) var modality: Modality
  /// Id of the claim in which it is told; nil where the article itself tells it.
  public let claim: String?
  /// Id of the event that it belongs to; nil where it belongs to none that was found.
  public let event: String?
  /// Mentions of one item share a group.
  public internal(set) var group: String
  /// How its count relates to those of its group.
  public internal(set) var relation: MentionRelation
  /// Id of the sentence that it stands in.
  public let sentence: String
  /// How likely it is right, 0…1.
  public internal(set) var confidence: Double
  /// Name of the rule that found it, for `why`.
  public internal(set) var rule: String
  /// What the analyst put right in it; nil where nothing was.
  public internal(set) var correction: AppliedCorrection?

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
