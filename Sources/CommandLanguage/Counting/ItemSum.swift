import Values

/// The sum of items of which some may be the same (contract COUNTS, over several articles, rules 3 and 4).
struct ItemSum {
  /// What they are together.
  let sum: CountSum
  /// The items as they were counted, with what became of their mentions.
  let items: [CountedItem]

  private let table: FeatureTable

  /// - Parameter items: In any order; none is only denied.
  init(_ items: [CountedItem], _ table: FeatureTable) {
    self.table = table
    var rest = items.filter { !$0.isSum }
    var counted: [CountedItem] = []
    var sum = CountSum()
    for whole in ItemSum.latest(items.filter(\.isSum), table) {
      let (isReplaced, whole) = (whole.isReplaced, whole.sum)
      guard !isReplaced else {
        counted.append(whole.marked(.replaced))
        continue
      }
      let covered = rest.filter { table.covers(whole.features, $0.features) }
      rest.removeAll { table.covers(whole.features, $0.features) }
      let (parts, _) = ItemSum.lots(covered, table)
      sum.add(ItemSum.sum(whole.bounds, over: parts))
      counted.append(whole)
      counted += covered.map { $0.marked(.covered) }
    }
    let (others, marked) = ItemSum.lots(rest, table)
    sum.add(others)
    self.sum = sum
    self.items = (counted + marked).sorted(by: CountedItem.precedes)
  }

  /// The sums, the latest first, and whether a later one replaces each: one whose features do not differ from its own.
  private static func latest(_ sums: [CountedItem], _ table: FeatureTable) -> [(sum: CountedItem, isReplaced: Bool)] {
    let ordered = sums.sorted { left, right in
      let (day, otherDay) = (left.features.days?.upperBound ?? Int.min, right.features.days?.upperBound ?? Int.min)
      if day != otherDay { return day > otherDay }
      if left.bounds.lo != right.bounds.lo { return left.bounds.lo > right.bounds.lo }
      return CountedItem.precedes(left, right)
    }
    var kept: [CountedItem] = []
    return ordered.map { sum in
      let isReplaced = kept.contains { table.covers($0.features, sum.features) || table.likeness($0.features, sum.features) != .different }
      if !isReplaced { kept.append(sum) }
      return (sum, isReplaced)
    }
  }

  /// A sum that an article gives beside the items that it holds: at least what they are, at most what it says.
  private static func sum(_ whole: CountBounds, over parts: CountSum) -> CountSum {
    let least = max(whole.lo, parts.lo)
    guard let most = whole.hi else { return CountSum([Count(.atLeast, lo: least, hi: nil)]) }
    // Items that outnumber the sum contradict it.
    if parts.lo > most { return CountSum([Count(CountBounds(lo: whole.lo, hi: parts.hi))]) }
    return CountSum([Count(.range, lo: least, hi: most)])
  }

  /// Adds items up lot by lot: of those that may be the same, the lower end takes every pair as one and the upper end as two.
  private static func lots(_ items: [CountedItem], _ table: FeatureTable) -> (CountSum, [CountedItem]) {
    let ordered = CountedItem.inOrder(items, table)
    var lots = DisjointSets(count: ordered.count)
    for one in ordered.indices {
      if Task.isCancelled { break }
      for other in ordered.indices[(one + 1)...] where mayBeOne(ordered[one], ordered[other], table) { lots.join(one, other) }
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
      marked += lot.count > 1 ? lot.map { $0.marked(.perhapsSame) } : lot
    }
    return (total, marked)
  }

  /// Whether two items may be the same: items of different articles that do not differ, and in one article an item and one of a narrower
  /// category (within one article, rule 8).
  private static func mayBeOne(_ one: CountedItem, _ other: CountedItem, _ table: FeatureTable) -> Bool {
    if !one.articles.isDisjoint(with: other.articles) {
      guard let first = one.features.category, let second = other.features.category, first != second else { return false }
    }
    return table.likeness(one.features, other.features) != .different
  }
}
