import TextModel

/// The words that give an event its place or its date, and why it is those.
public struct EventOrigin: Sendable, Hashable, Codable {
  /// Why words were taken for an event's place or date.
  public enum Reason: String, Sendable, Codable, CaseIterable {
    /// It is what was taken, struck or held: "captured ⟦Goma⟧".
    case target
    /// It is said elsewhere what the target is: "the town", or one that a stated distance describes.
    case described
    /// The trigger's own words say where: "clashed in ⟦Goma⟧".
    case circumstance
    /// It stands before the trigger: "the ⟦Goma⟧ offensive".
    case modifier
    /// It is the nearest place of the sentence that belongs to no other act.
    case sentence
    /// The sentence names none, and goes on from the one before.
    case before
    /// A stated distance from a named place: "30 km south of ⟦Beni⟧". The point is computed.
    case offset
    /// Of a date: the trigger's own words say when.
    case clause
  }

  /// Why these words.
  public let reason: Reason
  /// The words.
  public let range: TextRange

  public init(_ reason: Reason, _ range: TextRange) {
    self.reason = reason
    self.range = range
  }
}
