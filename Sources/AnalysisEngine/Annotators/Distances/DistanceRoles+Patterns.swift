import Language
import TextModel

/// Turns of phrase that name both ends at once, and words between a measure and its far end.
extension DistanceRoleFinder {
  /// "the distance between A and B is 100 km", "from A it is 80 km to B", "A and B are 480 km apart"; nil for anything else.
  func between(_ measure: Measure, in sentence: Range<Int>) -> DistanceRoles? {
    let (first, end) = (measure.tokens.lowerBound, measure.tokens.upperBound)
    if end < sentence.upperBound, tokens[end].lower == "apart" { return apart(before: first, in: sentence) }
    if let word = (max(sentence.lowerBound, first - 20)..<first).last(where: { tokens[$0].lower == "distance" }), word + 1 < first {
      if tokens[word + 1].lower == "between", let one = phrases.phrase(from: word + 2, in: sentence.lowerBound..<first) {
        if let roles = parted(one) { return roles }
        guard one.upperBound < first, tokens[one.upperBound].lower == "and" else { return nil }
        return DistanceRoles(of: phrases.phrase(from: one.upperBound + 1, in: sentence), from: one)
      }
      if tokens[word + 1].lower == "from", let one = phrases.phrase(from: word + 2, in: sentence.lowerBound..<first),
        one.upperBound < first, tokens[one.upperBound].lower == "to"
      {
        return DistanceRoles(of: phrases.phrase(from: one.upperBound + 1, in: sentence.lowerBound..<first), from: one)
      }
    }
    guard end < sentence.upperBound, first > sentence.lowerBound else { return nil }
    let isCopula = (max(sentence.lowerBound, first - 4)..<first).contains { tokens[$0].lemma == "be" && tokens[$0].pos != .noun }
    guard isCopula else { return nil }
    if tokens[end].lower == "to", let to = phrases.phrase(from: end + 1, in: sentence), tokens[to.upperBound - 1].pos == .properNoun {
      let fronted = tokens[sentence.lowerBound].lower == "from" ? phrases.phrase(from: sentence.lowerBound + 1, in: sentence) : nil
      return DistanceRoles(of: to, from: fronted)
    }
    guard tokens[end].lower == "from", let from = phrases.phrase(from: end + 1, in: sentence), from.upperBound < sentence.upperBound,
      tokens[from.upperBound].lower == "to", let to = phrases.phrase(from: from.upperBound + 1, in: sentence)
    else { return nil }
    return DistanceRoles(of: to, from: from)
  }

  private func apart(before first: Int, in sentence: Range<Int>) -> DistanceRoles? {
    guard let verb = (sentence.lowerBound..<first).last(where: { [.verb, .auxiliary].contains(tokens[$0].pos) }),
      let subject = phrases.subject(before: verb, in: sentence) ?? phrases.subject(ofVerb: verb)
    else { return nil }
    return parted(subject) ?? DistanceRoles(of: subject)
  }

  /// "Atbara and Port Sudan": two names as the two ends.
  private func parted(_ phrase: Range<Int>) -> DistanceRoles? {
    guard let and = phrase.first(where: { tokens[$0].lower == "and" }), and > phrase.lowerBound, and + 1 < phrase.upperBound else {
      return nil
    }
    return DistanceRoles(of: phrase.lowerBound..<and, from: (and + 1)..<phrase.upperBound)
  }

  /// The index behind a word or phrase that may stand between a measure and its direction or far end; nil where none stands.
  func passed(_ index: Int, in sentence: Range<Int>) -> Int? {
    let word = tokens[index].lower
    if Self.fillers.contains(word) { return index + 1 }
    if word == "to" || word == "the" {
      return (index + 1..<min(index + 4, sentence.upperBound)).contains { MeasureKindRules.directions(tokens[$0].lower) } ? index + 1 : nil
    }
    guard index + 1 < sentence.upperBound, ["on", "by"].contains(word), Self.means.contains(tokens[index + 1].lower) else { return nil }
    return index + 2
  }

  /// "along the coast": the index behind it.
  func alongWay(_ index: Int, in sentence: Range<Int>) -> Int? {
    guard ["along", "down", "up"].contains(tokens[index].lower), let phrase = phrases.phrase(from: index + 1, in: sentence),
      MeasureKindRules.ways.contains(tokens[phrase.upperBound - 1].lower)
    else { return nil }
    return phrase.upperBound
  }

  private static let fillers: Set<String> = [
    "away", "further", "farther", "due", "just", "straight", "or", "so", "more", "out", "inland", "drive", "back", "downriver", "upriver",
    "downstream", "upstream", "downwind", "upwind", "deep", "deeper", "ahead", "offshore",
  ]
  private static let means: Set<String> = ["foot", "road", "car", "bus", "truck", "boat", "sea", "air", "train", "rail", "horseback"]
}

extension PhraseFinder {
  /// The subject that the tree gives a verb, or the verb that it goes on from; nil where no tree was read or no noun stands there.
  func subject(ofVerb verb: Int) -> Range<Int>? {
    var predicate = verb
    for _ in 0..<4 {
      let window = max(0, predicate - 60)..<min(tokens.count, predicate + 20)
      if let subject = window.first(where: { tokens[$0].head == predicate && tokens[$0].relation.universal == .nsubj }),
        subject < predicate
      {
        guard !["which", "that", "who", "there"].contains(tokens[subject].lower) else { return nil }
        let core = phrase(endingBefore: subject + 1, in: max(0, subject - 20)..<(subject + 1)) ?? subject..<(subject + 1)
        // "the camp of Misrata lies …"
        let whole = phrase(from: core.lowerBound, in: core.lowerBound..<predicate) ?? core
        let end = max(core.upperBound, whole.upperBound)
        let found = core.lowerBound..<end
        // "the nearest village, Karakoz, is …"
        guard end + 1 < predicate, tokens[end].lower == ",", tokens[subject].pos == .noun, tokens[end + 1].pos == .properNoun,
          let name = phrase(from: end + 1, in: end..<predicate), name.upperBound < predicate, tokens[name.upperBound].lower == ","
        else { return found }
        return name
      }
      guard [.auxiliary, .verb].contains(tokens[predicate].pos), let head = tokens[predicate].head,
        [.aux, .auxPass, .cop, .conj, .xcomp].contains(tokens[predicate].relation)
      else { return nil }
      predicate = head
    }
    return nil
  }
}
