import PluginKit

/// `correct`: the analyst says what fields of an item should say, and the analysis follows.
struct CorrectCommand: Command {
  static let signature = Signature(
    "correct", .deciding, "says what fields of an item should say; without an item, lists what you put right",
    discussion: """
      Events have the fields type, actor, recipient, place, date, outcome, polarity and modality; claims speaker, via, stance, kind and medium; \
      assets category, status, count, captor, loser, place, date and modality; casualties status, count, who, victims, by, place, date and \
      modality; dates value (TIMEX3); entities name, kind and role. What a place name means is said with `place pl3 = …`. Give several fields at once, an actor, recipient, \
      role or status several times for several, and `none` for nothing. Somebody whom the article names is found by name or id (n4) and stands \
      with the article's words; other words are yours, and lists show them in square brackets. A count is written 12, 24..31, "at least 5" or \
      dozens, a date 2021-08-12, 2021-08 or 2021-08-10..2021-08-12. Everything that follows from a correction follows it: groups, totals, \
      timelines. It hangs on the words, so that it survives a new analysis. `correct e3 = default` takes back what you corrected, merged and \
      split of an item, `correct e3 actor=default` one field.
      """,
    parameters: [
      Signature.Parameter("item", .item, "an item's id", optional: true),
      Signature.Parameter("change", .assignment, "a field and what it should say", optional: true, repeating: true),
    ],
    options: [
      Signature.Option("=", .choice([FieldReader.asRead]), "takes everything back that you put right in it"),
      Signature.Option("--because", .text, "the reason, kept with the decision"),
    ],
    columns: [
      Column("id", .reference, "the item"), Column("decision", .text, "what you said of it"),
      Column("read", .text, "what the program had read"), Column("words", .text, "the words of the article"),
      Column("because", .text, "your reason"), Column("at", .text, "when (UTC)"),
      Column("state", .text, "lost, where the analysis has nothing at these words any more"),
    ],
    examples: [
      Signature.Example(
        "correct e1 type=territory_transferred date=2021-08-12 --because \"handed over\"", "what happened, and when",
        shows: ["e1 is corrected"]),
      Signature.Example(
        "correct e1 actor=\"the Taliban\" actor=\"local elders\"", "two actors, one of them in your words", shows: ["e1 is"]),
      Signature.Example("correct a1 count=\"at least 5\"", "how many", shows: ["a1 is corrected"]),
      Signature.Example("correct", "everything that you put right", shows: ["no correction"]),
    ])

  func run(_ call: Call, in context: Context) async throws(Diagnostic) -> Answer {
    guard let argument = call.argument("item") else {
      if let first = call.assignments("change").first {
        throw Diagnostic(
          .missingArgument, "which item should say that?", at: first.range,
          help: "write correct e3 \(first.name)=\(QuotedText.word(first.value))")
      }
      return try await CorrectCommand.list(in: context)
    }
    let (article, item) = try await context.item(argument)
    try CorrectCommand.check(item, at: argument.range)
    let typed = call.assignments("change")
    if let sign = call.option("=") {
      guard typed.isEmpty else {
        throw Diagnostic(.unexpectedArgument, "“= default” takes everything back", at: sign.range, help: "leave the fields away, or it")
      }
      try CorrectCommand.checkReason(call, item)
      return try await takeBack(item, argument, at: sign.range, in: article, context)
    }
    guard !typed.isEmpty else {
      throw Diagnostic(
        .missingArgument, "what should \(argument.value.text) say?", at: argument.range,
        help: "its fields are \(Nearest.list(CorrectableField.fields(of: item.kind).map { $0.rawValue }, "and"))")
    }
    let read = try FieldReader(item: item, article: article, context: context).read(typed)
    if read.fields.isEmpty { try CorrectCommand.checkReason(call, item) }
    var effects = try takenBack(read.takenBack, typed, of: item, in: article)
    if !read.fields.isEmpty {
      let anchor = try Decisions.anchor(of: item, in: article)
      effects.append(.edit(.decide(anchor, .correct(fields: read.fields.fields), because: call.text("--because"))))
    }
    let follows = try await CorrectionConsequences(of: effects, on: article, named: [item.id], in: context)
    var said: [String] = []
    if !read.fields.isEmpty { said.append("is corrected: \(ItemCorrections.shown(read.fields, of: item.kind))") }
    if !read.takenBack.isEmpty { said.append("says of \(read.takenBack.map { $0.rawValue }.joined(separator: ", ")) what was read again") }
    let message = "\(argument.value.text) \(said.joined(separator: ", and "))"
    return Answer(message: [message, follows.description].compactMap { $0 }.joined(separator: "; "), effects: effects)
  }

