import TextModel

/// Which words tell which event type, under which conditions (TRIGGERS.tsv; its first lines explain the columns).
///
/// The table only knows its own form; the event annotator gives meaning to conditions and roles.
package struct TriggerTable: Sendable {
  /// What the words of a row are; the raw value is the letter in the file.
  package enum Kind: String, Sendable { case verb = "v", verbObject = "vo", verbPreposition = "vp", verbAdjective = "va", noun = "n" }

  /// One line of the table.
  package struct Row: Sendable {
    /// What its words are.
    package let kind: Kind
    /// The alternatives of the first word: a lemma, a lemma and a particle, or for nouns the words of a name.
    package let first: [String]
    /// The alternatives of the noun after the verb; empty for single words.
    package let second: [String]
    /// The prepositions of a `verbPreposition` row.
    package let prepositions: [String]
    /// A type of EVENTS.tsv, or one of `openTypes`.
    package let type: String
    /// Tests that must all hold; empty where the words suffice.
    package let conditions: [String]
    /// Where the actors stand: `S` who does it, `O` to whom, or prepositions.
    package let actors: [String]
    /// Where the recipients stand, written likewise.
    package let recipients: [String]
    /// A PLOVER category that holds in place of the type's; "none" for none; nil where the type's holds.
    package let plover: String?
    /// The line of the file, which names the rule in `why`.
    package let line: Int
  }

  /// In the order of the file, in which they are tried.
  package let rows: [Row]

  /// Types that rows may name besides those of EVENTS.tsv: decided by who takes part, or no event at all.
  package static let openTypes: Set<String> = ["territory", "territory_lost", "attack", "none"]

  init(folder: String, types: EventTypeTable) throws(Diagnostic) {
    let columns = ["kind", "words", "type", "condition", "roles", "plover"]
    try self.init(TabSeparatedFile("TRIGGERS.tsv", in: folder, wanted: columns), types: types)
  }

  init(_ file: TabSeparatedFile, types: EventTypeTable) throws(Diagnostic) {
    var rows: [Row] = []
    for (number, cells) in file.rows.enumerated() {
      func cell(_ column: String) -> String { cells[file.column(column)] }
      let type = cell("type")
      guard let kind = Kind(rawValue: cell("kind")), types.type(type) != nil || TriggerTable.openTypes.contains(type) else {
        throw Diagnostic(.dataDamaged, "\(file.name), entry \(number + 1): no kind “\(cell("kind"))” or no event type “\(type)”")
      }
      let words = TriggerTable.split(cell("words"), kind: kind)
      guard !words.first.isEmpty else { throw Diagnostic(.dataDamaged, "\(file.name), entry \(number + 1) has no words") }
      let roles = TriggerTable.roles(cell("roles"))
      rows.append(
        Row(
          kind: kind, first: words.first, second: words.second, prepositions: words.prepositions, type: type,
          conditions: TriggerTable.list(cell("condition"), by: 0x20), actors: roles["a"] ?? ["S"], recipients: roles["r"] ?? ["O"],
          plover: cell("plover").isEmpty ? nil : cell("plover"), line: number + 1))
    }
    self.rows = rows
  }

  private static func list(_ text: String, by separator: UInt8) -> [String] {
    text.utf8.split(separator: separator).map { String(Substring($0)) }
  }

  private static func split(_ text: String, kind: Kind) -> (first: [String], second: [String], prepositions: [String]) {
    switch kind {
    case .verb, .verbAdjective, .noun: return (list(text, by: 0x7C), [], [])
    case .verbObject:
      let parts = list(text, by: 0x20)
      guard parts.count == 2 else { return ([], [], []) }
      return (list(parts[0], by: 0x7C), list(parts[1], by: 0x7C), [])
    case .verbPreposition:
      // "come|be under:attack|fire"
      let parts = list(text, by: 0x20)
      guard parts.count == 2 else { return ([], [], []) }
      let tail = list(parts[1], by: 0x3A)
      guard tail.count == 2 else { return ([], [], []) }
      return (list(parts[0], by: 0x7C), list(tail[1], by: 0x7C), list(tail[0], by: 0x7C).map { $0.replacing("_", with: " ") })
    }
  }

  /// "a=S|with r=on": roles by their letter.
  private static func roles(_ text: String) -> [String: [String]] {
    var roles: [String: [String]] = [:]
    for part in list(text, by: 0x20) {
      let sides = list(part, by: 0x3D)
      if sides.count == 2 { roles[sides[0]] = list(sides[1], by: 0x7C).map { $0.replacing("_", with: " ") } }
    }
    return roles
  }
}
