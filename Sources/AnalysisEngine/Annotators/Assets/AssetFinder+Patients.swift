import Language
import World

/// What a verb is done to, where the reading alone would be wrong or leave something out.
extension AssetFinder {
  /// What a verb is done to, with what stands beside it ("along with", "together with") and what goes on from its list.
  func patients(of clause: Clause, _ index: Int) -> [Int] {
    if let own = gappedSubjects(clause) { return own }
    if let own = ownSubject(clause) { return [own] }
    var found = isolated(clause).flatMap { $0.map { [$0] } ?? [] } ?? clause.patients.map(whole)
    for link in clause.prepositions where ["along with", "together with", "as well as", "in addition to"].contains(link.preposition) {
      found += scene.clauses.members(of: link.phrase)
    }
    if clause.verb.isPassive { return found }
    let next = clause.verb.head + 1
    if found.isEmpty, particle(of: clause) != nil, let link = clause.prepositions.first(where: { $0.token == next }) {
      // "left ⟦behind⟧ two tanks": the word belongs to the verb.
      found = scene.clauses.members(of: link.phrase)
    }
    if found.isEmpty, let share = share(behind: clause.verb.head) { found = scene.clauses.members(of: share) }
    guard found.contains(where: isThing) else { return found }
    found = withRun(found)
    // "captured 100 tanks and 40 aircraft were damaged": a list ends where a clause begins.
    found = found.prefix(1) + found.dropFirst().filter { !isSubject($0) }
    return found + withRun(beside(found).filter { !found.contains($0) })
  }

  /// Whether a phrase is a thing, place or person that the tables know, so that a list may go on from it.
  private func isThing(_ phrase: Int) -> Bool {
    let noun = noun(of: phrase)
    return scene.assetTerm(of: noun) != nil || scene.place(ofHead: noun) != nil || scene.entity(of: noun) != nil
      || scene.token(scene.phrase(phrase).head).pos == .numeral || scene.phrase(phrase).quantity != nil
  }

  /// "five men, including ⟦a diplomat⟧, abducted in May": the whole and not its part.
  private func whole(_ phrase: Int) -> Int {
    let value = scene.phrase(phrase)
    // "prisoners, including some ⟦who⟧ had been jailed": that is of the part.
    let end = scene.clauses.extent(of: phrase).upperBound
    if end < scene.clauses.tokens.count, ["who", "that", "which", "whom"].contains(scene.token(end).lower) { return phrase }
    guard value.preposition == "including" || value.preposition == "such as" else { return phrase }
    let first = scene.clauses.extent(of: scene.clauses.members(of: phrase).first ?? phrase).lowerBound
    var index = first - 2
    if index > 0, scene.token(index).text == "," { index -= 1 }
    guard index >= 0, let whole = scene.clauses.phraseOfToken[index], scene.phrase(whole).sentence == value.sentence else { return phrase }
    return whole
  }

  /// "was seized by the police and ⟦one man⟧ was detained": what stands between "and" and a passive is its subject, though the reading joins
  /// it to the list before; nil where the reading has it.
  private func ownSubject(_ clause: Clause) -> Int? {
    let verb = clause.verb.tokens.lowerBound
    guard clause.verb.isPassive, clause.verb.form == .finite, clause.verb.tokens.count > 1, verb > 1 else { return nil }
    let near = (max(0, verb - 4)..<verb).reversed().compactMap { scene.clauses.phraseOfToken[$0] }
    guard let subject = near.first(where: { scene.clauses.extent(of: $0).upperBound == verb }) ?? near.first.map({ outermost($0, near) }),
      !clause.subjects.contains(subject)
    else { return nil }
    let first = scene.clauses.extent(of: subject).lowerBound
    guard first > 1, scene.token(first - 1).lower == "and", scene.clauses.extent(of: subject).upperBound == verb,
      clause.subjects.allSatisfy({ scene.phrase($0).tokens.upperBound < first - 1 })
    else { return nil }
    let between = (clause.subjects.map { scene.phrase($0).tokens.upperBound }.max() ?? 0)..<first
    return between.contains { scene.clauses.clauseOfVerb[$0] != nil } ? subject : nil
  }

  /// The phrase among some that has another as its complement: "one person" of "one person of interest".
  private func outermost(_ phrase: Int, _ phrases: [Int]) -> Int { phrases.first { scene.phrase($0).complement == phrase } ?? phrase }

  /// "met him and the mothers of two friends still ⟦being detained⟧": a participle behind another verb is of the noun right before it, and not
  /// of the subject of that verb. Nil where the reading may be right; the inner value is nil where no noun stands there.
  private func isolated(_ clause: Clause) -> Int?? {
    let verb = clause.verb.tokens.lowerBound
    guard clause.verb.isPassive, clause.verb.form == .participle || clause.verb.form == .gerund, let subject = clause.subjects.last else {
      return nil
    }
    let end = scene.clauses.extent(of: subject).upperBound
    guard end <= verb, (end..<verb).contains(where: { ["VBD", "VBZ", "VBP", "MD"].contains(scene.token($0).tag) }) else { return nil }
    // "were reported captured": nothing else stands between.
    guard (end..<verb).contains(where: { token in scene.clauses.phraseOfToken[token].map { !scene.phrase($0).isTemporal } ?? false }) else {
      return nil
    }
    var index = verb - 1
    while index > end, scene.token(index).pos == .adverb { index -= 1 }
    let nearest = scene.clauses.phraseOfToken[index]
    return .some(nearest.flatMap { scene.phrase($0).isTemporal ? nil : $0 })
  }

  /// "destroyed much of ⟦the base⟧": what a share is taken of that the reading makes no phrase of.
  private func share(behind verb: Int) -> Int? {
    guard verb + 3 < scene.clauses.tokens.count, AssetFinder.quantifiers.contains(scene.token(verb + 1).lower),
      scene.token(verb + 2).lower == "of"
    else { return nil }
    return scene.clauses.phraseOfToken[verb + 3]
  }

  /// "captured a leader known as Akbar ⟦along with nine suspects⟧": what such words add further on, before another verb.
  private func beside(_ objects: [Int]) -> [Int] {
    guard let last = objects.max(by: { scene.clauses.extent(of: $0).upperBound < scene.clauses.extent(of: $1).upperBound }) else {
      return []
    }
    let start = scene.clauses.extent(of: last).upperBound
    for index in start..<min(start + 10, max(start, scene.clauses.tokens.count - 2)) {
      let token = scene.token(index)
      if [";", ".", ":"].contains(token.text) || ["VBD", "VBZ", "VBP", "MD"].contains(token.tag) { return [] }
      guard scene.token(index + 1).lower == "with", token.lower == "along" || token.lower == "together" else { continue }
      return scene.clauses.phraseOfToken[index + 2].map { scene.clauses.members(of: $0) } ?? []
    }
    return []
  }
}
