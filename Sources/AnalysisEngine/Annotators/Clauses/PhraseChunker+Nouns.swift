import Language

extension PhraseChunker {
  /// The noun phrase that begins at a token; nil where none does.
  func nounPhrase(at start: Int) -> NounPhrase? {
    if let pronoun = pronounPhrase(at: start) { return pronoun }
    if isResult(start) { return nil }
    var index = start
    let prefix = numberPrefix(at: index)
    index += prefix
    var determiner: Int?
    var head: Int?
    var last: Int?
    while index < range.upperBound {
      let token = tokens[index]
      if endsBefore(index, start: start + prefix, head: head) { break }
      switch token.pos {
      case .determiner:
        if head != nil || token.lower == "that" && token.tag == "WDT" { break }
        if determiner == nil { determiner = index }
        last = index
        index += 1
        continue
      case .pronoun where token.tag == "PRP$":
        if head != nil { break }
        determiner = index
        last = index
        index += 1
        continue
      case .noun, .properNoun:
        head = index
        last = index
        index += 1
        continue
      case .numeral, .adjective, .symbol:
        if head != nil && token.pos != .numeral && !isNominal(index + 1) { break }
        if token.pos == .symbol && token.lower != "$" && token.lower != "%" && token.lower != "£" && token.lower != "€" { break }
        last = index
        index += 1
        continue
      case .verb where isModifierOfNoun(index) || (last != nil && index > start && isHyphenated(index)):
        last = index
        index += 1
        continue
      case .adverb where modifiesWithinPhrase(index, after: last) && (head == nil || isHyphenated(index)):
        last = index
        index += 1
        continue
      case .coordinatingConjunction where joinsModifiers(index, start: start, head: head):
        last = index
        if isNominal(index - 1) { head = nil }
        index += 1
        continue
      case .punctuation where isHyphen(index) && last != nil:
        last = index
        index += 1
        continue
      case .punctuation where opensQuotedNoun(index, after: last):
        last = index
        index += 1
        continue
      case .adposition where last != nil && isHyphenated(index):
        last = index
        index += 1
        continue
      default: break
      }
      break
    }
    guard let last, last >= start + prefix else { return nil }
    guard let noun = head ?? headWithoutNoun(from: start, through: last) else { return nil }
    var phrase = NounPhrase(tokens: start..<(max(last, noun) + 1), head: noun, sentence: sentence)
    phrase.determiner = determiner
    takeQuantity(&phrase, hasNumber: prefix > 0)
    phrase.isTemporal = isTemporal(phrase)
    return phrase
  }

  /// "shot ⟦dead⟧ two men": what became of them is no word of theirs.
  private func isResult(_ index: Int) -> Bool {
    guard let verb = token(index - 1) else { return false }
    return tokens[index].lower == "dead" && verb.lemma == "shoot" && verb.pos == .verb
  }

  private func pronounPhrase(at index: Int) -> NounPhrase? {
    let token = tokens[index]
    guard token.pos == .pronoun, token.tag != "PRP$", token.tag != "WP", token.tag != "WDT", token.tag != "WP$" else { return nil }
    if token.lower == "there" && token.tag == "EX" || ClauseWords.deictics.contains(token.lower) { return nil }
    var phrase = NounPhrase(tokens: index..<(index + 1), head: index, sentence: sentence)
    phrase.isPronoun = true
    takeQuantity(&phrase, hasNumber: false)
    return phrase
  }

  /// "dozens of", "two of the", "15 tons of": the phrase takes the noun after "of" as its head.
  private func takeQuantity(_ phrase: inout NounPhrase, hasNumber: Bool) {
    let end = phrase.tokens.upperBound
    guard token(end)?.lower == "of", end + 1 < range.upperBound else { return }
    let token = tokens[phrase.head]
    let counts =
      ClauseWords.quantityNouns.contains(token.lemma) || ClauseWords.quantityNouns.contains(token.lower)
      || ClauseWords.unitNouns.contains(token.lemma) || token.pos == .numeral || token.pos == .determiner || token.pos == .adjective
      || (token.pos == .pronoun
        && ["some", "many", "most", "all", "none", "several", "few", "both", "one", "each", "any"].contains(token.lower))
    guard counts, tokens[end + 1].pos != .verb, let inner = nounPhrase(at: end + 1) else { return }
    if inner.isTemporal { return }
    phrase.quantity = phrase.tokens.lowerBound..<(end + 1)
    phrase.head = inner.head
    phrase.isPronoun = inner.isPronoun
    phrase.tokens = phrase.tokens.lowerBound..<inner.tokens.upperBound
  }

  /// How many words before a number say how exact it is; 0 where no number follows them.
  private func numberPrefix(at start: Int) -> Int {
    var length = 0
    for words in ClauseWords.numberPrefixes where words.count > length && matches(words, at: start) {
      if isNumberLike(start + words.count) { length = words.count }
    }
    return length
  }

  private func isNumberLike(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    if token.pos == .numeral || ClauseWords.numberNouns.contains(token.lower) { return true }
    return (token.lower == "a" || token.lower == "an" || token.lower == "$" || token.lower == "several" || token.lower == "half")
      && (self.token(index + 1).map { $0.pos == .numeral || ClauseWords.numberNouns.contains($0.lower) } ?? false)
  }

  // MARK: Where a phrase ends

