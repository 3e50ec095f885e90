import Values

/// Compares values of one type where each may be an interval: a count of words, a month, a length of time without a number.
package enum ValueOrder {
  /// How sure it is that `cell` compares so with `wanted`; a missing cell leaves everything open.
  package static func certainty(_ cell: Value, _ comparator: Comparator, _ wanted: Value) -> Certainty {
    switch (cell, wanted) {
    case (.missing, _): return .possibly
    case (.list(let elements), _): return list(elements, comparator, wanted)
    case (.number(let left), .number(let right)): return interval(left, left, comparator, right, right)
    case (.count(let left), .count(let right)): return count(left, comparator, right)
    case (.date(let left), .date(let right)): return date(left, comparator, right)
    case (.distance(let left), .distance(let right)):
      let nearlyEqual = abs(left.metres - right.metres) < 0.5
      return interval(
        nearlyEqual ? right.metres : left.metres, nearlyEqual ? right.metres : left.metres, comparator, right.metres, right.metres)
    case (.duration(let left), .duration(let right)):
      guard let left = left.days, let right = right.days else { return .possibly }
      return interval(left, left, comparator, right, right)
    case (.truth(let left), .truth(let right)): return Certainty((left == right) == (comparator != .notEqual))
    case (.reference(let left), .reference(let right)): return reference(left, comparator, right)
    default: return text(plain(cell), comparator, plain(wanted))
    }
  }

  /// `left` before, with, or after `right` where both are intervals; an open end is infinite.
  private static func interval(_ lo: Double, _ hi: Double, _ comparator: Comparator, _ otherLo: Double, _ otherHi: Double) -> Certainty {
    switch comparator {
    case .less: hi < otherLo ? .surely : lo >= otherHi ? .no : .possibly
    case .atMost: hi <= otherLo ? .surely : lo > otherHi ? .no : .possibly
    case .greater: !interval(lo, hi, .atMost, otherLo, otherHi)
    case .atLeast: !interval(lo, hi, .less, otherLo, otherHi)
    case .equal, .contains: lo == hi && otherLo == otherHi && lo == otherLo ? .surely : hi < otherLo || otherHi < lo ? .no : .possibly
    case .notEqual: !interval(lo, hi, .equal, otherLo, otherHi)
    }
  }

  /// A count against a number; `=` with an interval such as "at least 24" asks for that very interval.
  private static func count(_ left: Count, _ comparator: Comparator, _ right: Count) -> Certainty {
    if right.lo != right.hi || right.lo == nil, comparator == .equal || comparator == .notEqual {
      return Certainty((left.lo == right.lo && left.hi == right.hi) == (comparator == .equal))
    }
    return interval(left.lo ?? 0, left.hi ?? .infinity, comparator, right.lo ?? 0, right.hi ?? .infinity)
  }

  /// A run of days against another: `=` asks that it lie inside, so that `date = 2021-08` holds for each day of August.
  private static func date(_ left: DateInterval, _ comparator: Comparator, _ right: DateInterval) -> Certainty {
    switch comparator {
    case .equal, .contains: right.start <= left.start && left.end <= right.end ? .surely : left.overlaps(right) ? .possibly : .no
    case .notEqual: !date(left, .equal, right)
    case .less: left.end < right.start ? .surely : left.start >= right.start ? .no : .possibly
    case .atMost: left.end <= right.end ? .surely : left.start > right.end ? .no : .possibly
    case .greater: !date(left, .atMost, right)
    case .atLeast: !date(left, .less, right)
    }
  }

  /// A reference that names no article stands for one in the article of the other.
  private static func reference(_ left: ItemReference, _ comparator: Comparator, _ right: ItemReference) -> Certainty {
    let right = ItemReference(article: right.article ?? left.article, item: right.item?.lowercased())
    let left = ItemReference(article: left.article, item: left.item?.lowercased())
    let isSame = left == right
    switch comparator {
    case .equal, .contains: return Certainty(isSame)
    case .notEqual: return Certainty(!isSame)
    case .less: return Certainty(!isSame && left < right)
    case .atMost: return Certainty(isSame || left < right)
    case .greater: return Certainty(!isSame && right < left)
    case .atLeast: return Certainty(isSame || right < left)
    }
  }

  private static func text(_ left: String, _ comparator: Comparator, _ right: String) -> Certainty {
    if comparator == .contains { return Certainty(left.lowercased().contains(right.lowercased())) }
    let (left, right) = (ComparedText.form(left), ComparedText.form(right))
    switch comparator {
    case .equal, .contains: return Certainty(left == right)
    case .notEqual: return Certainty(left != right)
    case .less: return Certainty(left < right)
    case .atMost: return Certainty(left <= right)
    case .greater: return Certainty(left > right)
    case .atLeast: return Certainty(left >= right)
    }
  }

  /// A list is what one of its elements is; it is not what none of them is.
  private static func list(_ elements: [Value], _ comparator: Comparator, _ wanted: Value) -> Certainty {
    if comparator == .notEqual { return !list(elements, .equal, wanted) }
    guard !elements.isEmpty else { return .possibly }
    return elements.map { certainty($0, comparator, wanted) }.max() ?? .possibly
  }

  private static func plain(_ value: Value) -> String {
    if case .place(let place) = value { place.name } else { ValueText.plain(value) }
  }
}
