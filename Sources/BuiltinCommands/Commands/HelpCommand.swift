import PluginKit

/// `help`: what there is, and how it is used.
struct HelpCommand: Command {
  static let signature = Signature(
    "help", .program, "explains the commands, the operators and the language",
    parameters: [Signature.Parameter("command", .command, "a command, an operator, or LANGUAGE", optional: true)],
    examples: [
      Signature.Example("help", "what there is", shows: ["load", "where"]),
      Signature.Example("help distance", "one command", shows: ["distance <from> <to>"]),
      Signature.Example("help type airstrike", "one event type", shows: ["PLOVER"]),
      Signature.Example("help LANGUAGE", "how a line is built", shows: ["|"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("command") else { return .document(HelpCommand.overview(context.host)) }
    let word = argument.value.text
    if word.lowercased() == "language" { return .document(HelpCommand.language) }
    let operators = context.host.operatorSignatures
    let others = operators + [LanguageKeywords.expectation]
    if let signature = context.host.catalogue.signature(of: word) ?? others.first(where: { $0.name == word }) {
      return .document(HelpCommand.page(signature, isOperator: operators.contains { $0.name == signature.name }))
    }
    if context.world.eventTypes.type(word.lowercased()) != nil {
      throw Diagnostic(
        .unknownCommand, "there is no command or operator \(word)", at: argument.range, help: "it is an event type: `help type \(word)`")
    }
    let names = (context.host.catalogue.signatures + others).map { $0.name }
    let near = Nearest.question(to: word, among: names)
    throw Diagnostic(
      .unknownCommand, "there is no command or operator \(word)", at: argument.range,
      help: near ?? "`help` lists them")
  }

  private static func overview(_ host: any CommandHost) -> Document {
    var blocks: [Document.Block] = []
    let signatures = host.catalogue.signatures + [LanguageKeywords.expectation]
    for topic in Signature.Topic.allCases {
      let commands = signatures.filter { $0.topic == topic }
      guard !commands.isEmpty else { continue }
      blocks.append(.heading(title(of: topic)))
      blocks.append(.fields(commands.map { Document.Field($0.name, $0.summary) }))
    }
    blocks.append(.heading("Operators, behind a table and a |"))
    blocks.append(.fields(host.operatorSignatures.map { Document.Field($0.name, $0.summary) }))
    blocks.append(
      .paragraph([
        "`help COMMAND` explains one, `help types` the events, `help LANGUAGE` how a line is built. Tab completes; a list's ids open with `why ID`."
      ]))
    return Document(blocks)
  }

  private static func title(of topic: Signature.Topic) -> String {
    switch topic {
    case .articles: "Articles"
    case .reading: "What was read"
    case .counting: "Counts"
    case .places: "Places and distances"
    case .deciding: "Your decisions"
    case .session: "The session"
    case .scripts: "Scripts and names"
    case .program: "The program"
    }
  }

  private static func page(_ signature: Signature, isOperator: Bool) -> Document {
    var blocks: [Document.Block] = [
      .heading((isOperator ? "… | " : "") + signature.synopsis),
      .paragraph([Run(signature.summary.prefix(1).uppercased() + signature.summary.dropFirst() + ".")]),
    ]
    if !signature.discussion.isEmpty { blocks.append(.paragraph([Run(signature.discussion)])) }
    let arguments =
      signature.parameters.map { Document.Field("<\($0.name)>", $0.help) }
      + signature.options.map { Document.Field($0.name + ($0.type.map { " <\($0.label)>" } ?? ""), $0.help) }
    if !arguments.isEmpty { blocks.append(.fields(arguments)) }
    if !signature.columns.isEmpty {
      blocks.append(.heading("Columns"))
      blocks.append(.fields(signature.columns.map { Document.Field($0.name, "\($0.help) (\($0.type.rawValue))") }))
    }
    blocks.append(.heading("Examples"))
    blocks.append(.fields(signature.examples.map { Document.Field($0.line, $0.meaning) }))
    return Document(blocks)
  }

  /// The grammar, the values and a few rules, from the one place that the manual has them from.
  private static var language: Document {
    Document([.drawing(LanguageSummary.text.split(separator: "\n", omittingEmptySubsequences: false).map { [Run(String($0))] })])
  }
}
