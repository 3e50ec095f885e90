import Language
import World

/// Finds the events of an article: first in the verbs of its clauses, then in its nouns.
struct EventFinder {
  let scene: ArticleScene
  let lexicon: TriggerLexicon
  let roles: RoleFinder
  let conditions: ConditionTest
  let realities: RealityReader
  var candidates: [EventCandidate] = []
  /// Nouns that are part of a verb's trigger and no events of their own.
  var consumed: Set<Int> = []

  init(_ scene: ArticleScene, _ lexicon: TriggerLexicon) {
    self.scene = scene
    self.lexicon = lexicon
    roles = RoleFinder(scene: scene)
    conditions = ConditionTest(scene: scene, eventNouns: lexicon.eventNouns)
    realities = RealityReader(scene: scene)
    for clause in scene.clauses.clauses.indices {
      if !findObligation(in: clause) { findVerb(in: clause) }
    }
    for phrase in scene.clauses.phrases.indices { findNoun(in: phrase) }
    candidates.sort { ($0.trigger.lowerBound, $0.trigger.upperBound) < ($1.trigger.lowerBound, $1.trigger.upperBound) }
  }

  // MARK: Verbs

  private mutating func findVerb(in index: Int) {
    let clause = scene.clauses.clauses[index]
    let lemma = clause.verb.isCopula ? "be" : scene.token(clause.verb.head).lemma
    let rows = lexicon.rows(forVerb: lemma)
    guard !rows.isEmpty else { return }
    for row in rows where row.kind != .verb {
      if let match = matchWithNoun(row, clause, index, lemma) {
        add(row, match, index)
        return
      }
    }
    let area = areaMeant(inClause: index, rows)
    for (row, patients) in sorted(rows, clause, index, lemma, area) {
      guard let trigger = verbTrigger(row, clause, lemma) else { continue }
      // "lost the town to the army": the tree may hang the army on the town.
      let agents = roles.phrases(row.actors, inClause: index, object: row.type.hasPrefix("territory") ? clause.patients.first : nil)
      let others = Set(clause.patients).subtracting(patients)
      var recipients = roles.phrases(row.recipients, inClause: index).filter { !agents.contains($0) && !others.contains($0) }
      if let area { recipients = recipients.map { clause.patients.contains($0) ? area : $0 } }
      add(row, Match(trigger: trigger, actors: agents, recipients: recipients), index)
    }
  }

  /// The rows of a verb that hold, each with the objects that it holds for. Things of different sorts taken together ("captured 30 soldiers,
  /// two tanks and a village") are events of their own; what is harmed together is harmed in one.
  private func sorted(
    _ rows: [TriggerTable.Row], _ clause: Clause, _ index: Int, _ lemma: String, _ area: Int?
  ) -> [(row: TriggerTable.Row, patients: [Int])] {
    let fitting = rows.filter { $0.kind == .verb && verbTrigger($0, clause, lemma) != nil }
    func first(for patients: [Int]) -> TriggerTable.Row? {
      fitting.first { conditions.holds($0.conditions, for: .init(agents: clause.agents, patients: patients, clause: index)) }
    }
    if let area { return first(for: [area]).map { [($0, clause.patients)] } ?? [] }
    guard let joint = first(for: clause.patients) else { return [] }
    guard clause.patients.count > 1, EventFinder.taking.contains(joint.type) else { return [(joint, clause.patients)] }
    var result: [(row: TriggerTable.Row, patients: [Int])] = []
    for patient in clause.patients {
      // An object of no known sort goes with the one before it.
      let row = scene.classes(of: patient).subtracting(.actor).isEmpty ? result.last?.row ?? joint : first(for: [patient]) ?? joint
      if let position = result.firstIndex(where: { $0.row.type == row.type }) {
        result[position].patients.append(patient)
      } else {
        result.append((row, [patient]))
      }
    }
    return result
  }

