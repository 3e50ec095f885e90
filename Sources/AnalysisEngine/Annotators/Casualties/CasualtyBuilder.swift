import Language
import TextModel
import Values
import World

/// Makes the published casualties of the candidates: count, who, whose, by whom, where, claim, relation.
struct CasualtyBuilder {
  let scene: ArticleScene
  private let settings: SettingFinder
  private let victims: VictimReader
  private let perpetrators: PerpetratorFinder

  init(_ scene: ArticleScene) {
    self.scene = scene
    settings = SettingFinder(scene: scene)
    victims = VictimReader(scene: scene)
    perpetrators = PerpetratorFinder(scene: scene, roles: RoleFinder(scene: scene))
  }

  func casualties(from candidates: [CasualtyCandidate]) -> [Casualty] {
    let places = CasualtyPlaces(scene, settings).places(of: candidates)
    let drafts = zip(candidates, places).map { draft($0, $1) }
    // What the analyst says of a casualty decides how it is grouped.
    var casualties = scene.corrections.applied(
      to: candidates.indices.map { casualty(candidates[$0], drafts[$0], id: ItemID.casualty($0)) }, scene.entities, in: scene.article)
    let items = drafts.indices.map { casualties[$0].correction == nil ? drafts[$0].item : corrected(drafts[$0].item, casualties[$0]) }
    var found = MentionCluster.grouped(items) { first, second in
      first == second || first == "person" || second == "person" || scene.world.assets.isA(first, second)
    }
    CasualtyRelations(scene: scene, candidates: candidates, items: items, casualties: casualties).settle(&found)
    let groups = scene.corrections.regrouped(found, of: .casualty, among: casualties.map { ItemSite($0) })
    for index in casualties.indices {
      (casualties[index].group, casualties[index].relation) = ("g\(groups[index].group + 1)", groups[index].relation)
    }
    complete(&casualties)
    return casualties
  }

  /// What one mention of a group lacks another of the same figure tells: where it was, and when. Rival figures may be of two things.
  private func complete(_ casualties: inout [Casualty]) {
    for index in casualties.indices where casualties[index].correction == nil {
      let casualty = casualties[index]
      let others = casualties.filter { other in
        other.group == casualty.group && other.relation != .cumulative
          && (casualty.relation == .subset || casualty.count.kind == .unknownPlural || other.count.lo == casualty.count.lo)
      }
      if casualties[index].place == nil { casualties[index].place = others.lazy.compactMap(\.place).first }
      if casualties[index].date == nil { casualties[index].date = others.lazy.compactMap(\.date).first }
    }
  }

  private func casualty(_ candidate: CasualtyCandidate, _ draft: Draft, id: String) -> Casualty {
    Casualty(
      id: id, range: draft.range, status: candidate.status, count: draft.item.count, unit: draft.item.unit,
      who: candidate.who.flatMap { isNumber($0) ? nil : scene.role($0) }, victims: draft.victims.kind, party: draft.victims.party,
      by: draft.by, attribution: draft.by == nil ? nil : candidate.by?.attribution, place: draft.place?.place, date: draft.date,
      claim: draft.claim, modality: draft.modality, polarity: draft.item.count.kind == .none ? .negative : .positive,
      sentence: ItemID.sentence(draft.item.sentence), confidence: draft.place?.isInherited == true ? 0.7 : 0.8, rule: candidate.rule)
  }

  /// What a casualty is compared by, after the analyst corrected it.
  private func corrected(_ item: MentionCluster.Item, _ casualty: Casualty) -> MentionCluster.Item {
    var item = item
    (item.status, item.place, item.count) = ([casualty.status.rawValue], casualty.place, casualty.count)
    if casualty.correction?.has(.by) == true { item.actor = casualty.by?.analyst ?? scene.namedEntity(of: casualty.by) }
    item.isCounted = casualty.count.kind != .none && casualty.modality.isFactual
    return item
  }

  /// A casualty without its place among the others.
  private struct Draft {
    let item: MentionCluster.Item
    let range: TextRange
    let modality: Modality
    let claim: String?
    let date: DateInterval?
    let by: Role?
    let victims: VictimReader.Found
    let place: CasualtyPlaces.Found?
  }

