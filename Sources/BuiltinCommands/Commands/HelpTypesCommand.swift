import PluginKit

/// `help types`: the event types with their groups and codes.
struct HelpTypesCommand: Command {
  static let signature = Signature(
    "help types", .program, "lists the event types",
    columns: [
      Column("type", .text, "its name, as `events` shows it"), Column("group", .text, "the group that `under` knows"),
      Column("definition", .text, "what it covers"), Column("plover", .text, "PLOVER category and mode"),
      Column("acled", .text, "ACLED event and sub-event type", isDetail: true),
      Column("cameo", .text, "CAMEO codes", isDetail: true),
    ],
    examples: [
      Signature.Example("help types", "all of them", shows: ["airstrike", "ceasefire_broken"]),
      Signature.Example("help types | where group = remote", "what is done from afar", shows: ["shelling"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let rows = context.world.eventTypes.types.map { type in
      Row([.text(type.id), .text(type.group), .text(type.definition), .text(type.plover), .text(type.acled), .text(type.cameo)])
    }
    return .table(Table(item: "event type", columns: HelpTypesCommand.signature.columns, rows: rows))
  }
}
