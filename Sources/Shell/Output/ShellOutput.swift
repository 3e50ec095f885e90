/// Where a command's words go, and how it learns that the user has had enough. Safe to use from any thread.
package protocol ShellOutput: AnyObject, Sendable {
  /// Adds to the answer, on standard output; article text in it must be escaped already.
  func write(_ text: String)
  /// Says something beside the answer on standard error, at once: a warning, an error.
  func note(_ text: String)
  /// Shows what was written so far, if it was held back for the pager.
  func flush()
  /// Whether Ctrl-C was pressed; long work asks at least ten times a second.
  var isCancelled: Bool { get }
  /// The line that shows how far long work has come.
  var progress: ProgressReporter { get }
  /// The columns to lay tables out for; nil when the output is no terminal and has no width.
  var columns: Int? { get }
  /// The rows of the window; nil when the output is no terminal.
  var rows: Int? { get }
  /// Whether characters beyond ASCII can be shown.
  var isUnicode: Bool { get }
  /// Whether the answer may be coloured.
  var colours: Bool { get }
}

/// An output that whoever runs a command can cancel.
package protocol CancellableOutput: ShellOutput {
  /// Makes `isCancelled` true for good.
  func cancel()
}
