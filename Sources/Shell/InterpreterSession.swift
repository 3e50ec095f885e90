import CommandLanguage
import PluginKit
import Workbench

/// The interpreter as the terminal sees it.
package final class InterpreterSession: ShellSession {
  private let interpreter: Interpreter

  package init(_ interpreter: Interpreter) { self.interpreter = interpreter }

  package func prompt() -> Prompt {
    let view = interpreter.view
    let articles = view.session.articles.count
    var parts = [Prompt.Part(view.name ?? "sitrep", .green)]
    if articles > 0 { parts.append(Prompt.Part("[\(articles)]", .dim)) }
    if view.isReadOnly { parts.append(Prompt.Part(" read only", .yellow)) }
    return Prompt(parts + [Prompt.Part("> ")])
  }

  package func isComplete(_ input: String) -> Bool { InputStatus(of: input) == .complete }

  package func completions(_ line: String, cursor: Int) -> Completions {
    let completion = interpreter.completer.completion(line, at: cursor)
    return Completions(
      range: completion.range.bytes,
      candidates: completion.candidates.map {
        Completions.Candidate($0.text, label: $0.label, help: $0.help, suffix: $0.goesOn ? "" : " ")
      })
  }

  package func hint(_ line: String) -> Hint? { interpreter.completer.hint(line).map { Hint($0) } }

  package func run(_ input: String, output: any ShellOutput) async -> ShellOutcome {
    switch await interpreter.run(input, output: OutputBridge(output)) {
    case .goOn, .failed: .goOn
    case .leave(let status): .leave(status)
    }
  }

  package var usesPager: Bool { Setting.pager.value(in: interpreter.view.session) == "on" }
}
