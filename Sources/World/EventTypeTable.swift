import TextModel

/// The event types of contract EVENTS.tsv with their equivalents in PLOVER, ACLED and CAMEO.
public struct EventTypeTable: Sendable {
  public struct EventType: Sendable, Hashable {
    public let id: String
    public let group: String
    public let definition: String
    public let plover: String
    public let acled: String
    public let cameo: String
  }

  init(folder: String) throws(Diagnostic) {}

  public var types: [EventType] { [] }
  public func type(_ id: String) -> EventType? { nil }
  /// Whether the type is `ancestor`, or of the group, or of the family named (`territory` covers territory_taken_nonstate …).
  public func isA(_ type: String, _ ancestor: String) -> Bool { false }
}
