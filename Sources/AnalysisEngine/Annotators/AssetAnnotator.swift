import Language
import TextModel
import World

/// Finds what was captured, surrendered, destroyed or found, and how many.
public struct AssetAnnotator: Annotator {
  public typealias Product = [Asset]

  public static var reads: [any Annotator.Type] {
    [EntityAnnotator.self, PlaceAnnotator.self, DateAnnotator.self, QuantityAnnotator.self, ClaimAnnotator.self, EventAnnotator.self]
  }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
