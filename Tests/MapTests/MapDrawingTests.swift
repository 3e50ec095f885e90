import Foundation
import PluginKit
import TestSupport
import Testing

@testable import Map

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Maps of made-up sites, in windows and as pictures.
@Suite struct MapDrawingTests {
  static let afghan = [
    ("Herat", 34.35, 62.2, 5), ("Ghazni", 33.55, 68.42, 4), ("Kabul", 34.53, 69.17, 0), ("Kandahar", 31.61, 65.71, 2),
    ("Kunduz", 36.73, 68.86, 1), ("Taloqan", 36.74, 69.53, 1), ("Lashkar Gah", 31.59, 64.37, 3),
  ]
  static let hostile = [
    ("<script>alert(1)</script>", 34.35, 62.2, 2), ("\u{1B}[31mred\u{07}\u{202E}dna", 33.55, 68.42, 1),
    ("]]>&\"'--><a href=x>", 32, 65.0, 1),
    ("喀布爾 كابل Кабул", 34.53, 69.17, 1), ("a\nb\u{0}c", 31, 64.0, 1), (String(repeating: "long ", count: 200), 36, 66, 1), ("", 35, 64, 0),
  ]

  static func site(_ name: String, _ latitude: Double, _ longitude: Double, _ events: Int) throws -> MapSite {
    let place = NamedPlace(name: name, country: "AF", coordinate: Coordinate(latitude: latitude, longitude: longitude))
    var site = try #require(MapSite(place, in: try TestWorld.world.gazetteer))
    let groups: [MapGroup] = [.battle, .remote, .custody]
    for event in 0..<events {
      site.entries.append(
        MapEntry(ItemReference(article: nil, item: "e\(event + 1)"), groups[event % 3], isFactual: event > 0, label: "\(name) event"))
    }
    if events == 0 { site.entries.append(MapEntry(ItemReference(article: nil, item: "pl1"), .place, label: name)) }
    return site
  }

  static func sheet(
    _ places: [(String, Double, Double, Int)], around: MapSheet.Around? = nil, unit: String = "km", notes: [String] = []
  ) throws -> MapSheet {
    let world = try TestWorld.world
    return MapSheet(
      title: "test", sites: try places.map { try site($0.0, $0.1, $0.2, $0.3) }.sorted(by: MapSite.isBefore), countries: [], far: [],
      around: around, notes: notes, unit: unit, world: world)
  }

  private func lines(_ sheet: MapSheet, _ frame: Frame, listsAll: Bool = false) throws -> [String] {
    guard case .drawing(let lines)? = MapDrawing(sheet, in: frame, listsAll: listsAll).document.blocks.first else {
      Issue.record("no drawing")
      return []
    }
    return lines.map { $0.map { $0.text }.joined() }
  }

  // MARK: - In the window

