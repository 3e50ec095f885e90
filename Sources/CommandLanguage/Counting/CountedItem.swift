/// One thing, or lot of things, that mentions of one or several articles tell of.
struct CountedItem {
  /// A mention and what was done with it.
  struct Part {
    let mention: CountedMention
    var rule: Working.Rule
    /// What else is to be said of it.
    var because: String?
    /// The item that it may be the same as.
    var other: ItemKey?

    init(mention: CountedMention, rule: Working.Rule, because: String? = nil) {
      self.mention = mention
      self.rule = rule
      self.because = because
    }
  }

  /// What an article states of it.
  struct Account {
    let features: ItemFeatures
    let sketch: ItemSketch
    let article: Int
  }

  /// In the order of articles and text; at least one.
  private(set) var parts: [Part]
  private(set) var features: ItemFeatures
  /// What each of the articles states that tell of it. Those that the analyst made one stand together, and one of them speaks for all.
  private(set) var accounts: [[Account]]
  /// What its figures allow.
  private(set) var bounds: CountBounds
  /// Whether its figures contradict one another.
  private(set) var isDisputed: Bool
  /// Whether it sums up other items ("in all 40").
  private(set) var isSum: Bool
  /// Parts of it that are listed and say nothing of how many it is.
  private(set) var subsets: [Part] = []
  /// The numbers of its articles, in rising order.
  private(set) var articles: [Int]
  /// What bears it out over all who vouch for it; nil where nothing does.
  var confirmation: Confirmation?
  /// The mention that gives what it is counted under, where the analyst made it one.
  private var lead: ItemKey?

  /// An item of one article.
  ///
  /// - Parameter mentions: Those that speak of the whole of it, in text order; at least one.
  init(_ mentions: [CountedMention], subsets: [CountedMention] = [], isSum: Bool = false, _ table: FeatureTable) {
    let features = mentions.dropFirst().reduce(mentions[0].features) { $0.completed(by: $1.features, table) }
    self.features = features
    articles = [mentions[0].article]
    accounts = [[Account(features: features, sketch: table.sketch(of: features), article: mentions[0].article)]]
    self.isSum = isSum
    (bounds, isDisputed) = CountedItem.bounds(of: mentions)
    parts = mentions.map { Part(mention: $0, rule: isSum ? .sum : .added) }
    self.subsets = subsets.map { Part(mention: $0, rule: .subset) }
    markRepeats()
  }

  /// The same item told in several articles.
  ///
  /// - Parameter rule: `merged` where the analyst says that they are one.
  init(joining items: [CountedItem], rule: Working.Rule, _ table: FeatureTable) {
    let ordered = items.sorted(by: CountedItem.precedes)
    self = ordered[0]
    features = ordered.dropFirst().reduce(features) { $0.completed(by: $1.features, table) }
    accounts = rule == .merged ? [ordered.flatMap { $0.accounts.flatMap { $0 } }] : ordered.flatMap(\.accounts)
    articles = Set(ordered.flatMap(\.articles)).sorted()
    subsets = ordered.flatMap(\.subsets)
    isSum = ordered.contains { $0.isSum }
    lead = ordered.lazy.compactMap(\.lead).first
    if rule == .merged {
      let keys = ordered.flatMap { $0.parts.compactMap(\.mention.key) }
      let linked = keys.first { table.links.set(of: $0) != nil }
      lead = linked.flatMap { table.links.members(with: $0).first { keys.contains($0) } }
    }
    let reason = rule == .merged ? parts[0].mention.key.flatMap { table.links.reason(of: $0) } : nil
    (bounds, isDisputed) = CountedItem.bounds(of: ordered.flatMap { $0.parts.map(\.mention) })
    parts += ordered.dropFirst().flatMap { item in
      item.parts.map { part in
        if part.rule == .merged { return part }
        let because = rule == .merged ? part.mention.key.flatMap { table.links.reason(of: $0) } ?? reason : nil
        let isDenied = part.mention.reality == .denied
        return Part(mention: part.mention, rule: isDenied ? .denied : isDisputed && rule != .merged ? .rival : rule, because: because)
      }
    }
  }

