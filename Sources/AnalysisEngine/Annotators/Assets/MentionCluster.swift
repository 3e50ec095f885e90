import Values
import World

/// Groups counted mentions of one article by the rules of contract COUNTS ("Within one article").
struct MentionCluster {
  /// What a mention is compared by.
  struct Item {
    var status: Set<String>
    var category: String
    /// Entity ids or words of who did it; nil where not told.
    var actor: String?
    var place: Place?
    var count: Count
    var unit: String?
    /// Whether words say that it adds to others ("another", "more").
    var isFurther = false
    /// Whether words say that it sums up ("in all", "so far").
    var isTotal = false
    /// Whether it is told as known ("the tanks").
    var isDefinite = false
    /// Whether it is told as a part of those known ("two of the men").
    var isPartitive = false
    /// The item it is a part of.
    var whole: Int?
    /// Whether it counts at all (not planned, denied, negated).
    var isCounted = true
    var sentence: Int
  }

  /// For each item its group, by the index of the group's first item, and its relation to the others.
  static func grouped(_ items: [Item], isRelated: (String, String) -> Bool) -> [(group: Int, relation: MentionRelation)] {
    var result: [(group: Int, relation: MentionRelation)] = []
    for index in items.indices {
      let item = items[index]
      if let whole = item.whole, result.indices.contains(whole) {
        result.append((result[whole].group, .subset))
        continue
      }
      guard item.isCounted, !item.isFurther else {
        result.append((index, .new))
        continue
      }
      let earlier = items.indices.prefix(index).suffix(MentionCluster.reach).reversed().first {
        // A repeat or part of another is nothing to be the same as.
        (result[$0].relation == .new || result[$0].relation == .cumulative) && isSame(items[$0], item, isRelated)
      }
      if item.isPartitive, let earlier {
        result.append((result[earlier].group, .subset))
        continue
      }
      switch (earlier, item.isTotal) {
      case (let earlier?, true): result.append((result[earlier].group, .cumulative))
      case (nil, true): result.append((index, .cumulative))
      case (let earlier?, false): result.append((result[earlier].group, .same))
      case (nil, false): result.append((index, .new))
      }
    }
    return result
  }

  /// How many items back a mention is compared with.
  private static let reach = 200

  private static func isSame(_ earlier: Item, _ item: Item, _ isRelated: (String, String) -> Bool) -> Bool {
    guard earlier.isCounted, !earlier.status.isDisjoint(with: item.status), earlier.unit == item.unit else { return false }
    guard isRelated(earlier.category, item.category) else { return false }
    if let first = earlier.actor, let second = item.actor, first != second { return false }
    if let first = earlier.place, let second = item.place, differ(first, second) { return false }
    if item.isTotal || item.isPartitive { return true }
    // Two mentions of one sentence are two things, unless one is told as known.
    if earlier.sentence == item.sentence && !item.isDefinite { return false }
    if item.isDefinite { return true }
    return overlaps(earlier.count, item.count)
  }

  /// Whether two places lie apart: two of one kind, or in two provinces. A town and the province around it do not.
  private static func differ(_ first: Place, _ second: Place) -> Bool {
    if first.id == second.id { return false }
    if first.kind == second.kind { return true }
    guard let province = first.admin1, let other = second.admin1 else { return false }
    return province != other
  }

  /// Whether two counts may be of the same items; a plural or mass without a number fits any.
  private static func overlaps(_ first: Count, _ second: Count) -> Bool {
    if first.kind == .unknownMass || second.kind == .unknownMass { return true }
    let low = max(first.lo ?? 0, second.lo ?? 0)
    let high = min(first.hi ?? .infinity, second.hi ?? .infinity)
    return low <= high
  }
}
