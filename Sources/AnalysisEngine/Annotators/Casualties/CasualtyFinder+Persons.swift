import Language
import World

/// Who is told of: whether a phrase speaks of persons.
extension CasualtyFinder {
  /// "killed the mayor of the town ⟦and three other people⟧": persons in the list of what stands behind the "of" of a person.
  func beyond(_ phrase: Int) -> [Int] {
    guard !hasNumber(phrase), isPersonal(phrase, .killed) else { return [] }
    var inner = phrase
    for _ in 0..<3 {
      guard let complement = scene.phrase(inner).complement, !isPersonal(complement, .killed) else { return [] }
      let others = scene.clauses.members(of: complement).filter { $0 > complement && hasNumber($0) && isPersonal($0, .killed) }
      if !others.isEmpty { return others }
      inner = complement
    }
    return []
  }

  /// "the soldiers of ⟦the general⟧ who were killed": of two nouns before a plural verb the one that agrees with it.
  func agreeing(_ phrase: Int, with clause: Clause) -> Int {
    let verb = clause.verb.head
    guard clause.kind == .relative, verb > 0, ["were", "are", "have"].contains(scene.token(clause.verb.tokens.lowerBound).lower),
      ["NN", "NNP"].contains(scene.token(scene.phrase(phrase).head).tag), scene.phrase(phrase).list.count < 2, !hasNumber(phrase),
      let whole = scene.whole(of: phrase), scene.token(scene.phrase(whole).head).tag == "NNS"
    else { return phrase }
    return whole
  }

  func hasNumber(_ phrase: Int) -> Bool {
    scene.phrase(phrase).tokens.contains { index in
      let token = scene.token(index)
      return token.pos == .numeral || ClauseWords.numberNouns.contains(token.lower)
    }
  }

  /// Whether a phrase speaks of persons: a person of the taxonomy, a name, a bare number, "others".
  func isPersonal(_ phrase: Int, _ status: Casualty.Status) -> Bool {
    let value = scene.phrase(phrase)
    if value.isTemporal { return false }
    let head = scene.token(value.head)
    // "the security force killed were …" is said of those it killed.
    if head.lower == "force", !hasNumber(phrase) { return false }
    if head.pos == .numeral || CasualtyWords.people.contains(head.lemma.lowercased()) || CasualtyWords.people.contains(head.lower) {
      return true
    }
    if VictimWords.kinds[head.lemma.lowercased()] != nil, head.pos == .noun { return true }
    // "a 37-year-old tailor"; "the third was killed"
    let hasAge = value.tokens.contains { scene.token($0).lower == "old" || scene.token($0).lower.hasSuffix("-year-old") }
    if head.tag == "NN", status == .killed || status == .wounded, scene.assetReadings(of: phrase).isEmpty,
      hasAge || value.determiner != nil && VictimWords.isAgentive(head.lower + "s")
    {
      return true
    }
    if ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"].contains(head.lower), value.tokens.count == 2 {
      return true
    }
    // "two mariners": a counted noun for those who do something.
    if head.tag == "NNS", hasNumber(phrase), status == .killed || status == .wounded, value.complement == nil,
      VictimWords.isAgentive(head.lower), scene.assetReadings(of: phrase).isEmpty
    {
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
    return classes.contains(.person) || (classes.contains(.armed) && head.pos == .noun && head.lemma != "force")
      || scene.entity(of: phrase)?.kind == .person
  }
}
