import Language

/// Joins noun phrases of one list ("dozens of vehicles, guns, and ammunition") and takes its further members out of the elements.
///
/// A phrase after "and" that has a verb of its own begins a clause and is no member, unless the list stands before the first verb.
struct Coordinator {
  let tokens: [Token]
  let verbs: [VerbGroup]
  private(set) var phrases: [NounPhrase]
  private(set) var elements: [SentenceElement]

  init(tokens: [Token], verbs: [VerbGroup], phrases: [NounPhrase], elements: [SentenceElement]) {
    self.tokens = tokens
    self.verbs = verbs
    self.phrases = phrases
    self.elements = elements
    var isConsumed = [Bool](repeating: false, count: elements.count)
    var lastList: (members: [Int], end: Int)?
    for index in elements.indices where elements[index].kind == .conjunction {
      guard index + 1 < elements.count, let right = elements[index + 1].nounIndex, !phrases[right].isTemporal else { continue }
      if ["but", "yet", "so"].contains(tokens[elements[index].tokens.lowerBound].lower) { continue }
      if startsClause(at: index + 1) { continue }
      guard let members = leftMembers(of: right, before: index) else { continue }
      var list = members.map { $0.phrase } + [right]
      if let previous = lastList, let first = list.first, previous.members.contains(first) {
        list = previous.members + list.filter { !previous.members.contains($0) }
      }
      for member in list { self.phrases[member].list = list }
      let preposition = self.phrases[list[0]].preposition
      for member in list.dropFirst() where self.phrases[member].preposition == nil { self.phrases[member].preposition = preposition }
      // Everything between the members but their prepositional phrases goes.
      for member in members.dropFirst() { isConsumed[member.element] = true }
      for member in members where member.element + 1 < elements.count {
        if elements[member.element].nounIndex != nil, member.element > 0, elements[member.element - 1].kind == .comma,
          isConsumed[member.element]
        {
          isConsumed[member.element - 1] = true
        }
      }
      isConsumed[index] = true
      isConsumed[index + 1] = true
      if index > 0, elements[index - 1].kind == .comma { isConsumed[index - 1] = true }
      lastList = (list, index + 1)
    }
    self.elements = zip(elements, isConsumed).filter { !$0.1 }.map { $0.0 }
  }

  /// Whether the phrase at an element is the subject of a verb that follows, in a clause that already had a verb.
  private func startsClause(at position: Int) -> Bool {
    guard let verb = verbAhead(of: position) else { return false }
    var index = position - 1
    var isFirst = true
    while index >= 0 {
      switch elements[index].kind {
      case .verb(let before):
        // "said A and B captured": the list is the subject of the clause that "said" governs.
        if isFirst || before >= verb { return true }
        let lemma = tokens[verbs[before].head].lemma
        let isSaying = ClauseWords.sayingVerbs.contains(lemma) && !verbs[before].isPassive
        return !(isSaying && isNounAfter(index))
      case .pause, .subordinator, .relative: return false
      default: index -= 1
      }
      isFirst = index == position - 1
    }
    return false
  }

  private func isNounAfter(_ index: Int) -> Bool { index + 1 < elements.count && elements[index + 1].nounIndex != nil }

  /// The finite or elided verb that the phrase at an element is the subject of.
  private func verbAhead(of position: Int) -> Int? {
    var index = position + 1
    while index + 1 < elements.count, case .preposition(let word) = elements[index].kind, elements[index + 1].nounIndex != nil {
      if ClauseWords.clausePrepositions.contains(word), index + 2 < elements.count, elements[index + 2].verbIndex != nil { return nil }
      index += 2
    }
    while index < elements.count, let noun = elements[index].nounIndex, phrases[noun].isTemporal { index += 1 }
    if index < elements.count, elements[index].kind == .relative {
      // The clause after the relative one is too far to tell; a list goes on only rarely.
      return nil
    }
    guard index < elements.count, let verb = elements[index].verbIndex else { return nil }
    switch verbs[verb].form {
    case .finite: return verb
    case .participle: return index == position + 1 && followsPassive(position) ? verb : nil
    case .infinitive, .gerund: return nil
    }
  }

