import PluginKit

/// `undo`: takes back the last change.
struct UndoCommand: Command {
  static let signature = Signature(
    "undo", .deciding, "takes back the last change of the session",
    discussion: "The whole journal can be walked back, also after the session was saved and opened again. `history` shows it.",
    examples: [Signature.Example("undo", "take back the last change", shows: ["undone"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer { Answer(effects: [.undo]) }
}
