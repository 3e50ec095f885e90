import PluginKit

/// `let`: the names of pipelines. Binding one is part of the language; alone, the word lists them.
struct LetCommand: Command {
  static let signature = Signature(
    "let", .scripts, "gives a pipeline a name: let NAME = PIPELINE; alone it lists the names",
    discussion: """
      A name stands for its pipeline wherever a command may stand, and is carried out anew each time. Names are kept in \
      the session; binding one again replaces it.
      """,
    columns: [Column("name", .text, "the name"), Column("pipeline", .text, "what it stands for")],
    examples: [
      Signature.Example("let fallen = events where type under territory", "name a pipeline", shows: ["fallen"]),
      Signature.Example("let", "the names there are"),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let rows = context.session.bindings.map { Row([.text($0.name), .text($0.source)]) }
    return .table(Table(item: "name", columns: LetCommand.signature.columns, rows: rows))
  }
}
