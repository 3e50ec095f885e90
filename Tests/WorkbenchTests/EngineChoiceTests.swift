import Foundation
import PluginKit
import Synchronization
import TestSupport
import Testing
import Workbench

/// `set engine`: which language model reads the articles of a session.
@Suite struct EngineChoiceTests {
  /// A workbench whose models are opened before one's eyes, the accurate one only where it is there.
  private final class Workshop: Sendable {
    let opened = Mutex<[LanguageEngine]>([])
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-engines-\(UUID().uuidString)")
    private let isComplete: Bool

    init(isComplete: Bool = true) throws {
      self.isComplete = isComplete
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try "Rebels seized the bridge near Kabul on Monday.\n".write(
        to: folder.appendingPathComponent("bridge.txt"), atomically: true, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func interpreter() throws -> Interpreter {
      let sessions = SessionFolder(path: folder.path + "/sessions")
      let surroundings = Surroundings(
        currentFolder: folder.path, sessions: sessions, unnamed: sessions, isInteractive: true,
        clock: { Timestamp(milliseconds: 1_628_726_400_000) })
      let file = try SessionFile.create(at: surroundings.newUnnamedPath())
      return Interpreter(try engine(), CommandRegistry(), surroundings, file: file)
    }

    private func engine() throws -> Engine {
      let isComplete = isComplete
      return Engine(try TestWorld.world) { [weak self] engine throws(Diagnostic) in
        self?.opened.withLock { $0.append(engine) }
        guard engine == .fast || isComplete else { throw Diagnostic(.dataMissing, "the language model cannot be read", help: "find it") }
        return try TestWorld.pipeline(engine)
      }
    }

    var openings: [LanguageEngine] { opened.withLock { $0 } }
  }

  /// Runs lines and returns what they printed; the outcome of the last.
  private func run(_ interpreter: Interpreter, _ lines: String...) async -> (outcome: Interpreter.Outcome, text: String) {
    let output = Bench.Output()
    var outcome = Interpreter.Outcome.goOn
    for line in lines { outcome = await interpreter.run(line, output: output) }
    return (outcome, output.all)
  }

  @Test("the fast engine is the default, and the model of the other is opened when it is first chosen")
  func lazy() async throws {
    let shop = try Workshop()
    let interpreter = try shop.interpreter()
    #expect(await run(interpreter, "set engine").text.contains("engine is fast"))
    #expect(shop.openings == [])
    _ = await run(interpreter, "load bridge.txt --date 2021-08-16", "places", "events")
    #expect(shop.openings == [.fast])
    #expect(await run(interpreter, "set engine accurate").text.contains("engine is now accurate"))
    _ = await run(interpreter, "places", "set engine fast", "places", "set engine accurate", "tokens s1")
    #expect(shop.openings == [.fast, .accurate])
  }

  @Test("the choice is kept in the session file, and undo takes it back")
  func kept() async throws {
    let shop = try Workshop()
    let interpreter = try shop.interpreter()
    _ = await run(interpreter, "set engine accurate", "save front", "close", "open front")
    #expect(await interpreter.session.languageEngine == .accurate)
    _ = await run(interpreter, "undo")
    #expect(await interpreter.session.languageEngine == .fast)
  }

  @Test("decisions stay on their words when the engine changes")
  func decisions() async throws {
    let shop = try Workshop()
    let interpreter = try shop.interpreter()
    _ = await run(interpreter, "load bridge.txt --date 2021-08-16", "note pl1 \"held since May\"")
    let (outcome, text) = await run(interpreter, "set engine accurate", "places", "note")
    #expect(outcome == .goOn)
    #expect(text.contains("noted"))
    #expect(text.contains("held since May"))
  }

  @Test("a missing model is an error that says what to do, and leaves the session as it was")
  func missing() async throws {
    let shop = try Workshop(isComplete: false)
    let interpreter = try shop.interpreter()
    _ = await run(interpreter, "load bridge.txt --date 2021-08-16")
    let before = await interpreter.session
    let (outcome, text) = await run(interpreter, "set engine accurate")
    #expect(outcome == .failed(.dataMissing))
    #expect(text.contains("set engine fast"))
    #expect(await interpreter.session == before)
    #expect(await run(interpreter, "places").outcome == .goOn)
  }

  @Test("a session that asks for a model that is not there opens, says so when it has to read, and can be given the other")
  func brought() async throws {
    let elsewhere = try Workshop()
    let own = try elsewhere.interpreter()
    _ = await run(own, "load bridge.txt --date 2021-08-16", "set engine accurate", "save ./brought.sitrep", "close")
    let shop = try Workshop(isComplete: false)
    let interpreter = try shop.interpreter()
    let path = elsewhere.folder.appendingPathComponent("brought.sitrep").path
    #expect(await run(interpreter, "open \"\(path)\"", "articles").outcome == .goOn)
    for line in ["places", "tokens", "tree s1", "near Kabul 50 km", "export all.json", "timeline --dates"] {
      let (outcome, text) = await run(interpreter, line)
      #expect(outcome == .failed(.dataMissing), "\(line)")
      #expect(text.contains("set engine fast"))
    }
    #expect(interpreter.completer.completion("why ", at: 4).candidates.map(\.text) == ["total"], "a word, and no item")
    #expect(await run(interpreter, "set engine fast", "places").outcome == .goOn)
  }

  @Test("the session file keeps the analyses of each engine", arguments: LanguageEngine.allCases)
  func cached(engine: LanguageEngine) async throws {
    let shop = try Workshop()
    let interpreter = try shop.interpreter()
    _ = await run(interpreter, "load bridge.txt --date 2021-08-16", "set engine \(engine.rawValue)")
    let article = try #require(await interpreter.session.articles.first).article
    let maker = SessionFile.Maker(engine: engine.rawValue, madeWith: try TestWorld.pipeline(engine).fingerprint)
    #expect(interpreter.view.file.cachedAnalysis(of: article, by: maker) == nil)
    _ = await run(interpreter, "places")
    #expect(interpreter.view.file.cachedAnalysis(of: article, by: maker) != nil)
  }

  @Test("each engine reads with a model of its own")
  func models() async throws {
    let shop = try Workshop()
    let interpreter = try shop.interpreter()
    _ = await run(interpreter, "load bridge.txt --date 2021-08-16")
    var models: Set<String> = []
    for engine in LanguageEngine.allCases {
      _ = await run(interpreter, "set engine \(engine.rawValue)", "export \(engine.rawValue).json")
      let data = try Data(contentsOf: shop.folder.appendingPathComponent("\(engine.rawValue).json"))
      let records = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
      models.insert(try #require((records.first?["engine"] as? [String: Any])?["model"] as? String))
    }
    #expect(models.count == 2)
  }

  @Test("a setting of a later version is read with the default")
  func unknown() throws {
    var session = Session()
    try session.apply(.set(name: "engine", value: "exquisite"), at: Timestamp(milliseconds: 0))
    #expect(session.languageEngine == .fast)
  }
}
