import Foundation
import PluginKit
import Synchronization
import TestSupport
import Testing
import Workbench

/// An interpreter on a session of its own in a temporary folder, and everything that it printed.
final class Bench {
  /// Gathers what commands write.
  final class Output: CommandOutput {
    private let text = Mutex((written: "", noted: "", inOrder: ""))
    let columns: Int?
    let colours: Bool

    init(columns: Int? = nil, colours: Bool = false) {
      self.columns = columns
      self.colours = colours
    }

    func write(_ more: String) {
      text.withLock {
        $0.written += more
        $0.inOrder += more
      }
    }
    func note(_ more: String) {
      text.withLock {
        $0.noted += more
        $0.inOrder += more
      }
    }
    func report(done: Int, of total: Int, _ what: String) {}
    var written: String { text.withLock { $0.written } }
    var noted: String { text.withLock { $0.noted } }
    /// Answers and notes as they came, as in a transcript.
    var inOrder: String { text.withLock { $0.inOrder } }
    /// What a reader sees: the answer, then what was said about it.
    var all: String { written + noted }
  }

  /// The checkout that the tests belong to.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let folder: URL
  let interpreter: Interpreter
  private let columns: Int?

  /// - Parameter articles: Texts to begin with; the bundled article is `Bench.ghazni`.
  init(articles: [Article] = [], columns: Int? = nil) async throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let sessions = SessionFolder(path: folder.path + "/sessions")
    let surroundings = Surroundings(
      currentFolder: folder.path, sessions: sessions, unnamed: sessions, isInteractive: true,
      clock: { Timestamp(milliseconds: 1_628_726_400_000) })
    let file = try SessionFile.create(at: surroundings.newUnnamedPath())
    for article in articles {
      _ = try file.commit([.addArticle(article, origin: nil)], line: "load \(article.name)", at: surroundings.clock())
    }
    interpreter = Interpreter(try Bench.engine(), CommandRegistry(), surroundings, file: file)
    self.columns = columns
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a text and returns what it printed.
  @discardableResult
  func run(_ text: String, arguments: [String]? = nil, file: String? = nil, keepsGoing: Bool = false, echoes: Bool = false) async -> Output
  {
    await runWithOutcome(text, arguments: arguments, file: file, keepsGoing: keepsGoing, echoes: echoes).output
  }

  func runWithOutcome(
    _ text: String, arguments: [String]? = nil, file: String? = nil, keepsGoing: Bool = false, echoes: Bool = false
  ) async -> (outcome: Interpreter.Outcome, output: Output) {
    let output = Output(columns: columns)
    let outcome = await interpreter.run(
      text, arguments: arguments.map { ScriptArguments($0) }, file: file, keepsGoing: keepsGoing, echoes: echoes, output: output)
    return (outcome, output)
  }

  /// Holds the line `expect …` to be true of the session.
  func expect(_ expectation: String, sourceLocation: SourceLocation = #_sourceLocation) async {
    let (outcome, output) = await runWithOutcome("expect \(expectation)")
    #expect(outcome == .goOn, "\(output.all)", sourceLocation: sourceLocation)
  }

  func write(_ text: String, to name: String) throws {
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  func read(_ name: String) throws -> String { try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) }

  /// Over the pipelines that all tests share.
  static func engine() throws -> Engine { Engine(try TestWorld.world) { engine throws(Diagnostic) in try TestWorld.pipeline(engine) } }

  /// The article that ships with sitrep.
  static func ghazni() throws -> Article {
    let path = root.appendingPathComponent("Sessions/ghazni/herat-ghazni.txt")
    return Article(
      name: "herat-ghazni", header: Article.Header(published: CivilDate(iso: "2021-08-12")),
      text: SourceText(try String(contentsOf: path, encoding: .utf8)))
  }
}
