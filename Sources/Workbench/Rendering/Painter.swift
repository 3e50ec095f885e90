import PluginKit

/// Puts text into a style with the terminal's own palette. The only place where article text meets escape sequences: it escapes the text.
struct Painter {
  let colours: Bool

  /// A run of text on one line, made harmless, in its style.
  func paint(_ text: String, _ style: Run.Style = .plain) -> String {
    let safe = TerminalText.escape(text)
    guard colours, style != .plain, !safe.isEmpty else { return safe }
    return Painter.sequence(style) + safe + "\u{1B}[0m"
  }

  private static func sequence(_ style: Run.Style) -> String {
    switch style {
    case .plain: ""
    case .strong: "\u{1B}[1m"
    case .dim: "\u{1B}[2m"
    case .accent: "\u{1B}[32m"
    case .warning: "\u{1B}[33m"
    }
  }
}
