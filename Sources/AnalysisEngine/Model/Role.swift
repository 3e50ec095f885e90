import TextModel

/// What stands in a role of an event, claim or asset: the words, and the entity they mean where that is known.
public struct Role: Sendable, Hashable, Codable {
  /// The words in the role; empty where only the analyst has words for it.
  public let range: TextRange
  /// Id of an `Entity`; nil where the words stand for none that was recognised.
  public let entity: String?

  /// The analyst's words, where a correction says who or what it was and the article names nobody of that name; `range` is then empty. nil for
  /// what the article says.
  public let analyst: String?

  public init(_ range: TextRange, entity: String? = nil) {
    self.range = range
    self.entity = entity
    analyst = nil
  }

  /// A role that the analyst tells in words that the article has not.
  ///
  /// - Parameter item: The words of the item; the role stands, without words of its own, where they begin.
  init(analyst words: String, of item: TextRange) {
    range = TextRange(Int(item.lower), Int(item.lower))
    entity = nil
    analyst = words
  }
}
