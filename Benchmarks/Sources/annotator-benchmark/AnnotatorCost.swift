import AnalysisEngine
import BenchmarkSupport
import Language
import TextModel

/// What it took to read articles and to annotate them, each annotator by itself.
struct AnnotatorCost {
  /// Milliseconds of the language engine.
  let reading: Double
  /// Milliseconds of each annotator, without those that it reads.
  let annotators: [Double]

  /// Milliseconds of all annotators.
  var all: Double { annotators.reduce(0, +) }

  /// The registered annotators, each behind those that it reads.
  static let order: [any Annotator.Type] = {
    var ordered: [any Annotator.Type] = []
    func add(_ type: any Annotator.Type) {
      guard !ordered.contains(where: { $0 == type }) else { return }
      for read in type.reads { add(read) }
      ordered.append(type)
    }
    for type in Registry.annotators { add(type) }
    return ordered
  }()

  /// The middle run by the time of all; the first, which warms the caches, does not count.
  static func median(of runs: Int, _ pipeline: Pipeline, _ articles: [Article]) -> AnnotatorCost {
    _ = measure(pipeline, articles)
    return (0..<runs).map { _ in measure(pipeline, articles) }.sorted { $0.all < $1.all }[runs / 2]
  }

  private static func measure(_ pipeline: Pipeline, _ articles: [Article]) -> AnnotatorCost {
    var reading = 0.0
    var annotators = [Double](repeating: 0, count: order.count)
    for article in articles {
      var start = ProcessorTime.milliseconds
      let products = pipeline.products(of: article)
      reading += ProcessorTime.milliseconds - start
      for (index, type) in order.enumerated() {
        start = ProcessorTime.milliseconds
        make(type, products)
        annotators[index] += ProcessorTime.milliseconds - start
      }
    }
    return AnnotatorCost(reading: reading, annotators: annotators)
  }

  private static func make<A: Annotator>(_ type: A.Type, _ products: Products) { _ = products[type] }

  /// Costs of one engine on several sets of articles, as a table in Markdown.
  static func table(_ engine: LanguageEngine, _ names: [String], _ costs: [AnnotatorCost]) -> String {
    func row(_ what: String, _ value: (AnnotatorCost) -> String) -> String { "| \(what) | \(costs.map(value).joined(separator: " | ")) |" }
    let head = "| \(engine.rawValue), ms | \(names.joined(separator: " | ")) |\n|---|\(names.map { _ in "--:|" }.joined())"
    let each = order.enumerated().map { index, type in row("… \(type)") { Figure.text($0.annotators[index]) } }
    let rows =
      [row("language engine") { Figure.text($0.reading) }, row("all annotators") { Figure.text($0.all) }]
      + [row("annotators ÷ engine") { Figure.text($0.all / $0.reading) }] + each
    return ([head] + rows).joined(separator: "\n")
  }
}
