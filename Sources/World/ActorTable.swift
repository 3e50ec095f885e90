import TextModel

/// Known groups, governments, forces and media, with the names that news uses for them and the side they stand on.
public struct ActorTable: Sendable {
  public struct Actor: Sendable, Hashable {
    public let id: String
    public let name: String
    /// A kind of `Entity.Kind`: armedGroup, government, securityForce, media, organisation.
    public let kind: String
    /// ISO code; nil for international ones.
    public let country: String?
    /// The id of the actor on whose side it stands (an air force → its state); nil for itself.
    public let side: String?
    public let aliases: [String]
  }

  init(folder: String) throws(Diagnostic) {}

  public var actors: [Actor] { [] }
  public func actor(id: String) -> Actor? { nil }
  /// By name or alias, case folded, without a leading article.
  public func actor(named name: String) -> Actor? { nil }
}
