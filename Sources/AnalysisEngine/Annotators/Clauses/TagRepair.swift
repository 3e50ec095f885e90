import Language

/// Corrects tags of verbs that tell events, where the tree or the order of words rules them out.
///
/// A network trained on general English takes "Conquer" in a headline for a name though it gives it a subject and an object, and its two
/// sets of tags may contradict each other. None of the corrections changes a text's words.
struct TagRepair {
  /// Lemmas of the verbs that tell events.
  private let verbs: Set<String>

  init(verbs: Set<String>) { self.verbs = verbs }

  /// The tokens with their tags corrected; linear.
  func repaired(_ reading: Reading) -> [Token] {
    var tokens = reading.tokens.map { token in
      // A past tense that the network has not met, in small letters: "overran".
      if let lemma = TagRepair.rarePasts[token.text] { return token.tagged(.verb, token.tag == "VBN" ? "VBN" : "VBD", lemma: lemma) }
      // A known verb whose dictionary form was cut wrongly ("freed").
      guard token.pos == .verb, !verbs.contains(token.lemma), let lemma = pastLemma(token.lower) else { return token.agreeing() }
      return token.tagged(.verb, token.tag, lemma: lemma).agreeing()
    }
    for index in tokens.indices.dropFirst() where tokens[index].text == "May" && tokens[index].pos == .auxiliary {
      if TagRepair.beforeMay.contains(tokens[index - 1].lower) { tokens[index] = tokens[index].month() }
    }
    for sentence in reading.sentences where isTitleCase(tokens[sentence.tokens]) {
      for index in sentence.tokens where isVerb(index, in: reading) {
        if let lemma = headlineLemma(tokens[index].lower) { tokens[index] = tokens[index].headlineVerb(lemma) }
      }
      repairHeadline(&tokens, sentence.tokens)
    }
    return tokens
  }

  /// What stands before the month, and never before the auxiliary.
  private static let beforeMay: Set<String> = ["since", "in", "by", "until", "till", "from", "of", "last", "next", "this", "early", "late"]

  /// “Taliban Conquer Ghazni”: a known verb that has a subject or object in the tree is a verb, whatever its capital makes of it.
  private func isVerb(_ index: Int, in reading: Reading) -> Bool {
    let token = reading.tokens[index]
    guard token.pos == .noun || token.pos == .properNoun || token.pos == .adjective, headlineLemma(token.lower) != nil else { return false }
    let dependents = reading.dependents(of: index).map { reading.tokens[$0].relation }
    return !dependents.contains(.cop) && dependents.contains { $0 == .nsubj || $0 == .nsubjPass || $0 == .obj }
  }

  /// Irregular pasts of verbs of war that can be nothing else.
  private static let rarePasts = [
    "overran": "overrun", "overthrew": "overthrow", "retook": "retake", "beset": "beset", "overtook": "overtake",
  ]

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
          tokens[position] = token.headlineVerb(lemma)
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
  /// The same word where its two tags contradict each other: the finer tag says whether it is a noun or an adjective, the coarser one
  /// whether it is a verb.
  fileprivate func agreeing() -> Token {
    let isAttributive = relation == .amod || relation == .compound
    switch (pos, tag) {
    case (.verb, "JJ"): return tagged(.adjective, tag, lemma: lower)
    case (.verb, "NN"), (.verb, "NNS"):
      return isAttributive ? tagged(.noun, tag, lemma: lemma) : tagged(.verb, tag == "NNS" ? "VBZ" : "VB", lemma: lemma)
    case (.adjective, "NN"), (.adjective, "NNS"): return tagged(.noun, tag, lemma: lemma)
    case (.adjective, "VBN"), (.adjective, "VBG"): return tagged(.adjective, "JJ", lemma: lemma)
    case (.noun, "VB"), (.noun, "VBG"), (.noun, "VBZ"): return tagged(.noun, tag == "VBZ" ? "NNS" : "NN", lemma: lemma)
    default: return self
    }
  }

  /// The same word as the verb of a headline.
  fileprivate func headlineVerb(_ lemma: String) -> Token { tagged(.verb, lower.hasSuffix("ed") ? "VBD" : "VBP", lemma: lemma) }

  /// “Since ⟦May⟧ they have gone”: the name of a month, which helps no verb.
  fileprivate func month() -> Token {
    Token(
      range: range, text: text, lower: lower, lemma: text, pos: .properNoun, tag: "NNP", spaceBefore: spaceBefore, features: .none,
      head: head, relation: .obl)
  }

  /// The same word with another tag.
  fileprivate func tagged(_ pos: UniversalTag, _ tag: PennTag, lemma: String) -> Token {
    Token(
      range: range, text: text, lower: lower, lemma: lemma, pos: pos, tag: tag, spaceBefore: spaceBefore, features: features, head: head,
      relation: relation)
  }
}
