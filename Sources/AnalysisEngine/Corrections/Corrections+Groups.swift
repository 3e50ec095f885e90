import TextModel
import Values

// Which mentions tell one thing: what the engine grouped, with the analyst's merges and splits in the order in which they were made.
extension Corrections {
  /// Events that were grouped by the engine. An event has one type: what is merged into another takes that of the first.
  func regrouped(_ events: [Event]) -> [Event] {
    let steps = regroupings(of: .event, among: events.map { ItemSite($0) })
    guard !steps.isEmpty else { return events }
    var events = events
    var labels = Labels(events.map { $0.group })
    for step in steps {
      switch step {
      case .merge(let first, let second):
        labels.join(second, to: first)
        for index in labels.members(of: first) where events[index].type != events[first].type {
          Corrections.retype(&events[index], events[first].type)
        }
      case .split(let position): labels.part(position)
      }
    }
    return events.indices.map { events[$0].told(as: events[labels.members(of: $0)[0]].id) }
  }

  private static func retype(_ event: inout Event, _ type: String) {
    var correction = event.correction ?? AppliedCorrection(subtype: event.type, rule: event.rule, confidence: event.confidence)
    correction.note(.type, read: event.type)
    (event.type, event.plover) = (type, nil)
    (event.rule, event.confidence, event.correction) = (AppliedCorrection.rule, 1, correction)
  }

  /// Counted mentions that were grouped by the engine: for each the position of its group's first and how it relates to the others.
  ///
  /// Items that are the same have one that counts, the first in the text; the others repeat it. A part or a sum that is split off counts for
  /// itself, and what it was a part of goes on without it.
  func regrouped(
    _ groups: [(group: Int, relation: MentionRelation)], of kind: AnalysisItem.Kind, among sites: [ItemSite]
  ) -> [(group: Int, relation: MentionRelation)] {
    let steps = regroupings(of: kind, among: sites)
    guard !steps.isEmpty else { return groups }
    var labels = Labels(groups.map { $0.group })
    var relations = groups.map { $0.relation }
    func isWhole(_ index: Int) -> Bool { relations[index] == .new || relations[index] == .same }
    func repeats(of position: Int) -> [Int] { isWhole(position) ? labels.members(of: position).filter(isWhole) : [position] }
    for step in steps {
      switch step {
      case .merge(let first, let second):
        let same = Set(repeats(of: first) + repeats(of: second))
        // The parts and sums of what is now one item go with it; a part goes alone.
        let left = isWhole(second) ? [] : labels.members(of: second).filter { $0 != second }
        if !left.isEmpty { labels.part(second) }
        labels.join(second, to: first)
        for index in same { relations[index] = index == same.min() ? .new : .same }
        Corrections.lead(left, &relations)
      case .split(let position):
        let left = labels.members(of: position).filter { $0 != position }
        labels.part(position)
        relations[position] = .new
        Corrections.lead(left, &relations)
      }
    }
    return groups.indices.map { (labels.members(of: $0)[0], relations[$0]) }
  }

  /// An item and those that repeat it or that it repeats; a part or a sum stands for itself.
  private static func repeats(of position: Int, in groups: [(group: Int, relation: MentionRelation)]) -> [Int] {
    func isWhole(_ index: Int) -> Bool { groups[index].relation == .new || groups[index].relation == .same }
    guard isWhole(position) else { return [position] }
    return groups.indices.filter { groups[$0].group == groups[position].group && isWhole($0) }
  }

  /// Sees to it that a group has a member that counts: the first that repeated the one that is gone, else each that was a part of it.
  private static func lead(_ members: [Int], _ relations: inout [MentionRelation]) {
    guard !members.contains(where: { relations[$0] == .new }) else { return }
    if let first = members.first(where: { relations[$0] == .same }) {
      relations[first] = .new
    } else {
      for index in members where relations[index] == .subset { relations[index] = .new }
    }
  }

