import Language
import World

/// Parts and contents of what was taken: "weapons, including 20 rifles", "a cache containing 12 rockets", "the cache held three mortars".
extension AssetFinder {
  /// "weapons, including 20 rifles": the parts after "including" and "such as"; and what a container held.
  mutating func addParts(of whole: AssetCandidate) {
    let links = scene.phrase(whole.phrase).modifiers + (whole.clause.map { scene.clauses.clauses[$0].prepositions } ?? [])
    var parts: [Int] = []
    for link in links where link.preposition == "including" || link.preposition == "such as" {
      parts += withRun(scene.clauses.members(of: link.phrase))
    }
    if let first = phraseAfterIncluding(whole.phrase) { parts += withRun(scene.clauses.members(of: first)) }
    var seen: Set<Int> = [whole.phrase]
    for part in parts where seen.insert(part).inserted {
      let noun = noun(of: part)
      guard let category = categorizer.category(of: noun, statuses: whole.statuses),
        categorizer.isPerson(category) == categorizer.isPerson(whole.category)
      else { continue }
      addPart(part, noun, category, of: whole, isSubset: true, rule: "asset.including")
    }
    addContents(of: whole)
  }

  private mutating func addPart(_ part: Int, _ noun: Int, _ category: String, of whole: AssetCandidate, isSubset: Bool, rule: String) {
    var candidate = whole
    candidate.phrase = part
    candidate.noun = noun == part ? nil : noun
    candidate.counting = nil
    candidate.category = category
    candidate.whole = isSubset ? whole.phrase : nil
    candidate.rule = rule
    let own = losers(of: part, nil)
    if !own.isEmpty { candidate.losers = own }
    candidates.append(candidate)
  }

  /// The phrase right after "including" behind another, with or without a comma; the word may have become the end of the phrase itself.
  private func phraseAfterIncluding(_ phrase: Int) -> Int? {
    let end = scene.clauses.extent(of: phrase).upperBound
    if scene.token(end - 1).lower == "including" { return scene.clauses.phraseOfToken[end] }
    var index = end
    guard index + 2 < scene.clauses.tokens.count else { return nil }
    if scene.token(index).text == "," { index += 1 }
    guard ["including", "among"].contains(scene.token(index).lower) else { return nil }
    if scene.token(index).lower == "among" {
      guard ["them", "these", "those"].contains(scene.token(index + 1).lower) else { return nil }
      index += 1
    }
    return scene.clauses.phraseOfToken[index + 1]
  }

  // MARK: Contents

  /// "a cache with 12 rockets", "a truck carrying 40 rifles": what stands in a thing that was found or taken.
  private mutating func addContents(of whole: AssetCandidate) {
    guard !AssetFinder.withContents.isDisjoint(with: whole.statuses), !categorizer.isPerson(whole.category) else { return }
    var index = scene.clauses.extent(of: whole.phrase).upperBound
    guard index + 1 < scene.clauses.tokens.count else { return }
    if scene.token(index).text == "," { index += 1 }
    let word = scene.token(index)
    let isHolder = word.tag == "VBG" && AssetVerbs.holding.contains(word.lemma)
    let isStore = word.lower == "with" && AssetFinder.stores.contains(whole.category)
    guard isHolder || isStore, let first = scene.clauses.phraseOfToken[index + 1] else { return }
    addContents(withRun(scene.clauses.members(of: first)), of: whole, isSubset: false)
  }

  private mutating func addContents(_ phrases: [Int], of whole: AssetCandidate, isSubset: Bool) {
    for phrase in phrases where phrase != whole.phrase {
      let noun = noun(of: phrase)
      guard let category = categorizer.category(of: noun, statuses: whole.statuses), let kind = scene.world.assets.assetClass(of: category),
        isSubset ? (kind == "person") == categorizer.isPerson(whole.category) : AssetFinder.contained.contains(kind)
      else { continue }
      let counted = AssetFinder.containers.contains(scene.lemma(ofHead: phrase)) ? noun : phrase
      addPart(counted, noun, category, of: whole, isSubset: isSubset, rule: "asset.contents")
    }
  }

  private static let withContents: Set<String> = ["captured", "found", "recaptured", "destroyed", "looted", "handedOver"]
  private static let stores: Set<String> = ["weapons_cache", "depot"]
  private static let contained: Set<String> = ["weapon", "munition", "materiel", "equipment", "vehicle"]

