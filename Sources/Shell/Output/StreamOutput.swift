import Synchronization

/// Output that goes straight to the standard streams: scripts, `-c` and programs behind a pipe.
package final class StreamOutput: CancellableOutput {
  /// The progress line, which answers push aside.
  package let progress: ProgressReporter
  /// The width of the terminal; nil where standard output is none.
  package let columns: Int?
  /// The height of the terminal; nil where standard output is none.
  package let rows: Int?
  /// Whether characters beyond ASCII can be shown; a file or program takes UTF-8.
  package let isUnicode: Bool
  /// Whether answers may be coloured.
  package let colours: Bool
  private let cancelled = Atomic(false)
  private let failed = Atomic(false)

  package init(terminal: TerminalInfo, colours: Bool) {
    progress = ProgressReporter(terminal: terminal)
    columns = terminal.outputIsTerminal ? terminal.size.columns : nil
    rows = terminal.outputIsTerminal ? terminal.size.rows : nil
    isUnicode = terminal.isUnicode || !terminal.outputIsTerminal
    self.colours = colours
  }

  package func write(_ text: String) {
    progress.interrupt {
      if !StandardStream.output.write(text) { failed.store(true, ordering: .relaxed) }
    }
  }

  package func note(_ text: String) {
    progress.interrupt { StandardStream.error.write(text.hasSuffix("\n") ? text : text + "\n") }
  }

  package func flush() {}

  /// Whether standard output could not be written to: the reader has gone, or the disk is full.
  package var hasFailed: Bool { failed.load(ordering: .relaxed) }

  package var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  package func cancel() { cancelled.store(true, ordering: .relaxed) }
}
