import PluginKit

/// `quit`: leaves the shell.
struct QuitCommand: Command {
  static let signature = Signature(
    "quit", .program, "leaves the shell; Ctrl-D does the same",
    examples: [Signature.Example("quit", "leave")])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer { Answer(effects: [.leave(status: 0)]) }
}
