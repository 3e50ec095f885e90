import TextModel
import Values
import World

/// Something that happened, or is said to have: a type of EVENTS.tsv with its participants.
public struct Event: Sendable, Hashable, Codable, Identifiable {
  public let id: String
  public let type: String
  public let trigger: TextRange
  public let actors: [Role]
  public let recipients: [Role]
  public let place: Place?
  /// The words that name the place; nil where it was inferred or is not known.
  public let placeMention: String?
  public let date: DateInterval?
  public let instrument: TextRange?
  /// "succeeded", "repelled" …; nil when not stated.
  public let outcome: String?
  public let polarity: Polarity
  public let modality: Modality
  /// A PLOVER category where the words decide it more closely than the type ("will withdraw" is AGREE); nil where the type's holds.
  public let plover: String?
  /// Id of the claim in which it is told.
  public let claim: String?
  public let sentence: String
  public let confidence: Double
  public let rule: String

  public init(
    id: String, type: String, trigger: TextRange, actors: [Role], recipients: [Role], place: Place? = nil, placeMention: String? = nil,
    date: DateInterval? = nil, instrument: TextRange? = nil, outcome: String? = nil, polarity: Polarity = .positive,
    modality: Modality = .asserted, plover: String? = nil, claim: String? = nil, sentence: String, confidence: Double, rule: String
  ) {
    self.id = id
    self.type = type
    self.trigger = trigger
    self.actors = actors
    self.recipients = recipients
    self.place = place
    self.placeMention = placeMention
    self.date = date
    self.instrument = instrument
    self.outcome = outcome
    self.polarity = polarity
    self.modality = modality
    self.plover = plover
    self.claim = claim
    self.sentence = sentence
    self.confidence = confidence
    self.rule = rule
  }
}
