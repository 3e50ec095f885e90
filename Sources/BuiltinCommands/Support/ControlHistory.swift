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
    let factual = changes.filter { $0.isFactual }
    let told = changes.map { change in
      let sentence = change.article.sentence(around: change.group.leading.trigger)
      let isEarlier = ControlHistory.isEarlier(change, in: sentence, among: changes)
      var day = change.day
      // What had happened before, on no day that is told, had happened by the first of the days told beside it; a headline tells of the last.
      if change.group.date == nil {
        let beside = factual.filter { $0.article.number == change.article.number }.compactMap { $0.group.date?.end }
        if isEarlier { day = ([day].compactMap { $0 } + beside).min() }
        if sentence?.isHeadline == true { day = beside.max() ?? day }
      }
      return Told(change: change, day: day, isEarlier: isEarlier, sentence: sentence?.range.lower ?? 0)
    }.enumerated().sorted { ControlHistory.precedes($0.element, $1.element) ?? ($0.offset < $1.offset) }.map { $0.element }
    self.changes = told.map { $0.change }
    days = told.map { $0.day }
    self.holdings = holdings
    last = ControlHistory.last(of: told)
  }

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
    if before != nil { return isPerfect || words.contains("after") || words.contains("since") }
    return isPerfect && change.group.leading.claim == nil
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
  /// where nothing does.
  ///
  /// - Parameter reference: How an item of an article is named.
  func remark(on change: ControlChange, _ reference: (ReviewedArticle, String) -> String) -> String? {
    guard let position = position(of: change) else { return nil }
    var remarks: [String] = []
    let own = change.parties(change.holders)
    for (other, told) in changes.enumerated() where other != position {
      let source = reference(told.article, told.group.id)
      if told.isDenied {
        guard (days[other]?.dayNumber ?? .max) >= (days[position]?.dayNumber ?? .min) else { continue }
        let denier = told.group.claims.compactMap { told.article.claimant($0) }.first
        remarks.append(denier.map { "denied by \($0) (\(source))" } ?? "denied (\(source))")
      } else if told.isFactual, let holder = told.holder, areRivals(told, change),
        days[other] == days[position], !isOrdered(other, position)
      {
        remarks.append("also \(holder) (\(source))")
      }
    }
    for holding in holdings where !own.isEmpty && !own.contains(holding.holder) {
      let day = holding.statement.date?.end ?? holding.statement.article.article.header.published
      guard (day?.dayNumber ?? .max) >= (days[position]?.dayNumber ?? .min) else { continue }
      remarks.append("\(holding.statement.says) says it holds it (\(reference(holding.statement.article, holding.statement.item)))")
    }
    return remarks.isEmpty ? nil : "contested: " + remarks.joined(separator: "; ")
  }

  /// Whether two are known to be of different sides: "rebels" may be anybody.
  private func areRivals(_ one: ControlChange, _ other: ControlChange) -> Bool {
    let sides = [one, other].map { change in Set(change.holders.compactMap { change.article.party($0) }) }
    return sides.allSatisfy { !$0.isEmpty } && sides[0].isDisjoint(with: sides[1])
  }

  private func position(of change: ControlChange) -> Int? {
    changes.firstIndex { $0.article.number == change.article.number && $0.group.id == change.group.id }
  }

  /// Whether the words of one sentence say which of two changes was first.
  private func isOrdered(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (changes[one], changes[other])
    guard first.article.number == second.article.number else { return false }
    let sentence = first.article.sentence(around: first.group.leading.trigger)
    guard sentence?.range == second.article.sentence(around: second.group.leading.trigger)?.range else { return false }
    return [first, second].contains { ControlHistory.isEarlier($0, in: sentence, among: [first, second]) }
  }
}
