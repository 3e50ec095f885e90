import PluginKit

/// `reject`: the analyst takes an item out of lists and totals.
struct RejectCommand: Command {
  static let signature = Signature(
    "reject", .deciding, "takes wrong items out of lists and totals",
    discussion:
      "Lists show rejected items again with --all; `undo` takes the decision back. It hangs on the words of the article, so it survives a new analysis.",
    parameters: [Signature.Parameter("item", .item, "ids of the items", repeating: true)],
    options: [Signature.Option("--because", .text, "the reason, kept with the decision")],
    examples: [Signature.Example("reject e1 --because \"coreference\"", "drop a wrong event", shows: ["rejected e1"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await Decisions.answer(call, in: context, verdict: .reject, done: "rejected")
  }
}
