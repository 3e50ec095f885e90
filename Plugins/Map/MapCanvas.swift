import PluginKit

/// The cells of a terminal on which a map is drawn: lines of Braille dots, two by four in a cell, under characters.
struct MapCanvas {
  /// Dots in a cell across and down.
  static let dotsAcross = 2
  static let dotsDown = 4
  /// Bits of U+2800 by column and row of the dot (ISO/TR 11548-1).
  private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  private struct Cell {
    var dots: UInt8 = 0
    var kind: MapPath.Kind?
    /// nil where only dots are; empty for the second half of a wide character.
    var text: String?
    var style = Run.Style.plain
  }

  let columns, rows: Int
  let isUnicode: Bool
  private var cells: [Cell]

  init(columns: Int, rows: Int, isUnicode: Bool) {
    (self.columns, self.rows, self.isUnicode) = (columns, rows, isUnicode)
    cells = [Cell](repeating: Cell(), count: columns * rows)
  }

  /// Draws a line whose points are counted in dots, with the gaps of its kind.
  mutating func draw(_ path: MapPath) {
    let pattern = MapCanvas.pattern(path.kind)
    var count = 0
    for (start, end) in zip(path.points, path.points.dropFirst()) {
      let steps = max(1, Int(max(abs(end.x - start.x), abs(end.y - start.y)).rounded(.up)))
      for step in 0..<steps {
        let part = Double(step) / Double(steps)
        if pattern[count % pattern.count] {
          dot(Int((start.x + (end.x - start.x) * part).rounded(.down)), Int((start.y + (end.y - start.y) * part).rounded(.down)), path.kind)
        }
        count += 1
      }
    }
  }

  private mutating func dot(_ x: Int, _ y: Int, _ kind: MapPath.Kind) {
    guard x >= 0, y >= 0, x < columns * MapCanvas.dotsAcross, y < rows * MapCanvas.dotsDown else { return }
    let index = y / MapCanvas.dotsDown * columns + x / MapCanvas.dotsAcross
    cells[index].dots |= MapCanvas.bits[x % MapCanvas.dotsAcross][y % MapCanvas.dotsDown]
    cells[index].kind = max(cells[index].kind ?? kind, kind)
  }

  /// Which dots of a line are drawn, in turn.
  private static func pattern(_ kind: MapPath.Kind) -> [Bool] {
    switch kind {
    case .coast, .border, .river: [true]
    case .province: [true, false, false, false]
    case .disputed: [true, true, true, true, false, false]
    case .claim: [true, false]
    case .ring: [true, true, false]
    }
  }

  /// A cell or two of a kind of line, for the legend.
  func sample(_ kind: MapPath.Kind) -> String {
    guard isUnicode else { return String(repeating: MapCanvas.letter(kind), count: 3) }
    let pattern = MapCanvas.pattern(kind)
    let row = kind == .coast || kind == .border ? 2 : 1
    return String(
      String.UnicodeScalarView(
        (0..<3).compactMap { cell in
          let bits = (0..<2).reduce(UInt8(0)) { pattern[(cell * 2 + $1) % pattern.count] ? $0 | MapCanvas.bits[$1][row] : $0 }
          return Unicode.Scalar(0x2800 + UInt32(bits))
        }))
  }

  private static func letter(_ kind: MapPath.Kind) -> String {
    switch kind {
    case .coast: "~"
    case .border: "."
    case .province, .river: "'"
    case .disputed: "!"
    case .claim: "?"
    case .ring: ":"
    }
  }

  /// How many cells of a row have dots.
  func covered(_ box: LabelBox) -> Int {
    let row = Int(box.y)
    return (Int(box.x)..<Int(box.x + box.width)).count { cells[row * columns + $0].dots != 0 }
  }

  /// Writes text over whatever stands there.
  ///
  /// - Precondition: it lies in the frame.
  mutating func write(_ text: String, column: Int, row: Int, _ style: Run.Style) {
    var column = column
    for character in text {
      let width = DisplayWidth.of(character)
      guard width > 0 else { continue }
      precondition(column >= 0 && column + width <= columns && row >= 0 && row < rows, "text of a map outside of its frame")
      for offset in 0..<width {
        cells[row * columns + column + offset] = Cell(text: offset == 0 ? String(character) : "", style: style)
      }
      column += width
    }
  }

  /// The rows as runs of one style.
  var lines: [[Run]] {
    (0..<rows).map { row in
      var runs: [Run] = []
      var (text, style) = ("", Run.Style.plain)
      for cell in cells[row * columns..<(row + 1) * columns] {
        let (shown, wanted) = look(of: cell)
        if wanted != style, shown != " ", !text.isEmpty {
          runs.append(Run(text, style))
          text = ""
        }
        if shown != " " || text.isEmpty { style = shown == " " ? style : wanted }
        text += shown
      }
      return text.isEmpty ? runs : runs + [Run(text, style)]
    }
  }

  private func look(of cell: Cell) -> (String, Run.Style) {
    if let text = cell.text { return (text, cell.style) }
    guard cell.dots != 0, let kind = cell.kind else { return (" ", .plain) }
    let style: Run.Style = kind == .disputed || kind == .claim ? .warning : kind == .ring ? .accent : .dim
    guard isUnicode else { return (MapCanvas.letter(kind), style) }
    return (Unicode.Scalar(0x2800 + UInt32(cell.dots)).map { String($0) } ?? " ", style)
  }
}
