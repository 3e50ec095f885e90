import AnalysisEngine
import BenchmarkSupport
import Foundation
import Language
import TextModel
import Values
import World

/// Measures what each annotator costs beside the language engine, on the same articles and one core:
/// `annotator-benchmark WORLD-DATA LANGUAGE-DATA NUMBER-OF-ARTICLES TEXT…`.
///
/// A text is an article, or JSON lines with `text` in each (`*.jsonl`), of which the first NUMBER-OF-ARTICLES are read. Invented articles are
/// measured beside them.
@main
struct AnnotatorBenchmark {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 4, let count = Int(arguments[2]), count > 0 else {
      FileHandle.standardError.write(Data("usage: annotator-benchmark WORLD-DATA LANGUAGE-DATA NUMBER-OF-ARTICLES TEXT…\n".utf8))
      exit(2)
    }
    let world = try World(folder: arguments[0])
    var maker = ArticleMaker(seed: 1)
    var sets = [(name: "invented articles", articles: (0..<count).map { article(maker.paragraphs().joined(separator: "\n\n"), $0) })]
    for path in arguments[3...] {
      sets.append((URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent, try articles(in: path, count)))
    }
    print("\(Machine.today). Yardstick (\(Yardstick.description)): \(Figure.text(Yardstick.milliseconds())) ms.\n")
    for engine in LanguageEngine.allCases {
      let pipeline = Pipeline(world: world, language: try LanguageModel(folder: arguments[1], engine: engine))
      let costs = sets.map { AnnotatorCost.median(of: 5, pipeline, $0.articles) }
      print(AnnotatorCost.table(engine, sets.map(\.name), costs), terminator: "\n\n")
    }
  }

  private static func articles(in path: String, _ count: Int) throws -> [Article] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard path.hasSuffix(".jsonl") else { return [article(text, 0)] }
    struct Line: Decodable { let text: String }
    return try text.split(separator: "\n").prefix(count).enumerated().map { number, line in
      article(try JSONDecoder().decode(Line.self, from: Data(line.utf8)).text, number)
    }
  }

  private static func article(_ text: String, _ number: Int) -> Article {
    Article(name: "\(number + 1)", header: Article.Header(published: CivilDate(year: 2021, month: 8, day: 12)), text: SourceText(text))
  }
}
