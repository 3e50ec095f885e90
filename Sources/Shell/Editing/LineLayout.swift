import CommandLanguage

/// Where the characters of prompt and line stand on the screen, counted as libedit counts: rows and columns from the start of the prompt.
struct LineLayout: Hashable {
  var row = 0
  var column = 0
  private let columns: Int

  /// The place after `prompt`, in a window of `columns`.
  init(prompt: String, columns: Int) {
    self.columns = max(1, columns)
    for scalar in prompt.unicodeScalars { advance(over: scalar) }
  }

  /// The place after `text` too.
  func after(_ text: some Sequence<Unicode.Scalar>) -> LineLayout {
    text.reduce(into: self) { $0.advance(over: $1) }
  }

  private mutating func advance(over scalar: Unicode.Scalar) {
    let width: Int
    switch scalar {
    case "\n":
      (row, column) = (row + 1, 0)
      return
    case "\t": width = 8 - column % 8
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: width = 2  // ^A
    default: width = DisplayWidth.of(scalar)
    }
    if width > 1, column + width > columns { (row, column) = (row + 1, 0) }
    column += width
    if column >= columns { (row, column) = (row + 1, 0) }
  }
}
