import CLineEdit
import CommandLanguage

extension LineEditor {
  /// The next character for libedit: 1, 0 at the end of input, -1 when the line is to be given up.
  func readCharacter(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    settleCursor()
    while true {
      if !queue.isEmpty { return hand(queue.removeFirst(), to: character) }
      handleSignals()
      if ending != nil { return -1 }
      if !keys.hasInput { showHint() }
      let event = keys.next()
      if shownHint != nil { hideHint() }
      switch event {
      case .wake: continue
      case .endOfInput:
        ending = .endOfInput
        return -1
      case .key(.character(let scalar)):
        // The private codes cannot be typed.
        if (0x80..<0xA0).contains(scalar.value) { continue }
        return hand(scalar, to: character)
      case .key(.sequence(let bytes)):
        queue = bytes.map { Unicode.Scalar($0) }
      case .key(let key):
        guard let code = Self.code(of: key), let scalar = Unicode.Scalar(code.rawValue) else { continue }
        return hand(scalar, to: character)
      }
    }
  }

  private func hand(_ scalar: Unicode.Scalar, to character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    (previousKey, currentKey) = (currentKey, scalar)
    character.pointee = wchar_t(truncatingIfNeeded: scalar.value)
    return 1
  }

  private func handleSignals() {
    for signal in SignalNumber.endings where cle_signal_pending(signal) {
      leaveLine()
      ending = .terminated(signal: signal)
      return
    }
    if cle_signal_take(SignalNumber.interrupt) {
      leaveLine()
      ending = .interrupted
      return
    }
    if cle_signal_take(SignalNumber.stop) { suspend() }
    if cle_signal_take(SignalNumber.goOn) { takeTerminalBack() }
    if cle_signal_take(SignalNumber.windowChange) { resize() }
  }

  private func suspend() {
    leaveLine()
    if !terminal.isDumb { StandardStream.output.write("\u{1B}[?2004l") }
    cle_prepare_terminal(editor, false)
    cle_stop_self()
    _ = cle_signal_take(SignalNumber.goOn)
    takeTerminalBack()
  }

  /// After a stop: another program may have changed the modes, and the line has scrolled away.
  private func takeTerminalBack() {
    cle_prepare_terminal(editor, false)
    cle_prepare_terminal(editor, true)
    StandardStream.output.write(terminal.isDumb ? "\r" : "\r\u{1B}[?2004h")
    cle_redraw(editor)
  }

  /// Draws the line for the new window. Terminals differ in whether they fold long rows anew; as many rows are cleared as both kinds have, so that
  /// nothing above the prompt is lost.
  private func resize() {
    let columns = terminal.size.columns
    eraseRows(above: min(layoutAtCursor(columns: drawnColumns).row, layoutAtCursor(columns: columns).row))
    drawnColumns = columns
    cle_resize(editor)
    cle_redraw(editor)
  }

  // MARK: Hints

  /// The hint for the line as it stands: the rest of an earlier line, or what the session says, which goes first after a space.
  func currentHint() -> Hint? {
    let line = buffer
    guard line.cursor == line.scalars.count, !line.scalars.isEmpty, let session else { return nil }
    let text = line.text
    let earlier = history.continuation(of: text).map { Hint($0, isAcceptable: true) }
    return text.hasSuffix(" ") ? session.hint(text) ?? earlier : earlier ?? session.hint(text)
  }

  private func showHint() {
    guard !terminal.isDumb, !isSearching, let hint = currentHint() else { return }
    // Only in the row of the cursor, one column kept free, so that erasing to the end of the row takes it away.
    let room = drawnColumns - layoutAtCursor(columns: drawnColumns).column - 1
    let firstLine = hint.text.prefix { $0 != "\n" }
    let shown = DisplayWidth.truncate(TerminalText.escape(String(firstLine)) + (firstLine.count < hint.text.count ? " ⏎" : ""), to: room)
    guard room > 1, !shown.isEmpty else { return }
    StandardStream.output.write("\u{1B}7\(StyledText.dim)\(shown)\(StyledText.reset)\u{1B}8")
    shownHint = hint
  }

  private func hideHint() {
    StandardStream.output.write("\u{1B}[K")
    shownHint = nil
  }
}
