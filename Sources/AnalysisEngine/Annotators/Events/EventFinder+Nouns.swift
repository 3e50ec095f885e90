import Language
import World

extension EventFinder {
  /// Finds the event that a noun phrase names ("an attack on the port by rebels").
  mutating func findNoun(in index: Int) {
    let phrase = scene.phrase(index)
    guard !consumed.contains(index), !phrase.isTemporal else { return }
    for (words, row) in lexicon.rows(forNoun: scene.lemma(ofHead: index)) {
      guard let start = start(of: words, endingAt: phrase.head) else { continue }
      let governing = governingClause(of: index)
      var subject = ConditionTest.Subject(agents: [], patients: [], clause: governing)
      subject.content = phrase.complement.map { scene.clauses.members(of: $0) } ?? []
      subject.isAgent = isAgent(index)
      subject.isHeadline = isHeadline(index)
      guard conditions.holds(row.conditions, for: subject) else { continue }
      if row.type == "none" { return }
      let aims = nounRecipients(row.recipients.filter { ["on", "against", "of"].contains($0) }, index)
      let modifiers = NounModifiers(scene: scene).found(before: start, in: phrase, type: row.type, hasTarget: !aims.isEmpty)
      let actors = nounActors(row, index, modifiers.actor)
      // Those harmed come before a place that the attack is only said to have happened in.
      let local = Set(["in", "at", "near", "outside"])
      var recipients = nounRecipients(row.recipients.filter { !local.contains($0) }, index)
      if recipients.isEmpty { recipients = harmed(by: index) ?? [] }
      if recipients.isEmpty, let possessor = phrase.possessor, isVictim(possessor, row.type) { recipients = [possessor] }
      if recipients.isEmpty, modifiers.target == nil { recipients = nounRecipients(row.recipients.filter(local.contains), index) }
      recipients.removeAll { actors.phrases.contains($0) }
      let hasPlace = scene.placeMention(within: index) != nil || phrase.modifiers.contains { scene.placeMention(within: $0.phrase) != nil }
      let hasParticipant = !actors.phrases.isEmpty || actors.tokens != nil || !recipients.isEmpty || modifiers.target != nil
      guard hasParticipant || hasPlace || isSubjectOfOccurrence(index) || isSpecific(index, row.type) || subject.isHeadline
      else { return }
      var candidate = EventCandidate(
        type: row.type, trigger: start..<(phrase.head + 1), actors: actors.phrases, recipients: recipients, phrase: index, rule: rule(row),
        sentence: phrase.sentence)
      candidate.actorTokens = actors.tokens
      if recipients.isEmpty { candidate.recipientTokens = modifiers.target }
      candidate.plover = row.plover
      candidate.reality = nounReality(index, governing)
      candidates.append(candidate)
      return
    }
  }

