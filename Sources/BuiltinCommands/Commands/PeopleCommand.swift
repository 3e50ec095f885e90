import PluginKit

/// `people`: the persons among the entities.
struct PeopleCommand: Command {
  static let signature = Signature(
    "people", .reading, "lists the persons, with their roles",
    parameters: ItemTable.parameters,
    options: [ItemTable.showRejected],
    columns: EntitiesCommand.table.signatureColumns,
    examples: [
      Signature.Example("people", "everyone who is named or acts", shows: ["Ismail Khan"]),
      Signature.Example("people where roles ~ spokesman", "who speaks for somebody", shows: ["Mirwais Stanikzai"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await EntitiesCommand.table.answer(call, in: context) { article in
      EntitiesCommand.entries(article, in: context) { $0.kind == .person }
    }
  }
}
