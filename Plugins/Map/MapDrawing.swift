import PluginKit

/// Draws a map with characters: the map itself, the list of its places beside or below it, and the legend.
struct MapDrawing {
  /// In a file, and where the window does not say.
  private static let usual = (columns: 100, rows: 40)
  /// A map is not made smaller than this, whatever the window.
  private static let least = (columns: 24, rows: 8)

  /// Provinces are drawn where a dot is no more than so many kilometres: otherwise they are noise.
  private static let provinceScale = 2.0

  private let sheet: MapSheet
  private let isUnicode: Bool
  private let columns: Int
  /// Rows for everything; nil where there is no end.
  private let rows: Int?
  private let listsAll: Bool

  /// - Parameter listsAll: Whether the list is shown whole, however long.
  init(_ sheet: MapSheet, in frame: Frame, listsAll: Bool) {
    self.sheet = sheet
    isUnicode = frame.isUnicode
    columns = max(MapDrawing.least.columns, frame.columns ?? MapDrawing.usual.columns)
    // One row is the prompt's.
    rows = frame.rows.map { max(12, $0 - 1) }
    self.listsAll = listsAll
  }

  var document: Document {
    let all = rows ?? MapDrawing.usual.rows
    // The legend depends on what is drawn, which depends on the room that it leaves: it is drawn twice.
    let rough = laidOut(all - 4)
    let most = max(2, all - MapDrawing.least.rows - 1)
    let legendRows = min(most, legend(of: rough.map).count)
    let page = legendRows == 4 ? rough : laidOut(all - legendRows)
    let legend = legend(of: page.map).prefix(most)
    var lines = page.map.canvas.lines
    if page.isBeside {
      let width = page.map.canvas.columns
      for (row, entry) in page.list.enumerated() {
        if row < lines.count {
          let used = lines[row].reduce(0) { $0 + DisplayWidth.of($1.text) }
          lines[row].append(Run(String(repeating: " ", count: max(0, width - used) + 2)))
          lines[row] += entry
        } else {
          lines.append([Run(String(repeating: " ", count: width + 2))] + entry)
        }
      }
      lines += legend
    } else {
      lines += legend + page.list
    }
    return Document([.drawing(lines.map { finished($0) })])
  }

  // MARK: - Layout

  private struct Page {
    let map: Map
    let list: [[Run]]
    let isBeside: Bool
  }

  /// A map that is drawn, and what the list and the legend need to know of it.
  struct Map {
    var canvas: MapCanvas
    let view: MapView
    /// Places in the frame in the order of their numbers, and the number under whose mark one lies.
    var numbered: [(site: MapSite, under: Int?)] = []
    var outside: [MapSite] = []
    var kinds: Set<MapPath.Kind> = []
  }

  /// The map and its list in some rows: beside it or below it, whichever shows the map larger.
  private func laidOut(_ rows: Int) -> Page {
    let draft = MapList(sheet.sites.map { ($0, nil) }, of: sheet, isUnicode: isUnicode)
    let listWidth = min(draft.width, max(26, columns * 2 / 5))
    let below = listsAll || self.rows == nil ? rows : rowsAbove(draft.count, rows)
    let beside = (columns: columns - listWidth - 2, rows: rows)
    let isBeside =
      !listsAll && beside.columns >= MapDrawing.least.columns
      && scale(beside.columns, beside.rows) <= scale(columns, below)
      && (self.rows != nil || draft.count <= rows)
    let map = isBeside ? drawn(beside.columns, beside.rows) : drawn(columns, below)
    let list = MapList(map.numbered, of: sheet, isUnicode: isUnicode)
    let room: Int? = isBeside ? rows : listsAll || self.rows == nil ? nil : max(1, rows - map.canvas.rows)
    return Page(map: map, list: list.drawn(width: isBeside ? listWidth : columns, most: room), isBeside: isBeside)
  }

