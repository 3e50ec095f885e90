import Values

/// Sets the figures of two articles beside each other: which tell of the same things, and whether a number fits both.
public struct FigureComparison: Sendable {
  /// What the two say of one thing.
  public enum Verdict: String, Sendable, CaseIterable {
    /// A number fits both.
    case agree
    /// No number fits both, and they tell surely of the same thing: place and day agree, or the analyst says so. Or the one denies it.
    case contradict
    /// No number fits both; they may tell of two things, or of one and a part of it.
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
    /// Why, in a few words; empty for what one article tells alone.
    public let because: String
    /// The mentions in the first article, in text order.
    public let firstRows: [Row]
    /// The mentions in the second.
    public let secondRows: [Row]
  }

  /// An item as an article tells it.
  private struct Told {
    let sort: GroupKey
    /// What happened to it first; empty where nothing is told.
    let status: String
    let item: CountedItem

    /// Whether the same may have happened to both: what is lost may be destroyed.
    func mayBe(_ other: Told) -> Bool {
      if status == other.status { return true }
      if status == ItemFeatures.lost { return ItemFeatures.waysOfLoss.contains(other.status) }
      return other.status == ItemFeatures.lost && ItemFeatures.waysOfLoss.contains(status)
    }
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
    let status = first.index(of: "status")
    let apart = first.columns.indices.filter { first.columns[$0].isApart && $0 != status }
    func items(_ table: Table) -> [Told] {
      let mentions = table.rows.map { CountedMention($0, count: count, table, features) }.filter { $0.reality != .didNotHappen }
      let sorts = Dictionary(grouping: mentions) { mention in
        GroupKey((apart + [status].compactMap { $0 }).map { TotalOperator.sort(of: mention.row.cells[$0]) })
      }
      let joiner = ItemJoiner(features) { $0 }
      return sorts.flatMap { sort, mentions -> [Told] in
        let told = joiner.items(of: mentions)
        // What an article denies that it tells nowhere else.
        let denied = told.listed.filter { $0.mention.reality == .denied }.map { CountedItem([$0.mention], features) }
        let values = status == nil ? sort.values : Array(sort.values.dropLast())
        let word = status == nil ? nil : sort.values.last.map { ValueText.plain($0).lowercased() }
        return (told.items + denied).map { Told(sort: GroupKey(values), status: word ?? "", item: $0) }
      }.sorted { CountedItem.precedes($0.item, $1.item) }
    }
    let (one, other) = (items(first), items(second))
    var fits: [(rank: (Int, Int, Int, Int), one: Int, other: Int)] = []
    for (index, left) in one.enumerated() {
      for (position, right) in other.enumerated() where left.sort == right.sort && left.mayBe(right) {
        let likeness = FigureComparison.likeness(left.item, right.item, features)
        guard likeness != .different, !left.item.isDenied || !right.item.isDenied else { continue }
        let misfit = FigureComparison.misfit(left.item.bounds, right.item.bounds)
        // What is surely the same comes first, then what fits best, then what stands first.
        fits.append(((left.status == right.status ? 0 : 1, likeness == .same ? 0 : 1, misfit, index + position), index, position))
      }
    }
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    for fit in fits.sorted(by: { $0.rank < $1.rank }) where partners[fit.one] == nil && !taken.contains(fit.other) {
      partners[fit.one] = fit.other
      taken.insert(fit.other)
    }
    var pairs: [Pair] = one.enumerated().map { index, left in
      FigureComparison.pair(left, partners[index].map { other[$0] }, features)
    }
    pairs += other.indices.filter { !taken.contains($0) }.map { FigureComparison.pair(nil, other[$0], features) }
    self.pairs = pairs
  }

  /// 0 where two figures are equal, 1 where a number fits both, 2 otherwise.
  private static func misfit(_ one: CountBounds, _ other: CountBounds) -> Int {
    one == other ? 0 : CountBounds.together([one, other]).isDisputed ? 2 : 1
  }

  /// As two items state it, or as the analyst says.
  private static func likeness(_ one: CountedItem, _ other: CountedItem, _ table: FeatureTable) -> ItemFeatures.Likeness {
    if one.isApart(from: other, table.links) { return .different }
    let keys = one.parts.compactMap(\.mention.key)
    if other.parts.contains(where: { part in part.mention.key.map { key in keys.contains { table.links.areOne($0, key) } } ?? false }) {
      return .same
    }
    return table.likeness(one.features, other.features)
  }

  private static func pair(_ one: Told?, _ other: Told?, _ table: FeatureTable) -> Pair {
    var verdict = Verdict.alone
    var because = ""
    if let one, let other {
      (verdict, because) =
        one.status == other.status
        ? FigureComparison.verdict(one.item, other.item, table) : FigureComparison.verdictOfLoss(one, other, table)
    }
    func rows(_ told: Told?) -> [Row] { told?.item.parts.map(\.mention.row) ?? [] }
    return Pair(
      first: one.map { Count($0.item.bounds) }, second: other.map { Count($0.item.bounds) }, verdict: verdict, because: because,
      firstRows: rows(one), secondRows: rows(other))
  }

  /// What is lost in all beside what is lost in one way.
  private static func verdictOfLoss(_ one: Told, _ other: Told, _ table: FeatureTable) -> (Verdict, String) {
    let (whole, part) = one.status == ItemFeatures.lost ? (one, other) : (other, one)
    if one.item.isDenied != other.item.isDenied { return (.contradict, "the \(one.item.isDenied ? "first" : "second") denies it") }
    guard let most = whole.item.bounds.hi, part.item.bounds.lo > most else {
      return (.agree, "what is lost takes in what is \(part.status)")
    }
    let areOne = likeness(one.item, other.item, table) == .same
    return (areOne ? .contradict : .differ, "fewer are said to be lost than \(part.status)")
  }

  private static func verdict(_ one: CountedItem, _ other: CountedItem, _ table: FeatureTable) -> (Verdict, String) {
    switch misfit(one.bounds, other.bounds) {
    case 0: return (.agree, "the same figure")
    case 1: return (.agree, "a number fits both")
    default: break
    }
    if one.isDenied != other.isDenied { return (.contradict, "the \(one.isDenied ? "first" : "second") denies it") }
    // A sum may hold more than the item that the other article tells of.
    if one.isSum != other.isSum { return (.differ, "the \(one.isSum ? "first" : "second") is a sum and may hold more") }
    if one.features.category != other.features.category, one.features.category != nil, other.features.category != nil {
      return (.differ, "one may be part of the other")
    }
    let likeness = likeness(one, other, table)
    let days = (one.features.days?.count ?? 1, other.features.days?.count ?? 1)
    if likeness != .same, max(days.0, days.1) > 2, days.0 != days.1 {
      return (.differ, "the \(days.0 > days.1 ? "first" : "second") is of more days")
    }
    if likeness == .same { return (.contradict, "place and day agree, and no number fits both") }
    let doubt = table.doubt(one.features, other.features)
    return (.differ, doubt.isEmpty ? "may be two things" : "may be two things: \(doubt)")
  }
}
