import Language
import TextModel
import Values
import World

/// Makes the published casualties of the candidates: count, who, by whom, claim, relation.
struct CasualtyBuilder {
  let scene: ArticleScene
  private let settings: SettingFinder

  init(_ scene: ArticleScene) {
    self.scene = scene
    settings = SettingFinder(scene: scene)
  }

  func casualties(from candidates: [CasualtyCandidate]) -> [Casualty] {
    let drafts = candidates.map(draft)
    // What the analyst says of a casualty decides how it is grouped.
    var casualties = scene.corrections.applied(
      to: candidates.indices.map { casualty(candidates[$0], drafts[$0], id: ItemID.casualty($0)) }, scene.entities, in: scene.article)
    let items = drafts.indices.map { casualties[$0].correction == nil ? drafts[$0].item : corrected(drafts[$0].item, casualties[$0]) }
    let found = MentionCluster.grouped(items) { first, second in
      first == second || first == "person" || second == "person" || scene.world.assets.isA(first, second)
    }
    let groups = scene.corrections.regrouped(found, of: .casualty, among: casualties.map { ItemSite($0) })
    for index in casualties.indices {
      (casualties[index].group, casualties[index].relation) = ("g\(groups[index].group + 1)", groups[index].relation)
    }
    return casualties
  }

  private func casualty(_ candidate: CasualtyCandidate, _ draft: Draft, id: String) -> Casualty {
    Casualty(
      id: id, range: draft.range, status: candidate.status, count: draft.item.count,
      who: candidate.who.flatMap { isNumber($0) ? nil : scene.role($0) },
      by: role(candidate.agents), place: draft.item.place, date: draft.date, claim: draft.claim, modality: draft.modality,
      polarity: draft.item.count.kind == .none ? .negative : .positive, sentence: ItemID.sentence(draft.item.sentence), confidence: 0.8,
      rule: candidate.rule)
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
  }

  private func draft(_ candidate: CasualtyCandidate) -> Draft {
    let phrase = scene.phrase(candidate.phrase)
    let trigger = scene.token(candidate.trigger).range
    let range = scene.reading.textRange(words(of: candidate))
    // In “the ministry put the number of dead at 31” the verb that tells it is the speaker's.
    let claim = scene.claim(containing: trigger, sentence: phrase.sentence) ?? scene.claim(containing: range, sentence: phrase.sentence)
    let modality = Reality.combined(candidate.reality, with: claim).modality
    let counted = counted(candidate)
    let count = candidate.reality.isNegated ? Count(.none, lo: 0, hi: 0, value: 0, text: counted.count.text) : counted.count
    let place = settings.place(
      clause: scene.clauses.clauseOfVerb[candidate.trigger], phrase: candidate.phrase, targets: [], exclude: candidate.agents,
      sentence: phrase.sentence, near: candidate.trigger, before: scene.goesOn(claim, inSentence: phrase.sentence))
    let words = phrase.tokens.map { scene.token($0).lower }
    let item = MentionCluster.Item(
      status: [candidate.status.rawValue], category: scene.assetTerm(of: candidate.phrase)?.category ?? "person",
      actor: scene.namedEntity(of: role(candidate.agents)), place: place?.place, count: count, unit: nil,
      isFurther: words.contains { ["another", "more", "further", "additional", "other", "others"].contains($0) },
      isTotal: candidate.isTotal || SumWords(scene: scene).sumsUp(phrase),
      isDefinite: phrase.isPronoun || phrase.determiner.map { ["the", "these", "those"].contains(scene.token($0).lower) } ?? false,
      isPart: candidate.isSubset, claimant: claim.map { $0.speaker?.entity ?? $0.id },
      isCounted: count.kind != .none && modality.isFactual,
      sentence: phrase.sentence)
    return Draft(
      item: item, range: counted.range.map { $0.overlaps(range) ? $0.union(range) : range } ?? range, modality: modality, claim: claim?.id,
      date: settings.date(sentence: phrase.sentence, near: candidate.trigger))
  }

  /// The tokens of the casualty; in "so ⟦far 1,200 people⟧" and "shot ⟦dead two men⟧" the first is not one of them.
  private func words(of candidate: CasualtyCandidate) -> Range<Int> {
    let extent = candidate.figure ?? scene.clauses.extent(of: candidate.phrase)
    guard extent.count > 1, ["far", "dead"].contains(scene.token(extent.lowerBound).lower) else { return extent }
    return extent.lowerBound + 1..<extent.upperBound
  }

  /// "60 were wounded": a number that does not say who they are.
  private func isNumber(_ phrase: Int) -> Bool {
    scene.token(scene.phrase(phrase).head).pos == .numeral && scene.phrase(phrase).complement == nil
  }

  private func counted(_ candidate: CasualtyCandidate) -> NounPhraseCount {
    if let figure = candidate.figure {
      return NounPhraseCount(of: figure, head: figure.upperBound - 1, in: scene.reading, of: scene.article.text)
    }
    let phrase = scene.phrase(candidate.phrase)
    return NounPhraseCount(of: phrase.tokens, head: phrase.head, in: scene.reading, of: scene.article.text)
  }

  private func role(_ phrases: [Int]) -> Role? {
    guard let first = phrases.first, let last = phrases.last else { return nil }
    let start = scene.role(first, asSubject: true)
    return first == last ? start : Role(start.range.union(scene.role(last).range), entity: start.entity)
  }
}
