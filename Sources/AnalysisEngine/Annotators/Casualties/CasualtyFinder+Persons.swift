import Language
import World

/// Who is told of: whether a phrase speaks of persons.
extension CasualtyFinder {
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
