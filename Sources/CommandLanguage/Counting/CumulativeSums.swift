import Values

/// The sums that articles give themselves ("in all 40") among the items of a total: those that stand, those that a later one replaces, and the
/// items that those that stand may hold (contract COUNTS, over several articles, rule 3).
struct CumulativeSums {
  /// Sums that may hold each other or the same items.
  struct Group {
    fileprivate(set) var sums: [CountedItem] = []
    /// With the position of the sum that surely holds it; nil where none does.
    fileprivate(set) var items: [(item: CountedItem, holder: Int?)] = []
  }

  let groups: [Group]
  let replaced: [CountedItem]
  /// The items that no sum may hold.
  let others: [CountedItem]

  init(_ sums: [CountedItem], beside items: [CountedItem], _ table: FeatureTable) {
    guard !sums.isEmpty else {
      (groups, replaced, others) = ([], [], items)
      return
    }
    var standing: [CountedItem] = []
    var replaced: [CountedItem] = []
    for sum in CountedItem.inOrder(sums, table) {
      if sums.contains(where: { CumulativeSums.replaces($0, sum, table) }) {
        replaced.append(sum)
      } else if let same = standing.firstIndex(where: { CumulativeSums.areOne($0, sum, table) }) {
        standing[same] = CountedItem(joining: [standing[same], sum], rule: .repeated, table)
      } else {
        standing.append(sum)
      }
    }
    var sets = DisjointSets(count: standing.count)
    for one in standing.indices {
      for other in standing.indices.dropFirst(one + 1) where CumulativeSums.mayBeOne(standing[one], standing[other], table) {
        sets.join(one, other)
      }
    }
    var held: [(item: CountedItem, sum: Int, isSure: Bool)] = []
    var others: [CountedItem] = []
    for item in items {
      let touching = standing.indices.filter {
        table.touches(standing[$0].features, item.features) && !standing[$0].isApart(from: item, table.links)
      }
      guard let first = touching.first else {
        others.append(item)
        continue
      }
      for sum in touching.dropFirst() { sets.join(first, sum) }
      let sure = touching.first { CumulativeSums.surelyHolds(standing[$0], item, table) }
      held.append((item, sure ?? first, sure != nil))
    }
    groups = sets.members.map { members in
      Group(
        sums: members.map { standing[$0] },
        items: held.filter { members.contains($0.sum) }.map { ($0.item, $0.isSure ? members.firstIndex(of: $0.sum) : nil) })
    }
    self.replaced = replaced
    self.others = others
  }

  /// Whether two sums may be of the same things, or the one be part of the other.
  static func mayBeOne(_ one: CountedItem, _ other: CountedItem, _ table: FeatureTable) -> Bool {
    if one.isApart(from: other, table.links) { return false }
    let isLater = (one.features.days?.upperBound ?? Int.max) >= (other.features.days?.upperBound ?? Int.max)
    return isLater ? table.touches(one.features, other.features) : table.touches(other.features, one.features)
  }

  /// Whether a sum is later than another and of all that the other sums up.
  private static func replaces(_ later: CountedItem, _ earlier: CountedItem, _ table: FeatureTable) -> Bool {
    guard isLater(later, than: earlier, table), !later.isApart(from: earlier, table.links) else { return false }
    if let days = later.features.days, let before = earlier.features.days, days.count > 1, days.lowerBound > before.lowerBound {
      return false
    }
    return table.contains(later.features, earlier.features)
  }

  /// Whether a sum is as of a later day, by its own days, else by the day on which it was published; of sums of one day the one that was
  /// published later.
  private static func isLater(_ one: CountedItem, than other: CountedItem, _ table: FeatureTable) -> Bool {
    let published = (table.publicationDay(of: one.articles), table.publicationDay(of: other.articles))
    guard let day = one.features.days?.upperBound ?? published.0, let otherDay = other.features.days?.upperBound ?? published.1 else {
      return false
    }
    if day != otherDay { return day > otherDay }
    guard let first = published.0, let second = published.1 else { return false }
    return first > second
  }

  /// Whether two sums are one: of one group of an article, of copies of one report, surely alike, or of one figure and of the same as far as told.
  private static func areOne(_ one: CountedItem, _ other: CountedItem, _ table: FeatureTable) -> Bool {
    guard mayBeOne(one, other, table) else { return false }
    if one.sharesArticle(with: other) {
      let groups = one.parts.compactMap(\.mention.group)
      return other.parts.contains { $0.mention.group.map(groups.contains) ?? false }
    }
    if table.areOneReport(one.articles, other.articles) { return true }
    if one.bounds == other.bounds, table.contains(one.features, other.features), table.contains(other.features, one.features) {
      return true
    }
    var (first, second) = (one.features, other.features)
    if first.days == second.days, let day = first.days?.upperBound { (first.days, second.days) = (day...day, day...day) }
    return table.likeness(first, second) == .same
  }

  /// Whether an item is certainly part of a sum: one that its own article gives, or one of its place and days of which nothing is stated that is
  /// wider.
  private static func surelyHolds(_ sum: CountedItem, _ item: CountedItem, _ table: FeatureTable) -> Bool {
    guard table.covers(sum.features, item.features) else { return false }
    if sum.sharesArticle(with: item) { return true }
    guard let all = sum.features.days, let days = item.features.days, all.lowerBound <= days.lowerBound, days.upperBound <= all.upperBound,
      sum.features.place != nil
    else { return false }
    return table.contains(sum.features, item.features)
  }
}
