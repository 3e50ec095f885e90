import Language
import TextModel
import World

/// Gathers the mentions of each person, group and organisation into one entity.
public struct EntityAnnotator: Annotator {
  public typealias Product = [Entity]

  public static var reads: [any Annotator.Type] { [NameAnnotator.self, PlaceAnnotator.self] }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
