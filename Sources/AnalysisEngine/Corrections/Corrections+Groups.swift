// Which mentions tell one thing: what the engine grouped, with the analyst's merges and splits in the order in which they were made.
extension Corrections {
  /// Events that were grouped by the engine. An event has one type: what is merged into another takes that of the first, all take a type that is
  /// said of any of them later, and each has its own again when it is split off.
  func regrouped(_ found: [Event]) -> [Event] {
    let steps = regroupings(of: .event, among: found.map { ItemSite($0) })
    guard !steps.isEmpty else { return found }
    var labels = Labels(found.map { $0.group })
    // The position of the event whose type each takes.
    var leads = Array(found.indices)
    for step in steps {
      switch step {
      case .merge(let first, let second):
        labels.join(second, to: first)
        for index in labels.members(of: first) { leads[index] = leads[first] }
      case .type(let position):
        for index in labels.members(of: position) where leads[index] == leads[position] && index != position { leads[index] = position }
        leads[position] = position
      case .split(let position):
        let left = labels.members(of: position).filter { $0 != position && leads[$0] == position }
        labels.part(position)
        leads[position] = position
        // What had its type takes that of the first that is left, or its own where the engine put the two together.
        for index in left { leads[index] = found[index].group == found[left[0]].group ? index : left[0] }
      }
    }
    var events = found
    for (index, lead) in leads.enumerated() where found[lead].type != found[index].type {
      Corrections.retype(&events[index], found[lead].type)
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
      case .type: break
      }
    }
    return groups.indices.map { (labels.members(of: $0)[0], relations[$0]) }
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
