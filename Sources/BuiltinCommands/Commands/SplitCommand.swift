import PluginKit

/// `split`: the analyst says that an item is by itself, or that some mentions are of somebody else.
struct SplitCommand: Command {
  static let signature = Signature(
    "split", .deciding, "says that an item is by itself, that two are not the same, or that mentions of an entity are of another",
    discussion: """
      `split e7` makes an event of its own of a mention that was grouped with others, `split a9` and `split k2` count something by itself. \
      `split n2 "Khan"` takes the mentions of these words out of an entity, `split n2 s4` those of a sentence; together they are a new \
      entity. `split 1.a3 2.a9` says that two things of two articles are not the same, whether the program or you took them for one. `merge` joins \
      them again.
      """,
    parameters: [
      Signature.Parameter("item", .item, "an item's id"),
      Signature.Parameter(
        "mention", .text, "of an entity: words, or the ids of sentences; of a counted thing: others that it is not", optional: true,
        repeating: true),
    ],
    options: [Signature.Option("--because", .text, "the reason, kept with the decision")],
    examples: [
      Signature.Example("split n1 s1 --because \"another group\"", "the mentions of a sentence are of somebody else", shows: ["n1"])
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let located = try await Regrouping.items(call, call.allArguments("item"), in: context)[0]
    let (article, item) = (located.article, located.item)
    let typed = call.allArguments("mention")
    if Regrouping.kindsOverArticles.contains(item.kind), !typed.isEmpty { return try await apart(located, typed, call, in: context) }
    let mentions = try item.kind == .entity ? SplitCommand.mentions(typed, of: item, in: article, call) : []
    if item.kind != .entity, let first = typed.first {
      throw Diagnostic(.unexpectedArgument, "only an entity has mentions to name", at: first.range, help: "write split \(item.id)")
    }
    let merges = SplitCommand.merges(of: item, in: article)
    if SplitCommand.isAlone(item, in: article.analysis) {
      if !merges.isEmpty {
        return Answer(
          message: "\(located.typed.value.text) is merged with nothing of other articles any more",
          effects: merges.map { .edit(.withdrawDecision(id: $0.id)) })
      }
      throw Diagnostic(
        .refused, "\(item.id) is by itself already", at: call.argument("item")?.range,
        help: item.kind == .event
          ? "`events --mentions` lists those that tell one event"
          : "`\(Plural.of(item.kind.rawValue))` shows how it relates to the others; split \(item.id) 2.a9 parts it from one of another article"
      )
    }
    let effects = [
      Effect.edit(.decide(try Decisions.anchor(of: item, in: article), .split(mentions: mentions), because: call.text("--because")))
    ]
    let follows = try await CorrectionConsequences(of: effects, on: article, named: [item.id], in: context)
    var message = "\(item.id) is \(item.kind == .event ? "an event" : "one") of its own now"
    if item.kind == .entity {
      let known = Set(article.analysis.entities.map { $0.id })
      let new = follows.after.analysis.entities.first { !known.contains($0.id) }
      guard let new else {
        throw Diagnostic(
          .refused, "\(item.id) has no such mentions any more", at: call.argument("item")?.range, help: "`why \(item.id)` shows them")
      }
      message = "\(Plural.count(mentions.count, "mention")) of \(item.id) \(mentions.count == 1 ? "is" : "are") \(new.id) now, \(new.name)"
    }
    return Answer(message: [message, follows.description].compactMap { $0 }.joined(separator: "; "), effects: effects)
  }

  /// The merges over articles that an item takes part in.
  private static func merges(of item: AnalysisItem, in article: ReviewedArticle) -> [Decision] {
    ((article.decisions.byItem[item.id] ?? []) + (article.decisions.linked[item.id] ?? [])).filter { decision in
      if case .same = decision.verdict { true } else { false }
    }
  }

  /// Says that a counted thing is not the same as others of other articles.
  private func apart(
    _ item: Regrouping.Located, _ typed: [Call.Argument], _ call: Call, in context: Context
  ) async throws(Diagnostic) -> Answer {
    let links = context.host.itemLinks()
    let anchor = try Decisions.anchor(of: item.item, in: item.article)
    var others: [Call.Argument] = []
    for argument in typed {
      guard let reference = ItemReference(argument.value.text), reference.item != nil else {
        throw Diagnostic(
          .unexpectedArgument, "only an entity has mentions to name", at: argument.range,
          help: "write split \(item.typed.value.text), or with the one that it is not: split 1.a3 2.a9")
      }
      others.append(Call.Argument(.reference(reference), at: argument.range))
    }
    var effects: [Effect] = []
    for other in try await Regrouping.items(call, [item.typed] + others, in: context).dropFirst() {
      guard other.article.number != item.article.number else {
        throw Diagnostic(
          .refused, "both are of article \(item.article.number)", at: other.typed.range,
          help: "split \(item.typed.value.text) takes it out of those of its own article")
      }
      let otherAnchor = try Decisions.anchor(of: other.item, in: other.article)
      guard otherAnchor != anchor else {
        throw Diagnostic(
          .refused, "they are the same words", at: other.typed.range, help: "the text is loaded twice; unload one of the articles")
      }
      guard !links.areApart(item.key, other.key) else { continue }
      effects.append(.edit(.decide(anchor, .apart(from: otherAnchor), because: call.text("--because"))))
    }
    let names = typed.map { $0.value.text }
    let list = names.count > 1 ? names.dropLast().joined(separator: ", ") + " or \(names[names.count - 1])" : names.joined()
    guard !effects.isEmpty else {
      throw Diagnostic(
        .refused, "that \(item.typed.value.text) is not \(list) was said already", at: typed[0].range,
        help: "merge \(item.typed.value.text) \(typed[0].value.text) joins them")
    }
    return Answer(message: "\(item.typed.value.text) is not \(list), and totals count them apart", effects: effects)
  }

  /// The mentions of an entity that were named.
  private static func mentions(
    _ typed: [Call.Argument], of item: AnalysisItem, in article: ReviewedArticle, _ call: Call
  ) throws(Diagnostic) -> [TextRange] {
    guard let entity = article.analysis.entity(item.id) else { return [] }
    guard !typed.isEmpty else {
      throw Diagnostic(
        .missingArgument, "which mentions of \(item.id) are of somebody else?", at: call.argument("item")?.range,
        help: "name their words or sentence: split \(item.id) \"\(article.text(entity.mentions[entity.mentions.count - 1].range))\"")
    }
    var chosen: Set<TextRange> = []
    for argument in typed {
      let words = argument.value.text
      let found: [TextRange]
      if let id = ItemReference(words)?.item, let sentence = article.analysis.sentence(id) {
        found = entity.mentions.map { $0.range }.filter { sentence.range.contains($0) }
      } else {
        found = entity.mentions.map { $0.range }.filter { article.text($0).lowercased() == words.lowercased() }
      }
      guard !found.isEmpty else {
        var all: [String] = []
        for mention in entity.mentions where !all.contains(article.text(mention.range)) { all.append(article.text(mention.range)) }
        throw Diagnostic(
          .unknownItem, "\(item.id) has no mention “\(words)”", at: argument.range,
          help: "its mentions are \(Nearest.list(Array(all.prefix(8)), "and")); a sentence is written s4")
      }
      chosen.formUnion(found)
    }
    guard chosen.count < entity.mentions.count else {
      throw Diagnostic(
        .refused, "these are all mentions of \(item.id)", at: typed[0].range, help: "correct \(item.id) name=… says who it is")
    }
    return chosen.sorted()
  }

  private static func isAlone(_ item: AnalysisItem, in analysis: Analysis) -> Bool {
    switch item.kind {
    case .event, .asset, .casualty: Regrouping.group(of: item, in: analysis)?.count == 1
    default: false
    }
  }
}
