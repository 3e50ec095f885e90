import TextModel

/// Known groups, governments, forces and media, with the names that news uses for them and the side they stand on (`actors.tsv`), and for
/// every country its government, army, police and so on by demonym or name ("Syrian army", "Syria's government").
public struct ActorTable: Sendable {
  /// A group, government, force or medium.
  public struct Actor: Sendable, Hashable {
    /// As in `actors.tsv`, or made of a country's code for its state and forces.
    public let id: String
    /// The name to show.
    public let name: String
    /// A kind of `Entity.Kind`: armedGroup, government, securityForce, media, organisation.
    public let kind: String
    /// ISO code; nil for international ones.
    public let country: String?
    /// The id of the actor on whose side it stands (an air force → its state); nil for itself.
    public let side: String?
    /// Other names in use; abbreviations in capitals.
    public let aliases: [String]
  }

  /// Those of the table in its order, then the governments and forces of all countries.
  public let actors: [Actor]
  /// The number of words of the longest name, for longest-match search.
  public let longestName: Int
  private let byID: [String: Int]
  private let byName: [String: Int]
  /// Abbreviations, which count only in capitals ("IS" is no "is"): as written, which comes first ("JeM" is not "JEM"), and folded.
  private let byAbbreviation: [String: Int]

  /// Those that are written out: the file's, and the analyst's own.
  let listed: [Actor]
  let states: StateActors
  /// The ids of those on whose side others stand.
  let followed: Set<String>

  init(folder: String, countries: CountryTable) throws(Diagnostic) {
    let file = try TabSeparatedFile("actors.tsv", in: folder, wanted: ["id", "name", "kind", "country", "side", "aliases"])
    var actors: [Actor] = []
    for row in file.rows {
      let (id, name) = (row[file.column("id")], row[file.column("name")])
      guard !id.isEmpty, !name.isEmpty else {
        throw Diagnostic(
          .dataDamaged, "\(file.name): the line “\(row.joined(separator: " "))” lacks an id or a name",
          help: "Rebuild or copy the data folder again.")
      }
      let (country, side) = (row[file.column("country")], row[file.column("side")])
      actors.append(
        Actor(
          id: id, name: name, kind: row[file.column("kind")], country: country.isEmpty ? nil : country, side: side.isEmpty ? nil : side,
          aliases: ListCell.items(row[file.column("aliases")])))
    }
    self.init(actors, states: StateActors(countries))
  }

  init(_ listed: [Actor], states: StateActors) {
    self.listed = listed
    self.states = states
    followed = Set(listed.compactMap { $0.side } + states.actors.compactMap { $0.side })
    // A row may give a state's force a name of its own.
    let named = Set(listed.map { $0.id })
    actors = listed + states.actors.filter { !named.contains($0.id) }
    var byID: [String: Int] = [:]
    var byName: [String: Int] = [:]
    var byAbbreviation: [String: Int] = [:]
    var longest = StateActors.longestName
    for (index, actor) in actors.enumerated() { byID[actor.id] = index }
    for (index, actor) in listed.enumerated() {
      for name in [actor.name] + actor.aliases {
        let key = CountryTable.withoutArticle(NameKey.exact(name))
        longest = max(longest, 1 + key.utf8.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) })
        if ActorTable.isAbbreviation(name) {
          for key in [name, key] where byAbbreviation[key] == nil { byAbbreviation[key] = index }
        } else if byName[key] == nil {
          byName[key] = index
        }
      }
    }
    self.byID = byID
    self.byName = byName
    self.byAbbreviation = byAbbreviation
    longestName = longest
  }

  /// The actor of this id; nil where there is none.
  public func actor(id: String) -> Actor? { byID[id].map { actors[$0] } }

  /// By name or alias, case and accents folded, without a leading article; abbreviations of up to five capitals only in capitals. Also by
  /// the generic names of governments and forces ("Syrian troops", "Mali's defence ministry"), which `aliases` does not list.
  public func actor(named name: String) -> Actor? {
    let key = CountryTable.withoutArticle(NameKey.exact(name))
    if let index = byName[key] { return actors[index] }
    if ActorTable.isAbbreviation(name), let index = byAbbreviation[name] ?? byAbbreviation[key] { return actors[index] }
    return states.id(of: key).flatMap { byID[$0] }.map { actors[$0] }
  }

  /// Up to five letters, digits, stops and hyphens, with more capitals than small letters ("IS", "U.N.", "MoD", "M23").
  private static func isAbbreviation(_ name: String) -> Bool {
    var (capitals, others, smalls) = (0, 0, 0)
    for byte in name.utf8 {
      switch byte {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A: smalls += 1
      case 0x20, 0x80...: return false
      default: others += 1
      }
    }
    return capitals + smalls <= 5 && capitals > smalls
  }
}
