/// Finds which items of several articles are the same: the pairs whose figures fit best first, and never two things of one article.
struct ItemMatcher {
  /// Items that are one.
  struct Match {
    /// Their positions, in rising order.
    let members: [Int]
    /// Whether they stand in an article and its copy.
    let isCopy: Bool
  }

  private let items: [CountedItem]
  private let table: FeatureTable
  private let source: (Int) -> Int
  /// For each item the articles that its articles are copies of.
  private let sources: [[Int]]
  /// For each item those who vouch for it.
  private let bases: [Set<CountBasis>]

  /// - Parameter items: In an order that does not depend on when they were read (`CountedItem.inOrder`).
  init(_ items: [CountedItem], _ table: FeatureTable, source: @escaping (Int) -> Int) {
    self.items = items
    self.table = table
    self.source = source
    sources = items.map { $0.articles.map(source) }
    bases = items.map { Set($0.parts.map(\.mention.basis)) }
  }

  /// All items, each in one match. Takes time with the number of pairs that may be one; stops early when the task is cancelled.
  func sets() -> [Match] {
    let pairs = (sited + ofOneReport + ofOneGroup).sorted(by: Pair.precedes)
    var sets = DisjointSets(count: items.count)
    var members = items.indices.map { [$0] }
    var isCopy = Array(repeating: false, count: items.count)
    for pair in pairs {
      if Task.isCancelled { break }
      let (one, other) = (sets.root(pair.one), sets.root(pair.other))
      guard one != other, members[one].allSatisfy({ left in members[other].allSatisfy { fit(left, $0) } }) else { continue }
      members[min(one, other)] = members[one] + members[other]
      sets.join(one, other)
      if pair.isOneReport { isCopy[pair.other] = true }
    }
    return sets.members.map { members in Match(members: members, isCopy: members.count > 1 && members.contains { isCopy[$0] }) }
  }

  // MARK: Pairs

  /// Two items that are to be taken for one.
  private struct Pair {
    let one: Int
    let other: Int
    /// Whether they stand in an article and its copy.
    let isOneReport: Bool
    /// 0 where their figures are equal, 1 where a number fits both, 2 otherwise.
    let misfit: Int

    static func precedes(_ left: Pair, _ right: Pair) -> Bool {
      (left.misfit, left.one, left.other) < (right.misfit, right.one, right.other)
    }
  }

  /// Only what tells place and day can be surely the same.
  private var sited: [Pair] {
    var entries: [CandidateBlocks.Entry] = []
    for (index, item) in items.enumerated() where !item.isSum {
      for account in item.accounts.joined() where account.features.place != nil && account.features.days != nil {
        entries.append(CandidateBlocks.Entry(position: index, sketch: account.sketch))
      }
    }
    let blocks = CandidateBlocks(entries, table)
    var pairs: [Pair] = []
    for entry in entries {
      if Task.isCancelled { break }
      let one = entry.position
      blocks.forEach(behind: entry) { other in
        guard items[one].isDenied != items[other].isDenied || !sources[one].contains(where: { sources[other].contains($0) }) else { return }
        if let pair = pair(one, other, isOneReport: false) { pairs.append(pair) }
      }
    }
    return pairs
  }

  /// What an article and its copies tell, of which everything is compared.
  private var ofOneReport: [Pair] {
    var reports: [Int: [Int]] = [:]
    for (index, item) in items.enumerated() where !item.isSum {
      for report in Set(sources[index]) { reports[report, default: []].append(index) }
    }
    var pairs: [Pair] = []
    for report in reports.values where report.contains(where: { items[$0].articles != items[report[0]].articles }) {
      for (position, one) in report.enumerated() {
        if Task.isCancelled { break }
        for other in report[(position + 1)...] where items[one].articles != items[other].articles {
          if let pair = pair(one, other, isOneReport: true) { pairs.append(pair) }
        }
      }
    }
    return pairs
  }

  /// What one article tells of one thing on the word of several: stated here, claimed there.
  private var ofOneGroup: [Pair] {
    guard Set(bases).count > 1 else { return [] }
    var groups: [Group: [Int]] = [:]
    for (index, item) in items.enumerated() {
      for group in Set(item.parts.compactMap { Group($0.mention) }) { groups[group, default: []].append(index) }
    }
    return groups.values.flatMap { group in
      group.enumerated().flatMap { position, one in
        group[(position + 1)...].filter { bases[one].isDisjoint(with: bases[$0]) && items[one].isSum == items[$0].isSum }.map { other in
          Pair(one: one, other: other, isOneReport: false, misfit: misfit(one, other))
        }
      }
    }
  }

  private struct Group: Hashable {
    let article: Int
    let name: String

    init?(_ mention: CountedMention) {
      guard let group = mention.group else { return nil }
      (article, name) = (mention.article, group)
    }
  }

  /// nil where the items are different, or may only be the same.
  private func pair(_ one: Int, _ other: Int, isOneReport: Bool) -> Pair? {
    let (first, second) = (items[one], items[other])
    let areOne = first.accounts.contains { left in
      left.contains { left in
        second.accounts.contains { right in
          right.contains { right in
            var features = right.features
            if isOneReport { features.days = nil }
            let likeness = table.likeness(left.features, features)
            return likeness == .same || (isOneReport && likeness == .perhaps)
          }
        }
      }
    }
    guard areOne else { return nil }
    let misfit = misfit(one, other)
    if first.isDenied || second.isDenied {
      guard first.mayBeDenied(by: second, table) || second.mayBeDenied(by: first, table) else { return nil }
    } else if misfit > 0, first.features.category != second.features.category {
      // Three tanks may be some of twelve vehicles: figures of two kinds are no figures of one thing, unless they are equal.
      return nil
    }
    return Pair(one: min(one, other), other: max(one, other), isOneReport: isOneReport, misfit: misfit)
  }

  private func misfit(_ one: Int, _ other: Int) -> Int {
    let (first, second) = (items[one].bounds, items[other].bounds)
    return first == second ? 0 : CountBounds.together([first, second]).isDisputed ? 2 : 1
  }

  // MARK: Fitting

  /// Whether two items may stand in one: not two things of one article, nothing that both state differs, and the analyst does not part them.
  private func fit(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (items[one], items[other])
    if first.sharesArticle(with: second), first.isDenied == second.isDenied, !shareGroup(one, other) { return false }
    if first.isApart(from: second, table.links) { return false }
    return first.accounts.allSatisfy { ones in
      second.accounts.allSatisfy { others in
        ones.contains { left in others.contains { table.likeness(left.features, features(of: $0, beside: left.article)) != .different } }
      }
    }
  }

  /// Whether an article tells of one thing by both, on the word of several.
  private func shareGroup(_ one: Int, _ other: Int) -> Bool {
    guard bases[one].isDisjoint(with: bases[other]) else { return false }
    let groups = items[one].parts.compactMap { Group($0.mention) }
    return items[other].parts.contains { part in Group(part.mention).map { groups.contains($0) } ?? false }
  }

  /// What an account states, without the days where it stands in a copy of the other's article: a report that is printed again on another day
  /// means the same day by “on Thursday”.
  private func features(of account: CountedItem.Account, beside article: Int) -> ItemFeatures {
    var features = account.features
    if article != account.article, source(article) == source(account.article) { features.days = nil }
    return features
  }
}
