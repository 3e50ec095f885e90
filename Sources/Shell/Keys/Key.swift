/// One key press, or one mark that the terminal sends.
package enum Key: Sendable, Hashable {
  /// A character, control characters and Escape included.
  case character(Unicode.Scalar)
  case up, down, left, right, wordLeft, wordRight, home, end, delete, pageUp, pageDown
  /// The terminal pastes what follows, up to `ESC[201~`.
  case pasteStart
  /// An escape sequence that means nothing here.
  case sequence([UInt8])
}
