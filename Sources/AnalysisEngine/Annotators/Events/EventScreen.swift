import World

/// Leaves out candidates that another one says better: what is demanded or threatened, and harm beside a way of attack.
struct EventScreen {
  let scene: ArticleScene
  let table: EventTypeTable

  /// Sentence by sentence; the candidates are in the order of the text.
  func screened(_ candidates: [EventCandidate]) -> [EventCandidate] {
    var result: [EventCandidate] = []
    var start = 0
    while start < candidates.count {
      var end = start
      while end < candidates.count, candidates[end].sentence == candidates[start].sentence { end += 1 }
      result += screenedSentence(Array(candidates[start..<end]))
      start = end
    }
    return result
  }

  private func screenedSentence(_ found: [EventCandidate]) -> [EventCandidate] {
    let candidates = found.filter { !isCallForFire($0, found) }
    let verbal = Set(candidates.filter { isVerbal($0.type) }.compactMap(\.clause))
    let disputing = Set(candidates.filter { ["responsibility_denied", "accuse"].contains($0.type) }.compactMap(\.clause))
    var kept = candidates.filter { isDisputed($0, disputing) || !isGovernedBySpeech($0, verbal) }
    kept = withoutDevices(kept)
    kept = withoutHarm(kept)
    kept = withoutCauses(kept)
    return merged(kept)
  }

  private func isVerbal(_ type: String) -> Bool {
    ["demand", "threaten", "reject", "agreement", "accuse", "responsibility_denied", "responsibility_claimed"].contains(type)
  }

  /// What someone demands, threatens, promises, refuses or is accused of is the content of that act and no event beside it.
  private func isGovernedBySpeech(_ candidate: EventCandidate, _ verbal: Set<Int>) -> Bool {
    guard let clause = candidate.clause else { return isObjectOfSpeech(candidate, verbal) }
    var current = scene.clauses.clauses[clause].governor
    var steps = 0
    while let governor = current, steps < 4 {
      if verbal.contains(governor) && governor != clause {
        let kind = scene.clauses.clauses[clause].kind
        return kind == .infinitival || kind == .gerundial || kind == .complement || kind == .participial && steps > 0
      }
      current = scene.clauses.clauses[governor].governor
      steps += 1
    }
    return false
  }

  /// "denied that the town had fallen", "denied shelling it", "accused them of shelling it": what is denied or alleged in words of its own is an
  /// event, told as denied or as somebody's claim.
  private func isDisputed(_ candidate: EventCandidate, _ disputing: Set<Int>) -> Bool {
    guard let clause = candidate.clause, let governor = scene.clauses.clauses[clause].governor, disputing.contains(governor) else {
      return false
    }
    let kind = scene.clauses.clauses[clause].kind
    return kind == .complement || kind == .gerundial
  }

  /// "called for an air strike": a force that does so orders it.
  private func isCallForFire(_ demand: EventCandidate, _ candidates: [EventCandidate]) -> Bool {
    guard demand.type == "demand", let clause = demand.clause else { return false }
    let value = scene.clauses.clauses[clause]
    guard !scene.classes(of: value.agents).isDisjoint(with: [.armed]) else { return false }
    return candidates.contains { candidate in
      guard let phrase = candidate.phrase, isAttack(candidate) else { return false }
      return value.prepositions.contains { $0.phrase == phrase }
    }
  }

  private func isObjectOfSpeech(_ candidate: EventCandidate, _ verbal: Set<Int>) -> Bool {
    guard let phrase = candidate.phrase else { return false }
    return verbal.contains { clause in
      let value = scene.clauses.clauses[clause]
      let lemma = scene.token(value.verb.head).lemma
      if value.objects.contains(phrase) { return ["demand", "threaten", "urge", "request", "seek"].contains(lemma) }
      return ["call", "appeal", "ask", "push", "press"].contains(lemma)
        && value.prepositions.contains { $0.phrase == phrase && $0.preposition == "for" }
    }
  }

  /// "marched to demand his release": what protesters demand belongs to the protest, and so does whom they ask.
  private func withoutCauses(_ candidates: [EventCandidate]) -> [EventCandidate] {
    var kept = candidates
    for cause in candidates where cause.type == "demand" || cause.type == "accuse" {
      guard let clause = cause.clause, let governor = scene.clauses.clauses[clause].governor else { continue }
      guard let index = kept.firstIndex(where: { ($0.type == "protest" || $0.type == "riot") && isWithin($0, governor) }) else { continue }
      kept[index].recipients += cause.recipients.filter { scene.classes(of: $0).contains(.actor) && !kept[index].recipients.contains($0) }
      kept.removeAll { $0.clause == clause && $0.type == cause.type }
    }
    return kept
  }

  /// Whether an event is told by a clause: by its verb, or by a noun that is its object.
  private func isWithin(_ candidate: EventCandidate, _ clause: Int) -> Bool {
    if candidate.clause == clause { return true }
    guard let phrase = candidate.phrase else { return false }
    return scene.clauses.clauses[clause].objects.contains(phrase)
  }

