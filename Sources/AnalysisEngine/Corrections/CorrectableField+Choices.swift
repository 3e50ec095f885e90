import World

extension CorrectableField {
  /// A word that a field may say, with what it means; empty where the word says it all.
  public struct Choice: Sendable, Hashable {
    /// As the published record writes it.
    public let word: String
    /// One phrase.
    public let help: String
  }

  /// The words that the field may say in an item of a kind; nil where it takes other values: names, places, dates, counts.
  public func choices(of kind: AnalysisItem.Kind, in world: World) -> [Choice]? {
    func plain(_ words: [String]) -> [Choice] { words.map { Choice(word: $0, help: "") } }
    switch self {
    case .type: return world.eventTypes.types.map { Choice(word: $0.id, help: $0.definition) }
    case .category: return world.assets.categories.map { Choice(word: $0, help: world.assets.assetClass(of: $0) ?? "") }
    case .modality: return plain(Modality.allCases.map { $0.rawValue })
    case .polarity: return plain([Polarity.positive, .negative].map { $0.rawValue })
    case .stance: return plain([Claim.Stance.asserts, .denies, .admits, .alleges, .promises].map { $0.rawValue })
    case .kind where kind == .claim: return plain([Claim.Kind.direct, .indirect, .mixed].map { $0.rawValue })
    case .kind: return plain(Entity.Kind.allCases.map { $0.rawValue })
    case .status where kind == .casualty: return plain(Casualty.Status.allCases.map { $0.rawValue })
    case .status: return plain(Corrections.statuses)
    case .victims: return VictimKind.allCases.map { Choice(word: $0.rawValue, help: $0.group.rawValue) }
    case .actor, .recipient, .place, .date, .outcome, .speaker, .via, .medium, .count, .captor, .loser, .who, .by, .name, .role, .value:
      return nil
    }
  }
}
