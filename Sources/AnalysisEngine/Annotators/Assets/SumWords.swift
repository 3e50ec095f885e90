import Language

/// Words that make a count a sum over others: "in all", "a total of", "so far", "since May".
struct SumWords {
  let scene: ArticleScene

  /// Whether the sentence of a phrase sums up what it counts.
  ///
  /// A sum word belongs to its own clause: "who have held the city since May, seized a ship" sums nothing up.
  /// - Parameter trigger: The word that tells of what is counted; nil looks at the whole sentence.
  func sumsUp(_ phrase: NounPhrase, by trigger: Int? = nil) -> Bool {
    let sentence = scene.reading.sentences[phrase.sentence].tokens
    return sentence.contains { index in
      let isBehind = { (word: String) in index > sentence.lowerBound && scene.token(index - 1).lower == word }
      switch scene.token(index).lower {
      case "since": return index + 1 < sentence.upperBound && isTime(index + 1) && belongs(index, to: trigger, in: sentence)
      case "total": return phrase.tokens.contains(index) || isBehind("in") && belongs(index - 1, to: trigger, in: sentence)
      case "altogether": return belongs(index, to: trigger, in: sentence)
      case "all": return isBehind("in") && endsPart(index + 1, phrase, sentence) && belongs(index - 1, to: trigger, in: sentence)
      case "far": return isBehind("so") && belongs(index - 1, to: trigger, in: sentence)
      default: return false
      }
    }
  }

  /// "in all", but not "in all three villages".
  private func endsPart(_ index: Int, _ phrase: NounPhrase, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound, !phrase.tokens.contains(index) else { return true }
    // "In all they captured 14."
    if index == sentence.lowerBound + 2, scene.token(index).pos == .pronoun { return true }
    return scene.token(index).pos == .punctuation || SumWords.joints.contains(scene.token(index).lower)
  }

  /// Whether a sum word stands in the clause of a trigger.
  private func belongs(_ word: Int, to trigger: Int?, in sentence: Range<Int>) -> Bool {
    guard let trigger, sentence.contains(trigger), word != trigger else { return true }
    // "held since November" is how long, not how many in all.
    if word > trigger, scene.token(word).lower == "since", SumWords.lasting.contains(scene.token(trigger).lemma) { return false }
    let between = word < trigger ? word + 1..<trigger : trigger + 1..<max(word, trigger + 1)
    if between.contains(where: { scene.token($0).text == ";" }) { return false }
    guard word < trigger else {
      return !between.contains {
        isVerbOfAnother($0, before: word) && !(SumWords.joints.contains(scene.token($0 - 1).lower) && sharesSubject($0, trigger))
      }
    }
    if word > sentence.lowerBound {
      let before = scene.token(word - 1)
      let opens = before.pos == .punctuation || SumWords.joints.contains(before.lower)
      // "since" belongs to the verb before it; "the war so far has killed 40".
      if !opens, scene.token(word).lower == "since" || between.contains(where: { isJoint($0) }) { return false }
    }
    return !between.contains { verb in isMain(verb) && !sharesSubject(verb, trigger) && (verb + 1..<trigger).contains { isJoint($0) } }
  }

  private func isJoint(_ index: Int) -> Bool {
    scene.token(index).pos == .punctuation || SumWords.joints.contains(scene.token(index).lower)
  }

  /// A verb that says something of its own: "killed, ⟦taking⟧ the toll since Friday to 63"; not "killed and 900 ⟦wounded⟧ since May".
  private func isVerbOfAnother(_ index: Int, before word: Int) -> Bool {
    guard let clause = scene.clauses.clauseOfVerb[index], !isSaid(index) else { return false }
    // "individuals ⟦associated⟧ with attacks in six operations since May": a participle keeps only what stands right behind it.
    if scene.clauses.clauses[clause].kind == .participial, scene.token(index).tag == "VBN", word - index > 3 { return false }
    let lemma = scene.token(index).lemma.lowercased()
    if CasualtyWords.reportingState.contains(lemma) { return false }
    return CasualtyWords.harming[lemma] == nil || scene.token(index).tag != "VBN" && !SumWords.joints.contains(scene.token(index - 1).lower)
  }

  private func isMain(_ verb: Int) -> Bool {
    guard let clause = scene.clauses.clauseOfVerb[verb], !isSaid(verb) else { return false }
    return [.main, .complement, .adverbial].contains(scene.clauses.clauses[clause].kind)
  }

  /// "have captured and killed": two verbs of one subject.
  private func sharesSubject(_ verb: Int, _ other: Int) -> Bool {
    guard let first = scene.clauses.clauseOfVerb[verb], let second = scene.clauses.clauseOfVerb[other] else { return false }
    let subjects = scene.clauses.clauses[first].subjects
    return !subjects.isEmpty && subjects == scene.clauses.clauses[second].subjects
  }

  private func isSaid(_ verb: Int) -> Bool { ClauseWords.sayingVerbs.contains(scene.token(verb).lemma.lowercased()) }

  private static let lasting: Set<String> = ["hold", "keep", "occupy", "control", "imprison", "jail"]
  private static let joints: Set<String> = ["and", "that", "but", "while", "or"]

  /// "since May": a sum over a time, not a new item.
  private func isTime(_ token: Int) -> Bool {
    if let phrase = scene.clauses.phraseOfToken[token], scene.phrase(phrase).isTemporal { return true }
    if ClauseWords.months.contains(scene.token(token).lower) || ClauseWords.weekdays.contains(scene.token(token).lower) { return true }
    // "since the start of the war"
    if scene.token(token).lower == "the", token + 1 < scene.clauses.tokens.count,
      ["start", "beginning", "outbreak"].contains(scene.token(token + 1).lower)
    {
      return true
    }
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
