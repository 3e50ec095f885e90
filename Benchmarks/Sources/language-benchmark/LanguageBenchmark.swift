import BenchmarkSupport
import Foundation
import Language
import TextModel

/// Measures the language engines by themselves: `language-benchmark FOLDER-OF-MODELS ARTICLE NUMBER-OF-ARTICLES`.
///
/// It starts itself as `language-benchmark open ENGINE FOLDER` to open models in processes of their own.
@main
struct LanguageBenchmark {
  let folder: String
  let worked: SourceText
  let articles: [SourceText]

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[1] == "open", let engine = LanguageEngine(rawValue: arguments[2]) {
      print(try Opening.measure(engine, in: arguments[3]).line)
    } else if arguments.count == 4, let count = Int(arguments[3]), count > 0 {
      print(try LanguageBenchmark(folder: arguments[1], article: arguments[2], count: count).tables())
    } else {
      FileHandle.standardError.write(Data("usage: language-benchmark FOLDER-OF-MODELS ARTICLE NUMBER-OF-ARTICLES\n".utf8))
      exit(2)
    }
  }

  private init(folder: String, article: String, count: Int) throws {
    self.folder = folder
    worked = SourceText(try String(contentsOfFile: article, encoding: .utf8))
    var maker = ArticleMaker(seed: 1)
    articles = (0..<count).map { _ in SourceText(maker.paragraphs().joined(separator: "\n\n")) }
  }

  private func tables() throws -> String {
    let yardstick = Yardstick.milliseconds()
    return LanguageReport(yardstick: yardstick, columns: try LanguageEngine.allCases.map(figures)).text
  }

  private func figures(of engine: LanguageEngine) throws -> LanguageReport.Column {
    let opening = try Opening.median(of: 15, engine, in: folder)
    let model = try LanguageModel(folder: folder, engine: engine)
    let size = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(engine.fileName)")[.size] as? Int
    guard let size else { throw BenchmarkFault("the size of the model of \(engine.rawValue) cannot be read") }
    return LanguageReport.Column(
      engine: engine, version: model.version, size: size, opening: opening,
      articles: ReadingTime.median(of: 5, model, articles),
      worked: ReadingTime.median(of: 15, model, [worked]),
      hard: HardText.allCases.map { hard in
        (hard, [1, 2].map { ReadingTime.median(of: 3, model, [hard.text(times: $0)]) })
      })
  }
}
