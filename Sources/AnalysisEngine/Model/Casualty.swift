import TextModel
import Values
import World

/// Persons killed, wounded, missing or displaced.
public struct Casualty: Sendable, Hashable, Codable, Identifiable {
  /// What became of them.
  public enum Status: String, Sendable, Codable, CaseIterable {
    case killed, wounded, missing, displaced
    /// Killed or wounded, in one figure that tells neither of the two apart ("12 casualties", "killed and wounded 30").
    case casualty
  }

  /// How it is said who did it.
  public enum Attribution: String, Sendable, Codable, CaseIterable {
    /// As a fact, by whoever tells the rest.
    case stated
    /// They claim it themselves ("a bombing claimed by the group").
    case claimed
    /// Others accuse or suspect them ("an attack blamed on the militia").
    case blamed
  }

  /// "k1": see `ItemID`.
  public internal(set) var id: String
  /// The noun phrase with its count.
  public let range: TextRange
  /// What became of them.
  public internal(set) var status: Status
  /// How many.
  public internal(set) var count: Count
  /// "families", where those and not persons are counted; nil for persons.
  public internal(set) var unit: String?
  /// Who they are; nil when not told.
  public internal(set) var who: Role?
  /// What sort of people they are; nil when not told.
  public internal(set) var victims: VictimKind?
  /// Whose they are, a state, force or group; nil when not told.
  public internal(set) var party: Role?
  /// Who did it; nil when not told.
  public internal(set) var by: Role?
  /// How that is said; nil where `by` is.
  public internal(set) var attribution: Attribution?
  /// Where it happened; nil when not known.
  public internal(set) var place: Place?
  /// When it happened; nil when not known.
  public internal(set) var date: DateInterval?
  /// Id of the claim in which it is told; nil where the article itself tells it.
  public let claim: String?
  /// How the count relates to others of the same people.
  public internal(set) var relation: MentionRelation
  /// How far it is vouched for; what is denied, planned or hypothetical is listed and not counted.
  public internal(set) var modality: Modality
  /// Negative where it is said that nobody was harmed.
  public internal(set) var polarity: Polarity
  /// Mentions of the same persons share a group.
  public internal(set) var group: String?
  /// Id of the sentence that it stands in.
  public let sentence: String
  /// How likely it is right, 0…1.
  public internal(set) var confidence: Double
  /// Name of the rule that found it, for `why`.
  public internal(set) var rule: String
  /// What the analyst put right in it; nil where nothing was.
  public internal(set) var correction: AppliedCorrection?

  public init(
    id: String, range: TextRange, status: Status, count: Count, unit: String? = nil, who: Role? = nil, victims: VictimKind? = nil,
    party: Role? = nil, by: Role? = nil, attribution: Attribution? = nil, place: Place? = nil, date: DateInterval? = nil,
    claim: String? = nil, relation: MentionRelation = .new, modality: Modality = .asserted, polarity: Polarity = .positive,
    group: String? = nil, sentence: String, confidence: Double, rule: String
  ) {
    self.id = id
    self.range = range
    self.status = status
    self.count = count
    self.unit = unit
    self.who = who
    self.victims = victims
    self.party = party
    self.by = by
    self.attribution = attribution
    self.place = place
    self.date = date
    self.claim = claim
    self.relation = relation
    self.modality = modality
    self.polarity = polarity
    self.group = group
    self.sentence = sentence
    self.confidence = confidence
    self.rule = rule
  }
}
