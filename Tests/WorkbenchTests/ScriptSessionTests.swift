import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// Which session files a run leaves behind.
@Suite struct ScriptSessionTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-test-\(UUID().uuidString)")

  private func interpreter(isInteractive: Bool, on file: SessionFile? = nil) throws -> (Interpreter, Surroundings) {
    let sessions = SessionFolder(path: folder.path + "/sessions")
    let temporary = SessionFolder(path: folder.path + "/temporary")
    let surroundings = Surroundings(
      currentFolder: folder.path, sessions: sessions, unnamed: isInteractive ? sessions : temporary, isInteractive: isInteractive,
      clock: { Timestamp(milliseconds: 1_628_726_400_000) })
    let own = try file ?? SessionFile.create(at: surroundings.newUnnamedPath())
    return (Interpreter(try Bench.engine(), CommandRegistry(), surroundings, file: own), surroundings)
  }

  @Test("unnamed work of the prompt with something in it stays; an empty one goes")
  func prompt() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    for (line, remains) in [("note 1 \"x\"", true), ("about", false)] {
      let (interpreter, surroundings) = try interpreter(isInteractive: true)
      let path = interpreter.view.file.path
      _ = try interpreter.view.file.commit([.addArticle(try Bench.ghazni(), origin: nil)], line: "load", at: surroundings.clock())
      if !remains { _ = await interpreter.run("undo", output: Bench.Output()) }
      _ = await interpreter.run(line, output: Bench.Output())
      try await interpreter.finish()
      #expect(FileManager.default.fileExists(atPath: path) == remains)
    }
  }

  @Test("a script's own session goes, and kept work that it opens stays")
  func script() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (atPrompt, surroundings) = try interpreter(isInteractive: true)
    let kept = atPrompt.view.file.path
    _ = try atPrompt.view.file.commit([.addArticle(try Bench.ghazni(), origin: nil)], line: "load", at: surroundings.clock())
    try await atPrompt.finish()
    let (inScript, _) = try interpreter(isInteractive: false)
    let own = inScript.view.file.path
    let name = URL(fileURLWithPath: kept).deletingPathExtension().lastPathComponent
    let output = Bench.Output()
    #expect(await inScript.run("open \"\(name)\"; articles", output: output) == .goOn, "\(output.all)")
    try await inScript.finish()
    #expect(FileManager.default.fileExists(atPath: kept))
    #expect(!FileManager.default.fileExists(atPath: own))
  }

  @Test("the view shows the session's name after every command, with or without a script's name")
  func name() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (interpreter, _) = try interpreter(isInteractive: true)
    _ = await interpreter.run("save work", output: Bench.Output())
    _ = await interpreter.run("about", file: "other.sitrep", output: Bench.Output())
    #expect(interpreter.view.name == "work")
    try await interpreter.finish()
  }
}
