import Language
import World

/// Expressions of more than a verb and its object: "fell to the rebels", "made off with two trucks", "set the depot on fire".
extension AssetFinder {
  /// Adds what such an expression tells. Whether it was one, so that the verb alone tells nothing.
  mutating func findPhrase(of lemma: String, _ particle: String?, _ clause: Clause, _ index: Int) -> Bool {
    switch lemma {
    case "fall": return findFall(clause, index)
    case "set": return findFire(clause, index)
    case "turn": return findSelfSurrender(clause, index)
    default: break
    }
    guard AssetVerbs.departures.contains(lemma), !["make", "get"].contains(lemma) || particle == "off" || particle == "away" else {
      return false
    }
    return findTakenAlong(clause, index)
  }

  /// "The town fell to the rebels", "dozens of vehicles fell into the hands of the militia", "the capital has fallen".
  private mutating func findFall(_ clause: Clause, _ index: Int) -> Bool {
    let takers = clause.prepositions.filter { ["to", "into the hands of", "into", "under"].contains($0.preposition) }
      .flatMap { scene.clauses.members(of: holder($0.phrase)) }
      .filter { !scene.classes(of: $0).isDisjoint(with: [.armed, .nonstate]) || scene.entity(of: $0)?.kind == .nationality }
    let isBare = clause.objects.isEmpty && clause.adjectives.isEmpty && clause.complements.isEmpty
    guard !takers.isEmpty || isBare && !clause.prepositions.contains(where: { ["to", "into", "on", "by"].contains($0.preposition) }) else {
      return true
    }
    let subjects = takers.isEmpty ? clause.subjects.filter(isTerritory) : clause.subjects
    add(subjects, ["captured"], nil, clause, index, captors: takers, rule: "asset.fall")
    return true
  }

  /// Whose hands or control it is: the phrase after "of"; else the phrase itself.
  private func holder(_ phrase: Int) -> Int {
    guard ["hand", "hands", "control"].contains(scene.lemma(ofHead: phrase)) else { return phrase }
    return scene.phrase(phrase).possessor ?? scene.phrase(phrase).complement ?? phrase
  }

  private func isTerritory(_ phrase: Int) -> Bool {
    if let term = scene.assetTerm(of: phrase) { return term.assetClass == "territory" && term.category != "area" }
    return scene.place(ofHead: phrase) != nil
  }

  /// "set two trucks on fire", "the station was set ablaze", "set fire to the depot".
  private mutating func findFire(_ clause: Clause, _ index: Int) -> Bool {
    let rest = clause.verb.head + 1
    let words = (rest..<min(rest + 24, scene.clauses.tokens.count)).prefix { scene.token($0).pos != .verb && scene.token($0).text != "." }
    let isAlight = words.contains { token in
      ["ablaze", "alight", "afire"].contains(scene.token(token).lower)
        || scene.token(token).lower == "fire" && scene.token(token - 1).lower == "on"
    }
    if isAlight {
      add(withRun(clause.patients).filter { scene.lemma(ofHead: $0) != "fire" }, ["destroyed"], nil, clause, index, rule: "asset.fire")
    } else if let fire = clause.objects.first, scene.lemma(ofHead: fire) == "fire" {
      let things = clause.prepositions.filter { $0.preposition == "to" }.flatMap { scene.clauses.members(of: $0.phrase) }
      add(withRun(things), ["destroyed"], nil, clause, index, rule: "asset.fire")
    } else {
      return false
    }
    return true
  }

  /// "turned himself in to the police".
  private mutating func findSelfSurrender(_ clause: Clause, _ index: Int) -> Bool {
    let next = clause.verb.head + 1
    guard next + 1 < scene.clauses.tokens.count, ["himself", "herself", "themselves"].contains(scene.token(next).lower),
      ["in", "over"].contains(scene.token(next + 1).lower)
    else { return false }
    add(clause.subjects, nil, ["surrendered"], clause, index, rule: "asset.surrender")
    return true
  }

  /// "made off with three trucks", "fled with boats and weapons": things, not those who fled together.
  private mutating func findTakenAlong(_ clause: Clause, _ index: Int) -> Bool {
    let end = clause.verb.head + 1
    var with = clause.prepositions.first { $0.preposition == "with" && $0.token <= end + 1 }?.phrase
    if with == nil {
      // Where the tree takes the phrase for an object.
      for token in [end, end + 1] where token + 1 < scene.clauses.tokens.count && scene.token(token).lower == "with" {
        with = scene.clauses.phraseOfToken[token + 1]
      }
    }
    guard let with else { return true }
    add(withRun(scene.clauses.members(of: with)), ["captured"], nil, clause, index, rule: "asset.along")
    return true
  }

  /// "took about 120 soldiers prisoner": what the object becomes, and the object, which the tree may put before it as a part of its name.
  func becoming(_ clause: Clause) -> (patients: [Int], statuses: [String], captors: [Int]?)? {
    if let statuses = clause.complements.compactMap({ AssetVerbs.becoming[scene.lemma(ofHead: $0)] }).first {
      return (clause.patients, statuses, nil)
    }
    let verb = clause.verb.head
    // "and the crew taken hostage": a participle without its auxiliary.
    if scene.token(verb).tag == "VBN", verb == clause.verb.tokens.lowerBound, clause.objects.count == 1,
      let statuses = AssetVerbs.becoming[scene.token(min(verb + 1, scene.clauses.tokens.count - 1)).lower]
    {
      return (clause.subjects, statuses, [])
    }
    guard !clause.verb.isPassive, ["take", "hold"].contains(scene.token(verb).lemma) else { return nil }
    for index in (verb + 2)..<min(verb + 14, max(verb + 2, scene.clauses.tokens.count)) {
      let token = scene.token(index)
      if token.pos == .verb || token.text == "," || token.text == "." { return nil }
      guard let statuses = AssetVerbs.becoming[token.lower], token.tag == "NN" else { continue }
      // "took about 120 soldiers prisoner": the plural, name or pronoun right before the bare word.
      guard ["NNS", "NNPS", "NNP", "PRP", "NN", "CD"].contains(scene.token(index - 1).tag),
        let phrase = scene.clauses.phraseOfToken[index - 1]
      else { return nil }
      let whole = scene.clauses.phrases.indices.first { scene.phrase($0).complement == phrase && scene.phrase($0).tokens.lowerBound > verb }
      return (scene.clauses.members(of: whole ?? phrase).filter { scene.phrase($0).tokens.lowerBound > verb }, statuses, nil)
    }
    return nil
  }

  /// "released three hostages in exchange for ⟦90 prisoners⟧": those given in return are free too.
  mutating func findExchanged(in clause: Clause, _ index: Int) {
    for link in clause.prepositions where ["in exchange for", "in return for"].contains(link.preposition) {
      add(
        scene.clauses.members(of: link.phrase).filter { scene.assetTerm(of: $0)?.category == "prisoner" }, nil, ["released"], clause, index,
        captors: [], rule: "asset.exchange")
    }
    // "in exchange for" as two prepositions.
    for link in clause.prepositions where link.preposition == "in" && scene.lemma(ofHead: link.phrase) == "exchange" {
      let end = scene.phrase(link.phrase).tokens.upperBound
      guard end + 1 < scene.clauses.tokens.count, scene.token(end).lower == "for", let given = scene.clauses.phraseOfToken[end + 1] else {
        continue
      }
      let prisoners = scene.clauses.members(of: given).filter { scene.assetTerm(of: $0)?.category == "prisoner" }
      add(prisoners, nil, ["released"], clause, index, captors: [], rule: "asset.exchange")
    }
  }
}
