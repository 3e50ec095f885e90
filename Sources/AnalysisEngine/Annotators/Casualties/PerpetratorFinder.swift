import Language
import TextModel
import World

/// Who killed or hurt people, where the words say so: the subject of the verb, or whoever stands behind the strike, shell or bomb that did it.
///
/// "⟦Israeli⟧ airstrikes kill", "killed in the shelling of a camp by ⟦the army⟧", "died when a drone launched by ⟦the rebels⟧ hit", "a bombing
/// claimed by ⟦the group⟧". What only weapons did is nobody's.
struct PerpetratorFinder {
  let scene: ArticleScene
  let roles: RoleFinder

  /// Those who did it: phrases, or single tokens of a phrase ("⟦Russian⟧ missile strike").
  struct Found: Hashable {
    var phrases: [Int] = []
    var tokens: Range<Int>?
    var attribution = Casualty.Attribution.stated
  }

  /// - Parameters:
  ///   - index: The clause that tells of the dead.
  ///   - agents: Those who do what its verb says.
  ///   - victims: The phrases of the dead; none of them did it.
  func found(inClause index: Int, agents: [Int], victims: [Int]) -> Found? {
    let clause = scene.clauses.clauses[index]
    let agents = doers(agents)
    // "A helicopter crashed, killing eight": those whom it happened to did not do it.
    if clause.kind == .participial, let governor = clause.governor, !agents.isEmpty, isAccident(scene.clauses.clauses[governor]) {
      return doer(of: scene.clauses.clauses[governor], victims)
    }
    // "was hit by an Iranian missile, injuring 240": whom something was done to did not do the rest.
    if clause.kind == .participial, let governor = clause.governor, scene.clauses.clauses[governor].verb.isPassive,
      agents == scene.clauses.clauses[governor].subjects
    {
      return doer(of: scene.clauses.clauses[governor], victims)
    }
    // "a bomb hit an army convoy killing two": nor did what was hit.
    if clause.kind == .participial, let governor = clause.governor, !agents.isEmpty,
      PerpetratorFinder.attacks(scene.token(scene.clauses.clauses[governor].verb.head).lemma),
      agents.allSatisfy({ scene.clauses.clauses[governor].objects.contains($0) })
    {
      return doer(of: scene.clauses.clauses[governor], victims)
    }
    let actors = agents.filter { isActor($0) && !victims.contains($0) }
    if let first = actors.first {
      return Found(phrases: actors, attribution: isSuspected(first) ? .blamed : .stated)
    }
    for agent in agents where !victims.contains(agent) {
      if let found = behind(agent) { return found }
    }
    // "killed in an Israeli strike", "killed four people in a raid"
    var links = clause.prepositions
    for phrase in clause.patients + clause.subjects { links += scene.phrase(phrase).modifiers }
    for link in links where PerpetratorFinder.means.contains(link.preposition) {
      for member in scene.clauses.members(of: link.phrase) {
        if let found = behind(member) { return found }
      }
    }
    return beside(index, victims) ?? antecedent(of: clause).flatMap { behind($0) }
  }

  /// "an attack on the base in which six soldiers were killed": the attack.
  private func antecedent(of clause: Clause) -> Int? {
    let start = scene.reading.sentences[clause.sentence].tokens.lowerBound
    let which = (max(start + 1, clause.verb.head - 12)..<max(start + 1, clause.verb.head)).last {
      scene.token($0).lower == "which" && ["in", "during"].contains(scene.token($0 - 1).lower)
    }
    guard let which else { return nil }
    return (max(start, which - 14)..<which).reversed().lazy.compactMap { scene.clauses.phraseOfToken[$0] }.first { isInstrument($0) }
  }

