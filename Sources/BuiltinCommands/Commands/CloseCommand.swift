import PluginKit

/// `close`: leaves the session for a new one.
struct CloseCommand: Command {
  static let signature = Signature(
    "close", .session, "leaves the session for a new, empty one",
    discussion: "Nothing is lost: a named session is found by `open`, and unnamed work is offered at the next start.",
    examples: [Signature.Example("close", "begin anew", shows: ["a new session"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer { Answer(effects: [.close]) }
}
