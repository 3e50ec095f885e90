import Language
import World

/// Finds the events of an article: first in the verbs of its clauses, then in its nouns.
struct EventFinder {
  let scene: ArticleScene
  let lexicon: TriggerLexicon
  private let roles: RoleFinder
  private let conditions: ConditionTest
  private let realities: RealityReader
  private(set) var candidates: [EventCandidate] = []
  /// Nouns that are part of a verb's trigger and no events of their own.
  private var consumed: Set<Int> = []

  init(_ scene: ArticleScene, _ lexicon: TriggerLexicon) {
    self.scene = scene
    self.lexicon = lexicon
    roles = RoleFinder(scene: scene)
    conditions = ConditionTest(scene: scene)
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
    for row in rows where row.kind == .verb {
      guard let trigger = verbTrigger(row, clause, lemma) else { continue }
      let agents = roles.phrases(row.actors, inClause: index)
      let subject = ConditionTest.Subject(agents: clause.agents, patients: clause.patients, clause: index)
      guard conditions.holds(row.conditions, for: subject) else { continue }
      let recipients = roles.phrases(row.recipients, inClause: index).filter { !agents.contains($0) }
      add(row, Match(trigger: trigger, actors: agents, recipients: recipients), index)
      return
    }
  }

  /// "said the rebels must leave": what somebody says another must do is a demand.
  private mutating func findObligation(in index: Int) -> Bool {
    let clause = scene.clauses.clauses[index]
    guard clause.verb.modal == .necessary, let governor = clause.governor, !clause.subjects.isEmpty, !clause.verb.isCopula else {
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

  private func rule(_ row: TriggerTable.Row) -> String {
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
      guard conditions.holds(row.conditions, for: subject) else { return nil }
      let actors = roles.phrases(row.actors, inClause: index, object: noun)
      let recipients = roles.phrases(row.recipients, inClause: index, object: noun).filter { !actors.contains($0) && $0 != noun }
      let end = scene.phrase(noun).head + 1
      var trigger = clause.verb.head..<max(end, clause.verb.head + 1)
      if clause.verb.isPassive { trigger = clause.verb.head..<(clause.verb.head + 1) }
      if scene.phrase(noun).complement != nil, row.recipients.contains("of"), !clause.verb.isPassive {
        trigger = trigger.lowerBound..<(end + 1)
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
      return Match(trigger: start..<(scene.phrase(link.phrase).head + 1), actors: actors, recipients: recipients, noun: link.phrase)
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
    candidate.isHarm = ["kill", "slay", "wound", "injure", "harm", "shoot", "murder"].contains(scene.token(clause.verb.head).lemma)
    candidates.append(candidate)
  }

  // MARK: Nouns

  private mutating func findNoun(in index: Int) {
    let phrase = scene.phrase(index)
    guard !consumed.contains(index), !phrase.isTemporal else { return }
    for (words, row) in lexicon.rows(forNoun: scene.lemma(ofHead: index)) {
      guard let start = start(of: words, endingAt: phrase.head) else { continue }
      let governing = governingClause(of: index)
      var subject = ConditionTest.Subject(agents: [], patients: [], clause: governing)
      subject.content = phrase.complement.map { scene.clauses.members(of: $0) } ?? []
      subject.isAgent = isAgent(index)
      guard conditions.holds(row.conditions, for: subject) else { continue }
      if row.type == "none" { return }
      let actors = nounActors(row, index)
      var recipients = nounRecipients(row, index).filter { !actors.phrases.contains($0) }
      if recipients.isEmpty, let harmed = harmed(by: index) { recipients = harmed }
      let hasPlace = scene.placeMention(within: index) != nil || phrase.modifiers.contains { scene.placeMention(within: $0.phrase) != nil }
      let hasParticipant = !actors.phrases.isEmpty || actors.tokens != nil || !recipients.isEmpty
      guard hasParticipant || hasPlace || isSubjectOfOccurrence(index) else { return }
      var candidate = EventCandidate(
        type: row.type, trigger: start..<(phrase.head + 1), actors: actors.phrases, recipients: recipients, phrase: index, rule: rule(row),
        sentence: phrase.sentence)
      candidate.actorTokens = actors.tokens
      candidate.plover = row.plover
      candidate.reality = nounReality(index, governing)
      candidates.append(candidate)
      return
    }
  }

  /// Where the words of a name begin that ends at a token; hyphens between them are passed over.
  private func start(of words: [String], endingAt end: Int) -> Int? {
    var index = end
    for (position, word) in words.reversed().enumerated() {
      if position > 0 {
        index -= 1
        if index >= 0, scene.token(index).text == "-" { index -= 1 }
      }
      guard index >= 0 else { return nil }
      let token = scene.token(index)
      guard token.lemma.lowercased() == word || token.lower == word else { return nil }
    }
    return index
  }

  private func nounActors(_ row: TriggerTable.Row, _ index: Int) -> (phrases: [Int], tokens: Range<Int>?) {
    let phrase = scene.phrase(index)
    if row.actors.contains("self") { return ([index], nil) }
    for role in row.actors where !["M", "P", "-", "of", "of agent"].contains(role) {
      let found = roles.modifiers(of: index, after: role).flatMap { scene.clauses.members(of: $0) }
      if !found.isEmpty { return (found, nil) }
    }
    if let possessor = phrase.possessor, roles.isActor(possessor) { return ([possessor], nil) }
    if row.actors.contains("of"), let complement = phrase.complement, roles.isActor(complement) {
      return (scene.clauses.members(of: complement), nil)
    }
    guard row.actors.contains("M") else { return ([], nil) }
    if let modifier = modifierActor(phrase) { return ([], modifier) }
    return ([], nil)
  }

  /// The name or kind of group before an event's noun: "Taliban" of "a Taliban attack".
  private func modifierActor(_ phrase: NounPhrase) -> Range<Int>? {
    for token in phrase.tokens where token < phrase.head {
      if let entity = scene.entity(atToken: token), entity.kind != .place || scene.token(token).pos == .properNoun {
        var end = token + 1
        while end < phrase.head, scene.entity(atToken: end)?.id == entity.id { end += 1 }
        return token..<end
      }
      let lemma = scene.token(token).lemma.lowercased()
      if ["rebel", "militant", "insurgent", "government", "army", "guerrilla", "police", "terrorist", "separatist", "troop", "force"]
        .contains(lemma)
      {
        return token..<(token + 1)
      }
    }
    return nil
  }

  private func nounRecipients(_ row: TriggerTable.Row, _ index: Int) -> [Int] {
    for role in row.recipients {
      if role == "of" {
        if let complement = scene.phrase(index).complement { return scene.clauses.members(of: complement) }
        continue
      }
      let found = roles.modifiers(of: index, after: role).flatMap { scene.clauses.members(of: $0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether a device or attacker is told to have harmed somebody or gone off.
  private func isAgent(_ index: Int) -> Bool {
    scene.clauses.clauses(inSentence: scene.phrase(index).sentence).contains { position in
      let clause = scene.clauses.clauses[position]
      let lemma = scene.token(clause.verb.head).lemma
      if clause.agents.contains(index)
        || clause.prepositions.contains(where: { $0.phrase == index && ["in", "by", "when"].contains($0.preposition) })
      {
        return EventFinder.harmVerbs.contains(lemma)
      }
      return clause.subjects.contains(index) && EventFinder.harmVerbs.contains(lemma)
    }
  }

  /// Whom a clause harms whose subject, agent or means is an event's noun.
  private func harmed(by index: Int) -> [Int]? {
    for position in scene.clauses.clauses(inSentence: scene.phrase(index).sentence) {
      let clause = scene.clauses.clauses[position]
      guard EventFinder.harmVerbs.contains(scene.token(clause.verb.head).lemma), !clause.patients.isEmpty else { continue }
      if clause.agents.contains(index)
        || clause.prepositions.contains(where: { ["in", "by"].contains($0.preposition) && $0.phrase == index })
      {
        return clause.patients
      }
    }
    return nil
  }

  static let harmVerbs: Set<String> = [
    "kill", "wound", "injure", "hit", "strike", "destroy", "target", "explode", "detonate", "damage", "tear", "rip", "hurt", "maim", "blow",
    "leave", "claim", "slay",
  ]

  /// "clashes erupted", "the curfew continues": an event that nobody is named with is told by such a verb.
  private func isSubjectOfOccurrence(_ index: Int) -> Bool {
    scene.clauses.clauses(inSentence: scene.phrase(index).sentence).contains {
      let clause = scene.clauses.clauses[$0]
      return clause.subjects.contains(index) && EventFinder.occurrences.contains(scene.token(clause.verb.head).lemma)
    }
  }

  private static let occurrences: Set<String> = [
    "erupt", "break", "continue", "take", "begin", "start", "rage", "intensify", "occur", "happen", "resume", "end", "escalate", "spread",
    "follow", "come", "ensue", "flare",
  ]

  /// The clause that a phrase is a subject or object of.
  private func governingClause(of index: Int) -> Int? {
    scene.clauses.clauses(inSentence: scene.phrase(index).sentence).first {
      let clause = scene.clauses.clauses[$0]
      return clause.objects.contains(index) || clause.subjects.contains(index)
    }
  }

  private func nounReality(_ index: Int, _ governing: Int?) -> Reality {
    var reality = Reality()
    let phrase = scene.phrase(index)
    if let determiner = phrase.determiner, scene.token(determiner).lower == "no" { reality.isNegated = true }
    if phrase.tokens.contains(where: {
      ["planned", "possible", "potential", "proposed", "threatened", "future", "imminent"].contains(scene.token($0).lower)
    }) {
      reality.modality = .planned
    }
    guard let governing else { return reality }
    let clause = scene.clauses.clauses[governing]
    let lemma = scene.token(clause.verb.head).lemma
    if clause.patients.contains(index) {
      if ["plan", "prepare", "consider", "order", "propose", "want", "seek", "demand", "discuss"].contains(lemma) {
        reality.modality = .planned
      }
      if ["fear", "expect", "risk", "prevent", "avoid", "avert", "foresee", "threaten"].contains(lemma) {
        reality.modality = .hypothetical
      }
      if lemma == "deny" { reality.modality = .denied }
    }
    let outer = realities.reality(ofClause: governing)
    if outer.modality == .planned || outer.modality == .hypothetical,
      ["be", "take", "begin", "start", "occur", "happen", "continue"].contains(lemma)
    {
      reality.modality = outer.modality
    }
    return reality
  }
}
