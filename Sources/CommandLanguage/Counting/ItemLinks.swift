/// An item of an article, by which rows of several articles are told apart.
public struct ItemKey: Sendable, Hashable, Comparable {
  /// The article's number in the session.
  public let article: Int
  /// The item's id in the article.
  public let item: String

  public init(article: Int, item: String) {
    self.article = article
    self.item = item
  }

  /// By article, then by the length and the letters of the id, so that a9 stands before a10.
  public static func < (left: ItemKey, right: ItemKey) -> Bool {
    (left.article, left.item.count, left.item) < (right.article, right.item.count, right.item)
  }
}

/// What the analyst says of counted things over several articles: which are one, and which are not.
///
/// Steps take effect in the order in which they were made. What is one passes on: of three items, two pairs make one thing of all.
public struct ItemLinks: Sendable {
  /// Something that was said of two items.
  public struct Step: Sendable, Hashable {
    /// Whether they are said to be one; otherwise that they are not.
    public let areOne: Bool
    /// The item that gives what it is counted under, where the two are one.
    public let first: ItemKey
    /// The item that is the same, or is not.
    public let second: ItemKey
    /// The reason in the analyst's words; nil where none was given.
    public let because: String?

    public init(_ first: ItemKey, _ second: ItemKey, areOne: Bool, because: String? = nil) {
      self.areOne = areOne
      self.first = first
      self.second = second
      self.because = because
    }
  }

  private struct Pair: Hashable {
    let least: ItemKey
    let greatest: ItemKey

    init(_ one: ItemKey, _ other: ItemKey) {
      least = min(one, other)
      greatest = max(one, other)
    }
  }

  /// The items of each set that is one thing, the one that leads first.
  private var sets: [Int: [ItemKey]] = [:]
  private var numbers: [ItemKey: Int] = [:]
  private var apart: [Pair: String?] = [:]
  private var reasons: [ItemKey: String] = [:]
  private var partedKeys: Set<ItemKey> = []

  /// Nothing is said.
  public static let none = ItemLinks([])

  public init(_ steps: [Step]) {
    for (index, step) in steps.enumerated() where step.first != step.second {
      if step.areOne { join(step, number: index) } else { part(step) }
    }
    partedKeys = Set(apart.keys.flatMap { [$0.least, $0.greatest] })
  }

  private mutating func join(_ step: Step, number: Int) {
    let one = members(with: step.first)
    let other = members(with: step.second).filter { !one.contains($0) }
    for left in one { for right in other { apart[Pair(left, right)] = nil } }
    if let because = step.because { reasons[step.second] = because }
    guard !other.isEmpty else { return }
    let label = numbers[step.first] ?? number
    if let emptied = numbers[step.second], emptied != label { sets[emptied] = nil }
    sets[label] = one + other
    for key in one + other { numbers[key] = label }
  }

  /// What was one is so no longer: the first leaves those that it was one with.
  private mutating func part(_ step: Step) {
    if let number = numbers[step.first], numbers[step.second] == number {
      let left = (sets[number] ?? []).filter { $0 != step.first }
      numbers[step.first] = nil
      sets[number] = left.count > 1 ? left : nil
      if left.count == 1 { numbers[left[0]] = nil }
      reasons[step.first] = nil
    }
    apart.updateValue(step.because, forKey: Pair(step.first, step.second))
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { numbers.isEmpty && apart.isEmpty }

  /// Those that are one with an item by what was said, itself among them; the one that leads first.
  public func members(with key: ItemKey) -> [ItemKey] { numbers[key].flatMap { sets[$0] } ?? [key] }

  /// The number of the set that an item is in; nil where it is one with no other.
  func set(of key: ItemKey) -> Int? { numbers[key] }

  /// Whether two items are said to be one.
  public func areOne(_ one: ItemKey, _ other: ItemKey) -> Bool { numbers[one].map { numbers[other] == $0 } ?? false }

  /// Whether two items are said not to be one.
  public func areApart(_ one: ItemKey, _ other: ItemKey) -> Bool { apart[Pair(one, other)] != nil }

  /// Whether an item is said not to be some other.
  func isParted(_ key: ItemKey) -> Bool { partedKeys.contains(key) }

  /// Why an item was said to be one with others; nil where no reason was given.
  func reason(of key: ItemKey) -> String? { reasons[key] }
}
