import AnalysisEngine
import Foundation
import SessionStore
import TextModel
import Values

/// A folder for one test, deleted with everything in it when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o755)
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { "\(path)/\(name)" }
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }
  func write(_ bytes: Data, to name: String) throws { try bytes.write(to: URL(fileURLWithPath: file(name))) }
  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}

extension Timestamp {
  /// A moment for tests: that many seconds after 12 August 2021, 09:30 UTC.
  static func at(_ seconds: Int) -> Timestamp { Timestamp(milliseconds: 1_628_760_600_000 + Int64(seconds) * 1000) }
}

extension Article {
  /// An article for tests.
  static func sample(_ text: String = "Rebels took the town.", name: String = "report", title: String? = nil) -> Article {
    Article(name: name, header: Header(title: title, published: CivilDate(iso: "2021-08-12")), text: SourceText(text))
  }
}

/// The parts of an analysis, for tests: an `Analysis` is otherwise made by the engine alone.
struct AnalysisParts: Encodable {
  struct Sentence: Encodable {
    var id: String
    var range: TextRange
    var isHeadline = false
  }
  var sentences: [Sentence] = []
  var entities: [Entity] = []
  var places: [PlaceMention] = []
  var dates: [DateMention] = []
  var quantities: [QuantityMention] = []
  var events: [Event] = []
  var claims: [Claim] = []
  var assets: [Asset] = []
  var distances: [StatedDistance] = []
  var casualties: [Casualty] = []
  var summary: [SummarySentence] = []

  func analysis() throws -> Analysis { try JSONDecoder().decode(Analysis.self, from: JSONEncoder().encode(self)) }
}