  /// "A suicide bomber detonated his vest" and "blew himself up near the gate, killing four" are one event: the attack, with those it harmed.
  private func withoutDevices(_ candidates: [EventCandidate]) -> [EventCandidate] {
    var kept = candidates
    for attack in candidates where attack.type == "suicide_attack" {
      let clause = attack.clause ?? attack.phrase.flatMap { noun in candidates.compactMap(\.clause).first { acts(noun, in: $0) } }
      guard let clause, let index = kept.firstIndex(where: { $0.trigger == attack.trigger && $0.type == attack.type }) else { continue }
      let devices = kept.indices.filter { $0 != index && kept[$0].clause == clause && EventScreen.devices.contains(kept[$0].type) }
      guard let device = devices.first else { continue }
      if kept[index].recipients.allSatisfy({ !scene.classes(of: $0).isDisjoint(with: [.materiel, .bomb, .oneself]) }) {
        kept[index].recipients = kept[device].recipients.filter {
          !kept[index].recipients.contains($0) && !scene.classes(of: $0).contains(.oneself)
        }
      }
      kept = kept.enumerated().filter { !devices.contains($0.offset) }.map { $0.element }
    }
    return kept
  }

  private static let devices: Set<String> = ["ied_bombing", "property_destroyed", "grenade_attack"]

  private func acts(_ noun: Int, in clause: Int) -> Bool {
    let agents = scene.clauses.clauses[clause].agents
    if agents.contains(noun) { return true }
    guard let entity = scene.entity(of: noun) else { return false }
    return agents.contains { scene.entity(of: $0)?.id == entity.id }
  }

  /// "The bomb killed five" is one event: the bombing, with those it harmed.
  private func withoutHarm(_ candidates: [EventCandidate]) -> [EventCandidate] {
    var kept = candidates
    for harm in candidates where harm.isHarm {
      guard let index = kept.firstIndex(where: { isAttack($0) && isLinked($0, harm) }) else { continue }
      if kept[index].actors.isEmpty && kept[index].actorTokens == nil {
        kept[index].actors = harm.actors.filter { $0 != kept[index].phrase }
      }
      if kept[index].recipients.isEmpty || !harm.recipients.isEmpty && kept[index].recipients.allSatisfy(isWhere) {
        kept[index].recipients = harm.recipients
      }
      kept.removeAll { $0.isHarm && $0.trigger == harm.trigger }
    }
    return kept
  }

  /// "near the ministry, killing four guards": a phrase that says where it was, not whom it struck.
  private func isWhere(_ phrase: Int) -> Bool {
    scene.phrase(phrase).preposition.map { ["in", "at", "near", "outside", "inside"].contains($0) } ?? false
  }

  /// Whether an attack and a harm are told together: the attack's noun stands in the clause of the harm or above it, or its verb governs it.
  private func isLinked(_ attack: EventCandidate, _ harm: EventCandidate) -> Bool {
    guard let clause = harm.clause, attack.reality.modality != .planned, attack.reality.modality != .hypothetical else { return false }
    var current: Int? = clause
    var steps = 0
    while let index = current, steps < 3 {
      let value = scene.clauses.clauses[index]
      if attack.clause == index { return true }
      if let phrase = attack.phrase,
        value.subjects.contains(phrase) || value.byAgents.contains(phrase) || value.objects.contains(phrase)
          || value.prepositions.contains(where: { $0.phrase == phrase })
      {
        return true
      }
      current = value.kind == .participial || value.kind == .relative || steps == 0 ? value.governor : nil
      steps += 1
    }
    return false
  }

  private func isAttack(_ candidate: EventCandidate) -> Bool {
    !candidate.isHarm && (candidate.type == "attack" || table.type(candidate.type)?.ploverCategory == "ASSAULT")
  }

  /// One event for one type and the same participants in a sentence; the verb's place in the text is kept.
  private func merged(_ candidates: [EventCandidate]) -> [EventCandidate] {
    var result: [EventCandidate] = []
    for candidate in candidates {
      guard let index = result.lastIndex(where: { $0.sentence == candidate.sentence && isSame($0, candidate) }) else {
        result.append(candidate)
        continue
      }
      if result[index].actors.isEmpty { result[index].actors = candidate.actors }
      if result[index].actorTokens == nil && result[index].actors.isEmpty { result[index].actorTokens = candidate.actorTokens }
      if result[index].recipients.isEmpty { result[index].recipients = candidate.recipients }
      if result[index].recipients.isEmpty, result[index].recipientTokens == nil {
        result[index].recipientTokens = candidate.recipientTokens
      }
    }
    return result
  }

  private func isSame(_ first: EventCandidate, _ second: EventCandidate) -> Bool {
    guard first.type == second.type, first.reality.isNegated == second.reality.isNegated else { return false }
    guard first.phrase != nil || second.phrase != nil else { return false }
    return agree(first.recipients, second.recipients) && agree(first.actors, second.actors)
  }

  private func agree(_ first: [Int], _ second: [Int]) -> Bool {
    first.isEmpty || second.isEmpty || !Set(first).isDisjoint(with: second)
      || !Set(first.compactMap { scene.entity(of: $0)?.id }).isDisjoint(with: second.compactMap { scene.entity(of: $0)?.id })
  }
}
