import TextModel
import World

/// What was found in one article: typed items with byte ranges. The published form of it is `AnalysisRecord`.
public struct Analysis: Sendable, Hashable, Codable {
  public struct Sentence: Sendable, Hashable, Codable, Identifiable {
    public let id: String
    public let range: TextRange
    public let isHeadline: Bool
  }

  public let sentences: [Sentence]
  public let entities: [Entity]
  public let places: [PlaceMention]
  public let dates: [DateMention]
  public let quantities: [QuantityMention]
  public let events: [Event]
  public let claims: [Claim]
  public let assets: [Asset]
  public let distances: [StatedDistance]
  public let casualties: [Casualty]
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

  public func sentence(_ id: String) -> Sentence? { sentences.first { $0.id == id } }
  public func entity(_ id: String) -> Entity? { entities.first { $0.id == id } }
}
