import Foundation
import PluginKit
import Testing
import Workbench

/// The worked sessions of `Sessions/`, replayed and compared with what was recorded.
@Suite struct SessionReplayTests {
  /// The folders of `Sessions/` that hold a script.
  static let names: [String] = {
    let sessions = Bench.root.appendingPathComponent("Sessions").path
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: sessions)) ?? []
    return folders.filter { FileManager.default.fileExists(atPath: "\(sessions)/\($0)/script.sitrep") }.sorted()
  }()

  @Test("the worked sessions are found")
  func found() { #expect(Self.names.contains("ghazni")) }

  @Test("a worked session prints its transcript and leaves its saved session", arguments: names)
  func replay(name: String) async throws {
    let source = Bench.root.appendingPathComponent("Sessions/\(name)")
    let bench = try await Bench()
    for file in try FileManager.default.contentsOfDirectory(atPath: source.path) where file.hasSuffix(".txt") && file != "transcript.txt" {
      try FileManager.default.copyItem(at: source.appendingPathComponent(file), to: bench.folder.appendingPathComponent(file))
    }
    let script = try String(contentsOf: source.appendingPathComponent("script.sitrep"), encoding: .utf8)
    let (outcome, output) = await bench.runWithOutcome(script, arguments: [], file: "script.sitrep", echoes: true)
    #expect(outcome == .goOn, "\(output.all)")
    try Recording.expect(output.inOrder, at: "Sessions/\(name)/transcript.txt")
    // What the script writes, such as pictures.
    for file in try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted() where file.hasSuffix(".svg") {
      try Recording.expect(try bench.read(file), at: "Sessions/\(name)/\(file)")
    }
    try await compare(bench, savedAt: source.appendingPathComponent("saved.sitrep"))
  }

  /// The saved session holds the same articles, decisions and names as the replayed one, and its journal.
  private func compare(_ bench: Bench, savedAt saved: URL) async throws {
    await bench.run("save ./replayed.sitrep")
    let replayed = bench.folder.appendingPathComponent("replayed.sitrep")
    guard FileManager.default.fileExists(atPath: saved.path) else {
      if ProcessInfo.processInfo.environment["SITREP_RECORD"] == "1" { try FileManager.default.copyItem(at: replayed, to: saved) }
      Issue.record("\(saved.lastPathComponent) was not there; SITREP_RECORD=1 writes it")
      return
    }
    let copy = bench.folder.appendingPathComponent("saved.sitrep")
    try FileManager.default.copyItem(at: saved, to: copy)
    let file = try SessionFile.open(at: copy.path, mode: .readOnly)
    let now = bench.interpreter.view.session
    #expect(file.session.articles.map { $0.article.sha256 } == now.articles.map { $0.article.sha256 })
    #expect(file.session.decisions.map { $0.verdict } == now.decisions.map { $0.verdict })
    #expect(file.session.decisions.map { $0.anchor } == now.decisions.map { $0.anchor })
    #expect(file.session.decisions.map { $0.because } == now.decisions.map { $0.because })
    #expect(file.session.bindings == now.bindings)
    #expect(file.session.settings == now.settings)
    let journal = try bench.interpreter.view.file.journal()
    #expect(try file.journal().map { $0.line } == journal.map { $0.line })
    try file.close()
  }
}
