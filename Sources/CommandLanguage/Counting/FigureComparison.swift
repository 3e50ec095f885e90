import Values

/// Sets the figures of two articles beside each other: which tell of the same things, and whether a number fits both.
public struct FigureComparison: Sendable {
  /// What the two say of one thing.
  public enum Verdict: String, Sendable, CaseIterable {
    /// A number fits both.
    case agree
    /// No number fits both, and they tell surely of the same thing: place and day agree.
    case contradict
    /// No number fits both; they may tell of two things.
    case differ
    /// Only one article tells of it.
    case alone
  }

  /// A thing that one or both articles tell of.
  public struct Pair: Sendable {
    /// What the first article says of how many; nil where it tells of no such thing.
    public let first: Count?
    /// What the second says.
    public let second: Count?
    /// Whether the two agree.
    public let verdict: Verdict
    /// The mentions in the first article, in text order.
    public let firstRows: [Row]
    /// The mentions in the second.
    public let secondRows: [Row]
  }

  /// In the order of the first article; what the second tells alone comes last.
  public let pairs: [Pair]

  /// - Parameters:
  ///   - first: The mentions of one article, with a column of counts.
  ///   - second: Those of the other, in a table with the same columns.
  public init(_ first: Table, _ second: Table, in environment: any OperatorEnvironment) {
    precondition(first.columns == second.columns, "tables of different columns cannot be compared")
    guard let count = first.columns.firstIndex(where: { $0.type == .count }) else {
      pairs = []
      return
    }
    let features = FeatureTable(first, environment)
    let apart = first.columns.indices.filter { first.columns[$0].isApart }
    func items(_ table: Table) -> [(sort: GroupKey, item: CountedItem)] {
      let mentions = table.rows.map { CountedMention($0, count: count, table) }.filter { $0.reality == .happened }
      let sorts = Dictionary(grouping: mentions) { mention in GroupKey(apart.map { TotalOperator.sort(of: mention.row.cells[$0]) }) }
      let joiner = ItemJoiner(features) { $0 }
      return sorts.flatMap { sort, mentions in joiner.items(of: mentions).items.map { (sort, $0) } }
        .sorted { CountedItem.precedes($0.item, $1.item) }
    }
    let (one, other) = (items(first), items(second))
    var fits: [(rank: (Int, Int, Int), one: Int, other: Int)] = []
    for (index, left) in one.enumerated() {
      for (position, right) in other.enumerated() where left.sort == right.sort {
        let likeness = features.likeness(left.item.features, right.item.features)
        guard likeness != .different else { continue }
        let misfit = FigureComparison.misfit(left.item.bounds, right.item.bounds)
        // What is surely the same comes first, then what fits best, then what stands first.
        fits.append(((likeness == .same ? 0 : 1, misfit, index + position), index, position))
      }
    }
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    for fit in fits.sorted(by: { $0.rank < $1.rank }) where partners[fit.one] == nil && !taken.contains(fit.other) {
      partners[fit.one] = fit.other
      taken.insert(fit.other)
    }
    var pairs: [Pair] = one.enumerated().map { index, left in
      FigureComparison.pair(left.item, partners[index].map { other[$0].item }, features)
    }
    pairs += other.indices.filter { !taken.contains($0) }.map { FigureComparison.pair(nil, other[$0].item, features) }
    self.pairs = pairs
  }

  /// 0 where two figures are equal, 1 where a number fits both, 2 otherwise.
  private static func misfit(_ one: CountBounds, _ other: CountBounds) -> Int {
    one == other ? 0 : CountBounds.together([one, other]).isDisputed ? 2 : 1
  }

  private static func pair(_ one: CountedItem?, _ other: CountedItem?, _ table: FeatureTable) -> Pair {
    var verdict = Verdict.alone
    if let one, let other {
      if misfit(one.bounds, other.bounds) < 2 {
        verdict = .agree
      } else {
        // A sum may hold more than the item that the other article tells of.
        verdict = one.isSum == other.isSum && table.likeness(one.features, other.features) == .same ? .contradict : .differ
      }
    }
    func rows(_ item: CountedItem?) -> [Row] { item?.parts.map(\.mention.row) ?? [] }
    return Pair(
      first: one.map { Count($0.bounds) }, second: other.map { Count($0.bounds) }, verdict: verdict, firstRows: rows(one),
      secondRows: rows(other))
  }
}
