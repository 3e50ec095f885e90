import Language
import TextModel
import World

/// Chooses the sentences that tell most of the article.
///
/// The best ten are ranked, each by its own weight less what it repeats of those chosen before it (maximal marginal relevance, Carbonell and
/// Goldstein 1998). A headline is never among them.
public struct SummaryAnnotator: Annotator {
  public typealias Product = [SummarySentence]

  public static var reads: [any Annotator.Type] { [] }

  public init(_ world: World, _ language: LanguageModel) {}

  public func annotate(_ article: Article, _ products: Products) -> Product {
    var rest = SentenceScorer(products.reading, title: article.header.title).scores()
    var repeated = [Double](repeating: 0, count: rest.count)
    var chosen: Product = []
    while chosen.count < SummaryAnnotator.length, let best = best(rest, repeated) {
      let sentence = rest[best]
      let score = sentence.score - SummaryAnnotator.repetition * repeated[best]
      chosen.append(
        SummarySentence(sentence: ItemID.sentence(sentence.index), rank: chosen.count + 1, score: (score * 1000).rounded() / 1000))
      rest.remove(at: best)
      repeated.remove(at: best)
      for index in rest.indices { repeated[index] = max(repeated[index], overlap(rest[index].words, sentence.words)) }
    }
    return chosen
  }

  /// The first of the sentences that add most.
  private func best(_ scored: [SentenceScorer.Scored], _ repeated: [Double]) -> Int? {
    var best: Int?
    var highest = -Double.infinity
    for index in scored.indices {
      let value = scored[index].score - SummaryAnnotator.repetition * repeated[index]
      if value > highest {
        highest = value
        best = index
      }
    }
    return best
  }

  /// The shared words over those of the shorter sentence.
  private func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
    let shorter = min(left.count, right.count)
    return shorter == 0 ? 0 : Double(left.intersection(right).count) / Double(shorter)
  }

  private static let length = 10
  private static let repetition = 0.7

  /// One finding for the whole text: the ids of its sentences, best first.
  public static func describe(_ product: Product, in article: Article) -> [AnnotatorExample.Finding] {
    product.isEmpty ? [] : [AnnotatorExample.Finding(article.text.range, product.map(\.sentence).joined(separator: " "))]
  }

  public static var examples: [AnnotatorExample] {
    [
      AnnotatorExample("⟦The port fell on Tuesday.⟧", ["s1"]),
      AnnotatorExample("", []),
      // The lead, and what follows it in order of place.
      AnnotatorExample(
        "⟦Rebels took the northern port of Hasa on Tuesday. The army left the town for the southern coast at dawn. Aid groups asked for safe roads.⟧",
        ["s1 s2 s3"]),
      // A repetition is put off.
      AnnotatorExample(
        "⟦Rebels took the northern port of Hasa on Tuesday. The rebels took the northern port of Hasa on Tuesday. The army sent two brigades from the distant capital.⟧",
        ["s1 s3 s2"]),
      // A quotation tells less than a report.
      AnnotatorExample(
        "⟦Rebels took the northern port of Hasa on Tuesday. “We will never leave this place,” a fighter said. The army sent two brigades to the port.⟧",
        ["s1 s3 s2"]),
      // So does a sentence of a few words.
      AnnotatorExample(
        "⟦Rebels took the northern port of Hasa on Tuesday. It rained. The army sent two brigades from the capital to the port.⟧",
        ["s1 s3 s2"]),
    ]
  }
}
