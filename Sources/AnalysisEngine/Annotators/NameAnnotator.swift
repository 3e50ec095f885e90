import Language
import TextModel
import World

/// Finds names of persons, groups, places and things as spans with a kind; who they are is for `EntityAnnotator`.
public struct NameAnnotator: Annotator {
  public typealias Product = [Mention<NameKind>]

  public static var reads: [any Annotator.Type] { [QuantityAnnotator.self, DateAnnotator.self] }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