  private func draft(_ candidate: CasualtyCandidate, _ place: CasualtyPlaces.Found?) -> Draft {
    let phrase = scene.phrase(candidate.phrase)
    let trigger = scene.token(candidate.trigger).range
    let range = scene.reading.textRange(words(of: candidate))
    // In “the ministry put the number of dead at 31” the verb that tells it is the speaker's.
    let told = scene.claim(containing: trigger, sentence: phrase.sentence) ?? scene.claim(containing: range, sentence: phrase.sentence)
    let read = role(candidate.by, before: candidate.trigger)
    // Who claims an attack does not thereby count its dead.
    // Who denies a part in an attack does not deny its dead.
    let isAside = candidate.by?.attribution == .claimed && isOf(told, read) || isBehindPart(told, candidate)
    let claim = isAside ? nil : told
    let by = ofSpeaker(read, candidate, claim)
    let victims = CasualtyLosers(scene: scene, victims: victims).victims(of: candidate, claim: claim, by: by)
    var modality = Reality.combined(candidate.reality, with: claim).modality
    if modality == .claimed, CasualtyLosers.admits(victims, claim, by: by, scene) { modality = .admitted }
    let counted = counted(candidate)
    var count = candidate.reality.isNegated ? Count(.none, lo: 0, hi: 0, value: 0, text: counted.count.text) : counted.count
    // Of those killed or captured all may have been captured.
    if candidate.isPartly { count = Count(.atMost, lo: 0, hi: count.hi, value: nil, text: count.text) }
    let days = settings.date(sentence: phrase.sentence, near: candidate.trigger)
    let item = MentionCluster.Item(
      status: [candidate.status.rawValue], category: category(of: candidate.phrase),
      actor: scene.namedEntity(of: by), actorSide: scene.side(of: by), place: place?.isInherited == true ? nil : place?.place,
      days: days, count: count, unit: unit(of: candidate),
      isFurther: isFurther(phrase),
      isTotal: candidate.isTotal || SumWords(scene: scene).sumsUp(phrase, by: candidate.trigger) || isRunning(candidate),
      isDefinite: isDefinite(phrase),
      isPart: candidate.isSubset, claimant: claim.map(scene.claimant), isOfPersons: true,
      isCounted: count.kind != .none && modality.isFactual,
      sentence: phrase.sentence)
    return Draft(
      item: item, range: counted.range.map { $0.overlaps(range) ? $0.union(range) : range } ?? range, modality: modality, claim: claim?.id,
      date: days, by: by, victims: victims, place: place)
  }

  /// What two mentions are compared by; men and members may be of any sort.
  private func category(of phrase: Int) -> String {
    let isAnybody = ["man", "people", "person", "individual", "member"].contains(scene.lemma(ofHead: phrase))
    return isAnybody ? "person" : scene.assetTerm(of: phrase)?.category ?? "person"
  }

  /// "The army said its troops had killed": those who did it are the speaker's.
  private func ofSpeaker(_ role: Role?, _ candidate: CasualtyCandidate, _ claim: Claim?) -> Role? {
    guard let role, let speaker = claim?.speaker?.entity, let phrase = candidate.by?.phrases.first,
      ["its", "our", "their"].contains(scene.token(scene.phrase(phrase).tokens.lowerBound).lower),
      role.entity.flatMap({ scene.entity(id: $0) })?.mentions.contains(where: { $0.form == .name }) != true
    else { return role }
    return Role(role.range, entity: speaker)
  }

  /// "denied any role in the bombing that killed nine"
  private func isBehindPart(_ claim: Claim?, _ candidate: CasualtyCandidate) -> Bool {
    guard let claim, claim.stance == .denies else { return false }
    let sentence = scene.reading.sentences[scene.phrase(candidate.phrase).sentence].tokens
    return (sentence.lowerBound..<max(sentence.lowerBound, candidate.trigger)).contains { index in
      scene.token(index).range.lower >= claim.cue.lower && CasualtyBuilder.parts.contains(scene.token(index).lemma.lowercased())
    }
  }

  private static let parts: Set<String> = [
    "role", "involvement", "responsibility", "part", "knowledge", "link", "complicity", "connection", "hand", "participation",
  ]

  private func isOf(_ claim: Claim?, _ role: Role?) -> Bool {
    guard let speaker = claim?.speaker, let role else { return false }
    return speaker.range == role.range || speaker.entity != nil && speaker.entity == role.entity
  }

  /// "another five", "two more", but not "more than five".
  private func isFurther(_ phrase: NounPhrase) -> Bool {
    phrase.tokens.contains { index in
      let word = scene.token(index).lower
      if word == "more" { return index + 1 >= scene.clauses.tokens.count || scene.token(index + 1).lower != "than" }
      return ["another", "further", "additional", "other", "others"].contains(word)
    }
  }

