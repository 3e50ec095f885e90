/// One thing to tell the user: what is wrong, where, and what to do. The only error type that crosses a target.
public struct Diagnostic: Error, Sendable, Hashable, CustomStringConvertible {
  /// How much it matters: an error stops what was asked, a warning and a note do not.
  public enum Severity: String, Sendable, Codable { case error, warning, note }

  /// What kind of thing it is, for scripts and for the exit status.
  public let code: DiagnosticCode
  /// How much it matters.
  public let severity: Severity
  /// One sentence without a full stop, that a stranger understands.
  public let message: String
  /// The words at fault, in the line or file that was being read; nil when no words are at fault.
  public let range: TextRange?
  /// What to do, one sentence; nil when the message says it all.
  public let help: String?

  public init(_ code: DiagnosticCode, _ message: String, at range: TextRange? = nil, help: String? = nil, severity: Severity = .error) {
    self.code = code
    self.message = message
    self.range = range
    self.help = help
    self.severity = severity
  }

  /// The same, with the words at fault named.
  public func at(_ range: TextRange?) -> Diagnostic {
    Diagnostic(code, message, at: range, help: help, severity: severity)
  }

  /// `error: message (help)`, for logs.
  public var description: String { "\(severity.rawValue): \(message)" + (help.map { " (\($0))" } ?? "") }
}
