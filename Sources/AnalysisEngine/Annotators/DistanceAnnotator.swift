import Language
import TextModel
import World

/// Finds stated distances and other measures of space, and computes the geodesic between their ends.
public struct DistanceAnnotator: Annotator {
  public typealias Product = [StatedDistance]

  public static var reads: [any Annotator.Type] { [QuantityAnnotator.self, PlaceAnnotator.self, EntityAnnotator.self] }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
