import TextModel

/// What stands in a role of an event, claim or asset: the words, and the entity they mean where that is known.
public struct Role: Sendable, Hashable, Codable {
  /// The words in the role.
  public let range: TextRange
  /// Id of an `Entity`; nil where the words stand for none that was recognised.
  public let entity: String?

  public init(_ range: TextRange, entity: String? = nil) {
    self.range = range
    self.entity = entity
  }
}
