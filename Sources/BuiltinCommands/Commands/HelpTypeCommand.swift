import PluginKit

/// `help type`: what an event type means, which words tell it, and what PLOVER, ACLED and CAMEO call it.
struct HelpTypeCommand: Command {
  static let signature = Signature(
    "help type", .program, "explains an event type: definition, codes, and the words that tell it",
    discussion: """
      The words are those of the trigger table. Behind some of them stands what must take part: “captured” tells another type of a town than \
      of a soldier. A group or family (battle, strike, territory) lists its types.
      """,
    parameters: [Signature.Parameter("type", .eventType, "an event type, a group or a family of types")],
    examples: [
      Signature.Example("help type airstrike", "one type", shows: ["Crewed aircraft", "PLOVER", "air raid"]),
      Signature.Example("help type territory", "the types of a family", shows: ["territory_taken_state"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("type") else { throw Diagnostic(.missingArgument, "`help type` needs a type", at: call.range) }
    let table = context.world.eventTypes
    let name = argument.value.text.lowercased()
    if let type = table.type(name) { return .document(HelpTypeCommand.page(of: type, in: context.world)) }
    let members = table.types.filter { table.isA($0.id, name) }
    guard members.isEmpty else {
      return .document(Document([.heading(name), .fields(members.map { Document.Field($0.id, $0.definition) })]))
    }
    throw Diagnostic(
      .invalidValue, "there is no event type \(argument.value.text)", at: argument.range,
      help: Nearest.question(to: name, among: table.types.map { $0.id } + table.groups) ?? "`help types` lists them")
  }

  private static func page(of type: EventTypeTable.EventType, in world: World) -> Document {
    var blocks: [Document.Block] = [
      .heading(type.id), .paragraph([Run(type.definition + ".")]),
      .fields([
        Document.Field("group", type.group), Document.Field("PLOVER", type.plover), Document.Field("ACLED", type.acled),
        Document.Field("CAMEO", type.cameo.replacing(";", with: ", ")),
      ]),
    ]
    let triggers = TriggerWords(of: type.id, in: world).lines
    if !triggers.isEmpty {
      blocks.append(.heading("Words that tell it"))
      blocks.append(.list(triggers.map { [Run($0)] }))
    }
    return Document(blocks)
  }
}
