/// How many terminal columns a text takes, and how to cut or fold it to a number of columns.
///
/// The C library's `wcwidth` is not asked: it depends on the locale and knows nothing of emoji sequences. Text is measured by
/// grapheme cluster and never cut inside one. Control characters count as nothing, so escape article text first (`TerminalText`).
public enum DisplayWidth {
  /// The columns that `text` takes when printed on one line.
  ///
  /// - Complexity: O(bytes); printable ASCII takes a path of its own.
  public static func of(_ text: String) -> Int {
    if let count = asciiCount(text) { return count }
    return text.reduce(into: 0) { $0 += of($1) }
  }

  /// The columns of one grapheme cluster: 0, 1 or 2, and more only for the syllables of Indic scripts that some terminals draw side by side.
  public static func of(_ character: Character) -> Int {
    var total = 0
    var afterJoiner = false
    var lastWidth = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0x200D:
        afterJoiner = true
        continue
      case 0xFE0F where lastWidth == 1:  // asks for the emoji picture of a character that is text by default
        total += 1
        lastWidth = 2
      case 0x1F3FB...0x1F3FF where lastWidth == 2:  // a skin tone changes the picture before it
        break
      default:
        let width = of(scalar)
        // What a joiner ties to a picture is drawn in the same two columns.
        if width > 0, !(afterJoiner && lastWidth == 2) {
          total += width
          lastWidth = width
        }
      }
      afterJoiner = false
    }
    return total
  }

  /// The columns of one code point standing alone: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if contains(DisplayWidthTable.zero, value) { return 0 }
    return contains(DisplayWidthTable.wide, value) ? 2 : 1
  }

  /// `text` if it fits in `columns`, else its beginning with `ellipsis` at the end, together at most `columns` wide.
  ///
  /// With fewer columns than the ellipsis takes, the ellipsis is left out.
  public static func truncate(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    if text.utf8.count <= columns || of(text) <= columns { return text }
    let mark = of(ellipsis) <= columns ? ellipsis : ""
    return prefix(of: text, columns: columns - of(mark)) + mark
  }

  /// The longest beginning of `text` that fits in `columns`, cut between grapheme clusters.
  public static func prefix(of text: String, columns: Int) -> String {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += of(text[index])
      if used > columns { break }
      end = text.index(after: index)
    }
    return String(text[..<end])
  }

  /// Where the filling of `pad` goes, named after the side that the text keeps to.
  public enum Side: Sendable { case leading, trailing }

  /// `text` cut or filled with spaces to exactly `columns`.
  public static func pad(_ text: String, to columns: Int, keepingTo side: Side = .leading) -> String {
    let shown = truncate(text, to: columns)
    let filling = String(repeating: " ", count: max(0, columns - of(shown)))
    return side == .leading ? shown + filling : filling + shown
  }

  /// `text` folded into lines of at most `columns`, broken at spaces where there are any.
  ///
  /// Line feeds in the text stay line ends, and an empty line stays one. Spaces at a break and at the end of a line are dropped. A word longer than a line is cut between
  /// grapheme clusters; a cluster wider than `columns` gets a line of its own, as nothing narrower can show it.
  public static func wrap(_ text: String, to columns: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine($0, to: max(1, columns)) }
  }

  private static func wrapLine(_ line: Substring, to columns: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var currentWidth = 0
    var gap = 0  // spaces before the next word
    for (index, piece) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { gap += 1 }
      if piece.isEmpty { continue }
      let word = String(piece)
      let width = of(word)
      if currentWidth + gap + width <= columns {
        current += String(repeating: " ", count: gap) + word
        currentWidth += gap + width
      } else {
        if !current.isEmpty { lines.append(current) }
        var chunks = chunk(word, to: columns)
        current = chunks.removeLast()
        currentWidth = of(current)
        lines += chunks
      }
      gap = 0
    }
    return lines + [current]
  }

  private static func chunk(_ word: String, to columns: Int) -> [String] {
    var chunks: [String] = []
    var current = ""
    var width = 0
    for character in word {
      let own = of(character)
      if width + own > columns, !current.isEmpty {
        chunks.append(current)
        (current, width) = ("", 0)
      }
      current.append(character)
      width += own
    }
    return chunks + [current]
  }

  private static func asciiCount(_ text: String) -> Int? {
    var count = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte > 0x7E { return nil }
      count += 1
    }
    return count
  }

  private static func contains(_ ranges: [UInt32], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > ranges[2 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count / 2 && value >= ranges[2 * low]
  }
}
