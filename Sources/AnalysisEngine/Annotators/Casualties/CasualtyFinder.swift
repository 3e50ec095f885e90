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

  mutating func add(
    _ phrases: [Int], _ status: Casualty.Status, _ by: PerpetratorFinder.Found?, _ clause: Clause, _ index: Int, rule: String,
    isPresumed: Bool = false, loser: Int? = nil, figure: Range<Int>? = nil
  ) {
    var reality = realities.reality(ofClause: index)
    // "an attack said to have killed 40" tells what was done, not what is to be done.
    if reality.modality == .planned, clause.kind == .infinitival, isPerfect(clause) { reality.modality = .asserted }
    if isPresumed, reality.modality == .asserted { reality.modality = .unverified }
    if isHabit(clause.verb.head), reality.modality == .asserted { reality.modality = .historical }
    for phrase in phrases + (figure == nil ? phrases.flatMap { beyond($0) } : []) {
      let isNobody = isNobody(phrase)
      guard isNobody || figure != nil || isPersonal(phrase, status), !isSumOf(phrase), !isAsked(phrase) else { continue }
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

  /// "how many people"
  private func isAsked(_ phrase: Int) -> Bool {
    let start = scene.phrase(phrase).tokens.lowerBound
    return (max(0, start - 1)...start).contains { scene.token($0).lower == "how" }
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
}
