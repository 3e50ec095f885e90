import PluginKit

/// `place`: what a name may mean, and what the analyst says that it means.
struct PlaceCommand: Command {
  static let signature = Signature(
    "place", .places, "lists what a name may mean, and with = says which place it does mean",
    discussion: """
      With the id of a mention (pl3) the first of the list is what it was taken for. Choose with = and a number of the list, a name with its \
      country or province ("Tripoli, Lebanon"), coordinates (34.43,35.84), or `none` where no place is meant; `default` takes it back. It \
      holds for all mentions of the name in the article, and with --everywhere, or for a name instead of an id, in all articles of the \
      session. Everything that follows from the place follows it: events, distances, what is near. The choice hangs on the words, so that it \
      survives a new analysis.
      """,
    parameters: [Signature.Parameter("name", .place, "the id of a mention, as `places` shows it, or a name")],
    options: [
      Signature.Option("=", .place, "what it means"), Signature.Option("--everywhere", nil, "in all articles of the session"),
      Signature.Option("--because", .text, "the reason, kept with the decision"),
    ],
    columns: [
      Column("choice", .number, "the number to give behind ="), Column("name", .text, "as the gazetteer writes it"),
      Column("kind", .text, "country, region, settlement …"), Column("country", .text, "ISO 3166-1 code"),
      Column("admin1", .text, "province or state"), Column("latitude", .number, "degrees north, WGS 84"),
      Column("longitude", .number, "degrees east, WGS 84"), Column("population", .number, "inhabitants"),
      Column("confidence", .number, "0 to 1, of what the words were taken for"),
      Column("reason", .text, "why they were taken for it"), Column("gazetteer", .number, "GeoNames id", isDetail: true),
    ],
    examples: [
      Signature.Example("place Tripoli", "which Tripoli?", shows: ["Tripoli", "LY"]),
      Signature.Example("place Herat | take 1", "the largest of a name", shows: ["Herat", "AF"]),
      Signature.Example("place pl1", "what a mention may mean, the first what it was taken for", shows: ["choice", "reason"]),
      Signature.Example("place pl1 = 2 --because \"the province\"", "it means the second of them", shows: ["pl1 is now"]),
      Signature.Example("place Herat = \"Herat, Afghanistan\"", "a name in all articles", shows: ["Herat is now Herat, Afghanistan"]),
      Signature.Example("place pl1 = none", "no place is meant", shows: ["pl1 is no place now"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("name") else { throw Diagnostic(.missingArgument, "`place` needs a name", at: call.range) }
    let subject = try await Subject(argument, in: context)
    if let wanted = call.option("=") { return try await choose(wanted, for: subject, call, in: context) }
    for option in ["--everywhere", "--because"] where call.has(option) {
      throw Diagnostic(
        .missingArgument, "\(option) goes with a choice", at: call.option(option)?.range ?? argument.range,
        help: "write place \(argument.value.text) = 2 \(option)")
    }
    if subject.candidates.all.isEmpty, subject.mention == nil {
      // Coordinates and borders are no names, and an unknown name has neighbours in spelling.
      _ = try context.location(argument)
    }
    return .table(Table(item: "place", columns: PlaceCommand.signature.columns, rows: PlaceCommand.rows(of: subject)))
  }

  /// What the command is about: a mention in an article, or a name.
  struct Subject {
    /// As typed.
    let typed: String
    let mention: (article: ReviewedArticle, item: AnalysisItem, mention: PlaceMention)?
    let candidates: PlaceCandidates

    init(_ argument: Call.Argument, in context: Context) async throws(Diagnostic) {
      typed = argument.value.text
      guard let reference = ItemReference(typed), let id = reference.item, id.hasPrefix("pl"), !context.session.articles.isEmpty else {
        mention = nil
        candidates = PlaceCandidates(named: typed, context.world.gazetteer)
        return
      }
      let (article, item) = try await context.item(Call.Argument(.reference(reference), at: argument.range))
      guard let mention = article.analysis.places.first(where: { $0.id == item.id }) else {
        throw Diagnostic(.unknownItem, "there is no place \(typed)", at: argument.range, help: "`places` lists them")
      }
      self.mention = (article, item, mention)
      candidates = PlaceCandidates(mention, words: article.text(mention.range), context.world.gazetteer)
    }
  }

  private static func rows(of subject: Subject) -> [Row] {
    let evidence = subject.mention.map { [Evidence(article: $0.article.number, range: $0.mention.range, item: $0.item.id)] } ?? []
    return subject.candidates.all.enumerated().map { index, candidate in
      let place = candidate.place
      return Row(
        [
          .number(Double(index + 1)), .text(place.name), .text(place.kind.rawValue), Value(place.country), Value(place.admin1),
          .number(place.coordinate.latitude), .number(place.coordinate.longitude),
          place.population.map { .number(Double($0)) } ?? .missing, candidate.confidence.map { .number($0) } ?? .missing,
          Value(candidate.reason), .number(Double(place.id)),
        ], evidence: evidence)
    }
  }

  // MARK: Choosing

  private func choose(_ wanted: Call.Argument, for subject: Subject, _ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    let words = subject.candidates.words
    guard !AddedPlace.key(of: words).isEmpty else {
      throw Diagnostic(.invalidValue, "“\(words)” is no name", at: call.argument("name")?.range, help: "give a name, or an id such as pl3")
    }
    let isEverywhere = subject.mention == nil || call.has("--everywhere")
    let effects: [Effect]
    let outcome: String
    if wanted.value.text.lowercased() == "default" {
      effects = try isEverywhere ? forgetting(words, at: wanted.range, in: context) : withdrawing(subject, at: wanted.range)
      outcome = "is what the articles make it again"
    } else {
      let meaning = try subject.candidates.meaning(wanted, in: context)
      outcome = meaning.place.map { "is now \($0.label(in: context.world))" } ?? "is no place now"
      if let (article, item, _) = subject.mention, !isEverywhere {
        let anchor = try Decisions.anchor(of: item, in: article)
        effects = [.edit(.decide(anchor, .correct(fields: meaning.fields), because: call.text("--because")))]
      } else {
        effects = [.edit(.know(.meaning(NameMeaning(name: words, meaning: meaning, because: call.text("--because")))))]
      }
    }
    let follows = try await PlaceConsequences(of: effects, in: context).description
    return Answer(message: ["\(subject.typed) \(outcome)", follows].compactMap { $0 }.joined(separator: ": "), effects: effects)
  }

  /// Takes back what was said of the name in all articles.
  private func forgetting(_ words: String, at range: TextRange, in context: Context) throws(Diagnostic) -> [Effect] {
    let key = AnalystFact.Key(.meaning, AddedPlace.key(of: words))
    guard context.session.fact(key) != nil else {
      throw Diagnostic(.refused, "nothing was chosen for \(words) in all articles", at: range, help: "`undo` takes the last choice back")
    }
    return [.edit(.forget(key))]
  }

  /// Takes back what was chosen for the name in the mention's article.
  private func withdrawing(_ subject: Subject, at range: TextRange) throws(Diagnostic) -> [Effect] {
    guard let (article, _, mention) = subject.mention else { return [] }
    let key = AddedPlace.key(of: article.text(mention.range))
    let made = article.decisions.all.filter { decision in
      guard case .correct(let fields) = decision.verdict, decision.anchor.kind == .place else { return false }
      return PlaceMeaning(fields: fields) != nil && AddedPlace.key(of: article.text(decision.anchor.range)) == key
    }
    guard !made.isEmpty else {
      throw Diagnostic(
        .refused, "nothing was chosen for \(subject.typed)", at: range,
        help: "place \(subject.typed) = default --everywhere takes back what holds in all articles")
    }
    return made.map { .edit(.withdrawDecision(id: $0.id)) }
  }
}
