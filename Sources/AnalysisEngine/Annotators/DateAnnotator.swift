import Language
import TextModel
import World

/// Finds time expressions and their TIMEX3 values against the publication date.
public struct DateAnnotator: Annotator {
  public typealias Product = [DateMention]

  public static var reads: [any Annotator.Type] { [] }
  public static var examples: [AnnotatorExample] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product { [] }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] { [] }
}
