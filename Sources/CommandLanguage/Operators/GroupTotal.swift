import Values

/// The total of the rows of one group.
struct GroupTotal {
  private let key: GroupKey
  private let keys: Int
  private let sum: CountSum
  private let items: [CountedRow]
  private let left: Int

  /// - Parameter keys: How many of the key's values the user asked for; basis and unit follow them.
  /// - Returns: nil where no row is to be added.
  init?(_ key: GroupKey, _ rows: [CountedRow], keys: Int, _ compatibility: ItemCompatibility) {
    let added = rows.filter { $0.part == .added }
    let largest = rows.filter { $0.part == .sum }.max { SortKey(.count($0.count)) < SortKey(.count($1.count)) }
    items = added.isEmpty ? largest.map { [$0] } ?? [] : added
    guard !items.isEmpty else { return nil }
    self.key = key
    self.keys = keys
    left = rows.count - items.count
    sum = GroupTotal.sum(items, compatibility)
  }

  /// Items of one article are different things and are added. Items of several that may be the same are put together: of each such lot the
  /// lower end is that of the article that states most, the upper end is the sum (contract COUNTS, over several articles, rule 4).
  private static func sum(_ items: [CountedRow], _ compatibility: ItemCompatibility) -> CountSum {
    guard Set(items.map(\.article)).count > 1 else { return CountSum(items.map(\.count)) }
    var total = CountSum()
    for lot in compatibility.lots(of: items) {
      var articles: [Int: CountSum] = [:]
      for item in lot { articles[item.article ?? 0, default: CountSum()].add(item.count) }
      var sum = CountSum()
      for account in articles.values { sum.combine(account) }
      total.add(sum)
    }
    return total
  }

  /// The key, the number of rows, the total and the number of rows left out; the evidence of what was added, so that each total opens.
  var row: Row {
    Row(
      key.values + [.number(Double(items.count)), .count(sum.count), .number(Double(left))],
      evidence: Row.evidence(of: items.map(\.row)))
  }

  /// The largest first; the rows of one key together, what is counted before what is measured.
  static func ordered(_ totals: [GroupTotal]) -> [GroupTotal] {
    var largest: [GroupKey: Double] = [:]
    for total in totals where !total.isMeasured { largest[total.main, default: 0] = max(largest[total.main] ?? 0, total.sum.lo) }
    return totals.sorted { left, right in
      let (one, other) = (left.main, right.main)
      if one != other {
        let (size, otherSize) = (largest[one] ?? 0, largest[other] ?? 0)
        return size != otherSize ? size > otherSize : GroupKey.precedes(one, other)
      }
      if left.isMeasured != right.isMeasured { return right.isMeasured }
      let (basis, otherBasis) = (left.basisOrder, right.basisOrder)
      return basis != otherBasis ? basis < otherBasis : GroupKey.precedes(left.key, right.key)
    }
  }

  private var main: GroupKey { GroupKey(Array(key.values.prefix(keys))) }

  private var basisOrder: Int {
    let words = key.values.dropFirst(keys).map(ValueText.plain)
    return CountedRow.Basis.allCases.firstIndex { words.contains($0.rawValue) } ?? 0
  }

  /// Whether a unit stands after the keys and the basis.
  private var isMeasured: Bool {
    key.values.dropFirst(keys).contains { !$0.isMissing && CountedRow.Basis(rawValue: ValueText.plain($0)) == nil }
  }
}
