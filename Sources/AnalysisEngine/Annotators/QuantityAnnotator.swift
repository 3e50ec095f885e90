import Language
import TextModel
import World

/// Finds numbers, counts and measures with their COUNTS interval and unit.
public struct QuantityAnnotator: Annotator {
  public typealias Product = [QuantityMention]

  public static var reads: [any Annotator.Type] { [] }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
