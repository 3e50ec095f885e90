import CLineEdit

/// What is known of the terminal: which streams are one, how large it is, whether it takes colours.
///
/// The environment is handed in by the program; nothing here reads it.
package struct TerminalInfo: Sendable {
  /// The value of `--color`.
  package enum ColourChoice: String, Sendable, CaseIterable { case auto, always, never }

  /// A size in character cells.
  package struct Size: Sendable, Hashable {
    /// Lines of the window.
    package var rows: Int
    /// Cells in a line.
    package var columns: Int

    package init(rows: Int, columns: Int) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// Whether standard input is a terminal.
  package let inputIsTerminal: Bool
  /// Whether standard output is a terminal.
  package let outputIsTerminal: Bool
  /// Whether standard error is a terminal.
  package let errorIsTerminal: Bool
  /// Whether the terminal can only append text (`TERM` unset or `dumb`): no hints, no pager, no progress line.
  package let isDumb: Bool
  /// Whether the locale is one of UTF-8, or none is set: everything but drawings is written in UTF-8 in any case.
  package let isUnicode: Bool
  private let fallback: Size

  package init(inputIsTerminal: Bool, outputIsTerminal: Bool, errorIsTerminal: Bool, environment: [String: String]) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    isDumb = Self.isDumb(environment)
    isUnicode = Self.isUnicode(environment)
    fallback = Size(rows: Self.count(environment["LINES"]) ?? 24, columns: Self.count(environment["COLUMNS"]) ?? 80)
  }

  /// The process's own standard streams.
  package init(environment: [String: String]) {
    self.init(
      inputIsTerminal: cle_is_terminal(0), outputIsTerminal: cle_is_terminal(1), errorIsTerminal: cle_is_terminal(2),
      environment: environment)
  }

  /// Whether lines can be edited and a prompt shown: both sides are terminals.
  package var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

  /// The window as it is now; `LINES` and `COLUMNS`, else 24 by 80, when the terminal does not say.
  package var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    for descriptor: Int32 in [1, 2, 0] where cle_window_size(descriptor, &rows, &columns) {
      return Size(rows: Int(rows), columns: Int(columns))
    }
    return fallback
  }

  /// Whether to colour a stream: `always` and `never` decide; `auto` colours a terminal that is not dumb, unless `NO_COLOR` is set and not
  /// empty (no-color.org).
  package static func colours(_ choice: ColourChoice, isTerminal: Bool, environment: [String: String]) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isTerminal && !isDumb(environment) && (environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  /// By the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set, as in POSIX.
  private static func isUnicode(_ environment: [String: String]) -> Bool {
    guard let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap({ environment[$0] }).first(where: { !$0.isEmpty }) else { return true }
    return locale.lowercased().replacing("-", with: "").contains("utf8")
  }

  private static func isDumb(_ environment: [String: String]) -> Bool { ["", "dumb"].contains(environment["TERM"] ?? "") }

  private static func count(_ text: String?) -> Int? { text.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }
}
