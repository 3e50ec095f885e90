import Language

/// What is told without a verb of its own: figures with a participle, and lists of things below a line that says what happened to them.
extension AssetFinder {
  /// "100 killed, 250 wounded and ⟦1,100⟧ captured": persons, by a number and a participle that ends its part of the sentence.
  mutating func findFigures() {
    let told = Set(candidates.map(\.phrase))
    for index in scene.clauses.tokens.indices.dropFirst() {
      let token = scene.token(index)
      guard token.tag == "VBN" || token.tag == "VBD", scene.token(index - 1).pos == .numeral, endsPart(index + 1),
        let statuses = AssetVerbs.persons[token.lemma], let phrase = scene.clauses.phraseOfToken[index - 1], !told.contains(phrase),
        isBesideCasualties(index)
      else { continue }
      let category = categorizer.category(of: phrase, statuses: statuses) ?? "prisoner"
      candidates.append(
        AssetCandidate(
          phrase: phrase, category: category, statuses: statuses, captors: [], losers: [], clause: nil, trigger: index, reality: Reality(),
          rule: "asset.figure"))
    }
  }

  private func endsPart(_ index: Int) -> Bool {
    guard index < scene.clauses.tokens.count else { return true }
    let token = scene.token(index)
    return token.pos == .punctuation || token.pos == .coordinatingConjunction || token.pos == .adposition
  }

  /// Whether the words before a figure tell of killed or wounded.
  private func isBesideCasualties(_ index: Int) -> Bool {
    (max(0, index - 12)..<index).contains { CasualtyWords.states[scene.token($0).lower] != nil }
  }

  /// Lines such as "- 12 T-72 tanks" below "The rebels captured:" or "Destroyed equipment:".
  mutating func findLists() {
    findListsInSentences()
    var heading: (clause: Int?, trigger: Int, lemma: String)?
    let told = Set(candidates.map(\.phrase))
    for (sentence, value) in scene.reading.sentences.enumerated() where !value.tokens.isEmpty {
      let isLine = startsLine(value.tokens)
      if isLine, let heading {
        addLine(sentence, value.tokens, heading, told)
      } else {
        heading = scene.token(value.tokens.upperBound - 1).lower == ":" ? self.heading(value.tokens) : nil
      }
    }
  }

  /// "a list of captured equipment: 39 tanks, 14 IFVs and 200 trucks": what stands behind a colon in one sentence.
  private mutating func findListsInSentences() {
    for (sentence, value) in scene.reading.sentences.enumerated() where value.tokens.count > 3 {
      guard let colon = value.tokens.dropFirst().dropLast().first(where: { scene.token($0).text == ":" }),
        let heading = heading(max(value.tokens.lowerBound, colon - 6)..<colon)
      else { continue }
      let told = Set(candidates.map(\.phrase))
      let rest = (colon + 1)..<value.tokens.upperBound
      // A sentence behind a colon tells by its own verb.
      guard !rest.contains(where: { scene.clauses.clauseOfVerb[$0].map { scene.clauses.clauses[$0].verb.form == .finite } ?? false }) else {
        continue
      }
      addLine(sentence, rest, heading, told)
    }
  }

  /// Whether a sentence is a line of a list.
  private func startsLine(_ tokens: Range<Int>) -> Bool {
    let first = scene.token(tokens.lowerBound)
    return ["-", "–", "—", "•", "*", "·", "▪", "‣"].contains(first.text) || first.pos == .numeral && tokens.count < 15
  }

  /// The last word of a line that says what happened to the things below it.
  private func heading(_ tokens: Range<Int>) -> (clause: Int?, trigger: Int, lemma: String)? {
    for index in tokens.reversed() {
      let token = scene.token(index)
      guard token.pos == .verb || token.pos == .adjective else { continue }
      let lemma = AssetVerbs.things[token.lemma] != nil ? token.lemma : token.lower.hasSuffix("ed") ? token.lemma : ""
      if AssetVerbs.things[lemma] != nil { return (scene.clauses.clauseOfVerb[index], index, lemma) }
    }
    return nil
  }

  private mutating func addLine(
    _ sentence: Int, _ tokens: Range<Int>, _ heading: (clause: Int?, trigger: Int, lemma: String), _ told: Set<Int>
  ) {
    let things = AssetVerbs.statuses(ofVerb: heading.lemma, particle: nil, isPerson: false)
    let persons = AssetVerbs.statuses(ofVerb: heading.lemma, particle: nil, isPerson: true)
    let clause = heading.clause.map { scene.clauses.clauses[$0] }
    let captors = (clause?.agents ?? []).filter { !scene.classes(of: $0).isDisjoint(with: [.actor, .armed, .person]) }
    for phrase in Set(tokens.compactMap { scene.clauses.phraseOfToken[$0] }).sorted() where !told.contains(phrase) {
      guard scene.phrase(phrase).preposition == nil, let found = categorized(phrase, things, persons) else { continue }
      candidates.append(
        AssetCandidate(
          phrase: phrase, category: found.category, statuses: found.statuses, captors: captors, losers: [], clause: heading.clause,
          trigger: heading.trigger, reality: heading.clause.map { reality(ofClause: $0) } ?? Reality(), rule: "asset.list"))
    }
  }
}
