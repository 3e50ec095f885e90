/// Puts the mentions of several articles together to items, by contract COUNTS: within each article first, then over articles.
///
/// All that is given is vouched for by one basis and measured alike. The order of rows does not matter.
struct ItemJoiner {
  private let table: FeatureTable
  /// The number of the article that another is a copy of; its own where it is none.
  private let source: (Int) -> Int

  init(_ table: FeatureTable, source: @escaping (Int) -> Int) {
    self.table = table
    self.source = source
  }

  /// The items, in the order of articles and text, and what is left out of them: denials of what nobody else tells of, and copies.
  ///
  /// Takes time with the square of the number of items; stops early, with too little put together, when the task is cancelled.
  func items(of mentions: [CountedMention]) -> (items: [CountedItem], listed: [CountedItem.Part]) {
    let ordered = mentions.sorted { $0.position < $1.position }
    var items = Dictionary(grouping: ordered, by: \.article).sorted { $0.key < $1.key }.flatMap { itemsOfArticle($0.value) }
    var listed = dropCopies(&items)
    items = joined(items)
    for item in items where item.isDenied {
      listed += item.parts.map { CountedItem.Part(mention: $0.mention, rule: .didNotHappen) }
    }
    return (items.filter { !$0.isDenied }, listed)
  }

  // MARK: Within an article

  /// One item for each group: the figures of its mentions together; a sum is an item of its own, and so is a part whose whole is not here.
  private func itemsOfArticle(_ mentions: [CountedMention]) -> [CountedItem] {
    var order: [String] = []
    var groups: [String: [CountedMention]] = [:]
    for (index, mention) in mentions.enumerated() {
      let key = mention.group ?? "\u{0}\(index)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(mention)
    }
    return order.flatMap { key -> [CountedItem] in
      let group = groups[key] ?? []
      let whole = group.filter { $0.relation == .item }
      let sums = group.filter { $0.relation == .cumulative }
      let subsets = group.filter { $0.relation == .subset }
      var items: [CountedItem] = []
      if !whole.isEmpty { items.append(CountedItem(whole, subsets: subsets, table)) }
      for (index, sum) in sums.enumerated() {
        items.append(CountedItem([sum], subsets: whole.isEmpty && index == 0 ? subsets : [], isSum: true, table))
      }
      if items.isEmpty { items = subsets.map { CountedItem([$0], table) } }
      return items
    }
  }

  // MARK: Over articles

  /// Takes out what a copy of an article tells exactly as the article does, so that a text that is loaded twice counts once (contract COUNTS,
  /// over several articles, rule 1).
  private func dropCopies(_ items: inout [CountedItem]) -> [CountedItem.Part] {
    struct Told: Hashable {
      let source: Int
      let features: ItemFeatures
      let bounds: CountBounds
      let isSum: Bool
    }
    var originals: [Told: Int] = [:]
    var told: [Told: [Int: Int]] = [:]
    var dropped: [CountedItem.Part] = []
    var kept: [CountedItem] = []
    for item in items.sorted(by: CountedItem.precedes) {
      let article = item.parts[0].mention.article
      let key = Told(source: source(article), features: item.features, bounds: item.bounds, isSum: item.isSum)
      // As often as the article that tells it most often: a copy that tells it once more is no copy in that.
      let times = told[key]?[article] ?? 0
      told[key, default: [:]][article] = times + 1
      if times < originals[key] ?? 0 {
        dropped += (item.parts + item.subsets).map { CountedItem.Part(mention: $0.mention, rule: .copied) }
      } else {
        originals[key] = times + 1
        kept.append(item)
      }
    }
    items = kept
    return dropped
  }

  /// Joins what is the same item in several articles (rule 2), the pairs whose figures fit best first; never two items of one article, which
  /// are different things. A denial joins what it denies in its own article too.
  private func joined(_ items: [CountedItem]) -> [CountedItem] {
    let items = CountedItem.inOrder(items, table)
    let sources = items.map { source($0.parts[0].mention.article) }
    var pairs: [Pair] = []
    // Only what tells place and day can be surely the same; of one report everything is compared.
    let sited = items.indices.filter { !items[$0].isSum && items[$0].features.place != nil && items[$0].features.days != nil }
    for (position, one) in sited.enumerated() {
      if Task.isCancelled { break }
      for other in sited[(position + 1)...] where sources[one] != sources[other] || items[one].isDenied != items[other].isDenied {
        if let pair = Pair(items[one], items[other], at: one, other, isOneReport: false, table) { pairs.append(pair) }
      }
    }
    for report in Dictionary(grouping: items.indices.filter { !items[$0].isSum }, by: { sources[$0] }).values {
      for (position, one) in report.enumerated() {
        for other in report[(position + 1)...] where items[one].articles != items[other].articles {
          if let pair = Pair(items[one], items[other], at: one, other, isOneReport: true, table) { pairs.append(pair) }
        }
      }
    }
    var sets = DisjointSets(count: items.count)
    var members = items.indices.map { [$0] }
    var isCopy = Array(repeating: false, count: items.count)
    for pair in pairs.sorted(by: Pair.precedes) {
      let (one, other) = (sets.root(pair.one), sets.root(pair.other))
      guard one != other, members[one].allSatisfy({ left in members[other].allSatisfy { fit(items[left], items[$0]) } }) else { continue }
      members[min(one, other)] = members[one] + members[other]
      sets.join(one, other)
      if pair.isOneReport { isCopy[pair.other] = true }
    }
    return sets.members.map { members in
      guard members.count > 1 else { return items[members[0]] }
      return CountedItem(joining: members.map { items[$0] }, rule: members.contains { isCopy[$0] } ? .copied : .sameItem, table)
    }
  }

  /// Whether two items may stand in one: not two things of one article, and nothing that both state differs.
  private func fit(_ one: CountedItem, _ other: CountedItem) -> Bool {
    let (article, otherArticle) = (one.parts[0].mention.article, other.parts[0].mention.article)
    if article == otherArticle, one.isDenied == other.isDenied { return false }
    return table.likeness(one.features, features(of: other, beside: article, otherArticle)) != .different
  }

  /// What an item states, without the days where it stands in a copy of the other's article: a report that is printed again on another day
  /// means the same day by “on Thursday”.
  private func features(of item: CountedItem, beside article: Int, _ other: Int) -> ItemFeatures {
    var features = item.features
    if article != other, source(article) == source(other) { features.days = nil }
    return features
  }

  /// Two items that are to be taken for one.
  private struct Pair {
    let one: Int
    let other: Int
    /// Whether they stand in an article and its copy.
    let isOneReport: Bool
    /// 0 where their figures are equal, 1 where a number fits both, 2 otherwise.
    let misfit: Int

    /// nil where the items are different, or may only be the same.
    init?(_ first: CountedItem, _ second: CountedItem, at one: Int, _ other: Int, isOneReport: Bool, _ table: FeatureTable) {
      var features = second.features
      if isOneReport { features.days = nil }
      let likeness = table.likeness(first.features, features)
      guard likeness == .same || (isOneReport && likeness == .perhaps) else { return nil }
      self.isOneReport = isOneReport
      self.one = one
      self.other = other
      misfit = first.bounds == second.bounds ? 0 : CountBounds.together([first.bounds, second.bounds]).isDisputed ? 2 : 1
    }

    static func precedes(_ left: Pair, _ right: Pair) -> Bool {
      (left.misfit, left.one, left.other) < (right.misfit, right.one, right.other)
    }
  }
}
