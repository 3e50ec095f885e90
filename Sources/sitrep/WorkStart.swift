import Foundation
import PluginKit
import Shell
import Workbench

/// Puts the parts together for one run of the workbench, and puts them away afterwards.
struct WorkStart {
  let program: Program
  let surroundings: Surroundings
  private let common: CommonOptions

  init(program: Program, common: CommonOptions, isInteractive: Bool) {
    self.program = program
    self.common = common
    surroundings = program.surroundings(isInteractive: isInteractive)
  }

  private var colours: Bool {
    TerminalInfo.colours(common.colour, isTerminal: program.terminal.outputIsTerminal, environment: program.environment)
  }

  var batch: BatchRun { BatchRun(terminal: program.terminal, colours: colours) }

  /// Opens the engine and a saved session, or a new unnamed one, and gives it the language engine of `--engine`.
  func interpreter(session typed: String?, readOnly: Bool) throws(Diagnostic) -> Interpreter {
    let engine = try program.engine(data: common.data)
    guard let typed else {
      // Before there is a session that nobody began.
      let chosen = common.engine ?? .fast
      _ = try engine.pipeline(chosen)
      let file = try SessionFile.create(at: surroundings.newUnnamedPath())
      try choose(common.engine, in: file)
      return Interpreter(engine, CommandRegistry(), surroundings, file: file, asked: common.engine)
    }
    let name = try SessionName(typed, in: surroundings)
    let file = try SessionFile.open(at: name.path, mode: readOnly ? .readOnly : .readWrite)
    // Without the option the session's own engine may be one whose model is not there: the session opens all the same.
    if let chosen = common.engine { _ = try engine.pipeline(chosen) }
    // A session that is only looked at is read with it all the same, and does not keep it.
    if !readOnly { try choose(common.engine, in: file) }
    return Interpreter(
      engine, CommandRegistry(), surroundings, file: file, name: surroundings.isUnnamed(name.path) ? nil : name.shown, asked: common.engine)
  }

  /// Does what `set engine` would.
  private func choose(_ engine: LanguageEngine?, in file: SessionFile) throws(Diagnostic) {
    guard let engine, engine != file.session.languageEngine else { return }
    let line = "set \(Setting.engine.name) \(engine.rawValue)"
    _ = try file.commit([.set(name: Setting.engine.name, value: engine.rawValue)], line: line, at: surroundings.clock())
  }

  /// Runs the shell to its end and returns its exit status.
  func shell(_ interpreter: Interpreter, loading: String?) throws(Diagnostic) -> Int32 {
    greet()
    if let loading {
      let status = batch.run { output in await interpreter.run(loading + "; brief", output: output) }
      if WorkStart.wasTerminated(status) { return status }
    }
    var options = ShellLoop.Options()
    options.colours = colours
    options.environment = program.environment
    options.editing.editrcPath = program.environment["HOME"].map { $0 + "/.editrc" }
    options.editing.historyPath = program.dataHome + "/history"
    return try ShellLoop(session: InterpreterSession(interpreter), options: options).run()
  }

  /// One line, and what an earlier run left.
  private func greet() {
    StandardStream.error.write("sitrep \(Program.version): help explains, Tab completes, Ctrl-D leaves\n")
    guard let left = try? surroundings.sessions.unnamed(at: surroundings.clock()), let newest = left.first else { return }
    let articles = newest.articles.map { "\($0) \($0 == 1 ? "article" : "articles")" } ?? "unreadable"
    let more = left.count > 1 ? ", and \(left.count - 1) older (sessions lists them)" : ""
    let name = TerminalText.escape(newest.name)
    StandardStream.error.write("unnamed work from \(newest.modified) is kept (\(articles))\(more): open \(name)\n")
  }

  /// Whether a run ended by a signal that ends programs; Ctrl-C (130) only stops a command.
  static func wasTerminated(_ status: Int32) -> Bool { status > 128 && status != DiagnosticCode.interrupted.exitStatus }

  /// Closes the session; what a script did without saving it goes away.
  func finish(_ interpreter: Interpreter, after status: Int32) throws(Diagnostic) {
    // After a signal the interpreter may be busy; what it wrote is on disk.
    if !WorkStart.wasTerminated(status) { try Blocking.run { () async throws(Diagnostic) in try await interpreter.finish() } }
  }
}
