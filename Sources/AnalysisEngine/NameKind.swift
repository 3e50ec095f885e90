/// The kind of a name span, before it is known which entity it names.
public enum NameKind: String, Sendable, Hashable, Codable, CaseIterable {
  case person, organisation, armedGroup, government, securityForce, media, nationality, place, facility, weapon, vehicle, other
}
