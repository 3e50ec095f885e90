/// The rest of the program as the terminal sees it: a session that completes and runs lines.
///
/// Everything but `run` is called on the main thread between commands and must answer within a few milliseconds.
package protocol ShellSession: AnyObject, Sendable {
  /// What to show before the next line.
  func prompt() -> Prompt
  /// Whether `input` can be run as it stands; false while a quote or bracket is open or the line goes on (`|`, `\`), and Enter then starts
  /// a new line.
  func isComplete(_ input: String) -> Bool
  /// What may stand at `cursor`, a byte offset (UTF-8) into `line`.
  func completions(_ line: String, cursor: Int) -> Completions
  /// What to show dimly after `line`, whose end the cursor is at; nil for nothing. The editor offers the rest of earlier lines by itself.
  func hint(_ line: String) -> Hint?
  /// Whether answers longer than the window are shown page by page.
  var usesPager: Bool { get }
  /// Runs one complete input and reports its errors to `output`.
  ///
  /// Runs in a task of its own, outside the main actor, which is blocked meanwhile: awaiting the main actor would never return. On Ctrl-C the task
  /// is cancelled and `output.isCancelled` becomes true.
  func run(_ input: String, output: any ShellOutput) async -> ShellOutcome
}

/// What the shell does after a command.
package enum ShellOutcome: Sendable, Hashable {
  case goOn
  /// Leave with this exit status.
  case leave(Int32)
}
