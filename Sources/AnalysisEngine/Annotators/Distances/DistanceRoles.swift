import Language
import TextModel
import Values

/// What lies how far from what: the two ends of a stated distance and the direction, as token ranges.
struct DistanceRoles {
  var of: Range<Int>?
  var from: Range<Int>?
  var direction: CompassDirection?
  /// Whether `from` is not named behind the measure and was taken from the words before it.
  var fromIsBefore = false
  /// Whether `of` lies so far inside `from`: "60 km inside Helmand".
  var isInside = false
}

/// Finds the ends of separations and displacements around their measures.
struct DistanceRoleFinder {
  let tokens: [Token]
  let phrases: PhraseFinder

  private var rules: MeasureKindRules { MeasureKindRules(tokens: tokens) }

  init(_ tokens: [Token]) {
    self.tokens = tokens
    phrases = PhraseFinder(tokens: tokens)
  }

  func roles(_ measure: Measure, kind: StatedDistance.Kind, in sentence: Range<Int>, kinds: MeasureKindRules) -> DistanceRoles {
    if let roles = between(measure, in: sentence) { return roles }
    var roles = behind(measure, kind: kind, in: sentence, kinds: kinds)
    if kind == .displacement {
      if let object = kinds.carried(measure, in: sentence) {
        roles.of = object
        return roles
      }
      if let verb = kinds.verb(before: measure.tokens.lowerBound, in: sentence) ?? lastVerb(before: measure.tokens.lowerBound, in: sentence)
      {
        roles.of =
          phrases.subject(ofVerb: verb) ?? phrases.subject(before: verbGroupStart(verb, in: sentence), in: sentence) ?? phrases.subject(
            before: verb, in: sentence)
          ?? phrases.subject(before: firstVerb(in: sentence), in: sentence)
      }
      if roles.direction == nil, !["from"].contains(roles.from.map { tokens[$0.lowerBound - 1].lower } ?? "") { roles.from = nil }
      return roles
    }
    if roles.of == nil { roles.of = before(measure, in: sentence, kinds: kinds) }
    return roles
  }

  // MARK: Behind the measure

  /// "… north of Y", "… from Y", "… off the coast of Y", "… to the east in X".
  private func behind(
    _ measure: Measure, kind: StatedDistance.Kind, in sentence: Range<Int>, kinds: MeasureKindRules
  ) -> DistanceRoles {
    var roles = DistanceRoles()
    var index = measure.tokens.upperBound
    if index < sentence.upperBound, tokens[index].lower == ")" { index += 1 }
    while index < sentence.upperBound, let next = passed(index, in: sentence) { index = next }
    if index < sentence.upperBound, tokens[index].lower == "to" || tokens[index].lower == "the", !directionFollows(index, in: sentence) {
      return roles
    }
    if let direction = direction(index, in: sentence) {
      roles.direction = direction.value
      index = direction.next
      while index < sentence.upperBound, let next = alongWay(index, in: sentence) { index = next }
    }
    if index < sentence.upperBound, tokens[index].lower == "and" || tokens[index].lower == "away" { index += 1 }
    // "Some 180 kilometres to the north, in Sanaa, crowds …"
    if roles.direction != nil, index + 2 < sentence.upperBound, tokens[index].lower == ",", ["in", "at"].contains(tokens[index + 1].lower),
      tokens[index + 2].pos == .properNoun, !(sentence.lowerBound..<measure.tokens.lowerBound).contains(where: { phrases.isNoun($0) })
    {
      roles.of = phrases.phrase(from: index + 2, in: sentence)
      return roles
    }
    guard index < sentence.upperBound else { return roles }
    switch tokens[index].lower {
    case "of", "from", "off", "outside", "beyond", "inside", "behind", "past", "down", "up":
      roles.from = end(index + 1, in: sentence)
      roles.isInside = tokens[index].lower == "inside"
    case let word where ["short", "clear"].contains(word) && index + 1 < sentence.upperBound && tokens[index + 1].lower == "of":
      roles.from = end(index + 2, in: sentence)
    case "in", "at", "near":
      // "another some 145 kilometers to the east in the village of X": X lies there, as seen from the place named before.
      guard roles.direction != nil, kind == .separation, let place = phrases.phrase(from: index + 1, in: sentence) else { return roles }
      roles.of = place
      roles.fromIsBefore = true
      roles.from = lastName(before: measure.tokens.lowerBound, in: sentence)
    default:
      // "120 kilometers south Port Sudan"
      if roles.direction != nil, tokens[index].pos == .properNoun { roles.from = end(index, in: sentence) }
    }
    return roles
  }

