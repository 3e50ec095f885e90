import TextModel

/// The values by which rows are put together: texts by their compared form, the first spelling being shown.
struct GroupKey: Hashable {
  let values: [Value]
  private let normal: [String]

  init(_ values: [Value]) {
    self.values = values
    normal = values.map { value in
      let country = if case .place(let place) = value { place.country ?? "" } else { "" }
      return ComparedText.form(ValueText.iso(value)) + "\u{1F}" + country
    }
  }

  static func == (left: GroupKey, right: GroupKey) -> Bool { left.normal == right.normal }
  func hash(into hasher: inout Hasher) { hasher.combine(normal) }

  /// An order for groups that are otherwise equal: alphabetical, what is not stated last.
  static func precedes(_ left: GroupKey, _ right: GroupKey) -> Bool {
    for (one, other) in zip(left.values.indices, right.values.indices) {
      let (isMissing, otherIsMissing) = (left.values[one].isMissing, right.values[other].isMissing)
      if isMissing != otherIsMissing { return otherIsMissing }
      let (key, otherKey) = (SortKey(left.values[one]), SortKey(right.values[other]))
      if key != otherKey { return key < otherKey }
    }
    return left.normal.lexicographicallyPrecedes(right.normal)
  }
}
