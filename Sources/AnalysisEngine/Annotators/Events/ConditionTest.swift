import Language
import World

/// Decides the conditions of trigger rows.
struct ConditionTest {
  let scene: ArticleScene
  /// Nouns that tell events by themselves: what may be denied.
  var eventNouns: Set<String> = []

  /// What a row is tested against.
  struct Subject {
    var agents: [Int]
    var patients: [Int]
    /// What the noun of the trigger is about ("the capture of the town").
    var content: [Int] = []
    var clause: Int?
    /// Whether the noun is the agent of a harm.
    var isAgent = false
    /// Whether the noun stands where nothing has a verb, or is what begins, holds or ends.
    var isHeadline = false
    /// The noun of a verb-and-noun trigger, a phrase.
    var noun: Int?
  }

  func holds(_ conditions: [String], for subject: Subject) -> Bool {
    conditions.allSatisfy { condition in
      // "with:on|for" asks for one of two prepositions: an alternative without a name has that of the one before.
      var name = ""
      return condition.split(separator: "|").contains { alternative in
        if let colon = alternative.firstIndex(of: ":") { name = String(alternative[...colon]) }
        return holds(alternative.contains(":") ? String(alternative) : name + alternative, subject)
      }
    }
  }

  private func holds(_ condition: String, _ subject: Subject) -> Bool {
    if condition.hasPrefix("!") { return !holds(String(condition.dropFirst()), subject) }
    let parts = condition.split(separator: ":", maxSplits: 1).map { String($0) }
    guard parts.count == 2 else { return isMet(condition, subject) }
    switch (parts[0], parts[1]) {
    case ("has", "s"): return !subject.agents.isEmpty
    case ("has", "o"): return !subject.patients.isEmpty
    case ("no", "s"): return subject.agents.isEmpty
    case ("no", "o"): return subject.patients.isEmpty && subject.content.isEmpty
    case ("o", let name): return matches(subject.patients, name)
    case ("s", let name): return matches(subject.agents, name)
    case ("x", let name): return matches(subject.content, name)
    case ("with", let preposition): return hasPreposition(preposition.replacing("_", with: " "), subject)
    case ("c", let form): return subject.clause.map { governs(form, $0) } ?? false
    case ("w", let name): return matches(subject.clause.map { scene.clauses.clauses[$0].phrases(after: "with") } ?? [], name)
    case ("t", let name):
      // "Membership fell to 300 fighters" names nobody.
      let goals = subject.clause.map { scene.clauses.clauses[$0].phrases(after: "to") } ?? []
      return matches(goals.filter { !scene.phrase($0).tokens.contains { scene.token($0).pos == .numeral } }, name)
    case ("n", "military"): return subject.noun.map(isMilitary) ?? false
    case ("m", let modal): return subject.clause.map { hasModal(modal, $0) } ?? false
    default: return false
    }
  }

  private func isMet(_ condition: String, _ subject: Subject) -> Bool {
    switch condition {
    case "agent": subject.isAgent
    case "headline": subject.isHeadline
    case "bare": subject.clause.map(isBare) ?? false
    case "settled": subject.clause.map(isSettled) ?? false
    default: false
    }
  }

  private func matches(_ phrases: [Int], _ name: String) -> Bool {
    if name == "act", phrases.contains(where: { eventNouns.contains(scene.lemma(ofHead: $0)) }) { return true }
    if name == "name" { return phrases.contains(where: isName) }
    guard let wanted = ParticipantClass(named: name) else { return false }
    return phrases.contains { !scene.classes(of: $0).isDisjoint(with: wanted) }
  }

  /// A proper noun, or one word with a capital that may be a name at the beginning of a sentence: "Sake fell to …".
  private func isName(_ phrase: Int) -> Bool {
    let (value, head) = (scene.phrase(phrase), scene.token(scene.phrase(phrase).head))
    if head.pos == .properNoun { return true }
    return value.tokens.lowerBound == value.head && head.pos == .noun && head.text.first?.isUppercase == true && head.lemma == head.lower
  }

