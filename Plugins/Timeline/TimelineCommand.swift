import PluginKit

/// `timeline`: dated events in order, drawn against a line of time.
struct TimelineCommand: Command {
  static let signature = Signature(
    "timeline", .reading, "shows dated events on a line of time",
    discussion: """
      Each event stands at the days that its words allow: a dot for one day, a bar for more. Events without a date are counted at the end. \
      Events that did not happen (planned, denied, negated) are drawn hollow.
      """,
    parameters: [
      Signature.Parameter("article", .article, "numbers of the articles; all without", optional: true, repeating: true)
    ],
    options: [
      Signature.Option("by", .text, "only events whose actor holds this"),
      Signature.Option("--from", .date, "leaves out what ended before this day"),
      Signature.Option("--to", .date, "leaves out what began after this day"),
      Signature.Option("--dates", nil, "draws every date of the articles, not only those of events"),
      Signature.Option("--svg", .file, "writes a picture instead"),
      Signature.Option("--replace", nil, "replaces a file of that name"),
    ],
    examples: [
      Signature.Example("timeline", "dated events in order", shows: ["2021-08-12", "territory_taken_nonstate"]),
      Signature.Example("timeline --dates", "every date of the article", shows: ["May"]),
      Signature.Example("timeline --svg fall-of-ghazni.svg", "the same as a picture", shows: ["wrote fall-of-ghazni.svg"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let articles = try await context.reviewed(for: call)
    var entries: [TimelineEntry] = []
    var undated = 0
    let wanted = call.text("by")?.lowercased()
    for article in articles {
      let (dated, without) = TimelineEntry.events(of: article, several: context.session.articles.count > 1, by: wanted)
      entries += dated
      undated += without
      if call.has("--dates") { entries += TimelineEntry.dates(of: article, several: context.session.articles.count > 1) }
    }
    if let from = call.date("--from") { entries.removeAll { $0.interval.end < from } }
    if let to = call.date("--to") { entries.removeAll { $0.interval.start > to } }
    guard let axis = TimelineAxis(entries) else {
      throw Diagnostic(
        .refused, "there is nothing dated to draw", at: call.range,
        help: undated > 0 ? "\(undated) events have no date; try timeline --dates" : "load an article with its day of publication")
    }
    entries.sort { ($0.interval.start, $0.interval.end, $0.reference) < ($1.interval.start, $1.interval.end, $1.reference) }
    if let file = call.text("--svg") {
      return .done(
        "wrote \(file)", .write(path: file, text: TimelineSVG(entries, axis).text, replacing: call.has("--replace")))
    }
    var blocks: [Document.Block] = [.drawing(TimelineDrawing(entries, axis).lines.map { [Run($0)] })]
    if undated > 0 { blocks.append(.paragraph([Run("\(undated) without a date: events where date is missing", .dim)])) }
    return .document(Document(blocks))
  }
}
