import Language
import TextModel
import World

/// Finds toponyms and resolves them through the gazetteer.
///
/// Demonyms ("Afghan") are context and no mentions. A road between two places is a mention without a place, since no point stands for it.
public struct PlaceAnnotator: Annotator {
  public typealias Product = [PlaceMention]

  public static var reads: [any Annotator.Type] { [NameAnnotator.self] }

  private let world: World
  private let words: AmbiguousWords
  /// Other candidates that are kept with a mention.
  private static let mostAlternatives = 5

  public init(_ world: World, _ language: LanguageModel) {
    self.world = world
    words = world.ambiguousWords
  }

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let reading = products.reading
    var finder = ToponymFinder(article, reading, products[NameAnnotator.self], world, words)
    let toponyms = finder.toponyms()
    let ranges = toponyms.map { reading.textRange($0.tokens) }
    let context = context(finder.placesInNames(besides: toponyms), toponyms, article, products)
    let found = resolve(toponyms, context)
    let known = KnownMeanings(products.corrections, world.gazetteer).meanings(of: toponyms, at: ranges)
    // What the analyst knows speaks for the other names; what would have been found without it stays with the mention.
    let resolved = known.contains { $0 != nil } ? resolve(KnownMeanings.applied(known, to: toponyms), context) : found
    return toponyms.indices.map { index in
      if let meaning = known[index] { return mention(index, toponyms[index], ranges[index], meaning, insteadOf: found[index]) }
      return mention(index, toponyms[index], ranges[index], resolved[index])
    }
  }

  /// What an article says of its places besides the toponyms themselves.
  private struct Context {
    /// Names of places that are no mentions.
    let others: [Toponym]
    /// By packed code of the country.
    let evidence: [UInt16: Float]
    let separations: [StatedSeparation]
  }

  private func context(_ others: [Toponym], _ toponyms: [Toponym], _ article: Article, _ products: Products) -> Context {
    let header = HeaderPlaces(article.header, world, words)
    var evidence = CountryEvidence(article.text, products.reading, products[NameAnnotator.self], world)
    evidence.add(header.countries)
    return Context(
      others: others + header.toponyms, evidence: evidence.weights,
      separations: SeparationReader(products.reading.tokens).separations(toponyms))
  }

  private func resolve(
    _ toponyms: [Toponym], _ context: Context, weights: PlaceWeights = .standard
  ) -> [PlaceResolver.Resolution?] {
    var resolver = PlaceResolver(
      toponyms + context.others, evidence: context.evidence, separations: context.separations, world.gazetteer, weights: weights)
    return Array(resolver.resolve().prefix(toponyms.count))
  }

  private func mention(_ index: Int, _ toponym: Toponym, _ range: TextRange, _ resolution: PlaceResolver.Resolution?) -> PlaceMention {
    guard let resolution, let best = resolution.ranked.first else {
      return PlaceMention(
        id: ItemID.place(index), range: range, place: nil, confidence: toponym.certainty,
        rule: toponym.isRoad ? "place: road" : "place: not known")
    }
    let others = resolution.ranked.dropFirst().prefix(PlaceAnnotator.mostAlternatives).map { world.gazetteer.place(at: $0.entry.number) }
    return PlaceMention(
      id: ItemID.place(index), range: range, place: world.gazetteer.place(at: best.entry.number), alternatives: others,
      confidence: toponym.certainty * resolution.probability, rule: "place: \(resolution.rule)")
  }

  /// A mention that the analyst knows, with what else might have been meant as alternatives.
  private func mention(
    _ index: Int, _ toponym: Toponym, _ range: TextRange, _ known: KnownMeanings.Meaning, insteadOf found: PlaceResolver.Resolution?
  ) -> PlaceMention {
    let others = (found?.ranked ?? []).lazy.filter { $0.entry.id != known.place?.id }.prefix(PlaceAnnotator.mostAlternatives)
    return PlaceMention(
      id: ItemID.place(index), range: range, place: known.place, alternatives: others.map { world.gazetteer.place(at: $0.entry.number) },
      confidence: known.isChosen ? 1 : toponym.certainty, rule: known.rule)
  }

  /// Says which places names mean that the caller knows already, rather than finding them: to measure the choice by itself.
  ///
  /// - Parameters:
  ///   - ranges: the names, in the order of the text.
  ///   - weights: what the features are worth.
  /// - Returns: for each range the choice; nil where the gazetteer lacks the name.
  package func resolve(
    _ ranges: [TextRange], in article: Article, _ products: Products, weights: PlaceWeights
  ) -> [PlaceResolver.Resolution?] {
    var finder = ToponymFinder(article, products.reading, products[NameAnnotator.self], world, words)
    let toponyms = finder.toponyms(at: ranges, in: products.reading)
    let others = finder.toponyms().filter { other in !toponyms.contains { $0.tokens.overlaps(other.tokens) } }.map {
      $0.unplaced(voice: 0.5)
    }
    let context = context(others + finder.placesInNames(besides: toponyms + others), toponyms, article, products)
    return resolve(toponyms, context, weights: weights)
  }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.map { mention in
      let place = mention.place.map { ([$0.kind.rawValue, $0.name] + [$0.country].compactMap { $0 }).joined(separator: " ") }
      return AnnotatorExample.Finding(mention.range, place ?? (mention.rule == "place: road" ? "road" : "not known"))
    }
  }

  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample(
        "Shelling killed two people in ⟦Herat⟧, ⟦Afghanistan⟧, on Monday.", ["settlement Herat AF", "country Afghanistan AF"]),
      AnnotatorExample(
        "The rebels left ⟦Tripoli⟧ for ⟦Misrata⟧ and ⟦Sirte⟧.", ["settlement Tripoli LY", "settlement Misratah LY", "settlement Sirte LY"]),
      AnnotatorExample(
        "Clashes between rival districts of ⟦Tripoli⟧ spread south to ⟦Beirut⟧, the army of ⟦Lebanon⟧ said.",
        ["settlement Tripoli LB", "settlement Beirut LB", "country Lebanon LB"]),
      AnnotatorExample("He grew up in ⟦Paris⟧, ⟦Texas⟧.", ["settlement Paris US", "region Texas US"]),
      AnnotatorExample("Fighting went on in ⟦Kandahar⟧ province.", ["region Kandahar AF"]),
      AnnotatorExample("Shells fell in ⟦Sake⟧, west of ⟦Goma⟧, for their own sake.", ["settlement Sake CD", "settlement Goma CD"]),
      AnnotatorExample("The ⟦Kabul-Kandahar highway⟧ was cut.", ["road"]),
      AnnotatorExample("Iranian officials met the German envoy.", []),
      AnnotatorExample("Jordan Smith flew to ⟦Jordan⟧.", ["country Jordan JO"]),
      AnnotatorExample(
        "Troops seized ⟦Robotyne⟧ in ⟦Ukraine⟧’s ⟦Mykolaiv⟧ region.",
        ["settlement Robotyne UA", "country Ukraine UA", "region Mykolayiv UA"]),
      AnnotatorExample("⟦Kyiv⟧’s allies promised more shells.", ["settlement Kyiv UA"]),
    ]
  }
}