  /// "Military aid", "lethal assistance".
  private func isMilitary(_ noun: Int) -> Bool {
    scene.phrase(noun).tokens.contains { ConditionTest.military.contains(scene.token($0).lemma.lowercased()) }
  }

  private static let military: Set<String> = [
    "military", "lethal", "security", "defence", "defense", "arms", "weapon", "weapons", "air", "armed",
  ]

  private func hasPreposition(_ preposition: String, _ subject: Subject) -> Bool {
    guard let clause = subject.clause else { return false }
    return scene.clauses.clauses[clause].prepositions.contains { $0.preposition == preposition }
  }

  private func governs(_ form: String, _ index: Int) -> Bool {
    scene.clauses.clauses(inSegment: scene.clauses.clauses[index].segment).contains { other in
      let clause = scene.clauses.clauses[other]
      guard clause.governor == index else { return false }
      switch form {
      case "infinitive": return clause.kind == .infinitival
      case "gerund": return clause.kind == .gerundial || clause.verb.form == .gerund
      case "that": return clause.kind == .complement
      default: return false
      }
    }
  }

  /// "the city fell", and not "fell silent", "fell back", "fell 3%".
  private func isBare(_ index: Int) -> Bool {
    let clause = scene.clauses.clauses[index]
    guard clause.objects.isEmpty, clause.adjectives.isEmpty else { return false }
    let next = clause.verb.head + 1
    guard next < scene.reading.tokens.count else { return true }
    let token = scene.token(next)
    return token.pos != .adjective && scene.reading.tokens[next].relation != .compoundPrt
      && !["back", "apart", "short", "behind", "asleep", "ill"].contains(token.lower)
  }

  /// "the city fell to the rebels on Monday after days of fighting", and not "fell victim to", "fell 3-0 to", "fell in the final".
  private func isSettled(_ index: Int) -> Bool {
    guard isBare(index) else { return false }
    let clause = scene.clauses.clauses[index]
    let isElsewhere = clause.prepositions.contains { link in
      !ConditionTest.settling.contains(link.preposition) && !isDay(link.phrase)
    }
    guard !isElsewhere else { return false }
    var next = clause.verb.head + 1
    while next < scene.reading.tokens.count, scene.token(next).pos == .adverb { next += 1 }
    guard next < scene.reading.tokens.count else { return true }
    if let phrase = scene.clauses.phraseOfToken[next] { return isDay(phrase) }
    return ![.noun, .properNoun, .numeral].contains(scene.token(next).pos)
  }

  private func isDay(_ phrase: Int) -> Bool {
    let value = scene.phrase(phrase)
    let range = scene.reading.textRange(value.tokens)
    return value.isTemporal || scene.dateMentions(inSentence: value.sentence).contains { $0.range.overlaps(range) }
  }

  /// What may stand behind "the city fell" and tells of no other fall.
  private static let settling: Set<String> = [
    "to", "after", "before", "following", "during", "since", "without", "despite", "amid", "as part of",
  ]

  /// "is ready to host", "plans to visit": an infinitive under a word of will.
  private func isIntended(_ index: Int) -> Bool {
    let clause = scene.clauses.clauses[index]
    guard clause.kind == .infinitival, let governor = clause.governor else { return false }
    let above = scene.clauses.clauses[governor]
    if above.verb.isCopula { return above.adjectives.contains { ConditionTest.willing.contains(scene.token($0).lower) } }
    return ConditionTest.willing.contains(scene.token(above.verb.head).lemma)
  }

  private static let willing: Set<String> = [
    "ready", "willing", "prepared", "committed", "plan", "intend", "decide", "want", "hope", "aim", "set", "expect",
  ]

  private func hasModal(_ modal: String, _ index: Int) -> Bool {
    let verb = scene.clauses.clauses[index].verb
    switch modal {
    case "future": return verb.modal == .future || verb.modal == .conditional || isIntended(index)
    case "past": return verb.isPast
    case "none": return verb.modal == .none
    default: return false
    }
  }
}
