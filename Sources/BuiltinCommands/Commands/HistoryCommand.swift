import PluginKit

/// `history`: the journal of changes.
struct HistoryCommand: Command {
  static let signature = Signature(
    "history", .session, "lists the changes of the session, oldest first",
    discussion: "What was only asked is not listed: the journal holds what changed the session, and `undo` walks back along it.",
    columns: [
      Column("number", .number, "its place in the journal"), Column("line", .text, "what was typed"), Column("at", .text, "when (UTC)"),
      Column("state", .text, "undone, where it was taken back"),
    ],
    examples: [Signature.Example("history", "what changed so far", shows: ["herat-ghazni"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let rows = try context.host.journal().map { entry in
      Row([.number(Double(entry.sequence)), .text(entry.line), .text(entry.at.description), Value(entry.isUndone ? "undone" : nil)])
    }
    return .table(Table(item: "change", columns: HistoryCommand.signature.columns, rows: rows))
  }
}
