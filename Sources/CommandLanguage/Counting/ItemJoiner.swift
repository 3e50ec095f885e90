/// Puts the mentions of several articles together to items, by contract COUNTS: within each article first, then over articles.
///
/// All that is given is measured alike. The order of rows does not matter.
struct ItemJoiner {
  private let table: FeatureTable
  /// The number of the article that another is a copy of; its own where it is none.
  private let source: (Int) -> Int

  init(_ table: FeatureTable, source: @escaping (Int) -> Int) {
    self.table = table
    self.source = source
  }

  /// The items, in the order of articles and text, and what is left out of them: denials that fit none, and copies.
  ///
  /// Stops early, with too little put together, when the task is cancelled.
  func items(of mentions: [CountedMention]) -> (items: [CountedItem], denials: [CountedItem], listed: [CountedItem.Part]) {
    let ordered = mentions.sorted { $0.position < $1.position }
    var items = Dictionary(grouping: ordered, by: \.article).sorted { $0.key < $1.key }.flatMap { itemsOfArticle($0.value) }
    var listed = dropCopies(&items)
    items = joined(items)
    for item in items where item.isDenied {
      listed += item.parts.map { CountedItem.Part(mention: $0.mention, rule: .didNotHappen) }
    }
    return (items.filter { !$0.isDenied }, items.filter(\.isDenied), listed)
  }

  /// Joins what is the same item: first what the analyst says is one, then, over articles, what agrees in all that tells (rule 2).
  func joined(_ items: [CountedItem]) -> [CountedItem] {
    let ordered = CountedItem.inOrder(denied(linked(items)) { $0.sharesArticle(with: $1) }, table)
    let joined = ItemMatcher(ordered, table, source: source).sets().map { set in
      guard set.members.count > 1 else { return ordered[set.members[0]] }
      return CountedItem(joining: set.members.map { ordered[$0] }, rule: set.isCopy ? .copied : .sameItem, table)
    }
    return denied(joined, mostFits: 1) { !$0.sharesArticle(with: $1) }
  }

  /// The items with the denials that may speak of them: those of its own article, or, over articles, the only one that a denial fits. Others stay.
  private func denied(_ items: [CountedItem], mostFits: Int = .max, where isMeant: (CountedItem, CountedItem) -> Bool) -> [CountedItem] {
    guard items.contains(where: \.isDenied), items.contains(where: { !$0.isDenied }) else { return items }
    var denials: [Int: [CountedItem]] = [:]
    var used: Set<Int> = []
    for (position, denial) in items.enumerated() where denial.isDenied {
      let fits = items.indices.filter { items[$0].mayBeDenied(by: denial, table) && isMeant(items[$0], denial) }
      guard !fits.isEmpty, fits.count <= mostFits else { continue }
      used.insert(position)
      for fit in fits { denials[fit, default: []].append(denial) }
    }
    return items.indices.filter { !used.contains($0) }.map { position in
      guard let denials = denials[position] else { return items[position] }
      return CountedItem(joining: [items[position]] + denials, rule: .sameItem, table)
    }
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
  /// over several articles, rule 1). What the analyst linked with other items stays.
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
      let isCopy = times < originals[key] ?? 0
      if isCopy, !isLinked(item) {
        dropped += (item.parts + item.subsets).map { CountedItem.Part(mention: $0.mention, rule: .copied) }
      } else {
        if !isCopy { originals[key] = times + 1 }
        kept.append(item)
      }
    }
    items = kept
    return dropped
  }

  private func isLinked(_ item: CountedItem) -> Bool {
    !table.links.isEmpty
      && item.parts.contains { part in part.mention.key.map { table.links.set(of: $0) != nil || table.links.isParted($0) } ?? false }
  }

  /// The items with those as one that the analyst says are.
  private func linked(_ items: [CountedItem]) -> [CountedItem] {
    guard !table.links.isEmpty else { return items }
    var sets = DisjointSets(count: items.count)
    var firsts: [Int: Int] = [:]
    for (index, item) in items.enumerated() {
      for key in item.parts.compactMap(\.mention.key) {
        guard let set = table.links.set(of: key) else { continue }
        if let first = firsts[set] { sets.join(first, index) } else { firsts[set] = index }
      }
    }
    return sets.members.map { members in
      members.count == 1 ? items[members[0]] : CountedItem(joining: members.map { items[$0] }, rule: .merged, table)
    }
  }
}
