/// What is stated of an item, words as numbers, so that a pair is compared in nanoseconds.
struct ItemFeatures: Hashable {
  /// The status of what is gone, without a word of how.
  static let lost = "lost"
  /// The statuses that it takes in, as they are compared.
  static let waysOfLoss: Set<String> = [
    "destroyed", "captured", "recaptured", "abandoned", "surrendered", "seized", "looted", "handedover",
  ]

  /// All statuses of what is lost to its side.
  static let losses = waysOfLoss.union(["damaged", lost])

  /// Whether two mentions may speak of the same things (contract COUNTS, over several articles, rules 2 and 4).
  enum Likeness { case different, perhaps, same }

  /// One of those who take part: by name, and by the side that it stands on.
  struct Party: Hashable {
    /// nil: not stated, as in the others.
    var name: Int?
    var side: Int?

    init(name: Int? = nil, side: Int? = nil) { (self.name, self.side) = (name, side) }
  }

  /// Numbers of the words; sorted.
  var statuses: [Int]
  var category: Int?
  /// The make or model.
  var model: Int?
  /// Who did it, and to whom.
  var parties: [Party]
  var place: Int?
  /// The countries that it may lie in: that of the place, else those that its article tells of. Empty where not known.
  var countries: [Int] = []
  var days: ClosedRange<Int>?

  /// With what another mention of the same item states besides; where both state something, the first holds.
  func completed(by other: ItemFeatures, _ table: FeatureTable) -> ItemFeatures {
    var result = self
    result.statuses = Array(Set(statuses).union(other.statuses)).sorted()
    if let category, let second = other.category {
      result.category = table.isUnder(second, category) ? second : category
    } else {
      result.category = category ?? other.category
    }
    result.model = model ?? other.model
    result.parties = zip(parties, other.parties).map { Party(name: $0.name ?? $1.name, side: $0.side ?? $1.side) }
    if place == nil { (result.place, result.countries) = (other.place, other.place == nil ? countries : other.countries) }
    if let days, let second = other.days {
      result.days = min(days.lowerBound, second.lowerBound)...max(days.upperBound, second.upperBound)
    } else {
      result.days = days ?? other.days
    }
    return result
  }
}
