import Language
import World

/// Finds what verbs and nouns say was captured, found, lost, destroyed, or which persons were detained, abducted, released.
struct AssetFinder {
  let scene: ArticleScene
  let categorizer: AssetCategorizer
  let realities: RealityReader
  private let roles: RoleFinder
  var candidates: [AssetCandidate] = []

  init(_ scene: ArticleScene) {
    self.scene = scene
    categorizer = AssetCategorizer(scene: scene)
    realities = RealityReader(scene: scene)
    roles = RoleFinder(scene: scene)
    for clause in scene.clauses.clauses.indices { findVerb(in: clause) }
    for phrase in scene.clauses.phrases.indices { findNoun(in: phrase) }
    findFigures()
    findLists()
    candidates.sort { first, second in
      let left = scene.phrase(first.phrase).tokens.lowerBound
      let right = scene.phrase(second.phrase).tokens.lowerBound
      return (left, first.trigger) < (right, second.trigger)
    }
    let sums = SumWords(scene: scene)
    candidates = joined(candidates.filter { !sums.opensRange($0.phrase) })
    for index in candidates.indices where candidates[index].losers.isEmpty {
      candidates[index].loserTokens = loserBeforeNoun(of: candidates[index])
    }
  }

  // MARK: Verbs

  private mutating func findVerb(in index: Int) {
    let clause = scene.clauses.clauses[index]
    let lemma = scene.token(clause.verb.head).lemma
    let particle = particle(of: clause)
    let patients = patients(of: clause, index)
    if let noun = clause.patients.first(where: { AssetVerbs.controlNouns.contains(scene.lemma(ofHead: $0)) }),
      let statuses = AssetVerbs.control[lemma], let complement = scene.phrase(noun).complement
    {
      add(scene.clauses.members(of: complement), statuses, statuses, clause, index, rule: "asset.control")
      return
    }
    if let becoming = clause.complements.compactMap({ AssetVerbs.becoming[scene.lemma(ofHead: $0)] }).first {
      add(patients, becoming, becoming, clause, index, rule: "asset.prisoner")
      return
    }
    if lemma == "take" || lemma == "bring" || lemma == "place", clause.prepositions.contains(where: { isCustody($0.phrase) }) {
      add(patients, nil, ["detained"], clause, index, rule: "asset.custody")
      return
    }
    let things = AssetVerbs.statuses(ofVerb: lemma, particle: particle, isPerson: false)
    let persons = AssetVerbs.statuses(ofVerb: lemma, particle: particle, isPerson: true)
    guard things != nil || persons != nil else { return }
    if lemma == "surrender", clause.patients.isEmpty {
      add(clause.subjects, nil, ["surrendered"], clause, index, rule: "asset.surrender")
      return
    }
    add(patients, things, persons, clause, index, rule: "asset.verb.\(lemma)")
  }

  private func isCustody(_ phrase: Int) -> Bool { ["custody", "detention", "captivity"].contains(scene.lemma(ofHead: phrase)) }

  private func particle(of clause: Clause) -> String? {
    let next = clause.verb.head + 1
    if next < scene.clauses.tokens.count, AssetFinder.particles.contains(scene.token(next).lower) { return scene.token(next).lower }
    guard let object = clause.objects.last else { return nil }
    let end = scene.clauses.extent(of: object).upperBound
    return end < scene.clauses.tokens.count && AssetFinder.particles.contains(scene.token(end).lower) ? scene.token(end).lower : nil
  }

  private static let particles: Set<String> = ["over", "up", "down", "behind", "out", "back"]

  /// What a verb is done to, with what stands beside it ("along with", "together with").
  private func patients(of clause: Clause, _ index: Int) -> [Int] {
    var found = clause.patients
    for link in clause.prepositions where ["along with", "together with", "as well as", "in addition to"].contains(link.preposition) {
      found += scene.clauses.members(of: link.phrase)
    }
    return found
  }

