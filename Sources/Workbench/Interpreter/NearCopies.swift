import PluginKit
import Synchronization

/// Which articles of a session are near-identical: wire reports that several papers print, a text that was loaded twice. They count as one source.
///
/// Each text is reduced to the least hashes of its runs of five words (a bottom-k sketch: Broder, "On the resemblance and containment of documents",
/// 1997). Two texts are copies where the sketches make it likely that four runs in five of the two together stand in both.
final class NearCopies: Sendable {
  private let articles: [SessionArticle]
  private let sources = Mutex<[Int: Int]?>(nil)

  /// Looks at nothing until it is asked.
  init(_ articles: [SessionArticle]) { self.articles = articles }

  /// The number of the first article that has nearly the text of another; its own where there is none.
  func source(of number: Int) -> Int {
    sources.withLock { sources in
      let known = sources ?? NearCopies.sources(of: articles)
      sources = known
      return known[number] ?? number
    }
  }

  /// Of how many texts a run of words may be to be looked at.
  private static let most = 20

  private static func sources(of articles: [SessionArticle]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var sketches: [(number: Int, sketch: TextSketch)] = []
    /// The sketches that hold a hash among their least ones: copies share most of them, other texts hardly any.
    var holders: [UInt64: [Int]] = [:]
    for article in articles.sorted(by: { $0.number < $1.number }) {
      let sketch = TextSketch(article.article.text)
      if Task.isCancelled { break }
      // What stands in many texts, such as the last line of an outlet, makes none of them a copy.
      let shared = sketch.least.compactMap { holders[$0] }.filter { $0.count <= NearCopies.most }
      let candidates = Set(shared.joined()).sorted()
      if let first = candidates.first(where: { sketches[$0].sketch.resemblance(to: sketch) >= 0.8 }) {
        result[article.number] = sketches[first].number
        continue
      }
      for hash in sketch.least { holders[hash, default: []].append(sketches.count) }
      sketches.append((article.number, sketch))
    }
    return result
  }
}
