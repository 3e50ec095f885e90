import Foundation
import TestSupport
import Testing
import TextModel

@testable import Language

@Suite struct LanguageModelTests {
  private func write(_ bytes: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appendingPathComponent(LanguageEngine.fast.fileName))
    return folder.path
  }

  private func code(openingModelIn folder: String) -> DiagnosticCode? {
    do throws(Diagnostic) {
      _ = try LanguageModel(folder: folder)
      return nil
    } catch { return error.code }
  }

  private func model(_ engine: LanguageEngine) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: TestWorld.dataFolder(of: "Language") + "/" + engine.fileName)))
  }

  @Test(arguments: ["truncated", "changed", "foreign", "empty", "other format"])
  func badFilesAreRefused(kind: String) throws {
    var bytes = try model(.fast)
    switch kind {
    case "truncated": bytes.removeLast(1_000)
    case "changed": bytes[bytes.count / 2] ^= 1
    case "foreign": bytes = Array("%PDF-1.7 this is no model but something else of some length".utf8)
    case "empty": bytes = []
    default: bytes[8] = 99
    }
    #expect(code(openingModelIn: try write(bytes)) == .dataDamaged)
  }

  @Test func theOtherEnginesModelIsRefused() throws { #expect(code(openingModelIn: try write(model(.accurate))) == .dataDamaged) }

  @Test func aMissingFileIsNamed() { #expect(code(openingModelIn: "/nonexistent") == .dataMissing) }

  @Test func anEngineSaysWhichItIs() throws {
    for engine in LanguageEngine.allCases { #expect(try TestWorld.language(engine).engine == engine) }
  }
}
