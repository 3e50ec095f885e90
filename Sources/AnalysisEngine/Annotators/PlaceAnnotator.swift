import Language
import TextModel
import World

/// Finds toponyms and resolves them through the gazetteer.
public struct PlaceAnnotator: Annotator {
  public typealias Product = [PlaceMention]

  public static var reads: [any Annotator.Type] { [NameAnnotator.self] }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
