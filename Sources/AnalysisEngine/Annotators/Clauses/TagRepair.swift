import Language

/// Corrects tags that the order of words rules out, where a verb of the trigger table is at stake.
///
/// A tagger trained on general English takes "shelled" in "tanks shelled positions" for an adjective and "Capture" in a headline for a
/// name. Each correction is a rule on the tags around a word; none changes a text's words.
struct TagRepair {
  /// Lemmas of the verbs that tell events.
  private let verbs: Set<String>

  init(verbs: Set<String>) { self.verbs = verbs }

  /// The tokens with their tags corrected; linear.
  func repaired(_ reading: Reading) -> [Token] {
    var tokens = reading.tokens
    for sentence in reading.sentences {
      if isTitleCase(tokens[sentence.tokens]) { repairHeadline(&tokens, sentence.tokens) }
      for index in sentence.tokens { repair(index, in: &tokens, within: sentence.tokens) }
    }
    return tokens
  }

  private func repair(_ index: Int, in tokens: inout [Token], within sentence: Range<Int>) {
    let token = tokens[index]
    func at(_ offset: Int) -> Token? { sentence.contains(index + offset) ? tokens[index + offset] : nil }
    func isNoun(_ token: Token?) -> Bool { token.map { $0.pos == .noun || $0.pos == .properNoun } ?? false }
    func startsNoun(_ token: Token?) -> Bool {
      guard let token else { return false }
      return isNoun(token) || [.determiner, .adjective, .numeral].contains(token.pos) || token.tag == "PRP$" || token.lower == "up"
    }
    if token.pos == .other, token.text.first?.isLetter ?? false,
      !token.spaceBefore || token.text.first?.isUppercase ?? false || isHyphen(at(1))
    {
      tokens[index] = token.tagged(.properNoun, "NNP", lemma: token.lemma)
      return
    }
    // A known verb whose dictionary form was cut wrongly ("freed").
    if token.pos == .verb, !verbs.contains(token.lemma), let lemma = pastLemma(token.lower) {
      tokens[index] = token.tagged(.verb, token.tag, lemma: lemma)
    }
    // "Near Bayji, one strike": a preposition at the start, which its capital hides.
    if index == sentence.lowerBound || at(-1)?.pos == .punctuation, token.pos != .adposition, TagRepair.openers.contains(token.lower),
      let next = at(1), isNoun(next) || next.pos == .determiner || next.pos == .numeral
    {
      tokens[index] = token.tagged(.adposition, "IN", lemma: token.lower)
      return
    }
    // "al-Qaida": an Arabic article before a name belongs to it.
    if ["al", "el", "ul", "as", "ash", "ar", "an", "at"].contains(token.lower), isHyphen(at(1)), at(2)?.pos == .properNoun {
      tokens[index] = token.tagged(.properNoun, "NNP", lemma: token.text)
      return
    }
    // "Khan lives in Herat": after a name and before a preposition a known verb's present is no plural.
    if token.tag == "NNS", at(-1)?.tag == "NNP", at(1)?.pos == .adposition, token.lower.hasSuffix("s"),
      ClauseWords.intransitives.contains(String(token.lower.dropLast())), at(1)?.lower != "of"
    {
      tokens[index] = token.tagged(.verb, "VBZ", lemma: String(token.lower.dropLast()))
      return
    }
    // "the army plans to": a plural that is a verb of will.
    if token.tag == "NNS", TagRepair.wills.contains(token.lower), at(-1)?.tag == "NN" || at(-1)?.tag == "NNP", at(1)?.lower == "to",
      at(2)?.tag == "VB"
    {
      tokens[index] = token.tagged(.verb, "VBZ", lemma: String(token.lower.dropLast()))
      return
    }
    // "set fire to": no noun of its own.
    if token.lower == "set", token.pos == .noun, ["fire", "ablaze"].contains(at(1)?.lower ?? "") {
      tokens[index] = token.tagged(.verb, "VBD", lemma: "set")
      return
    }
    // "the United Nations": a participle with a capital before a name is part of the name.
    if token.tag == "VBN", index > sentence.lowerBound, token.text != token.lower, at(1)?.pos == .properNoun {
      tokens[index] = token.tagged(.properNoun, "NNP", lemma: token.text)
      return
    }
    // "tanks shelled positions": a past form between two noun phrases.
    if token.pos == .adjective || (token.pos == .noun && token.lower.hasSuffix("ed")), let lemma = pastLemma(token.lower),
      startsNoun(at(1)) || at(1)?.lower == "that"
    {
      var before = -1
      while let earlier = at(before),
        earlier.pos == .adverb || ClauseWords.deictics.contains(earlier.lower) || ClauseWords.weekdays.contains(earlier.lower)
      {
        before -= 1
      }
      let isNominalised = at(before)?.pos == .adjective && at(before - 1)?.pos == .determiner && at(1)?.lower == "that"
      let follows = isNoun(at(before)) || at(before)?.tag == "PRP" || isNominalised
      let coordinates =
        at(-1)?.pos == .coordinatingConjunction
        && (sentence.lowerBound..<index).contains { tokens[$0].tag == "VBD" || tokens[$0].tag == "VBN" }
      if follows || (coordinates && !startsNounAfterVerb(index, tokens, sentence)) {
        tokens[index] = token.tagged(.verb, "VBD", lemma: lemma)
      }
      return
    }
    // "a US offer to host": a base form after a singular noun or determiner is a noun.
    if token.tag == "VB", token.pos == .verb, let before = at(-1),
      before.pos == .determiner || before.pos == .adjective || before.tag == "NNP" || before.tag == "NN",
      !governsBase(index, tokens, sentence), token.text == token.lower
    {
      tokens[index] = token.tagged(.noun, "NN", lemma: token.lemma)
      return
    }
    // "ordered it to halt attacks": after "to" a verb's base form before a noun phrase.
    if token.tag == "NN", at(-1)?.lower == "to", verbs.contains(token.lower), startsNoun(at(1)), at(1)?.pos != .punctuation {
      tokens[index] = token.tagged(.verb, "VB", lemma: token.lower)
      return
    }
    // "Twitter feeds showed": a present form before another finite verb is a noun.
    if token.tag == "VBZ" || token.tag == "VBP", token.pos == .verb, isNoun(at(-1)), let next = at(1),
      next.tag == "VBD" || next.tag == "MD",
      !ClauseWords.sayingVerbs.contains(token.lemma)
    {
      tokens[index] = token.tagged(.noun, "NNS", lemma: token.lemma)
    }
  }

