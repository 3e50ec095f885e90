import Language
import TextModel
import Values
import World

/// Makes the published assets of the candidates: count, roles, place, date, claim, group.
struct AssetBuilder {
  let scene: ArticleScene
  private let eventsOfSentence: [String: [Event]]
  private let settings: SettingFinder
  private let sums: SumWords

  init(_ scene: ArticleScene, events: [Event]) {
    self.scene = scene
    eventsOfSentence = Dictionary(grouping: events, by: \.sentence)
    settings = SettingFinder(scene: scene)
    sums = SumWords(scene: scene)
  }

  func assets(from candidates: [AssetCandidate]) -> [Asset] {
    let drafts = candidates.map(draft)
    let positions = Dictionary(candidates.enumerated().map { ($0.element.phrase, $0.offset) }) { first, _ in first }
    // What the analyst says of an asset decides how it is grouped.
    var assets = scene.corrections.applied(
      to: zip(drafts.indices, drafts).map { index, draft in draft.asset(id: ItemID.asset(index), group: "", relation: .new) },
      scene.entities, in: scene.article, scene.world)
    var items = drafts.indices.map { assets[$0].correction == nil ? drafts[$0].item : corrected(drafts[$0].item, assets[$0]) }
    for (index, candidate) in candidates.enumerated() { items[index].whole = candidate.whole.flatMap { positions[$0] } }
    let taxonomy = scene.world.assets
    let found = MentionCluster.grouped(items) { first, second in
      if taxonomy.isA(first, second) || taxonomy.isA(second, first) { return true }
      // Captives are told by what they are, were, or are suspected of.
      if AssetBuilder.captiveWords.contains(first) && AssetBuilder.captiveWords.contains(second) { return true }
      if first == "unit" || second == "unit" { return first == second }
      // The dead are nobody's prisoners.
      if first == "body" || second == "body" { return first == second }
      return first == "prisoner" && taxonomy.assetClass(of: second) == "person"
        || second == "prisoner" && taxonomy.assetClass(of: first) == "person"
    }
    let groups = scene.corrections.regrouped(found, of: .asset, among: assets.map { ItemSite($0) })
    for index in assets.indices { (assets[index].group, assets[index].relation) = ("g\(groups[index].group + 1)", groups[index].relation) }
    return assets
  }

  /// What an asset is compared by, after the analyst corrected it.
  private func corrected(_ item: MentionCluster.Item, _ asset: Asset) -> MentionCluster.Item {
    var item = item
    if asset.correction?.has(.status) == true {
      item.status = Set(asset.status.map { AssetBuilder.taken.contains($0) ? "taken" : $0 })
    }
    (item.category, item.place, item.count) = (asset.category, asset.place, asset.count)
    if asset.correction?.has(.captor) == true {
      item.actor = asset.captor?.analyst ?? scene.namedEntity(of: asset.captor)
      item.actorSide = scene.side(of: asset.captor)
    }
    item.isCounted = asset.modality.isFactual && asset.count.kind != .none
    return item
  }

  /// An asset without its place among the others.
  private struct Draft {
    let item: MentionCluster.Item
    let asset: (_ id: String, _ group: String, _ relation: MentionRelation) -> Asset

    func asset(id: String, group: String, relation: MentionRelation) -> Asset { asset(id, group, relation) }
  }

