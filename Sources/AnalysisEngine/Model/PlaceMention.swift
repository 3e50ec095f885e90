import TextModel
import World

/// A toponym in the text and the place it was resolved to.
public struct PlaceMention: Sendable, Hashable, Codable, Identifiable {
  public let id: String
  public let range: TextRange
  /// nil where no candidate was good enough.
  public let place: Place?
  /// The other candidates, best first.
  public let alternatives: [Place]
  public let confidence: Double
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
