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
  private(set) var candidates: [CasualtyCandidate] = []

  init(_ scene: ArticleScene) {
    self.scene = scene
    realities = RealityReader(scene: scene)
    roles = RoleFinder(scene: scene)
    for clause in scene.clauses.clauses.indices { findVerb(in: clause) }
    for phrase in scene.clauses.phrases.indices { findNoun(in: phrase) }
    findFigures()
    candidates = unique(candidates)
    findParts()
    candidates = unique(candidates)
  }

  mutating func add(_ candidate: CasualtyCandidate) { candidates.append(candidate) }

  /// Marks those that are part of others.
  mutating func markKnown(_ indexes: [Int]) {
    for index in indexes { candidates[index].isSubset = true }
  }

  /// In text order, each phrase and status once; words that only open the range of another ("between five ⟦and seven soldiers⟧") are none.
  private func unique(_ candidates: [CasualtyCandidate]) -> [CasualtyCandidate] {
    var seen: Set<Int> = []
    let sums = SumWords(scene: scene)
    let ordered = candidates.enumerated().sorted { first, second in
      (scene.phrase(first.element.phrase).tokens.lowerBound, first.offset)
        < (scene.phrase(second.element.phrase).tokens.lowerBound, second.offset)
    }
    return ordered.map(\.element).filter { candidate in
      guard !sums.opensRange(candidate.phrase) else { return false }
      return seen.insert(candidate.phrase * 8 + CasualtyFinder.order(candidate.status)).inserted
    }
  }

  private static func order(_ status: Casualty.Status) -> Int { Casualty.Status.allCases.firstIndex(of: status) ?? 0 }

  // MARK: Verbs

  private mutating func findVerb(in index: Int) {
    let clause = scene.clauses.clauses[index]
    let lemma = scene.token(clause.verb.head).lemma
    if let status = CasualtyWords.harming[lemma] {
      add(clause.patients + companions(of: clause), status, agents(of: clause, index), clause, index, rule: "casualty.verb.\(lemma)")
    } else if let status = CasualtyWords.suffering[lemma], !clause.verb.isPassive {
      add(clause.subjects, status, [], clause, index, rule: "casualty.verb.\(lemma)")
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
      add(clause.objects, known, [], clause, index, rule: "casualty.including")
      markKnown(Array(first..<candidates.count))
    } else if lemma == "succumb" {
      add(clause.subjects, .killed, [], clause, index, rule: "casualty.verb.succumb")
    } else if lemma == "suffer" || lemma == "sustain", clause.objects.contains(where: { isInjury($0) }) {
      add(clause.subjects, .wounded, [], clause, index, rule: "casualty.injury")
    }
    if CasualtyWords.findingBodies.contains(lemma) { findBodies(in: clause, index) }
    if CasualtyWords.driving.contains(lemma) { findFlight(in: clause, index, lemma) }
  }

  /// "killed the leader, along with two others"
  private func companions(of clause: Clause) -> [Int] {
    clause.prepositions.filter { ["along with", "together with", "as well as"].contains($0.preposition) }
      .flatMap { scene.clauses.members(of: $0.phrase) }.filter { hasNumber($0) }
  }

  /// Who did it. Those who accuse somebody of it did not: "the union accused the army of killing 24".
  private func agents(of clause: Clause, _ index: Int) -> [Int] {
    var agents = clause.agents
    if clause.kind == .gerundial, let marker = clause.marker, marker == "of" || marker == "for", let governor = clause.governor {
      let above = scene.clauses.clauses[governor]
      if CasualtyFinder.accusing.contains(scene.token(above.verb.head).lemma) { agents = above.patients }
    }
    return agents.map { scene.speaker(for: $0, inClause: index) }.filter {
      !scene.classes(of: $0).isDisjoint(with: [.actor, .armed, .person])
    }
  }

  private static let accusing: Set<String> = [
    "accuse", "suspect", "blame", "charge", "condemn", "convict", "criticise", "criticize", "denounce", "fault",
  ]

  private mutating func add(
    _ phrases: [Int], _ status: Casualty.Status, _ agents: [Int], _ clause: Clause, _ index: Int, rule: String, isPresumed: Bool = false,
    isTotal: Bool = false
  ) {
    var reality = realities.reality(ofClause: index)
    if isPresumed, reality.modality == .asserted { reality.modality = .unverified }
    if isHabit(clause.verb.head), reality.modality == .asserted { reality.modality = .historical }
    for phrase in phrases {
      let isNobody = isNobody(phrase)
      guard isNobody || isPersonal(phrase, status), !isSumOf(phrase) else { continue }
      // "17 dead and 40 wounded": those dead are not the ones wounded.
      if let state = CasualtyWords.states[scene.token(scene.phrase(phrase).head).lower], state != status { continue }
      var own = reality
      if isNobody { own.isNegated = true }
      add(
        CasualtyCandidate(
          phrase: phrase, who: phrase, status: status, agents: agents, trigger: clause.verb.head, reality: own, isTotal: isTotal, rule: rule
        ))
    }
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
    let agents = lemma == "shoot" ? agents(of: clause, index) : []
    let next = clause.verb.head + 1
    let beside = next < scene.clauses.tokens.count ? CasualtyWords.states[scene.token(next).lower] : nil
    let phrases = isActive ? clause.objects + clause.complements : clause.subjects
    for phrase in phrases {
      let last = scene.clauses.members(of: phrase).last ?? phrase
      let end = scene.clauses.extent(of: last).upperBound
      if isActive, let beside {
        add([phrase], beside, agents, clause, index, rule: "casualty.state", isPresumed: isPresumed)
        continue
      }
      let states = isActive ? [end] : clause.adjectives + (beside == nil ? [] : [next])
      for token in states where token < scene.clauses.tokens.count {
        if let status = CasualtyWords.states[scene.token(token).lower] {
          add([phrase], status, agents, clause, index, rule: "casualty.state", isPresumed: isPresumed)
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
        add(losers, .killed, [], clause, index, rule: "casualty.lives")
      } else if lemma != "lose" || hasNumber(life) {
        add([life], .killed, [], clause, index, rule: "casualty.lives")
      }
      return
    }
    guard lemma == "lose" else { return }
    add(clause.objects.filter { hasNumber($0) && isSoldierly($0) }, .killed, [], clause, index, rule: "casualty.lost")
  }

  /// "lost 14 men", but not "lost 14 tanks" or "lost 3 members" at a vote.
  private func isSoldierly(_ phrase: Int) -> Bool {
    ["man", "soldier", "fighter", "troop", "policeman", "officer", "militant", "marine", "guard", "serviceman", "militiaman"]
      .contains(scene.lemma(ofHead: phrase))
  }

  /// "recovered eight bodies": the dead, by what is left of them.
  private mutating func findBodies(in clause: Clause, _ index: Int) {
    for phrase in clause.patients + clause.subjects where CasualtyWords.bodies.contains(scene.lemma(ofHead: phrase)) {
      guard scene.phrase(phrase).complement == nil, hasNumber(phrase) else { continue }
      let reality = realities.reality(ofClause: index)
      add(
        CasualtyCandidate(
          phrase: phrase, who: nil, status: .killed, agents: [], trigger: clause.verb.head, reality: reality, rule: "casualty.bodies"))
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
    add(phrases, .displaced, [], clause, index, rule: "casualty.flight")
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
    if head.pos == .numeral || CasualtyWords.people.contains(head.lemma.lowercased()) || CasualtyWords.people.contains(head.lower) {
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
