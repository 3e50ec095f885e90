import PluginKit

/// `save`: gives the session a name.
struct SaveCommand: Command {
  static let signature = Signature(
    "save", .session, "gives the session a name, or copies it under another",
    discussion: """
      Every change is on disk when the prompt returns, saved or not. `save ghazni` names the unnamed session so that `open ghazni` finds it; \
      of a session that has a name it makes a copy and goes on in the copy. A name with a slash or ending in .sitrep is a file.
      """,
    parameters: [Signature.Parameter("name", .session, "a name, or a path ending in .sitrep")],
    options: [Signature.Option("--replace", nil, "replaces a session of that name")],
    examples: [Signature.Example("save ghazni", "name the session", shows: ["saved as ghazni"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    Answer(effects: [.save(name: call.text("name") ?? "", replacing: call.has("--replace"))])
  }
}
