import Language

/// Puts verbs and noun phrases of a sentence together: subjects, objects, agents and prepositional phrases.
///
/// One pass from left to right with a stack of open clauses; every element is handled once and looks ahead over a bounded pattern.
struct ClauseBuilder {
  /// A clause that is open: what waits in it for its verb.
  struct Frame {
    var kind: Clause.Kind
    var marker: String?
    var governor: Int?
    /// The noun that a relative pronoun stands for.
    var antecedent: Int?
    /// The phrase that waits to be a subject.
    var candidate: Int?
    var leading: [PrepositionalPhrase] = []
    var clauses: [Int] = []
    var isFronted = false
  }

  let tokens: [Token]
  let sentence: Int
  let verbs: [VerbGroup]
  let elements: [SentenceElement]
  var phrases: [NounPhrase]
  /// Numbered from 0 within the range that is analysed.
  var clauses: [Clause] = []

  var frames = [Frame(kind: .main)]
  /// The clause that takes the next object or prepositional phrase.
  var current: Int?
  /// Whether a phrase that follows may be its object: nothing but adverbs stood between.
  var isOpen = false
  var pending: (preposition: String, token: Int, noun: Int?)?
  var lastNoun: Int?
  /// "…", said the officer: the next phrase is the subject.
  var awaitsSubject = false
  /// The noun before the preposition of a phrase.
  var holderOf: [Int: Int] = [:]
  var shared: [(earlier: Int, later: Int)] = []

  init(tokens: [Token], sentence: Int, verbs: [VerbGroup], elements: [SentenceElement], phrases: [NounPhrase]) {
    self.tokens = tokens
    self.sentence = sentence
    self.verbs = verbs
    self.elements = elements
    self.phrases = phrases
    for index in elements.indices { take(index) }
    for pair in shared where clauses[pair.earlier].objects.isEmpty {
      if !clauses[pair.earlier].verb.isPassive { clauses[pair.earlier].objects = clauses[pair.later].objects }
    }
  }

  private mutating func take(_ index: Int) {
    switch elements[index].kind {
    case .noun(let phrase): take(noun: phrase, at: index)
    case .verb(let verb): take(verb: normalised(verbs[verb], at: index), at: index)
    case .preposition(let word):
      let isPart = (word == "including" || word == "such as") && kind(index - 1) == .comma
      pending = (word, elements[index].tokens.lowerBound, isNoun(index - 1) || isPart ? lastNoun : nil)
      isOpen = false
    case .conjunction, .comma: isOpen = false
    case .pause: reset()
    case .relative: openRelative(at: index)
    case .subordinator(let word): openSubordinate(word, at: index)
    case .adjective:
      if let current, clauses[current].verb.isCopula || clauses[current].adjectives.isEmpty {
        clauses[current].adjectives.append(elements[index].tokens.lowerBound)
      }
    case .adverb, .open, .close: break
    }
  }

  private mutating func reset() {
    frames = [Frame(kind: .main)]
    current = nil
    isOpen = false
    pending = nil
    lastNoun = nil
    awaitsSubject = false
  }

  // MARK: Looking around

  func isNoun(_ index: Int) -> Bool { elements.indices.contains(index) && elements[index].nounIndex != nil }
  func kind(_ index: Int) -> SentenceElement.Kind? { elements.indices.contains(index) ? elements[index].kind : nil }

  /// The kind of the element before, commas left out where wanted.
  func kindBefore(_ index: Int, skippingCommas: Bool = false) -> SentenceElement.Kind? {
    var before = index - 1
    if skippingCommas, kind(before) == .comma { before -= 1 }
    return kind(before)
  }

  /// Whether the phrase at an element is followed by a finite verb that it can be the subject of.
  func isSubjectAhead(_ index: Int, orRelative: Bool = false) -> Bool {
    var next = index + 1
    while true {
      if case .preposition(let word) = kind(next), isNoun(next + 1) {
        if ClauseWords.clausePrepositions.contains(word), case .verb(let verb) = kind(next + 2), verbs[verb].form == .finite {
          return false
        }
        next += 2
      } else if let noun = elements.indices.contains(next) ? elements[next].nounIndex : nil, phrases[noun].isTemporal {
        next += 1
      } else if kind(next) == .comma, isNoun(next + 1), kind(next + 2) == .comma {
        next += 3
      } else {
        break
      }
    }
    if orRelative, kind(next) == .relative || kind(next) == .comma && kind(next + 1) == .relative { return true }
    guard case .verb(let verb) = kind(next) else { return false }
    // "said troops killed ten men": a bare participle with an object is a past tense.
    if verbs[verb].form == .participle, verbs[verb].tokens.count == 1,
      let object = elements.indices.contains(next + 1) ? elements[next + 1].nounIndex : nil
    {
      return !phrases[object].isTemporal
    }
    return verbs[verb].form == .finite && tokens[verbs[verb].head].tag != "VB" || verbs[verb].modal != .none
  }

  /// Corrects a form that tags often confuse: a past tense with "by" is passive, a participle with an object active.
  private func normalised(_ group: VerbGroup, at index: Int) -> VerbGroup {
    guard group.tokens.count == 1 else { return group }
    // In functions of their own: as one condition they crash the optimiser of Swift 6.3.1.
    var result = group
    if isActive(group, at: index) {
      result.form = .finite
      result.isPassive = false
      result.isPast = true
    } else if isReducedPassive(group, at: index) {
      result.form = .participle
      result.isPassive = true
    }
    return result
  }

  /// A participle that was meant as a past tense: it has a subject and an object.
  @inline(never)
  private func isActive(_ group: VerbGroup, at index: Int) -> Bool {
    guard tokens[group.head].tag == "VBN", elements.indices.contains(index + 1), let object = elements[index + 1].nounIndex else {
      return false
    }
    guard !phrases[object].isTemporal, !ClauseWords.ditransitiveVerbs.contains(tokens[group.head].lemma) else { return false }
    if frames[frames.count - 1].candidate != nil { return true }
    guard case .conjunction? = kindBefore(index, skippingCommas: true) else { return false }
    return true
  }

  /// A past tense that was meant as a participle: "the town captured by rebels".
  @inline(never)
  private func isReducedPassive(_ group: VerbGroup, at index: Int) -> Bool {
    guard tokens[group.head].tag == "VBD", isNoun(index - 1), isNoun(index + 2) else { return false }
    guard case .preposition(let word)? = kind(index + 1), word == "by" else { return false }
    return !ClauseWords.activeBeforeBy.contains(tokens[group.head].lemma)
  }
}
