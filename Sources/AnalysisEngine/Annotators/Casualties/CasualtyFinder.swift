import Language
import TextModel
import Values
import World

/// Finds casualties in verbs ("killing five", "12 died"), in nouns ("the deaths of two soldiers", "the toll rose to 30") and in figures with
/// a word of state ("left 12 dead").
struct CasualtyFinder {
  let scene: ArticleScene
  let realities: RealityReader
  let roles: RoleFinder
  let perpetrators: PerpetratorFinder
  private(set) var candidates: [CasualtyCandidate] = []

  init(_ scene: ArticleScene) {
    self.scene = scene
    realities = RealityReader(scene: scene)
    roles = RoleFinder(scene: scene)
    perpetrators = PerpetratorFinder(scene: scene, roles: roles)
    for clause in scene.clauses.clauses.indices { findVerb(in: clause) }
    for phrase in scene.clauses.phrases.indices { findNoun(in: phrase) }
    findFigures()
    candidates = unique(candidates)
    findParts()
    candidates = unique(candidates)
    share()
    markBackground()
  }

  mutating func add(_ candidate: CasualtyCandidate) { candidates.append(candidate) }

  /// Marks those that are part of others.
  mutating func markKnown(_ indexes: [Int]) {
    for index in indexes { candidates[index].isSubset = true }
  }

  /// Changes a candidate.
  mutating func change(_ index: Int, _ change: (inout CasualtyCandidate) -> Void) { change(&candidates[index]) }

  /// In text order, each phrase and status once; words that only open the range of another ("between five ⟦and seven soldiers⟧") are none.
  private func unique(_ candidates: [CasualtyCandidate]) -> [CasualtyCandidate] {
    var seen: Set<Int> = []
    let sums = SumWords(scene: scene)
    let ordered = candidates.enumerated().sorted { first, second in
      (scene.phrase(first.element.phrase).tokens.lowerBound, first.offset)
        < (scene.phrase(second.element.phrase).tokens.lowerBound, second.offset)
    }
    return ordered.map(\.element).filter { candidate in
      guard !sums.opensRange(candidate.phrase), !isNameOfAnother(candidate, among: candidates),
        !isCountedWithAnother(candidate, among: candidates)
      else { return false }
      return seen.insert(candidate.phrase * 8 + CasualtyFinder.order(candidate.status)).inserted
    }
  }

  /// "the rebel commander ⟦Idris Sow⟧": a name right behind the noun for the same person.
  private func isNameOfAnother(_ candidate: CasualtyCandidate, among candidates: [CasualtyCandidate]) -> Bool {
    let phrase = scene.phrase(candidate.phrase)
    guard scene.token(phrase.head).pos == .properNoun, !phrase.tokens.contains(where: { scene.token($0).pos == .numeral }) else {
      return false
    }
    return candidates.contains { other in
      let before = scene.phrase(other.phrase)
      guard other.phrase != candidate.phrase, other.status == candidate.status, scene.token(before.head).pos == .noun else { return false }
      let isSingle = scene.token(before.head).tag == "NN" && !hasNumber(other.phrase)
      return isSingle && (before.tokens.upperBound == phrase.tokens.lowerBound || before.apposition == candidate.phrase)
    }
  }

  /// "70 women ⟦and children⟧": one figure for both.
  private func isCountedWithAnother(_ candidate: CasualtyCandidate, among candidates: [CasualtyCandidate]) -> Bool {
    let phrase = scene.phrase(candidate.phrase)
    let start = phrase.tokens.lowerBound
    guard start > 0, scene.token(start - 1).lower == "and", phrase.determiner == nil, phrase.possessor == nil, !hasNumber(candidate.phrase),
      scene.token(phrase.head).tag == "NNS"
    else { return false }
    return candidates.contains {
      $0.phrase != candidate.phrase && $0.status == candidate.status && hasNumber($0.phrase)
        && scene.clauses.extent(of: $0.phrase).upperBound == start - 1 && scene.token(scene.phrase($0.phrase).head).tag == "NNS"
    }
  }

  private static func order(_ status: Casualty.Status) -> Int { Casualty.Status.allCases.firstIndex(of: status) ?? 0 }

  // MARK: Verbs

