import Language
import TextModel
import World

/// Finds persons killed, wounded, missing or displaced, with counts.
///
/// The steps are in `Casualties/`; mentions are grouped by the same rules as assets (`MentionCluster`).
public struct CasualtyAnnotator: Annotator {
  public typealias Product = [Casualty]

  public static var reads: [any Annotator.Type] { ArticleScene.reads }

  private let world: World

  public init(_ world: World, _ language: LanguageModel) { self.world = world }

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let scene = ArticleScene(article, products, world: world)
    return CasualtyBuilder(scene).casualties(from: CasualtyFinder(scene).candidates)
  }

  /// The noun phrase; status and count: `killed ≥5`, and by whom or how it relates.
  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.map { casualty in
      var description = "\(casualty.status.rawValue) \(casualty.count.display)"
      if let agent = casualty.by { description += " by \(article.text[agent.range])" }
      if casualty.relation != .new { description += " (\(casualty.relation.rawValue))" }
      if !casualty.modality.isFactual { description += " (\(casualty.modality.rawValue))" }
      return AnnotatorExample.Finding(casualty.range, description)
    }
  }
}
