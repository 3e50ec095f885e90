import PluginKit

/// `run`: carries out a script.
struct RunCommand: Command {
  static let signature = Signature(
    "run", .scripts, "carries out the commands of a script file",
    discussion: """
      The script works on this session. Its arguments stand in it as $1, $2 … and $@. It stops at the first error and names file, line and \
      column. `expect` makes a script a test.
      """,
    parameters: [
      Signature.Parameter("file", .file, "the script"),
      Signature.Parameter("arguments", .text, "$1, $2 …", optional: true, repeating: true),
    ],
    examples: [Signature.Example("run weekly.sitrep 2021-08-12", "carry out a script with one argument")])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    Answer(effects: [.run(path: call.text("file") ?? "", arguments: call.allArguments("arguments").map { $0.value.text })])
  }
}
