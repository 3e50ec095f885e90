import TextModel
import World

/// A person, group, organisation, place or thing that the article names, with all its mentions.
public struct Entity: Sendable, Hashable, Codable, Identifiable {
  /// What sort of thing bears the name.
  public typealias Kind = NameKind
  /// One place in the text that means the entity.
  public struct Mention: Sendable, Hashable, Codable {
    /// Whether it is a name, a common noun ("the group") or a pronoun.
    public enum Form: String, Sendable, Codable { case name, nominal, pronoun }
    /// The words.
    public let range: TextRange
    /// Name, common noun or pronoun.
    public let form: Form
    public init(range: TextRange, form: Form) {
      self.range = range
      self.form = form
    }
  }

  /// "n1": see `ItemID`.
  public internal(set) var id: String
  /// What sort of thing it is.
  public internal(set) var kind: Kind
  /// The fullest name in the article, or that of the actor table.
  public internal(set) var name: String
  /// As written: "spokesman", "governor of Ghazni".
  public internal(set) var roles: [String]
  /// All of them, in the order of the text.
  public internal(set) var mentions: [Mention]
  /// The place that it is; nil for what is none, or was not resolved.
  public internal(set) var place: Place?
  /// The entity id, or the actor-table id, of the side it belongs to; nil where not known.
  public internal(set) var side: String?
  /// How likely it is right, 0…1.
  public internal(set) var confidence: Double
  /// Name of the rule that found it, for `why`.
  public internal(set) var rule: String
  /// What the analyst put right in it; nil where nothing was.
  public internal(set) var correction: AppliedCorrection?

  /// Whether the article names it only as one who made it ("Reporting by …"), so that it is no part of what is told.
  public var isMaker: Bool { (correction?.rule ?? rule) == NamedEntities.byline }

  public init(
    id: String, kind: Kind, name: String, roles: [String] = [], mentions: [Mention], place: Place? = nil, side: String? = nil,
    confidence: Double, rule: String
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.roles = roles
    self.mentions = mentions
    self.place = place
    self.side = side
    self.confidence = confidence
    self.rule = rule
  }
}