  /// The far end: a noun phrase, or a clause with "where".
  private func end(_ index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard index < sentence.upperBound else { return nil }
    if tokens[index].lower == "where" {
      var end = index + 1
      while end < sentence.upperBound, ![".", ",", ";"].contains(tokens[end].lower) { end += 1 }
      return index..<end
    }
    return phrases.phrase(from: index, in: sentence).map { withPlace($0, in: sentence) }
  }

  /// "the border with Iran", "the U.N. compound in southern Mogadishu": what tells which.
  private func withPlace(_ phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let next = phrase.upperBound
    guard next < sentence.upperBound,
      ["with", "between"].contains(tokens[next].lower)
        || (["in", "on"].contains(tokens[next].lower) && tokens[phrase.upperBound - 1].pos == .noun),
      let more = phrases.phrase(from: next + 1, in: sentence)
    else { return phrase }
    return phrase.lowerBound..<more.upperBound
  }

  private func directionFollows(_ index: Int, in sentence: Range<Int>) -> Bool {
    for next in (index + 1)..<min(index + 4, sentence.upperBound) where direction(next, in: sentence) != nil { return true }
    return false
  }

  /// A direction word and the index behind it; "north - east" in three tokens is one.
  private func direction(_ index: Int, in sentence: Range<Int>) -> (value: CompassDirection, next: Int)? {
    guard index < sentence.upperBound else { return nil }
    var words = rules.word(index)
    guard MeasureKindRules.directions(words) else { return nil }
    var next = index + 1
    while next + 1 < sentence.upperBound, tokens[next].lower == "-", MeasureKindRules.directions(tokens[next + 1].lower) {
      words += "-" + tokens[next + 1].lower
      next += 2
    }
    return (CompassDirection(word: words) ?? CompassDirection(word: tokens[index].lower)).map { ($0, next) }
  }

  private func lastName(before index: Int, in sentence: Range<Int>) -> Range<Int>? {
    var position = index - 1
    while position >= sentence.lowerBound {
      if tokens[position].pos == .properNoun, let phrase = phrases.phrase(endingBefore: position + 1, in: sentence), !phrases.isTime(phrase)
      {
        return phrase
      }
      position -= 1
    }
    return nil
  }

  // MARK: Before the measure

  /// What lies there: the noun before the measure, or the subject of its verb.
  private func before(_ measure: Measure, in sentence: Range<Int>, kinds: MeasureKindRules) -> Range<Int>? {
    var index = measure.tokens.lowerBound
    while index > sentence.lowerBound {
      let token = tokens[index - 1]
      let isBound = MeasureKindRules.boundWords.contains(token.lower) && token.lower != "of"
      if isBound || [",", "(", "-", "–", "—"].contains(token.lower) || PhraseFinder.times.contains(token.lower)
        || token.pos == .adverb && !token.lower.hasSuffix("day")
      {
        index -= 1
      } else if ["located", "situated", "lying", "based", "centered", "centred"].contains(token.lower),
        index - 1 == sentence.lowerBound || tokens[index - 2].lower == ","
      {
        index -= 1
      } else {
        break
      }
    }
    guard index > sentence.lowerBound else { return phrases.subject(before: mainVerb(after: measure, in: sentence), in: sentence) }
    if let phrase = phrases.phrase(endingBefore: index, in: sentence) {
      if phrases.isTime(phrase) {
        let before = passTime(phrase.lowerBound, in: sentence)
        return phrases.phrase(endingBefore: before, in: sentence).flatMap { phrases.isTime($0) ? nil : $0 }
          ?? subjectOfVerb(before: before, in: sentence)
      }
      return predicated(phrase, in: sentence) ?? named(phrase, in: sentence)
    }
    return subjectOfVerb(before: index, in: sentence)
  }

