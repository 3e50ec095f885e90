import PluginKit

/// `redo`: brings back what `undo` took.
struct RedoCommand: Command {
  static let signature = Signature(
    "redo", .deciding, "brings back the change that `undo` took back",
    examples: [Signature.Example("redo", "bring it back", shows: ["nothing to redo"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer { Answer(effects: [.redo]) }
}
