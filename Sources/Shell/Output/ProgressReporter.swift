import Synchronization

/// Shows on standard error how far long work has come, from half a second on, ten times a second at most. Safe to use from any thread.
///
/// Nothing is written when standard error is no terminal.
package final class ProgressReporter: Sendable {
  private struct State {
    var line: ProgressLine?
    var started: ContinuousClock.Instant
    var drawn: ContinuousClock.Instant?
    var isShown = false
  }

  private let isEnabled: Bool
  private let columns: @Sendable () -> Int
  private let write: @Sendable (String) -> Void
  private let state = Mutex(State(started: .now))

  static let delay = Duration.milliseconds(500)
  static let interval = Duration.milliseconds(100)

  /// `write` gets what goes to the terminal; `columns` is asked at each drawing.
  package init(isEnabled: Bool, columns: @escaping @Sendable () -> Int, write: @escaping @Sendable (String) -> Void) {
    self.isEnabled = isEnabled
    self.columns = columns
    self.write = write
  }

  /// A reporter on standard error.
  package convenience init(terminal: TerminalInfo) {
    self.init(
      isEnabled: terminal.errorIsTerminal && !terminal.isDumb, columns: { terminal.size.columns }, write: { StandardStream.error.write($0) }
    )
  }

  /// Starts a piece of work, or the next stage of one; the clock runs on until `finish`.
  package func begin(_ label: String, total: Int? = nil) { set(ProgressLine(label: label, total: total)) }

  /// Says how much of the work begun is done.
  package func advance(to done: Int) {
    update { $0.line?.done = done }
  }

  /// Adds to what is done; for work split over several tasks.
  package func advance(by count: Int = 1) {
    update { $0.line?.done += count }
  }

  /// Draws the line anew if it is due; whoever waits for the work calls this, so that the spinner turns.
  package func tick(now: ContinuousClock.Instant = .now) {
    update(now: now) { _ in }
  }

  /// Erases the line and forgets the work.
  package func finish() {
    state.withLock {
      erase(&$0)
      $0.line = nil
      $0.drawn = nil
    }
  }

  /// Writes to the terminal where the line stands, which is drawn again at the next occasion.
  package func interrupt(_ body: () -> Void) {
    state.withLock {
      erase(&$0)
      $0.drawn = nil
      body()
    }
  }

  private func set(_ line: ProgressLine) {
    update {
      if $0.line == nil { $0.started = .now }
      $0.line = line
    }
  }

  private func update(now: ContinuousClock.Instant = .now, _ change: (inout State) -> Void) {
    state.withLock {
      change(&$0)
      guard isEnabled, let line = $0.line, now - $0.started >= Self.delay else { return }
      if let drawn = $0.drawn, now - drawn < Self.interval { return }
      $0.drawn = now
      $0.isShown = true
      write("\r" + line.text(elapsed: now - $0.started, columns: columns()) + "\u{1B}[K")
    }
  }

  private func erase(_ state: inout State) {
    guard state.isShown else { return }
    write("\r\u{1B}[K")
    state.isShown = false
  }
}
