import PluginKit

/// All that is told of who held one place, and who holds it in the end.
struct ControlHistory {
  /// A change with where it stands in time.
  private struct Told {
    let change: ControlChange
    /// nil where no day is known.
    let day: CivilDate?
    /// Whether the words say that it was before what else they tell: "which the rebels had seized".
    let isEarlier: Bool
    let sentence: UInt32

    /// Whether it is told in the article of one that tells no day.
    func isBeside(_ other: Told) -> Bool { change.article.number == other.change.article.number && other.change.group.date == nil }
  }

  /// The earlier first.
  let changes: [ControlChange]
  /// The day of each change; nil where none is known.
  let days: [CivilDate?]
  /// The change after which it is as it is now; nil where nothing is told as having happened.
  let last: ControlChange?
  /// Statements that a side holds the place.
  private let holdings: [ToldHolding]

  /// - Parameters:
  ///   - changes: All of one place, in the order of articles and text.
  ///   - holdings: What is said of who holds it, by claims.
  init(_ changes: [ControlChange], holdings: [ToldHolding]) {
    let sentences = changes.map { $0.article.sentence(around: $0.group.leading.trigger) }
    let areEarlier = zip(changes, sentences).map { ControlHistory.isEarlier($0, in: $1, among: changes) }
    let told = changes.indices.map { index in
      let day = ControlHistory.day(of: index, in: changes, areEarlier: areEarlier, isHeadline: sentences[index]?.isHeadline == true)
      return Told(change: changes[index], day: day, isEarlier: areEarlier[index], sentence: sentences[index]?.range.lower ?? 0)
    }.enumerated().sorted { ControlHistory.precedes($0.element, $1.element) ?? ($0.offset < $1.offset) }.map { $0.element }
    self.changes = told.map { $0.change }
    days = told.map { $0.day }
    self.holdings = holdings
    last = ControlHistory.last(of: told)
  }

  /// The day by which a change had happened: its own; else, where its article tells days of other changes of the place, that of the one told
  /// before it, or of the next where none is; else that of the article.
  ///
  /// What had happened before had happened by the first of the days told beside it; a headline tells of the last. What is told before a mere
  /// month or year ("which the rebels took in December") is the news, and that its background.
  private static func day(of index: Int, in changes: [ControlChange], areEarlier: [Bool], isHeadline: Bool) -> CivilDate? {
    let change = changes[index]
    if let date = change.group.date { return date.end }
    let published = change.article.article.header.published
    let dated = changes.indices.filter {
      changes[$0].isFactual && changes[$0].article.number == change.article.number && changes[$0].group.date != nil
    }
    let days = dated.compactMap { changes[$0].group.date?.end }
    if areEarlier[index] { return ([published].compactMap { $0 } + days).min() }
    if isHeadline { return days.max() ?? published }
    let position = change.group.leading.trigger.lower
    let beside = dated.filter { !areEarlier[$0] }
    if let before = beside.last(where: { changes[$0].group.leading.trigger.lower < position }) { return changes[before].group.date?.end }
    if let next = beside.first, let date = changes[next].group.date, date.days <= ControlHistory.background { return date.end }
    return published ?? days.max()
  }

  /// Longer days than these tell of what had been before the news.
  private static let background = 7

  /// nil where nothing tells which was first.
  private static func precedes(_ left: Told, _ right: Told) -> Bool? {
    let (day, other) = (left.day?.dayNumber ?? Int.min, right.day?.dayNumber ?? Int.min)
    if day != other { return day < other }
    if left.change.article.number != right.change.article.number { return left.change.article.number < right.change.article.number }
    let isOneSentence = left.sentence == right.sentence
    let isUndated = left.change.group.date == nil || right.change.group.date == nil
    if left.isEarlier != right.isEarlier, isOneSentence || isUndated { return left.isEarlier }
    let (first, second) = (left.change.group.leading.trigger.lower, right.change.group.leading.trigger.lower)
    return first == second ? nil : first < second
  }

  /// Whether a change is told as what had been before: in the past perfect, where that is not only how somebody's words are reported, or
  /// behind another change and "after".
  private static func isEarlier(_ change: ControlChange, in sentence: Analysis.Sentence?, among all: [ControlChange]) -> Bool {
    guard let sentence else { return false }
    let article = change.article
    let trigger = change.group.leading.trigger
    let before = all.filter { other in
      other.article.number == article.number && other.group.leading.trigger.lower < trigger.lower
        && sentence.range.contains(other.group.leading.trigger)
    }.map { $0.group.leading.trigger.upper }.max()
    let start = before ?? sentence.range.lower
    guard start <= trigger.lower else { return false }
    let words = article.text(TextRange(Int(start), Int(trigger.lower))).split { !$0.isLetter }.map { $0.lowercased() }
    let isPerfect = words.suffix(3).contains("had")
    // "retook the town, which the rebels seized in May", but "which the army retook days later".
    let isAside =
      words.contains("which") && !words.contains("then") && !isFollowed(by: ["later", "afterwards"], trigger, sentence, article)
    if before != nil { return isPerfect || isAside || words.contains("after") || words.contains("since") }
    return isPerfect && change.group.leading.claim == nil
  }

