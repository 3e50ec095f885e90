import Values

/// The sum of items of which some may be the same (contract COUNTS, over several articles, rules 3 and 4).
struct ItemSum {
  /// What they are together.
  let sum: CountSum
  /// The items as they were counted, with what became of their mentions.
  let items: [CountedItem]

  /// - Parameter items: In any order; none is only denied.
  init(_ items: [CountedItem], _ table: FeatureTable) {
    let sums = CumulativeSums(items.filter(\.isSum), beside: items.filter { !$0.isSum }, table)
    var counted = sums.replaced.map { $0.marked(.replaced) }
    var sum = CountSum()
    for group in sums.groups {
      if Task.isCancelled { break }
      let (part, marked) = ItemSum.sum(of: group, table)
      sum.add(part)
      counted += marked
    }
    let (others, marked) = ItemSum.lots(sums.others, table)
    sum.add(others)
    self.sum = sum
    self.items = (counted + marked).sorted(by: CountedItem.precedes)
  }

  /// Sums that may hold each other, with the items that they may hold: at least the heaviest of what is surely not one, at most all of it.
  private static func sum(of group: CumulativeSums.Group, _ table: FeatureTable) -> (CountSum, [CountedItem]) {
    var sum = CountSum()
    var weights: [Double] = []
    // What contradicts its sum says nothing of the least.
    var known: [CountedItem] = []
    for (index, whole) in group.sums.enumerated() {
      let parts = group.items.filter { $0.holder == index }.map(\.item)
      let over = ItemSum.sum(whole.bounds, over: ItemSum.lots(parts, table).0)
      if !over.isContradicted { known += parts }
      weights.append(over.sum.lo)
      sum.add(over.sum)
    }
    // What may be part of a sum, and may be none, adds to the upper end alone.
    let uncertain = group.items.filter { $0.holder == nil }.map(\.item)
    for item in uncertain { sum.add(Count(item.bounds)) }
    let distinct = LeastDistinct(weights: weights) { CumulativeSums.mayBeOne(group.sums[$0], group.sums[$1], table) }.weight
    sum.lower(to: max(distinct, ItemSum.lots(known + uncertain, table).0.lo))
    let sums = group.sums.enumerated().map { index, whole in
      let other = group.sums.indices.first { $0 != index && CumulativeSums.mayBeOne(whole, group.sums[$0], table) }
      return other.map {
        whole.marked(.perhapsSame, because: "the one sum may hold the other", other: group.sums[$0].parts[0].mention.key)
      } ?? whole
    }
    return (sum, sums + group.items.map { $0.item.marked($0.holder == nil ? .perhapsCovered : .covered) })
  }

  /// A sum that an article gives beside the items that it surely holds: at least what they are, at most what it says.
  private static func sum(_ whole: CountBounds, over parts: CountSum) -> (sum: CountSum, isContradicted: Bool) {
    guard whole.isCounted else { return (parts.lo == 0 && !parts.includesCounted ? CountSum([Count(whole)]) : parts, false) }
    let least = max(whole.lo, parts.lo)
    guard let most = whole.hi else { return (CountSum([Count(.atLeast, lo: least, hi: nil)]), false) }
    // Items that outnumber the sum contradict it.
    if parts.lo > most { return (CountSum([Count(CountBounds(lo: whole.lo, hi: parts.hi))]), true) }
    return (CountSum([Count(.range, lo: least, hi: most)]), false)
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
