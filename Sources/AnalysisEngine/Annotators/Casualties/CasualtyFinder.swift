import Language
import TextModel
import Values
import World

/// Persons killed, wounded, missing or displaced, before they are counted and grouped.
struct CasualtyCandidate {
  /// The phrase that tells how many; `who` is told by it or by what follows "of".
  var phrase: Int
  var who: Int?
  var status: Casualty.Status
  var agents: [Int]
  var trigger: Int
  var reality: Reality
  var isTotal = false
  var rule: String
}

/// Finds casualties in verbs ("killing five", "12 died"), in nouns ("the deaths of two soldiers", "the toll rose to 30") and in figures with
/// a word of state ("left 12 dead").
struct CasualtyFinder {
  let scene: ArticleScene
  private let realities: RealityReader
  private let roles: RoleFinder
  private(set) var candidates: [CasualtyCandidate] = []

  init(_ scene: ArticleScene) {
    self.scene = scene
    realities = RealityReader(scene: scene)
    roles = RoleFinder(scene: scene)
    for clause in scene.clauses.clauses.indices { findVerb(in: clause) }
    for phrase in scene.clauses.phrases.indices { findNoun(in: phrase) }
    candidates.sort { first, second in
      (scene.phrase(first.phrase).tokens.lowerBound, first.trigger) < (scene.phrase(second.phrase).tokens.lowerBound, second.trigger)
    }
    var seen: Set<Int> = []
    candidates = candidates.filter { seen.insert($0.phrase * 8 + CasualtyFinder.order($0.status)).inserted }
  }

  private static func order(_ status: Casualty.Status) -> Int { Casualty.Status.allCases.firstIndex(of: status) ?? 0 }

  // MARK: Verbs

  private mutating func findVerb(in index: Int) {
    let clause = scene.clauses.clauses[index]
    let lemma = scene.token(clause.verb.head).lemma
    if let status = CasualtyFinder.harming[lemma] {
      add(clause.patients, status, agents(of: clause, index), clause, index, rule: "casualty.verb.\(lemma)")
    } else if let status = CasualtyFinder.suffering[lemma], !clause.verb.isPassive {
      add(clause.subjects, status, [], clause, index, rule: "casualty.verb.\(lemma)")
    } else if lemma == "leave" || lemma == "be" {
      findState(in: clause, index, lemma)
    } else if lemma == "claim" || lemma == "cost" || lemma == "take" {
      findLives(in: clause, index)
    } else if let toll = clause.subjects.first(where: { isToll($0) }) {
      findToll(toll, in: clause, index)
    } else if lemma == "bring" || lemma == "raise" || lemma == "put", let toll = clause.objects.first(where: { isToll($0) }) {
      findToll(toll, in: clause, index)
    } else if lemma == "go", clause.adjectives.contains(where: { scene.token($0).lower == "missing" }) || isMissing(after: clause.verb) {
      add(clause.subjects, .missing, [], clause, index, rule: "casualty.missing")
    } else if lemma == "shoot", clause.adjectives.contains(where: { scene.token($0).lower == "dead" }) {
      add(clause.patients, .killed, agents(of: clause, index), clause, index, rule: "casualty.verb.shoot")
    } else if lemma == "suffer" || lemma == "sustain", clause.objects.contains(where: { isInjury($0) }) {
      add(clause.subjects, .wounded, [], clause, index, rule: "casualty.injury")
    }
  }

  private func agents(of clause: Clause, _ index: Int) -> [Int] {
    clause.agents.map { scene.speaker(for: $0, inClause: index) }.filter {
      !scene.classes(of: $0).isDisjoint(with: [.actor, .armed, .person])
    }
  }

  private static let harming: [String: Casualty.Status] = [
    "kill": .killed, "slay": .killed, "massacre": .killed, "assassinate": .killed, "execute": .killed, "behead": .killed,
    "murder": .killed, "slaughter": .killed, "lynch": .killed, "martyr": .killed, "wound": .wounded, "injure": .wounded, "hurt": .wounded,
    "maim": .wounded, "harm": .wounded, "displace": .displaced, "uproot": .displaced, "evacuate": .displaced,
  ]
  private static let suffering: [String: Casualty.Status] = [
    "die": .killed, "perish": .killed, "drown": .killed, "disappear": .missing, "vanish": .missing,
  ]

  private mutating func add(
    _ phrases: [Int], _ status: Casualty.Status, _ agents: [Int], _ clause: Clause, _ index: Int, rule: String, isTotal: Bool = false
  ) {
    let reality = realities.reality(ofClause: index)
    guard reality.modality != .planned, reality.modality != .hypothetical else { return }
    for phrase in phrases where isPersonal(phrase, status) {
      candidates.append(
        CasualtyCandidate(
          phrase: phrase, who: phrase, status: status, agents: agents, trigger: clause.verb.head, reality: reality, isTotal: isTotal,
          rule: rule))
    }
  }

  /// "went missing", where the second word is read as a verb.
  private func isMissing(after verb: VerbGroup) -> Bool {
    verb.head + 1 < scene.clauses.tokens.count && scene.token(verb.head + 1).lower == "missing"
  }

