import PluginKit

/// `events`: who did what to whom, where and when.
struct EventsCommand: Command {
  static let table = ItemTable(
    item: "event",
    columns: [
      Column("type", .text, "event type; `under` knows its group", isMain: true),
      Column("actor", .text, "who did it"),
      Column("recipient", .text, "to whom or what"),
      Column("place", .place, "where"),
      Column("date", .date, "when"),
      Column("modality", .text, "asserted, claimed, admitted, denied, planned …; negated where it did not happen", isMain: true),
      Column("claimant", .text, "who says so, where it is told as a claim"),
      Column("told", .number, "how many mentions tell it: headline, lead, body"),
      Column("side", .text, "the side of those who did it", isDetail: true),
      Column("otherSide", .text, "the side of those to whom it was done", isDetail: true),
      Column("trigger", .text, "the words that name it", isDetail: true),
      Column("polarity", .text, "positive, or negative where it is negated", isDetail: true),
      Column("outcome", .text, "how it ended, where stated", isDetail: true),
      Column("sentence", .reference, "the sentence that tells it", isDetail: true),
      Column("plover", .text, "PLOVER category", isDetail: true),
      Column("acled", .text, "ACLED type", isDetail: true),
      Column("cameo", .text, "CAMEO code", isDetail: true),
      Column("confidence", .number, "0 to 1", isDetail: true),
    ])

  static let signature = Signature(
    "events", .reading, "lists who did what to whom, where and when",
    discussion: """
      Events that did not happen are listed too, with a modality of planned, denied or hypothetical or as negated; \
      `where modality = asserted` leaves what the article tells as a fact. An event that headline, lead and body tell is one row, with the \
      fullest of its mentions in front and all who vouch for it; `--mentions` lists every mention by itself. `why e1` shows the words.
      """,
    parameters: ItemTable.parameters,
    options: [
      ItemTable.showRejected, Signature.Option("--mentions", nil, "lists each mention by itself"),
      Signature.Option("by", .entity, "only those by an actor whose name holds this"),
    ],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("events", "everything that happened", shows: ["territory_taken_nonstate", "Taliban"]),
      Signature.Example(
        "events where type under territory | sort date", "what changed hands, in order", shows: ["territory_taken_nonstate"]),
      Signature.Example("events | group type", "how many of each type", shows: ["territory_taken_nonstate"]),
      Signature.Example("events by Taliban | select id type recipient", "what one side did", shows: ["territory_taken_nonstate"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let wanted = call.text("by")?.lowercased()
    return try await EventsCommand.table.answer(call, in: context) { article in
      let groups =
        call.has("--mentions")
        ? article.analysis.events.map { EventGroup($0) }
        : call.has("--all") ? article.allEventGroups : article.eventGroups
      return EventsCommand.entries(groups, of: article, in: context) { event in
        guard let wanted else { return true }
        return event.actors.contains { article.name(of: $0)?.lowercased().contains(wanted) == true }
      }
    }
  }

  /// Rows of the events that fulfil a condition, in text order.
  static func entries(
    _ groups: [EventGroup], of article: ReviewedArticle, in context: Context, where holds: (EventGroup) -> Bool
  ) -> [ItemTable.Entry] {
    groups.filter(holds).map { group in
      let event = group.leading
      let type = context.world.eventTypes.type(event.type)
      return ItemTable.Entry(
        id: event.id, range: event.trigger,
        cells: [
          .text(event.type), Value(names: group.actors.compactMap { article.name(of: $0) }),
          Value(names: group.recipients.compactMap { article.name(of: $0) }), Value(group.place), Value(group.date),
          .text(event.polarity == .negative ? "negated" : group.modality.rawValue), Value(names: claimants(of: group, in: article)),
          .number(Double(group.mentions.count)), Value(names: article.sides(of: group.actors, in: context.world)),
          Value(names: article.sides(of: group.recipients, in: context.world)), .text(article.text(event.trigger)),
          .text(event.polarity.rawValue), Value(event.outcome),
          .reference(ItemReference(article: nil, item: event.sentence)), Value(type?.plover), Value(type?.acled), Value(type?.cameo),
          .number(event.confidence),
        ],
        further: group.mentions.flatMap { mention in
          (mention.id == event.id ? [] : [mention.trigger]) + (mention.actors + mention.recipients).map { $0.range }
        }, mentions: group.mentions.map { $0.id })
    }
  }

  /// Who says so, each once, in text order.
  private static func claimants(of group: EventGroup, in article: ReviewedArticle) -> [String] {
    group.claims.compactMap { article.claimant($0) }.reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }
}
