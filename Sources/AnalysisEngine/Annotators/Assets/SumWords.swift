import Language

/// Words that make a count a sum over others: "in all", "a total of", "so far", "since May".
struct SumWords {
  let scene: ArticleScene

  /// Whether the sentence of a phrase sums up what it counts.
  ///
  /// A "since" belongs to its own verb: "who have held the city since May, seized a ship" sums nothing up.
  func sumsUp(_ phrase: NounPhrase, by trigger: Int? = nil) -> Bool {
    let sentence = scene.reading.sentences[phrase.sentence].tokens
    return sentence.contains { index in
      switch scene.token(index).lower {
      case "since": return index + 1 < sentence.upperBound && isTime(index + 1) && belongs(index, to: trigger, from: sentence.lowerBound)
      case "total": return phrase.tokens.contains(index) || (index > sentence.lowerBound && scene.token(index - 1).lower == "in")
      case "altogether": return true
      case "all": return index > sentence.lowerBound && scene.token(index - 1).lower == "in"
      case "far": return index > sentence.lowerBound && scene.token(index - 1).lower == "so"
      default: return false
      }
    }
  }

  /// Whether a "since" before the verb opens the sentence or a part of it.
  private func belongs(_ since: Int, to trigger: Int?, from start: Int) -> Bool {
    guard let trigger, since < trigger, since > start else { return true }
    let before = scene.token(since - 1)
    return before.pos == .punctuation || ["and", "that", "but"].contains(before.lower)
  }

  /// "since May": a sum over a time, not a new item.
  private func isTime(_ token: Int) -> Bool {
    if let phrase = scene.clauses.phraseOfToken[token], scene.phrase(phrase).isTemporal { return true }
    if ClauseWords.months.contains(scene.token(token).lower) || ClauseWords.weekdays.contains(scene.token(token).lower) { return true }
    let range = scene.token(token).range
    guard let sentence = scene.reading.sentenceIndex(at: Int(range.lower)) else { return false }
    return scene.dateMentions(inSentence: sentence).contains { $0.range.overlaps(range) }
  }

  /// "five" of "between five and seven soldiers", "5" of "5 to 7 fighters".
  func opensRange(_ phrase: Int) -> Bool {
    let tokens = scene.phrase(phrase).tokens
    let joint = tokens.upperBound
    guard joint + 1 < scene.clauses.tokens.count, scene.token(tokens.upperBound - 1).pos == .numeral,
      scene.token(joint + 1).pos == .numeral
    else { return false }
    let before = scene.token(max(0, tokens.upperBound - 2)).lower
    return scene.token(joint).lower == "to" || scene.token(joint).lower == "and" && before == "between"
  }
}
