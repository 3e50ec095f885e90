import CLineEdit
import CommandLanguage
import Foundation
import TextModel

/// Reads lines from the terminal with editing, history, completion and hints, through libedit.
///
/// One at a time in a process, used on the main thread alone, with the signals taken over (`cle_signals_install`). What libedit does
/// badly is done here: reading keys, Up and Down, the search, pastes, completion, resizing. Escape sequences of keys that matter are turned into one
/// private character each before libedit sees them, so that they are bound alike in its emacs and vi maps.
package final class LineEditor {
  /// How a call of `readLine` ended.
  package enum Reply: Sendable, Hashable {
    case line(String)
    /// Ctrl-C: the line was given up.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal has gone.
    case endOfInput
    /// A signal that asks the program to end.
    case terminated(signal: Int32)
  }

  /// What the program decides about editing.
  package struct Options: Sendable {
    /// The name that limits lines of editrc(5) to this program (`sitrep:bind …`).
    package var program = "sitrep"
    /// Where the history is kept; nil for this run alone.
    package var historyPath: String?
    /// The user's editrc(5), read before the keys of this editor are bound; nil for none.
    package var editrcPath: String?
    /// Whether prompt and hints are coloured.
    package var colours = true

    package init() {}
  }

  let editor: OpaquePointer
  let keys: KeyReader
  let terminal: TerminalInfo
  private let options: Options
  private let builtinHistory: OpaquePointer?
  private let historyFile: HistoryFile?

  var session: (any ShellSession)?
  var history = HistoryList()
  /// The prompt as drawn, colour sequences left out.
  private(set) var promptText = ""
  private var promptBytes: UnsafeMutablePointer<CChar>
  /// Characters read and not yet handed to libedit.
  var queue: [Unicode.Scalar] = []
  /// The hint on the screen.
  var shownHint: Hint?
  /// Whether the keys read belong to the search.
  var isSearching = false
  var lastPattern = ""
  /// The last two keys, so that a second Tab is known as one.
  var previousKey: Unicode.Scalar?
  var currentKey: Unicode.Scalar?
  /// Why the line is being given up.
  var ending: Reply?
  /// The width that the line was drawn for.
  var drawnColumns = 80

  /// Something went wrong with the history that the user should hear of once.
  private var trouble: Diagnostic?
  private var isTroubleTold = false

  /// Sets the terminal up and loads the history.
  ///
  /// - Throws: `Diagnostic` with code `terminal` when lines cannot be edited here.
  package init(_ options: Options, keys: KeyReader, terminal: TerminalInfo) throws(Diagnostic) {
    guard cle_use_utf8() else {
      throw Diagnostic(.terminal, "the system has no UTF-8 locale", help: "install the C.UTF-8 locale, or use sitrep -c and script files")
    }
    guard let editor = cle_open(options.program), let emptyPrompt = strdup("") else {
      throw Diagnostic(.terminal, "this terminal cannot be used for editing", help: "check TERM, or use sitrep -c and script files")
    }
    self.editor = editor
    self.keys = keys
    self.terminal = terminal
    self.options = options
    promptBytes = emptyPrompt
    builtinHistory = cle_history_open(1000)
    historyFile = options.historyPath.map { HistoryFile(path: $0) }
    do throws(Diagnostic) {
      for entry in try historyFile?.load() ?? [] { remember(entry) }
    } catch {
      trouble = error
    }
    if let builtinHistory { cle_set_history(editor, builtinHistory) }
    cle_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    cle_set_prompt(editor, { LineEditor.of($0).promptBytes }, 1)
    cle_set_reader(editor) { LineEditor.of($0).readCharacter(into: $1) }
    addFunctions()
    if let path = options.editrcPath { _ = cle_source(editor, path) }
    bindKeys()
  }

  /// Gives the terminal back; the editor cannot be used after it.
  package func close() {
    cle_close(editor)
    if let builtinHistory { cle_history_close(builtinHistory) }
    free(promptBytes)
  }

  /// The editor that a call from libedit belongs to.
  static func of(_ pointer: OpaquePointer) -> LineEditor {
    guard let client = cle_client(pointer) else { preconditionFailure("libedit calls an editor that was not set up") }
    return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  /// Shows the session's prompt and reads one complete input, which may have several lines.
  package func readLine(for session: any ShellSession) -> Reply {
    self.session = session
    defer { self.session = nil }
    history.rewind()
    (ending, previousKey, currentKey) = (nil, nil, nil)
    drawnColumns = terminal.size.columns
    if cle_signal_take(SignalNumber.windowChange) { cle_resize(editor) }
    show(session.prompt())
    let marksPastes = !terminal.isDumb
    if marksPastes { StandardStream.output.write("\u{1B}[?2004h") }
    var count: Int32 = 0
    let line = cle_read_line(editor, &count).map { String(cString: $0) }
    if marksPastes { StandardStream.output.write("\u{1B}[?2004l") }
    if let ending { return ending }
    guard var line else { return .endOfInput }
    if line.hasSuffix("\n") { line.removeLast() }
    return .line(line)
  }

  /// Adds a line to the history, here and in its file.
  package func addToHistory(_ line: String) {
    guard remember(line) else { return }
    do throws(Diagnostic) {
      try historyFile?.append(line)
    } catch {
      trouble = trouble ?? error
    }
  }

  /// Takes the trouble with the history, so that it is told once.
  package func takeTrouble() -> Diagnostic? {
    guard !isTroubleTold, let trouble else { return nil }
    isTroubleTold = true
    return trouble
  }

  @discardableResult
  private func remember(_ entry: String) -> Bool {
    guard history.add(entry) else { return false }
    if let builtinHistory { _ = cle_history_add(builtinHistory, entry) }
    return true
  }

  /// Makes `prompt` the one that libedit draws next.
  func show(_ prompt: Prompt) {
    guard let bytes = strdup(prompt.marked(colours: options.colours && !terminal.isDumb)) else { return }
    free(promptBytes)
    promptBytes = bytes
    promptText = prompt.text
  }
}