  private mutating func findVerb(in index: Int) {
    let clause = scene.clauses.clauses[index]
    let lemma = scene.token(clause.verb.head).lemma
    if let status = CasualtyWords.harming[lemma] {
      findHarm(in: clause, index, status, lemma)
    } else if let status = CasualtyWords.suffering[lemma] {
      let by = perpetrators.found(inClause: index, agents: [], victims: clause.subjects)
      add(clause.subjects, status, by, clause, index, rule: "casualty.verb.\(lemma)")
    } else if let toll = (clause.subjects + clause.objects).first(where: { isSum($0) }), CasualtyWords.reaching.contains(lemma) {
      findToll(toll, in: clause, index)
    } else if lemma == "lose" || lemma == "claim" || lemma == "cost" || lemma == "take" {
      findLives(in: clause, index, lemma)
    } else if CasualtyWords.reportingState.contains(lemma) {
      findState(in: clause, index, lemma)
    } else if lemma == "include",
      let known = clause.subjects.compactMap({ CasualtyWords.states[scene.token(scene.phrase($0).head).lower] }).first
    {
      // "the injured included six nurses"
      let first = candidates.count
      add(clause.objects, known, nil, clause, index, rule: "casualty.including")
      markKnown(Array(first..<candidates.count))
    } else if lemma == "succumb" {
      add(clause.subjects, .killed, nil, clause, index, rule: "casualty.verb.succumb")
    } else if lemma == "suffer" || lemma == "sustain", clause.objects.contains(where: { isInjury($0) }) {
      add(clause.subjects, .wounded, nil, clause, index, rule: "casualty.injury")
    }
    if CasualtyWords.findingBodies.contains(lemma) { findBodies(in: clause, index) }
    if CasualtyWords.driving.contains(lemma) { findFlight(in: clause, index, lemma) }
  }

  /// "killed the leader, along with two others"
  private func companions(of clause: Clause) -> [Int] {
    clause.prepositions.filter { ["along with", "together with", "as well as"].contains($0.preposition) }
      .flatMap { scene.clauses.members(of: $0.phrase) }.filter { hasNumber($0) }
  }

  /// "killed five", "were wounded", and one figure for both: "killed and wounded 30".
  private mutating func findHarm(in clause: Clause, _ index: Int, _ status: Casualty.Status, _ lemma: String) {
    let pair = CasualtyPair(verb: clause.verb.head, scene)
    // The second of two verbs has the objects of both.
    if pair == .first { return }
    var victims = clause.patients + companions(of: clause)
    var agents: [Int]?
    if let object = misreadObject(of: clause) {
      (victims, agents) = (scene.clauses.members(of: object), clause.subjects)
    } else if let other = ownSubject(of: clause) {
      victims = [other]
    } else if victims.isEmpty, let some = someOfThem(clause) {
      let by = perpetrator(of: clause, index, victims: [some.phrase])
      add([some.phrase], status, by, clause, index, rule: "casualty.verb.\(lemma)", figure: some.words)
      return
    }
    var by = perpetrator(of: clause, index, victims: victims, agents: agents)
    if by == nil, pair != nil, let first = pair?.other.flatMap({ scene.clauses.clauseOfVerb[$0] }) {
      by = perpetrator(of: scene.clauses.clauses[first], first, victims: victims)
    }
    let start = candidates.count
    add(victims, pair?.status(or: status) ?? status, by, clause, index, rule: "casualty.verb.\(lemma)")
    if case .withCapture = pair {
      for index in start..<candidates.count { candidates[index].isPartly = true }
    }
  }

  /// "The rebels executed ⟦at least 140 civilians⟧", where the tree takes the verb for a participle of the rebels: what it did to whom.
  private func misreadObject(of clause: Clause) -> Int? {
    let verb = clause.verb.head
    guard clause.verb.isPassive, clause.kind == .participial, clause.byAgents.isEmpty, let subject = clause.subjects.first,
      scene.classes(of: subject).contains(.armed), scene.clauses.extent(of: subject).upperBound == verb
    else { return nil }
    var next = verb + 1
    while next < scene.clauses.tokens.count, CasualtyFinder.bounds.contains(scene.token(next).lower) { next += 1 }
    guard next < scene.clauses.tokens.count, scene.token(next).pos == .numeral, let object = scene.clauses.phraseOfToken[next],
      isPersonal(object, .killed)
    else { return nil }
    return object
  }

