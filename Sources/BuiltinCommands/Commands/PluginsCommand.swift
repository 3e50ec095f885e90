import PluginKit

/// `plugins`: the modules that add to sitrep.
struct PluginsCommand: Command {
  static let signature = Signature(
    "plugins", .program, "lists the plugins and what they add",
    columns: [
      Column("name", .text, "its name"), Column("version", .text, "its version"), Column("commands", .text, "commands it adds"),
      Column("formats", .text, "file formats it adds"), Column("summary", .text, "what it is for"),
    ],
    examples: [Signature.Example("plugins", "what is added", shows: ["timeline"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let rows = context.host.plugins.map { plugin in
      Row([
        .text(plugin.name), .text(plugin.version), Value(names: plugin.commands.map { $0.signature.name }),
        Value(names: plugin.exporters.compactMap { $0.formats.first }), .text(plugin.summary),
      ])
    }
    return .table(Table(item: "plugin", columns: PluginsCommand.signature.columns, rows: rows))
  }
}
