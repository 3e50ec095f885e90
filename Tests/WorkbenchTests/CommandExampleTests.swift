import Foundation
import PluginKit
import TestSupport
import Testing
import Workbench

/// The examples that `help` shows, run on the bundled article.
@Suite struct CommandExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let command: String
    let example: Signature.Example
    var testDescription: String { example.line }
  }

  static let cases: [Case] = (CommandRegistry().signatures + Operators.signatures).flatMap { signature in
    signature.examples.map { Case(command: signature.name, example: $0) }
  }

  /// What must be there before an example works: a file to load, something to undo, a session to open.
  static let preparations: [String: String] = [
    "undo": "note a1 \"seen\"", "open": "save ghazni; close", "run": "",
    "compare": "load weekly-report.txt --date 2021-08-13",
  ]

  @Test("an example does what help says", arguments: cases)
  func example(_ example: Case) async throws {
    let bench = try await Bench(articles: [Bench.ghazni()])
    try bench.write(try Bench.ghazni().text.string, to: "herat-ghazni.txt")
    try bench.write("articles\n", to: "weekly.sitrep")
    try bench.write("The Taliban captured 30 military vehicles in Herat, the group said on Thursday.\n", to: "weekly-report.txt")
    if let preparation = Self.preparations[example.command] { await bench.run(preparation) }
    let (outcome, output) = await bench.runWithOutcome(example.example.line)
    if example.command == "redo" {
      #expect(outcome == .failed(.nothingToRedo))
    } else if example.command == "quit" {
      #expect(outcome == .leave(0))
    } else {
      #expect(outcome == .goOn, "\(output.all)")
    }
    var rest = output.all[...]
    for words in example.example.shows {
      guard let found = rest.range(of: words) else {
        Issue.record("“\(words)” is not in what is left of the answer:\n\(output.all)")
        return
      }
      rest = rest[found.upperBound...]
    }
  }

  @Test(
    "every command and operator has a summary without a full stop and at least one example",
    arguments: CommandRegistry().signatures + Operators.signatures)
  func signature(_ signature: Signature) {
    #expect(!signature.summary.hasSuffix("."))
    #expect(!signature.examples.isEmpty)
  }

  /// Operators read their words themselves: `sort` has a direction after each of its columns.
  @Test("only the last parameter of a command repeats", arguments: CommandRegistry().signatures)
  func repeating(_ signature: Signature) {
    #expect(signature.parameters.dropLast().allSatisfy { !$0.isRepeating })
  }
}