  /// "23 were kidnapped and ⟦another⟧ injured": a subject right before a participle that shares its "were".
  private func ownSubject(of clause: Clause) -> Int? {
    let before = clause.verb.head - 1
    guard before > 0, clause.verb.isPassive,
      ["another", "others"].contains(scene.token(before).lower) || scene.token(before).pos == .numeral,
      let phrase = scene.clauses.phraseOfToken[before], !clause.subjects.contains(phrase),
      !clause.subjects.contains(where: { scene.clauses.extent(of: $0).contains(before) })
    else { return nil }
    return phrase
  }

  /// "killing ⟦many of them⟧", "killing ⟦several⟧": words for some without a noun, with the phrase that stands for them.
  private func someOfThem(_ clause: Clause) -> (phrase: Int, words: Range<Int>)? {
    let first = clause.verb.head + 1
    guard !clause.verb.isPassive, first < scene.clauses.tokens.count, CasualtyFinder.some.contains(scene.token(first).lower) else {
      return nil
    }
    if first + 2 < scene.clauses.tokens.count, scene.token(first + 1).lower == "of",
      ["them", "whom"].contains(scene.token(first + 2).lower),
      let phrase = scene.clauses.phraseOfToken[first + 2]
    {
      return (phrase, first..<(first + 3))
    }
    guard first + 1 == scene.clauses.tokens.count || scene.token(first + 1).pos == .punctuation else { return nil }
    return scene.clauses.phraseOfToken[first].map { ($0, first..<(first + 1)) }
  }

  private static let some: Set<String> = ["many", "several", "most", "some", "dozens", "scores", "numerous"]

  /// Who did it. Those who accuse somebody of it did not: "the union accused the army of killing 24".
  private func perpetrator(of clause: Clause, _ index: Int, victims: [Int], agents told: [Int]? = nil) -> PerpetratorFinder.Found? {
    var agents = told ?? clause.agents
    var isAccused = false
    if clause.kind == .gerundial, let marker = clause.marker, marker == "of" || marker == "for", let governor = clause.governor {
      let above = scene.clauses.clauses[governor]
      if CasualtyFinder.accusing.contains(scene.token(above.verb.head).lemma) {
        agents = above.patients
        isAccused = true
      }
    }
    var found = perpetrators.found(
      inClause: index, agents: agents.map { scene.speaker(for: $0, inClause: index) }, victims: victims)
    if isAccused { found?.attribution = .blamed }
    return found
  }

  private static let accusing: Set<String> = [
    "accuse", "suspect", "blame", "charge", "condemn", "convict", "criticise", "criticize", "denounce", "fault",
  ]

  private mutating func add(
    _ phrases: [Int], _ status: Casualty.Status, _ by: PerpetratorFinder.Found?, _ clause: Clause, _ index: Int, rule: String,
    isPresumed: Bool = false, loser: Int? = nil, figure: Range<Int>? = nil
  ) {
    var reality = realities.reality(ofClause: index)
    // "an attack said to have killed 40" tells what was done, not what is to be done.
    if reality.modality == .planned, clause.kind == .infinitival, isPerfect(clause) { reality.modality = .asserted }
    if isPresumed, reality.modality == .asserted { reality.modality = .unverified }
    if isHabit(clause.verb.head), reality.modality == .asserted { reality.modality = .historical }
    for phrase in phrases {
      let isNobody = isNobody(phrase)
      guard isNobody || figure != nil || isPersonal(phrase, status), !isSumOf(phrase) else { continue }
      // "17 dead and 40 wounded": those dead are not the ones wounded.
      if let state = CasualtyWords.states[scene.token(scene.phrase(phrase).head).lower], state != status { continue }
      var own = reality
      if isNobody { own.isNegated = true }
      var candidate = CasualtyCandidate(
        phrase: phrase, who: phrase, status: status, by: by, trigger: clause.verb.head, reality: own, figure: figure, loser: loser,
        rule: rule)
      candidate.isSubset = figure == nil && isOfThoseKnown(phrase, clause)
      if let number = numberBeforeSum(phrase) {
        // "brought ⟦to 45⟧ the number of people killed"
        (candidate.figure, candidate.who, candidate.isTotal, candidate.rule) = (number, nil, true, "casualty.toll")
      }
      add(candidate)
    }
  }