  private static func isFollowed(
    by cues: Set<String>, _ trigger: TextRange, _ sentence: Analysis.Sentence, _ article: ReviewedArticle
  ) -> Bool {
    guard trigger.upper < sentence.range.upper else { return false }
    let words = article.text(TextRange(Int(trigger.upper), Int(sentence.range.upper))).split { !$0.isLetter }
    return words.contains { cues.contains($0.lowercased()) }
  }

  private static func last(of told: [Told]) -> ControlChange? {
    var last: ControlChange?
    let factual = told.filter { $0.change.isFactual }
    for one in factual {
      let change = one.change
      switch change.manner {
      case .taken, .changed, .handedOver:
        // "The city fell": another tells to whom.
        if change.holders.isEmpty, factual.contains(where: { !$0.change.holders.isEmpty && ($0.day == one.day || $0.isBeside(one)) }) {
          continue
        }
        last = change
      case .left:
        // Whoever left a place that another had taken leaves it with that one.
        let leaving = change.parties(change.losers)
        if let last, !last.holders.isEmpty, !leaving.isEmpty, leaving.isDisjoint(with: last.parties(last.holders)) { continue }
        last = change
      }
    }
    return last
  }

  // MARK: Remarks

  /// What speaks against a change: another holder told for its day, somebody who denies it, or who says that his side holds the place; nil
  /// where nothing does, and for a change that is not told as having happened.
  ///
  /// - Parameter reference: How an item of an article is named.
  func remark(on change: ControlChange, _ reference: (ReviewedArticle, String) -> String) -> String? {
    guard change.isFactual, let position = position(of: change) else { return nil }
    var remarks: [String] = []
    let own = change.parties(change.holders)
    for (other, told) in changes.enumerated() where other != position {
      let source = reference(told.article, told.group.id)
      if told.isDenied {
        guard (days[other]?.dayNumber ?? .max) >= (days[position]?.dayNumber ?? .min), denies(told, change) else { continue }
        let denier = told.group.claims.compactMap { told.article.claimant($0) }.first
        remarks.append(denier.map { "denied by \($0) (\(source))" } ?? "denied (\(source))")
      } else if told.isFactual, let holder = told.holder, areRivals(told, change), days[other] == days[position],
        !isOrdered(other, position)
      {
        remarks.append("also \(holder) (\(source); order not told)")
      }
    }
    for holding in holdings where !own.isEmpty && !own.contains(holding.holder) {
      let day = holding.statement.date?.end ?? holding.statement.article.article.header.published
      guard (day?.dayNumber ?? .max) >= (days[position]?.dayNumber ?? .min) else { continue }
      remarks.append("\(holding.statement.says) says it holds it (\(reference(holding.statement.article, holding.statement.item)))")
    }
    return remarks.isEmpty ? nil : "contested: " + remarks.joined(separator: "; ")
  }

  /// Whether a denial is about what a change tells: that its holder took the place, or, of one that is said not to have left it, that he is gone
  /// or another has it. "Ukraine has not recaptured it" says nothing against those who hold it.
  private func denies(_ denial: ControlChange, _ change: ControlChange) -> Bool {
    guard denial.manner == .left else { return denial.holders.isEmpty || change.holders.isEmpty || !areRivals(denial, change) }
    let leaving = denial.parties(denial.losers)
    return change.manner == .left
      ? !leaving.isDisjoint(with: change.parties(change.losers)) : leaving.isDisjoint(with: change.parties(change.holders))
  }

  /// Whether two are of different sides. "Rebels" may be any group, but no army.
  private func areRivals(_ one: ControlChange, _ other: ControlChange) -> Bool {
    guard !one.holders.isEmpty, !other.holders.isEmpty, one.parties(one.holders).isDisjoint(with: other.parties(other.holders)) else {
      return false
    }
    let sides = [one, other].map { change in Set(change.holders.compactMap { change.article.party($0) }) }
    return one.group.type != other.group.type || sides.allSatisfy { !$0.isEmpty }
  }

  private func position(of change: ControlChange) -> Int? {
    changes.firstIndex { $0.article.number == change.article.number && $0.group.id == change.group.id }
  }

  /// Whether an article says which of two changes was first: by the words of one sentence, or in the order in which it tells what has no day.
  private func isOrdered(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (changes[one], changes[other])
    guard first.article.number == second.article.number else { return false }
    if first.group.date == nil || second.group.date == nil { return true }
    let sentence = first.article.sentence(around: first.group.leading.trigger)
    guard sentence?.range == second.article.sentence(around: second.group.leading.trigger)?.range else { return false }
    return [first, second].contains { ControlHistory.isEarlier($0, in: sentence, among: [first, second]) }
  }
}
