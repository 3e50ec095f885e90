import PluginKit

/// Numbers, text and shapes as SVG writes them.
enum SVGText {
  /// A number to a tenth of a pixel.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// The path of a line, without points that stand on those before them.
  static func path(_ points: [(x: Double, y: Double)]) -> String {
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
  static func width(_ text: String) -> Double {
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
  static func cut(_ text: String, to room: Double) -> String {
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
  static func text(
    _ text: String, x: Double, y: Double, size: Double = 12, anchor: String? = nil, _ attributes: String = ""
  ) -> String {
    let side = anchor.map { #" text-anchor="\#($0)""# } ?? ""
    let more = attributes.isEmpty ? "" : " " + attributes
    return #"<text x="\#(number(x))" y="\#(number(y))" font-size="\#(number(size))"\#(side)\#(more)>\#(line(text))</text>"#
  }

  /// Text on one line, harmless.
  static func line(_ text: String) -> String {
    Markup.escape(text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " "))
  }

  /// The symbol of a group around a point: full in its colour, or hollow.
  static func symbol(_ group: MapGroup, isFactual: Bool, x: Double, y: Double, radius r: Double) -> String {
    let colour = group.colour
    let paint = isFactual ? #"fill="\#(colour)" stroke="white""# : #"fill="white" stroke="\#(colour)" stroke-width="2""#
    func polygon(_ corners: [(Double, Double)]) -> String {
      let points = corners.map { number(x + $0.0 * r) + "," + number(y + $0.1 * r) }.joined(separator: " ")
      return #"<polygon points="\#(points)" \#(paint)/>"#
    }
    switch group {
    case .battle: return polygon([(0, -1.1), (1, 0.8), (-1, 0.8)])
    case .materiel: return polygon([(0, 1.1), (1, -0.8), (-1, -0.8)])
    case .posture: return polygon([(1.1, 0), (-0.8, 1), (-0.8, -1)])
    case .claim: return polygon([(-1.1, 0), (0.8, 1), (0.8, -1)])
    case .remote: return polygon([(0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)])
    case .custody: return polygon([(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)])
    case .unrest: return polygon([(-0.55, -1), (0.55, -1), (0.55, 1), (-0.55, 1)])
    case .diplomacy:
      return polygon([
        (0, -1.15), (0.27, -0.37), (1.09, -0.36), (0.44, 0.14), (0.68, 0.93), (0, 0.46), (-0.68, 0.93), (-0.44, 0.14), (-1.09, -0.36),
        (-0.27, -0.37),
      ])
    case .civilians: return #"<circle cx="\#(number(x))" cy="\#(number(y))" r="\#(number(r))" \#(paint)/>"#
    case .place: return #"<circle cx="\#(number(x))" cy="\#(number(y))" r="\#(number(r * 0.55))" \#(paint)/>"#
    case .asset, .item:
      let bar = group == .asset ? [(0.0, -1.0, 0.0, 1.0), (-1, 0, 1, 0)] : [(-0.8, -0.8, 0.8, 0.8), (-0.8, 0.8, 0.8, -0.8)]
      let path = bar.map { "M\(number(x + $0.0 * r)) \(number(y + $0.1 * r))L\(number(x + $0.2 * r)) \(number(y + $0.3 * r))" }.joined()
      return #"<path d="\#(path)" fill="none" stroke="\#(colour)" stroke-width="\#(isFactual ? "3" : "1.5")"/>"#
    case .centre:
      return #"<circle cx="\#(number(x))" cy="\#(number(y))" r="\#(number(r))" fill="none" stroke="\#(colour)" stroke-width="2"/>"#
        + #"<circle cx="\#(number(x))" cy="\#(number(y))" r="1.5" fill="\#(colour)"/>"#
    }
  }
}

extension MapGroup {
  /// Told apart by those who see no red or green (Okabe and Ito 2008); the shapes tell them apart in grey.
  var colour: String {
    switch self {
    case .battle: "#d55e00"
    case .remote: "#b04a8c"
    case .civilians: "#b00020"
    case .custody: "#0072b2"
    case .materiel: "#c98500"
    case .posture: "#00795a"
    case .unrest: "#6a51a3"
    case .diplomacy: "#3d8fc4"
    case .claim: "#7a7a7a"
    case .asset, .item: "#444444"
    case .place: "#555555"
    case .centre: "#000000"
    }
  }
}
