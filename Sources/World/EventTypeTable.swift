import TextModel

/// The event types of contract EVENTS.tsv with their equivalents in PLOVER, ACLED and CAMEO.
public struct EventTypeTable: Sendable {
  /// A row of EVENTS.tsv.
  public struct EventType: Sendable, Hashable {
    /// The name of the type, as in the analysis record.
    public let id: String
    /// The group of types that it belongs to.
    public let group: String
    /// One sentence that says what it covers.
    public let definition: String
    /// The PLOVER category with its mode, as the table writes it ("ASSAULT/aerial"): see `ploverCategory`.
    public let plover: String
    /// The ACLED event and sub-event type ("Battles / Armed clash"), as the table writes them.
    public let acled: String
    /// The CAMEO codes, with `;` between several.
    public let cameo: String

    /// The leading PLOVER category of `plover` ("ASSAULT" of "ASSAULT/aerial"); nil where PLOVER has none for the type.
    public var ploverCategory: String? {
      let name = plover.prefix { $0.isASCII && $0.isUppercase }
      return name.count > 1 ? String(name) : nil
    }
  }

  /// In the order of the table.
  public let types: [EventType]
  private let index: [String: Int]

  /// Types that belong together across groups, by the word that names them in `under`.
  public static let families: [String: [String]] = [
    "territory": ["territory_taken_nonstate", "territory_taken_state", "territory_transferred"],
    "strike": ["airstrike", "drone_strike", "shelling"],
    "bombing": ["suicide_attack", "ied_bombing", "grenade_attack"],
    "attack": [
      "airstrike", "drone_strike", "shelling", "suicide_attack", "ied_bombing", "grenade_attack", "chemical_attack",
      "attack_on_civilians", "assassination",
    ],
    "captivity": ["capture_combatants", "arrest", "abduction"],
    "responsibility": ["responsibility_claimed", "responsibility_denied"],
  ]

  init(folder: String) throws(Diagnostic) {
    try self.init(TabSeparatedFile("EVENTS.tsv", in: folder, wanted: ["id", "group", "definition", "plover", "acled", "cameo"]))
  }

  init(_ file: TabSeparatedFile) throws(Diagnostic) {
    var types: [EventType] = []
    var index: [String: Int] = [:]
    for row in file.rows {
      func cell(_ column: String) -> String { row[file.column(column)] }
      let type = EventType(
        id: cell("id"), group: cell("group"), definition: cell("definition"), plover: cell("plover"), acled: cell("acled"),
        cameo: cell("cameo"))
      guard index.updateValue(types.count, forKey: type.id) == nil else {
        throw Diagnostic(.dataDamaged, "\(file.name) names the event type “\(type.id)” twice")
      }
      types.append(type)
    }
    self.types = types
    self.index = index
  }

  /// The type of this id; nil where there is none.
  public func type(_ id: String) -> EventType? { index[id].map { types[$0] } }

  /// The names of groups and families, for completion and messages.
  public var groups: [String] { Array(Set(types.map(\.group)).union(EventTypeTable.families.keys)).sorted() }

  /// Whether the type is `ancestor`, or of the group, or of the family named (`territory` covers territory_taken_nonstate …).
  public func isA(_ type: String, _ ancestor: String) -> Bool {
    if type == ancestor { return true }
    if self.type(type)?.group == ancestor { return true }
    return EventTypeTable.families[ancestor]?.contains(type) ?? false
  }
}