  /// "The cache held three mortars", "The vehicles seized included an ambulance": what a sentence says of something found or taken.
  mutating func findContents() {
    let told = Set(candidates.map(\.phrase))
    for clause in scene.clauses.clauses where !clause.verb.isPassive && !clause.verb.isNegated && !clause.objects.isEmpty {
      let lemma = scene.token(clause.verb.head).lemma
      let isNumber = AssetVerbs.comprising.contains(lemma)
      guard isNumber || AssetVerbs.holding.contains(lemma), let subject = clause.subjects.first,
        let whole = candidate(spokenOfBy: subject, before: clause)
      else { continue }
      if !isNumber, AssetFinder.withContents.isDisjoint(with: whole.statuses) { continue }
      addContents(withRun(clause.objects).filter { !told.contains($0) || isNumber }, of: whole, isSubset: isNumber)
    }
  }

  /// What a subject is that was told as taken: itself, or the last thing of its kind within three sentences that it names as known.
  private func candidate(spokenOfBy subject: Int, before clause: Clause) -> AssetCandidate? {
    if let own = candidates.first(where: { $0.phrase == subject || $0.noun == subject }) { return own }
    guard let determiner = scene.phrase(subject).determiner, ["the", "this", "these"].contains(scene.token(determiner).lower),
      let category = scene.assetTerm(of: subject)?.category
    else { return nil }
    return candidates.last { candidate in
      let sentence = scene.phrase(candidate.phrase).sentence
      return candidate.category == category && candidate.reality.modality.isFactual && sentence <= clause.sentence
        && clause.sentence - sentence <= 3 && candidate.trigger < clause.verb.head
    }
  }

  /// "Among the spoils were two howitzers", "The haul included 40 rifles", "Among those arrested were two officers".
  mutating func findSpoils() {
    for (index, clause) in scene.clauses.clauses.enumerated() where !clause.verb.isPassive && !clause.verb.isNegated {
      let lemma = scene.token(clause.verb.head).lemma
      if AssetVerbs.comprising.contains(lemma), let subject = clause.subjects.first, isSpoils(subject) {
        add(withRun(clause.objects), ["captured"], ["captured"], clause, index, captors: [], rule: "asset.spoils")
      }
    }
    for sentence in scene.reading.sentences {
      let tokens = sentence.tokens
      guard let among = tokens.first(where: { scene.token($0).lower == "among" }), among <= tokens.lowerBound + 2,
        let verb = tokens.first(where: { $0 > among && ["was", "were", "are"].contains(scene.token($0).lower) }), verb - among < 14,
        verb + 1 < tokens.upperBound, let first = scene.clauses.phraseOfToken[verb + 1], let told = told(among: (among + 1)..<verb)
      else { continue }
      for phrase in withRun(scene.clauses.members(of: first)) where !candidates.contains(where: { $0.phrase == phrase }) {
        let noun = noun(of: phrase)
        guard let found = categorized(noun, told.things, told.persons) else { continue }
        candidates.append(
          AssetCandidate(
            phrase: AssetFinder.containers.contains(scene.lemma(ofHead: phrase)) ? noun : phrase, noun: noun == phrase ? nil : noun,
            category: found.category, statuses: found.statuses, captors: [], losers: [], clause: nil, trigger: verb, reality: Reality(),
            rule: "asset.spoils"))
      }
    }
  }

  private func isSpoils(_ phrase: Int) -> Bool {
    AssetVerbs.spoils.contains(scene.token(scene.phrase(phrase).head).lower) || AssetVerbs.spoils.contains(scene.lemma(ofHead: phrase))
  }

  /// What the words after "among" say happened: "the spoils", "those arrested", "the captured vehicles".
  private func told(among words: Range<Int>) -> (things: [String]?, persons: [String]?)? {
    for index in words {
      let token = scene.token(index)
      if AssetVerbs.spoils.contains(token.lower) { return (["captured"], ["captured"]) }
      if let lemma = AssetVerbs.attributive[token.lower] ?? AssetFinder.reported[token.lower] {
        return (AssetVerbs.things[lemma], AssetVerbs.persons[lemma])
      }
    }
    return nil
  }

  private static let reported: [String: String] = [
    "freed": "free", "released": "release", "destroyed": "destroy", "damaged": "damage", "recovered": "recover", "found": "find",
  ]
}
