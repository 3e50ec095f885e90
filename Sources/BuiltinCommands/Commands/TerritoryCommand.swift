import PluginKit

/// `territory`: who holds what after the events of the session.
struct TerritoryCommand: Command {
  static let signature = Signature(
    "territory", .reading, "shows who holds which place after the events told, with the last event and its source",
    discussion: """
      One row for each place that changed hands: its holder after the last event that is told as having happened. The order is that of the days \
      of the events; an event without a day counts as of the day of its article. The remark says what speaks against it: another holder told for the \
      same days, or a denial. `--all` lists every change, the oldest first.
      """,
    parameters: ItemTable.parameters,
    options: [Signature.Option("--all", nil, "lists every change and not only the last")],
    columns: [
      Column("place", .place, "what changed hands"), Column("holder", .text, "who holds it then; empty where that is not told"),
      Column("since", .date, "the days of the event; empty where none is told"), Column("how", .text, "taken, or left or handed over"),
      Column("from", .text, "who held it before, where that is told"),
      Column("modality", .text, "asserted, claimed, admitted, denied …; negated where it did not happen"),
      Column("claimants", .text, "who says so, where it is told as a claim"), Column("remark", .text, "what speaks against it"),
      Column("changes", .number, "how often it changed hands", isDetail: true), Column("event", .reference, "the event, for `why`"),
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
    let changes = articles.flatMap { ControlChange.all(in: $0) }.sorted(by: ControlChange.precedes)
    var rows: [Row] = []
    if call.has("--all") {
      let places = Dictionary(grouping: changes, by: \.key)
      rows = changes.map { TerritoryCommand.row($0, among: places[$0.key] ?? [], several) }
    } else {
      let places = Dictionary(grouping: changes, by: \.key)
      let last = places.values.compactMap { told in told.last { $0.isFactual } }.sorted { ($0.words, $0.key) < ($1.words, $1.key) }
      rows = last.map { TerritoryCommand.row($0, among: places[$0.key] ?? [], several) }
    }
    return .table(Table(item: "place", columns: TerritoryCommand.signature.columns, rows: rows))
  }

  private static func row(_ change: ControlChange, among told: [ControlChange], _ several: Bool) -> Row {
    let group = change.group
    let place = change.place.map { Value.place(NamedPlace($0)) } ?? .place(NamedPlace(name: change.words))
    let claimants = Set(group.claims.compactMap { change.article.claimant($0) }).sorted()
    let isTaken = group.type.hasPrefix("territory_taken")
    return Row(
      [
        place, Value(change.holder), Value(group.date), .text(isTaken ? "taken" : change.holder == nil ? "left" : "handed over"),
        Value(change.before), .text(group.leading.polarity == .negative ? "negated" : group.modality.rawValue), Value(names: claimants),
        Value(remark(on: change, among: told, several)), .number(Double(told.count { $0.isFactual })),
        .reference(reference(change, several)), .number(Double(change.article.number)),
      ],
      evidence: group.mentions.map { Evidence(article: change.article.number, range: $0.trigger, item: $0.id) })
  }

  private static func reference(_ change: ControlChange, _ several: Bool) -> ItemReference {
    ItemReference(article: several ? change.article.number : nil, item: change.group.id)
  }

  /// Another holder told for the days of the change, or somebody who denies that it happened.
  private static func remark(on change: ControlChange, among told: [ControlChange], _ several: Bool) -> String? {
    var remarks: [String] = []
    for other in told where reference(other, true) != reference(change, true) {
      let source = reference(other, several).description
      if other.isFactual, let holder = other.holder, let own = change.holder, NameKey.exact(holder) != NameKey.exact(own),
        other.day == change.day
      {
        remarks.append("also \(holder) (\(source))")
      } else if other.group.modality == .denied || other.group.leading.polarity == .negative, (other.day ?? .max) >= (change.day ?? .max) {
        let denier = other.group.claims.compactMap { other.article.claimant($0) }.first
        remarks.append(denier.map { "denied by \($0) (\(source))" } ?? "denied (\(source))")
      }
    }
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }
}

extension CivilDate {
  /// Later than all days of news.
  fileprivate static let max = CivilDate(dayNumber: Int.max / 2)
}
