import CLineEdit

/// What an editing function tells libedit to do next: the CC_ values of histedit.h.
enum EditorAction: UInt8 {
  case nothing = 0
  case refresh = 4
  case beep = 6
}

extension LineEditor {
  /// The private characters (C1, which nobody types) that stand for keys on their way through libedit.
  enum Code: UInt32 {
    case up = 0x81
    case down, left, right, wordLeft, wordRight, home, end, delete, paste, newline

    /// As written in editrc(5).
    var bindingText: String { "\\" + String(rawValue, radix: 8) }

    var text: String { Unicode.Scalar(rawValue).map { String(Character($0)) } ?? "" }
  }

  /// The private character of a key; nil for keys that have none.
  static func code(of key: Key) -> Code? {
    switch key {
    case .up: .up
    case .down: .down
    case .left: .left
    case .right: .right
    case .wordLeft: .wordLeft
    case .wordRight: .wordRight
    case .home: .home
    case .end: .end
    case .delete: .delete
    case .pasteStart: .paste
    case .character, .pageUp, .pageDown, .sequence: nil
    }
  }

  func addFunctions() {
    let functions: [(name: String, help: String, function: CLEFunction)] = [
      ("sitrep-up", "Line above, or older history", { editor, _ in LineEditor.of(editor).moveUp().rawValue }),
      ("sitrep-down", "Line below, or newer history", { editor, _ in LineEditor.of(editor).moveDown().rawValue }),
      ("sitrep-right", "Next character, or accept the hint", { editor, _ in LineEditor.of(editor).moveRight().rawValue }),
      ("sitrep-end", "End of the line, or accept the hint", { editor, _ in LineEditor.of(editor).moveToEnd().rawValue }),
      ("sitrep-accept", "Run the line, or go on while it is incomplete", { editor, _ in LineEditor.of(editor).accept().rawValue }),
      ("sitrep-newline", "New line in the same input", { editor, _ in LineEditor.of(editor).insertNewline().rawValue }),
      ("sitrep-paste", "Insert what the terminal pastes", { editor, _ in LineEditor.of(editor).insertPaste().rawValue }),
      ("sitrep-complete", "Complete the word", { editor, _ in LineEditor.of(editor).complete().rawValue }),
      ("sitrep-search", "Search the history", { editor, _ in LineEditor.of(editor).search().rawValue }),
    ]
    for (name, help, function) in functions { _ = cle_add_function(editor, name, help, function) }
  }

  /// Binds the keys in the map that is typed into and, for vi, in the map of its command mode; escape sequences are never bound in vi's insert
  /// map, where they would swallow keys.
  func bindKeys() {
    let everywhere: [(String, String)] = [
      (Code.up.bindingText, "sitrep-up"), (Code.down.bindingText, "sitrep-down"),
      (Code.left.bindingText, "ed-prev-char"), (Code.right.bindingText, "sitrep-right"),
      (Code.wordLeft.bindingText, "ed-prev-word"), (Code.wordRight.bindingText, "em-next-word"),
      (Code.home.bindingText, "ed-move-to-beg"), (Code.end.bindingText, "sitrep-end"),
      (Code.delete.bindingText, "ed-delete-next-char"), (Code.paste.bindingText, "sitrep-paste"),
      (Code.newline.bindingText, "ed-newline"),
      ("^M", "sitrep-accept"), ("^J", "sitrep-accept"), ("^L", "ed-clear-screen"), ("^R", "sitrep-search"), ("^S", "sitrep-search"),
      ("^P", "sitrep-up"), ("^N", "sitrep-down"),
    ]
    for (key, function) in everywhere + [("^I", "sitrep-complete"), ("^E", "sitrep-end")] { _ = cle_bind(editor, key, function) }
    if cle_is_vi(editor) {
      for (key, function) in everywhere + [("k", "sitrep-up"), ("j", "sitrep-down"), ("/", "sitrep-search")] {
        _ = cle_bind_in_command_mode(editor, key, function)
      }
    } else {
      _ = cle_bind(editor, "^F", "sitrep-right")
      _ = cle_bind(editor, "\\e^M", "sitrep-newline")
      _ = cle_bind(editor, "\\e^J", "sitrep-newline")
    }
  }
}
