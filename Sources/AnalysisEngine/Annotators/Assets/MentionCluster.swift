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
    /// The side of who did it, an id of the table of actors or an entity; nil where not known. Those of two sides are never one, by whatever name.
    var actorSide: String?
    var place: Place?
    /// When it happened; nil where not told. What happened on days apart is two.
    var days: DateInterval?
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
    /// The token of the verb or noun that tells it; nil where that does not matter.
    var trigger: Int?
    /// Whether its sentence sums up several operations, which are told one by one below.
    var isSummary = false
    /// Whether it stands in a headline.
    var isHeadline = false
    /// Whether it is told as a part of others, whichever those are ("four of the dead").
    var isPart = false
    /// Who says so: the side that speaks, else an entity or claim id; nil where the article itself does.
    var claimant: String?
    /// Whether it is of persons, who are told by many names.
    var isOfPersons = false
    /// Whether it counts at all (not planned, denied, negated).
    var isCounted = true
    /// Whether it is told as one beside others ("two other suspects").
    var isOther = false
    /// Whether it is of persons taken as fighters of a side, by whatever name: suspects, fighters, leaders.
    var isCaptive = false
    /// Whether somebody confirms it, as what was told before.
    var isConfirmed = false
    /// Whether it is a bare singular of a headline ("Rebel leader captured").
    var isTitle = false
    /// Whether one of them is told as known ("two men, one of whom …").
    var tellsOfOne = false
    /// The words of its own name ("the city of ⟦Goma⟧") or the id of the person that it names; empty where it has none.
    var name: Set<String> = []
    /// All places of its sentence.
    var places: [Place] = []
    var sentence: Int
  }

  /// For each item its group, by the index of the group's first item, and its relation to the others.
  static func grouped(_ items: [Item], isRelated: (String, String) -> Bool) -> [(group: Int, relation: MentionRelation)] {
    var result: [(group: Int, relation: MentionRelation)] = []
    for index in items.indices {
      let item = items[index]
      if let whole = item.whole, result.indices.contains(whole) {
        joinHeadline(index, whole, items, &result, isRelated)
        result.append((result[whole].group, .subset))
        continue
      }
      if item.isPart {
        let whole = before(index).last { !items[$0].status.isDisjoint(with: item.status) && result[$0].relation != .subset }
        result.append((whole.map { result[$0].group } ?? index, .subset))
        continue
      }
      if let whole = wholeBeside(index, items, result) {
        result.append((whole, .subset))
        continue
      }
      guard item.isCounted, !item.isFurther else {
        let repeated = further(index, items, result, isRelated)
        if repeated == nil { giveWay(to: index, items, &result, isRelated) }
        result.append(repeated ?? (index, .new))
        continue
      }
      let earlier = before(index).last {
        // A repeat or part of another is nothing to be the same as.
        (result[$0].relation == .new || result[$0].relation == .cumulative || item.isDefinite && result[$0].relation == .subset)
          && isSame(items[$0], item, isRelated)
      }
      if earlier == nil, let known = captiveKnown(index, items, result) {
        result.append(known)
        continue
      }
      if let earlier, item.isPartitive || isDetail(item, of: items[earlier]) {
        result.append((result[earlier].group, .subset))
        continue
      }
      switch (earlier, item.isTotal) {
      case (let earlier?, true): result.append((result[earlier].group, .cumulative))
      case (nil, true): result.append((index, .cumulative))
      case (let earlier?, false):
        // The narrower of two counts of one thing stands for both.
        let isNarrower = result[earlier].relation == .new && narrows(item.count, items[earlier].count)
        if isNarrower { result[earlier].relation = .same }
        result.append((result[earlier].group, isNarrower ? .new : .same))
      case (nil, false):
        result.append((index, .new))
        if item.tellsOfOne { joinKnown(to: index, items, &result) }
      }
    }
    joinHeadlines(items, &result)
    return result
  }

  /// "… several suspects. The leader was detained …", "The force confirmed that a leader had been detained": one captive who is told as known
  /// is one of those told before, by whatever name; nil where none was told.
  private static func captiveKnown(
    _ index: Int, _ items: [Item], _ result: [(group: Int, relation: MentionRelation)]
  ) -> (group: Int, relation: MentionRelation)? {
    let item = items[index]
    guard item.isCaptive, item.isDefinite || item.isConfirmed else { return nil }
    let earlier = before(index).last {
      items[$0].isCaptive && result[$0].relation == .new && items[$0].isCounted && items[$0].sentence < item.sentence
        && !items[$0].status.isDisjoint(with: item.status) && !differ(items[$0], item)
        && (item.isDefinite || item.count.lo ?? 2 < items[$0].count.lo ?? 0)
    }
    guard let earlier else { return nil }
    if item.count.kind == .unknownPlural { return items[earlier].count.value == 1 ? nil : (result[earlier].group, .same) }
    guard item.count.value == 1 || item.isConfirmed else { return nil }
    return (result[earlier].group, items[earlier].count.value == 1 ? .same : .subset)
  }

  /// "They held a leader … they held two men, one of whom was the target": the one told just before is among them.
  private static func joinKnown(to index: Int, _ items: [Item], _ result: inout [(group: Int, relation: MentionRelation)]) {
    let item = items[index]
    guard item.isCaptive, item.count.lo ?? 0 > 1 else { return }
    let known = before(index).last {
      items[$0].isCaptive && items[$0].count.value == 1 && result[$0].relation == .new && item.sentence - items[$0].sentence <= 3
        && items[$0].sentence < item.sentence && !items[$0].status.isDisjoint(with: item.status) && !differ(items[$0], item)
    }
    if let known { result[known] = (result[index].group, .subset) }
  }

  /// "Rebel leader captured. … Troops detained several rebels": one whom only the headline names is among those whom the article counts.
  private static func joinHeadlines(_ items: [Item], _ result: inout [(group: Int, relation: MentionRelation)]) {
    for index in items.indices where items[index].isTitle && items[index].isCaptive && result[index].relation == .new {
      guard items[index].count.value == 1, !items[index].isFurther,
        !items.indices.contains(where: { $0 != index && result[$0].group == result[index].group })
      else { continue }
      let below = items.indices[index...].prefix(reach).first {
        $0 > index && items[$0].isCaptive && items[$0].isCounted && result[$0].relation == .new
          && items[$0].sentence > items[index].sentence
          && items[$0].sentence - items[index].sentence <= 6 && !items[$0].status.isDisjoint(with: items[index].status)
      }
      if let below, items[below].count.lo ?? 0 > 1, !items[below].isOther { result[index] = (result[below].group, .subset) }
    }
  }

  /// "Two men were held, including a leader. … They held the leader and one other man": what is told beside a known part of a whole is a part
  /// of it too. Its group; nil where nothing such stands beside it.
  private static func wholeBeside(_ index: Int, _ items: [Item], _ result: [(group: Int, relation: MentionRelation)]) -> Int? {
    let item = items[index]
    guard let trigger = item.trigger, item.isCounted, !item.isDefinite else { return nil }
    let known = before(index).last {
      items[$0].trigger == trigger && items[$0].isDefinite && result[$0].relation == .same
    }
    guard let group = known.map({ result[$0].group }) else { return nil }
    let hasWhole = before(index).contains {
      result[$0].group == group && result[$0].relation == .new && items[$0].count.lo ?? 0 > 1
    }
    let hasPart = before(index).contains { result[$0].group == group && result[$0].relation == .subset }
    return hasWhole && hasPart ? group : nil
  }

  /// "several additional suspects … the additional suspects": told as more, but told before.
  private static func further(
    _ index: Int, _ items: [Item], _ result: [(group: Int, relation: MentionRelation)], _ isRelated: (String, String) -> Bool
  ) -> (group: Int, relation: MentionRelation)? {
    let item = items[index]
    guard item.isCounted, item.isFurther else { return nil }
    if item.isOther, let earlier = besideKnown(index, items, result, isRelated) { return (result[earlier].group, .same) }
    guard item.count.kind == .unknownPlural || item.isDefinite || item.isOther else { return nil }
    let earlier = before(index).last {
      items[$0].isFurther && items[$0].sentence < item.sentence && result[$0].relation == .new
        && !items[$0].status.isDisjoint(with: item.status)
        && isRelated(items[$0].category, item.category)
        && (item.count.kind == .unknownPlural || item.isDefinite || items[$0].isOther && overlaps(items[$0].count, item.count))
    }
    return earlier.map { (result[$0].group, .same) }
  }

  /// "A leader and one suspect were held. … The leader was identified. An additional suspect was held too": the same number beside the same
  /// known one, told again.
  private static func besideKnown(
    _ index: Int, _ items: [Item], _ result: [(group: Int, relation: MentionRelation)], _ isRelated: (String, String) -> Bool
  ) -> Int? {
    let item = items[index]
    return before(index).last { earlier in
      guard items[earlier].sentence < item.sentence, items[earlier].isCaptive, result[earlier].relation == .new,
        items[earlier].count.lo == item.count.lo, items[earlier].count.hi == item.count.hi,
        isRelated(items[earlier].category, item.category), !items[earlier].status.isDisjoint(with: item.status)
      else { return false }
      return before(index).contains { known in
        known != earlier && items[known].trigger == items[earlier].trigger && items[known].trigger != nil && items[known].isCaptive
          && items.indices[(known + 1)..<index].contains { result[$0].group == result[known].group && items[$0].isDefinite }
      }
    }
  }

  /// "Leader captured. … Forces detained two men, including a leader": what the headline told is a part of the whole that names it again.
  private static func joinHeadline(
    _ index: Int, _ whole: Int, _ items: [Item], _ result: inout [(group: Int, relation: MentionRelation)],
    _ isRelated: (String, String) -> Bool
  ) {
    // "captured another … Several were detained, including the leader": one known who was told before the whole.
    let isKnown = items[index].isDefinite && items[index].isCaptive && items[index].count.value == 1
    guard
      let headline = items.indices.prefix(min(whole, reach)).first(where: {
        result[$0].relation == .new
          && (items[$0].isHeadline
            || isKnown && items[$0].isCaptive && items[$0].count.value == 1 && items[$0].category == items[index].category)
      }),
      isRelated(items[headline].category, items[index].category), overlaps(items[headline].count, items[index].count),
      !items[headline].status.isDisjoint(with: items[index].status)
    else { return }
    result[headline] = (result[whole].group, .subset)
  }

  /// Whether an item is one of those that a summary has counted before ("during three operations").
  private static func isDetail(_ item: Item, of earlier: Item) -> Bool {
    earlier.isSummary && !item.isSummary && !item.isDefinite && earlier.count.kind != .unknownPlural
      && (item.count.lo ?? 0) < (earlier.count.lo ?? 0)
  }

  /// "Militants detained. … Forces detained another militant": what the headline left open is what the article counts.
  private static func giveWay(
    to index: Int, _ items: [Item], _ result: inout [(group: Int, relation: MentionRelation)], _ isRelated: (String, String) -> Bool
  ) {
    let item = items[index]
    guard item.isCounted, item.isCaptive else { return }
    let headline = items.indices.prefix(min(index, reach)).first {
      items[$0].isHeadline && items[$0].sentence < item.sentence && items[$0].count.kind == .unknownPlural && result[$0].relation == .new
        && isRelated(items[$0].category, item.category) && !items[$0].status.isDisjoint(with: item.status)
    }
    if let headline, result[headline].group == headline,
      !items.indices.prefix(index).contains(where: { $0 != headline && result[$0].group == headline })
    {
      result[headline] = (index, .same)
    }
  }

  /// Whether a count says more exactly what a vaguer one leaves open.
  private static func narrows(_ count: Count, _ vaguer: Count) -> Bool {
    guard let low = count.lo, count.kind != .unknownPlural, count.kind != .unknownMass else { return false }
    switch vaguer.kind {
    case .unknownPlural, .unknownMass: return true
    default: return low > (vaguer.lo ?? 0) && vaguer.hi == nil
    }
  }

  /// How many items back a mention is compared with.
  private static let reach = 200

  /// The items before one, as far back as it is compared.
  private static func before(_ index: Int) -> Range<Int> { max(0, index - reach)..<index }

  private static func isSame(_ earlier: Item, _ item: Item, _ isRelated: (String, String) -> Bool) -> Bool {
    guard earlier.isCounted, !earlier.status.isDisjoint(with: item.status), earlier.unit == item.unit else { return false }
    guard isRelated(earlier.category, item.category) else { return false }
    if let first = earlier.actorSide, let second = item.actorSide, first != second { return false }
    // "the city of Goma", "the city of Bukavu": each identifies itself.
    if !earlier.name.isEmpty, !item.name.isEmpty, earlier.name.isDisjoint(with: item.name) { return false }
    // "five prisoners and the soldiers": what "and" joins adds.
    if earlier.sentence == item.sentence, let trigger = item.trigger, earlier.trigger == trigger, !item.isTotal, !item.isPartitive {
      return false
    }
    // "the airport of Goma" is known only where that airport was told before.
    let isKnown = item.isDefinite && (item.name.isEmpty || !earlier.name.isEmpty)
    // "The detainees were taken by the police": captives who are known are the same, whoever does it.
    if isKnown, item.isCaptive, isOpenOrOne(item.count), !differ(earlier, item) { return true }
    if isDetail(item, of: earlier), !differ(earlier, item) { return true }
    // Headlines shorten who did it.
    let isHeadline = earlier.isHeadline && item.sentence - earlier.sentence <= 5
    if !isHeadline, let first = earlier.actor, let second = item.actor, first != second { return false }
    if differ(earlier, item) { return false }
    if !item.isTotal, !(item.isDefinite && item.isCaptive), let first = earlier.days, let second = item.days,
      first.end < second.start || second.end < first.start
    {
      return false
    }
    if item.isTotal || item.isPartitive { return true }
    // Two mentions of one sentence are two things, unless one is told as known.
    if earlier.sentence == item.sentence && !isKnown { return isRival(earlier, item) && !overlaps(earlier.count, item.count) }
    if isKnown { return isOpenOrOne(item.count) || !exceeds(item.count, earlier.count) || isRival(earlier, item) }
    // A bare plural of the headline is whoever the article counts.
    if isHeadline, earlier.count.kind == .unknownPlural, earlier.isCaptive { return true }
    return overlaps(earlier.count, item.count) || isRival(earlier, item)
  }

  /// Whether a count is of one, or of a plural without a number.
  private static func isOpenOrOne(_ count: Count) -> Bool { count.kind == .unknownPlural || count.value == 1 && count.kind != .none }

  /// "five trucks … the 12 trucks": more than were told before are no longer those.
  private static func exceeds(_ count: Count, _ earlier: Count) -> Bool { (count.lo ?? 0) > (earlier.hi ?? .infinity) }

  /// Rule 6: two claimants nearby who give one thing numbers that exclude each other speak of the same; the second is not added to the first.
  /// Fewer of one kind beside more of a wider one are no rivals (rule 8): an armoured carrier beside seven vehicles.
  private static func isRival(_ earlier: Item, _ item: Item) -> Bool {
    guard let first = earlier.claimant, let second = item.claimant, first != second, item.sentence - earlier.sentence <= 2 else {
      return false
    }
    guard earlier.category == item.category || earlier.isOfPersons && item.isOfPersons else { return false }
    return earlier.actor == nil || item.actor == nil || earlier.actor == item.actor
  }

  /// Whether two items are told of places apart: a sentence that names several is of each of them.
  private static func differ(_ earlier: Item, _ item: Item) -> Bool {
    guard let first = earlier.place, let second = item.place, differ(first, second) else { return false }
    return !earlier.places.contains { $0.id == second.id || second.kind == .region && $0.admin1 == second.name }
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