  /// The item with a figure that only some of its mentions bear out.
  func counting(_ bounds: CountBounds) -> CountedItem {
    var item = self
    (item.bounds, item.isDisputed) = (bounds, false)
    return item
  }

  /// What figures of one thing allow together; what is there uncounted and denied may be none, or any number.
  private static func bounds(of mentions: [CountedMention]) -> (CountBounds, Bool) {
    let isDenied = mentions.contains { $0.reality == .denied }
    let told = mentions.filter { $0.reality != .denied }
    if isDenied, !told.isEmpty, !told.contains(where: { $0.bounds.isCounted }) { return (CountBounds(lo: 0, hi: nil), true) }
    return CountBounds.together(mentions.map(\.bounds))
  }

  /// The rows of its mentions: that which leads by what the analyst said, then those that tell its category most closely.
  var rowsByDetail: [Row] {
    let leading = lead.map { lead in parts.filter { $0.mention.key == lead } } ?? []
    let close = parts.filter { $0.mention.features.category == features.category }
    let others = parts.filter { $0.mention.features.category != features.category }
    return (leading + close + others).map(\.mention.row)
  }

  /// Whether it may be another item: whether no account of the one differs from one of the other.
  func mayBe(_ other: CountedItem, _ table: FeatureTable) -> Bool {
    if accounts.count == 1, other.accounts.count == 1, accounts[0].count == 1, other.accounts[0].count == 1 {
      return table.mayBeOne(accounts[0][0], other.accounts[0][0])
    }
    return accounts.allSatisfy { ones in
      other.accounts.allSatisfy { others in ones.contains { one in others.contains { table.mayBeOne(one, $0) } } }
    }
  }

  /// Whether an article tells of both.
  func sharesArticle(with other: CountedItem) -> Bool {
    articles.contains { other.articles.contains($0) }
  }

  /// Whether the analyst says that it is not another.
  func isApart(from other: CountedItem, _ links: ItemLinks) -> Bool {
    if links.isEmpty { return false }
    let keys = parts.compactMap(\.mention.key).filter { links.isParted($0) }
    guard !keys.isEmpty else { return false }
    return other.parts.contains { part in part.mention.key.map { key in keys.contains { links.areApart($0, key) } } ?? false }
  }

  /// Whether nothing but denials speaks of it.
  var isDenied: Bool { parts.allSatisfy { $0.mention.reality == .denied } }

  /// Whether a denial may speak of it: where that is of its kind or a wider one, and no account differs from what is denied.
  func mayBeDenied(by denial: CountedItem, _ table: FeatureTable) -> Bool {
    guard denial.isDenied, !isDenied, !isApart(from: denial, table.links), mayBe(denial, table) else { return false }
    if let category = denial.features.category {
      guard let own = features.category, table.isUnder(own, category) else { return false }
    }
    return denial.features.model == nil || denial.features.model == features.model
  }

  /// With what became of its mentions in a total said anew.
  func marked(_ rule: Working.Rule, because: String? = nil, other: ItemKey? = nil) -> CountedItem {
    var item = self
    item.parts[0].rule = rule
    if because != nil { item.parts[0].because = because }
    item.parts[0].other = other
    return item
  }

  /// Says of the mentions behind the first whether they repeat it, rival it, or say less.
  private mutating func markRepeats() {
    let hasNumber = parts.contains { !$0.mention.isVague }
    let first = hasNumber ? parts.firstIndex { !$0.mention.isVague } ?? 0 : 0
    for index in parts.indices where index != first {
      let mention = parts[index].mention
      parts[index].rule = mention.isMerged ? .merged : mention.isVague && hasNumber ? .vaguer : isDisputed ? .rival : .repeated
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
