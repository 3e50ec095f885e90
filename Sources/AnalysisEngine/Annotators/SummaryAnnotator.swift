import Language
import TextModel
import World

/// Chooses the sentences that tell most of the article.
public struct SummaryAnnotator: Annotator {
  public typealias Product = [SummarySentence]

  public static var reads: [any Annotator.Type] { [EntityAnnotator.self, EventAnnotator.self, QuantityAnnotator.self] }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
