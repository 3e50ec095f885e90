import CLineEdit
import TextModel

/// The conversation: prompt, line, answer, until the user leaves.
package struct ShellLoop {
  /// What the program decides about the shell.
  package struct Options: Sendable {
    /// What the line editor is told.
    package var editing = LineEditor.Options()
    /// Whether answers and prompt are coloured; `TerminalInfo.colours` works it out.
    package var colours = false
    /// The environment of the process, for the size and kind of the terminal.
    package var environment: [String: String] = [:]

    package init() {}
  }

  private let session: any ShellSession
  private let options: Options
  private let terminal: TerminalInfo

  package init(session: any ShellSession, options: Options) {
    self.session = session
    self.options = options
    terminal = TerminalInfo(environment: options.environment)
  }

  /// Runs the shell on the standard streams, which must be terminals, and returns the exit status: 0 for Ctrl-D, what `leave` says, or
  /// 128 + n after signal n.
  ///
  /// Call on the main thread, which it blocks; one shell at a time in a process.
  /// - Throws: `Diagnostic` with code `terminal` when lines cannot be edited here.
  package func run() throws(Diagnostic) -> Int32 {
    guard terminal.isInteractive else {
      throw Diagnostic(.terminal, "standard input and output are not both terminals", help: "use sitrep -c or a script file")
    }
    let runner = CommandRunner(hidesTyping: true)
    defer { runner.giveSignalsBack() }
    guard runner.watchesSignals else { throw Diagnostic(.terminal, "the signals cannot be watched") }
    // Known before anything changes it, so that it can be put back.
    cle_set_mode(0, CLEModeFound)
    let keys = KeyReader()
    var editing = options.editing
    editing.colours = options.colours
    let editor = try LineEditor(editing, keys: keys, terminal: terminal)
    defer { editor.close() }
    let pager = Pager(keys: keys, terminal: terminal)

    while true {
      if let trouble = editor.takeTrouble() { StandardStream.error.write("\(trouble)\n") }
      let input: String
      switch editor.readLine(for: session) {
      case .line(let line): input = line
      case .interrupted: continue
      case .endOfInput:
        StandardStream.output.write("\n")
        return 0
      case .terminated(let signal): return SignalNumber.status(of: signal)
      }
      guard input.contains(where: { !$0.isWhitespace }) else { continue }
      editor.addToHistory(input)
      let output = PagedOutput(terminal: terminal, colours: options.colours)
      let ending = runner.run(output: output) { [session] in await session.run(input, output: output) }
      switch ending {
      case .finished(let outcome):
        if session.usesPager { output.show { pager.show($0) } } else { output.flush() }
        if case .leave(let status) = outcome { return status }
      case .terminated(let signal):
        output.flush()
        return SignalNumber.status(of: signal)
      }
    }
  }
}
