import Values

/// One row of a total: the items of one key, added up for each of those who vouch for them.
struct ItemTotal {
  /// The values that the user asked for and those that are kept apart.
  let key: GroupKey
  /// None where nobody of the basis tells of anything that counts.
  private let sums: [CountBasis: ItemSum]
  /// The sum of what is confirmed; nil where nothing is.
  private let confirmed: ItemSum?
  /// What is listed and not counted.
  private let listed: [Working]

  /// - Parameters:
  ///   - items: What is counted, by basis.
  ///   - confirmed: What is confirmed, over all bases.
  ///   - listed: Mentions that are left out of every item, by basis.
  init(
    _ key: GroupKey, items: [CountBasis: [CountedItem]], confirmed: [CountedItem], listed: [CountBasis: [CountedItem.Part]],
    _ table: FeatureTable
  ) {
    self.key = key
    sums = items.mapValues { ItemSum($0, table) }
    self.confirmed = confirmed.isEmpty ? nil : ItemSum(confirmed, table)
    self.listed = CountBasis.allCases.flatMap { basis in
      (listed[basis] ?? []).compactMap { ItemTotal.working($0, basis, item: nil) }
    }
  }

  /// Whether anything is counted.
  var isEmpty: Bool { sums.isEmpty }

  /// The largest lower end of the bases, by which rows are ordered.
  var size: Double { sums.values.map(\.sum.lo).max() ?? 0 }

  /// The sum of a basis; missing where nothing counts.
  func cell(_ basis: CountBasis) -> Value { sums[basis].map { .count($0.sum.count) } ?? .missing }

  /// The sum of what is confirmed; missing where nothing is.
  var confirmedCell: Value { confirmed.map { .count($0.sum.count) } ?? .missing }

  /// How many items were counted.
  var items: Int {
    sums.values.reduce(0) { $0 + $1.items.count { item in item.parts[0].rule != .covered && item.parts[0].rule != .replaced } }
  }

  /// Whether an article's own sum is in it.
  var hasSum: Bool { sums.values.contains { $0.items.contains { $0.isSum } } }

  /// Whether another row counts things of the same sort: whether the last values of the keys, by which things are kept apart, agree.
  func isOfOneSort(with other: ItemTotal, _ count: Int) -> Bool {
    GroupKey(key.values.suffix(count)) == GroupKey(other.key.values.suffix(count))
  }

  /// Whether a sum in it may hold something of another row, so that the two are not to be added.
  func mayHold(_ other: ItemTotal, _ table: FeatureTable) -> Bool {
    sums.contains { basis, sum in
      guard let others = other.sums[basis]?.items else { return false }
      return sum.items.contains { whole in
        guard whole.isSum, whole.parts[0].rule != .replaced else { return false }
        let sketch = table.sketch(ofSum: whole.features)
        return others.contains { item in
          !item.accounts[0].allSatisfy { sketch.excludes($0.sketch, table) } && table.covers(whole.features, item.features)
        }
      }
    }
  }

  /// How many mentions were listed and not counted.
  var left: Int { workings.count { $0.item == nil } }

  /// Every mention with what was done with it, item by item.
  var workings: [Working] {
    var result: [Working] = []
    var number = 0
    for basis in CountBasis.allCases {
      for item in sums[basis]?.items ?? [] {
        number += 1
        let counted = Working.Item(
          number: number, count: Count(item.bounds), isDisputed: item.isDisputed, confirmation: item.confirmation)
        result += (item.parts + item.subsets).compactMap { ItemTotal.working($0, basis, item: counted) }
      }
    }
    return result + listed
  }

  /// The words of what was counted, each once.
  var evidence: [Evidence] {
    Row.evidence(of: CountBasis.allCases.flatMap { basis in (sums[basis]?.items ?? []).flatMap { $0.parts.map(\.mention.row) } })
  }

  private static func working(_ part: CountedItem.Part, _ basis: CountBasis, item: Working.Item?) -> Working? {
    part.mention.row.evidence.first.map {
      Working(evidence: $0, count: part.mention.count, basis: basis, item: item, rule: part.rule, because: part.because, other: part.other)
    }
  }
}