  /// "the gunmen", "those", "all three": told as known.
  private func isDefinite(_ phrase: NounPhrase) -> Bool {
    if phrase.isPronoun { return true }
    let first = phrase.determiner ?? phrase.tokens.lowerBound
    return ["the", "these", "those", "all", "both"].contains(scene.token(first).lower)
  }

  /// "more than 100 have been killed in the operation": what goes on has killed so many by now.
  private func isRunning(_ candidate: CasualtyCandidate) -> Bool {
    guard let index = scene.clauses.clauseOfVerb[candidate.trigger] else { return false }
    let start = max(0, candidate.trigger - 3)
    guard (start..<candidate.trigger).contains(where: { ["have", "has"].contains(scene.token($0).lower) }) else { return false }
    return scene.clauses.clauses[index].prepositions.contains { link in
      ["in", "during", "by"].contains(link.preposition) && CasualtyBuilder.running.contains(scene.lemma(ofHead: link.phrase))
        && ["the", "this", "its", "their"].contains(scene.token(scene.phrase(link.phrase).determiner ?? link.token).lower)
    }
  }

  private static let running: Set<String> = [
    "operation", "offensive", "campaign", "war", "conflict", "insurgency", "violence", "unrest", "crackdown", "uprising", "fighting",
    "crisis", "outbreak", "epidemic", "siege", "rebellion",
  ]

  /// "1,200 families": what is counted where it is no persons.
  private func unit(of candidate: CasualtyCandidate) -> String? {
    let tokens = candidate.figure ?? scene.phrase(candidate.phrase).tokens
    guard let last = tokens.last, scene.token(last).tag == "NNS", scene.phrase(candidate.phrase).complement == nil else { return nil }
    let word = scene.token(last).lower
    return ["families", "households"].contains(word) ? word : nil
  }

  /// The tokens of the casualty; in "so ⟦far 1,200 people⟧" and "shot ⟦dead two men⟧" the first is not one of them.
  private func words(of candidate: CasualtyCandidate) -> Range<Int> {
    let extent = candidate.figure ?? scene.clauses.extent(of: candidate.phrase)
    if let start = ageStart(extent.lowerBound) { return start..<extent.upperBound }
    guard extent.count > 1, ["far", "dead"].contains(scene.token(extent.lowerBound).lower) else { return extent }
    return extent.lowerBound + 1..<extent.upperBound
  }

  /// "a 69-year-⟦old tailor⟧" begins with its age.
  private func ageStart(_ index: Int) -> Int? {
    guard index >= 4, scene.token(index).lower == "old", scene.token(index - 1).text == "-", scene.token(index - 2).lower == "year" else {
      return nil
    }
    return index >= 5 && scene.token(index - 5).pos == .determiner ? index - 5 : index - 4
  }

  /// "60 were wounded": a number that does not say who they are.
  private func isNumber(_ phrase: Int) -> Bool {
    scene.token(scene.phrase(phrase).head).pos == .numeral && scene.phrase(phrase).complement == nil
  }

  private func counted(_ candidate: CasualtyCandidate) -> (count: Count, range: TextRange?) {
    if let other = candidate.asMany {
      let phrase = scene.phrase(other)
      let found = NounPhraseCount(of: phrase.tokens, head: phrase.head, in: scene.reading, of: scene.article.text)
      return (found.count, found.range)
    }
    // "has risen above 2000": a number that reads like a year.
    if candidate.isTotal, let figure = candidate.figure, figure.count == 1, let value = Double(scene.token(figure.lowerBound).text),
      value >= 0
    {
      let range = scene.token(figure.lowerBound).range
      return (Count(.exact, lo: value, hi: value, value: value, text: scene.article.text[range]), range)
    }
    if let figure = candidate.figure {
      let found = NounPhraseCount(of: figure, head: figure.upperBound - 1, in: scene.reading, of: scene.article.text)
      return (found.count, found.range)
    }
    let phrase = scene.phrase(candidate.phrase)
    let found = NounPhraseCount(of: phrase.tokens, head: phrase.head, in: scene.reading, of: scene.article.text)
    return (found.count, found.range)
  }

  /// - Parameter trigger: What tells of the dead: a subject before it keeps what follows it ("forces in the north"), a "by" behind it does not.
  private func role(_ found: PerpetratorFinder.Found?, before trigger: Int) -> Role? {
    if let tokens = found?.tokens { return scene.role(tokens: tokens) }
    guard let phrases = found?.phrases, let first = phrases.first, let last = phrases.last else { return nil }
    let start = scene.role(first, asSubjectBefore: trigger)
    return first == last || last < first ? start : Role(start.range.union(scene.role(last).range), entity: start.entity)
  }
}
