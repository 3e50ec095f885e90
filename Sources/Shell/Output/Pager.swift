import CLineEdit

/// Shows a text that is longer than the window, a page at a time, on the terminal's other screen.
///
/// Built in on purpose: nothing typed in sitrep runs another program. On leaving, the page last seen is printed, so that it stays above the
/// prompt. Used on the main thread with the signals taken over.
package struct Pager {
  private let keys: KeyReader
  private let terminal: TerminalInfo

  package init(keys: KeyReader, terminal: TerminalInfo) {
    self.keys = keys
    self.terminal = terminal
  }

  /// Shows `text` until the user leaves; what fits the window is printed as it is.
  package func show(_ text: String) {
    guard terminal.isInteractive, !terminal.isDumb, PagerView.isNeeded(for: text, size: terminal.size) else {
      StandardStream.output.write(text)
      return
    }
    var view = PagerView(text: text, size: terminal.size)
    enter()
    defer {
      leave()
      StandardStream.output.write(view.visible.joined(separator: "\n") + "\n")
    }
    draw(view)
    while true {
      switch keys.next() {
      case .endOfInput: return
      case .wake:
        if SignalNumber.endings.contains(where: { cle_signal_pending($0) }) { return }
        if cle_signal_take(SignalNumber.interrupt) { return }
        if cle_signal_take(SignalNumber.stop) {
          leave()
          cle_stop_self()
          _ = cle_signal_take(SignalNumber.goOn)
          enter()
        }
        _ = cle_signal_take(SignalNumber.goOn)
        _ = cle_signal_take(SignalNumber.windowChange)
        view.resize(to: terminal.size)
        draw(view)
      case .key(let key):
        switch view.handle(key) {
        case .draw: draw(view)
        case .beep: StandardStream.output.write("\u{7}")
        case .leave: return
        }
      }
    }
  }

  private func enter() {
    cle_set_mode(0, CLEModeQuiet)
    StandardStream.output.write("\u{1B}[?1049h")
  }

  private func leave() {
    StandardStream.output.write("\r\u{1B}[K\u{1B}[?1049l")
    cle_set_mode(0, CLEModeFound)
  }

  private func draw(_ view: PagerView) {
    let rows = view.visible.map { $0 + "\u{1B}[K\r\n" }.joined()
    StandardStream.output.write("\u{1B}[H\(rows)\(StyledText.reverse)\(view.status)\(StyledText.reset)\u{1B}[J")
  }
}