  /// "recovered guns and confiscated arms": what stands before "and" is an object, and the word may be an adjective.
  private func startsNounAfterVerb(_ index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && tokens[index + 1].pos == .coordinatingConjunction
  }

  private func governsBase(_ index: Int, _ tokens: [Token], _ sentence: Range<Int>) -> Bool {
    let from = max(sentence.lowerBound, index - 6)
    return (from..<index).contains { position in
      let token = tokens[position]
      return token.tag == "MD" || token.lower == "to"
        || ["let", "help", "make", "have", "see", "hear", "watch", "do"].contains(token.lemma)
    }
  }

  private static let wills: Set<String> = ["plans", "aims", "hopes", "vows", "offers", "threatens", "intends"]
  private static let openers: Set<String> = [
    "near", "in", "at", "on", "from", "after", "before", "during", "with", "by", "outside", "inside", "for",
  ]

  private func isHyphen(_ token: Token?) -> Bool { token?.text == "-" && token?.spaceBefore == false }

  // MARK: Headlines

  /// Most words of more than three letters begin with a capital.
  private func isTitleCase(_ tokens: ArraySlice<Token>) -> Bool {
    var capitals = 0
    var others = 0
    for token in tokens where token.text.utf8.count > 3 {
      guard let first = token.text.utf8.first else { continue }
      if 0x41...0x5A ~= first { capitals += 1 } else if 0x61...0x7A ~= first { others += 1 }
    }
    return capitals >= 3 && capitals > 3 * others
  }

  /// In each part of a headline without a verb, a known verb between two nouns, in the present or past, is its verb.
  private func repairHeadline(_ tokens: inout [Token], _ sentence: Range<Int>) {
    var start = sentence.lowerBound
    for index in sentence where index == sentence.upperBound - 1 || [";", ":", "–", "—", "-"].contains(tokens[index].text) {
      let part = start..<(index + 1)
      start = index + 1
      if part.contains(where: { tokens[$0].pos == .verb || tokens[$0].pos == .auxiliary }) { continue }
      for position in part where position > part.lowerBound && position + 1 < part.upperBound {
        let token = tokens[position]
        let isNounLike = token.pos == .noun || token.pos == .properNoun || token.pos == .adjective
        guard isNounLike, tokens[position - 1].pos == .noun || tokens[position - 1].pos == .properNoun else { continue }
        if let lemma = headlineLemma(token.lower) {
          let isPast = token.lower.hasSuffix("ed")
          tokens[position] = token.tagged(.verb, isPast ? "VBD" : "VBP", lemma: lemma)
          break
        }
      }
    }
  }

  private func headlineLemma(_ lower: String) -> String? {
    if verbs.contains(lower) { return lower }
    if lower.hasSuffix("es"), verbs.contains(String(lower.dropLast(2))) { return String(lower.dropLast(2)) }
    if lower.hasSuffix("s"), verbs.contains(String(lower.dropLast())) { return String(lower.dropLast()) }
    return pastLemma(lower)
  }

  /// The verb of the trigger table whose regular past a word is.
  private func pastLemma(_ lower: String) -> String? {
    guard lower.hasSuffix("ed"), lower.utf8.count > 4 else { return nil }
    let stem = String(lower.dropLast(2))
    if verbs.contains(stem) { return stem }
    if verbs.contains(stem + "e") || verbs.contains(String(lower.dropLast())) { return String(lower.dropLast()) }
    if lower.hasSuffix("ied"), verbs.contains(String(stem.dropLast()) + "y") { return String(stem.dropLast()) + "y" }
    if let last = stem.last, stem.dropLast().last == last, verbs.contains(String(stem.dropLast())) { return String(stem.dropLast()) }
    return nil
  }
}

extension Token {
  /// The same word with another tag.
  fileprivate func tagged(_ pos: UniversalTag, _ tag: PennTag, lemma: String) -> Token {
    Token(
      range: range, text: text, lower: lower, lemma: lemma, pos: pos, tag: tag, spaceBefore: spaceBefore, features: features, head: head,
      relation: relation)
  }
}