  /// "left 12 people dead and 30 wounded", "five were dead".
  private mutating func findState(in clause: Clause, _ index: Int, _ lemma: String) {
    let isActive = lemma == "leave" && !clause.verb.isPassive
    let phrases = isActive ? clause.objects + clause.complements : clause.subjects
    for phrase in phrases {
      let last = scene.clauses.members(of: phrase).last ?? phrase
      let end = scene.clauses.extent(of: last).upperBound
      let states = isActive ? [end] : clause.adjectives
      for token in states where token < scene.clauses.tokens.count {
        if let status = CasualtyFinder.states[scene.token(token).lower] {
          add([phrase], status, [], clause, index, rule: "casualty.state")
        }
      }
    }
  }

  private static let states: [String: Casualty.Status] = [
    "dead": .killed, "killed": .killed, "wounded": .wounded, "injured": .wounded, "hurt": .wounded, "harmed": .wounded, "missing": .missing,
    "homeless": .displaced, "displaced": .displaced, "unaccounted": .missing,
  ]

  /// "claimed 12 lives", "cost five people their lives".
  private mutating func findLives(in clause: Clause, _ index: Int) {
    for object in clause.objects where scene.lemma(ofHead: object) == "life" {
      add([object], .killed, [], clause, index, rule: "casualty.lives")
    }
  }

  // MARK: Nouns

  private func isToll(_ phrase: Int) -> Bool { scene.lemma(ofHead: phrase) == "toll" }
  private func isInjury(_ phrase: Int) -> Bool { ["injury", "wound", "burn"].contains(scene.lemma(ofHead: phrase)) }

  /// "the death toll rose to 30", "brought the toll to 30": a sum, not new dead.
  private mutating func findToll(_ toll: Int, in clause: Clause, _ index: Int) {
    let figures =
      clause.prepositions.filter { ["to", "at", "past"].contains($0.preposition) }.map(\.phrase)
      + (clause.verb.isCopula ? clause.objects : [])
    for phrase in figures where hasNumber(phrase) && !scene.phrase(phrase).isTemporal {
      candidates.append(
        CasualtyCandidate(
          phrase: phrase, who: nil, status: .killed, agents: [], trigger: clause.verb.head, reality: realities.reality(ofClause: index),
          isTotal: true, rule: "casualty.toll"))
    }
  }

  private mutating func findNoun(in index: Int) {
    let phrase = scene.phrase(index)
    let head = scene.token(phrase.head)
    // "12 dead", "30 wounded".
    if let status = CasualtyFinder.states[head.lower], head.pos != .noun || head.lower == "dead", hasNumber(index) {
      candidates.append(
        CasualtyCandidate(
          phrase: index, who: nil, status: status, agents: [], trigger: phrase.head, reality: Reality(), rule: "casualty.figure"))
      return
    }
    guard let status = CasualtyFinder.nouns[head.lemma.lowercased()] else { return }
    if let complement = phrase.complement {
      let agents = roles.modifiers(of: index, after: "by")
      for member in scene.clauses.members(of: complement) where isPersonal(member, status) {
        candidates.append(
          CasualtyCandidate(
            phrase: member, who: member, status: status, agents: agents, trigger: phrase.head, reality: Reality(),
            rule: "casualty.noun.\(head.lemma)"))
      }
    } else if hasNumber(index), ["death", "fatality", "injury"].contains(head.lemma.lowercased()) {
      // "ten insurgent deaths"
      candidates.append(
        CasualtyCandidate(
          phrase: index, who: nil, status: status, agents: [], trigger: phrase.head, reality: Reality(), rule: "casualty.noun.\(head.lemma)"
        ))
    }
  }

  private static let nouns: [String: Casualty.Status] = [
    "death": .killed, "killing": .killed, "murder": .killed, "massacre": .killed, "assassination": .killed, "fatality": .killed,
    "beheading": .killed, "wounding": .wounded, "injury": .wounded, "disappearance": .missing, "displacement": .displaced,
  ]

  // MARK: Who

  private func hasNumber(_ phrase: Int) -> Bool {
    scene.phrase(phrase).tokens.contains { index in
      let token = scene.token(index)
      return token.pos == .numeral || ClauseWords.numberNouns.contains(token.lower)
    }
  }

  /// Whether a phrase speaks of persons: a person of the taxonomy, a name, a bare number, "others".
  private func isPersonal(_ phrase: Int, _ status: Casualty.Status) -> Bool {
    let value = scene.phrase(phrase)
    if value.isTemporal { return false }
    let head = scene.token(value.head)
    if head.pos == .numeral || CasualtyFinder.people.contains(head.lemma.lowercased()) || CasualtyFinder.people.contains(head.lower) {
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
    return classes.contains(.person) || (classes.contains(.armed) && head.pos == .noun && head.lemma != "force") || isName(phrase)
  }

  private func isName(_ phrase: Int) -> Bool { scene.entity(of: phrase)?.kind == .person }

  private static let people: Set<String> = [
    "other", "others", "more", "people", "person", "man", "woman", "child", "dozens", "hundreds", "thousands", "scores", "member", "life",
    "one", "many", "several", "some", "victim", "male", "female", "baby", "girl", "boy", "resident", "family", "employee", "staff",
    "guard", "aide", "passenger", "survivor", "wounded", "national", "relative", "Palestinian", "american",
  ]
}
