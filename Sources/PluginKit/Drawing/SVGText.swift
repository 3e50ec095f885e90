/// Numbers, text and shapes as SVG writes them.
public enum SVGText {
  /// A number to a tenth of a pixel.
  public static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// The path of a line, without points that stand on those before them.
  public static func path(_ points: [(x: Double, y: Double)]) -> String {
    var text = ""
    var last: (x: Double, y: Double)?
    for (index, point) in points.enumerated() {
      if let last, index < points.count - 1, abs(point.x - last.x) < 0.3, abs(point.y - last.y) < 0.3 { continue }
      text += (last == nil ? "M" : "L") + number(point.x) + " " + number(point.y)
      last = point
    }
    return text
  }

  /// About how wide a text is in a sans-serif font, in units of its size; rather too wide.
  public static func width(_ text: String) -> Double {
    text.reduce(0) { sum, character in
      if DisplayWidth.of(character) > 1 { return sum + 1.05 }
      guard let ascii = character.asciiValue else { return sum + 0.62 }
      switch UInt8(ascii) {
      case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "f"), UInt8(ascii: "t"), UInt8(ascii: "I"):
        return sum + 0.36
      case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"): return sum + 0.92
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return sum + 0.72
      default: return sum + 0.61
      }
    }
  }

  /// `text` cut to about a width in units of its size.
  public static func cut(_ text: String, to room: Double) -> String {
    guard width(text) > room else { return text }
    var (shown, used) = ("", width("…"))
    for character in text {
      used += width(String(character))
      if used > room { break }
      shown.append(character)
    }
    return shown + "…"
  }

  /// A line of text.
  public static func text(
    _ text: String, x: Double, y: Double, size: Double = 12, anchor: String? = nil, _ attributes: String = ""
  ) -> String {
    let side = anchor.map { #" text-anchor="\#($0)""# } ?? ""
    let more = attributes.isEmpty ? "" : " " + attributes
    return #"<text x="\#(number(x))" y="\#(number(y))" font-size="\#(number(size))"\#(side)\#(more)>\#(line(text))</text>"#
  }

  /// Text on one line, harmless.
  public static func line(_ text: String) -> String {
    Markup.escape(text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " "))
  }
}