  /// "two were killed and six others captured": the participle after the phrase is a predicate without its auxiliary.
  private func followsPassive(_ position: Int) -> Bool {
    guard position >= 2 else { return false }
    var index = position - 2
    while index >= 0 {
      if let verb = elements[index].verbIndex {
        return verbs[verb].isPassive && verbs[verb].form == .finite || verbs[verb].form == .participle
      }
      if case .pause = elements[index].kind { return false }
      index -= 1
    }
    return false
  }

  private typealias Member = (phrase: Int, element: Int)

  /// The members of a list before its conjunction, first to last; nil where what stands there is no noun phrase.
  private func leftMembers(of right: Int, before conjunction: Int) -> [Member]? {
    var end = conjunction - 1
    if end >= 0, elements[end].kind == .comma { end -= 1 }
    guard end >= 0, var nearest = elements[end].nounIndex else { return nil }
    if let named = nameBeforeApposition(end) {
      end -= 2
      nearest = named
    }
    var members = [climb(from: (inner(of: nearest, beside: right), end), toMatch: right)]
    var element = members[0].element
    while element >= 2, elements[element - 1].kind == .comma, let before = elements[element - 2].nounIndex {
      let candidate = climb(from: (inner(of: before, beside: members[0].phrase), element - 2), toMatch: members[0].phrase)
      if phrases[candidate.phrase].isTemporal || isFronted(candidate.element) { break }
      if kind(candidate.phrase) != kind(members[0].phrase) && kind(candidate.phrase) != kind(right) { break }
      members.insert(candidate, at: 0)
      element = candidate.element
    }
    return members
  }

  /// "photographs of vehicles, guns and …": whether a list goes on from the noun before "of" or the one after it.
  private func inner(of outer: Int, beside other: Int) -> Int {
    guard var inner = phrases[outer].complement else { return outer }
    while let next = phrases[inner].complement { inner = next }
    if ClauseWords.contentNouns.contains(tokens[phrases[outer].head].lemma) { return inner }
    if kind(inner) != kind(outer) { return kind(inner) == kind(other) ? inner : outer }
    let wanted = isDetermined(other)
    if isDetermined(inner) == wanted && isDetermined(outer) != wanted { return inner }
    if isDetermined(outer) == wanted && isDetermined(inner) != wanted { return outer }
    return wanted ? outer : inner
  }

  private func isDetermined(_ phrase: Int) -> Bool { phrases[phrase].determiner != nil || phrases[phrase].possessor != nil }

  /// From the phrase of a preposition to the noun before it, where that one is of the same kind as the other member and this one is not.
  private func climb(from start: Member, toMatch other: Int) -> Member {
    var current = start
    while kind(current.phrase) != kind(other), current.element >= 2 {
      let before = elements[current.element - 1].kind
      if case .preposition = before, let noun = elements[current.element - 2].nounIndex {
        current = (noun, current.element - 2)
      } else if before == .comma, let noun = elements[current.element - 2].nounIndex {
        current = (noun, current.element - 2)
      } else {
        return start
      }
    }
    return kind(current.phrase) == kind(other) ? current : start
  }

  /// "Herat, the third city, and …": the name that the phrase at an element describes.
  private func nameBeforeApposition(_ element: Int) -> Int? {
    guard element >= 2, elements[element - 1].kind == .comma, let name = elements[element - 2].nounIndex,
      let phrase = elements[element].nounIndex, kind(name) == .name, kind(phrase) == .common
    else { return nil }
    let value = phrases[phrase]
    return value.determiner != nil || value.possessor != nil ? name : nil
  }

  private enum Kind { case name, common, pronoun, temporal }

  private func kind(_ phrase: Int) -> Kind {
    let value = phrases[phrase]
    if value.isTemporal { return .temporal }
    if value.isPronoun { return .pronoun }
    guard tokens[value.head].pos == .properNoun, value.possessor == nil else { return .common }
    // "an IED", "four VBIEDs" are no names.
    let first = tokens[value.tokens.lowerBound]
    return first.pos == .numeral || first.lower == "a" || first.lower == "an" ? .common : .name
  }

  /// Whether the phrase at an element belongs to a prepositional phrase at the start of the sentence ("In Baghdad, police and …").
  private func isFronted(_ element: Int) -> Bool {
    guard element >= 1, case .preposition = elements[element - 1].kind else { return false }
    return !elements[..<element].contains { if case .verb = $0.kind { true } else { false } }
  }
}
