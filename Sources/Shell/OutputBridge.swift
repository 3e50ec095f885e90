import Workbench

/// The shell's output as the interpreter knows it.
final class OutputBridge: CommandOutput {
  private let output: any ShellOutput

  init(_ output: any ShellOutput) { self.output = output }

  var columns: Int? { output.columns }
  var rows: Int? { output.rows }
  var isUnicode: Bool { output.isUnicode }
  var colours: Bool { output.colours }
  func write(_ text: String) { output.write(text) }
  func note(_ text: String) { output.note(text) }

  func report(done: Int, of total: Int, _ what: String) {
    if done <= 1 { output.progress.begin(what, total: total) }
    output.progress.advance(to: done)
  }
}
