import PluginKit

/// `sessions`: what was saved.
struct SessionsCommand: Command {
  static let signature = Signature(
    "sessions", .session, "lists the saved sessions",
    columns: [
      Column("name", .text, "for `open`"), Column("articles", .number, "how many articles it holds"),
      Column("changed", .text, "when it was last changed (UTC)"), Column("size", .number, "bytes"),
      Column("state", .text, "open elsewhere, or why it cannot be read"), Column("path", .text, "its file", isDetail: true),
    ],
    examples: [Signature.Example("sessions", "what was saved")])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let rows = try context.host.sessions().map { listing in
      Row([
        .text(listing.name), listing.articles.map { .number(Double($0)) } ?? .missing, .text(listing.modified.description),
        .number(Double(listing.size)), Value(listing.problem?.message ?? (listing.isLocked ? "open in a shell" : nil)), .text(listing.path),
      ])
    }
    return .table(Table(item: "saved session", columns: SessionsCommand.signature.columns, rows: rows))
  }
}
