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
    findParticiples()
    findSpoils()
    findContents()
    candidates.sort { first, second in
      let left = scene.phrase(first.phrase).tokens.lowerBound
      let right = scene.phrase(second.phrase).tokens.lowerBound
      return (left, first.trigger) < (right, second.trigger)
    }
    let sums = SumWords(scene: scene)
    candidates = joined(candidates.filter { !sums.opensRange($0.phrase) && !isSamePerson($0) })
    for index in candidates.indices where !candidates[index].captors.isEmpty && candidates[index].losers == candidates[index].captors {
      candidates[index].losers = []
    }
    for index in candidates.indices where candidates[index].losers.isEmpty {
      candidates[index].loserTokens = loserBeforeNoun(of: candidates[index])
    }
  }

  // MARK: Verbs

  private mutating func findVerb(in index: Int) {
    let clause = scene.clauses.clauses[index]
    let lemma = scene.token(clause.verb.head).lemma
    let particle = particle(of: clause)
    if findPhrase(of: lemma, particle, clause, index) { return }
    let patients = patients(of: clause, index)
    if let noun = clause.patients.first(where: { AssetVerbs.controlNouns.contains(scene.lemma(ofHead: $0)) }),
      let statuses = AssetVerbs.control[lemma], let complement = scene.phrase(noun).complement
    {
      add(scene.clauses.members(of: complement), statuses, statuses, clause, index, rule: "asset.control")
      return
    }
    if let becoming = becoming(clause) {
      add(becoming.patients, nil, becoming.statuses, clause, index, captors: becoming.captors, rule: "asset.prisoner")
      return
    }
    if lemma == "take" || lemma == "bring" || lemma == "place", clause.prepositions.contains(where: { isCustody($0.phrase) }) {
      add(patients, nil, ["detained"], clause, index, rule: "asset.custody")
      return
    }
    let things = AssetVerbs.statuses(ofVerb: lemma, particle: particle, isPerson: false)
    let persons = AssetVerbs.statuses(ofVerb: lemma, particle: particle, isPerson: true)
    guard things != nil || persons != nil, !isSituated(clause), !isOtherSense(lemma, clause, patients) else { return }
    if lemma == "surrender", clause.patients.isEmpty {
      add(clause.subjects, nil, ["surrendered"], clause, index, rule: "asset.surrender")
      return
    }
    add(patients, things, persons, clause, index, rule: "asset.verb.\(lemma)")
    if persons?.contains("released") == true { findExchanged(in: clause, index) }
  }

  /// "a centre located near the hospital": where something stands is no find.
  private func isSituated(_ clause: Clause) -> Bool {
    let next = clause.verb.head + 1
    return scene.token(clause.verb.head).lower == "located" && clause.agents.isEmpty && next < scene.clauses.tokens.count
      && scene.token(next).pos == .adposition
  }

  private func isCustody(_ phrase: Int) -> Bool { ["custody", "detention", "captivity"].contains(scene.lemma(ofHead: phrase)) }

  func particle(of clause: Clause) -> String? {
    let next = clause.verb.head + 1
    if next < scene.clauses.tokens.count, AssetFinder.particles.contains(scene.token(next).lower) { return scene.token(next).lower }
    guard let object = clause.objects.last else { return nil }
    let end = scene.clauses.extent(of: object).upperBound
    return end < scene.clauses.tokens.count && AssetFinder.particles.contains(scene.token(end).lower) ? scene.token(end).lower : nil
  }

  private static let particles: Set<String> = ["over", "up", "down", "behind", "out", "back", "away", "off"]

  /// The phrase that says what another counts or holds: "a variety of ⟦weapons⟧", "several of ⟦his associates⟧", "an Islamic Movement of
  /// ⟦Uzbekistan leader⟧", where the name of a group stands in two; else the phrase itself.
  func noun(of phrase: Int) -> Int {
    let value = scene.phrase(phrase)
    let lemma = scene.lemma(ofHead: phrase)
    if let complement = value.complement, isAbout(lemma) { return complement }
    if let complement = value.complement, scene.assetTerm(of: phrase) == nil {
      if AssetFinder.containers.contains(lemma) || AssetFinder.quantifiers.contains(lemma) { return complement }
      if isName(phrase, before: complement) { return complement }
    }
    // Where the tree takes "of Uzbekistan leader" or "in Iraq leader" for the verb's.
    let next = value.tokens.upperBound
    guard next + 1 < scene.clauses.tokens.count else { return phrase }
    if ["of", "in"].contains(scene.token(next).lower), let other = scene.clauses.phraseOfToken[next + 1] {
      if isName(phrase, before: other) { return other }
      return nounBehindAbbreviation(scene.phrase(other).tokens.upperBound, of: phrase) ?? phrase
    }
    return nounBehindAbbreviation(next, of: phrase) ?? phrase
  }

  /// "the release of those", "a video of two men": nouns that are nothing themselves that could be taken.
  private func isAbout(_ lemma: String) -> Bool {
    AssetVerbs.nouns[lemma] != nil
      || ["video", "photograph", "photo", "picture", "footage", "image", "name", "fate", "case"].contains(lemma)
  }

  /// "an Islamic Movement of Uzbekistan (IMU) ⟦leader⟧": the person whom a name with its abbreviation stands before.
  private func nounBehindAbbreviation(_ index: Int, of phrase: Int) -> Int? {
    guard index + 3 < scene.clauses.tokens.count, scene.token(index).text == "(", scene.token(index + 2).text == ")",
      scene.token(scene.phrase(phrase).head).pos == .properNoun, let other = scene.clauses.phraseOfToken[index + 3],
      scene.phrase(other).tokens.upperBound > index + 3, scene.token(scene.phrase(other).head).pos == .noun,
      scene.assetTerm(of: other)?.assetClass == "person"
    else { return nil }
    return other
  }

  /// Whether a phrase is the first part of a name that ends before another's head: "Islamic Movement" of "Uzbekistan leaders".
  private func isName(_ phrase: Int, before other: Int) -> Bool {
    let inner = scene.phrase(other)
    return scene.token(scene.phrase(phrase).head).pos == .properNoun && scene.token(inner.tokens.lowerBound).pos == .properNoun
      && scene.token(inner.head).pos == .noun && scene.assetTerm(of: other)?.assetClass == "person"
  }

  /// Verbs of what both sides do.
  private static let mutual: Set<String> = ["exchange", "swap", "trade"]

  private func isArmed(_ phrase: Int) -> Bool { scene.classes(of: phrase).contains(.armed) }

  static let containers: Set<String> = [
    "assortment", "collection", "convoy", "column", "fleet", "haul", "mixture", "consignment", "selection", "hoard", "cargo", "pile",
    "stock", "store", "supply", "quantity", "amount", "array", "range", "load", "shipment", "mix", "trove",
  ]
  static let quantifiers: Set<String> = [
    "several", "number", "some", "many", "few", "group", "handful", "total", "dozen", "most", "much", "half",
    "part", "majority", "bulk", "rest", "remainder", "all", "both",
  ]

  mutating func add(
    _ phrases: [Int], _ things: [String]?, _ persons: [String]?, _ clause: Clause, _ index: Int, captors given: [Int]? = nil, rule: String
  ) {
    let lemma = scene.token(clause.verb.head).lemma
    let isParting =
      AssetVerbs.parting.contains(lemma) && given == nil && (lemma == "lose" || !(things ?? persons ?? []).contains("captured"))
    let doers = given ?? (AssetFinder.mutual.contains(lemma) ? [] : captors(of: clause, index))
    let captors = isParting ? receivers(of: clause) : doers
    let isCustody = AssetVerbs.custody.contains(lemma)
    for first in phrases {
      let noun = noun(of: first)
      // A container is left out of the count; "several of" and a name are not.
      let lemmaOfFirst = scene.lemma(ofHead: first)
      let phrase = AssetFinder.containers.contains(lemmaOfFirst) || noun != first && isAbout(lemmaOfFirst) ? noun : first
      // "released the names of two suspects"
      if isBareCaptive(first) || isAbout(lemmaOfFirst) && scene.phrase(first).tokens.lowerBound > clause.verb.head { continue }
      let isDone = rule == "asset.prisoner" || isCustody && clause.patients.contains(first) && !isModifier(clause.verb.head, of: first)
      guard
        let found = categorized(noun, things, persons, isDone) ?? (noun == first ? nil : categorized(first, things, persons))
          ?? hijacked(first, lemma),
        let statuses = narrowed(
          found.statuses, lemma, found.category, noun, isArmed: rule == "asset.control" || captors.contains(where: isArmed))
      else { continue }
      let losers = losers(of: phrase, clause)
      var candidate = AssetCandidate(
        phrase: phrase, noun: noun == phrase ? nil : noun, category: found.category, statuses: statuses, captors: captors,
        losers: losers.isEmpty && isParting && rule != "asset.surrender" ? doers : losers, clause: index,
        trigger: clause.verb.head, reality: reality(ofClause: index), whole: nil, rule: rule)
      candidate.isPartly = clause.verb.form == .finite && isAlternative(clause.verb.head)
      if let named = phrases.first, named != first, isCountOfNames(named), isBareName(phrase) { candidate.whole = named }
      candidates.append(candidate)
      addParts(of: candidate)
      if first == phrases.last { addQuantified(after: candidate, things, persons, isCustody) }
    }
  }

  /// "taken hostage": the bare word is what somebody becomes, and nobody.
  private func isBareCaptive(_ phrase: Int) -> Bool {
    let value = scene.phrase(phrase)
    return value.tokens.count == 1 && ["hostage", "prisoner", "captive"].contains(scene.token(value.head).lower)
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

  // MARK: Nouns

  /// "the capture of 12 tanks by the rebels".
  private mutating func findNoun(in index: Int) {
    let phrase = scene.phrase(index)
    let lemma = scene.lemma(ofHead: index)
    guard let statuses = AssetVerbs.nouns[lemma] else { return }
    var captors = roles.modifiers(of: index, after: "by")
    // "the seizure by the rebels of nine trucks"
    let complement = phrase.complement ?? captors.last.flatMap { complementBehind($0) } ?? complementBehindPlace(phrase)
    guard let complement else { return }
    var losers: [Int] = []
    if let possessor = phrase.possessor {
      if AssetFinder.lossNouns.contains(lemma) {
        losers = [possessor]
      } else if captors.isEmpty, !scene.phrase(possessor).isTemporal {
        captors = [possessor]
      }
    }
    for first in withRun(scene.clauses.members(of: complement)) {
      let member = noun(of: first)
      guard let found = categorized(member, statuses, statuses), let statuses = narrowed(found.statuses, lemma, found.category, member)
      else { continue }
      let own = self.losers(of: member, nil)
      let candidate = AssetCandidate(
        phrase: first, noun: member == first ? nil : member, category: found.category, statuses: statuses, captors: captors,
        losers: own.isEmpty ? losers : own, clause: nil, trigger: phrase.head, reality: reality(ofNoun: index), whole: nil,
        rule: "asset.noun.\(lemma)")
      candidates.append(candidate)
      addParts(of: candidate)
    }
  }

  private static let lossNouns: Set<String> = ["loss", "surrender", "fall", "handover"]

  /// "the capture in Pakistan of two leaders"
  private func complementBehindPlace(_ phrase: NounPhrase) -> Int? {
    phrase.modifiers.first { ["in", "at", "near", "on"].contains($0.preposition) && $0.token == phrase.tokens.upperBound }.flatMap {
      complementBehind($0.phrase)
    }
  }

  private func complementBehind(_ captor: Int) -> Int? {
    let end = scene.clauses.phrases[captor].tokens.upperBound
    guard end + 1 < scene.clauses.tokens.count, scene.token(end).lower == "of" else { return nil }
    return scene.phrase(captor).complement ?? scene.clauses.phraseOfToken[end + 1]
  }

  /// One candidate for each phrase: what several verbs say of it is told in order ("captured and destroyed").
  private func joined(_ candidates: [AssetCandidate]) -> [AssetCandidate] {
    var joined: [AssetCandidate] = []
    for candidate in candidates {
      guard let last = joined.indices.last, joined[last].phrase == candidate.phrase else {
        joined.append(candidate)
        continue
      }
      // What happened stands; what was only planned or denied of the same thing gives way to it.
      let (isReal, wasReal) = (isReal(candidate), isReal(joined[last]))
      if isReal && !wasReal {
        joined[last] = candidate
        continue
      }
      guard isReal == wasReal else { continue }
      // "recaptured the town, which the rebels had taken": two who took it did so one after the other.
      if AssetFinder.rank(candidate.statuses) == 1, AssetFinder.rank(joined[last].statuses) == 1, areTwo(joined[last], candidate) {
        joined.append(candidate)
        continue
      }
      joined[last].statuses += candidate.statuses.filter { !joined[last].statuses.contains($0) }
      // Who took it is told beside who let it go.
      if !candidate.captors.isEmpty, AssetFinder.rank(candidate.statuses) < 2, AssetFinder.rank(joined[last].statuses.prefix(1)) > 2 {
        joined[last].captors = candidate.captors
      }
      if joined[last].captors.isEmpty { joined[last].captors = candidate.captors }
      if joined[last].losers.isEmpty { joined[last].losers = candidate.losers }
    }
    for index in joined.indices { joined[index].statuses = AssetFinder.inOrder(joined[index].statuses) }
    return joined
  }

  /// Whether two candidates name two who took the thing.
  private func areTwo(_ first: AssetCandidate, _ second: AssetCandidate) -> Bool {
    guard let one = first.captors.first, let other = second.captors.first, one != other, first.clause != second.clause,
      !scene.phrase(one).isPronoun, !scene.phrase(other).isPronoun
    else { return false }
    if let entity = scene.entity(of: one), let another = scene.entity(of: other) { return entity.id != another.id }
    return scene.lemma(ofHead: one) != scene.lemma(ofHead: other)
  }

  private func isReal(_ candidate: AssetCandidate) -> Bool { candidate.reality.modality.isFactual && !candidate.reality.isNegated }

  /// Statuses in the order of what happens to a thing: "freed six hostages kidnapped in May" is abducted, then released.
  private static func inOrder(_ statuses: [String]) -> [String] {
    statuses.enumerated().sorted { (rank([$0.element]), $0.offset) < (rank([$1.element]), $1.offset) }.map(\.element)
  }

  private static func rank(_ statuses: some Sequence<String>) -> Int {
    statuses.map { status in
      switch status {
      case "handedOver", "looted", "intercepted", "engaged", "suppressed": 2
      case "damaged": 3
      case "destroyed": 4
      case "released": 5
      default: 1
      }
    }.max() ?? 1
  }
}
