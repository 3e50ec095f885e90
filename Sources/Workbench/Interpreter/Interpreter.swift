import PluginKit

/// Carries out statements on one session: runs commands, applies their effects, reshapes and shows their answers. The only one that changes
/// a session.
package actor Interpreter {
  /// How a run ended.
  package enum Outcome: Sendable, Hashable {
    case goOn
    /// Something failed and was reported: the code of the first failure.
    case failed(DiagnosticCode)
    /// The shell or script is to end.
    case leave(Int32)
  }

  nonisolated let engine: Engine
  nonisolated let registry: CommandRegistry
  nonisolated let surroundings: Surroundings
  private nonisolated let parser: Parser
  private nonisolated let cache: AnalysisCache
  private nonisolated let shared: SharedView
  var file: SessionFile
  /// nil while the session is unnamed.
  var name: String?
  /// The last answer, for `expect`.
  var last = LastAnswer()
  private var depth = 0
  /// The user's own file of places; nil where there is none to be used.
  nonisolated let ownPlaces: OwnPlaces?
  /// What was said of the user's own places since the session was opened.
  var told = ToldPlaces()
  /// The language engine asked for when the program was started, until another is set; a session that is only looked at cannot keep it.
  var asked: LanguageEngine?

  struct LastAnswer {
    var rows: Int?
    var text = ""
    /// The last totals that were shown, for `why total`.
    var totals: Table?
  }

  /// Takes over an open session.
  ///
  /// - Parameter asked: The language engine that sessions are to be read with, whatever they say; nil to go by them.
  package init(
    _ engine: Engine, _ registry: CommandRegistry, _ surroundings: Surroundings, file: SessionFile, name: String? = nil,
    asked: LanguageEngine? = nil
  ) {
    self.engine = engine
    self.registry = registry
    self.surroundings = surroundings
    parser = Parser(registry)
    cache = AnalysisCache()
    self.file = file
    self.name = name
    self.asked = asked
    ownPlaces = surroundings.ownPlacesPath.map { OwnPlaces(path: $0, countries: engine.world.countries) }
    shared = SharedView(SessionView(file: file, name: name, languageEngine: asked))
  }

  /// The session after the last command.
  package var session: Session { file.session }
  /// The session's name; nil while it is unnamed.
  package var sessionName: String? { name }

  /// What completion and the prompt need, without waiting for a running command.
  package nonisolated var view: SessionView { shared.view }

  /// What Tab offers; made anew for each line, since the session changes.
  package nonisolated var completer: Completer {
    let view = view
    let source = SessionCompletions(
      view: view,
      host: HostServices(
        engine: engine, registry: registry, surroundings: surroundings, file: view.file, sessionName: view.name, cache: cache,
        output: SilentOutput(), ownPlaces: ownPlaces?.places ?? [], languageEngine: view.languageEngine))
    return Completer(parser, names: BoundNames(view.session, parser).columns, source: source)
  }

  /// Gives up the session file: at the prompt, unnamed work with something in it stays for the next start; a script's goes away.
  package func finish() throws(Diagnostic) {
    let isDisposable = self.isDisposable
    try file.close()
    if isDisposable { try SessionFolder.remove(file.path) }
  }

  /// Whether the session goes away when it is left: one of this run's own without a name, in which nothing was done, or a script's.
  var isDisposable: Bool {
    name == nil && !file.isReadOnly && surroundings.unnamed.isUnnamed(file.path) && (session.isEmpty || !surroundings.isInteractive)
  }

  // MARK: Running

  /// Runs a line, a script or part of one, statement by statement, and reports what goes wrong.
  ///
  /// - Parameters:
  ///   - arguments: `$1…` of a script; nil at the prompt.
  ///   - script: The script's name for messages; nil at the prompt.
  ///   - keepsGoing: Whether later statements run after one failed.
  ///   - echoes: Whether each statement is written before its answer, as in a transcript.
  /// - Returns: `failed` with the code of the first failure.
  package func run(
    _ text: String, arguments: ScriptArguments? = nil, file script: String? = nil, keepsGoing: Bool = false, echoes: Bool = false,
    output: any CommandOutput
  ) async -> Outcome {
    let source = SourceText(text)
    defer { shared.view = SessionView(file: file, name: name, languageEngine: file.isReadOnly ? asked : nil) }
    var failure: DiagnosticCode?
    func report(_ diagnostic: Diagnostic) {
      output.note(DiagnosticRenderer(layout: layout(for: output)).text(of: diagnostic, in: source, file: script))
      failure = failure ?? diagnostic.code
    }
    do throws(Diagnostic) {
      for tokens in StatementSyntax.split(try Lexer.tokens(of: text, arguments: arguments)) {
        do throws(Diagnostic) {
          if echoes { output.write("> " + TerminalText.escape(source[Interpreter.range(of: tokens)]) + "\n") }
          let statement = try parser.statement(tokens, names: BoundNames(session, parser).columns)
          let status = try await execute(statement, in: source, output: output)
          tellOwnPlaces(output)
          if let status {
            return .leave(status == 0 ? failure?.exitStatus ?? 0 : status)
          }
        } catch {
          report(error)
          if !keepsGoing || error.code == .interrupted { break }
        }
      }
    } catch {
      report(error)
    }
    return failure.map { .failed($0) } ?? .goOn
  }

  /// All the words of a statement.
  ///
  /// - Precondition: there is one.
  private static func range(of tokens: [LineToken]) -> TextRange { tokens[0].range.union(tokens[tokens.count - 1].range) }

  /// Carries out one statement; the exit status when it ends the shell.
  func execute(_ statement: Statement, in source: SourceText, output: any CommandOutput) async throws(Diagnostic) -> Int32? {
    switch statement.action {
    case .pipeline(let query):
      let line = source[statement.range]
      return try await show(query, line: line, output: output)
    case .binding(let name, _, let query):
      let edit = SessionEdit.bind(name: name, source: source[query.range])
      try commit([edit], line: source[statement.range])
      output.note("\(name) is bound\n")
      return nil
    case .expectation(let expectation):
      try await check(expectation, at: statement.range, in: source, output: output)
      return nil
    }
  }

  // MARK: Pipelines

  private func show(_ query: Query, line: String, output: any CommandOutput) async throws(Diagnostic) -> Int32? {
    let (answer, table) = try await evaluate(query, output: output)
    try Interpreter.checkNotCancelled()
    if case .nothing = answer.content, let redirection = query.redirection {
      throw Diagnostic(
        .typeMismatch, "\(query.answering ?? "this") answers with nothing that could be written", at: redirection.range,
        help: "leave the redirection out")
    }
    let status = try await apply(answer.effects, line: line, output: output)
    let layout = layout(for: output)
    if let redirection = query.redirection {
      try write(answer, table, to: redirection)
      output.note("wrote \(TerminalText.escape(redirection.path))\n")
    } else {
      let text = text(of: answer, table, layout)
      let totals = table.flatMap { $0.rows.contains { !$0.workings.isEmpty } ? $0 : nil } ?? last.totals
      last = LastAnswer(rows: table?.rows.count, text: text + (answer.message ?? ""), totals: totals)
      if !text.isEmpty { output.write(text) }
    }
    let failure = answer.warnings.first { $0.severity == .error }
    for warning in answer.warnings where warning != failure { output.note(DiagnosticRenderer(layout: layout).text(of: warning)) }
    if let message = answer.message, !message.isEmpty { output.note(TerminalText.escape(message) + "\n") }
    // What could be done was done; the statement failed all the same.
    if let failure { throw failure }
    return status
  }

  /// Runs the command of a pipeline, or what its name stands for, and the operators behind it.
  func evaluate(_ query: Query, output: any CommandOutput) async throws(Diagnostic) -> (Answer, Table?) {
    let services = services(output)
    var answer: Answer
    switch query.source {
    case .command(let call):
      guard let command = registry.command(call.command) else {
        throw Diagnostic(.unknownCommand, "there is no command \(call.command)", at: call.range)
      }
      answer = try await command.init().run(call, in: Context(session: session, world: services.world, host: services))
    case .name(let name, let range):
      answer = Answer(.table(try await table(named: name, at: range, output: output)))
    }
    keepNewAnalyses(output)
    guard case .table(var table) = answer.content else {
      if let range = query.steps.first?.range ?? query.view?.range {
        throw Diagnostic(
          .typeMismatch, "\(query.call?.command ?? "this") answers with no table", at: range,
          help: "operators follow commands that list something, such as events")
      }
      return (answer, nil)
    }
    table = try Evaluator.apply(query.steps, to: table, in: services)
    answer.content = .table(table)
    guard let view = query.view else { return (answer, table) }
    guard let command = registry.command(view.command)?.init() as? any RowCommand else {
      preconditionFailure("\(view.command) says that it takes rows and is no RowCommand")
    }
    let shown = try await command.run(view, on: table, in: Context(session: session, world: services.world, host: services))
    keepNewAnalyses(output)
    if case .table(let table) = shown.content { return (shown, table) }
    return (shown, nil)
  }

  /// Evaluates the pipeline that a name stands for.
  private func table(named name: String, at range: TextRange, output: any CommandOutput) async throws(Diagnostic) -> Table {
    guard let binding = session.binding(name) else {
      throw Diagnostic(.unknownName, "the name \(name) is not bound", at: range, help: "`let` lists the names")
    }
    guard depth < 32 else { throw Diagnostic(.recursion, "\(name) stands for itself", at: range, help: "bind it anew with let") }
    depth += 1
    defer { depth -= 1 }
    do throws(Diagnostic) {
      guard case .pipeline(let query)? = try parser.statements(in: binding.source, names: BoundNames(session, parser).columns).last?.action,
        let table = try await evaluate(query, output: output).1
      else { throw Diagnostic(.typeMismatch, "\(name) stands for no table", at: range) }
      return table
    } catch {
      throw Diagnostic(error.code, "\(name) (\(binding.source)): \(error.message)", at: range, help: error.help)
    }
  }

  func services(_ output: any CommandOutput) -> HostServices {
    HostServices(
      engine: engine, registry: registry, surroundings: surroundings, file: file, sessionName: name, cache: cache, output: output,
      ownPlaces: ownPlaces?.places ?? [], languageEngine: file.isReadOnly ? asked : nil, lastTotals: last.totals)
  }

  /// Puts what was analysed into the session file, where it can be written; a cache that cannot be kept is worth a word, not a failure.
  private func keepNewAnalyses(_ output: any CommandOutput) {
    let new = cache.takeNew()
    guard !new.isEmpty, !file.isReadOnly else { return }
    do throws(Diagnostic) {
      try file.cache(new)
    } catch {
      let warning = Diagnostic(
        error.code, "the analyses could not be kept: \(error.message)", help: "they will be made again next time", severity: .warning)
      output.note(DiagnosticRenderer(layout: layout(for: output)).text(of: warning))
    }
  }

  /// - Throws: `interrupted` when the running command was stopped.
  static func checkNotCancelled() throws(Diagnostic) {
    if Task.isCancelled { throw Diagnostic(.interrupted, "stopped", help: "nothing was changed") }
  }

  // MARK: Answers

  /// How answers are laid out on an output, by the session's settings.
  package func layout(for output: any CommandOutput) -> Layout {
    Layout(
      columns: output.columns, rows: output.rows, isUnicode: output.isUnicode, colours: output.colours,
      fits: Setting.fit.value(in: session) == "on", unit: Setting.units.value(in: session))
  }

  private func text(of answer: Answer, _ table: Table?, _ layout: Layout) -> String {
    if let table { return TableRenderer(layout: layout).text(of: table) }
    switch answer.content {
    case .document(let document): return DocumentRenderer(layout: layout).text(of: document)
    case .figure(let figure): return DocumentRenderer(layout: layout).text(of: figure.document(in: layout.frame))
    case .table, .nothing: return ""
    }
  }

  private func write(_ answer: Answer, _ table: Table?, to redirection: Query.Redirection) throws(Diagnostic) {
    let text: String
    if let table, let exporter = registry.exporter(forPath: redirection.path) {
      text = try exporter.init().text(of: table, in: ExportContext(session: session))
    } else if case .figure(let figure) = answer.content, let format = Interpreter.ending(of: redirection.path),
      figure.formats.contains(format)
    {
      guard !redirection.appends else {
        throw Diagnostic(
          .fileFormat, "a picture cannot be added to a file", at: redirection.range, help: "write it to a file of its own with >")
      }
      text = figure.text(as: format)
    } else {
      try checkPlainText(redirection, isTable: table != nil)
      text = self.text(of: answer, table, Layout(columns: nil, colours: false, fits: false, unit: Setting.units.value(in: session)))
    }
    try FileWriter(surroundings: surroundings, session: session)
      .write(text, to: redirection.path, appending: redirection.appends, replacing: true, at: redirection.range)
  }

  /// Refuses to write plain text under a name that promises something else.
  private func checkPlainText(_ redirection: Query.Redirection, isTable: Bool) throws(Diagnostic) {
    guard let ending = Interpreter.ending(of: redirection.path), !["txt", "text", "log", "sitrep"].contains(ending),
      isTable || !["md", "markdown"].contains(ending)
    else { return }
    let formats = registry.exporters.compactMap { $0.formats.first }.sorted().joined(separator: ", ")
    throw Diagnostic(
      .fileFormat, isTable ? "no format is known for .\(ending)" : "this answer is text and cannot be written as .\(ending)",
      at: redirection.range,
      help: isTable
        ? "a table is written as \(formats), or as plain text to .txt"
        : "write it to .txt; maps and timelines are written as pictures too")
  }

  /// What stands behind the last full stop of a file's name, in lower case; nil where there is none.
  private static func ending(of path: String) -> String? {
    path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
  }

  // MARK: Effects

  /// Applies what a command asked for, the edits first and in one transaction; the exit status when it ends the shell.
  private func apply(_ effects: [Effect], line: String, output: any CommandOutput) async throws(Diagnostic) -> Int32? {
    let edits = effects.compactMap { effect in if case .edit(let edit) = effect { edit } else { nil } }
    if !edits.isEmpty { try commit(edits, line: line) }
    var status: Int32?
    for effect in effects {
      switch effect {
      case .edit: break
      case .keepPlace(let place):
        try ownFile().keep(place)
        told.names.insert(place.key)
      case .dropPlace(let key): try ownFile().remove(key)
      case .undo:
        last.totals = nil
        output.note("undone: \(TerminalText.escape(try file.undo().line))\n")
      case .redo:
        last.totals = nil
        output.note("done again: \(TerminalText.escape(try file.redo().line))\n")
      case .save(let typed, let replacing): try save(typed, replacing: replacing, output: output)
      case .open(let typed, let readOnly): try open(typed, readOnly: readOnly, output: output)
      case .close:
        try leaveSession(for: nil)
        output.note("a new session\n")
      case .run(let path, let arguments): status = try await run(script: path, arguments, output: output)
      case .write(let path, let text, let replacing):
        try FileWriter(surroundings: surroundings, session: session).write(text, to: path, replacing: replacing)
      case .leave(let code): status = code
      }
    }
    return status
  }

  private func commit(_ edits: [SessionEdit], line: String) throws(Diagnostic) {
    // The words of a total are looked up by the numbers of articles.
    for case .removeArticle in edits { last.totals = nil }
    for case .set(Setting.engine.name, let value?) in edits {
      if let chosen = LanguageEngine(rawValue: value) { _ = try engine.pipeline(chosen) }
      asked = nil
    }
    _ = try file.commit(edits, line: line, at: surroundings.clock())
  }

  private func run(script path: String, _ arguments: [String], output: any CommandOutput) async throws(Diagnostic) -> Int32? {
    guard depth < 32 else { throw Diagnostic(.recursion, "the script \(path) runs itself", help: "scripts may be 32 deep") }
    depth += 1
    defer { depth -= 1 }
    let text = try ScriptFile.read(surroundings.absolute(path), shown: path)
    switch await run(text, arguments: ScriptArguments(arguments), file: path, output: output) {
    case .goOn: return nil
    case .leave(let status): return status
    case .failed(let code): throw Diagnostic(code, "the script \(path) stopped there", help: "what it did before stays; undo takes it back")
    }
  }
}
