import Language

/// Participles before nouns ("a seized helicopter"), lists that a comma joins, and two nouns for one person.
extension AssetFinder {
  /// "a seized helicopter", "two captured tanks": what nothing else tells but a participle before the noun.
  mutating func findParticiples() {
    let told = Set(candidates.flatMap { [$0.phrase, $0.noun ?? $0.phrase] })
    for (index, phrase) in scene.clauses.phrases.enumerated() where !told.contains(index) && !phrase.isTemporal {
      let before = max(0, phrase.tokens.lowerBound - 1)
      let words = (before..<phrase.head).filter { $0 >= phrase.tokens.lowerBound || scene.token($0).tag == "VBN" }
      guard let participle = words.first(where: { AssetVerbs.attributive[scene.token($0).lower] != nil }),
        let lemma = AssetVerbs.attributive[scene.token(participle).lower], scene.clauses.clauseOfVerb[participle] == nil,
        !isHeading(phrase)
      else { continue }
      let things = AssetVerbs.statuses(ofVerb: lemma, particle: nil, isPerson: false)
      let persons = AssetVerbs.statuses(ofVerb: lemma, particle: nil, isPerson: true)
      guard let found = categorized(index, things, persons), let statuses = narrowed(found.statuses, lemma, found.category, index) else {
        continue
      }
      candidates.append(
        AssetCandidate(
          phrase: index, category: found.category, statuses: statuses, captors: [], losers: [], clause: nil, trigger: participle,
          reality: Reality(), rule: "asset.participle"))
    }
  }

  /// "captured equipment: 39 tanks": what a list below or behind it tells one by one.
  private func isHeading(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.upperBound < scene.clauses.tokens.count && scene.token(phrase.tokens.upperBound).text == ":"
  }

  // MARK: Lists

  /// Phrases with those that go on from their list, where the reading ended it too early: "four launchers, 16 trucks and a boat".
  func withRun(_ phrases: [Int]) -> [Int] {
    guard let last = phrases.max(by: { scene.phrase($0).tokens.lowerBound < scene.phrase($1).tokens.lowerBound }) else { return phrases }
    return phrases + run(after: last).filter { !phrases.contains($0) }
  }

  /// What commas and "and" join to a phrase, as far as the list is closed by a conjunction or goes on by numbers.
  private func run(after phrase: Int) -> [Int] {
    var found: [Int] = []
    var sure = 0
    var end = scene.clauses.extent(of: phrase).upperBound
    while found.count < 30, let next = joint(at: end), let member = scene.clauses.phraseOfToken[next.start] {
      let value = scene.phrase(member)
      guard scene.clauses.extent(of: member).lowerBound == next.start, value.sentence == scene.phrase(phrase).sentence, !value.isTemporal,
        !value.isApposition || isShareOfThem(value), !isRelative(member), !value.isPronoun || value.quantity != nil, !isSubject(member)
      else { break }
      found.append(member)
      if next.isConjunction || scene.token(next.start).pos == .numeral && scene.token(next.start).lower != "one" { sure = found.count }
      end = scene.clauses.extent(of: member).upperBound
    }
    return Array(found.prefix(sure))
  }

  /// "ten of them"
  private func isShareOfThem(_ phrase: NounPhrase) -> Bool {
    phrase.quantity != nil && ["them", "these", "those"].contains(scene.token(phrase.head).lower)
  }

  /// "one of whom", "all of which": what opens a relative clause.
  private func isRelative(_ phrase: Int) -> Bool {
    let end = scene.phrase(phrase).tokens.upperBound
    return (max(0, end - 1)..<min(end + 2, scene.clauses.tokens.count)).contains {
      ["whom", "which", "whose"].contains(scene.token($0).lower)
    }
  }

  /// Where the next member of a list begins, and whether a conjunction stands before it; nil where no list goes on.
  private func joint(at index: Int) -> (start: Int, isConjunction: Bool)? {
    var position = index
    var isConjunction = false
    let count = scene.clauses.tokens.count
    if position < count, scene.token(position).text == "," { position += 1 }
    if position < count, ["and", "plus", "or", "&"].contains(scene.token(position).lower) {
      position += 1
      isConjunction = true
      if position < count, scene.token(position).lower == "even" { position += 1 }
    } else if position + 2 < count {
      let words = (position..<(position + 3)).map { scene.token($0).lower }
      if words == ["as", "well", "as"] {
        position += 3
        isConjunction = true
      } else if words[1] == "with", words[0] == "along" || words[0] == "together" {
        position += 2
        isConjunction = true
      }
    }
    return position > index && position < count ? (position, isConjunction) : nil
  }

  /// Whether a phrase begins a clause of its own: a finite verb stands behind it.
  func isSubject(_ phrase: Int) -> Bool {
    let end = scene.clauses.extent(of: phrase).upperBound
    if end < scene.clauses.tokens.count, ["was", "were", "is", "are", "has", "had", "have", "will"].contains(scene.token(end).lower) {
      return true
    }
    return scene.clauses.clauses(inSegment: scene.phrase(phrase).segment).contains { index in
      let clause = scene.clauses.clauses[index]
      return clause.subjects.contains(phrase) && clause.verb.form == .finite && clause.kind != .relative
        && clause.verb.tokens.lowerBound >= end && clause.verb.tokens.lowerBound - end <= 3
    }
  }

  // MARK: Persons

  /// "a bomb maker and ⟦facilitator⟧": two nouns under one article are one person.
  func isSamePerson(_ candidate: AssetCandidate) -> Bool {
    let phrase = scene.phrase(candidate.phrase)
    guard categorizer.isPerson(candidate.category), candidate.noun == nil, phrase.determiner == nil, phrase.quantity == nil,
      phrase.possessor == nil, scene.token(phrase.head).tag == "NN", phrase.tokens.lowerBound > 1,
      scene.token(phrase.tokens.lowerBound - 1).lower == "and", scene.token(phrase.tokens.lowerBound).pos != .numeral,
      let other = scene.clauses.phraseOfToken[phrase.tokens.lowerBound - 2], other != candidate.phrase
    else { return false }
    let before = scene.phrase(other)
    guard let determiner = before.determiner, ["a", "an", "the"].contains(scene.token(determiner).lower),
      scene.token(before.head).tag == "NN", !phrase.tokens.contains(where: { AssetFinder.further.contains(scene.token($0).lower) })
    else { return false }
    return candidates.contains { $0.phrase == other && $0.trigger == candidate.trigger && categorizer.isPerson($0.category) }
  }

  private static let further: Set<String> = ["additional", "another", "other", "further", "second"]
}