  private func isPerfect(_ clause: Clause) -> Bool {
    (max(0, clause.verb.head - 2)..<clause.verb.head).contains { scene.token($0).lower == "have" }
      && (max(0, clause.verb.head - 3)..<clause.verb.head).contains { scene.token($0).lower == "to" }
  }

  /// "five ⟦of the gunmen who were killed⟧ were leaders": some of those told before.
  private func isOfThoseKnown(_ phrase: Int, _ clause: Clause) -> Bool {
    guard clause.kind == .relative || clause.kind == .participial,
      clause.verb.isPassive || CasualtyWords.suffering[scene.token(clause.verb.head).lemma] != nil
    else { return false }
    let tokens = scene.clauses.extent(of: phrase)
    guard let of = tokens.first(where: { scene.token($0).lower == "of" }), of > tokens.lowerBound, of + 1 < tokens.upperBound else {
      return false
    }
    return ["the", "those", "these"].contains(scene.token(of + 1).lower) && scene.token(of - 1).pos == .numeral
      && candidates.contains { scene.phrase($0.phrase).sentence < scene.phrase(phrase).sentence }
  }

  /// "his attacks often killed civilians": what used to happen, not what did.
  private func isHabit(_ verb: Int) -> Bool {
    (max(0, verb - 2)..<verb).contains {
      ["often", "usually", "regularly", "routinely", "frequently", "sometimes"].contains(scene.token($0).lower)
    }
  }

  private func isNobody(_ phrase: Int) -> Bool { CasualtyWords.nobody.contains(scene.token(scene.phrase(phrase).head).lower) }

  /// "left 12 people dead and 30 wounded", "five were dead", "were found dead", "shot dead two men", "ten were reported missing".
  private mutating func findState(in clause: Clause, _ index: Int, _ lemma: String) {
    let isActive = !clause.verb.isPassive && !["be", "remain", "go", "feel", "lie", "turn", "end"].contains(lemma)
    let isPresumed = CasualtyWords.presuming.contains(lemma)
    let next = clause.verb.head + 1
    let beside = next < scene.clauses.tokens.count ? CasualtyWords.states[scene.token(next).lower] : nil
    let phrases = isActive ? clause.objects + clause.complements : clause.subjects
    // "the attack left 12 dead", but nobody is who "found three men dead"
    let isDoing = lemma == "shoot" || lemma == "leave"
    let by = isDoing || !isActive ? perpetrators.found(inClause: index, agents: isDoing ? clause.agents : [], victims: phrases) : nil
    for phrase in phrases {
      let last = scene.clauses.members(of: phrase).last ?? phrase
      let end = scene.clauses.extent(of: last).upperBound
      if isActive, let beside {
        add([phrase], beside, by, clause, index, rule: "casualty.state", isPresumed: isPresumed)
        continue
      }
      let states = isActive ? [end] : clause.adjectives + (beside == nil ? [] : [next])
      for token in states where token < scene.clauses.tokens.count {
        if let status = CasualtyWords.states[scene.token(token).lower] {
          let both = CasualtyPair(state: token, scene)?.status(or: status) ?? status
          add([phrase], both, by, clause, index, rule: "casualty.state", isPresumed: isPresumed)
        }
      }
    }
  }

  /// "claimed 12 lives", "lost their lives", "cost five people their lives", "lost 14 men".
  private mutating func findLives(in clause: Clause, _ index: Int, _ lemma: String) {
    let objects = clause.objects + clause.complements + clause.indirectObjects
    for life in objects where scene.lemma(ofHead: life) == "life" {
      if scene.phrase(life).determiner.map({ ["their", "his", "her"].contains(scene.token($0).lower) }) ?? false {
        let losers = lemma == "lose" ? clause.subjects : objects.filter { $0 != life }
        let by = perpetrators.found(inClause: index, agents: lemma == "lose" ? [] : clause.agents, victims: losers)
        add(losers, .killed, by, clause, index, rule: "casualty.lives")
      } else if lemma != "lose" || hasNumber(life) {
        let by = perpetrators.found(
          inClause: index, agents: lemma == "lose" ? [] : clause.agents.filter { perpetrators.isInstrument($0) }, victims: [life])
        add([life], .killed, by, clause, index, rule: "casualty.lives")
      }
      return
    }
    guard lemma == "lose" else { return }
    let loser = clause.subjects.first.map { scene.speaker(for: $0, inClause: index) }
    let by = perpetrators.found(inClause: index, agents: [], victims: clause.objects)
    add(clause.objects.filter { hasNumber($0) && isSoldierly($0) }, .killed, by, clause, index, rule: "casualty.lost", loser: loser)
  }

