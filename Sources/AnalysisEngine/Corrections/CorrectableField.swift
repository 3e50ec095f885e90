/// A field of an item that an analyst can correct, by the name that is typed and that the session file holds.
public enum CorrectableField: String, Sendable, Hashable, Codable, CaseIterable {
  // Events
  case type, actor, recipient, place, date, outcome, polarity, modality
  // Claims
  case speaker, via, stance, kind, medium
  // Assets and casualties
  case category, status, count, captor, loser, who, victims, by
  // Entities
  case name, role
  // Dates
  case value

  /// The fields of a kind of item, in the order in which they are listed; empty where nothing of it can be corrected by itself.
  public static func fields(of kind: AnalysisItem.Kind) -> [CorrectableField] {
    switch kind {
    case .event: [.type, .actor, .recipient, .place, .date, .outcome, .polarity, .modality]
    case .claim: [.speaker, .via, .stance, .kind, .medium]
    case .asset: [.category, .status, .count, .captor, .loser, .place, .date, .modality]
    case .casualty: [.status, .count, .who, .victims, .by, .place, .date, .modality]
    case .date: [.value]
    case .entity: [.name, .kind, .role]
    case .sentence, .place, .quantity, .distance: []
    }
  }

  /// Whether it names somebody or something that takes part: words, tied to an entity where the article has one.
  public var isRole: Bool { [.actor, .recipient, .speaker, .via, .captor, .loser, .who, .by].contains(self) }

  /// Whether it takes several values in an item of the kind: an event has several actors, an asset several statuses in order.
  public func isList(of kind: AnalysisItem.Kind) -> Bool {
    switch self {
    case .actor, .recipient, .role: true
    case .status: kind == .asset
    default: false
    }
  }

  /// Whether it may be emptied with `none`.
  public var canBeEmpty: Bool {
    switch self {
    case .actor, .recipient, .place, .date, .outcome, .speaker, .via, .medium, .captor, .loser, .who, .victims, .by, .role: true
    case .type, .polarity, .modality, .stance, .kind, .category, .status, .count, .name, .value: false
    }
  }
}