  private static func check(_ item: AnalysisItem, at range: TextRange) throws(Diagnostic) {
    guard CorrectableField.fields(of: item.kind).isEmpty else { return }
    let help =
      switch item.kind {
      case .place: "say which place it means: place \(item.id) = \"Tripoli, Lebanon\""
      case .distance: "it follows from its places: correct them with place pl1 = …, or reject \(item.id)"
      case .quantity: "correct the asset or casualty that it counts, or reject \(item.id)"
      default: "events, claims, assets, casualties, dates and entities have fields to correct"
      }
    throw Diagnostic(.refused, "no field of a \(item.kind.rawValue) can be corrected by itself", at: range, help: help)
  }

  // MARK: Taking back

  /// - Throws: `refused` for a reason where there is no decision to keep it with.
  private static func checkReason(_ call: Call, _ item: AnalysisItem) throws(Diagnostic) {
    guard let because = call.option("--because") else { return }
    throw Diagnostic(
      .refused, "what is taken back leaves no decision that could keep a reason", at: because.range,
      help: "leave --because away; `note \(item.id)` keeps what you have to say of it")
  }

  private func takeBack(
    _ item: AnalysisItem, _ argument: Call.Argument, at range: TextRange, in article: ReviewedArticle, _ context: Context
  ) async throws(Diagnostic) -> Answer {
    let made = ItemCorrections.decisions(on: item.id, in: article)
    guard !made.isEmpty else {
      throw Diagnostic(
        .refused, "nothing was corrected, merged or split of \(argument.value.text)", at: range, help: "`correct` lists what was")
    }
    let effects = made.map { Effect.edit(.withdrawDecision(id: $0.id)) }
    let follows = try await CorrectionConsequences(of: effects, on: article, named: [item.id], in: context).description
    return Answer(
      message: ["\(argument.value.text) is what was read again", follows].compactMap { $0 }.joined(separator: "; "), effects: effects)
  }

  /// Takes fields out of what was said; what was said with them stays, unless something else was said of it since.
  private func takenBack(
    _ fields: [CorrectableField], _ typed: [Call.Assignment], of item: AnalysisItem, in article: ReviewedArticle
  ) throws(Diagnostic) -> [Effect] {
    var effects: [Effect] = []
    let made = article.decisions.byItem[item.id] ?? []
    for field in fields {
      let says = made.contains { if case .correct(let said) = $0.verdict { CorrectedFields(said).says(field) } else { false } }
      guard says else {
        throw Diagnostic(
          .refused, "the \(field.rawValue) of \(item.id) was not corrected",
          at: typed.first { $0.name.lowercased() == field.rawValue }?.valueRange,
          help: "`why \(item.id)` shows what was")
      }
    }
    for (index, decision) in made.enumerated() {
      guard case .correct(let said) = decision.verdict else { continue }
      var rest = CorrectedFields(said)
      for field in fields { rest.unsay(field) }
      guard rest.fields != said else { continue }
      // What stays is said anew, and must not stand against what was said after it.
      for case .correct(let later) in made[(index + 1)...].map({ $0.verdict }) {
        for field in CorrectedFields(later).said { rest.unsay(field) }
      }
      effects.append(.edit(.withdrawDecision(id: decision.id)))
      if !rest.isEmpty { effects.append(.edit(.decide(decision.anchor, .correct(fields: rest.fields), because: decision.because))) }
    }
    return effects
  }

  // MARK: Listing

  private static func list(in context: Context) async throws(Diagnostic) -> Answer {
    var rows: [Row] = []
    let several = context.session.articles.count > 1
    for article in try await context.reviewed(context.session.articles) {
      for decision in article.decisions.all where decision.verdict.isCorrection {
        let id = decision.anchor.resolve(in: article.analysis)
        let correction = id.flatMap { article.analysis.correction(of: $0) }
        let reference = ItemReference(article: several || id == nil ? article.number : nil, item: id)
        rows.append(
          Row(
            [
              .reference(reference), .text(words(decision, id, in: article, context)),
              Value(correction.flatMap { $0.fields.isEmpty ? nil : ItemCorrections.reading($0) }),
              .text(article.text(decision.anchor.range)),
              Value(decision.because), .text(String(decision.at.description.prefix(16)).replacing("T", with: " ")),
              Value(id == nil ? "lost" : nil),
            ], evidence: [Evidence(article: article.number, range: decision.anchor.range, item: id)]))
      }
    }
    return .table(Table(item: "correction", columns: signature.columns, rows: rows))
  }

  private static func words(_ decision: Decision, _ id: String?, in article: ReviewedArticle, _ context: Context) -> String {
    if decision.anchor.kind == .place { return WhyCommand.describe(decision, in: context.world) }
    return ItemCorrections.words(decision, on: id ?? "", in: article, of: context.session)
  }
}
