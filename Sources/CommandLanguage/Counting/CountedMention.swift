import Values

/// A row of a table as counting sees it: what it counts, who vouches for it, and how it relates to others of its article.
struct CountedMention {
  /// Whether what it tells of happened.
  enum Reality {
    case happened
    /// A rival claim of none (contract COUNTS, within one article, rule 9).
    case denied
    /// Planned, hypothetical or negated: listed, never counted.
    case didNotHappen
  }

  /// How it relates to other mentions of its group (contract COUNTS, within one article, rules 2 to 5).
  enum Relation { case item, subset, cumulative }

  let row: Row
  let count: Count
  private(set) var basis: CountBasis
  let reality: Reality
  let relation: Relation
  /// The number of the article; 0 without evidence.
  let article: Int
  /// What mentions of one item share within an article; nil where it stands alone.
  let group: String?
  /// The item of its article; nil for rows that show none.
  let key: ItemKey?
  /// What it states.
  let features: ItemFeatures
  /// Who says so, where it is told as somebody's claim.
  let claimant: String?
  /// The side that the claimant stands on.
  let claimantSide: String?
  /// Whether the analyst merged it with others of its article.
  let isMerged: Bool
  /// Whether somebody vouches for it, and it is not disputed, or told by nobody.
  let isVouchedFor: Bool

  /// Where it stands: mentions of an article in text order.
  var position: (article: Int, byte: UInt32) { (article, row.evidence.first?.range.lower ?? 0) }

  /// Reads a row by its columns' names; columns that the table lacks say nothing.
  init(_ row: Row, count index: Int, _ table: Table, _ featureTable: FeatureTable) {
    func text(_ column: String) -> String? {
      guard let index = table.index(of: column), case .text(let text) = row.cells[index] else { return nil }
      return text
    }
    func word(_ column: String) -> String? { text(column)?.lowercased() }
    func isTrue(_ column: String) -> Bool { table.index(of: column).map { row.cells[$0] == .truth(true) } ?? false }
    self.row = row
    article = row.evidence.first?.article ?? 0
    group = word("group")
    key = row.evidence.first.flatMap { evidence in evidence.item.map { ItemKey(article: evidence.article, item: $0) } }
    features = featureTable.features(of: row)
    claimant = text("claimant")
    claimantSide = text("claimantSide")
    isMerged = word("review")?.hasPrefix("merged") == true
    switch row.cells[index] {
    case .count(let count): self.count = count
    case .number(let number): count = .exact(number)
    default: count = .unknownMass
    }
    let modality = word("modality")
    basis =
      switch modality {
      case "claimed", "disputed", "unverified", "denied": .claimed
      case "admitted": .admitted
      case nil: word("claimant") == nil ? .stated : .claimed
      default: .stated
      }
    isVouchedFor = modality == nil || modality == "asserted" || modality == "claimed" || modality == "admitted"
    switch modality {
    case "denied": reality = .denied
    case "planned", "hypothetical", "negated": reality = .didNotHappen
    default:
      let isNegated = word("polarity") == "negative" || isTrue("negated") || row.cells[index].isMissing
      reality = isNegated ? .didNotHappen : .happened
    }
    switch word("relation") {
    case "subset": relation = .subset
    case "cumulative": relation = .cumulative
    default: relation = .item
    }
  }

  /// The mentions with those as claimed that their article attributes later: “31 killed in raid”, says the headline, “31 people were killed, the
  /// ministry said”, the text.
  static func attributed(_ mentions: [CountedMention]) -> [CountedMention] {
    struct Group: Hashable {
      let article: Int
      let name: String
    }
    var claims: [Group: [CountedMention]] = [:]
    for mention in mentions where mention.basis == .claimed && mention.reality == .happened {
      if let group = mention.group { claims[Group(article: mention.article, name: group), default: []].append(mention) }
    }
    return mentions.map { mention in
      guard mention.basis == .stated, let group = mention.group, let told = claims[Group(article: mention.article, name: group)] else {
        return mention
      }
      let isAttributed = told.contains { claim in
        claim.position > mention.position && claim.relation == mention.relation
          && !CountBounds.together([claim.bounds, mention.bounds]).isDisputed
      }
      guard isAttributed else { return mention }
      var attributed = mention
      attributed.basis = .claimed
      return attributed
    }
  }

  /// What it says of how many; none where it is denied.
  var bounds: CountBounds { reality == .denied ? .none : CountBounds(count) }

  /// Whether it says no number beside which a number says more: "rifles", "ammunition".
  var isVague: Bool { count.kind == .unknownPlural || count.kind == .unknownMass }
}
