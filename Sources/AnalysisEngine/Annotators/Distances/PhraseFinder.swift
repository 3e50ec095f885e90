import Language
import TextModel

/// Finds the noun phrases next to a position, and the subject of a clause, by part-of-speech tags.
struct PhraseFinder {
  let tokens: [Token]

  /// The noun phrase that begins at an index, with what "of" adds to it and the name in apposition: "the capital, Kabul".
  func phrase(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard var end = core(from: start, in: sentence) else { return nil }
    while end < sentence.upperBound, tokens[end].lower == "of", let next = core(from: end + 1, in: sentence) { end = next }
    // "the village of Pale", "Haiti's capital, Port-au-Prince"
    if end + 1 < sentence.upperBound, tokens[end].lower == ",", tokens[end - 1].pos == .noun, tokens[end + 1].pos == .properNoun,
      let next = core(from: end + 1, in: sentence)
    {
      return start..<next
    }
    return start..<end
  }

  /// The noun phrase that ends right before an index, with its "the town of"; nil where no noun stands there.
  func phrase(endingBefore index: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = index
    guard start > sentence.lowerBound, isNoun(start - 1) || tokens[start - 1].pos == .numeral else { return nil }
    start = coreStart(endingBefore: index, in: sentence)
    while start - 2 >= sentence.lowerBound, tokens[start - 1].lower == "of", isNoun(start - 2) {
      start = coreStart(endingBefore: start - 1, in: sentence)
    }
    return start..<index
  }

  /// The noun phrase with which the clause around an index begins: what a verb before the index has as subject.
  func subject(before index: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = index
    while start > sentence.lowerBound, !endsClause(start - 1) { start -= 1 }
    var position = start
    while position < index {
      let token = tokens[position]
      let isPronoun = token.pos == .pronoun && !["which", "that", "who", "there"].contains(token.lower)
      if isPronoun || token.pos == .determiner || token.pos == .adjective || isNoun(position) || token.pos == .numeral {
        if let phrase = phrase(from: position, in: sentence.lowerBound..<index), !isTime(phrase) {
          return isPronoun ? position..<(position + 1) : phrase
        }
        if isPronoun { return position..<(position + 1) }
      }
      position += 1
    }
    // "The ship, carrying grain, capsized …": what stands before the insertion.
    if start == index, start > sentence.lowerBound, tokens[start - 1].lower == "," {
      var comma = start - 2
      while comma > sentence.lowerBound, tokens[comma].lower != "," { comma -= 1 }
      return comma > sentence.lowerBound ? phrase(endingBefore: comma, in: sentence) : phrase(from: sentence.lowerBound, in: sentence)
    }
    // "the truck, which …": the clause begins with its relative pronoun, and the antecedent stands before it.
    guard start > sentence.lowerBound, start < sentence.upperBound,
      ["which", "that", "who"].contains(tokens[start].lower) || tokens[start - 1].lower == "that"
        || tokens[start - 1].lower == "which"
    else { return nil }
    var end = start
    while end > sentence.lowerBound, [",", "which", "that", "who"].contains(tokens[end - 1].lower) { end -= 1 }
    return phrase(endingBefore: end, in: sentence)
  }

  /// Whether a phrase tells a time and no thing: "Sunday morning".
  func isTime(_ phrase: Range<Int>) -> Bool {
    phrase.contains { PhraseFinder.times.contains(tokens[$0].lower) } && !phrase.contains { tokens[$0].lower == "of" }
  }

  func isNoun(_ index: Int) -> Bool {
    tokens[index].pos == .noun || tokens[index].pos == .properNoun || tokens[index].pos == .pronoun && tokens[index].tag == "PRP"
  }

  // MARK: Parts

  /// The index behind determiner, adjectives and nouns that begin at an index.
  private func core(from start: Int, in sentence: Range<Int>) -> Int? {
    var end = start
    var lastNoun: Int?
    while end < sentence.upperBound {
      let token = tokens[end]
      switch token.pos {
      case .noun, .properNoun: lastNoun = end
      case .pronoun where token.tag == "PRP$": break
      case .pronoun: return lastNoun.map { $0 + 1 } ?? (end == start ? end + 1 : nil)
      case .determiner where end == start || tokens[end - 1].lower == "all": break
      case .adjective, .numeral: if let lastNoun, lastNoun == end - 1, token.pos == .numeral { return lastNoun + 1 }
      case .particle where token.lower == "'s" || token.lower == "'": break
      case .verb where lastNoun == nil && (token.tag == "VBN" || token.tag == "VBG") && end > start: break
      case .punctuation where token.lower == "-" && end > start && !token.spaceBefore: break
      case .coordinatingConjunction
      where lastNoun == end - 1 && end + 1 < sentence.upperBound && tokens[end - 1].pos == .properNoun
        && tokens[end + 1].pos == .properNoun:
        break
      default: return lastNoun.map { $0 + 1 }
      }
      end += 1
    }
    return lastNoun.map { $0 + 1 }
  }

  /// Where the noun phrase begins whose last word stands before an index.
  private func coreStart(endingBefore index: Int, in sentence: Range<Int>) -> Int {
    var start = index
    while start > sentence.lowerBound {
      let token = tokens[start - 1]
      switch token.pos {
      case .noun, .properNoun, .adjective, .numeral: start -= 1
      case .determiner: return start - 1
      case .pronoun: return token.tag == "PRP$" || start == index ? start - 1 : start
      case .particle where token.lower == "'s" || token.lower == "'": start -= 1
      case .punctuation where token.lower == "-" && !token.spaceBefore && start < index: start -= 1
      default: return start
      }
    }
    return start
  }

  private func endsClause(_ index: Int) -> Bool {
    let token = tokens[index]
    if PhraseFinder.boundaries.contains(token.lower) { return true }
    return token.pos == .verb && PhraseFinder.reporting.contains(token.lemma)
  }

  private static let boundaries: Set<String> = [
    ",", ";", ":", "that", "when", "as", "because", "while", "whether", "if", "where", "since", "after", "before", "although", "but",
    "which", "who",
    "“", "”", "\"", "``", "''", "(", ")",
  ]
  private static let reporting: Set<String> = ["say", "report", "announce", "tell", "believe", "claim", "confirm", "state"]
  static let times: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "afternoon", "evening", "night", "today",
    "yesterday",
    "week", "month", "year", "report", "reports", "time", "january", "february", "march", "april", "june", "july", "august", "september",
    "october",
    "november", "december", "midnight", "noon", "dawn", "weekend",
  ]
}