  /// The phrase that says what another counts or holds: "a variety of ⟦weapons⟧", "several of ⟦his associates⟧", "an Islamic Movement of
  /// ⟦Uzbekistan leader⟧", where the name of a group stands in two; else the phrase itself.
  private func noun(of phrase: Int) -> Int {
    let value = scene.phrase(phrase)
    let lemma = scene.lemma(ofHead: phrase)
    if let complement = value.complement, scene.assetTerm(of: phrase) == nil {
      if AssetFinder.containers.contains(lemma) || AssetFinder.quantifiers.contains(lemma) { return complement }
      if isName(phrase, before: complement) { return complement }
    }
    // Where the tree takes "of Uzbekistan leader" for the verb's.
    let next = value.tokens.upperBound
    guard next + 1 < scene.clauses.tokens.count, scene.token(next).lower == "of", let other = scene.clauses.phraseOfToken[next + 1],
      isName(phrase, before: other)
    else { return phrase }
    return other
  }

  /// Whether a phrase is the first part of a name that ends before another's head: "Islamic Movement" of "Uzbekistan leaders".
  private func isName(_ phrase: Int, before other: Int) -> Bool {
    let inner = scene.phrase(other)
    return scene.token(scene.phrase(phrase).head).pos == .properNoun && scene.token(inner.tokens.lowerBound).pos == .properNoun
      && scene.token(inner.head).pos == .noun && scene.assetTerm(of: other)?.assetClass == "person"
  }

  private static let containers: Set<String> = [
    "assortment", "collection", "convoy", "column", "fleet", "haul", "mixture", "consignment", "selection", "hoard", "cargo", "pile",
  ]
  private static let quantifiers: Set<String> = ["several", "number", "some", "many", "few", "group", "handful", "total", "dozen", "most"]

  private mutating func add(_ phrases: [Int], _ things: [String]?, _ persons: [String]?, _ clause: Clause, _ index: Int, rule: String) {
    let captors = clause.agents.map { scene.speaker(for: $0, inClause: index) }.filter {
      !scene.classes(of: $0).isDisjoint(with: [.actor, .armed, .person])
    }
    let isCustody = AssetVerbs.custody.contains(scene.token(clause.verb.head).lemma)
    for first in phrases {
      let noun = noun(of: first)
      // A container is left out of the count; "several of" and a name are not.
      let phrase = AssetFinder.containers.contains(scene.lemma(ofHead: first)) ? noun : first
      let isDone = isCustody && clause.patients.contains(first) && !isModifier(clause.verb.head, of: first)
      guard let found = categorized(noun, things, persons, isDone) ?? (noun == first ? nil : categorized(first, things, persons)) else {
        continue
      }
      let candidate = AssetCandidate(
        phrase: phrase, noun: noun == phrase ? nil : noun, category: found.category, statuses: found.statuses, captors: captors,
        losers: losers(of: phrase, clause),
        clause: index,
        trigger: clause.verb.head, reality: realities.reality(ofClause: index), whole: nil, rule: rule)
      candidates.append(candidate)
      addParts(of: candidate)
      if first == phrases.last { addQuantified(after: candidate, things, persons, isCustody) }
    }
  }

  /// "kidnapping attacks": a participle that stands before its noun does nothing to it.
  private func isModifier(_ verb: Int, of phrase: Int) -> Bool {
    scene.token(verb).tag == "VBG" && scene.phrase(phrase).tokens.lowerBound == verb + 1 && scene.phrase(phrase).determiner == nil
  }

  /// "… and several of his associates", "… along with some of their men": a quantifier that heads no phrase.
  private mutating func addQuantified(after last: AssetCandidate, _ things: [String]?, _ persons: [String]?, _ isCustody: Bool) {
    var index = scene.clauses.extent(of: last.phrase).upperBound
    guard index + 3 < scene.clauses.tokens.count else { return }
    if scene.token(index).lower == "and" {
      index += 1
    } else if scene.token(index).lower == "along" && scene.token(index + 1).lower == "with" {
      index += 2
    } else {
      return
    }
    guard index + 2 < scene.clauses.tokens.count, AssetFinder.quantifiers.contains(scene.token(index).lower),
      scene.token(index + 1).lower == "of", let noun = scene.clauses.phraseOfToken[index + 2],
      !candidates.contains(where: { $0.phrase == noun }), let found = categorized(noun, things, persons, isCustody)
    else { return }
    var more = last
    more.phrase = noun
    more.noun = nil
    more.counting = index..<scene.phrase(noun).tokens.upperBound
    more.category = found.category
    more.statuses = found.statuses
    candidates.append(more)
  }

