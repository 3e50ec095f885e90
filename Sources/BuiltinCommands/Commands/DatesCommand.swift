import PluginKit

/// `dates`: time expressions and what they mean on the calendar.
struct DatesCommand: Command {
  private static let table = ItemTable(
    item: "date",
    columns: [
      Column("text", .text, "as written"),
      Column("kind", .text, "DATE, TIME, DURATION or SET"),
      Column("value", .text, "TIMEX3 value; empty where it needs a publication date that is not known"),
      Column("date", .date, "the days that it covers"),
      Column("modifier", .text, "TIMEX3 mod: START, APPROX …"),
    ])

  static let signature = Signature(
    "dates", .reading, "lists time expressions and what they mean on the calendar",
    discussion: """
      "On Thursday" is read against the day of publication: give it with `load FILE --date YYYY-MM-DD`. The clock of the machine is never \
      read for this.
      """,
    parameters: ItemTable.parameters,
    options: [ItemTable.showRejected],
    columns: table.signatureColumns,
    examples: [
      Signature.Example("dates", "every time expression", shows: ["2021-08-12", "P20Y"]),
      Signature.Example("dates where date between 2021-08-01 and 2021-08-31", "what falls in August", shows: ["2021-08-12"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    try await DatesCommand.table.answer(call, in: context) { article in
      article.analysis.dates.map { date in
        ItemTable.Entry(
          id: date.id, range: date.range,
          cells: [
            .text(article.text(date.range)), .text(date.kind.rawValue), Value(date.value), Value(date.interval), Value(date.modifier),
          ])
      }
    }
  }
}