  /// "were killed when Russian forces shelled their positions", "died after a drone launched by the rebels hit the bus"; and the clause that
  /// a participle hangs on: "struck a bus, killing six".
  private func beside(_ index: Int, _ victims: [Int]) -> Found? {
    let clause = scene.clauses.clauses[index]
    for other in scene.clauses.clauses(inSegment: clause.segment) where other != index {
      let attack = scene.clauses.clauses[other]
      guard attack.governor == index, attack.kind == .adverbial, let marker = attack.marker, ["when", "after", "as"].contains(marker),
        attack.verb.head > clause.verb.head, PerpetratorFinder.attacks(scene.token(attack.verb.head).lemma)
      else { continue }
      return doer(of: attack, victims)
    }
    guard clause.kind == .participial, !clause.verb.isPassive, let governor = clause.governor else { return nil }
    let above = scene.clauses.clauses[governor]
    return ClauseWords.sayingVerbs.contains(scene.token(above.verb.head).lemma) ? nil : doer(of: above, victims)
  }

  /// Who does what a clause says, or stands behind what does it.
  private func doer(of clause: Clause, _ victims: [Int]) -> Found? {
    if isAccident(clause) { return met(by: clause).lazy.compactMap { behind($0) }.first }
    let actors = clause.agents.filter { isActor($0) && !scene.phrase($0).isPronoun && !victims.contains($0) }
    if let first = actors.first { return Found(phrases: actors, attribution: isSuspected(first) ? .blamed : .stated) }
    for agent in clause.agents {
      if let found = behind(agent) { return found }
    }
    // "when their base was hit by Israeli jets", "when a base came under fire from the group"
    for link in clause.prepositions where PerpetratorFinder.means.contains(link.preposition) {
      if let found = behind(link.phrase) { return found }
    }
    return nil
  }

  /// Those who do what a verb says, as far as they can have done it: "the bombing of ⟦a plane⟧ that killed 224" is the bombing's deed, and
  /// "the war between ⟦the rebels and the army⟧ that killed thousands" nobody's.
  private func doers(_ agents: [Int]) -> [Int] {
    agents.map { isDateline($0) ? scene.phrase($0).apposition ?? $0 : $0 }.compactMap { agent in
      if scene.clauses.members(of: agent).contains(where: { scene.phrase($0).preposition == "between" }) { return nil }
      guard let whole = scene.whole(of: agent), isDoneTo(whole) else { return agent }
      return whole
    }
  }

  /// Whether what stands behind the "of" of a noun is what it was done to: "the bombing of a plane".
  private func isDoneTo(_ phrase: Int) -> Bool { PerpetratorFinder.doneTo.contains(scene.lemma(ofHead: phrase)) }

  // MARK: Accidents

  /// "A helicopter crashed", "a convoy hit a mine": what happens to those whom the clause tells of.
  private func isAccident(_ clause: Clause) -> Bool {
    guard !clause.verb.isPassive else { return false }
    if !met(by: clause).isEmpty { return true }
    guard PerpetratorFinder.accidents.contains(scene.token(clause.verb.head).lemma.lowercased()) else { return false }
    return clause.subjects.contains { isActor($0) || PerpetratorFinder.carriers.contains(scene.lemma(ofHead: $0)) }
  }

  /// The mines and bombs that somebody ran into: "hit ⟦a mine⟧", "drove over ⟦a roadside bomb⟧".
  private func met(by clause: Clause) -> [Int] {
    let lemma = scene.token(clause.verb.head).lemma.lowercased()
    let phrases: [Int]
    switch lemma {
    case "hit", "strike", "trigger", "detonate": phrases = clause.objects
    case "run", "drive", "roll", "step", "pass":
      phrases = clause.prepositions.filter { ["over", "on", "into"].contains($0.preposition) }.map(\.phrase)
    default: return []
    }
    guard !clause.subjects.contains(where: { isInstrument($0) && !PerpetratorFinder.carriers.contains(scene.lemma(ofHead: $0)) }),
      lemma != "detonate" && lemma != "trigger" || clause.subjects.contains(where: { !scene.classes(of: $0).contains(.armed) })
    else { return [] }
    return phrases.filter { PerpetratorFinder.laid.contains(scene.lemma(ofHead: $0)) }
  }

