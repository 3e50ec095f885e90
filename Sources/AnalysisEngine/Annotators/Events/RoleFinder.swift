import Language
import World

/// Finds the phrases that stand in the roles of a trigger row.
struct RoleFinder {
  let scene: ArticleScene

  /// The phrases that roles name in a clause. `object` is the noun of a verb-and-noun trigger, whose prepositional phrases count too.
  func phrases(_ roles: [String], inClause index: Int, object: Int? = nil) -> [Int] {
    let clause = scene.clauses.clauses[index]
    var found: [Int] = []
    // Where it was comes last: "outside a mosque in Peshawar".
    let local = roles.filter { RoleFinder.local.contains($0) }
    for role in local.isEmpty ? roles : roles.filter({ !RoleFinder.local.contains($0) }) + local {
      if role == "C", found.contains(where: isParticipant) { continue }
      // "blamed the group for the attack on the pipeline": the object is whom it is about.
      if RoleFinder.topics.contains(role), roles.first == "O", found.contains(where: isActor) { continue }
      // "attacks on the port in March", "talks with the rebels in Doha": where it was is no one whom it was done to.
      if RoleFinder.local.contains(role), !found.isEmpty, roles.first != "O" { continue }
      for phrase in phrases(role, clause, index, object) where !found.contains(phrase) { found.append(phrase) }
    }
    return found
  }

  private static let local: Set<String> = ["in", "at"]
  private static let topics: Set<String> = ["on", "against", "into", "about", "over"]

  private func phrases(_ role: String, _ clause: Clause, _ index: Int, _ object: Int?) -> [Int] {
    switch role {
    case "-", "M", "P", "self", "of agent": return []
    case "S": return clause.agents
    case "O": return clause.patients
    case "I":
      // "had been offered a deal": the subject of the passive is who it was offered to.
      if clause.verb.isPassive && !clause.objects.isEmpty { return clause.subjects }
      return clause.indirectObjects.isEmpty ? receivers(ofSubject: clause) : clause.indirectObjects
    case "C": return content(ofClause: index)
    case "of":
      if let object, let complement = scene.phrase(object).complement { return scene.clauses.members(of: complement) }
      return clause.phrases(after: "of").flatMap { scene.clauses.members(of: $0) }
    default:
      let own = clause.prepositions.filter { $0.preposition == role && !belongsToOther($0, clause, object) }.map(\.phrase)
      let chained = object.map { modifiers(of: $0, after: role) } ?? []
      let phrases = (own.isEmpty ? chained : own).filter { !scene.phrase($0).isTemporal }
      let receivers =
        ["to", "for", "from", "with"].contains(role)
        ? phrases.filter { !scene.classes(of: $0).isEmpty || actor(in: $0) != nil } : phrases
      return receivers.flatMap { scene.clauses.members(of: $0) }
    }
  }

  /// "gave the rebels a proposal offering peace": those who were given what the clause describes.
  private func receivers(ofSubject clause: Clause) -> [Int] {
    guard clause.kind == .participial, let governor = clause.governor else { return [] }
    let above = scene.clauses.clauses[governor]
    return above.objects.contains(where: { clause.subjects.contains($0) }) ? above.indirectObjects : []
  }

  /// "declared a truce after battles with the militia": whether a prepositional phrase describes a noun of another one.
  private func belongsToOther(_ link: PrepositionalPhrase, _ clause: Clause, _ object: Int?) -> Bool {
    guard ["with", "between", "by", "from", "against"].contains(link.preposition) else { return false }
    return clause.prepositions.contains { other in
      other.phrase != object && other.token < link.token && !scene.phrase(other.phrase).isTemporal
        && scene.phrase(other.phrase).modifiers.contains(link)
        && scene.classes(of: other.phrase).isDisjoint(with: [.area, .actor])
    }
  }

