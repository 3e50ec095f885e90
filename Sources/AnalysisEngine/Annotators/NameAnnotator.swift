import Language
import TextModel
import World

/// Finds names of persons, groups, places and things as spans with a kind; who they are is for `EntityAnnotator`.
public struct NameAnnotator: Annotator {
  public typealias Product = [Mention<NameKind>]

  public static var reads: [any Annotator.Type] { [] }

  private let lexicon: NameLexicon
  private let models: ModelNames
  private let gazetteer: Gazetteer

  public init(_ world: World, _ language: LanguageModel) {
    lexicon = NameLexicon(world)
    models = ModelNames(world)
    gazetteer = world.gazetteer
  }

  public func annotate(_ article: Article, _ products: Products) -> Product {
    let reading = products.reading
    var finder = NameFinder(reading, lexicon, gazetteer)
    let names = finder.names(reading.names)
    var taken = [Bool](repeating: false, count: reading.tokens.count)
    var mentions: [Mention<NameKind>] = []
    for sentence in reading.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let model = models.model(reading.tokens, at: index, before: sentence.tokens.upperBound) else {
          index += 1
          continue
        }
        let range = index..<(index + model.length)
        for token in range { taken[token] = true }
        mentions.append(Mention(reading.textRange(range), model.kind, rule: "model name", confidence: 0.9))
        index = range.upperBound
      }
    }
    for name in names where !name.tokens.contains(where: { taken[$0] }) {
      let range = reading.textRange(name.tokens)
      if isAddedPlace(name, among: names, reading) {
        mentions.append(Mention(range, .place, rule: "added place", confidence: 0.9))
      } else {
        mentions.append(Mention(range, name.kind, rule: name.rule, confidence: name.confidence))
      }
    }
    return mentions.sorted { $0.range < $1.range }
  }

  /// Whether the analyst says that a place bears the name, where only the model thinks otherwise: no title stands before it, and it is no part
  /// of a longer name of a person.
  private func isAddedPlace(_ name: NameCandidate, among names: [NameCandidate], _ reading: Reading) -> Bool {
    guard !gazetteer.addedPlaces.isEmpty, name.kind != .place, name.rule == "model" || name.rule == "consistency" else { return false }
    let words = reading.tokens[name.tokens].map(\.text)
    let written = zip(words, reading.tokens[name.tokens]).map { ($1.spaceBefore ? " " : "") + $0 }.joined()
    guard !gazetteer.addedEntries(named: AddedPlace.key(of: written)).isEmpty else { return false }
    return words.count > 1
      || !names.contains { other in
        other.kind == .person && other.tokens.count > 1 && reading.tokens[other.tokens].contains { words.contains($0.text) }
      }
  }

  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.map { AnnotatorExample.Finding($0.range, $0.value.rawValue) }
  }

  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample(
        "Gen. ⟦Karim Ahmadi⟧ told ⟦Reuters⟧ in ⟦Kabul⟧ that the ⟦Taliban⟧ had left.", ["person", "media", "place", "armedGroup"]),
      AnnotatorExample("⟦Iranian⟧ officials met ⟦British⟧ envoys.", ["nationality", "nationality"]),
      AnnotatorExample("The rebels took ⟦Bagram Air Base⟧ and ⟦Sednaya Prison⟧.", ["facility", "facility"]),
      AnnotatorExample("They seized three ⟦T-72⟧ tanks and an ⟦AK-47⟧.", ["vehicle", "weapon"]),
      AnnotatorExample("⟦Ismail Haidari⟧ fled on Monday. ⟦Haidari⟧ was seen in ⟦Iran⟧.", ["person", "person", "place"]),
      AnnotatorExample("The men walked to the river and slept.", []),
      AnnotatorExample("The ⟦Ministry of Defence⟧ blamed ⟦Hezbollah⟧.", ["government", "armedGroup"]),
    ]
  }
}
