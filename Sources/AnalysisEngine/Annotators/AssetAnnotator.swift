import Language
import TextModel
import World

/// Finds things and persons that were captured, surrendered, destroyed, detained … with counts.
///
/// The verbs and nouns that say so stand in `AssetVerbs`; the steps are in `Assets/`: find (`AssetFinder`), name the category
/// (`AssetCategorizer`), count and group (`AssetBuilder`, `MentionCluster`).
public struct AssetAnnotator: Annotator {
  public typealias Product = [Asset]

  public static var reads: [any Annotator.Type] { ArticleScene.reads + [EventAnnotator.self] }

  private let world: World

  public init(_ world: World, _ language: LanguageModel) { self.world = world }

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let scene = ArticleScene(article, products, world: world)
    return AssetBuilder(scene, events: products[EventAnnotator.self]).assets(from: AssetFinder(scene).candidates)
  }

  /// The noun phrase; status, category and count: `captured tank ≥12`, and what is unusual about it.
  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.map { asset in
      var description = "\(asset.status.joined(separator: "+")) \(asset.category) \(asset.count.display)"
      if let unit = asset.unit { description += " \(unit)" }
      if let captor = asset.captor { description += " by \(article.text[captor.range])" }
      if asset.relation != .new { description += " (\(asset.relation.rawValue))" }
      if !asset.modality.isFactual { description += " (\(asset.modality.rawValue))" }
      return AnnotatorExample.Finding(asset.range, description)
    }
  }
}
