/// How far an event or asset is vouched for (contract ANALYSIS, `modality`).
public enum Modality: String, Sendable, Codable, CaseIterable {
  case asserted, claimed, admitted, denied, disputed, unverified, planned, hypothetical, historical

  /// Whether the thing is told as having happened, by whomever.
  public var isFactual: Bool { self == .asserted || self == .claimed || self == .admitted || self == .disputed || self == .unverified }
}
