import AnalysisEngine
import Foundation
import Language
import TextModel
import Values
import World

/// The world, the language model and the pipeline for tests, opened once per test process.
///
/// The build lays the data folders beside the test bundle. `Bundle.module` is not used: it holds an absolute path and traps when the folder
/// is missing.
package enum TestWorld {
  /// - Throws: the `Diagnostic` of the missing or damaged data.
  package static var world: World { get throws { try opened.get().world } }
  package static var language: LanguageModel { get throws { try opened.get().language } }
  package static var pipeline: Pipeline { get throws { try opened.get() } }
  /// An engine's model.
  package static func language(_ engine: LanguageEngine) throws(Diagnostic) -> LanguageModel { try pipeline(engine).language }
  /// The pipeline over an engine's model; the accurate one is opened when a test first asks for it.
  package static func pipeline(_ engine: LanguageEngine) throws(Diagnostic) -> Pipeline {
    switch engine {
    case .fast: try opened.get()
    case .accurate: try accurate.get()
    }
  }

  /// The data folder of a target (`World`, `Language`), found by walking up from the running test bundle.
  ///
  /// - Throws: `dataMissing`, naming the folders that were searched.
  package static func dataFolder(of target: String) throws(Diagnostic) -> String {
    let wanted = "sitrep_\(target).resources/Data"
    var searched: [String] = []
    for start in [CommandLine.arguments.first, try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")] {
      guard let start else { continue }
      var folder = URL(fileURLWithPath: start).standardizedFileURL.deletingLastPathComponent()
      while folder.path != "/" {
        let candidate = folder.appendingPathComponent(wanted).path
        if FileManager.default.fileExists(atPath: candidate) { return candidate }
        searched.append(folder.path)
        folder.deleteLastPathComponent()
      }
    }
    throw Diagnostic(
      .dataMissing, "the data folder \(wanted) is not beside the tests (searched \(searched.joined(separator: ", ")))",
      help: "build the tests with `swift build --build-tests`")
  }

  /// An article of plain text; `published` as `YYYY-MM-DD`.
  package static func article(_ text: String, published: String? = nil, title: String? = nil) -> Article {
    let day = published.flatMap { CivilDate(iso: $0) }
    return Article(name: "test", header: Article.Header(title: title, published: day), text: SourceText(text))
  }

  private static let opened = open(.fast)
  private static let accurate = open(.accurate)

  private static func open(_ engine: LanguageEngine) -> Result<Pipeline, Diagnostic> {
    do throws(Diagnostic) {
      let world = try engine == .fast ? World(folder: dataFolder(of: "World")) : opened.get().world
      return .success(Pipeline(world: world, language: try LanguageModel(folder: dataFolder(of: "Language"), engine: engine)))
    } catch { return .failure(error) }
  }
}