  private static let accidents: Set<String> = ["crash", "capsize", "sink", "collide", "overturn", "derail", "explode"]
  /// What people ride in: its crash or explosion is not the deed of its owner.
  private static let carriers: Set<String> = [
    "helicopter", "plane", "aircraft", "jet", "warplane", "gunship", "tank", "airliner", "chopper", "convoy", "vehicle", "truck", "bus",
    "boat", "ship", "ferry", "train", "submarine",
  ]
  /// What lies in wait for whoever comes.
  private static let laid: Set<String> = ["mine", "landmine", "ied", "bomb", "device", "explosive", "booby-trap"]
  private static let doneTo: Set<String> = [
    "bombing", "crash", "downing", "shelling", "bombardment", "hijacking", "sinking", "destruction", "explosion", "ambush", "capsizing",
    "shooting-down", "shootdown", "torpedoing",
  ]

  // MARK: Instruments

  /// Who stands behind a strike, a shell, a bomb; nil where the phrase is none of those or nobody is told.
  func behind(_ phrase: Int) -> Found? {
    guard isInstrument(phrase) else { return nil }
    if let told = told(of: phrase) { return told }
    let value = scene.phrase(phrase)
    if let possessor = value.possessor, isActor(possessor) { return Found(phrases: [possessor]) }
    let after = roles.modifiers(of: phrase, after: "by").filter { isActor($0) }
    if !after.isEmpty { return Found(phrases: after.flatMap { scene.clauses.members(of: $0) }) }
    let modifiers = NounModifiers(scene: scene).found(before: value.head, in: value, type: "airstrike", hasTarget: true)
    if let tokens = modifiers.actor { return Found(tokens: tokens, attribution: isSuspected(phrase) ? .blamed : .stated) }
    if let complement = value.complement, isInstrument(complement), !isDoneTo(phrase) { return behind(complement) }
    return nil
  }

  /// What other words tell of an attack: launched, carried out, claimed by somebody, blamed on somebody.
  private func told(of phrase: Int) -> Found? {
    for index in scene.clauses.clauses(inSegment: scene.phrase(phrase).segment) {
      let clause = scene.clauses.clauses[index]
      let lemma = scene.token(clause.verb.head).lemma
      let isOf = clause.patients.contains(phrase) || isAtEnd(of: phrase, clause)
      if PerpetratorFinder.launching.contains(lemma), isOf || clause.objects.contains(phrase) {
        let actors = (clause.agents + clause.phrases(after: "by")).filter { isActor($0) && $0 != phrase }
        if !actors.isEmpty { return Found(phrases: actors) }
        // "missiles fired from an Israeli jet"
        for carrier in clause.phrases(after: "from") where carrier != phrase {
          if let found = behind(carrier) { return found }
        }
      }
      if lemma == "claim" {
        let isClaimed = isOf || takesResponsibility(clause, for: phrase)
        let actors = clause.agents.filter { isActor($0) && $0 != phrase }
        if isClaimed, !actors.isEmpty { return Found(phrases: actors, attribution: .claimed) }
      }
      if lemma == "blame" || lemma == "attribute" || lemma == "pin" {
        let blamed = clause.prepositions.filter { ["on", "to"].contains($0.preposition) }.map(\.phrase).filter { isActor($0) }
        if isOf, !blamed.isEmpty { return Found(phrases: blamed, attribution: .blamed) }
        if clause.prepositions.contains(where: { $0.preposition == "for" && $0.phrase == phrase }) {
          let patients = clause.patients.filter { isActor($0) }
          if !patients.isEmpty { return Found(phrases: patients, attribution: .blamed) }
        }
      }
    }
    return nil
  }

  /// "an attack ⟦blamed on the group⟧", "a drone ⟦launched by⟧": a participle right behind the phrase, whose subject the tree may not tell.
  private func isAtEnd(of phrase: Int, _ clause: Clause) -> Bool {
    guard clause.kind == .participial || clause.kind == .relative, clause.verb.isPassive || scene.token(clause.verb.head).tag == "VBN"
    else {
      return false
    }
    let end = scene.clauses.extent(of: phrase).upperBound
    return clause.verb.head >= end && clause.verb.head <= end + 3
      && (end..<clause.verb.head).allSatisfy { scene.clauses.phraseOfToken[$0] == nil || scene.token($0).pos != .noun }
  }

