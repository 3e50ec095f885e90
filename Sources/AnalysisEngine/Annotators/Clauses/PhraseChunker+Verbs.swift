import Language

extension PhraseChunker {
  /// The verb group that begins at a token; nil where none does.
  func verbGroup(at start: Int) -> VerbGroup? {
    var index = start
    var isInfinitive = false
    if tokens[start].lower == "to", let next = firstVerb(after: start), isBaseForm(next) {
      isInfinitive = true
      index = start + 1
    } else if !isVerbal(start) {
      return nil
    }
    var auxiliaries: [Int] = []
    var head: Int?
    var isNegated = isInfinitive && start > range.lowerBound && tokens[start - 1].lower == "not"
    while index < range.upperBound, head == nil {
      if isAuxiliary(index) {
        auxiliaries.append(index)
        index += 1
      } else if tokens[index].pos == .verb {
        if !auxiliaries.isEmpty && isModifierOfNoun(index) { break }
        head = index
        index += 1
      } else if let next = verbAfterAdverbs(from: index) {
        for between in index..<next where isNegation(between) { isNegated = true }
        index = next
      } else {
        break
      }
    }
    let last: Int
    if let head { last = head } else if let auxiliary = auxiliaries.last { last = auxiliary } else { return nil }
    if !isInfinitive, auxiliaries.isEmpty, isModifierOfNoun(last) { return nil }
    var trailing = last + 1
    if head == nil { while trailing < range.upperBound, isNegation(trailing) { trailing += 1 } }
    isNegated = isNegated || trailing > last + 1 || isNegation(start - 1)
    var group = VerbGroup(tokens: start..<trailing, head: last, form: form(of: last, auxiliaries, isInfinitive))
    group.isNegated = isNegated
    group.isCopula = head == nil && tokens[last].lemma == "be"
    describe(&group, auxiliaries)
    return group
  }

  private func describe(_ group: inout VerbGroup, _ auxiliaries: [Int]) {
    let tag = tokens[group.head].tag
    let before = auxiliaries.last { $0 != group.head }
    if tag == "VBN" || tag == "VBD", let before, ["be", "get"].contains(tokens[before].lemma) { group.isPassive = true }
    if auxiliaries.filter({ $0 != group.head }).isEmpty && tag == "VBN" && group.form == .participle { group.isPassive = true }
    group.isPast = tag == "VBD" || auxiliaries.contains { ["VBD"].contains(tokens[$0].tag) || tokens[$0].lemma == "have" }
    for index in auxiliaries where index != group.head || tokens[index].tag == "MD" {
      switch tokens[index].lower {
      case "will", "'ll", "shall", "wo": group.modal = .future
      case "would", "'d": group.modal = tokens[index].tag == "MD" ? .conditional : group.modal
      case "may", "might", "could", "can", "ca": group.modal = .possible
      case "should", "must", "ought": group.modal = .necessary
      default: break
      }
    }
  }

  private func form(of head: Int, _ auxiliaries: [Int], _ isInfinitive: Bool) -> VerbGroup.Form {
    if isInfinitive { return .infinitive }
    let first = auxiliaries.first ?? head
    switch tokens[first].tag {
    case "VBG": return .gerund
    case "VBN": return auxiliaries.isEmpty ? .participle : .finite
    default: return .finite
    }
  }

  // MARK: Tests

  func isAuxiliary(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return token.pos == .auxiliary || token.tag == "MD"
  }

  func isVerbal(_ index: Int) -> Bool { token(index)?.pos == .verb || isAuxiliary(index) }

  private func isBaseForm(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.tag == "VB" || token.pos == .auxiliary || (token.tag == "VBP" && token.pos == .verb)
  }

  private func firstVerb(after index: Int) -> Int? {
    var next = index + 1
    while next < range.upperBound, tokens[next].pos == .adverb, next < index + 3 { next += 1 }
    return isVerbal(next) ? next : nil
  }

  /// The verb after a run of at most three adverbs.
  private func verbAfterAdverbs(from index: Int) -> Int? {
    var next = index
    while next < range.upperBound, next < index + 3, tokens[next].pos == .adverb || isNegation(next) { next += 1 }
    return next > index && isVerbal(next) ? next : nil
  }

  func isNegation(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return ["not", "n't", "never", "n’t"].contains(token.lower)
  }

  /// A participle that stands before its noun ("armed men", "the occupied town", "combined force").
  func isModifierOfNoun(_ index: Int) -> Bool {
    let tag = tokens[index].tag
    guard tag == "VBN" || tag == "VBG" || tag == "VBD" else { return false }
    if let isAttributive = tree?.isAttributive(index) { return isAttributive }
    guard let next = token(index + 1) else { return false }
    let follows = next.pos == .noun || next.pos == .properNoun || next.pos == .adjective
    guard follows else { return false }
    if ClauseWords.adjectivalParticiples.contains(tokens[index].lower) { return true }
    if ClauseWords.compoundParticiples.contains(tokens[index].lower), isNominal(index - 1), isNominal(index + 1) { return true }
    guard let before = token(index - 1) else { return false }
    if tag == "VBG" && ClauseWords.adjectivalGerunds.contains(tokens[index].lower) { return true }
    switch before.pos {
    case .determiner, .adjective, .numeral: return true
    case .adposition: return tag == "VBN" && before.lower != "by"
    case .verb: return tag == "VBN" && before.tag != "VBG"
    case .pronoun: return before.tag == "PRP$"
    case .punctuation: return before.text == "-"
    case .particle: return isPossessive(index - 1)
    default: return false
    }
  }
}
