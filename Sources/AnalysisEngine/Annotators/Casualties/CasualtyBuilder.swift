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
    let counts = candidates.map(count)
    let items = zip(candidates, counts).map { item(of: $0, $1) }
    let groups = MentionCluster.grouped(items) { $0 == $1 || $0 == "person" || $1 == "person" || scene.world.assets.isA($0, $1) }
    return candidates.indices.map { index in
      let candidate = candidates[index]
      let trigger = scene.token(candidate.trigger).range
      let sentence = scene.phrase(candidate.phrase).sentence
      return Casualty(
        id: ItemID.casualty(index), range: scene.clauses.range(of: candidate.phrase, in: scene.reading), status: candidate.status,
        count: counts[index], who: candidate.who.map { scene.role($0) }, by: role(candidate.agents),
        claim: scene.claim(containing: trigger, sentence: sentence)?.id, relation: groups[index].relation,
        polarity: counts[index].kind == .none ? .negative : .positive, sentence: ItemID.sentence(sentence), confidence: 0.8,
        rule: candidate.rule)
    }
  }

  private func count(_ candidate: CasualtyCandidate) -> Count {
    let phrase = scene.phrase(candidate.phrase)
    let count = NounPhraseCount(of: phrase.tokens, head: phrase.head, in: scene.reading, of: scene.article.text).count
    return candidate.reality.isNegated ? Count(.none, lo: 0, hi: 0, value: 0, text: count.text) : count
  }

  private func item(of candidate: CasualtyCandidate, _ count: Count) -> MentionCluster.Item {
    let phrase = scene.phrase(candidate.phrase)
    let words = phrase.tokens.map { scene.token($0).lower }
    let place = settings.place(
      clause: scene.clauses.clauseOfVerb[candidate.trigger], phrase: candidate.phrase, targets: [], exclude: candidate.agents,
      sentence: phrase.sentence, near: candidate.trigger)
    return MentionCluster.Item(
      status: [candidate.status.rawValue], category: scene.assetTerm(of: candidate.phrase)?.category ?? "person",
      actor: scene.namedEntity(of: role(candidate.agents)), place: place?.place, count: count, unit: nil,
      isFurther: words.contains { ["another", "more", "further", "additional", "other", "others"].contains($0) },
      isTotal: candidate.isTotal || words.contains("total") || isSinceTime(candidate),
      isDefinite: phrase.isPronoun || phrase.determiner.map { ["the", "these", "those"].contains(scene.token($0).lower) } ?? false,
      isCounted: count.kind != .none, sentence: phrase.sentence)
  }

  /// "have killed 80 since January": a sum over a time, not new dead.
  private func isSinceTime(_ candidate: CasualtyCandidate) -> Bool {
    guard let clause = scene.clauses.clauseOfVerb[candidate.trigger] else { return false }
    return scene.clauses.clauses[clause].prepositions.contains { $0.preposition == "since" && scene.phrase($0.phrase).isTemporal }
  }

  private func role(_ phrases: [Int]) -> Role? {
    guard let first = phrases.first, let last = phrases.last else { return nil }
    let start = scene.role(first, asSubject: true)
    return first == last ? start : Role(start.range.union(scene.role(last).range), entity: start.entity)
  }
}
