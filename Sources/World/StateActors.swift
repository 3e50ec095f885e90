/// The government and forces that every state has, named by demonym or by country.
///
/// Their names are taken apart when they are looked up, since all combinations of demonyms and nouns would be a hundred thousand.
struct StateActors: Sendable {
  private struct Form {
    let id: String
    let kind: String
    /// The first makes the name: "Syrian army".
    let nouns: [String]
  }

  private static let forms = [
    Form(
      id: "gov", kind: "government",
      nouns: [
        "government", "authorities", "officials", "regime", "administration", "state", "cabinet", "leadership", "presidency", "junta",
      ]),
    Form(
      id: "army", kind: "securityForce",
      nouns: [
        "army", "military", "armed forces", "forces", "troops", "soldiers", "government forces", "security forces", "ground forces",
        "government troops", "army soldiers", "army troops", "regime forces", "defence forces", "defense forces", "special forces",
        "national army", "infantry", "servicemen", "defence force", "defense force", "paratroopers", "commandos",
      ]),
    Form(
      id: "airforce", kind: "securityForce",
      nouns: ["air force", "airforce", "air forces", "air defence", "air defense", "air defences", "air defenses", "warplanes", "jets"]),
    Form(id: "navy", kind: "securityForce", nouns: ["navy", "naval forces", "coast guard", "coastguard"]),
    Form(
      id: "police", kind: "securityForce",
      nouns: [
        "police", "national police", "police force", "police forces", "border guards", "border police", "policemen", "police officers",
      ]),
    Form(
      id: "intelligence", kind: "securityForce",
      nouns: ["intelligence", "intelligence agency", "intelligence service", "intelligence services"]),
    Form(id: "mod", kind: "government", nouns: ["defence ministry", "defense ministry", "ministry of defence", "ministry of defense"]),
    Form(id: "moi", kind: "government", nouns: ["interior ministry", "ministry of interior", "ministry of the interior"]),
    Form(id: "mofa", kind: "government", nouns: ["foreign ministry", "ministry of foreign affairs", "foreign affairs ministry"]),
    Form(id: "moh", kind: "government", nouns: ["health ministry", "ministry of health"]),
    Form(id: "parliament", kind: "government", nouns: ["parliament", "legislature", "national assembly"]),
    Form(id: "media", kind: "media", nouns: ["state media", "state television", "state tv", "state news agency", "state radio"]),
  ]

  private static let formOfNoun: [String: String] = {
    var table: [String: String] = [:]
    for form in forms { for noun in form.nouns { table[noun] = form.id } }
    return table
  }()

  /// The number of words of the longest name: a country of five, and "ministry of the interior".
  static let longestName = 9

  /// `gov-SY` "Syrian government", and `army-SY`, `airforce-SY` … on its side.
  let actors: [ActorTable.Actor]
  let countries: CountryTable

  init(_ countries: CountryTable) {
    self.countries = countries
    actors = countries.countries.flatMap { country in
      let adjective = country.demonyms.first ?? country.name
      return StateActors.forms.map { form in
        ActorTable.Actor(
          id: "\(form.id)-\(country.code)", name: "\(adjective) \(form.nouns[0])", kind: form.kind, country: country.code,
          side: form.id == "gov" ? nil : "gov-\(country.code)", aliases: [])
      }
    }
  }

  private init(_ actors: [ActorTable.Actor], _ countries: CountryTable) {
    self.actors = actors
    self.countries = countries
  }

  /// The same with other sides.
  ///
  /// - Parameter side: The side that was said for an id, nil for none; nothing where nothing was said.
  func standing(_ side: (String) -> String??) -> StateActors {
    StateActors(actors.map { actor in side(actor.id).map { actor.standing(on: $0) } ?? actor }, countries)
  }

  /// Whether an id is that of a state's government or force.
  func holds(_ id: String) -> Bool {
    guard let dash = id.lastIndex(of: "-"), countries.country(code: String(id[id.index(after: dash)...])) != nil else { return false }
    return StateActors.forms.contains { $0.id == id[..<dash] }
  }

  /// The id of the actor that a key names: `syrian army`, `syrias government`, `us troops`, `government of syria`; nil for anything else.
  func id(of key: String) -> String? {
    let words = key.split(separator: " ")
    guard words.count >= 2 else { return nil }
    for cut in 1..<words.count {
      let noun = words[cut...].joined(separator: " ")
      if let form = StateActors.formOfNoun[noun], let country = owner(words[..<cut].joined(separator: " ")) { return "\(form)-\(country)" }
    }
    guard let of = words.firstIndex(of: "of"), of > 0, of + 1 < words.count else { return nil }
    guard let form = StateActors.formOfNoun[words[..<of].joined(separator: " ")] else { return nil }
    return countries.country(named: words[(of + 1)...].joined(separator: " ")).map { "\(form)-\($0.code)" }
  }

  /// The code of a country by demonym ("syrian"), possessive ("syrias") or a short name that serves as an adjective ("us", "uk").
  private func owner(_ key: String) -> String? {
    if let country = countries.country(demonym: key) { return country.code }
    if key.hasSuffix("s"), key.utf8.count > 3, let country = countries.country(named: String(key.dropLast())) { return country.code }
    return key.utf8.count <= 3 && key != "is" ? countries.country(named: key)?.code : nil
  }
}
