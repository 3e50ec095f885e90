import Language
import TextModel
import World

/// Finds who says what: direct, indirect and mixed speech.
public struct ClaimAnnotator: Annotator {
  public typealias Product = [Claim]

  public static var reads: [any Annotator.Type] { [NameAnnotator.self, EntityAnnotator.self] }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