  /// "The army retook Goma hours after the rebels had seized ⟦it⟧": the area that a pronoun stands for as what is taken, where the last
  /// thing that was done something to, in this sentence or the two before it, is an area; nil otherwise.
  private func areaMeant(inClause index: Int, _ rows: [TriggerTable.Row]) -> Int? {
    let clause = scene.clauses.clauses[index]
    guard clause.kind != .participial, clause.patients.count == 1, let pronoun = clause.patients.first, scene.phrase(pronoun).isPronoun,
      scene.token(scene.phrase(pronoun).head).lower == "it", rows.contains(where: { $0.type.hasPrefix("territory") })
    else { return nil }
    let end = scene.phrase(pronoun).head
    for before in scene.clauses.clauses[..<index].reversed() where before.verb.head < end {
      if before.sentence < clause.sentence - 2 { return nil }
      let things = before.patients.isEmpty ? before.subjects : before.patients
      let known = things.filter { !scene.phrase($0).isPronoun && !scene.phrase($0).isTemporal }
      // "retook Kawkareik": what can only be territory, though nobody knows the name.
      if let thing = known.last, takesOnlyTerritory(before), scene.token(scene.phrase(thing).head).pos == .properNoun { return thing }
      // Whoever acts or is hurt is not "it".
      guard
        let thing = known.last(where: {
          !scene.classes(of: $0).isSubset(of: [.actor, .person, .official, .civilian, .armed, .state, .nonstate])
        })
      else { continue }
      let kinds = scene.classes(of: thing)
      return kinds.contains(.area) && kinds.isDisjoint(with: [.country, .armed, .person, .nonstate]) ? thing : nil
    }
    return nil
  }

  private func takesOnlyTerritory(_ clause: Clause) -> Bool {
    lexicon.rows(forVerb: scene.token(clause.verb.head).lemma).contains { $0.type == "territory" && $0.conditions.isEmpty }
  }

  /// Types of taking and holding, which the object decides.
  private static let taking: Set<String> = [
    "territory", "capture_combatants", "abduction", "arrest", "materiel_seized", "property_destroyed", "interception", "weapons_disrupted",
  ]

  private static let offering: Set<String> = ["offer", "pledge", "promise", "commit", "guarantee", "undertake", "assure"]

  /// The type that the words of a noun phrase have on their own.
  private func namedType(_ phrase: Int) -> String? {
    let head = scene.phrase(phrase).head
    for (words, row) in lexicon.rows(forNoun: scene.lemma(ofHead: phrase)) where words.count > 1 && row.type != "none" {
      if start(of: words, endingAt: head) != nil { return row.type }
    }
    return nil
  }

  /// "said the rebels must leave": what somebody says another must do is a demand.
  private mutating func findObligation(in index: Int) -> Bool {
    let clause = scene.clauses.clauses[index]
    guard clause.verb.modal == .necessary, !clause.verb.isPassive, let governor = clause.governor, !clause.subjects.isEmpty,
      !clause.verb.isCopula
    else {
      return false
    }
    let above = scene.clauses.clauses[governor]
    guard ClauseWords.sayingVerbs.contains(scene.token(above.verb.head).lemma), !above.verb.isPassive, clause.kind == .complement,
      clause.subjects.allSatisfy({ roles.isActor($0) && !scene.phrase($0).isPronoun })
    else { return false }
    var candidate = EventCandidate(
      type: "demand", trigger: clause.verb.tokens, actors: above.agents, recipients: clause.subjects, clause: governor,
      rule: "event.obligation", sentence: clause.sentence)
    candidate.reality = realities.reality(ofClause: governor)
    candidates.append(candidate)
    return true
  }

  func rule(_ row: TriggerTable.Row) -> String {
    let words = row.second.isEmpty ? row.first[0] : "\(row.first[0]) + \(row.second[0])"
    return "event.\(row.kind.rawValue).\(row.line) (\(words) …)"
  }

  private struct Match {
    var trigger: Range<Int>
    var actors: [Int]
    var recipients: [Int]
    var noun: Int?
  }

  /// The tokens of a verb and its particle, where the row wants one.
  private func verbTrigger(_ row: TriggerTable.Row, _ clause: Clause, _ lemma: String) -> Range<Int>? {
    let head = clause.verb.head
    var plain = false
    for words in row.first {
      let parts = words.split(separator: " ").map { String($0) }
      guard parts.first == lemma else { continue }
      if parts.count == 1 {
        plain = true
        continue
      }
      let particle = parts[1]
      if head + 1 < scene.clauses.tokens.count, scene.token(head + 1).lower == particle { return head..<(head + 2) }
      if particle == "out", clause.prepositions.contains(where: { $0.preposition == "out of" }) { return head..<(head + 1) }
      if let object = clause.objects.last {
        let end = scene.clauses.extent(of: object).upperBound
        if end < scene.clauses.tokens.count, scene.token(end).lower == particle { return head..<(head + 1) }
      }
    }
    return plain ? head..<(head + 1) : nil
  }