  func categorized(_ phrase: Int, _ things: [String]?, _ persons: [String]?, _ isCustody: Bool = false) -> (
    category: String, statuses: [String]
  )? {
    if let persons, let category = categorizer.category(of: phrase, statuses: persons), categorizer.isPerson(category) {
      return (category, persons)
    }
    if let things, let category = categorizer.category(of: phrase, statuses: things), !categorizer.isPerson(category) {
      return (category, things)
    }
    // Only persons are arrested and kidnapped: whoever they are, they are suspects or hostages.
    guard isCustody, let persons, categorizer.isUnknownPerson(phrase) else { return nil }
    return (persons.contains("abducted") ? "hostage" : "suspect", persons)
  }

  /// "weapons, including 20 rifles": the parts after "including" and "such as".
  private mutating func addParts(of whole: AssetCandidate) {
    let links = scene.phrase(whole.phrase).modifiers + (whole.clause.map { scene.clauses.clauses[$0].prepositions } ?? [])
    var seen: Set<Int> = []
    for link in links where link.preposition == "including" || link.preposition == "such as" {
      guard seen.insert(link.phrase).inserted else { continue }
      for phrase in scene.clauses.members(of: link.phrase) {
        guard let category = categorizer.category(of: phrase, statuses: whole.statuses),
          categorizer.isPerson(category) == categorizer.isPerson(whole.category)
        else { continue }
        var part = whole
        part.phrase = phrase
        part.category = category
        part.whole = whole.phrase
        part.rule = "asset.including"
        candidates.append(part)
      }
    }
  }

  /// From whom: after "from", or the possessor.
  private func losers(of phrase: Int, _ clause: Clause?) -> [Int] {
    let links = (clause?.prepositions ?? []) + scene.phrase(phrase).modifiers
    for link in links where link.preposition == "from" {
      let classes = scene.classes(of: link.phrase)
      if classes.contains(.actor) && !classes.contains(.area) || classes.contains(.armed) { return [link.phrase] }
    }
    if let possessor = scene.phrase(phrase).possessor, scene.classes(of: possessor).contains(.armed) { return [possessor] }
    return []
  }

  // MARK: Nouns

  /// "the capture of 12 tanks by the rebels".
  private mutating func findNoun(in index: Int) {
    let phrase = scene.phrase(index)
    guard let statuses = AssetVerbs.nouns[scene.lemma(ofHead: index)], let complement = phrase.complement else { return }
    var captors = roles.modifiers(of: index, after: "by")
    if captors.isEmpty, let possessor = phrase.possessor { captors = [possessor] }
    for member in scene.clauses.members(of: complement) {
      guard let found = categorized(member, statuses, statuses) else { continue }
      candidates.append(
        AssetCandidate(
          phrase: member, category: found.category, statuses: found.statuses, captors: captors, losers: losers(of: member, nil),
          clause: nil,
          trigger: phrase.head, reality: Reality(), whole: nil, rule: "asset.noun.\(scene.lemma(ofHead: index))"))
    }
  }

  /// One candidate for each phrase: what several verbs say of it is told in order ("captured and destroyed").
  private func joined(_ candidates: [AssetCandidate]) -> [AssetCandidate] {
    var joined: [AssetCandidate] = []
    for candidate in candidates {
      guard let last = joined.indices.last, joined[last].phrase == candidate.phrase else {
        joined.append(candidate)
        continue
      }
      if joined[last].reality.modality == candidate.reality.modality {
        joined[last].statuses += candidate.statuses.filter { !joined[last].statuses.contains($0) }
      }
      if joined[last].captors.isEmpty { joined[last].captors = candidate.captors }
      if joined[last].losers.isEmpty { joined[last].losers = candidate.losers }
    }
    return joined
  }
}
