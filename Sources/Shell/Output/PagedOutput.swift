import Synchronization

/// Output of a command typed at the prompt: the answer is gathered, so that the pager can take what is longer than the window.
package final class PagedOutput: CancellableOutput {
  private struct Gathered {
    var answer = ""
    /// Said while an answer was held back: shown after it.
    var notes = ""
  }

  /// The progress line, which answers push aside.
  package let progress: ProgressReporter
  /// Whether answers may be coloured.
  package let colours: Bool
  private let terminal: TerminalInfo
  private let gathered = Mutex(Gathered())
  private let cancelled = Atomic(false)

  package init(terminal: TerminalInfo, colours: Bool) {
    progress = ProgressReporter(terminal: terminal)
    self.terminal = terminal
    self.colours = colours
  }

  package var columns: Int? { terminal.size.columns }

  package var rows: Int? { terminal.size.rows }

  package var isUnicode: Bool { terminal.isUnicode }

  package func write(_ text: String) { gathered.withLock { $0.answer += text } }

  package func note(_ text: String) {
    let line = Self.ended(text)
    let isHeld = gathered.withLock { held in
      if !held.answer.isEmpty { held.notes += line }
      return !held.answer.isEmpty
    }
    if !isHeld { progress.interrupt { StandardStream.error.write(line) } }
  }

  package func flush() { show { StandardStream.output.write($0) } }

  /// Hands the answer to `body`, if there is one, then shows what was said about it.
  package func show(_ body: (String) -> Void) {
    let held = gathered.withLock { held in
      defer { held = Gathered() }
      return held
    }
    progress.interrupt {
      if !held.answer.isEmpty { body(Self.ended(held.answer)) }
      if !held.notes.isEmpty { StandardStream.error.write(held.notes) }
    }
  }

  package var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  package func cancel() { cancelled.store(true, ordering: .relaxed) }

  private static func ended(_ text: String) -> String { text.isEmpty || text.hasSuffix("\n") ? text : text + "\n" }
}