  private func endsBefore(_ index: Int, start: Int, head: Int?) -> Bool {
    guard let head, index > start else { return false }
    let token = tokens[index]
    if let tree, tree.separates(head, index) { return true }
    let isPlural = tokens[head].tag == "NNS" || tokens[head].tag == "NNPS"
    if isPlural, index == head + 1, ClauseWords.captives.contains(token.lower) { return true }
    if ClauseWords.deictics.contains(token.lower) && !isPossessive(index + 1) { return true }
    let isDay = ClauseWords.weekdays.contains(token.lower) && token.text != token.lower
    if isDay && !ClauseWords.timeModifiers.contains(tokens[index - 1].lower) && !isNominal(index + 1) { return true }
    if isDay && index == head + 1 && !ClauseWords.weekdays.contains(tokens[head].lower) { return true }
    if ClauseWords.timeModifiers.contains(token.lower), token.pos != .noun, let next = self.token(index + 1),
      ClauseWords.timeNouns.contains(next.lemma) || ClauseWords.weekdays.contains(next.lower) || ClauseWords.months.contains(next.lower)
    {
      return true
    }
    // A number opens another phrase unless it is part of a name or of a date.
    if token.pos == .numeral && index == head + 1 && tokens[head].pos == .noun && !ClauseWords.months.contains(tokens[head].lower) {
      return true
    }
    return false
  }

  private func isHyphen(_ index: Int) -> Bool {
    guard let token = token(index), token.text == "-" || token.text == "–" || token.text == "/" else { return false }
    return !token.spaceBefore && !(self.token(index + 1)?.spaceBefore ?? true)
  }

  private func isHyphenated(_ index: Int) -> Bool { isHyphen(index - 1) || isHyphen(index + 1) }

  private func modifiesWithinPhrase(_ index: Int, after last: Int?) -> Bool {
    guard let next = token(index + 1), tokens[index].tag != "WRB" else { return false }
    if isHyphenated(index) { return last != nil || isNominal(index + 2) }
    if next.pos == .adjective || next.pos == .numeral { return isNominal(index + 2) || last != nil || next.pos == .numeral }
    if next.pos == .verb && (next.tag == "VBN" || next.tag == "VBG") {
      return (last != nil || isPossessive(index - 1)) && (isNominal(index + 2) || token(index + 2)?.pos == .adjective)
    }
    return next.pos == .adverb && last != nil && token(index + 2)?.pos == .adjective
  }

  private func opensQuotedNoun(_ index: Int, after last: Int?) -> Bool {
    guard last != nil, let token = token(index), ["“", "\"", "``", "‘", "'"].contains(token.text) else { return false }
    guard let previous = self.token(index - 1), previous.pos == .determiner || previous.pos == .adjective else { return false }
    return isNominal(index + 1) || self.token(index + 1)?.pos == .adjective
  }

  /// "northern and western Afghanistan", "US and British forces": a conjunction between modifiers of one noun.
  private func joinsModifiers(_ index: Int, start: Int, head: Int?) -> Bool {
    guard let before = token(index - 1), let after = token(index + 1), index > start else { return false }
    var end = index + 1
    while let token = token(end), token.pos == .adjective || token.pos == .properNoun || isHyphen(end) { end += 1 }
    let endsInNoun = token(end)?.pos == .noun || (end > index + 2 && isNominal(end - 1))
    guard endsInNoun else { return false }
    if before.pos == .numeral && after.pos == .numeral { return true }
    if before.pos == .adjective { return after.pos == .adjective || after.pos == .noun || after.pos == .properNoun }
    // A bare name before the conjunction shares the common noun after it.
    let isBareName =
      before.pos == .properNoun && index - 1 == start
      || (before.pos == .properNoun && tokens[start].pos == .determiner && index - 2 == start)
    return isBareName && (after.pos == .adjective || after.pos == .properNoun) && end > index + 1 && token(end)?.pos == .noun
  }

  private func headWithoutNoun(from start: Int, through last: Int) -> Int? {
    let token = tokens[last]
    switch token.pos {
    case .numeral: return last
    case .adjective: return tokens[start].pos == .determiner || tokens[start].pos == .numeral || start < last ? last : nil
    case .determiner: return start == last && token.lower != "the" && token.lower != "a" && token.lower != "an" ? last : nil
    case .verb: return tokens[start].pos == .determiner || tokens[start].pos == .numeral ? last : nil
    default: return nil
    }
  }

  private func isTemporal(_ phrase: NounPhrase) -> Bool {
    let head = tokens[phrase.head]
    if ClauseWords.deictics.contains(head.lower) { return true }
    if ClauseWords.weekdays.contains(head.lower) && head.text != head.lower { return true }
    if phrase.tokens.contains(where: { ClauseWords.months.contains(tokens[$0].lower) && tokens[$0].pos == .properNoun })
      && phrase.tokens.count <= 4
    {
      return phrase.tokens.allSatisfy { index in
        let token = tokens[index]
        return ClauseWords.months.contains(token.lower) || token.pos == .numeral || token.pos == .punctuation || token.pos == .adjective
          || token.pos == .determiner
      }
    }
    if ClauseWords.timeNouns.contains(head.lemma) { return true }
    if ClauseWords.distanceUnits.contains(head.lemma) || ClauseWords.distanceUnits.contains(head.lower) { return phrase.quantity == nil }
    return head.pos == .numeral && head.text.utf8.count == 4 && phrase.tokens.count == 1
      && (head.text.hasPrefix("19") || head.text.hasPrefix("20"))
  }
}