  /// The rows of a map with its list below: the list has what the map has no use for, and at least a quarter.
  private func rowsAbove(_ list: Int, _ rows: Int) -> Int {
    let most = rows - min(list, max(3, rows / 4))
    let best = scale(columns, most)
    let needed = (MapDrawing.least.rows...max(MapDrawing.least.rows, most)).first { scale(columns, $0) <= best } ?? most
    return max(needed, rows - list)
  }

  private func scale(_ columns: Int, _ rows: Int) -> Double { view(columns, rows).scale }

  private func view(_ columns: Int, _ rows: Int) -> MapView {
    sheet.view(
      width: Double(columns * MapCanvas.dotsAcross), height: Double(max(MapDrawing.least.rows, rows) * MapCanvas.dotsDown))
  }

  // MARK: - The map

  private func drawn(_ columns: Int, _ rows: Int) -> Map {
    let rows = max(MapDrawing.least.rows, rows)
    let view = view(columns, rows)
    var map = Map(canvas: MapCanvas(columns: columns, rows: rows, isUnicode: isUnicode), view: view)
    let provinces = isUnicode && view.scale < MapDrawing.provinceScale
    var paths = MapPath.lines(of: view, sheet.world, detail: 0.7, provinces: provinces, rivers: false)
    if let around = sheet.around { paths += MapPath.ring(around: around.centre, radius: around.radius, in: view) }
    for path in paths {
      map.canvas.draw(path)
      map.kinds.insert(path.kind)
    }
    var placer = LabelPlacer(width: Double(columns), height: Double(rows))
    let marks = placeMarks(&map, &placer)
    writeLabels(marks, &map, &placer)
    writeCountries(CountryNames(view, paths, sheet.world, square: 1), &map, &placer)
    return map
  }

  /// A mark in its cell, and the label that it should have.
  private struct Mark {
    let box: LabelBox
    let number: Int
    let name: String
    let isStrong: Bool
  }

  /// Writes the symbols, the most important of a cell alone.
  private func placeMarks(_ map: inout Map, _ placer: inout LabelPlacer) -> [Mark] {
    var marks: [Mark] = []
    var taken: [Int: Int] = [:]
    for site in sheet.sites {
      guard let point = map.view.point(site.coordinate) else {
        map.outside.append(site)
        continue
      }
      let (column, row) = (Int(point.x) / MapCanvas.dotsAcross, Int(point.y) / MapCanvas.dotsDown)
      let number = map.numbered.count + 1
      let cell = row * map.canvas.columns + column
      map.numbered.append((site, taken[cell]))
      guard taken[cell] == nil else { continue }
      taken[cell] = number
      let main = site.main
      var symbol = main.symbol(isFactual: site.isFactual(main), isUnicode: isUnicode)
      var start = column
      if site.extent == .area, column > 0, column + 1 < map.canvas.columns, taken[cell - 1] == nil, taken[cell + 1] == nil {
        symbol = "(\(symbol))"
        start -= 1
      }
      map.canvas.write(symbol, column: start, row: row, .strong)
      let box = LabelBox(x: Double(start), y: Double(row), width: Double(symbol.count), height: 1)
      placer.take(box)
      marks.append(
        Mark(box: box, number: number, name: DisplayWidth.truncate(TerminalText.escape(site.name), to: 24), isStrong: main.isHappening))
    }
    return marks
  }

  private func writeLabels(_ marks: [Mark], _ map: inout Map, _ placer: inout LabelPlacer) {
    for mark in marks {
      for label in ["\(mark.number) \(mark.name)", "\(mark.number)"] {
        let canvas = map.canvas
        let width = Double(DisplayWidth.of(label))
        guard let box = placer.place(width: width, height: 1, beside: mark.box, gap: 0, cost: { canvas.covered($0) }) else { continue }
        map.canvas.write(label, column: Int(box.x), row: Int(box.y), mark.isStrong ? .strong : .plain)
        break
      }
    }
  }

