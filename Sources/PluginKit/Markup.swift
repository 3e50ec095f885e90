/// Puts article text into HTML, SVG and XML so that it stays text.
public enum Markup {
  /// The five characters of markup as entities; what XML 1.0 forbids (controls, lone surrogates, U+FFFE) as U+FFFD; what turns the reading
  /// order round is written out, as in `TerminalText`.
  public static func escape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in TerminalText.escape(text, keeping: [.newline, .tab]).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