  private func draft(_ candidate: AssetCandidate) -> Draft {
    let phrase = scene.phrase(candidate.phrase)
    let outer = scene.clauses.range(of: candidate.phrase, in: scene.reading)
    let words =
      candidate.counting.map(scene.reading.textRange) ?? candidate.noun.map { outer.union(scene.clauses.range(of: $0, in: scene.reading)) }
      ?? outer
    let trigger = scene.token(candidate.trigger).range
    let noun = candidate.noun.map { scene.phrase($0) } ?? phrase
    let particle = particleBefore(candidate, phrase)
    let whole = (candidate.counting ?? phrase.tokens.lowerBound..<max(phrase.tokens.upperBound, noun.tokens.upperBound))
      .clamped(to: (particle ?? 0)..<scene.clauses.tokens.count)
    let counted = NounPhraseCount(of: whole, head: noun.head, in: scene.reading, of: scene.article.text, from: particle)
    let unit = AssetBuilder.name(ofUnit: counted.unit) ?? measure(of: whole, counted, candidate.category)
    let range = trimmed(withNumber(counted.range, words, noun), from: particle)
    let count =
      candidate.reality.isNegated || sharesNo(candidate.phrase)
      ? Count(.none, lo: 0, hi: 0, value: 0, text: counted.count.text)
      : partly(candidate, pronounCount(phrase) ?? bodyCount(noun, candidate.category, counted.count) ?? nameCount(phrase, counted.count))
    let claim = scene.claim(containing: trigger, sentence: phrase.sentence)
    var reality = Reality.combined(candidate.reality, with: claim)
    if candidate.isPartly, count.lo != 0 { reality.modality = .hypothetical }
    if [.planned, .denied, .hypothetical].contains(reality.modality), candidate.reality.modality == .asserted, tellsOfItself(candidate) {
      reality = candidate.reality
    }
    let setting = settings.place(
      clause: candidate.clause, phrase: candidate.phrase, targets: [], exclude: candidate.captors, sentence: phrase.sentence,
      near: phrase.head,
      before: scene.goesOn(claim, inSentence: phrase.sentence))
    let captor = role(candidate.captors, asSubject: true)
    let loser = role(candidate.losers, asSubject: false) ?? candidate.loserTokens.map { scene.role(tokens: $0) }
    let date = settings.date(sentence: phrase.sentence, near: candidate.trigger)
    let event = (eventsOfSentence[ItemID.sentence(phrase.sentence)] ?? []).first { $0.trigger.contains(trigger) }
    let item = MentionCluster.Item(
      status: statuses(candidate, phrase), category: candidate.category,
      actor: scene.namedEntity(of: captor), actorSide: scene.side(of: captor), place: setting?.place, days: date, count: count,
      unit: unit, isFurther: has(AssetBuilder.furtherWords, phrase) && !isBesideDead(phrase),
      isTotal: sums.sumsUp(phrase, by: candidate.trigger),
      isDefinite: isDefinite(phrase) || phrase.sentence > 2 && isBareTitle(noun, candidate.category),
      isPartitive: isPartitive(phrase), trigger: candidate.trigger, isSummary: sumsUpOperations(phrase.sentence),
      isHeadline: phrase.sentence < 2 || scene.reading.sentences[phrase.sentence].isHeadline,
      claimant: claim.map(scene.claimant), isOfPersons: scene.world.assets.assetClass(of: candidate.category) == "person",
      isCounted: reality.modality.isFactual && count.kind != .none, isOther: has(AssetBuilder.otherWords, phrase) && !isBesideDead(phrase),
      isCaptive: AssetBuilder.fightersOfASide.contains(candidate.category) && !AssetBuilder.taken.isDisjoint(with: candidate.statuses),
      isConfirmed: claim.map { scene.article.text[$0.cue].lowercased().hasPrefix("confirm") } ?? false,
      isTitle: isBareTitle(noun, candidate.category), tellsOfOne: tellsOfOne(noun),
      name: ownName(of: candidate),
      places: scene.placeMentions(inSentence: phrase.sentence).compactMap(\.place),
      sentence: phrase.sentence)
    let confidence = captor == nil ? 0.7 : 0.8
    return Draft(item: item) { id, group, relation in
      Asset(
        id: id, range: range, head: scene.token(noun.head).range, category: candidate.category, status: candidate.statuses, count: count,
        unit: unit, captor: captor, loser: loser, place: setting?.place, date: date,
        modality: reality.modality, claim: claim?.id,
        event: event?.id, group: group, relation: relation, sentence: ItemID.sentence(phrase.sentence), confidence: confidence,
        rule: candidate.rule)
    }
  }

  /// The words with the number that belongs to them: "⟦21 "terrorists"⟧", where a quotation mark stands between, with the mark that closes it.
  private func withNumber(_ number: TextRange?, _ words: TextRange, _ noun: NounPhrase) -> TextRange {
    guard let number else { return words }
    guard number.upper <= words.lower else { return number.overlaps(words) ? number.union(words) : words }
    let range = number.union(words)
    let end = noun.tokens.upperBound
    guard end < scene.clauses.tokens.count, ["\"", "”", "''", "’", "»"].contains(scene.token(end).text) else { return range }
    return range.union(scene.token(end).range)
  }

