/// Sides: who stands with whom, as the table says and as the analyst says.
extension ActorTable {
  /// The kind of an actor that is only a side, the analyst's own name for several; no article names it.
  public static let sideKind = "side"

  /// The table with what the analyst says of sides. Names that it lacks become actors, sides that nobody bears become sides.
  public func adding(_ sides: [AddedSide]) -> ActorTable {
    guard !sides.isEmpty else { return self }
    let sides = sides.sorted { ($0.key, $0.side ?? "") < ($1.key, $1.side ?? "") }
    var added: [Actor] = []
    var addedIDs: [String: String] = [:]
    func make(_ name: String, kind: String) -> String {
      let key = AddedSide.key(of: name)
      if let id = addedIDs[key] { return id }
      let id = "own-" + key.split(separator: " ").joined(separator: "-")
      addedIDs[key] = id
      let words = name.split(separator: " ")
      let shown = words.count > 1 && words[0].lowercased() == "the" ? words.dropFirst().joined(separator: " ") : name
      added.append(Actor(id: id, name: shown, kind: kind, country: nil, side: nil, aliases: []))
      return id
    }
    let subjects = sides.map { side in actor(called: side.name)?.id ?? make(side.name, kind: side.kind) }
    var sideOf: [String: String?] = [:]
    for (side, subject) in zip(sides, subjects) {
      sideOf[subject] = .some(side.side.map { actor(called: $0)?.id ?? make($0, kind: ActorTable.sideKind) })
    }
    let listed = (self.listed + added).map { actor in sideOf[actor.id].map { actor.standing(on: $0) } ?? actor }
    return ActorTable(listed, states: states.standing { sideOf[$0] })
  }

  /// The actor that a name means when one speaks of sides: as `actor(named:)`; a country, its people or its capital mean its government.
  public func actor(called name: String) -> Actor? {
    if let actor = actor(named: name) { return actor }
    let countries = states.countries
    return (countries.country(named: name) ?? countries.country(demonym: name) ?? countries.country(capital: name)).flatMap {
      actor(id: "gov-" + $0.code)
    }
  }

  /// Those on whose side an actor stands, the nearest first and the one that stands for itself last; empty for that one.
  public func sides(of actor: Actor) -> [Actor] {
    var chain: [Actor] = []
    var top = actor
    while let id = top.side, let next = self.actor(id: id), next.id != actor.id, !chain.contains(where: { $0.id == next.id }) {
      chain.append(next)
      top = next
    }
    return chain
  }

  /// The state or group on whose side an actor stands in the end: the air force's government, the local branch's parent.
  public func side(of actor: Actor) -> Actor { sides(of: actor).last ?? actor }

  /// Whether an actor can be a side: a group, government or force, whoever stands on a side, and on whose side others stand. A newspaper is none.
  public func isSide(_ actor: Actor) -> Bool {
    ["armedGroup", "government", "securityForce", ActorTable.sideKind].contains(actor.kind) || actor.side != nil
      || followed.contains(actor.id)
  }

  /// The folded names that an article must hold for what is said of an actor's side to touch it: its own, those of all who stand on its side,
  /// and for a state or its forces those of the country.
  package func names(touchedBy side: AddedSide) -> [String] {
    guard let subject = actor(called: side.name) else { return [side.key] }
    let touched = listed.filter { $0.id == subject.id || sides(of: $0).contains { $0.id == subject.id } }
    var names = touched.flatMap { [$0.name] + $0.aliases }
    for code in Set((touched + [subject]).filter { states.holds($0.id) }.compactMap { $0.country }) {
      guard let country = states.countries.country(code: code) else { continue }
      names += [country.name] + country.aliases + country.demonyms + [country.capital].compactMap { $0 }
    }
    return Set(names.map { AddedSide.key(of: $0) }).filter { !$0.isEmpty }.sorted()
  }
}

extension ActorTable.Actor {
  /// The same actor on another side; nil for none.
  func standing(on side: String?) -> ActorTable.Actor {
    ActorTable.Actor(id: id, name: name, kind: kind, country: country, side: side, aliases: aliases)
  }
}
