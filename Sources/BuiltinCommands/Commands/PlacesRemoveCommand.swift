import PluginKit

/// `places remove`: takes an added place back.
struct PlacesRemoveCommand: Command {
  static let signature = Signature(
    "places remove", .places, "takes a place back that you added",
    parameters: [Signature.Parameter("name", .text, "its name")],
    options: [Signature.Option("--always", nil, "takes it out of your own file")],
    examples: [
      Signature.Example(
        "places add Robotnik 47.44,35.83; places remove Robotnik", "take an added place back", shows: ["Robotnik is taken out"])
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("name") else { throw Diagnostic(.missingArgument, "`places remove` needs a name", at: call.range) }
    let name = argument.value.text
    let key = AnalystFact.Key(.place, AddedPlace.key(of: name))
    let own = context.host.ownPlaces.first { $0.key == key.name }
    let effect: Effect
    let home: String
    if call.has("--always") {
      guard own != nil else { throw PlacesRemoveCommand.unknown(name, context.host.ownPlaces, "your own file", at: argument.range) }
      effect = .dropPlace(key: key.name)
      home = context.host.ownPlacesPath ?? "your own file"
    } else {
      guard context.session.fact(key) != nil else {
        guard own == nil else {
          throw Diagnostic(
            .unknownPlace, "\(name) is kept in your own file, not in the session", at: argument.range,
            help: "places remove \"\(name)\" --always takes it out of every session")
        }
        throw PlacesRemoveCommand.unknown(name, context.session.addedPlaces, "the session", at: argument.range)
      }
      effect = .edit(.forget(key))
      home = "the session"
    }
    let follows = try await PlaceConsequences(of: [effect], in: context).description
    return Answer(
      message: ["\(name) is taken out of \(home)", follows].compactMap { $0 }.joined(separator: ": "), effects: [effect])
  }

  private static func unknown(_ name: String, _ places: [AddedPlace], _ home: String, at range: TextRange) -> Diagnostic {
    let near = Nearest.question(to: name, among: places.map { $0.name })
    return Diagnostic(
      .unknownPlace, "no place named \(name) was added to \(home)", at: range, help: near ?? "`places added` lists those that were")
  }
}
