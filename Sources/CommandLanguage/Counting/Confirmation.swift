import Values

/// What bears an item out beyond the word of one source (contract COUNTS, over several articles, rule 5).
public struct Confirmation: Sendable, Hashable {
  /// Why it counts as confirmed.
  public enum Ground: String, Sendable, Hashable, CaseIterable {
    case admitted, reported, claimed

    /// The ground in words.
    public var words: String {
      switch self {
      case .admitted: "the loser admits it"
      case .reported: "reported as fact independently of another who tells it"
      case .claimed: "two who are independent of one another claim it"
      }
    }
  }

  /// What those allow on whom it rests: the words of none of them alone, but of one who admits.
  public let count: Count
  /// Why it counts as confirmed.
  public let ground: Ground
  /// The words of those on whom it rests: one who admits, or two.
  public let evidence: [Evidence]

  public init(count: Count, ground: Ground, evidence: [Evidence]) {
    self.count = count
    self.ground = ground
    self.evidence = evidence
  }
}

extension Confirmation {
  /// Looks for what confirms an item among all that is told of it.
  ///
  /// - Parameters:
  ///   - item: Joined from what is stated, claimed and admitted of it.
  ///   - voice: The newsroom of an article.
  /// - Returns: nil where nothing does.
  init?(of item: CountedItem, source: (Int) -> Int, newsroom: (Int) -> Newsroom?) {
    let vouchers = Voucher.all(for: item, source: source, newsroom: newsroom)
    var found: [(bounds: CountBounds, ground: Ground, evidence: [Evidence])] = []
    for voucher in vouchers where voucher.voice == .admission {
      found.append((CountBounds.together(voucher.figures).bounds, .admitted, [voucher.evidence]))
    }
    for (index, one) in vouchers.enumerated() {
      for other in vouchers[(index + 1)...] where one.isIndependent(of: other) {
        let isReport = one.voice == .report || other.voice == .report
        let bounds = Confirmation.both(CountBounds.together(one.figures).bounds, CountBounds.together(other.figures).bounds)
        found.append((bounds, isReport ? .reported : .claimed, [one.evidence, other.evidence]))
      }
    }
    // The narrowest says most; of equals the least is safe.
    let best = found.min { left, right in
      let (one, other) = (Confirmation.width(left.bounds), Confirmation.width(right.bounds))
      if one != other { return one < other }
      if left.bounds.lo != right.bounds.lo { return left.bounds.lo < right.bounds.lo }
      let ranks = (Ground.allCases.firstIndex(of: left.ground) ?? 0, Ground.allCases.firstIndex(of: right.ground) ?? 0)
      return ranks.0 < ranks.1
    }
    guard let best else { return nil }
    // Whoever contradicts it and would be believed alone, or denies it, widens it.
    var rivals = found.map(\.bounds).filter { CountBounds.together([$0, best.bounds]).isDisputed }
    if item.parts.contains(where: { $0.mention.reality == .denied }) { rivals.append(.none) }
    let bounds = rivals.reduce(best.bounds, Confirmation.both)
    self.init(count: Count(bounds), ground: best.ground, evidence: best.evidence)
  }

  /// From the least to the most that either says, so that it rests on neither alone.
  private static func both(_ one: CountBounds, _ other: CountBounds) -> CountBounds {
    guard one.isCounted, other.isCounted else { return CountBounds(lo: 0, hi: nil, isCounted: false) }
    var hi: Double?
    if let first = one.hi, let second = other.hi { hi = max(first, second) }
    return CountBounds(lo: min(one.lo, other.lo), hi: hi)
  }

  private static func width(_ bounds: CountBounds) -> Double {
    guard bounds.isCounted else { return .infinity }
    return bounds.hi.map { $0 - bounds.lo } ?? .greatestFiniteMagnitude
  }
}
