import Language
import TextModel

/// Finds the phrase that says: before a verb, after it, after "by" and "according to".
struct SpeakerFinder {
  typealias Speaker = (tokens: Range<Int>, head: Int)

  let reading: Reading
  let clauses: Clauses
  let quotations: QuotationMarks
  var tokens: [Token] { clauses.tokens }

  init(_ reading: Reading, _ clauses: Clauses, _ quotations: QuotationMarks) {
    self.reading = reading
    self.clauses = clauses
    self.quotations = quotations
  }

  /// The phrase that ends just before a verb group, over adverbs, appositions, relative clauses and remarks between commas.
  func subject(before verb: Int, in sentence: Range<Int>) -> Speaker? {
    var index = verb - 1
    while index >= sentence.lowerBound, isSkipped(tokens[index]) { index -= 1 }
    return subject(endingAt: index, in: sentence, depth: 0)
  }

  private func isSkipped(_ token: Token) -> Bool {
    token.pos == .auxiliary || token.pos == .adverb || token.pos == .particle && token.tag != "POS" || token.lower == "also"
  }

  private func subject(endingAt end: Int, in sentence: Range<Int>, depth: Int) -> Speaker? {
    guard end >= sentence.lowerBound, depth < 4, !quotations.isInside(end) else { return nil }
    let token = tokens[end]
    if token.lower == "who" || token.lower == "which" {
      let before = end > sentence.lowerBound && tokens[end - 1].text == "," ? end - 2 : end - 1
      return subject(endingAt: before, in: sentence, depth: depth + 1)
    }
    if token.text == "," || token.text == ")" || token.text == "-" || token.text == "–" || token.text == "—" {
      // What stands between two commas says more of the speaker.
      let opener = token.text == ")" ? "(" : token.text
      var index = end - 1
      while index > sentence.lowerBound, end - index < 45, tokens[index].text != opener {
        if quotations.isInside(index) { return nil }
        index -= 1
      }
      guard index > sentence.lowerBound, tokens[index].text == opener else { return nil }
      return subject(endingAt: index - 1, in: sentence, depth: depth + 1)
    }
    if let phrase = clauses.phraseOfToken[end], !clauses.phrases[phrase].isTemporal {
      return widened(phrase, in: sentence)
    }
    if let phrase = clauses.phraseOfToken[end], end > sentence.lowerBound {
      // "The ministry on Monday said".
      var index = clauses.phrases[phrase].tokens.lowerBound - 1
      if index >= sentence.lowerBound, tokens[index].pos == .adposition { index -= 1 }
      return subject(endingAt: index, in: sentence, depth: depth + 1)
    }
    if token.pos == .pronoun || token.pos == .properNoun || token.pos == .noun { return (end..<(end + 1), end) }
    // The end of a phrase that the chunker cut: a relative clause without commas ("officials who begged … said").
    var index = end
    while index > sentence.lowerBound, end - index < 20, tokens[index].text != "," {
      if tokens[index].lower == "who" { return subject(endingAt: index - 1, in: sentence, depth: depth + 1) }
      index -= 1
    }
    return nil
  }

  /// A phrase with what it hangs on by a preposition: "a spokesman | for the ministry".
  func widened(_ phrase: Int, in sentence: Range<Int>) -> Speaker {
    var first = phrase
    var lower = clauses.extent(of: phrase).lowerBound
    var steps = 0
    while steps < 4, lower - 2 >= sentence.lowerBound {
      let link = tokens[lower - 1].lower
      guard ["of", "for", "in", "at", "from", "with", "to", "on", "near", "against"].contains(link),
        let before = clauses.phraseOfToken[lower - 2], !clauses.phrases[before].isTemporal, !quotations.isInside(lower - 2)
      else { break }
      first = before
      lower = clauses.extent(of: before).lowerBound
      steps += 1
    }
    let upper = max(clauses.extent(of: phrase).upperBound, clauses.phrases[phrase].tokens.upperBound)
    return (lower..<upper, clauses.phrases[first].head)
  }

  /// The phrase that begins at a token, with what follows by prepositions and the apposition after its comma.
  func phrase(at start: Int, in sentence: Range<Int>) -> Speaker? {
    var index = start
    while index < min(sentence.upperBound, start + 2), tokens[index].pos == .adverb { index += 1 }
    guard sentence.contains(index) else { return nil }
    guard let phrase = clauses.phraseOfToken[index], !quotations.isInside(index) else {
      return tokens[index].pos == .pronoun || tokens[index].pos == .properNoun ? (index..<(index + 1), index) : nil
    }
    let value = clauses.phrases[phrase]
    var owner = phrase
    // "the group's spokesman": the possessor comes first, the phrase that owns it is meant.
    if let next = clauses.phraseOfToken[min(value.tokens.upperBound + 1, tokens.count - 1)], clauses.phrases[next].possessor == phrase {
      owner = next
    }
    var upper = max(clauses.extent(of: owner).upperBound, clauses.phrases[owner].tokens.upperBound)
    var steps = 0
    while steps < 4, upper + 1 < sentence.upperBound, ["of", "for", "in", "at", "from", "with"].contains(tokens[upper].lower),
      let next = clauses.phraseOfToken[upper + 1], !clauses.phrases[next].isTemporal, !quotations.isInside(upper + 1)
    {
      upper = clauses.extent(of: next).upperBound
      steps += 1
    }
    return (clauses.extent(of: owner).lowerBound..<max(upper, index + 1), clauses.phrases[owner].head)
  }
}