  /// The unit as a word of the contract; symbols that are words to readers stay.
  private static func name(ofUnit symbol: String?) -> String? { symbol == "t" ? "ton" : symbol }

  /// The "over" of "handed ⟦over⟧ nine rifles" and "talks ⟦over⟧ five prisoners", which bounds no number: the token behind it; nil where none
  /// stands there.
  private func particleBefore(_ candidate: AssetCandidate, _ phrase: NounPhrase) -> Int? {
    let first = phrase.tokens.lowerBound
    guard first > 0, first + 1 < phrase.tokens.upperBound, scene.token(first).lower == "over" else { return nil }
    let isParticle = first == candidate.trigger + 1 && candidate.statuses.contains("handedOver")
    return isParticle || AssetBuilder.disputes.contains(scene.token(first - 1).lemma.lowercased()) ? first + 1 : nil
  }

  private static let disputes: Set<String> = ["talk", "talks", "dispute", "negotiation", "row", "disagreement", "deal", "quarrel"]

  private func trimmed(_ range: TextRange, from particle: Int?) -> TextRange {
    particle.map { TextRange(Int(scene.token($0).range.lower), Int(max(range.upper, scene.token($0).range.upper))) } ?? range
  }

  /// "killed two rebels and captured ⟦several others⟧": others than the dead, and so no more than those taken before.
  private func isBesideDead(_ phrase: NounPhrase) -> Bool {
    guard ["other", "others"].contains(scene.token(phrase.head).lower) else { return false }
    let before = scene.reading.sentences[phrase.sentence].tokens.lowerBound..<phrase.tokens.lowerBound
    return before.contains { AssetBuilder.deaths.contains(scene.token($0).lemma.lowercased()) }
  }

  private static let deaths: Set<String> = ["kill", "wound", "death", "slay", "die", "injure"]

  /// "360 rounds of ammunition", "nine boxes of grenades": a noun that measures what stands in it; nil where the things are counted.
  private func measure(of tokens: Range<Int>, _ counted: NounPhraseCount, _ category: String) -> String? {
    guard counted.range != nil || counted.count.kind == .vague else { return nil }
    return tokens.lazy.compactMap { index -> String? in
      let lemma = scene.token(index).lemma.lowercased()
      if category == "ammunition", ["round", "cartridge", "bullet"].contains(lemma) { return lemma }
      let isMeasure = AssetBuilder.measures.contains(lemma) && index + 1 < tokens.upperBound && scene.token(index + 1).lower == "of"
      return isMeasure ? lemma : nil
    }.first
  }

  private static let measures: Set<String> = [
    "box", "crate", "bag", "sack", "bundle", "truckload", "belt", "stick", "barrel", "bottle", "can", "jug", "packet", "package", "case",
  ]

  /// "All were detained", "both men": a pronoun's own number; nil for other phrases.
  private func pronounCount(_ phrase: NounPhrase) -> Count? {
    switch scene.token(phrase.tokens.lowerBound).lower {
    case "all" where phrase.tokens.count == 1 || ["them", "these", "those"].contains(scene.token(phrase.head).lower):
      return Count(.unknownPlural, lo: 2, hi: nil, text: scene.token(phrase.tokens.lowerBound).text)
    default: return convoyCount(phrase)
    }
  }

  /// "the towns of ⟦Ama⟧, Bila and Cora": a plural before names, each of which counts for itself.
  private func nameCount(_ phrase: NounPhrase, _ counted: Count) -> Count {
    guard counted.kind == .unknownPlural, let complement = phrase.complement else { return counted }
    let value = scene.phrase(complement)
    let end = value.tokens.upperBound
    guard scene.token(value.head).pos == .properNoun, end + 1 < scene.clauses.tokens.count, [",", "and"].contains(scene.token(end).lower),
      scene.token(end + 1).pos == .properNoun
    else { return counted }
    return .exact(1)
  }