  /// "claimed responsibility for the attack"
  private func takesResponsibility(_ clause: Clause, for phrase: Int) -> Bool {
    guard clause.objects.contains(where: { ["responsibility", "credit"].contains(scene.lemma(ofHead: $0)) }) else { return false }
    let links = clause.prepositions + clause.objects.flatMap { scene.phrase($0).modifiers }
    return links.contains { $0.preposition == "for" && scene.clauses.members(of: $0.phrase).contains(phrase) }
  }

  func isInstrument(_ phrase: Int) -> Bool {
    let head = scene.token(scene.phrase(phrase).head)
    // "US Special Operations" are a force.
    if head.pos == .properNoun, head.lower == "operations" { return false }
    if let entity = scene.entity(atToken: scene.phrase(phrase).head), [.securityForce, .armedGroup].contains(entity.kind) { return false }
    return PerpetratorFinder.instruments.contains(head.lemma.lowercased()) || PerpetratorFinder.instruments.contains(head.lower)
  }

  private func isActor(_ phrase: Int) -> Bool {
    !isInstrument(phrase) && !isDateline(phrase) && !isWhere(phrase)
      && !scene.classes(of: phrase).isDisjoint(with: [.actor, .armed, .person])
  }

  /// A town, district or strip: only a state, or the capital that stands for its government, kills.
  private func isWhere(_ phrase: Int) -> Bool {
    guard let place = scene.place(ofHead: phrase) else { return false }
    let head = scene.token(scene.phrase(phrase).head)
    if ["strip", "bank", "region", "province", "district", "city", "town", "village", "area", "valley"].contains(head.lower) {
      return true
    }
    return place.kind != .country && head.pos != .adjective && scene.world.countries.country(capital: head.text) == nil
  }

  /// "KABUL, Afghanistan (June 14) — A force killed": where the report was written.
  private func isDateline(_ phrase: Int) -> Bool {
    let head = scene.token(scene.phrase(phrase).head)
    return scene.place(ofHead: phrase) != nil && head.text.utf8.count > 3 && head.text.utf8.allSatisfy { 0x41...0x5A ~= $0 || $0 == 0x2D }
  }

  /// "suspected rebels", "alleged gang members"
  func isSuspected(_ phrase: Int) -> Bool {
    scene.phrase(phrase).tokens.contains { ["suspected", "alleged", "presumed", "apparent"].contains(scene.token($0).lower) }
  }

  // MARK: Words

  private static func attacks(_ lemma: String) -> Bool { attackVerbs.contains(lemma) }

  /// Prepositions before what killed.
  private static let means: Set<String> = ["in", "by", "from", "under", "after", "following"]
  /// What an attack is, or is made with.
  static let instruments: Set<String> = [
    "strike", "airstrike", "air-strike", "attack", "shelling", "bombardment", "bombing", "raid", "mission", "drone", "uav", "missile",
    "rocket",
    "shell", "mortar", "bomb", "ambush", "blast", "explosion", "assault", "fire", "gunfire", "offensive", "operation", "massacre", "mine",
    "landmine", "ied", "barrage", "salvo", "airstrikes", "shooting", "shootout", "incursion", "bullet", "grenade", "artillery", "jet",
    "warplane", "plane", "helicopter", "aircraft", "gunship", "tank", "projectile", "munition", "torpedo", "crackdown",
    "killing", "strafing", "rampage", "hit", "onslaught", "volley", "device", "howitzer", "quadcopter", "stabbing", "siege",
    "assassination", "murder", "execution", "burst", "gun", "blow",
  ]
  private static let launching: Set<String> = [
    "launch", "fire", "carry", "conduct", "drop", "plant", "stage", "perpetrate", "order", "detonate", "operate", "fly", "send", "lay",
    "mount", "execute", "commit", "shoot", "unleash", "lead", "direct",
  ]
  private static let attackVerbs: Set<String> = [
    "shell", "bomb", "strike", "attack", "hit", "raid", "ambush", "storm", "bombard", "fire", "open", "launch", "target", "assault",
    "overrun", "strafe", "pound", "shoot", "detonate", "throw", "hurl", "drop", "invade", "crash", "blow", "explode", "slam", "land",
    "fall", "torch", "burn", "rocket", "mortar", "seize", "capture", "invade", "enter",
  ]
}
