import Language
import TextModel
import World

/// Finds events of EVENTS.tsv with their participants, place and date.
///
/// The words that tell events and the tests on who takes part stand in TRIGGERS.tsv; the steps are in `Events/`: find (`EventFinder`),
/// leave out what another event says better (`EventScreen`), decide open types (`EventTypeResolver`), and build (`EventBuilder`).
public struct EventAnnotator: Annotator {
  public typealias Product = [Event]

  public static var reads: [any Annotator.Type] { ArticleScene.reads }

  private let world: World
  private let lexicon: TriggerLexicon

  public init(_ world: World, _ language: LanguageModel) {
    self.world = world
    lexicon = TriggerLexicon(world.triggers)
  }

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let scene = ArticleScene(article, products, world: world)
    let found = EventFinder(scene, lexicon).candidates
    let screened = EventScreen(scene: scene, table: world.eventTypes).screened(found)
    return EventBuilder(scene).events(from: screened)
  }

  /// The trigger; the type, and actors and recipients as written: `clash: the army | rebels`.
  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.map { event in
      func words(_ roles: [Role]) -> String { roles.map { article.text[$0.range] }.joined(separator: " + ") }
      var description = "\(event.type): \(words(event.actors)) | \(words(event.recipients))"
      if event.modality != .asserted { description += " (\(event.modality.rawValue))" }
      if event.polarity == .negative { description += " (not)" }
      return AnnotatorExample.Finding(event.trigger, description)
    }
  }
}
