import Language

/// Reads from auxiliaries, governing verbs and markers whether a clause tells of something that happened.
struct RealityReader {
  let scene: ArticleScene

  func reality(ofClause index: Int) -> Reality {
    let clause = scene.clauses.clauses[index]
    var reality = Reality()
    reality.isNegated = clause.verb.isNegated || clause.subjects.contains(where: isNegated) || clause.objects.contains(where: isNegated)
    switch clause.verb.modal {
    case .future: reality.modality = hasCondition(clause, ["if", "unless"]) ? .hypothetical : .planned
    case .conditional: reality.modality = hasCondition(clause, ClauseWords.hypotheticalMarkers) ? .hypothetical : .planned
    case .possible: reality.modality = .hypothetical
    case .necessary: reality.modality = .hypothetical
    case .none: break
    }
    if let marker = clause.marker, ClauseWords.hypotheticalMarkers.contains(marker) { reality.modality = .hypothetical }
    switch clause.kind {
    case .infinitival: readGovernor(of: clause, into: &reality)
    case .gerundial: readPreposition(of: clause, into: &reality)
    default: break
    }
    return reality
  }

  private func isNegated(_ phrase: Int) -> Bool {
    let first = scene.phrase(phrase).tokens.lowerBound
    if ["nobody", "none", "no-one"].contains(scene.token(first).lower) || first > 0 && scene.denies(first - 1) { return true }
    guard let determiner = scene.phrase(phrase).determiner else { return false }
    return scene.denies(determiner) || scene.token(determiner).lower == "neither"
  }

  /// Whether a clause beside it begins with one of some markers.
  private func hasCondition(_ clause: Clause, _ markers: Set<String>) -> Bool {
    scene.clauses.clauses(inSegment: clause.segment).contains {
      scene.clauses.clauses[$0].marker.map { markers.contains($0) } ?? false
    }
  }

  private func readGovernor(of clause: Clause, into reality: inout Reality) {
    guard let governor = clause.governor else {
      reality.modality = .planned
      if let noun = clause.governingNoun { readNoun(scene.lemma(ofHead: noun), into: &reality) }
      return
    }
    let above = scene.clauses.clauses[governor]
    let lemma = scene.token(above.verb.head).lemma
    let outer = self.reality(ofClause: governor)
    if above.adjectives.contains(where: { RealityReader.ready.contains(scene.token($0).lower) }) {
      reality.modality = outer.modality == .hypothetical ? .hypothetical : .planned
    } else if let noun = clause.governingNoun, RealityReader.attemptNouns.contains(scene.lemma(ofHead: noun)) {
      reality.modality = outer.modality
      reality.outcome = "attempted"
    } else if RealityReader.factual.contains(lemma) || tellsOfThePast(clause, under: above) {
      reality.modality = outer.modality
    } else if RealityReader.attempts.contains(lemma) {
      reality.modality = outer.modality
      reality.outcome = "attempted"
    } else if RealityReader.failures.contains(lemma) {
      reality.modality = outer.modality
      reality.isNegated = true
      reality.outcome = "failed"
    } else {
      reality.modality = outer.modality == .hypothetical ? .hypothetical : .planned
    }
    if outer.isNegated { reality.isNegated.toggle() }
  }

  /// "claims to have captured", "is said to have captured": what is said with a perfect infinitive is told, not planned.
  private func tellsOfThePast(_ clause: Clause, under above: Clause) -> Bool {
    guard clause.verb.tokens.contains(where: { $0 < clause.verb.head && scene.token($0).lower == "have" }) else { return false }
    let lemma = scene.token(above.verb.head).lemma
    return ClauseWords.sayingVerbs.contains(lemma) || RealityReader.supposing.contains(lemma)
  }

  private func readNoun(_ lemma: String, into reality: inout Reality) {
    if RealityReader.attemptNouns.contains(lemma) {
      reality.modality = .asserted
      reality.outcome = "attempted"
    }
  }

  private func readPreposition(of clause: Clause, into reality: inout Reality) {
    switch clause.marker {
    case "without": reality.isNegated = true
    case "from", "against": reality.modality = .hypothetical
    case "at":
      // "an operation aimed at finding the men"
      if let governor = clause.governor, scene.token(scene.clauses.clauses[governor].verb.head).lemma == "aim" {
        reality.modality = .planned
      }
    case "of", "for":
      if let governor = clause.governor, RealityReader.accusing.contains(scene.token(scene.clauses.clauses[governor].verb.head).lemma) {
        reality.modality = .unverified
        if scene.clauses.clauses[governor].agents.contains(where: { scene.classes(of: $0).contains(.actor) }) {
          reality.modality = .claimed
        }
      }
    case nil:
      if let governor = clause.governor {
        let lemma = scene.token(scene.clauses.clauses[governor].verb.head).lemma
        if lemma == "deny" {
          reality.modality = .denied
        } else if RealityReader.failures.contains(lemma) {
          reality.isNegated = true
        }
        if RealityReader.intents.contains(lemma) { reality.modality = .planned }
      }
    default: break
    }
  }

  /// Verbs that say of a report that it is wrong, and nouns for such reports.
  static let disclaimers: Set<String> = ["deny", "reject", "dismiss", "refute", "dispute", "rebut"]
  static let statements: Set<String> = [
    "report", "claim", "allegation", "accusation", "charge", "rumour", "rumor", "suggestion", "involvement",
  ]

  /// Verbs after which an infinitive tells what was done.
  private static let factual: Set<String> = [
    "begin", "start", "continue", "manage", "proceed", "help", "force", "compel", "go", "come", "lead", "cause", "use", "serve", "let",
    "make", "enable", "prompt", "join", "return", "get", "drive",
  ]
  /// Verbs of supposing, after which a perfect infinitive tells what was done; those of saying do the same.
  private static let supposing: Set<String> = [
    "appear", "seem", "believe", "think", "know", "understand", "presume", "consider", "find", "see", "rumour", "rumor", "suspect",
    "accuse",
  ]
  private static let ready: Set<String> = ["ready", "willing", "prepared", "set", "due", "likely", "able", "poised", "keen", "eager"]
  private static let attempts: Set<String> = ["try", "attempt", "seek", "struggle"]
  private static let failures: Set<String> = ["fail", "refuse", "decline", "cease", "stop", "neglect", "avoid", "halt", "end", "deny"]
  private static let intents: Set<String> = ["plan", "consider", "intend", "propose", "mean", "discuss", "suggest", "threaten"]
  static let accusing: Set<String> = ["accuse", "suspect", "blame", "charge", "condemn", "convict", "criticise", "criticize"]
  private static let attemptNouns: Set<String> = ["attempt", "bid", "effort", "try"]
}
