import TestSupport
import Testing
import Values

@testable import World

@Suite("Borders")
struct BorderMapTests {
  private let borders: BorderMap
  private let gazetteer: Gazetteer

  init() throws {
    let folder = try TestWorld.dataFolder(of: "World")
    borders = try BorderMap(folder: folder)
    gazetteer = try Gazetteer(folder: folder)
  }

  private func settlement(_ name: String, _ country: String) throws -> Place {
    try #require(gazetteer.places(named: name).first { $0.country == country && $0.kind == .settlement })
  }

  /// Distances to the nearest point of a country in kilometres on the Digital Chart of the World, which is independent of Natural Earth. The two
  /// agree to about 4 km, which is what either is good to.
  @Test(
    "a town lies as far from a border as on another map",
    arguments: [
      ("Herat", "AF", "IR", 114.8), ("Herat", "AF", "TM", 88.5), ("Kandahar", "AF", "PK", 98.9), ("Kunduz", "AF", "TJ", 53.5),
      ("Zaranj", "AF", "IR", 3.1), ("Jalalabad", "AF", "PK", 50.4), ("Kharkiv", "UA", "RU", 34.9), ("Sudzha", "RU", "UA", 9.4),
      ("Kupiansk", "UA", "RU", 38.8), ("Belgorod", "RU", "UA", 31.3), ("Aleppo", "SY", "TR", 41.4), ("Al Bab", "SY", "TR", 29.9),
      ("Goma", "CD", "RW", 1.9), ("Sake", "CD", "RW", 25.1), ("Geneina", "SD", "TD", 19.5), ("Khan Yunis", "PS", "EG", 7.2),
      ("Mosul", "IQ", "SY", 103.8), ("Mekele", "ET", "ER", 103.7), ("Fallujah", "IQ", "SY", 282.5), ("Myawadi", "MM", "TH", 0.1),
      ("Agdam", "AZ", "AM", 56.1),
    ])
  func distances(town: String, country: String, border: String, kilometres: Double) throws {
    let place = try settlement(town, country)
    let (distance, nearest) = try #require(borders.distance(from: place.coordinate, toBorderOf: border))
    #expect(abs(distance.kilometres - kilometres) < 4.2, "\(distance.kilometres) km")
    #expect(Geodesic.distance(place.coordinate, nearest) == distance)
  }

  @Test("Herat lies 115 to 117 km from Iran, and no nearer to another country than to Turkmenistan")
  func herat() throws {
    let herat = Coordinate(latitude: 34.34817, longitude: 62.19967)
    let distance = try #require(borders.distance(from: herat, toBorderOf: "ir")).distance
    #expect((115.0...117.0).contains(distance.kilometres))
    let nearest = try #require(borders.nearestBorder(from: herat))
    #expect(nearest.country == "TM")
    #expect(nearest.distance == borders.distance(from: herat, toBorderOf: "TM")?.distance)
  }

  @Test(
    "the nearest border is of the neighbour",
    arguments: [("Goma", "CD", "RW"), ("Kharkiv", "UA", "RU"), ("Maseru", "LS", "ZA"), ("Zaranj", "AF", "IR")])
  func neighbours(town: String, country: String, neighbour: String) throws {
    #expect(borders.nearestBorder(from: try settlement(town, country).coordinate)?.country == neighbour)
  }

  @Test(
    "a town on the line is at the border, and a town farther off is not",
    arguments: [
      ("Myawadi", "MM", "TH", true), ("Goma", "CD", "RW", true), ("Torkham", "AF", "PK", true), ("Zaranj", "AF", "IR", false),
      ("Herat", "AF", "IR", false),
    ])
  func atTheBorder(town: String, country: String, border: String, isAt: Bool) throws {
    let reach = try #require(borders.reach(from: try settlement(town, country).coordinate, to: .country(border)))
    #expect(reach.isAtBoundary == isAt, "\(reach.toBoundary.kilometres) km")
  }

  @Test(
    "a town lies in its country",
    arguments: [
      ("Herat", "AF"), ("Kyiv", "UA"), ("Goma", "CD"), ("Tel Aviv", "IL"), ("Suva", "FJ"), ("Maseru", "LS"), ("Juba", "SS"),
      ("Pristina", "XK"), ("Reykjavík", "IS"), ("Anadyr", "RU"), ("Hargeisa", "SO"), ("Kyrenia", "CY"), ("Baikonur", "KZ"),
    ])
  func inside(town: String, country: String) throws {
    let place = try settlement(town, country)
    #expect(borders.country(at: place.coordinate) == country)
    let reach = try #require(borders.reach(from: place.coordinate, to: .country(country)))
    #expect(reach.isInside ? reach.toArea.metres == 0 : reach.toArea.kilometres < 4)
  }

