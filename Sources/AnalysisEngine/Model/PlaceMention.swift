import TextModel
import World

/// A toponym in the text and the place it was resolved to.
public struct PlaceMention: Sendable, Hashable, Codable, Identifiable {
  /// "pl1": see `ItemID`.
  public let id: String
  /// The words of the name.
  public let range: TextRange
  /// nil where no candidate was good enough.
  public let place: Place?
  /// The other candidates, best first.
  public let alternatives: [Place]
  /// How likely the place is the one that is meant, 0…1.
  public let confidence: Double
  /// Name of the rule that resolved it, for `why`.
  public let rule: String

  public init(id: String, range: TextRange, place: Place?, alternatives: [Place] = [], confidence: Double, rule: String) {
    self.id = id
    self.range = range
    self.place = place
    self.alternatives = alternatives
    self.confidence = confidence
    self.rule = rule
  }
}
