import PluginKit

/// Where the names of countries may stand on a map: in the widest part of what the frame shows of each.
///
/// The frame is parted into fields by its coasts and borders, as paint would run; each field of some size is then asked once whose it is.
struct CountryNames {
  /// A country and the middle of what is seen of it.
  struct Name {
    let text: String
    /// In units of the drawing.
    let x, y: Double
    /// How much room there is to the left and to the right, in units.
    let room: Double
  }

  /// Fields of fewer squares have no name.
  private static let least = 40

  /// The names, the one with the most room first.
  let names: [Name]

  /// - Parameter square: The width of the squares that the frame is looked at in, in units; one for dots.
  init(_ view: MapView, _ paths: [MapPath], _ world: World, square: Double) {
    let grid = FieldGrid(width: max(1, Int(view.width / square)), height: max(1, Int(view.height / square)), paths, square)
    var best: [String: Name] = [:]
    for field in grid.fields where field.size >= CountryNames.least {
      let (x, y) = ((Double(field.column) + 0.5) * square, (Double(field.row) + 0.5) * square)
      guard let place = view.coordinate(x: x, y: y), let code = world.borders.country(at: place),
        let country = world.countries.country(code: code)
      else { continue }
      let room = Double(field.room) * square
      if room > best[code]?.room ?? 0 { best[code] = Name(text: country.name.uppercased(), x: x, y: y, room: room) }
    }
    names = best.values.sorted { ($1.room, $0.text) < ($0.room, $1.text) }
  }
}

/// A frame of squares, some of them walls, and the fields between the walls.
private struct FieldGrid {
  struct Field {
    var size = 0
    /// The square with the most room around it.
    var column = 0
    var row = 0
    var room = 0
  }

  private let width, height: Int
  private(set) var fields: [Field] = []

  init(width: Int, height: Int, _ paths: [MapPath], _ square: Double) {
    (self.width, self.height) = (width, height)
    var owner = [Int](repeating: -1, count: width * height)
    for path in paths where path.kind == .coast || path.kind == .border || path.kind == .disputed {
      for (start, end) in zip(path.points, path.points.dropFirst()) {
        let steps = max(1, Int((max(abs(end.x - start.x), abs(end.y - start.y)) / square).rounded(.up)))
        for step in 0...steps {
          let part = Double(step) / Double(steps)
          let (column, row) = (Int((start.x + (end.x - start.x) * part) / square), Int((start.y + (end.y - start.y) * part) / square))
          if (0..<width).contains(column), (0..<height).contains(row) { owner[row * width + column] = -2 }
        }
      }
    }
    for start in owner.indices where owner[start] == -1 {
      let number = fields.count
      fields.append(Field())
      owner[start] = number
      var open = [start]
      while let square = open.popLast() {
        fields[number].size += 1
        let (column, row) = (square % width, square / width)
        for (next, isInside) in [
          (square - 1, column > 0), (square + 1, column + 1 < width), (square - width, row > 0), (square + width, row + 1 < height),
        ] where isInside && owner[next] == -1 {
          owner[next] = number
          open.append(next)
        }
      }
    }
    measure(owner)
  }

  /// Finds in each field the square with the most room to both sides, counting a third of that above and below.
  private mutating func measure(_ owner: [Int]) {
    var above = [Int](repeating: 0, count: owner.count)
    var below = above
    for square in owner.indices.dropFirst(width) where owner[square] == owner[square - width] { above[square] = above[square - width] + 1 }
    for square in owner.indices.dropLast(width).reversed() where owner[square] == owner[square + width] {
      below[square] = below[square + width] + 1
    }
    for row in 0..<height {
      var column = 0
      while column < width {
        let start = column
        let field = owner[row * width + start]
        while column < width, owner[row * width + column] == field { column += 1 }
        guard field >= 0 else { continue }
        for place in start..<column {
          let square = row * width + place
          let room = min(place - start, column - 1 - place, 3 * min(above[square], below[square]))
          if room > fields[field].room { (fields[field].column, fields[field].row, fields[field].room) = (place, row, room) }
        }
      }
    }
  }
}