  @Test("the sea belongs to nobody, and an unknown code has no border")
  func outside() {
    for sea in [(0, -30), (35, 18), (0, 180), (0, -180), (-55, 179.9), (89.9, 10)] as [(Double, Double)] {
      let point = Coordinate(latitude: sea.0, longitude: sea.1)
      #expect(borders.country(at: point) == nil)
      #expect(borders.division(at: point) == nil)
    }
    #expect(borders.distance(from: Coordinate(latitude: 0, longitude: 0), toBorderOf: "QQ") == nil)
    #expect(borders.reach(from: Coordinate(latitude: 0, longitude: 0), to: .division(5)) == nil)
    #expect(borders.nearestBorder(from: Coordinate(latitude: -48, longitude: -125)) == nil)
  }

  @Test("the date line parts no country, and bounds none")
  func dateLine() throws {
    for longitude in [180, -180, 179.9, -179.9] {
      #expect(borders.country(at: Coordinate(latitude: 68, longitude: longitude)) == "RU")
    }
    // In the middle of Chukotka, on the line: the sea is far, and the line itself is no coast.
    let reach = try #require(borders.reach(from: Coordinate(latitude: 67.5, longitude: 179.99), to: .country("RU")))
    #expect(reach.isInside && reach.toBoundary.kilometres > 100)
    // Fiji from the other side of the line: Taveuni lies 0.2° east of it.
    let fiji = try #require(borders.distance(from: Coordinate(latitude: -16.85, longitude: -179), toBorderOf: "FJ"))
    #expect(fiji.distance.kilometres < 120)
  }

  @Test("the poles have an answer")
  func poles() throws {
    #expect(borders.country(at: Coordinate(latitude: -90, longitude: 0)) == "AQ")
    #expect(borders.country(at: Coordinate(latitude: -89.5, longitude: 120)) == "AQ")
    #expect(borders.country(at: Coordinate(latitude: 90, longitude: 0)) == nil)
    let north = try #require(borders.nearestBorder(from: Coordinate(latitude: 90, longitude: 0)))
    #expect(["GL", "CA"].contains(north.country))
    #expect((690.0...730.0).contains(north.distance.kilometres))
    let south = try #require(borders.reach(from: Coordinate(latitude: -90, longitude: 0), to: .country("AQ")))
    #expect(south.isInside && south.toBoundary.kilometres > 400)
  }

  @Test("most of the supplement's places lie in the country they are given")
  func supplement() throws {
    for name in ["Robotyne", "Bunagana", "Masisi", "Delaram", "Torkham", "Baghuz", "Zamzam", "Rubaya", "Torghundi", "Hairatan"] {
      let place = try #require(gazetteer.places(named: name).first { $0.id > 0x8000_0000 })
      let country = try #require(place.country)
      let isInside = borders.country(at: place.coordinate) == country
      let distance = borders.distance(from: place.coordinate, toBorderOf: country)?.distance.kilometres ?? .infinity
      #expect(isInside || distance < 4, "\(name): \(distance) km outside \(country)")
    }
  }

  @Test(
    "disputed lines are told, claims and lines of control",
    arguments: [
      (46.1, 33.7, 30, "disputed or open border", "RU–UA"), (33.1, 35.82, 20, "disputed or open border", "IL–SY"),
      (34.1, 74.0, 40, "disputed or open border", "IN–PK"), (48.0, 37.8, 40, "Ukrainian claim", "Ukraine"),
      (37.95, 126.7, 20, "disputed or open border", "KP–KR"), (35.18, 33.36, 20, "disputed or open border", "CY"),
    ] as [(Double, Double, Double, String, String)])
  func disputes(latitude: Double, longitude: Double, radius: Double, name: String, shownAs: String) {
    let found = borders.disputes(near: Coordinate(latitude: latitude, longitude: longitude), within: Length(kilometres: radius))
    #expect(found.contains { $0.name == name && $0.shownAs == shownAs }, "\(found)")
  }

  @Test("undisputed borders are not", arguments: [(48.85, 2.35), (49.0, 8.2), (31.5, 61.0)] as [(Double, Double)])
  func undisputed(latitude: Double, longitude: Double) {
    #expect(borders.disputes(near: Coordinate(latitude: latitude, longitude: longitude), within: Length(kilometres: 100)).isEmpty)
  }
}
