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
    var pairs: [Pair] = []
    for one in items.indices where !items[one].isSum {
      if Task.isCancelled { break }
      for other in items.indices[(one + 1)...] where !items[other].isSum {
        if let pair = Pair(items[one], items[other], at: one, other, table, source) { pairs.append(pair) }
      }
    }
    var sets = DisjointSets(count: items.count)
    var articles = items.map { $0.isDenied ? [] : $0.articles }
    var isCopy = Array(repeating: false, count: items.count)
    for pair in pairs.sorted(by: Pair.precedes) {
      let (one, other) = (sets.root(pair.one), sets.root(pair.other))
      guard one != other, articles[one].isDisjoint(with: articles[other]) else { continue }
      articles[min(one, other)] = articles[one].union(articles[other])
      sets.join(one, other)
      if pair.isOneReport { isCopy[pair.other] = true }
    }
    return sets.members.map { members in
      guard members.count > 1 else { return items[members[0]] }
      return CountedItem(joining: members.map { items[$0] }, rule: members.contains { isCopy[$0] } ? .copied : .sameItem, table)
    }
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
    init?(_ first: CountedItem, _ second: CountedItem, at one: Int, _ other: Int, _ table: FeatureTable, _ source: (Int) -> Int) {
      let (article, otherArticle) = (first.parts[0].mention.article, second.parts[0].mention.article)
      guard article != otherArticle || first.isDenied != second.isDenied else { return nil }
      isOneReport = article != otherArticle && source(article) == source(otherArticle)
      var features = second.features
      // A report that is printed again on another day means the same day by “on Thursday”.
      if isOneReport { features.days = nil }
      let likeness = table.likeness(first.features, features)
      guard likeness == .same || (isOneReport && likeness == .perhaps) else { return nil }
      self.one = one
      self.other = other
      misfit = first.bounds == second.bounds ? 0 : CountBounds.together([first.bounds, second.bounds]).isDisputed ? 2 : 1
    }

    static func precedes(_ left: Pair, _ right: Pair) -> Bool {
      (left.misfit, left.one, left.other) < (right.misfit, right.one, right.other)
    }
  }
}
