/// One thing, or lot of things, that mentions of one or several articles tell of.
struct CountedItem {
  /// A mention and what was done with it.
  struct Part {
    let mention: CountedMention
    var rule: Working.Rule
  }

  /// In the order of articles and text; at least one.
  private(set) var parts: [Part]
  private(set) var features: ItemFeatures
  /// What each of the articles states that tell of it; one for an item of one article.
  private(set) var accounts: [ItemFeatures]
  /// What its figures allow.
  private(set) var bounds: CountBounds
  /// Whether its figures contradict one another.
  private(set) var isDisputed: Bool
  /// Whether it sums up other items ("in all 40").
  let isSum: Bool
  /// Parts of it that are listed and say nothing of how many it is.
  private(set) var subsets: [Part] = []

  /// An item of one article.
  ///
  /// - Parameter mentions: Those that speak of the whole of it, in text order; at least one.
  init(_ mentions: [CountedMention], subsets: [CountedMention] = [], isSum: Bool = false, _ table: FeatureTable) {
    let features = mentions.map { table.features(of: $0.row) }
    self.features = features.dropFirst().reduce(features[0]) { $0.completed(by: $1, table) }
    accounts = [self.features]
    self.isSum = isSum
    (bounds, isDisputed) = CountedItem.bounds(of: mentions)
    parts = mentions.map { Part(mention: $0, rule: isSum ? .sum : .added) }
    self.subsets = subsets.map { Part(mention: $0, rule: .subset) }
    markRepeats()
  }

  /// The same item told in several articles.
  init(joining items: [CountedItem], rule: Working.Rule, _ table: FeatureTable) {
    let ordered = items.sorted(by: CountedItem.precedes)
    self = ordered[0]
    features = ordered.dropFirst().reduce(features) { $0.completed(by: $1.features, table) }
    accounts = ordered.flatMap(\.accounts)
    subsets = ordered.flatMap(\.subsets)
    (bounds, isDisputed) = CountedItem.bounds(of: ordered.flatMap { $0.parts.map(\.mention) })
    parts += ordered.dropFirst().flatMap { item in
      item.parts.map { Part(mention: $0.mention, rule: $0.mention.reality == .denied ? .denied : isDisputed ? .rival : rule) }
    }
  }

  /// What figures of one thing allow together; what is there uncounted and denied may be none, or any number.
  private static func bounds(of mentions: [CountedMention]) -> (CountBounds, Bool) {
    let isDenied = mentions.contains { $0.reality == .denied }
    let told = mentions.filter { $0.reality != .denied }
    if isDenied, !told.isEmpty, !told.contains(where: { $0.bounds.isCounted }) { return (CountBounds(lo: 0, hi: nil), true) }
    return CountBounds.together(mentions.map(\.bounds))
  }

  /// The rows of its mentions, those that tell its category most closely first.
  func rowsByDetail(_ table: FeatureTable) -> [Row] {
    let rows = parts.map(\.mention.row)
    let close = rows.filter { table.features(of: $0).category == features.category }
    return close + rows.filter { row in !close.contains(row) }
  }

  /// Whether it may be another item: whether no account of the one differs from one of the other.
  func mayBe(_ other: CountedItem, _ table: FeatureTable) -> Bool {
    accounts.allSatisfy { account in other.accounts.allSatisfy { table.likeness(account, $0) != .different } }
  }

  /// The numbers of its articles.
  var articles: Set<Int> { Set(parts.map(\.mention.article)) }
  /// Whether nothing but denials speaks of it.
  var isDenied: Bool { parts.allSatisfy { $0.mention.reality == .denied } }

  /// With what became of its mentions in a total said anew.
  func marked(_ rule: Working.Rule) -> CountedItem {
    var item = self
    item.parts[0].rule = rule
    return item
  }

  /// Says of the mentions behind the first whether they repeat it, rival it, or say less.
  private mutating func markRepeats() {
    let hasNumber = parts.contains { !$0.mention.isVague }
    let first = hasNumber ? parts.firstIndex { !$0.mention.isVague } ?? 0 : 0
    for index in parts.indices where index != first {
      let mention = parts[index].mention
      parts[index].rule = mention.isVague && hasNumber ? .vaguer : isDisputed ? .rival : .repeated
    }
  }

  /// An order that does not depend on the numbers of the articles: by what is stated of the items and by their figures, and of equal ones by
  /// what else their articles tell.
  static func inOrder(_ items: [CountedItem], _ table: FeatureTable) -> [CountedItem] {
    let texts = items.map { "\(table.text(of: $0.features)) \($0.bounds.lo) \($0.bounds.hi ?? .infinity) \($0.isSum)" }
    var articles: [Int: [String]] = [:]
    for (item, text) in zip(items, texts) { for article in item.articles { articles[article, default: []].append(text) } }
    let surroundings = articles.mapValues { $0.sorted().joined(separator: "\n") }
    let keys = zip(items, texts).map { item, text in
      (text: text, around: item.articles.map { surroundings[$0] ?? "" }.sorted().joined(separator: "\n"))
    }
    return items.indices.sorted { left, right in
      let (one, other) = (keys[left], keys[right])
      if one.text != other.text { return one.text < other.text }
      if one.around != other.around { return one.around < other.around }
      return precedes(items[left], items[right])
    }.map { items[$0] }
  }

  /// The order of the articles and of the text.
  static func precedes(_ left: CountedItem, _ right: CountedItem) -> Bool {
    left.parts[0].mention.position < right.parts[0].mention.position
  }
}
