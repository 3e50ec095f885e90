import PluginKit

/// `territory`: who holds what after the events of the session.
struct TerritoryCommand: Command {
  static let signature = Signature(
    "territory", .reading, "shows who holds which place after the events told, with the last event and its source",
    discussion: """
      One row for each place that changed hands: its holder after the last event that is told as having happened. The order is that of the days \
      of the events, and of one day that of the words (“hours after the rebels had seized it”); an event without a day stands between those told \
      before and after it in its article, and counts as of the day of the article where that tells no other day of the place. Whoever leaves a place that another has taken leaves it with that one. A base, bridge or village that is not known as a place stands \
      with the area that it lies in. The remark says where control is contested: another holder told for the same day, a denial, or somebody who says \
      that his side holds it. `--all` lists every change, the oldest first.
      """,
    parameters: ItemTable.parameters,
    options: [Signature.Option("--all", nil, "lists every change and not only the last")],
    columns: [
      Column("place", .place, "what changed hands", isMain: true),
      Column("area", .place, "of what is no known place itself, the town or region that it lies in"),
      Column("holder", .text, "who holds it then; empty where that is not told", isMain: true),
      Column("since", .date, "the days of the event; empty where none is told"),
      Column("how", .text, "taken, left, handed over or changed hands; attempted or failed"),
      Column("from", .text, "who held it before, where that is told"),
      Column("modality", .text, "asserted, claimed, admitted, denied …; negated where it did not happen", isMain: true),
      Column("claimants", .text, "who says so, where it is told as a claim"),
      Column("remark", .text, "what speaks against it", isMain: true),
      Column("changes", .number, "how often it changed hands", isDetail: true),
      Column("event", .reference, "the event, for `why`", isMain: true),
      Column("article", .number, "the number of the article", isDetail: true),
    ],
    examples: [
      Signature.Example("territory", "who holds what", shows: ["Ghazni", "Taliban"]),
      Signature.Example("territory where holder = Taliban", "what one side holds", shows: ["Ghazni"]),
      Signature.Example("territory --all | sort place", "every change of hands", shows: ["Ghazni"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let articles = try await context.reviewed(for: call)
    let several = context.session.articles.count > 1
    let histories = try TerritoryCommand.histories(of: articles)
    func row(_ change: ControlChange) -> Row { TerritoryCommand.row(change, in: histories[change.key], several) }
    if call.has("--all") {
      let told = histories.flatMap { key, history in
        history.changes.indices.map { (day: history.days[$0]?.dayNumber ?? .min, key: key, index: $0, change: history.changes[$0]) }
      }
      let rows = told.sorted { left, right in
        (left.day, left.change.words, left.key, left.index) < (right.day, right.change.words, right.key, right.index)
      }.map { row($0.change) }
      return .table(Table(item: "change", columns: TerritoryCommand.signature.columns, rows: rows))
    }
    // "Rebels seize two towns": the text below the headline names them.
    let named = histories.values.flatMap { $0.changes }.filter { $0.isFactual && !$0.isVague }
    let last = histories.values.compactMap { $0.last }.filter { change in
      guard change.isVague else { return true }
      return !change.holders.isEmpty && !(change.area == nil && TerritoryWords.isUnbounded(change.words))
        && !named.contains {
          $0.article.number == change.article.number && !$0.parties($0.holders).isDisjoint(with: change.parties(change.holders))
        }
    }.sorted { ($0.words, $0.key) < ($1.words, $1.key) }
    return .table(Table(item: "place", columns: TerritoryCommand.signature.columns, rows: last.map(row)))
  }

  /// What is told of each place, by its key.
  private static func histories(of articles: [ReviewedArticle]) throws(Diagnostic) -> [String: ControlHistory] {
    let told = articles.flatMap { ControlChange.all(in: $0) }
    let names = Dictionary(told.compactMap { $0.place }.map { (NameKey.exact($0.name), $0) }) { first, _ in first }
    // "left the town": where nobody is told to have held or taken it, people may leave for many reasons.
    let held = Set(told.filter { !$0.isMereLeaving }.map { $0.key })
    let known = told.filter { !$0.isMereLeaving || held.contains($0.key) }.map { change in
      guard change.place == nil, let place = names[NameKey.exact(change.words)] else { return change }
      return change.known(as: place)
    }
    let changes = Dictionary(grouping: known, by: \.key)
    let holdings = Dictionary(
      grouping: articles.flatMap { ToldHolding.all(in: $0, StatementSettings($0)) }, by: { "\($0.place.id)" })
    if Task.isCancelled { throw Diagnostic(.interrupted, "stopped", help: "nothing was changed") }
    return Dictionary(uniqueKeysWithValues: changes.map { ($0.key, ControlHistory($0.value, holdings: holdings[$0.key] ?? [])) })
  }

  private static func row(_ change: ControlChange, in history: ControlHistory?, _ several: Bool) -> Row {
    let group = change.group
    func reference(_ article: ReviewedArticle, _ item: String) -> String {
      ItemReference(article: several ? article.number : nil, item: item).description
    }
    let place = change.place.map { Value.place(NamedPlace($0)) } ?? .place(NamedPlace(name: change.words))
    let claimants = Set(group.claims.compactMap { change.article.claimant($0) }).sorted()
    return Row(
      [
        place, Value(change.area), Value(change.holder), Value(group.date), .text(change.how), Value(change.before),
        .text(group.leading.polarity == .negative ? "negated" : group.modality.rawValue), Value(names: claimants),
        Value(history?.remark(on: change, reference)), .number(Double(history?.changes.count { $0.isFactual } ?? 0)),
        .reference(ItemReference(article: several ? change.article.number : nil, item: group.id)), .number(Double(change.article.number)),
      ],
      evidence: group.mentions.map { Evidence(article: change.article.number, range: $0.trigger, item: $0.id) })
  }
}
