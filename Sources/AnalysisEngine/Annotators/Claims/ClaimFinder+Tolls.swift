import Language
import TextModel

// Claims made by counting: "put the toll at 44", "gave a toll of 12 dead", "counted 31 bodies", "documented 12 cases".
extension ClaimFinder {
  /// Adds the numbers that somebody states with a verb that is no verb of saying.
  mutating func findTolls(_ number: Int) {
    guard let tree = trees[number] else { return }
    let sentence = reading.sentences[number].tokens
    for verb in sentence where tokens[verb].pos == .verb && !quotations.isInside(verb) && claimOfCue[verb] == nil {
      let lemma = tokens[verb].lemma.lowercased()
      let isStating = SpeechWords.tollVerbs.contains(lemma)
      guard isStating || SpeechWords.countingVerbs.contains(lemma), !tree.has([.auxPass, .nsubjPass], under: verb), !isNegated(verb),
        !isInfinitive(verb, tree), let object = tree.dependents(of: verb).first(where: { $0 > verb && tree.relation(of: $0) == .obj }),
        !isStating || SpeechWords.tollNouns.contains(tokens[object].lemma.lowercased()), let speaker = speakers.speaker(of: verb, tree)
      else { continue }
      let start = extent(of: object, tree).lowerBound
      guard start > verb, !SpeechWords.quoting.contains(lemma) || source(of: verb, tree) == nil else { continue }
      let content = trimmed(start..<contentEnd(from: start, in: sentence))
      guard content.contains(where: { tokens[$0].pos == .numeral || tokens[$0].tag == "CD" }) else { continue }
      add(verb..<(verb + 1), speaker, content, .asserts, number, "toll", 0.7)
    }
  }
}
