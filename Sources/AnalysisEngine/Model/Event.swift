import TextModel
import Values
import World

/// Something that happened, or is said to have: a type of EVENTS.tsv with its participants.
public struct Event: Sendable, Hashable, Codable, Identifiable {
  /// "e1": see `ItemID`.
  public let id: String
  /// A type of EVENTS.tsv.
  public internal(set) var type: String
  /// The word that tells it: "captured".
  public let trigger: TextRange
  /// Who did it; empty when not told.
  public internal(set) var actors: [Role]
  /// To whom or what it was done; empty when not told.
  public internal(set) var recipients: [Role]
  /// Where it happened; nil when not known.
  public internal(set) var place: Place?
  /// The words that name the place; nil where it was inferred or is not known.
  public internal(set) var placeMention: String?
  /// The words that the place was read from and why those; nil when the place is not known.
  public internal(set) var placeOrigin: EventOrigin?
  /// The days on which it happened; nil when not known.
  public internal(set) var date: DateInterval?
  /// The words that the date was read from and why those; nil when the date is not known.
  public internal(set) var dateOrigin: EventOrigin?
  /// The words for what it was done with; nil when not told.
  public let instrument: TextRange?
  /// "succeeded", "repelled" …; nil when not stated.
  public internal(set) var outcome: String?
  /// Negative where it is said not to have happened.
  public internal(set) var polarity: Polarity
  /// How far it is vouched for.
  public internal(set) var modality: Modality
  /// A PLOVER category where the words decide it more closely than the type ("will withdraw" is AGREE); nil where the type's holds.
  public internal(set) var plover: String?
  /// Id of the claim in which it is told.
  public let claim: String?
  /// Id of the sentence that the trigger stands in.
  public let sentence: String
  /// How likely it is right, 0…1.
  public internal(set) var confidence: Double
  /// Name of the rule that found it, for `why`.
  public internal(set) var rule: String
  /// The id of the first event of the article that tells the same; its own where it tells a new one.
  public private(set) var group: String
  /// What the analyst put right in it; nil where nothing was.
  public internal(set) var correction: AppliedCorrection?

  public init(
    id: String, type: String, trigger: TextRange, actors: [Role], recipients: [Role], place: Place? = nil, placeMention: String? = nil,
    placeOrigin: EventOrigin? = nil, date: DateInterval? = nil, dateOrigin: EventOrigin? = nil, instrument: TextRange? = nil,
    outcome: String? = nil, polarity: Polarity = .positive, modality: Modality = .asserted, plover: String? = nil, claim: String? = nil,
    sentence: String, confidence: Double, rule: String
  ) {
    self.id = id
    self.type = type
    self.trigger = trigger
    self.actors = actors
    self.recipients = recipients
    self.place = place
    self.placeMention = placeMention
    self.placeOrigin = placeOrigin
    self.date = date
    self.dateOrigin = dateOrigin
    self.instrument = instrument
    self.outcome = outcome
    self.polarity = polarity
    self.modality = modality
    self.plover = plover
    self.claim = claim
    self.sentence = sentence
    self.confidence = confidence
    self.rule = rule
    group = id
  }

  /// The same event as a further mention of another.
  func told(as group: String) -> Event {
    var event = self
    event.group = group
    return event
  }
}
