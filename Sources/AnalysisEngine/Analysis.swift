import TextModel
import World

/// What was found in one article: typed items with byte ranges. The published form of it is `AnalysisRecord`.
public struct Analysis: Sendable, Hashable, Codable {
  /// A sentence, or a headline, and where it stands.
  public struct Sentence: Sendable, Hashable, Codable, Identifiable {
    /// "s1" for the first: see `ItemID`.
    public let id: String
    /// From its first word to its last mark.
    public let range: TextRange
    /// Whether it is a heading and not running text.
    public let isHeadline: Bool
  }

  /// All sentences and headlines, in the order of the text.
  public let sentences: [Sentence]
  /// Persons, groups and organisations, with all their mentions.
  public let entities: [Entity]
  /// Toponyms, resolved where possible.
  public let places: [PlaceMention]
  /// Time expressions.
  public let dates: [DateMention]
  /// Numbers and measures.
  public let quantities: [QuantityMention]
  /// What happened, or is said to have.
  public let events: [Event]
  /// Who says what.
  public let claims: [Claim]
  /// What was captured, surrendered, destroyed.
  public let assets: [Asset]
  /// Distances that the article states.
  public let distances: [StatedDistance]
  /// Persons killed, wounded, missing or displaced.
  public let casualties: [Casualty]
  /// The sentences chosen for the summary.
  public let summary: [SummarySentence]

  init(_ article: Article, _ products: Products) {
    sentences = products.reading.sentences.enumerated().map { index, sentence in
      Sentence(id: ItemID.sentence(index), range: sentence.range, isHeadline: sentence.isHeadline)
    }
    entities = products[EntityAnnotator.self]
    places = products[PlaceAnnotator.self]
    dates = products[DateAnnotator.self]
    quantities = products[QuantityAnnotator.self]
    events = products[EventAnnotator.self]
    claims = products[ClaimAnnotator.self]
    assets = products[AssetAnnotator.self]
    distances = products[DistanceAnnotator.self]
    casualties = products[CasualtyAnnotator.self]
    summary = products[SummaryAnnotator.self]
  }

  /// The sentence of this id; nil where there is none.
  public func sentence(_ id: String) -> Sentence? { sentences.first { $0.id == id } }
  /// The entity of this id; nil where there is none.
  public func entity(_ id: String) -> Entity? { entities.first { $0.id == id } }
}
