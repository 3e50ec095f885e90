import CLineEdit
import Synchronization

/// Runs asynchronous work from the main thread and watches the signals meanwhile, for the shell as for scripts.
///
/// The main thread waits in poll(2), not in the thread pool. Ctrl-C cancels the work and never ends the program. The main actor is blocked until
/// the work ends.
package struct CommandRunner {
  /// How the work ended.
  package enum Ending<Value: Sendable>: Sendable {
    case finished(Value)
    /// A signal asks the program to end; the work was cancelled and given a moment to stop.
    case terminated(signal: Int32)
  }

  /// The result that one task leaves for the thread that waits.
  private final class Box<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func put(_ new: Value) { value.withLock { $0 = new } }

    var content: Value? { value.withLock { $0 } }
  }

  /// How long work may go on after a signal that ends the program.
  private static let grace = Duration.seconds(2)
  private static let tickMilliseconds: Int32 = 100

  private let hidesTyping: Bool
  /// False when the system has no pipe left for it: Ctrl-C then ends the program, as it does without a runner.
  package let watchesSignals: Bool

  /// Takes the signals over until `giveSignalsBack`.
  ///
  /// With `hidesTyping`, standard input is a terminal and what is typed meanwhile waits, unseen, for the next prompt; a script must not ask for
  /// that, as setting the modes of a terminal stops a program in the background.
  package init(hidesTyping: Bool) {
    watchesSignals = cle_signals_install()
    self.hidesTyping = hidesTyping
  }

  /// Lets the signals do again what they did before.
  package func giveSignalsBack() { cle_signals_restore() }

  /// Runs `work` to its end; call on the main thread.
  package func run<Value: Sendable>(
    output: any CancellableOutput, _ work: @escaping @Sendable () async -> Value
  ) -> Ending<Value> {
    _ = cle_signal_take(SignalNumber.interrupt)
    setMode(CLEModeQuiet)
    defer {
      output.progress.finish()
      setMode(CLEModeFound)
    }
    let box = Box<Value>()
    let task = Task.detached {
      box.put(await work())
      cle_wake()
    }
    var interrupts = 0
    while true {
      if let value = box.content { return .finished(value) }
      if let signal = SignalNumber.endings.first(where: { cle_signal_pending($0) }) {
        cancel(task, output)
        wait(until: ContinuousClock.now + Self.grace) { box.content != nil }
        return .terminated(signal: signal)
      }
      if cle_signal_take(SignalNumber.interrupt) {
        interrupts += 1
        cancel(task, output)
        if interrupts > 1 { output.note("still stopping; Ctrl-\\ ends sitrep, with the session as it was before this command") }
      }
      if cle_signal_take(SignalNumber.stop) { stop(output) }
      output.progress.tick()
      pause()
    }
  }

  private func cancel(_ task: Task<Void, Never>, _ output: any CancellableOutput) {
    output.cancel()
    task.cancel()
  }

  private func stop(_ output: any CancellableOutput) {
    output.progress.interrupt {
      setMode(CLEModeFound)
      cle_stop_self()
    }
    _ = cle_signal_take(SignalNumber.goOn)
    setMode(CLEModeQuiet)
  }

  private func setMode(_ mode: CLEMode) {
    if hidesTyping { cle_set_mode(0, mode) }
  }

  private func wait(until end: ContinuousClock.Instant, for isDone: () -> Bool) {
    while !isDone(), ContinuousClock.now < end { pause() }
  }

  private func pause() {
    if Int(cle_wait(-1, Self.tickMilliseconds)) & CLEWoken != 0 { cle_wake_drain() }
  }
}