  @Test(
    "a map fits the window, the prompt's row left free",
    arguments: [(80, 24), (200, 50), (60, 20), (132, 43), (30, 14)], [afghan, hostile, Array(afghan.prefix(1))])
  func fits(window: (columns: Int, rows: Int), places: [(String, Double, Double, Int)]) throws {
    let drawn = try lines(Self.sheet(places), Frame(columns: window.columns, rows: window.rows))
    #expect(drawn.count <= window.rows - 1)
    for line in drawn { #expect(DisplayWidth.of(line) <= window.columns, "\(line)") }
  }

  @Test("places have symbols, numbers and a line in the list with ids; hollow is what did not happen")
  func content() throws {
    let text = try lines(Self.sheet(Self.afghan, notes: ["3 events have no place"]), Frame(columns: 100, rows: 40)).joined(separator: "\n")
    for words in [
      "1 Herat", "2 Ghazni", "AFGHANISTAN", "battle 8", "remote 5", "custody 3", "named only 1", "e1 e2 e3 e4 e5", "3 events have no place",
      "did not happen", "km", "lines of actual control: Natural Earth", "GeoNames, CC BY 4.0",
    ] {
      #expect(text.contains(words), "\(words) is not in\n\(text)")
    }
    // Borders are Braille.
    #expect(text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test("with plain characters nothing is beyond ASCII", arguments: [afghan, hostile])
  func ascii(places: [(String, Double, Double, Int)]) throws {
    for line in try lines(Self.sheet(places), Frame(columns: 80, rows: 24, isUnicode: false)) {
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(line)")
    }
  }

  @Test("all in one spot: one mark, and the list says whose")
  func oneSpot() throws {
    let text = try lines(
      Self.sheet([("Kabul", 34.53, 69.17, 2), ("Kabul Airport", 34.531, 69.171, 1)]), Frame(columns: 100, rows: 30)
    ).joined(separator: "\n")
    #expect(text.contains("1 Kabul"))
    #expect(text.contains("at 1"))
  }

  @Test("scale and radius are in the session's unit", arguments: ["km", "mi", "nmi"])
  func units(unit: String) throws {
    let around = MapSheet.Around(name: "Kabul", centre: Coordinate(latitude: 34.53, longitude: 69.17), radius: Length(kilometres: 300))
    let text = try lines(Self.sheet(Self.afghan, around: around, unit: unit), Frame(columns: 100, rows: 40)).joined(separator: "\n")
    #expect(text.contains(["km": "300 km from Kabul", "mi": "186 mi from Kabul", "nmi": "162 nmi from Kabul"][unit] ?? "?"))
    #expect(text.contains("outside: Herat"))
  }

  @Test("disputed borders are drawn apart and named")
  func disputed() throws {
    let around = MapSheet.Around(name: "Srinagar", centre: Coordinate(latitude: 34.08, longitude: 74.8), radius: Length(kilometres: 300))
    let sheet = try Self.sheet([("Srinagar", 34.08, 74.8, 1)], around: around)
    #expect(try lines(sheet, Frame(columns: 80, rows: 24)).joined().contains("disputed border"))
    #expect(MapSVG(sheet).text.contains("disputed border"))
  }

  // MARK: - As a picture

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [String: Int] = [:]
    var attributes: [String] = []
    var text = ""
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes more: [String: String]
    ) {
      elements[name, default: 0] += 1
      attributes += more.map { "\($0.key)=\($0.value)" }
    }
    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }

  @Test("a picture is well-formed, without scripts, handlers or anything fetched; hostile names stay text", arguments: [afghan, hostile])
  func svg(places: [(String, Double, Double, Int)]) throws {
    let text = MapSVG(try Self.sheet(places)).text
    let parser = XMLParser(data: Data(text.utf8))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    let allowed: Set = [
      "svg", "title", "desc", "rect", "g", "path", "circle", "polygon", "text", "a", "clipPath",
    ]
    #expect(Set(reader.elements.keys).isSubset(of: allowed), "\(reader.elements.keys.sorted())")
    #expect(!reader.attributes.contains { $0.hasPrefix("on") || $0.contains("script:") })
    #expect(reader.attributes.filter { $0.hasPrefix("href=") }.allSatisfy { $0.hasPrefix("href=#") })
    for scalar in text.unicodeScalars { #expect(scalar == "\n" || scalar.value >= 0x20 && !(0x202A...0x202E).contains(scalar.value)) }
    for words in ["GeoNames", "CC BY 4.0", "Natural Earth", "1 "] { #expect(reader.text.contains(words)) }
    #expect(reader.elements["title"].map { $0 >= 2 } == true && reader.elements["desc"] == 1)
  }

  @Test("the same sheet gives the same bytes")
  func deterministic() throws {
    #expect(MapSVG(try Self.sheet(Self.afghan)).text == MapSVG(try Self.sheet(Self.afghan)).text)
  }

  @Test("5 000 places are drawn, the marks inside of the frame")
  func many() throws {
    let places = MapProjectionTests.places(5000, seed: 21).enumerated().map { ("P\($0)", $1.latitude, $1.longitude, $0 % 4) }
    let sheet = try Self.sheet(places)
    let drawn = try lines(sheet, Frame(columns: 120, rows: 40))
    #expect(drawn.count <= 39)
    #expect(MapSVG(sheet).text.utf8.count > 100_000)
  }
}
