import PluginKit

/// `said`: who says something that holds certain words.
struct SaidCommand: Command {
  static let signature = Signature(
    "said", .reading, "lists the claims whose words hold what is looked for, and who makes them",
    discussion: """
      Each argument is looked for by itself and all must be there; quotation marks keep words together. Case and accents do not matter, and \
      a word may go on: `said negotiat` finds negotiators and negotiations.
      """,
    parameters: [Signature.Parameter("words", .text, "words of the claim", repeating: true)],
    options: [
      ItemTable.showRejected, Signature.Option("by", .entity, "only those of a speaker whose name holds this"),
    ],
    columns: ClaimsCommand.table.signatureColumns,
    examples: [
      Signature.Example("said possession", "who speaks of it", shows: ["Mirwais Stanikzai", "gained possession"]),
      Signature.Example("said \"government of peace\"", "words that belong together", shows: ["Ghulam Farooq Majroh"]),
      Signature.Example("said enemy by Stanikzai | select speaker content", "one speaker's words alone", shows: ["The enemy"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    var wanted: [String] = []
    for argument in call.allArguments("words") {
      let key = NameKey.exact(argument.value.text)
      guard !key.isEmpty else {
        throw Diagnostic(.invalidValue, "there is no word in it to look for", at: argument.range, help: "for example: said ceasefire")
      }
      wanted.append(" " + key)
    }
    let speaker = call.text("by")?.lowercased()
    return try await ClaimsCommand.table.answer(call, in: context) { article in
      ClaimsCommand.entries(article) { claim in
        let content = " " + NameKey.exact(article.text(claim.content))
        guard wanted.allSatisfy({ content.contains($0) }) else { return false }
        guard let speaker else { return true }
        return article.name(of: claim.speaker)?.lowercased().contains(speaker) == true
      }
    }
  }
}