  /// Writes the names of countries that have about the room for them.
  private func writeCountries(_ names: CountryNames, _ map: inout Map, _ placer: inout LabelPlacer) {
    let canvas = map.canvas
    for name in names.names {
      let text = " \(name.text) "
      let width = DisplayWidth.of(text)
      guard name.room * 2 > Double(width * MapCanvas.dotsAcross) * 0.6 else { continue }
      let column = Int(name.x) / MapCanvas.dotsAcross - width / 2
      let rows = [0, -1, 1, -2, 2].map { Int(name.y) / MapCanvas.dotsDown + $0 }
      let boxes = rows.map { LabelBox(x: Double(column), y: Double($0), width: Double(width), height: 1) }.filter { placer.isFree($0) }
      guard let box = boxes.min(by: { canvas.covered($0) < canvas.covered($1) }) else { continue }
      placer.take(box)
      map.canvas.write(name.text, column: column + 1, row: Int(box.y), .dim)
    }
  }

  // MARK: - The legend

  private func legend(of map: Map) -> [[Run]] {
    let drawn = map.numbered.map { $0.site }
    var items: [[Run]] = [bar(map.view)]
    for (group, count) in MapSheet.legend(of: drawn) where group != .centre {
      items.append([Run(group.symbol(isFactual: true, isUnicode: isUnicode), .strong), Run(" \(group.label) \(count)")])
    }
    if let hollow = drawn.flatMap({ $0.entries }).first(where: { !$0.isFactual }) {
      items.append([Run("\(hollow.group.symbol(isFactual: false, isUnicode: isUnicode)) did not happen (planned, denied …)")])
    }
    if drawn.contains(where: { $0.extent == .area }) { items.append([Run("( ) somewhere in it")]) }
    for kind in [MapPath.Kind.disputed, .claim] where map.kinds.contains(kind) {
      items.append([Run("\(map.canvas.sample(kind)) \(kind.label)", .warning)])
    }
    if let around = sheet.around {
      let radius = ScaleBar.text(around.radius, unit: sheet.unit)
      items.append([Run("\(map.canvas.sample(.ring)) \(radius) from \(TerminalText.escape(around.name))", .accent)])
    }
    for note in sheet.notes + sheet.note(outside: map.outside) { items.append([Run(note, .dim)]) }
    items.append([Run("lines of actual control: Natural Earth", .dim)])
    items.append([Run("places: GeoNames, CC BY 4.0", .dim)])
    return folded(items.map { fitted($0) })
  }

  private func bar(_ view: MapView) -> [Run] {
    let bar = ScaleBar(for: view, unit: sheet.unit, most: Double(min(columns, 72) / 3 * MapCanvas.dotsAcross))
    let width = max(2, Int((bar.width / Double(MapCanvas.dotsAcross)).rounded()))
    let inner = String(repeating: isUnicode ? "─" : "-", count: width - 2)
    return [Run((isUnicode ? "├" + inner + "┤" : "|" + inner + "|") + " " + bar.label, .dim)]
  }

  /// An item that is wider than the window, cut.
  private func fitted(_ item: [Run]) -> [Run] {
    var room = columns
    return item.map { run in
      let shown = DisplayWidth.truncate(run.text, to: max(0, room))
      room -= DisplayWidth.of(shown)
      return Run(shown, run.style)
    }
  }

  /// Items one after the other, in lines no longer than the window.
  private func folded(_ items: [[Run]]) -> [[Run]] {
    var lines: [[Run]] = []
    var used = 0
    for item in items {
      let width = item.reduce(0) { $0 + DisplayWidth.of($1.text) }
      if lines.isEmpty || used + 3 + width > columns {
        lines.append(item)
        used = width
      } else {
        lines[lines.count - 1] += [Run("   ")] + item
        used += 3 + width
      }
    }
    return lines
  }

  // MARK: - Characters

  private func finished(_ line: [Run]) -> [Run] {
    isUnicode ? line : line.map { Run(PlainCharacters.ascii($0.text), $0.style) }
  }
}
