import PluginKit

/// Draws a map as an SVG picture that stands alone: no scripts, nothing fetched, all text escaped. The same sheet gives the same bytes.
struct MapSVG {
  private static let margin = 20.0
  private static let width = 1000.0
  private static let mapTop = 62.0
  private static let rowHeight = 19.0
  private static let labelSize = 12.0
  /// Sentences in the tooltip of a mark.
  private static let mostSentences = 5
  /// Labels are tried for so many places; further ones have numbers in the list alone.
  private static let mostLabels = 400

  let text: String

  init(_ sheet: MapSheet) {
    let mapWidth = MapSVG.width - 2 * MapSVG.margin
    let mapHeight = (mapWidth * sheet.aspect).rounded()
    let view = sheet.view(width: mapWidth, height: mapHeight)
    var page = SVGPage(width: MapSVG.width)
    let shown = sheet.sites.filter { view.point($0.coordinate) != nil }
    let outside = sheet.sites.filter { view.point($0.coordinate) == nil }
    let paths = MapSVG.paths(sheet, view)
    page.add(SVGText.text(sheet.heading, x: MapSVG.margin, y: 32, size: 18, #"font-weight="bold""#))
    page.add(SVGText.text(sheet.subheading(shown), x: MapSVG.margin, y: 50, size: 12, ##"fill="#555""##))
    page.add(MapSVG.frame(sheet, view, paths, shown))
    page.y = MapSVG.mapTop + mapHeight + 22
    MapSVG.addLegend(sheet, view, Set(paths.map { $0.kind }), shown, to: &page)
    MapSVG.addList(sheet, shown, to: &page)
    MapSVG.addNotes(sheet, paths, outside, to: &page)
    text = page.text(title: sheet.heading, description: sheet.description(shown))
  }

  // MARK: - The map

  private static func paths(_ sheet: MapSheet, _ view: MapView) -> [MapPath] {
    var paths = MapPath.lines(of: view, sheet.world, detail: 0.4, provinces: true, rivers: true, margin: 4)
    if let around = sheet.around { paths += MapPath.ring(around: around.centre, radius: around.radius, in: view) }
    return paths
  }

  private static func frame(_ sheet: MapSheet, _ view: MapView, _ paths: [MapPath], _ shown: [MapSite]) -> String {
    let size = #"width="\#(SVGText.number(view.width))" height="\#(SVGText.number(view.height))""#
    var lines = [
      #"<clipPath id="frame"><rect \#(size)/></clipPath>"#,
      #"<g transform="translate(\#(SVGText.number(margin)) \#(SVGText.number(mapTop)))">"#,
      ##"<rect \##(size) fill="#fcfcfa"/>"##, #"<g clip-path="url(#frame)" fill="none" stroke-linejoin="round">"#,
    ]
    for kind in MapPath.Kind.allCases {
      let drawn = paths.filter { $0.kind == kind }.map { SVGText.path($0.points) }.joined()
      if !drawn.isEmpty { lines.append(#"<path d="\#(drawn)" \#(kind.stroke)/>"#) }
    }
    lines.append("</g>")
    var placer = LabelPlacer(width: view.width, height: view.height)
    var marks: [(site: MapSite, box: LabelBox)] = []
    for site in shown {
      guard let point = view.point(site.coordinate) else { continue }
      let radius = radius(of: site)
      let box = LabelBox(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius)
      placer.take(box)
      marks.append((site, box))
    }
    var labels: [String] = []
    for (index, (site, mark)) in marks.prefix(mostLabels).enumerated() {
      if let label = label(site, number: index + 1, beside: mark, &placer) { labels.append(label) }
    }
    lines.append(countries(sheet, view, paths, &placer))
    // The most important lie on top.
    for (index, (site, box)) in marks.enumerated().reversed() { lines.append(mark(site, number: index + 1, box)) }
    lines.append(#"<g paint-order="stroke" stroke="white" stroke-width="3" stroke-linejoin="round" fill="black">"#)
    lines += labels + ["</g>", ##"<rect \##(size) fill="none" stroke="#888"/>"##, "</g>"]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Larger where more happened.
  private static func radius(of site: MapSite) -> Double {
    site.main.isHappening ? min(13, 5 + 1.4 * Double(max(0, site.happenings - 1)).squareRoot()) : 5
  }

  private static func mark(_ site: MapSite, number: Int, _ box: LabelBox) -> String {
    let (x, y, radius) = (box.x + box.width / 2, box.y + box.height / 2, box.width / 2)
    let area =
      site.extent == .area
      ? ##"<circle cx="\##(SVGText.number(x))" cy="\##(SVGText.number(y))" r="\##(SVGText.number(radius + 6))" fill="none" stroke="#555" stroke-dasharray="3 3"/>"##
      : ""
    let symbol = SVGText.symbol(site.main, isFactual: site.isFactual(site.main), x: x, y: y, radius: radius)
    return ##"<a href="#p\##(number)"><g><title>\##(tooltip(site, number))</title>\##(area)\##(symbol)</g></a>"##
  }

  /// What happened at a place, with the sentences that tell it.
  private static func tooltip(_ site: MapSite, _ number: Int) -> String {
    let told = site.told
    var lines = ["\(number) \(site.name)\(site.extent == .area ? " (somewhere in it)" : "")"]
    for entry in told.prefix(mostSentences) {
      lines.append([entry.reference?.description, entry.label].compactMap { $0 }.joined(separator: " "))
      if let sentence = entry.sentence { lines.append("“\(DisplayWidth.truncate(sentence, to: 300))”") }
    }
    if told.count > mostSentences { lines.append("and \(told.count - mostSentences) more") }
    return lines.map { SVGText.line($0) }.joined(separator: "\n")
  }

  private static func label(_ site: MapSite, number: Int, beside mark: LabelBox, _ placer: inout LabelPlacer) -> String? {
    let isStrong = site.main.isHappening
    for text in ["\(number) \(SVGText.cut(site.name, to: 16))", "\(number)"] {
      let width = SVGText.width(text) * labelSize * (isStrong ? 1.06 : 1)
      guard let box = placer.place(width: width, height: labelSize + 2, beside: mark, gap: 3) else { continue }
      return SVGText.text(
        text, x: box.x, y: box.y + labelSize - 1, size: labelSize, isStrong ? #"font-weight="bold""# : "")
    }
    return nil
  }

  private static func countries(_ sheet: MapSheet, _ view: MapView, _ paths: [MapPath], _ placer: inout LabelPlacer) -> String {
    var lines: [String] = []
    for name in CountryNames(view, paths, sheet.world, square: 5).names {
      let width = SVGText.width(name.text) * 13 + 3 * Double(name.text.count)
      guard name.room * 2 > width * 0.6 else { continue }
      let box = LabelBox(x: name.x - width / 2 - 8, y: name.y - 9, width: width + 16, height: 18)
      guard placer.isFree(box) else { continue }
      placer.take(box)
      lines.append(SVGText.text(name.text, x: name.x, y: name.y + 5, size: 13, anchor: "middle"))
    }
    return lines.isEmpty
      ? ""
      : ##"<g fill="#8a8a8a" letter-spacing="3" paint-order="stroke" stroke="#fcfcfa" stroke-width="4">"## + "\n"
        + lines.joined(separator: "\n") + "\n</g>"
  }

  // MARK: - Below the map

  private static func addLegend(
    _ sheet: MapSheet, _ view: MapView, _ kinds: Set<MapPath.Kind>, _ shown: [MapSite], to page: inout SVGPage
  ) {
    let bar = ScaleBar(for: view, unit: sheet.unit, most: 200)
    let (left, right) = (SVGText.number(margin), SVGText.number(margin + bar.width))
    let y = SVGText.number(page.y - 4)
    let tick = SVGText.number(page.y - 9)
    page.add(##"<path d="M\##(left) \##(tick)V\##(y)H\##(right)V\##(tick)" fill="none" stroke="#333" stroke-width="1.5"/>"##)
    page.x = margin + bar.width + 6
    page.flow(bar.label, margin: margin)
    for (group, count) in MapSheet.legend(of: shown) {
      let label = group == .centre ? group.label : "\(group.label) \(count)"
      page.flow(label, margin: margin) { SVGText.symbol(group, isFactual: true, x: $0, y: $1, radius: 5) }
    }
    if let hollow = shown.flatMap({ $0.entries }).first(where: { !$0.isFactual && $0.group.isHappening }) {
      page.flow("did not happen (planned, denied …)", margin: margin) {
        SVGText.symbol(hollow.group, isFactual: false, x: $0, y: $1, radius: 4)
      }
    }
    if shown.contains(where: { $0.extent == .area }) {
      page.flow("somewhere in it", margin: margin) { x, y in
        ##"<circle cx="\##(SVGText.number(x))" cy="\##(SVGText.number(y))" r="6" fill="none" stroke="#555" stroke-dasharray="3 3"/>"##
      }
    }
    for kind in MapPath.Kind.allCases where kinds.contains(kind) {
      let label = kind == .ring ? sheet.around.map { ScaleBar.text($0.radius, unit: sheet.unit) + " from \($0.name)" } : kind.label
      page.flow(label ?? kind.label, margin: margin) { x, y in
        #"<path d="M\#(SVGText.number(x - 8)) \#(SVGText.number(y))h16" fill="none" \#(kind.stroke)/>"#
      }
    }
    page.y += rowHeight + 8
  }

  /// The places, in two columns where there are many.
  private static func addList(_ sheet: MapSheet, _ shown: [MapSite], to page: inout SVGPage) {
    let columns = shown.count > 12 ? 2 : 1
    let columnWidth = (width - 2 * margin) / Double(columns)
    let rows = (shown.count + columns - 1) / columns
    for (index, site) in shown.enumerated() {
      let x = margin + (index < rows ? 0 : columnWidth)
      let y = page.y + rowHeight * Double(index < rows ? index : index - rows)
      let number = SVGText.text("\(index + 1)", x: x + 22, y: y, anchor: "end", #"font-weight="bold""#)
      let symbol = SVGText.symbol(site.main, isFactual: site.isFactual(site.main), x: x + 34, y: y - 4, radius: 5)
      let line = SVGText.text(SVGText.cut(sheet.line(of: site), to: (columnWidth - 60) / 12), x: x + 46, y: y)
      page.add(#"<g id="p\#(index + 1)">\#(number)\#(symbol)\#(line)</g>"#)
    }
    page.y += rowHeight * Double(rows) + 4
  }

  private static func addNotes(_ sheet: MapSheet, _ paths: [MapPath], _ outside: [MapSite], to page: inout SVGPage) {
    func add(_ heading: String, _ sites: [MapSite]) {
      guard !sites.isEmpty else { return }
      page.fold(heading + ": " + sites.map { sheet.line(of: $0) }.joined(separator: "; "), margin: margin, size: 12, most: 3)
    }
    add("Whole countries, not drawn", sheet.countries)
    add("Far off, not drawn", sheet.far)
    let notes = sheet.notes + sheet.note(outside: outside)
    if !notes.isEmpty { page.fold(notes.joined(separator: "; "), margin: margin, size: 12, most: 4) }
    page.y += 4
    var lines = "Coasts, borders and rivers: Natural Earth (public domain); borders are the lines of actual control and recognise nothing"
    let claims = Set(paths.compactMap { $0.name }.filter { !$0.isEmpty }).sorted()
    if !claims.isEmpty { lines += "; claimed lines: " + claims.joined(separator: ", ") }
    page.fold(lines + ".", margin: margin, size: 10.5, most: 3)
    page.fold("Places: © GeoNames, www.geonames.org, CC BY 4.0. Drawn by sitrep.", margin: margin, size: 10.5, most: 1)
  }
}

extension MapPath.Kind {
  /// How it is drawn.
  var stroke: String {
    switch self {
    case .river: ##"stroke="#a9cbe0" stroke-width="0.8""##
    case .province: ##"stroke="#bdbdbd" stroke-width="0.8" stroke-dasharray="2 2""##
    case .coast: ##"stroke="#4a87b0" stroke-width="1.3""##
    case .border: ##"stroke="#6b6b6b" stroke-width="1.3""##
    case .ring: ##"stroke="#000" stroke-width="1" stroke-dasharray="2 4""##
    case .claim: ##"stroke="#a03030" stroke-width="1.2" stroke-dasharray="2 3""##
    case .disputed: ##"stroke="#a03030" stroke-width="1.5" stroke-dasharray="7 4""##
    }
  }
}
