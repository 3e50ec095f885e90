import Values

/// The sum of items of which some may be the same (contract COUNTS, over several articles, rules 3 and 4).
struct ItemSum {
  /// What they are together.
  let sum: CountSum
  /// The items as they were counted, with what became of their mentions.
  let items: [CountedItem]

  /// - Parameter items: In any order; none is only denied.
  init(_ items: [CountedItem], _ table: FeatureTable) {
    var rest = items.filter { !$0.isSum }
    var counted: [CountedItem] = []
    var sum = CountSum()
    for whole in ItemSum.latest(items.filter(\.isSum), table) {
      guard !whole.isReplaced else {
        counted.append(whole.sum.marked(.replaced))
        continue
      }
      if Task.isCancelled { break }
      let (covered, uncovered) = ItemSum.parted(rest) { table.covers(whole.sum.features, $0.features) }
      rest = uncovered
      let (parts, _) = ItemSum.lots(covered, table)
      // What may be part of the sum, and may be none, adds to the upper end alone.
      let uncertain = covered.filter { !ItemSum.surelyHolds(whole.sum, $0, table) }
      sum.add(ItemSum.sum(whole.sum.bounds, over: parts, besides: CountSum(uncertain.map { Count($0.bounds) })))
      counted.append(whole.sum)
      counted += covered.map { item in item.marked(ItemSum.surelyHolds(whole.sum, item, table) ? .covered : .perhapsCovered) }
    }
    let (others, marked) = ItemSum.lots(rest, table)
    sum.add(others)
    self.sum = sum
    self.items = (counted + marked).sorted(by: CountedItem.precedes)
  }

  /// The sums that stand, and those that a later one replaces. Figures of one sum that nothing tells apart are taken together.
  private static func latest(_ sums: [CountedItem], _ table: FeatureTable) -> [(sum: CountedItem, isReplaced: Bool)] {
    let ordered = CountedItem.inOrder(sums, table).sorted { left, right in
      (left.features.days?.upperBound ?? Int.min) > (right.features.days?.upperBound ?? Int.min)
    }
    var kept: [CountedItem] = []
    var replaced: [CountedItem] = []
    for sum in ordered {
      if kept.contains(where: { isLater($0, than: sum) && table.covers($0.features, sum.features) }) {
        replaced.append(sum)
      } else if let same = kept.firstIndex(where: {
        table.likeness($0.features, sum.features) != .different && !$0.isApart(from: sum, table.links)
      }) {
        kept[same] = CountedItem(joining: [kept[same], sum], rule: .repeated, table)
      } else {
        kept.append(sum)
      }
    }
    return kept.map { ($0, false) } + replaced.map { ($0, true) }
  }

  /// Those of which something holds, and the others.
  private static func parted(_ items: [CountedItem], _ holds: (CountedItem) -> Bool) -> ([CountedItem], [CountedItem]) {
    var result: ([CountedItem], [CountedItem]) = ([], [])
    for item in items { if holds(item) { result.0.append(item) } else { result.1.append(item) } }
    return result
  }

  /// Whether both tell their days and the first is of a later one.
  private static func isLater(_ one: CountedItem, than other: CountedItem) -> Bool {
    guard let day = one.features.days, let otherDay = other.features.days else { return false }
    return day.upperBound > otherDay.upperBound
  }

  /// Whether an item is certainly part of a sum: one that its own article gives, or one of which nothing is stated that the item does not state.
  private static func surelyHolds(_ sum: CountedItem, _ item: CountedItem, _ table: FeatureTable) -> Bool {
    if sum.sharesArticle(with: item) { return true }
    guard let all = sum.features.days, let days = item.features.days, all.lowerBound <= days.lowerBound, days.upperBound <= all.upperBound,
      sum.features.place != nil
    else { return false }
    var (whole, part) = (sum.features, item.features)
    whole.days = days.upperBound...days.upperBound
    part.days = whole.days
    return table.likeness(whole, part) == .same
  }

  /// A sum that an article gives beside the items that it holds: at least what they are, at most what it says, and what may stand besides.
  private static func sum(_ whole: CountBounds, over parts: CountSum, besides: CountSum) -> CountSum {
    guard whole.isCounted else { return parts }
    let least = max(whole.lo, parts.lo)
    guard let most = whole.hi else { return CountSum([Count(.atLeast, lo: least, hi: nil)]) }
    // Items that outnumber the sum contradict it.
    if parts.lo > most { return CountSum([Count(CountBounds(lo: whole.lo, hi: parts.hi))]) }
    var sum = CountSum([Count(.range, lo: least, hi: most)])
    sum.add(besides)
    sum.lower(to: least)
    return sum
  }

  /// Adds items up lot by lot: of those that may be the same, the lower end takes every pair as one and the upper end as two.
  private static func lots(_ items: [CountedItem], _ table: FeatureTable) -> (CountSum, [CountedItem]) {
    let ordered = CountedItem.inOrder(items, table)
    let entries = ordered.enumerated().map { CandidateBlocks.Entry(position: $0, sketch: $1.accounts[0][0].sketch) }
    // Where the analyst made several accounts one, any of them may agree with another item.
    let several = Set(ordered.indices.filter { ordered[$0].accounts[0].count > 1 })
    let blocks = CandidateBlocks(entries.filter { !several.contains($0.position) }, table)
    var lots = DisjointSets(count: ordered.count)
    for entry in entries {
      if Task.isCancelled { break }
      let one = entry.position
      func compare(_ other: Int) {
        if lots.root(one) != lots.root(other), mayBeOne(ordered[one], ordered[other], table) { lots.join(one, other) }
      }
      if several.contains(one) {
        for other in ordered.indices where other != one { compare(other) }
      } else {
        blocks.forEach(behind: entry, compare)
      }
    }
    var total = CountSum()
    var marked: [CountedItem] = []
    for members in lots.members {
      let lot = members.map { ordered[$0] }
      var sum = CountSum(lot.map { Count($0.bounds) })
      if lot.count > 1 {
        sum.lower(to: LeastDistinct(weights: lot.map(\.bounds.lo)) { mayBeOne(lot[$0], lot[$1], table) }.weight)
      }
      total.add(sum)
      marked += lot.count > 1 ? lot.indices.map { doubted(lot, $0, table) } : lot
    }
    return (total, marked)
  }

  /// An item of a lot with the first of the others that it may be, and what is not told to say whether it is.
  private static func doubted(_ lot: [CountedItem], _ index: Int, _ table: FeatureTable) -> CountedItem {
    let item = lot[index]
    guard let other = lot.indices.first(where: { $0 != index && mayBeOne(item, lot[$0], table) }) else { return item }
    let doubt = table.doubt(item.features, lot[other].features)
    // Items of one article, of which one is of a narrower kind.
    let because = item.sharesArticle(with: lot[other]) ? "one may be part of the other" : doubt.isEmpty ? nil : doubt
    return item.marked(.perhapsSame, because: because, other: lot[other].parts[0].mention.key)
  }

  /// Whether two items may be the same: items of different articles that do not differ, and in one article an item and one of a narrower
  /// category (within one article, rule 8).
  private static func mayBeOne(_ one: CountedItem, _ other: CountedItem, _ table: FeatureTable) -> Bool {
    if one.sharesArticle(with: other) {
      guard let first = one.features.category, let second = other.features.category, first != second else { return false }
    }
    return one.mayBe(other, table) && !one.isApart(from: other, table.links)
  }
}
