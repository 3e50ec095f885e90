import Language
import TextModel
import World

/// Finds events of EVENTS.tsv with their participants, place and date.
public struct EventAnnotator: Annotator {
  public typealias Product = [Event]

  public static var reads: [any Annotator.Type] {
    [EntityAnnotator.self, PlaceAnnotator.self, DateAnnotator.self, QuantityAnnotator.self, ClaimAnnotator.self]
  }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