  /// The phrases after a preposition that follow a noun, also behind another ("an attack on X by Y").
  func modifiers(of phrase: Int, after preposition: String) -> [Int] {
    var found: [Int] = []
    var current: Int? = phrase
    var steps = 0
    while let next = current, steps < 4 {
      var last = next
      while let inner = scene.phrase(last).complement { last = inner }
      let links = scene.phrase(next).modifiers + (last == next ? [] : scene.phrase(last).modifiers)
      found += links.filter { $0.preposition == preposition && !scene.phrase($0.phrase).isTemporal }.map(\.phrase)
      current = links.last?.phrase
      steps += 1
    }
    return found
  }

  /// The actors in what a verb of saying, asking or promising governs: subjects other than its own, else objects.
  private func content(ofClause index: Int) -> [Int] {
    let own = Set(scene.clauses.clauses[index].agents)
    var queue = [index]
    var found: [Int] = []
    var steps = 0
    while let next = queue.first, steps < 4, found.isEmpty {
      queue.removeFirst()
      steps += 1
      for governed in governed(by: next) {
        let clause = scene.clauses.clauses[governed]
        let subjects = clause.subjects.filter { !own.contains($0) && isActor($0) && !isSameEntity($0, own) }
        if !subjects.isEmpty {
          found += subjects
          break
        }
        // "to send troops to Somalia": whom it goes to, rather than what is sent.
        let isTransfer = RoleFinder.transfers.contains(scene.token(clause.verb.head).lemma)
        let goals = isTransfer ? clause.prepositions.filter { ["to", "into", "for"].contains($0.preposition) }.map(\.phrase) : []
        let others = clause.indirectObjects + goals + clause.byAgents + clause.objects + clause.prepositions.map(\.phrase)
        if let actor = others.lazy.compactMap({ actor(in: $0, except: own) }).first {
          found += scene.clauses.members(of: actor)
          break
        }
        queue.append(governed)
      }
    }
    return found
  }

  /// Verbs of giving and sending.
  private static let transfers: Set<String> = [
    "send", "give", "provide", "supply", "deliver", "contribute", "deploy", "hand", "return", "sell", "ship", "grant", "lend", "offer",
    "donate",
    "extradite", "transfer", "dispatch", "pay", "commit", "move", "release", "allocate",
  ]

  private func governed(by index: Int) -> [Int] {
    scene.clauses.clauses(inSegment: scene.clauses.clauses[index].segment).filter { scene.clauses.clauses[$0].governor == index }
  }

  private func isSameEntity(_ phrase: Int, _ others: Set<Int>) -> Bool {
    if scene.phrase(phrase).isPronoun && scene.entity(of: phrase) == nil { return true }
    guard let entity = scene.entity(of: phrase) else { return false }
    return others.contains { scene.entity(of: $0)?.id == entity.id }
  }

  private func isParticipant(_ phrase: Int) -> Bool { !scene.classes(of: phrase).isDisjoint(with: [.actor, .area]) }

  func isActor(_ phrase: Int) -> Bool { scene.classes(of: phrase).contains(.actor) }

  /// A phrase that can act, or the first of its possessor, its "of" and its prepositional phrases that can.
  func actor(in phrase: Int, except others: Set<Int> = []) -> Int? {
    let value = scene.phrase(phrase)
    if value.isTemporal { return nil }
    if isParticipant(phrase) && !others.contains(phrase) && !isSameEntity(phrase, others) { return phrase }
    if let possessor = value.possessor, let found = actor(in: possessor, except: others) { return found }
    for preposition in ["by", "from", "against", "with", "on", "for", "to", "in"] {
      for link in value.modifiers where link.preposition == preposition {
        if isActor(link.phrase) && !isSameEntity(link.phrase, others) { return link.phrase }
        if let complement = scene.phrase(link.phrase).possessor, isActor(complement) { return complement }
      }
    }
    if let complement = value.complement { return actor(in: complement, except: others) }
    return nil
  }

  /// The participants as they are shown: for an act or thought ("calls by the rulers") the actor within it, where there is one.
  func participants(_ phrases: [Int], except others: Set<Int> = []) -> [Int] {
    phrases.map { phrase in
      let classes = scene.classes(of: phrase)
      if !classes.isDisjoint(with: [.actor, .person, .area, .materiel, .vessel, .aircraft]) { return phrase }
      return actor(in: phrase, except: others) ?? phrase
    }
  }
}
