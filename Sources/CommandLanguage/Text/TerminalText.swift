/// The one gate for article text on its way to a terminal.
///
/// An article can hold bytes that move the cursor, rewrite what was printed or turn the reading order round. What cannot be seen as itself is
/// shown as its name, `\x1B` or `\u{202E}`, so that the reader sees that something is there. Files and exports keep the text as it is.
public enum TerminalText {
  /// The control characters that a caller lays out itself.
  public struct Kept: OptionSet, Sendable {
    /// One bit for each character.
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// U+000A.
    public static let newline = Kept(rawValue: 1)
    /// U+0009.
    public static let tab = Kept(rawValue: 2)
  }

  /// `text` with everything that is invisible or acts on the terminal written out: C0 and C1 controls and DEL as `\x1B`; format characters,
  /// bidirectional marks, embeddings, overrides and isolates, tags, fillers, private-use and non-characters as `\u{202E}`.
  ///
  /// Left alone, because texts need them: joiners between letters of scripts that join and inside emoji sequences, a variation selector
  /// after an emoji or an ideograph, and what `kept` names.
  /// - Complexity: O(bytes); printable ASCII is returned as it came.
  public static func escape(_ text: String, keeping kept: Kept = []) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if isSafe(scalar, after: before, before: after, keeping: kept) {
        result.append(scalar)
      } else {
        result.append(contentsOf: name(scalar).unicodeScalars)
      }
    }
    return String(result)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    if scalar.value < 0x100 { return "\\x" + (digits.count < 2 ? "0" : "") + digits }
    return "\\u{" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "}"
  }

  private static func isSafe(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?, before after: Unicode.Scalar?, keeping: Kept) -> Bool
  {
    switch scalar.value {
    case 0x0A: return keeping.contains(.newline)
    case 0x09: return keeping.contains(.tab)
    case 0x20...0x7E: return true
    case 0x00..<0xA0, 0x00AD: return false
    case 0xA0..<0x0300: return true
    case 0x200C: return joins(before) && joins(after)
    case 0x200D: return joins(before) && joins(after) || isPicture(before) && isPicture(after)
    case 0xFE0E, 0xFE0F: return isPicture(before) || before.map { "0123456789#*".unicodeScalars.contains($0) } ?? false
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return before?.properties.isIdeographic ?? false
    case 0x180B...0x180D, 0x180F: return before.map { (0x1820...0x18AA).contains($0.value) } ?? false
    // Drawn as a sign of their own, unlike the other format characters.
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: return true
    // Invisible letters and marks: grapheme joiner, Hangul fillers, Khmer inherent vowels.
    case 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: return false
    case .unassigned: return !scalar.properties.isNoncharacterCodePoint && !scalar.properties.isDefaultIgnorableCodePoint
    default: return true
    }
  }

  /// Whether joiners mean something beside `scalar`: a letter or mark of a script that joins (Arabic to Mongolian, and the Indic scripts).
  private static func joins(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, (0x0600...0x18AF).contains(scalar.value) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// Whether `scalar` is part of an emoji, the digits left aside.
  private static func isPicture(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar, scalar.value > 0xA0 else { return false }
    return scalar.value == 0xFE0F || scalar.properties.isEmoji
  }
}
