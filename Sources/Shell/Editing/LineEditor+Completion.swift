import CLineEdit

extension LineEditor {
  /// Tab: one candidate is inserted, several as far as they agree; the second Tab lists them.
  func complete() -> EditorAction {
    guard let session else { return .beep }
    let line = buffer
    let byteCount = line.text.utf8.count
    let found = session.completions(line.text, cursor: line.cursorByte)
    guard let first = found.candidates.first, found.range.lowerBound >= 0, found.range.upperBound <= byteCount else { return .beep }
    let range = line.count(inBytes: found.range.lowerBound)..<line.count(inBytes: found.range.upperBound)
    let typed = Buffer.string(line.scalars[range])
    if found.candidates.count == 1 {
      let follows = Buffer.string(line.scalars[range.upperBound...]).hasPrefix(first.suffix)
      replace(range, with: first.text + (follows ? "" : first.suffix))
      return .refresh
    }
    if let agreed = found.agreed(beyond: typed) {
      replace(range, with: agreed)
      return .refresh
    }
    guard previousKey == "\t", currentKey == "\t" else { return .beep }
    list(found)
    return .nothing
  }

  private func list(_ found: Completions) {
    let size = terminal.size
    leaveLine()
    for row in found.listing(columns: size.columns, rows: max(3, size.rows - 3)) { StandardStream.output.write(row + "\r\n") }
    cle_redraw(editor)
  }
}
