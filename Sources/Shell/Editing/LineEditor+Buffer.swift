import CLineEdit

extension LineEditor {
  /// The line as libedit holds it: code points, and how many of them stand before the cursor.
  struct Buffer {
    var scalars: [Unicode.Scalar]
    var cursor: Int

    var text: String { Self.string(scalars) }
    /// The cursor as a byte offset into `text`.
    var cursorByte: Int { Self.string(scalars[..<cursor]).utf8.count }

    /// The number of code points in the first `bytes` bytes of `text`.
    func count(inBytes bytes: Int) -> Int {
      String(decoding: text.utf8.prefix(max(0, bytes)), as: UTF8.self).unicodeScalars.count
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
  }

  var buffer: Buffer {
    var count = 0
    var cursor = 0
    let start = cle_buffer(editor, &count, &cursor)
    let scalars = UnsafeBufferPointer(start: start, count: count).map { Unicode.Scalar(UInt32(truncatingIfNeeded: $0)) ?? "\u{FFFD}" }
    return Buffer(scalars: scalars, cursor: min(cursor, count))
  }

  /// Brings the cursor back into the line: some commands of libedit's vi mode leave it one character before an empty one, and the next would
  /// write there.
  func settleCursor() {
    var count = 0
    var cursor = 0
    _ = cle_buffer(editor, &count, &cursor)
    if cursor < 0 { cle_move_cursor(editor, Int32(-cursor)) }
  }

  /// Puts the cursor before the code point number `place`.
  func moveCursor(to place: Int) { cle_move_cursor(editor, Int32(place - buffer.cursor)) }

  /// Puts `text` in the place of the line, the cursor behind it.
  func setLine(_ text: String) {
    let count = buffer.scalars.count
    moveCursor(to: count)
    if count > 0 { cle_delete_before_cursor(editor, Int32(count)) }
    if !text.isEmpty { _ = cle_insert(editor, text) }
  }

  /// Puts `text` in the place of some code points, the cursor behind it.
  func replace(_ range: Range<Int>, with text: String) {
    moveCursor(to: range.upperBound)
    if !range.isEmpty { cle_delete_before_cursor(editor, Int32(range.count)) }
    if !text.isEmpty { _ = cle_insert(editor, text) }
  }

  /// The place of the cursor in the window that the line was drawn in.
  func layoutAtCursor(columns: Int) -> LineLayout {
    let line = buffer
    return LineLayout(prompt: promptText, columns: columns).after(line.scalars[..<line.cursor])
  }

  /// Moves the terminal's cursor to a fresh row below the line.
  func leaveLine() {
    let line = buffer
    let cursor = layoutAtCursor(columns: drawnColumns)
    let end = cursor.after(line.scalars[line.cursor...])
    StandardStream.output.write(String(repeating: "\r\n", count: end.row - cursor.row + 1))
  }

  /// Erases prompt and line from the screen, the terminal's cursor left where the prompt began.
  func erase() {
    eraseRows(above: layoutAtCursor(columns: drawnColumns).row)
  }

  func eraseRows(above rows: Int) {
    StandardStream.output.write("\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\u{1B}[J")
  }

  // MARK: Keys that move

  func moveUp() -> EditorAction {
    let line = buffer
    guard let lineEnd = line.scalars[..<line.cursor].lastIndex(of: "\n") else {
      return recall(history.older(than: line.text))
    }
    let start = line.scalars[..<lineEnd].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    moveCursor(to: min(start + line.cursor - lineEnd - 1, lineEnd))
    return .refresh
  }

  func moveDown() -> EditorAction {
    let line = buffer
    guard let lineEnd = line.scalars[line.cursor...].firstIndex(of: "\n") else { return recall(history.newer()) }
    let start = line.scalars[..<line.cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let nextEnd = line.scalars[(lineEnd + 1)...].firstIndex(of: "\n") ?? line.scalars.count
    moveCursor(to: min(lineEnd + 1 + line.cursor - start, nextEnd))
    return .refresh
  }

  private func recall(_ text: String?) -> EditorAction {
    guard let text else { return .beep }
    setLine(text)
    return .refresh
  }

  func moveRight() -> EditorAction {
    let line = buffer
    if line.cursor == line.scalars.count { return acceptHint() }
    moveCursor(to: line.cursor + 1)
    return .refresh
  }

  /// To the end of the line that the cursor is in; at the end of the input the hint is accepted.
  func moveToEnd() -> EditorAction {
    let line = buffer
    if line.cursor == line.scalars.count { return acceptHint() }
    moveCursor(to: line.scalars[line.cursor...].firstIndex(of: "\n") ?? line.scalars.count)
    return .refresh
  }

  private func acceptHint() -> EditorAction {
    guard let hint = currentHint(), hint.isAcceptable, cle_insert(editor, hint.text) else { return .nothing }
    return .refresh
  }

  // MARK: Keys that change the line

  func accept() -> EditorAction {
    let text = buffer.text
    guard text.allSatisfy(\.isWhitespace) || session?.isComplete(text) ?? true else { return insertNewline() }
    // ed-newline does more than its return value says, so it is called by a key of its own.
    cle_push(editor, Code.newline.text)
    return .nothing
  }

  func insertNewline() -> EditorAction { cle_insert(editor, "\n") ? .refresh : .beep }

  func insertPaste() -> EditorAction {
    var text = keys.paste()
    while text.hasSuffix("\n") { text.removeLast() }
    guard !text.isEmpty else { return .nothing }
    return cle_insert(editor, text) ? .refresh : .beep
  }
}
