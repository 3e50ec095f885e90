import Language

/// Cuts a sentence into noun phrases, verb groups and the words between them, by part-of-speech tags.
///
/// Linear in the sentence: every token is looked at from a bounded number of places before it.
struct PhraseChunker {
  let tokens: [Token]
  let sentence: Int
  let range: Range<Int>
  /// What the words hang on; nil where only their tags are known.
  let tree: SentenceTree?
  private(set) var phrases: [NounPhrase] = []
  private(set) var verbs: [VerbGroup] = []
  private(set) var elements: [SentenceElement] = []

  /// Phrases are numbered from 0 within the range.
  init(_ tokens: [Token], sentence: Int, range: Range<Int>, tree: SentenceTree? = nil) {
    self.tokens = tokens
    self.sentence = sentence
    self.range = range
    self.tree = tree
    var index = range.lowerBound
    while index < range.upperBound { index = takeElement(at: index) }
    joinPossessors()
    joinComplements()
  }

  // MARK: Elements

  private mutating func takeElement(at index: Int) -> Int {
    if let next = takeCompound(at: index) { return next }
    if ClauseWords.gerundPrepositions.contains(tokens[index].lower), token(index - 1)?.pos != .auxiliary {
      return append(.preposition(tokens[index].lower), index..<(index + 1))
    }
    if let verb = verbGroup(at: index) {
      verbs.append(verb)
      return append(.verb(verbs.count - 1), verb.tokens)
    }
    if let phrase = nounPhrase(at: index) {
      phrases.append(phrase)
      return append(.noun(phrases.count - 1), phrase.tokens)
    }
    let token = tokens[index]
    let one = index..<(index + 1)
    if ClauseWords.relativePronouns.contains(token.lower) || isRelativeThat(index) { return append(.relative, one) }
    switch token.pos {
    case .punctuation, .symbol: return append(punctuation(at: index), one)
    case .coordinatingConjunction: return append(.conjunction, one)
    case .adposition, .subordinatingConjunction, .particle: return append(link(at: index), one)
    case .adjective: return append(.adjective, one)
    case .adverb where ClauseWords.subordinators.contains(token.lower): return append(.subordinator(token.lower), one)
    default: return append(.adverb, one)
    }
  }

  private mutating func append(_ kind: SentenceElement.Kind, _ tokens: Range<Int>) -> Int {
    elements.append(SentenceElement(kind: kind, tokens: tokens))
    return tokens.upperBound
  }

  private mutating func takeCompound(at index: Int) -> Int? {
    for words in ClauseWords.compoundConjunctions where matches(words, at: index) && words != ["along", "with"] {
      return append(.conjunction, index..<(index + words.count))
    }
    for words in ClauseWords.compoundPrepositions where matches(words, at: index) {
      return append(.preposition(words.joined(separator: " ")), index..<(index + words.count))
    }
    return nil
  }

  private func link(at index: Int) -> SentenceElement.Kind {
    let lower = tokens[index].lower
    if tokens[index].tag == "RP", lower != "to", token(index - 1)?.pos == .verb { return .adverb }
    if lower == "that" || lower == "if" || lower == "whether" || lower == "because" || lower == "although" || lower == "though" {
      return .subordinator(lower)
    }
    if tokens[index].pos == .subordinatingConjunction && ClauseWords.subordinators.contains(lower)
      && !ClauseWords.clausePrepositions.contains(lower)
    {
      return .subordinator(lower)
    }
    if tokens[index].pos == .particle && lower != "to" { return .adverb }
    return .preposition(lower)
  }

  private func punctuation(at index: Int) -> SentenceElement.Kind {
    let token = tokens[index]
    switch token.text {
    case ",": return .comma
    case "(", "[", "-LRB-": return .open
    case ")", "]", "-RRB-": return .close
    case ";": return continuesWithVerb(after: index)
    case ":", "–", "—", "--", "…", "...", "•", ".", "!", "?": return .pause
    case "\"", "“", "”", "``", "''", "«", "»":
      // A quotation mark beside a stop or comma, or at the start, opens or closes speech; others only mark words.
      guard let before = self.token(index - 1) else { return .pause }
      return before.pos == .punctuation && before.text != "-" ? .pause : .adverb
    default: return .adverb
    }
  }

  /// "engaged two units; destroyed a tank; and damaged a road": a semicolon before a verb joins as "and" does.
  private func continuesWithVerb(after index: Int) -> SentenceElement.Kind {
    guard let next = token(index + 1) else { return .pause }
    if next.pos == .verb { return .conjunction }
    return next.pos == .coordinatingConjunction && token(index + 2)?.pos == .verb ? .comma : .pause
  }

  // MARK: Words

  func matches(_ words: [String], at index: Int) -> Bool {
    guard index + words.count <= range.upperBound else { return false }
    for (offset, word) in words.enumerated() where tokens[index + offset].lower != word { return false }
    return true
  }

  /// The token, or nil beyond the sentence.
  func token(_ index: Int) -> Token? { range.contains(index) ? tokens[index] : nil }

  func isNominal(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.pos == .noun || token.pos == .properNoun
  }

  /// "that" between a noun and a verb.
  private func isRelativeThat(_ index: Int) -> Bool {
    tokens[index].lower == "that" && (tokens[index].tag == "WDT" || tokens[index].pos == .pronoun && isNominal(index - 1))
  }

  // MARK: Links between phrases

  /// "X 's Y": X becomes the possessor of Y and leaves the elements.
  private mutating func joinPossessors() {
    var joined: [SentenceElement] = []
    for element in elements {
      if let index = element.nounIndex, let before = joined.last?.nounIndex,
        phrases[before].tokens.upperBound + 1 == phrases[index].tokens.lowerBound, isPossessive(phrases[before].tokens.upperBound)
      {
        phrases[index].possessor = before
        joined.removeLast()
        joined.append(SentenceElement(kind: .noun(index), tokens: element.tokens))
      } else if element.tokens.count == 1, isPossessive(element.tokens.lowerBound), joined.last?.nounIndex != nil {
        continue
      } else {
        joined.append(element)
      }
    }
    elements = joined
  }

  func isPossessive(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.tag == "POS" || ((token.lower == "'s" || token.lower == "'") && token.pos == .particle)
  }

  /// "X of Y": Y becomes the complement of X and leaves the elements.
  private mutating func joinComplements() {
    var joined: [SentenceElement] = []
    for element in elements {
      if let index = element.nounIndex, joined.count > 1, case .preposition("of") = joined[joined.count - 1].kind,
        let before = joined[joined.count - 2].nounIndex, !belongsToVerb(index)
      {
        var holder = before
        while let inner = phrases[holder].complement { holder = inner }
        phrases[holder].complement = index
        phrases[index].preposition = "of"
        joined.removeLast()
      } else {
        joined.append(element)
      }
    }
    elements = joined
  }

  /// “accused the general of treason”: whether a phrase after "of" goes with a verb.
  private func belongsToVerb(_ phrase: Int) -> Bool {
    guard let tree, let head = tree.head(of: tree.firstConjunct(of: phrases[phrase].head)) else { return false }
    return tree.relation(of: phrases[phrase].head) == .obl && tokens[head].pos == .verb
  }
}
