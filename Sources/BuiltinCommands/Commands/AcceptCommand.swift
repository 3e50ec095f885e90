import PluginKit

/// `accept`: the analyst vouches for an item.
struct AcceptCommand: Command {
  static let signature = Signature(
    "accept", .deciding, "vouches for items",
    discussion:
      "An accepted item is marked in lists. The decision hangs on the words of the article, so it survives a new analysis and another session with the same text.",
    parameters: [Signature.Parameter("item", .item, "ids of the items", repeating: true)],
    options: [Signature.Option("--because", .text, "the reason, kept with the decision")],
    examples: [Signature.Example("accept e1 --because \"seen on video\"", "vouch for an event", shows: ["accepted e1"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await Decisions.answer(call, in: context, verdict: .accept, done: "accepted")
  }
}