  /// "killed or captured 60 soldiers": none, all or some of them; where one or an open number is told, it stays, and with it nothing is sure.
  private func partly(_ candidate: AssetCandidate, _ count: Count) -> Count {
    guard candidate.isPartly, let high = count.hi, high > 1 else { return count }
    return .range(0, high, text: count.text)
  }

  /// "threatened to evict the rebels who ⟦have seized⟧ two compounds": a finite relative or "when" clause of the past tells what happened,
  /// whatever is only planned or denied around it.
  private func tellsOfItself(_ candidate: AssetCandidate) -> Bool {
    guard let clause = candidate.clause.map({ scene.clauses.clauses[$0] }), clause.verb.form == .finite, clause.verb.isPast else {
      return false
    }
    return clause.kind == .relative || ["when", "after", "since"].contains(clause.marker)
  }

  /// "two insurgents, one of whom was the target"
  private func tellsOfOne(_ phrase: NounPhrase) -> Bool {
    let end = phrase.tokens.upperBound
    guard end + 3 < scene.clauses.tokens.count else { return false }
    return (end..<(end + 4)).map { scene.token($0).lower } == [",", "one", "of", "whom"]
  }

  /// "the bodies of six soldiers": as many as those whose they are.
  private func bodyCount(_ phrase: NounPhrase, _ category: String, _ counted: Count) -> Count? {
    guard category == "body", counted.kind == .unknownPlural || counted.kind == .unknownMass, let complement = phrase.complement else {
      return nil
    }
    let value = scene.phrase(complement)
    return NounPhraseCount(of: value.tokens, head: value.head, in: scene.reading, of: scene.article.text).count
  }

  /// "a convoy": more than one vehicle, however many; nil for other phrases and where vehicles of it are counted.
  private func convoyCount(_ phrase: NounPhrase) -> Count? {
    let head = scene.token(phrase.head)
    guard head.tag == "NN" || head.tag == "NNP", ["convoy", "column", "fleet", "flotilla"].contains(head.lemma.lowercased()),
      !phrase.tokens.contains(where: { scene.token($0).pos == .numeral })
    else { return nil }
    return Count(.unknownPlural, lo: 2, hi: nil, text: "")
  }

  /// "Capture of ⟦Rebel Leader⟧ Confirmed": a bare singular of a headline; further down it is one known from above.
  private func isBareTitle(_ phrase: NounPhrase, _ category: String) -> Bool {
    guard AssetBuilder.fightersOfASide.contains(category), phrase.determiner == nil, phrase.quantity == nil, phrase.possessor == nil else {
      return false
    }
    let head = scene.token(phrase.head)
    let isTerm = scene.clauses.phraseOfToken[phrase.head].flatMap { scene.assetTerm(of: $0) } != nil
    return isTerm && (head.tag == "NN" || head.tag == "NNP") && head.text.first?.isUppercase == true
      && !phrase.tokens.contains { scene.token($0).pos == .numeral }
  }

  /// One role for a list: from its first member to its last.
  private func role(_ phrases: [Int], asSubject: Bool) -> Role? {
    guard let first = phrases.first, let last = phrases.last else { return nil }
    let start = scene.role(first, asSubject: asSubject)
    return first == last ? start : Role(start.range.union(scene.role(last).range), entity: start.entity)
  }

  private func has(_ words: Set<String>, _ phrase: NounPhrase) -> Bool {
    phrase.tokens.contains { index in
      // "more than ten" adds nothing to others.
      words.contains(scene.token(index).lower)
        && !(scene.token(index).lower == "more" && index + 1 < phrase.tokens.upperBound && scene.token(index + 1).lower == "than")
    }
  }

  /// Ways of telling one thing: an article says "captured" in its headline and "detained" below.
  private static let taken: Set<String> = ["captured", "recaptured", "detained"]
  private static let captiveWords: Set<String> = ["suspect", "prisoner", "fighter", "civilian", "hostage"]
  /// Those who are taken as fighters of a side, whatever they are called.
  private static let fightersOfASide: Set<String> = ["suspect", "prisoner", "fighter", "commander"]