  private func matchWithNoun(_ row: TriggerTable.Row, _ clause: Clause, _ index: Int, _ lemma: String) -> Match? {
    guard row.first.contains(lemma) || row.kind == .verbAdjective else { return nil }
    switch row.kind {
    case .verbObject:
      guard let noun = (clause.patients + clause.complements).first(where: { isNamed($0, row.second) }) else { return nil }
      var subject = ConditionTest.Subject(agents: clause.agents, patients: clause.patients.filter { $0 != noun }, clause: index)
      subject.content = roles.phrases(["of", "over"], inClause: index, object: noun)
      if subject.content.isEmpty { subject.content = subject.patients }
      subject.noun = noun
      guard conditions.holds(row.conditions, for: subject) else { return nil }
      let actors = roles.phrases(row.actors, inClause: index, object: noun)
      let recipients = roles.phrases(row.recipients, inClause: index, object: noun).filter { !actors.contains($0) && $0 != noun }
      let end = scene.phrase(noun).head + 1
      var trigger = clause.verb.head..<max(end, clause.verb.head + 1)
      if clause.verb.isPassive { trigger = clause.verb.head..<(clause.verb.head + 1) }
      if scene.phrase(noun).complement != nil, row.recipients.contains("of"), !clause.verb.isPassive {
        trigger = trigger.lowerBound..<max(end + 1, trigger.upperBound)
      }
      return Match(trigger: trigger, actors: actors, recipients: recipients, noun: noun)
    case .verbPreposition:
      guard let link = clause.prepositions.first(where: { row.prepositions.contains($0.preposition) && isNamed($0.phrase, row.second) })
      else { return nil }
      let subject = ConditionTest.Subject(agents: clause.agents, patients: clause.patients, clause: index)
      guard conditions.holds(row.conditions, for: subject) else { return nil }
      let actors = roles.phrases(row.actors, inClause: index, object: link.phrase)
      let recipients = roles.phrases(row.recipients, inClause: index).filter { !actors.contains($0) }
      let start = clause.verb.isCopula ? link.token : clause.verb.head
      let end = scene.phrase(link.phrase).head + 1
      // "From the talks the rebels withdrew": a phrase before its verb leaves the verb to tell the event.
      let trigger = start < end ? start..<end : clause.verb.head..<(clause.verb.head + 1)
      return Match(trigger: trigger, actors: actors, recipients: recipients, noun: link.phrase)
    case .verbAdjective:
      guard clause.verb.isCopula, let adjective = clause.adjectives.first(where: { row.first.contains(scene.token($0).lower) }) else {
        return nil
      }
      let subject = ConditionTest.Subject(agents: clause.agents, patients: [], clause: index)
      guard conditions.holds(row.conditions, for: subject) else { return nil }
      return Match(
        trigger: adjective..<(adjective + 1), actors: roles.phrases(row.actors, inClause: index),
        recipients: roles.phrases(row.recipients, inClause: index))
    case .verb, .noun: return nil
    }
  }

  /// "accused the militia of burning the village": PLOVER codes the accusation and not what it alleges.
  private func isAccused(_ index: Int) -> Bool {
    let clause = scene.clauses.clauses[index]
    guard clause.kind == .gerundial, let governor = clause.governor, let marker = clause.marker else { return false }
    return ["of", "for", "with"].contains(marker)
      && RealityReader.accusing.contains(scene.token(scene.clauses.clauses[governor].verb.head).lemma)
  }

  /// Whether the head of a phrase, or a list member, is one of some nouns.
  private func isNamed(_ phrase: Int, _ nouns: [String]) -> Bool {
    let head = scene.token(scene.phrase(phrase).head)
    return nouns.contains(head.lemma.lowercased()) || nouns.contains(head.lower)
  }

  private mutating func add(_ row: TriggerTable.Row, _ match: Match, _ index: Int) {
    if let noun = match.noun { consumed.insert(noun) }
    if row.type == "none" { return }
    let clause = scene.clauses.clauses[index]
    var candidate = EventCandidate(
      type: row.type, trigger: match.trigger, actors: match.actors, recipients: match.recipients, clause: index, rule: rule(row),
      sentence: clause.sentence)
    candidate.reality = realities.reality(ofClause: index)
    candidate.plover = row.plover
    // An offer or promise is no deal yet.
    if row.type == "agreement", candidate.reality.modality == .asserted, !candidate.reality.isNegated,
      EventFinder.offering.contains(scene.token(clause.verb.head).lemma)
    {
      candidate.reality.modality = .planned
    }
    // "launched a rocket attack": the noun says what kind of attack.
    if row.type == "attack", let noun = match.noun, let named = namedType(noun) { candidate.type = named }
    if isAccused(index), row.type != "accuse" { candidate.plover = "none" }
    candidate.isHarm = ["kill", "slay", "wound", "injure", "harm", "shoot", "murder"].contains(scene.token(clause.verb.head).lemma)
    candidates.append(candidate)
  }
}