  /// "lost 14 men", but not "lost 14 tanks" or "lost 3 members" at a vote.
  private func isSoldierly(_ phrase: Int) -> Bool {
    ["man", "soldier", "fighter", "troop", "policeman", "officer", "militant", "marine", "guard", "serviceman", "militiaman", "commander"]
      .contains(scene.lemma(ofHead: phrase))
  }

  /// "recovered eight bodies": the dead, by what is left of them.
  private mutating func findBodies(in clause: Clause, _ index: Int) {
    for phrase in clause.patients + clause.subjects where CasualtyWords.bodies.contains(scene.lemma(ofHead: phrase)) {
      guard scene.phrase(phrase).complement == nil, hasNumber(phrase) else { continue }
      let reality = realities.reality(ofClause: index)
      add(
        CasualtyCandidate(
          phrase: phrase, who: nil, status: .killed, trigger: clause.verb.head, reality: reality, rule: "casualty.bodies"))
    }
  }

  /// "6,000 people fled", "were driven from their homes": civilians, as fighters who flee are not displaced.
  private mutating func findFlight(in clause: Clause, _ index: Int, _ lemma: String) {
    let isFlight = lemma == "flee"
    guard isFlight || clause.prepositions.contains(where: { isHome($0.phrase) && $0.preposition != "to" }) else { return }
    let phrases = (isFlight ? clause.subjects : clause.patients).filter { phrase in
      let head = scene.token(scene.phrase(phrase).head)
      return
        (head.pos == .numeral || CasualtyWords.people.contains(head.lemma.lowercased()) || CasualtyWords.people.contains(head.lower)
        || scene.classes(of: phrase).contains(.civilian)) && !scene.classes(of: phrase).contains(.armed) && hasNumber(phrase)
    }
    add(phrases, .displaced, nil, clause, index, rule: "casualty.flight")
  }

  private func isHome(_ phrase: Int) -> Bool { CasualtyWords.homes.contains(scene.lemma(ofHead: phrase)) }
  private func isInjury(_ phrase: Int) -> Bool { ["injury", "wound", "burn"].contains(scene.lemma(ofHead: phrase)) }

  // MARK: Who

  func hasNumber(_ phrase: Int) -> Bool {
    scene.phrase(phrase).tokens.contains { index in
      let token = scene.token(index)
      return token.pos == .numeral || ClauseWords.numberNouns.contains(token.lower)
    }
  }

  /// Whether a phrase speaks of persons: a person of the taxonomy, a name, a bare number, "others".
  func isPersonal(_ phrase: Int, _ status: Casualty.Status) -> Bool {
    let value = scene.phrase(phrase)
    if value.isTemporal { return false }
    let head = scene.token(value.head)
    // "the security force killed were …" is said of those it killed.
    if head.lower == "force", !hasNumber(phrase) { return false }
    if head.pos == .numeral || CasualtyWords.people.contains(head.lemma.lowercased()) || CasualtyWords.people.contains(head.lower) {
      return true
    }
    if VictimWords.kinds[head.lemma.lowercased()] != nil, head.pos == .noun { return true }
    // "two mariners": a counted noun for those who do something.
    if head.tag == "NNS", hasNumber(phrase), status == .killed || status == .wounded, value.complement == nil,
      VictimWords.isAgentive(head.lower), scene.assetReadings(of: phrase).isEmpty
    {
      return true
    }
    let readings = scene.assetReadings(of: phrase)
    if !readings.isEmpty { return readings.contains { $0.assetClass == "person" } }
    if head.pos == .properNoun, scene.place(ofHead: phrase) == nil,
      scene.entity(of: phrase).map({ $0.kind == .person || $0.kind == .other }) ?? true
    {
      return status == .killed || status == .wounded
    }
    let classes = scene.classes(of: phrase)
    if value.isPronoun { return ["he", "she", "they", "him", "her", "them", "who", "himself", "themselves"].contains(head.lower) }
    return classes.contains(.person) || (classes.contains(.armed) && head.pos == .noun && head.lemma != "force")
      || scene.entity(of: phrase)?.kind == .person
  }
}
