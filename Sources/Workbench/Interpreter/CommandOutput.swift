/// Where a running command's words go; the shell, the scripts and the tests each have one.
package protocol CommandOutput: AnyObject, Sendable {
  /// Adds to the answer; article text in it is escaped already.
  func write(_ text: String)
  /// Says something beside the answer: a warning, what was done.
  func note(_ text: String)
  /// Shows how far long work has come.
  func report(done: Int, of total: Int, _ what: String)
  /// The columns to lay out for; nil where there is no window.
  var columns: Int? { get }
  /// The rows of the window; nil where there is none.
  var rows: Int? { get }
  /// Whether characters beyond ASCII can be shown.
  var isUnicode: Bool { get }
  var colours: Bool { get }
}

extension CommandOutput {
  package var rows: Int? { nil }
  package var isUnicode: Bool { true }
}