  /// Assets of which those that the analyst merged have one count; where the words contradict each other it is disputed.
  func counted(_ assets: [Asset], _ groups: [(group: Int, relation: MentionRelation)]) -> [Asset] {
    var assets = assets
    for (index, count) in mergedCounts(groups, assets.map { $0.count }, of: .asset, among: assets.map { ItemSite($0) }) {
      var correction =
        assets[index].correction
        ?? AppliedCorrection(subtype: assets[index].category, rule: assets[index].rule, confidence: assets[index].confidence)
      correction.note(.count, read: assets[index].count.words)
      if count.isDisputed, assets[index].modality.isFactual {
        correction.note(.modality, read: assets[index].modality.rawValue)
        assets[index].modality = .disputed
      }
      assets[index].count = count.count
      (assets[index].rule, assets[index].correction) = (AppliedCorrection.rule, correction)
    }
    return assets
  }

  /// Casualties of which those that the analyst merged have one count.
  func counted(_ casualties: [Casualty], _ groups: [(group: Int, relation: MentionRelation)]) -> [Casualty] {
    var casualties = casualties
    for (index, count) in mergedCounts(groups, casualties.map { $0.count }, of: .casualty, among: casualties.map { ItemSite($0) }) {
      var correction =
        casualties[index].correction
        ?? AppliedCorrection(
          subtype: casualties[index].status.rawValue, rule: casualties[index].rule, confidence: casualties[index].confidence)
      correction.note(.count, read: casualties[index].count.words)
      casualties[index].count = count.count
      (casualties[index].rule, casualties[index].correction) = (AppliedCorrection.rule, correction)
    }
    return casualties
  }

  /// The one count of each lot of mentions that the analyst says are the same item, by the position of the one that counts (contract COUNTS,
  /// within one article, rules 5 to 7): what all of them allow, or where they contradict each other everything from the least to the greatest.
  private func mergedCounts(
    _ groups: [(group: Int, relation: MentionRelation)], _ counts: [Count], of kind: AnalysisItem.Kind, among sites: [ItemSite]
  ) -> [(index: Int, count: (count: Count, isDisputed: Bool))] {
    func isWhole(_ index: Int) -> Bool { groups[index].relation == .new || groups[index].relation == .same }
    let merged = regroupings(of: kind, among: sites).flatMap { step in
      if case .merge(let first, let second) = step, groups[first].group == groups[second].group { [first, second] } else { [Int]() }
    }
    return groups.indices.filter { groups[$0].relation == .new }.compactMap { head in
      let same = groups.indices.filter { groups[$0].group == groups[head].group && isWhole($0) }
      guard merged.contains(where: same.contains) else { return nil }
      return Corrections.agreed(same.map { counts[$0] }).map { (head, $0) }
    }
  }

  private static func agreed(_ counts: [Count]) -> (count: Count, isDisputed: Bool)? {
    // A bare plural or a mass adds nothing where a number stands.
    let told = counts.filter { $0.kind != .unknownPlural && $0.kind != .unknownMass && $0.kind != .none }
    guard let first = told.first else { return nil }
    let words = told.map { $0.text }.filter { !$0.isEmpty }.joined(separator: "; ")
    let low = told.compactMap { $0.lo }.max()
    let high = told.compactMap { $0.hi }.min()
    if let low, let high, low > high {
      let least = told.compactMap { $0.lo }.min()
      let most = told.contains { $0.hi == nil } ? nil : told.compactMap { $0.hi }.max()
      return (Count(most == nil ? .atLeast : .range, lo: least, hi: most, text: words), true)
    }
    guard counts.first != first || low != first.lo || high != first.hi else { return nil }
    let kind: Count.Kind = low == high ? .exact : high == nil ? .atLeast : .range
    return (Count(kind, lo: low, hi: high, value: low == high ? low : nil, text: words), false)
  }
}

/// Which positions belong together, by a label of each.
private struct Labels {
  private var labels: [Int]

  /// - Parameter names: Positions of one group have the same.
  init(_ names: [some Hashable]) {
    var numbers: [AnyHashable: Int] = [:]
    for name in names where numbers[AnyHashable(name)] == nil { numbers[AnyHashable(name)] = numbers.count }
    labels = names.map { numbers[AnyHashable($0)] ?? 0 }
  }

  /// All positions of a position's group, in order.
  func members(of position: Int) -> [Int] { labels.indices.filter { labels[$0] == labels[position] } }

  mutating func join(_ position: Int, to other: Int) {
    for member in members(of: position) { labels[member] = labels[other] }
  }

  mutating func part(_ position: Int) { labels[position] = (labels.max() ?? 0) + 1 }
}
