import AnalysisEngine
import Foundation
import Language
import TextModel
import Values
import World

/// Measures which places given names are taken to mean:
/// `place-benchmark WORLD-DATA LANGUAGE-DATA GOLD… [--weights FILE] [--features FILE] [--errors]`.
///
/// `--weights` takes other weights than the program's (JSON: feature to number), `--features` writes what each candidate has for
/// Tools/Places/train.py, `--errors` lists what is wrong. How to read it: Documentation/Figures/Places.md.
@main
struct PlaceBenchmark {
  let world: World
  let pipeline: Pipeline
  let annotator: PlaceAnnotator
  let weights: PlaceWeights
  let listsErrors: Bool
  var features: [String] = []

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
      let value = arguments[index + 1]
      arguments.removeSubrange(index...(index + 1))
      return value
    }
    let (weights, features) = (option("--weights"), option("--features"))
    let listsErrors = arguments.contains("--errors")
    arguments.removeAll { $0 == "--errors" }
    guard arguments.count >= 3 else {
      FileHandle.standardError.write(
        Data("usage: place-benchmark WORLD-DATA LANGUAGE-DATA GOLD… [--weights FILE] [--features FILE] [--errors]\n".utf8))
      exit(2)
    }
    let world = try World(folder: arguments[0])
    let language = try LanguageModel(folder: arguments[1])
    var benchmark = PlaceBenchmark(
      world: world, pipeline: Pipeline(world: world, language: language), annotator: PlaceAnnotator(world, language),
      weights: try weights.map(readWeights) ?? .standard, listsErrors: listsErrors)
    for path in arguments[2...] { try benchmark.measure(path) }
    if let features {
      try benchmark.features.joined(separator: "\n").appending("\n").write(toFile: features, atomically: true, encoding: .utf8)
    }
  }

  private static func readWeights(_ path: String) throws -> PlaceWeights {
    let table = try JSONDecoder().decode([String: Float].self, from: try Data(contentsOf: URL(fileURLWithPath: path)))
    var weights: [PlaceFeature: Float] = [:]
    for feature in PlaceFeature.allCases { weights[feature] = table["\(feature)"] }
    return PlaceWeights(weights)
  }

  /// Measures one gold file: all, and its first and second half of articles.
  private mutating func measure(_ path: String) throws {
    let articles = try GoldArticle.load(path)
    var (first, second, all) = (PlaceTally(), PlaceTally(), PlaceTally())
    for (number, gold) in articles.enumerated() {
      let article = gold.article
      let names = gold.names
      let products = pipeline.products(of: article)
      let choices = annotator.resolve(names.map { $0.range }, in: article, products, weights: weights)
      for (name, choice) in zip(names, choices) {
        let result = PlaceTally.Result(name.toponym, choice, world.gazetteer)
        all.add(result)
        if 2 * number < articles.count { first.add(result) } else { second.add(result) }
        if listsErrors, !result.isRight { print(result.line(in: gold, name.toponym, choice, world.gazetteer)) }
        if let choice {
          features.append(trainingLine(path, number, 2 * number < articles.count, name.toponym, choice))
        }
      }
    }
    print("\(URL(fileURLWithPath: path).lastPathComponent): \(all.summary); first half \(first.share), second half \(second.share)")
    print(all.tables)
  }

  /// One name: whether its candidates are right, and their features.
  private func trainingLine(
    _ path: String, _ number: Int, _ isFirstHalf: Bool, _ toponym: GoldArticle.Toponym, _ choice: PlaceResolver.Resolution
  ) -> String {
    let candidates = choice.ranked.map { candidate in
      let isRight = PlaceTally.isRight(toponym, world.gazetteer.place(at: candidate.entry.number))
      let values = PlaceFeature.allCases.map { String(candidate.features[$0]) }
      return "[\(isRight ? 1 : 0),\(values.joined(separator: ","))]"
    }
    let file = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let names = "[" + PlaceFeature.allCases.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    let head = features.isEmpty ? "\"features\":\(names)," : ""
    return
      "{\(head)\"file\":\"\(file)\",\"article\":\(number),\"half\":\(isFirstHalf ? 1 : 2),\"candidates\":[\(candidates.joined(separator: ","))]}"
  }
}
