import Foundation
import PluginKit
import Testing
import Workbench

/// The manual says what the program does.
@Suite struct ManualTests {
  @Test("Documentation/Commands.md is what help says of every command and operator")
  func commands() throws {
    try Recording.expect(CommandManual(CommandRegistry(), operators: Operators.signatures).text, at: "Documentation/Commands.md")
  }

  @Test("every diagnostic code is explained in Documentation/Diagnostics.md", arguments: DiagnosticCode.allCases)
  func diagnostics(code: DiagnosticCode) throws {
    let manual = try String(contentsOf: Bench.root.appendingPathComponent("Documentation/Diagnostics.md"), encoding: .utf8)
    #expect(manual.contains("| `\(code.rawValue)` | \(code.exitStatus) |"))
  }

  @Test("every target has its paragraph in Documentation/Modules.md")
  func modules() throws {
    let manual = try String(contentsOf: Bench.root.appendingPathComponent("Documentation/Modules.md"), encoding: .utf8)
    let folders = try FileManager.default.contentsOfDirectory(atPath: Bench.root.appendingPathComponent("Sources").path)
    for target in folders where !target.hasPrefix(".") { #expect(manual.contains("**\(target)**"), "\(target)") }
  }
}
