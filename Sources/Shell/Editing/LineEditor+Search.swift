import CLineEdit

extension LineEditor {
  /// Ctrl-R: searches the history while the pattern is typed, whatever the case of the letters.
  ///
  /// Ctrl-R again goes to older matches, Ctrl-S to newer ones, Enter runs the match, Ctrl-G gives up; any other key that is no character leaves the
  /// match in the line and then does what it does.
  func search() -> EditorAction {
    let original = buffer
    var pattern = ""
    var place = history.entries.count
    var isFound = true
    isSearching = true
    defer { isSearching = false }

    func look(from start: Int, forwards: Bool = false) {
      guard !pattern.isEmpty else { return }
      if let match = history.search(pattern, from: start, forwards: forwards) {
        (place, isFound) = (match, true)
      } else {
        isFound = false
      }
    }

    while true {
      let match = place < history.entries.count && !pattern.isEmpty ? history.entries[place] : nil
      draw(pattern: pattern, isFound: isFound, match: match ?? original.text)
      var character: wchar_t = 0
      guard cle_read_character(editor, &character) == 1, let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: character)) else {
        abandonSearch()
        return .nothing
      }
      switch scalar {
      case "\u{12}", "\u{13}":
        if pattern.isEmpty { pattern = lastPattern }
        look(from: place, forwards: scalar == "\u{13}")
      case "\u{7}":
        endSearch(with: original.text, cursor: original.cursor)
        return .nothing
      case "\u{8}", "\u{7F}":
        if !pattern.isEmpty { pattern.removeLast() }
        isFound = true
        place = history.entries.count
        look(from: place)
      case _ where scalar.value < 0x20 || (0x80..<0xA0).contains(scalar.value):
        lastPattern = pattern
        endSearch(with: match ?? original.text, cursor: match == nil ? original.cursor : nil)
        if scalar != "\u{1B}" { cle_push(editor, String(Character(scalar))) }
        return .nothing
      default:
        pattern.unicodeScalars.append(scalar)
        look(from: min(place + 1, history.entries.count))
      }
    }
  }

  private func draw(pattern: String, isFound: Bool, match: String) {
    erase()
    show(Prompt([.init(isFound ? "search “" : "not found “", .dim), .init(pattern, isFound ? .bold : .red), .init("”: ")]))
    setLine(match)
    cle_redraw(editor)
  }

  /// The line is being given up and already left on the screen.
  private func abandonSearch() {
    if let session { show(session.prompt()) }
    setLine("")
  }

  private func endSearch(with text: String, cursor: Int?) {
    erase()
    if let session { show(session.prompt()) }
    setLine(text)
    if let cursor { moveCursor(to: cursor) }
    cle_redraw(editor)
  }
}
