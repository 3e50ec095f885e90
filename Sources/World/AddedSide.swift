/// On whose side an actor stands, as the analyst says.
///
/// An input of the analysis, as added places are: `World.adding` lays such sides over the table of actors. A name that the table lacks becomes
/// an actor of its own, and a side that nobody bears as a name becomes a side of the analyst's own ("Coalition").
public struct AddedSide: Sendable, Hashable, Codable {
  /// The actor: its name in the table of actors, else the name that articles write.
  public let name: String
  /// The name of the actor or side on whose side it stands; nil where it stands for itself.
  public let side: String?
  /// What sort of actor it is, a kind of `Entity.Kind`; it counts only for one that the table lacks.
  public let kind: String
  /// Where the analyst has it from; nil when nothing was said.
  public let because: String?
  /// The folded name, by which a session holds it.
  public let key: String

  private enum CodingKeys: String, CodingKey { case name, side, kind, because }

  public init(name: String, side: String?, kind: String, because: String? = nil) {
    self.name = name
    self.side = side
    self.kind = kind
    self.because = because
    key = AddedSide.key(of: name)
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      name: try values.decode(String.self, forKey: .name), side: try values.decodeIfPresent(String.self, forKey: .side),
      kind: try values.decode(String.self, forKey: .kind), because: try values.decodeIfPresent(String.self, forKey: .because))
  }

  /// The kinds that an actor may be said to have.
  public static let kinds = ["armedGroup", "securityForce", "government", "organisation", "media", "person", "nationality"]

  /// A name without letter case, accents, hyphens and a leading article: those of one key are one name.
  public static func key(of name: String) -> String { CountryTable.withoutArticle(NameKey.exact(name)) }
}
