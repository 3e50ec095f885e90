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
    let demonyms = demonyms(in: reading)
    let found = resolve(toponyms, demonyms)
    let known = KnownMeanings(products.corrections, world.gazetteer).meanings(of: toponyms, at: ranges)
    // What the analyst knows speaks for the other names; what would have been found without it stays with the mention.
    let resolved = known.contains { $0 != nil } ? resolve(KnownMeanings.applied(known, to: toponyms), demonyms) : found
    return toponyms.indices.map { index in
      if let meaning = known[index] { return mention(index, toponyms[index], ranges[index], meaning, insteadOf: found[index]) }
      return mention(index, toponyms[index], ranges[index], resolved[index])
    }
  }

  private func resolve(_ toponyms: [Toponym], _ demonyms: [UInt16: Double]) -> [PlaceResolver.Resolution?] {
    var resolver = PlaceResolver(toponyms, demonyms: demonyms, world.gazetteer)
    return resolver.resolve()
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

  /// How often demonyms point to each country.
  private func demonyms(in reading: Reading) -> [UInt16: Double] {
    var weights: [UInt16: Double] = [:]
    for (index, token) in reading.tokens.enumerated() {
      guard let first = token.text.utf8.first, (0x41...0x5A).contains(first) else { continue }
      let pair = index + 1 < reading.tokens.count ? token.text + " " + reading.tokens[index + 1].text : token.text
      guard let country = world.countries.country(demonym: pair) ?? world.countries.country(demonym: token.text) else { continue }
      weights[Gazetteer.Entry.packed(country.code), default: 0] += 0.8
    }
    return weights
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
