import TextModel
import World

/// A person, group, organisation, place or thing that the article names, with all its mentions.
public struct Entity: Sendable, Hashable, Codable, Identifiable {
  public typealias Kind = NameKind
  public struct Mention: Sendable, Hashable, Codable {
    public enum Form: String, Sendable, Codable { case name, nominal, pronoun }
    public let range: TextRange
    public let form: Form
    public init(range: TextRange, form: Form) {
      self.range = range
      self.form = form
    }
  }

  public let id: String
  public let kind: Kind
  /// The fullest name in the article, or that of the actor table.
  public let name: String
  /// As written: "spokesman", "governor of Ghazni".
  public let roles: [String]
  public let mentions: [Mention]
  public let place: Place?
  /// The entity id, or the actor-table id, of the side it belongs to; nil where not known.
  public let side: String?
  public let confidence: Double
  public let rule: String

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
