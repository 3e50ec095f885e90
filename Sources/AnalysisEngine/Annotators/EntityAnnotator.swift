import Language
import TextModel
import World

/// Gathers the mentions of each person, group and organisation into one entity.
public struct EntityAnnotator: Annotator {
  public typealias Product = [Entity]

  public static var reads: [any Annotator.Type] { [NameAnnotator.self, PlaceAnnotator.self, ClauseAnnotator.self] }

  private let world: World

  public init(_ world: World, _ language: LanguageModel) { self.world = world }

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let reading = products.reading
    let clauses = products[ClauseAnnotator.self]
    let names = products[NameAnnotator.self]
    var places: [UInt32: PlaceMention] = [:]
    for place in products[PlaceAnnotator.self] { places[place.range.lower] = place }
    var sketch = EntitySketch()
    NamedEntities(reading: reading, clauses: clauses, world: world, places: places).gather(names, into: &sketch)
    let country = leadingCountry(names, article, places)
    var nominals = NominalEntities(reading, clauses, world, country: country)
    nominals.gather(into: &sketch)
    return products.corrections.applied(to: sketch.entities(), in: article)
  }

  /// The country that most names of the article belong to: at least half of those that belong to any.
  private func leadingCountry(_ names: [Mention<NameKind>], _ article: Article, _ places: [UInt32: PlaceMention]) -> String? {
    var counts: [String: Int] = [:]
    var total = 0
    for name in names {
      let text = article.text[name.range]
      let code: String? =
        switch name.value {
        case .nationality: world.countries.country(demonym: text)?.code
        case .place:
          (world.countries.country(named: text) ?? world.countries.country(capital: text))?.code ?? places[name.range.lower]?.place?.country
        case .armedGroup, .government, .securityForce: world.actors.actor(named: text)?.country
        default: nil
        }
      guard let code else { continue }
      counts[code, default: 0] += 1
      total += 1
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 >= total else { return nil }
    return best.key
  }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.flatMap { entity in
      entity.mentions.map { mention in
        let roles = entity.roles.isEmpty ? "" : " (" + entity.roles.joined(separator: ", ") + ")"
        return AnnotatorExample.Finding(mention.range, "\(entity.id) \(entity.kind.rawValue) \(entity.name)\(roles)")
      }
    }.sorted { $0.range < $1.range }
  }

  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample(
        "Veteran warlord ⟦Karim Haidari⟧ fled to ⟦Iran⟧. ⟦Haidari⟧ denied it.",
        ["n1 person Karim Haidari (warlord)", "n2 place Iran", "n1 person Karim Haidari (warlord)"]),
      AnnotatorExample(
        "The ⟦Taliban⟧ took the town, and ⟦the insurgents⟧ burnt the bank.", ["n1 armedGroup Taliban", "n1 armedGroup Taliban"]),
      AnnotatorExample("⟦Kabul⟧ rejected the offer.", ["n1 government Afghan government"]),
      AnnotatorExample(
        "⟦Ahmad Noori⟧, the governor of ⟦Ghazni⟧, left. ⟦He⟧ was unhurt.",
        ["n1 person Ahmad Noori (governor of Ghazni)", "n2 place Ghazni", "n1 person Ahmad Noori (governor of Ghazni)"]),
      AnnotatorExample("They left at dawn.", []),
      AnnotatorExample("⟦Hezbollah⟧ and ⟦Hamas⟧ fired rockets.", ["n1 armedGroup Hezbollah", "n2 armedGroup Hamas"]),
    ]
  }
}