  /// Passes prepositions and commas before a time expression.
  private func passTime(_ index: Int, in sentence: Range<Int>) -> Int {
    var index = index
    while index > sentence.lowerBound, ["on", "early", "late", ",", "in", "of", "at"].contains(tokens[index - 1].lower) { index -= 1 }
    return index
  }

  private func subjectOfVerb(before index: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard let verb = lastVerb(before: index, in: sentence) else { return nil }
    // "ships to stay at least 200 miles off": what stands before the infinitive.
    if verb - 2 >= sentence.lowerBound, tokens[verb - 1].lower == "to", phrases.isNoun(verb - 2) {
      return phrases.phrase(endingBefore: verb - 1, in: sentence)
    }
    // "Hajin, the last town they held, 30 km from the border": what the clause tells of.
    if tokens[verb].relation == .aclRelcl, let head = tokens[verb].head, head < verb, phrases.isNoun(head),
      (head + 1..<verb).contains(where: { tokens[$0].head == verb && tokens[$0].relation == .nsubj && tokens[$0].pos == .pronoun })
    {
      return phrases.phrase(endingBefore: head + 1, in: sentence)
    }
    return phrases.subject(ofVerb: verb) ?? phrases.subject(before: verbGroupStart(verb, in: sentence), in: sentence)
  }

  /// In "Hibhib is a village in northern Iraq, located 8 km …" the subject of "is" is meant; nil where no such sentence stands there.
  private func predicated(_ phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    var phrase = phrase
    if phrase.lowerBound > sentence.lowerBound, tokens[phrase.lowerBound - 1].lower == "in",
      let outer = phrases.phrase(endingBefore: phrase.lowerBound - 1, in: sentence)
    {
      phrase = outer
    }
    guard phrase.lowerBound > sentence.lowerBound, ["a", "an", "the"].contains(tokens[phrase.lowerBound].lower),
      ["is", "was", "are", "were"].contains(tokens[phrase.lowerBound - 1].lower)
    else { return nil }
    return phrases.subject(before: phrase.lowerBound - 1, in: sentence)
  }

  /// In "Makutano, a village some 50 kilometers south" the name before the comma is meant.
  private func named(_ phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    guard phrase.lowerBound - 2 >= sentence.lowerBound, ["a", "an", "the"].contains(tokens[phrase.lowerBound].lower),
      tokens[phrase.lowerBound - 1].lower == ",", tokens[phrase.lowerBound - 2].pos == .properNoun,
      tokens[phrase.upperBound - 1].pos == .noun,
      let name = phrases.phrase(endingBefore: phrase.lowerBound - 1, in: sentence)
    else { return phrase }
    return name
  }

  private func lastVerb(before index: Int, in sentence: Range<Int>) -> Int? {
    var position = index - 1
    while position >= sentence.lowerBound {
      if tokens[position].pos == .verb || tokens[position].pos == .auxiliary { return position }
      position -= 1
    }
    return nil
  }

  private func firstVerb(in sentence: Range<Int>) -> Int {
    sentence.first { tokens[$0].pos == .verb || tokens[$0].pos == .auxiliary } ?? sentence.upperBound
  }

  private func mainVerb(after measure: Measure, in sentence: Range<Int>) -> Int {
    for index in measure.tokens.upperBound..<max(sentence.upperBound, measure.tokens.upperBound) where tokens[index].pos == .verb {
      return index
    }
    return sentence.upperBound
  }

  /// The first of the auxiliaries and adverbs that go with a verb.
  private func verbGroupStart(_ verb: Int, in sentence: Range<Int>) -> Int {
    var start = verb
    while start > sentence.lowerBound {
      let token = tokens[start - 1]
      let isChained = token.tag == "VBN" && tokens[start].lower == "to"
      guard token.pos == .auxiliary || token.pos == .adverb || token.lower == "to" || isChained else { break }
      start -= 1
    }
    return start
  }
}
