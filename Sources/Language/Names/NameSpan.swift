/// A name in a sentence, of one of the kinds that a name tells by itself.
public struct NameSpan: Sendable, Hashable {
  /// The kinds that a name tells by itself, without the world's tables.
  public enum Kind: String, Sendable, CaseIterable {
    case person, place, organisation
    /// A people, nation or creed, as adjective or noun: Afghan, Kurds, Sunni.
    case nationality
    /// A make, model or named kind of weapon: Kalashnikov, Grad.
    case weapon
    /// A make, model or named kind of vehicle, aircraft or vessel: Humvee, Su-25.
    case vehicle
  }

  /// Indexes into `Reading.tokens`.
  public let tokens: Range<Int>
  /// What it names.
  public let kind: Kind
  /// 0…1: how far ahead of the next best reading.
  public let confidence: Double

  public init(tokens: Range<Int>, kind: Kind, confidence: Double) {
    self.tokens = tokens
    self.kind = kind
    self.confidence = confidence
  }
}