  /// Where the words of a name begin that ends at a token; hyphens between them are passed over.
  func start(of words: [String], endingAt end: Int) -> Int? {
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

  private func nounActors(_ row: TriggerTable.Row, _ index: Int, _ modifier: Range<Int>?) -> (phrases: [Int], tokens: Range<Int>?) {
    let phrase = scene.phrase(index)
    if row.actors.contains("self") { return ([index], nil) }
    for role in row.actors where !["M", "P", "-", "of", "of agent"].contains(role) {
      let found = roles.modifiers(of: index, after: role).flatMap { scene.clauses.members(of: $0) }
      if !found.isEmpty { return (found, nil) }
    }
    if let possessor = phrase.possessor, roles.isActor(possessor), !isVictim(possessor, row.type) { return ([possessor], nil) }
    if row.actors.contains("of"), let complement = phrase.complement, roles.isActor(complement) {
      return (scene.clauses.members(of: complement), nil)
    }
    if row.actors.contains("M"), let modifier { return ([], modifier) }
    let announcers = announcers(of: index)
    if !announcers.isEmpty { return (announcers, nil) }
    return (blamed(for: index) ?? meansClause(of: index)?.agents ?? [], nil)
  }

  /// "the hostages' release": of an arrest, a killing or a release the possessor is whom it was done to, unless it is a force or a state.
  private func isVictim(_ possessor: Int, _ type: String) -> Bool {
    NounModifiers.ofPersons.contains(type) && scene.classes(of: possessor).isDisjoint(with: [.armed, .state, .area])
  }

  /// "blamed the militia for the raid", "suspected of the attack": who is said to have done it.
  private func blamed(for index: Int) -> [Int]? {
    for position in scene.clauses.clauses(inSegment: scene.phrase(index).segment) {
      let clause = scene.clauses.clauses[position]
      guard EventFinder.blaming.contains(scene.token(clause.verb.head).lemma), !clause.patients.isEmpty,
        clause.prepositions.contains(where: { $0.phrase == index && ["for", "of", "in", "with", "over"].contains($0.preposition) })
      else { continue }
      return clause.patients.filter { roles.isActor($0) }
    }
    return nil
  }

  private static let blaming: Set<String> = ["blame", "accuse", "suspect", "charge", "convict"]

  /// "announced a withdrawal", "began the siege", "claimed the capture": who does so is who acts.
  private func announcers(of index: Int) -> [Int] {
    guard let governing = governingClause(of: index) else { return [] }
    let clause = scene.clauses.clauses[governing]
    guard clause.patients.contains(where: { $0 == index || heads($0, to: index) }),
      EventFinder.announcing.contains(scene.token(clause.verb.head).lemma)
    else { return [] }
    return clause.agents
  }

  private static let announcing: Set<String> = [
    "announce", "claim", "order", "declare", "begin", "start", "launch", "complete", "finish", "continue", "resume", "speed", "conduct",
    "mount",
    "intensify", "plan", "prepare", "carry", "stage", "decide", "propose", "end", "halt", "suspend",
  ]

  private func nounRecipients(_ roles: [String], _ index: Int) -> [Int] {
    for role in roles {
      if role == "of" {
        if let complement = scene.phrase(index).complement { return scene.clauses.members(of: complement) }
        continue
      }
      let isLocal = ["in", "at", "near", "outside"].contains(role)
      let links =
        isLocal
        ? scene.phrase(index).modifiers.filter { $0.preposition == role }.map(\.phrase) : self.roles.modifiers(of: index, after: role)
      let found = links.filter { !scene.phrase($0).isTemporal }.flatMap { scene.clauses.members(of: $0) }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether a device or attacker is told to have harmed somebody or gone off.
  private func isAgent(_ index: Int) -> Bool {
    scene.clauses.clauses(inSegment: scene.phrase(index).segment).contains { position in
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

  /// "Ceasefire in Yemen": nothing in the sentence has a verb; or the noun is the subject of "began", "holds".
  private func isHeadline(_ index: Int) -> Bool {
    scene.clauses.clauses(inSegment: scene.phrase(index).segment).isEmpty && scene.phrase(index).preposition == nil
      || isSubjectOfOccurrence(index)
  }

  /// Whom a clause harms whose subject, agent or means is an event's noun.
  private func harmed(by index: Int) -> [Int]? {
    if let clause = meansClause(of: index), !clause.patients.isEmpty { return others(clause.patients) }
    for position in scene.clauses.clauses(inSegment: scene.phrase(index).segment) {
      let clause = scene.clauses.clauses[position]
      guard EventFinder.harmVerbs.contains(scene.token(clause.verb.head).lemma), !clause.patients.isEmpty else { continue }
      if clause.agents.contains(index)
        || clause.prepositions.contains(where: { ["in", "by"].contains($0.preposition) && $0.phrase == index })
      {
        return others(clause.patients)
      }
    }
    return nil
  }

  /// Without those who do it to themselves.
  private func others(_ phrases: [Int]) -> [Int] { phrases.filter { !scene.classes(of: $0).contains(.oneself) } }

  static let harmVerbs: Set<String> = [
    "kill", "wound", "injure", "hit", "strike", "destroy", "target", "explode", "detonate", "damage", "tear", "rip", "hurt", "maim", "blow",
    "leave", "claim", "slay",
  ]

  /// "an airstrike", "the shelling": one attack from afar, though nobody is named with it.
  private func isSpecific(_ index: Int, _ type: String) -> Bool {
    guard let determiner = scene.phrase(index).determiner, scene.world.eventTypes.isA(type, "remote") else { return false }
    return ["a", "an", "the", "this", "that"].contains(scene.token(determiner).lower)
  }

  /// "engaged the fighters with an airstrike", "killed in an ambush": the clause whose means an event's noun is.
  private func meansClause(of index: Int) -> Clause? {
    for position in scene.clauses.clauses(inSegment: scene.phrase(index).segment) {
      let clause = scene.clauses.clauses[position]
      let isMeans = clause.prepositions.contains { $0.phrase == index && ["with", "using", "in", "by", "during"].contains($0.preposition) }
      let lemma = scene.token(clause.verb.head).lemma
      if isMeans, EventFinder.harmVerbs.contains(lemma) || EventFinder.engaging.contains(lemma) { return clause }
    }
    return nil
  }

  private static let engaging: Set<String> = ["engage", "respond", "retaliate", "attack"]

  /// "clashes erupted", "the curfew continues": an event that nobody is named with is told by such a verb.
  private func isSubjectOfOccurrence(_ index: Int) -> Bool {
    scene.clauses.clauses(inSegment: scene.phrase(index).segment).contains {
      let clause = scene.clauses.clauses[$0]
      let lemma = scene.token(clause.verb.head).lemma
      return clause.subjects.contains(index) && EventFinder.occurrences.contains(lemma)
        || clause.patients.contains(index) && EventFinder.causes.contains(lemma)
    }
  }

  /// "sparked protests"
  private static let causes: Set<String> = ["spark", "trigger", "provoke", "prompt", "ignite", "cause", "unleash"]

  private static let occurrences: Set<String> = [
    "erupt", "break", "continue", "take", "begin", "start", "rage", "intensify", "occur", "happen", "resume", "end", "escalate", "spread",
    "follow", "come", "ensue", "flare", "hold", "collapse", "expire", "fail", "start",
  ]

  /// Whether a chain of "of" leads from one phrase to another ("the final step of the withdrawal").
  private func heads(_ phrase: Int, to index: Int) -> Bool {
    var current = scene.phrase(phrase).complement
    var steps = 0
    while let next = current, steps < 3 {
      if next == index { return true }
      current = scene.phrase(next).complement
      steps += 1
    }
    return false
  }

  /// The clause that a phrase is a subject or object of.
  private func governingClause(of index: Int) -> Int? {
    scene.clauses.clauses(inSegment: scene.phrase(index).segment).first {
      let clause = scene.clauses.clauses[$0]
      return (clause.objects + clause.subjects).contains { $0 == index || heads($0, to: index) }
    }
  }

  /// "calls for the ⟦release⟧", "a delay of the ⟦release⟧": the noun that governs an event's, in its dictionary form.
  private func outerNoun(of index: Int) -> String? {
    let own = scene.phrase(index)
    let outer = scene.clauses.phrases.indices.first { other in
      let phrase = scene.phrase(other)
      guard phrase.segment == own.segment, phrase.tokens.upperBound <= own.tokens.lowerBound else { return false }
      return phrase.complement == index || phrase.modifiers.contains { $0.phrase == index && $0.preposition == "for" }
    }
    return outer.map { scene.lemma(ofHead: $0) }
  }

  /// Nouns for what is wanted or to come, and for what may come or comes later than it was to.
  private static let wishes: Set<String> = [
    "call", "demand", "appeal", "plea", "request", "plan", "proposal", "preparation", "timetable", "deadline", "bid", "order",
  ]
  private static let chances: Set<String> = [
    "possibility", "prospect", "threat", "risk", "fear", "hope", "chance", "delay", "postponement", "cancellation", "likelihood", "danger",
  ]

  private func nounReality(_ index: Int, _ governing: Int?) -> Reality {
    var reality = Reality()
    let phrase = scene.phrase(index)
    if let determiner = phrase.determiner, scene.denies(determiner) { reality.isNegated = true }
    if phrase.tokens.contains(where: {
      ["planned", "possible", "potential", "proposed", "threatened", "future", "imminent"].contains(scene.token($0).lower)
    }) {
      reality.modality = .planned
    }
    if let outer = outerNoun(of: index) {
      if EventFinder.wishes.contains(outer) { reality.modality = .planned }
      if EventFinder.chances.contains(outer) { reality.modality = .hypothetical }
    }
    guard let governing else { return reality }
    let clause = scene.clauses.clauses[governing]
    let lemma = scene.token(clause.verb.head).lemma
    if clause.patients.contains(index) {
      if ["plan", "prepare", "consider", "order", "propose", "want", "seek", "demand", "discuss"].contains(lemma) {
        reality.modality = .planned
      }
      if ["fear", "expect", "risk", "prevent", "avoid", "avert", "foresee", "threaten", "counter", "stop", "thwart", "halt", "deter"]
        .contains(lemma)
      {
        reality.modality = .hypothetical
      }
      if lemma == "deny" { reality.modality = .denied }
    } else if RealityReader.disclaimers.contains(lemma),
      clause.patients.contains(where: { RealityReader.statements.contains(scene.lemma(ofHead: $0)) && heads($0, to: index) })
    {
      // "rejected reports of an attack"
      reality.modality = .denied
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