  private static let furtherWords: Set<String> = ["another", "more", "further", "additional", "other", "others"]
  private static let otherWords: Set<String> = ["additional", "other", "others"]

  /// What happened to it, by ways of telling it: "captured" and "detained" are one, and those known who surrender are taken.
  private func statuses(_ candidate: AssetCandidate, _ phrase: NounPhrase) -> Set<String> {
    var found = Set(candidate.statuses.map { AssetBuilder.taken.contains($0) ? "taken" : $0 })
    if found.contains("surrendered"), isDefinite(phrase), AssetBuilder.captiveWords.contains(candidate.category) { found.insert("taken") }
    return found
  }

  /// "no women or children were detained": the "no" of the first member is that of all.
  private func sharesNo(_ phrase: Int) -> Bool {
    guard let first = scene.phrase(phrase).list.first, first != phrase, let determiner = scene.phrase(first).determiner else {
      return false
    }
    let before = scene.phrase(phrase).tokens.lowerBound - 1
    return scene.denies(determiner) && before >= 0 && ["or", "nor", ","].contains(scene.token(before).lower)
  }

  /// "during separate operations", "in three raids": a sentence that sums up what is told one by one below it.
  private func sumsUpOperations(_ sentence: Int) -> Bool {
    let tokens = scene.reading.sentences[sentence].tokens
    return tokens.contains { index in
      guard AssetBuilder.operations.contains(scene.token(index).lower) else { return false }
      return (max(tokens.lowerBound, index - 4)..<index).contains { before in
        let token = scene.token(before)
        return token.pos == .numeral && token.lower != "one" || ["separate", "several", "various", "multiple"].contains(token.lower)
      }
    }
  }

  private static let operations: Set<String> = [
    "operations", "raids", "searches", "attacks", "incidents", "missions", "strikes", "clashes",
  ]

  private func isDefinite(_ phrase: NounPhrase) -> Bool {
    if phrase.isPronoun || ["all", "both"].contains(scene.token(phrase.tokens.lowerBound).lower) { return true }
    guard let determiner = phrase.determiner else { return false }
    return ["the", "these", "those", "this", "that", "both", "all"].contains(scene.token(determiner).lower)
  }

  /// "the city of ⟦Goma⟧", "the ⟦Tessalit⟧ base": the words of the name of a place, facility or vessel; of a person the entity. Empty where it
  /// has none.
  private func ownName(of candidate: AssetCandidate) -> Set<String> {
    let phrase = scene.phrase(candidate.noun ?? candidate.phrase)
    let kind = scene.world.assets.assetClass(of: candidate.category)
    if kind == "person" {
      let named = phrase.tokens.lazy.filter { scene.token($0).pos == .properNoun }.compactMap { scene.entity(atToken: $0) }
      return named.first { $0.kind == .person }.map { [$0.id] } ?? []
    }
    guard ["territory", "facility", "vessel"].contains(kind) else { return [] }
    var words = Array(phrase.tokens)
    if let complement = phrase.complement { words += Array(scene.phrase(complement).tokens) }
    // "the bridge at Aru": a town or village behind it, but not the province or country that it lies in.
    for link in phrase.modifiers where ["at", "in", "near"].contains(link.preposition) && link.token == phrase.tokens.upperBound {
      if scene.place(ofHead: link.phrase).map({ $0.kind == .settlement }) ?? true { words += Array(scene.phrase(link.phrase).tokens) }
    }
    return Set(
      words.filter { index in
        let token = scene.token(index)
        guard token.pos == .properNoun, scene.world.assets.term(named: token.lemma.lowercased()) == nil else { return false }
        guard let entity = scene.entity(atToken: index) else { return true }
        return [.place, .facility].contains(entity.kind) || kind == "vessel" && entity.kind != .nationality
      }.map { scene.token($0).lower })
  }

  /// "two of the men": a part of those spoken of before.
  private func isPartitive(_ phrase: NounPhrase) -> Bool {
    guard let quantity = phrase.quantity, quantity.upperBound < phrase.tokens.upperBound else {
      return phrase.isPronoun && phrase.quantity != nil
    }
    return ["the", "these", "those", "them"].contains(scene.token(quantity.upperBound).lower)
  }
}
