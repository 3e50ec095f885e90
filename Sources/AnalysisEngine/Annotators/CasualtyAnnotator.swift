import Language
import TextModel
import World

/// Finds persons killed, wounded, missing or displaced, and how many.
public struct CasualtyAnnotator: Annotator {
  public typealias Product = [Casualty]

  public static var reads: [any Annotator.Type] { [EntityAnnotator.self, QuantityAnnotator.self, ClaimAnnotator.self] }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
