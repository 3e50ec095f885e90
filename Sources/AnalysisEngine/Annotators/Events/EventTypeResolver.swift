import World

/// Decides types that the trigger leaves open, by who takes part: who took a place, what an attack was.
struct EventTypeResolver {
  let scene: ArticleScene

  func type(of candidate: EventCandidate) -> String {
    switch candidate.type {
    case "territory": return territory(takenBy: candidate)
    case "territory_lost": return territory(lostBy: candidate)
    case "attack": return attack(candidate)
    case "agreement" where candidate.reality.isNegated: return "reject"
    default: return candidate.type
    }
  }

  private func territory(takenBy candidate: EventCandidate) -> String {
    if candidate.actors.contains(where: { scene.lemma(ofHead: $0) == "enemy" }) { return territory(ofEnemyIn: candidate) }
    var actors = scene.classes(of: candidate.actors)
    if let tokens = candidate.actorTokens, let entity = scene.entity(atToken: tokens.lowerBound) {
      actors.formUnion(entity.kind == .armedGroup ? .nonstate : .state)
    }
    if actors.contains(.nonstate) { return "territory_taken_nonstate" }
    if actors.contains(.state) { return "territory_taken_state" }
    if let isState = side(of: candidate) { return isState ? "territory_taken_state" : "territory_taken_nonstate" }
    let losers = scene.classes(of: candidate.recipients)
    if actors.contains(.actor), !losers.contains(.area) { return "territory_taken_state" }
    return withoutActor(candidate)
  }

  /// Whether the actor stands on the side of a state (true) or of a group (false); nil where its side is not known.
  private func side(of candidate: EventCandidate) -> Bool? {
    let entities = candidate.actors.compactMap { scene.entity(of: $0) }
    for side in entities.compactMap(\.side) {
      if let actor = scene.world.actors.actor(id: side) {
        let kind = scene.world.actors.side(of: actor).kind
        if kind == "armedGroup" { return false }
        if kind == "government" || kind == "securityForce" { return true }
      }
      if let entity = scene.entity(id: side) { return entity.kind != .armedGroup }
    }
    return nil
  }

  /// "lost control of": the other side has it now.
  private func territory(lostBy candidate: EventCandidate) -> String {
    let losers = scene.classes(of: candidate.clause.map { scene.clauses.clauses[$0].agents } ?? candidate.recipients)
    return losers.contains(.nonstate) && !losers.contains(.state) ? "territory_taken_state" : "territory_taken_nonstate"
  }

  /// "the enemy" is the other side of whoever speaks.
  private func territory(ofEnemyIn candidate: EventCandidate) -> String {
    let range = scene.reading.textRange(candidate.trigger)
    guard let speaker = scene.claim(containing: range, sentence: candidate.sentence)?.speaker?.entity,
      let entity = scene.entity(id: speaker)
    else { return withoutActor(candidate) }
    return entity.kind == .armedGroup ? "territory_taken_state" : "territory_taken_nonstate"
  }

  /// Where nobody is named: a loss or fall is told from the state's side, unless no armed group is in the article.
  private func withoutActor(_ candidate: EventCandidate) -> String {
    let word = scene.token(candidate.trigger.upperBound - 1).lemma
    if ["recapture", "liberation", "retake", "regain", "reclaim", "liberate"].contains(word) { return "territory_taken_state" }
    if ["loss", "fall"].contains(word) { return "territory_taken_nonstate" }
    return scene.hasArmedGroup ? "territory_taken_nonstate" : "territory_taken_state"
  }

  /// Where people are who bear no arms.
  private static let civil: Set<String> = [
    "bus", "minibus", "taxi", "church", "mosque", "school", "market", "hospital", "hotel", "restaurant", "clinic", "village", "villager",
    "synagogue",
    "temple", "shrine", "college", "university", "home", "house", "wedding", "funeral",
  ]

  private func attack(_ candidate: EventCandidate) -> String {
    let recipients = scene.classes(of: candidate.recipients)
    let actors = scene.classes(of: candidate.actors)
    // A state that "strikes" a place does so from afar.
    if ["strike", "hit"].contains(scene.token(candidate.trigger.lowerBound).lemma), candidate.clause != nil, candidate.phrase == nil,
      actors.contains(.state), !actors.contains(.nonstate)
    {
      return "airstrike"
    }
    if candidate.recipients.contains(where: { EventTypeResolver.civil.contains(scene.lemma(ofHead: $0)) }) { return "attack_on_civilians" }
    if recipients.contains(.civilian) && !recipients.contains(.armed) { return "attack_on_civilians" }
    if candidate.recipients.contains(where: { scene.assetTerm(of: $0)?.category == "village" }) { return "attack_on_civilians" }
    if recipients.contains(.area) && !recipients.contains(.facility) { return "offensive" }
    return "clash"
  }
}
