import Values

/// What became of one mention when rows were added up: a line of the working behind a total, so that every figure opens to its words.
public struct Working: Sendable, Hashable {
  /// What was done with the mention, by the rules of contract COUNTS.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    case added, repeated, rival, vaguer, subset, sum, covered, perhapsCovered, replaced, copied, sameItem, merged, perhapsSame, denied,
      didNotHappen

    /// The rule in words that follow a colon.
    public var words: String {
      switch self {
      case .added: "added"
      case .repeated: "told again; the item is what all its figures allow"
      case .rival: "a rival figure for the same item, which ranges over both"
      case .vaguer: "told again without a number, which adds nothing beside one"
      case .subset: "part of the item, so it is not added"
      case .sum: "a sum that the article gives itself; it stands for its parts"
      case .covered: "part of that sum, so it is not added"
      case .perhapsCovered: "may be part of that sum: it adds to the upper end alone"
      case .replaced: "an earlier sum, which the later one replaces"
      case .copied: "the same report in another article, so it is not added"
      case .sameItem: "the same item in another article: status, category, sides, place and day agree"
      case .merged: "merged by the analyst: the same item"
      case .perhapsSame: "may be the same as another: once in the lower end, twice in the upper"
      case .denied: "denied: the item may be none at all"
      case .didNotHappen: "denied, planned, negated or hypothetical: listed and not counted"
      }
    }
  }

  /// An item of a total: what one or several mentions tell of.
  public struct Item: Sendable, Hashable {
    /// From 1 in the total's row.
    public let number: Int
    /// What its mentions allow together.
    public let count: Count
    /// Whether they contradict one another.
    public let isDisputed: Bool
    /// What bears it out beyond the word of one source; nil where nothing does.
    public let confirmation: Confirmation?

    public init(number: Int, count: Count, isDisputed: Bool, confirmation: Confirmation? = nil) {
      self.number = number
      self.count = count
      self.isDisputed = isDisputed
      self.confirmation = confirmation
    }

    /// The same item under another number.
    public func numbered(_ number: Int) -> Item {
      Item(number: number, count: count, isDisputed: isDisputed, confirmation: confirmation)
    }
  }

  /// The mention's words; the first of its row.
  public let evidence: Evidence
  /// What it says.
  public let count: Count
  /// Who vouches for it.
  public let basis: CountBasis
  /// The item of the total that it tells of; nil for what is listed and not counted.
  public let item: Item?
  /// What was done with it.
  public let rule: Rule
  /// Why that was done, where the rule alone does not say: what is not told, or the analyst's reason.
  public let because: String?
  /// The item that it may be the same as; nil but for `perhapsSame`.
  public let other: ItemKey?

  public init(
    evidence: Evidence, count: Count, basis: CountBasis, item: Item?, rule: Rule, because: String? = nil, other: ItemKey? = nil
  ) {
    self.evidence = evidence
    self.count = count
    self.basis = basis
    self.item = item
    self.rule = rule
    self.because = because
    self.other = other
  }

  /// The same mention as of an item of another number.
  public func with(_ item: Item?) -> Working {
    Working(evidence: evidence, count: count, basis: basis, item: item, rule: rule, because: because, other: other)
  }
}
