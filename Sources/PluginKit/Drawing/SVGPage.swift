/// A picture that is filled from top to bottom and is as high as what was put on it.
public struct SVGPage {
  private static let rowHeight = 19.0

  /// In pixels, as all lengths here.
  public let width: Double
  /// Where the next line of text stands.
  public var y = 0.0
  /// Where the next item of a row stands.
  public var x = 0.0
  private var elements: [String] = []

  /// An empty picture.
  public init(width: Double) { self.width = width }

  /// Adds an element as it is.
  public mutating func add(_ element: String) { elements.append(element) }

  /// Adds an item of a legend to the row, or to a new one: a symbol, drawn around a point, and its label.
  public mutating func flow(_ label: String, margin: Double, symbol: ((Double, Double) -> String)? = nil) {
    let room = symbol == nil ? 0 : 24.0
    let taken = room + SVGText.width(label) * 12
    if x + taken > width - margin {
      x = margin
      y += SVGPage.rowHeight
    }
    if let symbol { add(symbol(x + 10, y - 4)) }
    add(SVGText.text(label, x: x + room, y: y))
    x += taken + 16
  }

  /// Adds text in lines as wide as the page, at most so many.
  public mutating func fold(_ text: String, margin: Double, size: Double, most: Int) {
    let room = (width - 2 * margin) / size
    var lines: [String] = [""]
    for word in text.split(separator: " ") {
      let longer = lines[lines.count - 1].isEmpty ? String(word) : lines[lines.count - 1] + " " + word
      if SVGText.width(longer) <= room || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = SVGText.cut(longer, to: room)
      } else if lines.count == most {
        lines[lines.count - 1] = SVGText.cut(longer + " …", to: room)
        break
      } else {
        lines.append(String(word))
      }
    }
    for line in lines {
      add(SVGText.text(line, x: margin, y: y, size: size, ##"fill="#444""##))
      y += size + 5
    }
  }

  /// The whole file.
  public func text(title: String, description: String) -> String {
    let (width, height) = (SVGText.number(width), SVGText.number(y + 4))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" \
      aria-labelledby="title desc" font-family="Helvetica, Arial, 'DejaVu Sans', sans-serif">
      <title id="title">\(SVGText.line(title))</title>
      <desc id="desc">\(SVGText.line(description))</desc>
      <rect width="100%" height="100%" fill="white"/>
      \(elements.joined(separator: "\n"))
      </svg>

      """
  }
}
