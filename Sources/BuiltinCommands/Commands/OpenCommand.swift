import PluginKit

/// `open`: goes on with a saved session.
struct OpenCommand: Command {
  static let signature = Signature(
    "open", .session, "goes on with a saved session, its undo journal included",
    parameters: [Signature.Parameter("name", .session, "a name, or a path ending in .sitrep")],
    options: [Signature.Option("--read-only", nil, "looks at it without changing it; works while another shell has it open")],
    examples: [Signature.Example("open ghazni", "come back to a session")])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    Answer(effects: [.open(name: call.text("name") ?? "", readOnly: call.has("--read-only"))])
  }
}
