import TextModel
import Workbench

/// Runs scripts, `-c` and piped input: no prompt, no pager, and Ctrl-C stops the running command.
package struct BatchRun {
  private let terminal: TerminalInfo
  private let colours: Bool

  package init(terminal: TerminalInfo, colours: Bool) {
    self.terminal = terminal
    self.colours = colours
  }

  /// Runs the work to its end and returns the exit status: what failed first, or 128 + n after signal n.
  ///
  /// Call on the main thread, which it blocks.
  package func run(_ work: @escaping @Sendable (any CommandOutput) async -> Interpreter.Outcome) -> Int32 {
    let runner = CommandRunner(hidesTyping: false)
    defer { runner.giveSignalsBack() }
    let output = StreamOutput(terminal: terminal, colours: colours)
    switch runner.run(output: output, { await work(OutputBridge(output)) }) {
    case .terminated(let signal): return SignalNumber.status(of: signal)
    case .finished where output.hasFailed: return DiagnosticCode.writeFailed.exitStatus
    case .finished(.goOn): return 0
    case .finished(.leave(let status)): return status
    case .finished(.failed(let code)): return code.exitStatus
    }
  }
}
