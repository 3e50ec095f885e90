import PluginKit

/// `losses`: the equipment that each side lost, by category and model.
struct LossesCommand: Command {
  static let signature = Signature(
    "losses", .counting, "lists the equipment that each side lost, by category and model, as Oryx does",
    discussion: """
      Vehicles, aircraft, ships and heavy weapons that were destroyed, damaged, abandoned or captured, each under what happened to it first; \
      captured takes in what was recaptured, surrendered, seized or handed over. Of what is only said to be lost the manner stands as not told, and may be \
      among the others. A side is named where the articles tell whose the thing was, else it was lost by nobody named. Where the articles tell of \
      several countries, each has its own lines. What articles state, what somebody claims and what the loser admits have rows of their own. \
      Figures are intervals and merged as `total` does; `why total 2` opens the second row. --list writes the lists as Oryx does, with every item.
      """,
    parameters: ItemTable.parameters,
    options: [Signature.Option("--list", nil, "as lists under headings, each item with its words' id")],
    columns: [
      Column("row", .number, "the number of the row, for `why total`"),
      Column("country", .text, "where it was lost, if the articles tell of several countries"),
      Column("loser", .text, "the side that lost it"),
      Column("category", .text, "the heading of Oryx's lists"), Column("model", .text, "make or model; empty where none is named"),
      Column("basis", .text, "who vouches for it: stated, claimed or admitted"), Column("destroyed", .count, "how many"),
      Column("damaged", .count, "how many"), Column("abandoned", .count, "how many"), Column("captured", .count, "how many"),
      Column("untold", .count, "how many are lost without a word of how; some of the others may be among them"),
      Column("lost", .count, "all of them together"),
    ],
    examples: [
      Signature.Example("losses", "what each side lost", shows: ["nobody named", "Vehicles, kind not told", "claimed", "at least 24"]),
      Signature.Example("losses --list", "as Oryx writes it", shows: ["Vehicles, kind not told", "captured"]),
      Signature.Example("losses where basis = claimed", "as somebody claims"),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let articles = try await context.reviewed(for: call)
    let assets = AssetsCommand.table.table(of: articles, in: context) { article in
      AssetsCommand.entries(article, in: context) { asset in
        // What is weighed is no vehicle.
        asset.unit == nil && LossTable.heading(of: asset.category, context.world) != nil && LossKind(of: asset.status) != nil
      }
    }
    let losses = try LossTable(assets, in: context)
    if call.has("--list") { return .document(LossList(losses, several: context.session.articles.count > 1).document) }
    return .table(
      Table(item: "loss", columns: LossesCommand.signature.columns, rows: losses.lines.enumerated().map { $1.row(number: $0 + 1) }))
  }
}
