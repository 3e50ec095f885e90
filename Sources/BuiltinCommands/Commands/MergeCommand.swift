import PluginKit

/// `merge`: the analyst says that items are one.
struct MergeCommand: Command {
  static let signature = Signature(
    "merge", .deciding, "says that items are one: one event, one person or group, one thing counted once",
    discussion: """
      Events become mentions of one event, which has the type of the first. Entities become one, with the mentions of all and the name of \
      the first, unless --name gives another. Assets and casualties are counted once: `total` takes what all their words allow, or where \
      these contradict each other everything from the least to the greatest. The items are of one kind. Assets and casualties may be of several \
      articles (`merge 1.a3 2.a9`): totals, losses and comparisons then count them once, under what the first is. `split` parts them again.
      """,
    parameters: [Signature.Parameter("item", .item, "ids of the items, the first of which gives its name or type", repeating: true)],
    options: [
      Signature.Option("--name", .text, "what the merged entity is called"),
      Signature.Option("--because", .text, "the reason, kept with the decision"),
    ],
    examples: [Signature.Example("merge n1 n2 --because \"one and the same\"", "two names of one group", shows: ["n1", "n2"])])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let located = try await Regrouping.items(call, call.allArguments("item"), in: context)
    let (article, items) = (located[0].article, located.map { $0.item })
    guard let first = items.first, items.count > 1 else {
      throw Diagnostic(
        .missingArgument, "`merge` needs two items or more", at: call.argument("item")?.range ?? call.range,
        help: "write merge e3 e7; `events --mentions`, `assets` and `entities` list them")
    }
    if located.contains(where: { $0.article.number != article.number }) { return try ArticleMerge(located).answer(call, in: context) }
    for item in located.dropFirst() { try MergeCommand.check(located[0], item, in: context) }
    let because = call.text("--because")
    let anchor = try Decisions.anchor(of: first, in: article)
    var effects: [Effect] = []
    for item in items.dropFirst() {
      effects.append(.edit(.decide(try Decisions.anchor(of: item, in: article), .merge(with: anchor), because: because)))
    }
    if let name = call.option("--name") {
      guard first.kind == .entity else {
        throw Diagnostic(.refused, "only an entity has a name", at: name.range, help: "leave --name away")
      }
      let fields = try FieldReader(item: first, article: article, context: context).read([
        Call.Assignment(name: "name", value: name.value.text, nameRange: name.range, valueRange: name.range)
      ]).fields
      effects.append(.edit(.decide(anchor, .correct(fields: fields.fields), because: because)))
    }
    let follows = try await CorrectionConsequences(of: effects, on: article, named: Set(items.map { $0.id }), in: context)
    guard follows.after.analysis != article.analysis else {
      throw Diagnostic(
        .refused, "\(items.map { $0.id }.joined(separator: " and ")) are one \(first.kind.rawValue) already",
        at: call.argument("item")?.range, help: "split \(items[1].id) parts them")
    }
    let labels = items.map { Regrouping.label($0, in: article) }
    let list =
      labels.count == 2 ? labels.joined(separator: " and ") : labels.dropLast().joined(separator: ", ") + " and \(labels[labels.count - 1])"
    let message = "\(list) are one \(first.kind.rawValue) now\(MergeCommand.result(of: first, follows.after))"
    return Answer(message: [message, follows.description].compactMap { $0 }.joined(separator: "; "), effects: effects)
  }

  /// Whether two counted things can be one: of one category or one the other's parent, of one status where persons are harmed.
  static func check(_ first: Regrouping.Located, _ second: Regrouping.Located, in context: Context) throws(Diagnostic) {
    let item = second.item
    guard let one = first.item.subtype, let other = item.subtype, one != other else { return }
    let taxonomy = context.world.assets
    let field: CorrectableField
    switch item.kind {
    case .asset where !taxonomy.isA(one, other) && !taxonomy.isA(other, one): field = .category
    case .casualty: field = .status
    default: return
    }
    throw Diagnostic(
      .refused, "\(first.typed.value.text) is \(one) and \(second.typed.value.text) \(other): one thing has one \(field.rawValue)",
      at: second.typed.range, help: "put one right first: correct \(second.typed.value.text) \(field.rawValue)=\(one)")
  }

  /// What became of them: the name of the entity, the type of the event.
  private static func result(of first: AnalysisItem, _ after: ReviewedArticle) -> String {
    switch first.kind {
    case .entity: after.analysis.entity(first.id).map { ", \($0.name), mentioned \($0.mentions.count) times" } ?? ""
    case .event: after.analysis.events.first { $0.id == first.id }.map { ", \($0.type)" } ?? ""
    default: ""
    }
  }
}
