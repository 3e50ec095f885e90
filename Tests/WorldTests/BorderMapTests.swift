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

  /// Distances to the nearest point of a country in kilometres on the Digital Chart of the World, which is independent of Natural Earth;
  /// the two agree to about 4 km, and the positions of the towns to 3.
  @Test(
    "a town lies as far from a border as on another map",
    arguments: [
      ("Herat", "AF", "IR", 114.8), ("Herat", "AF", "TM", 88.5), ("Kandahar", "AF", "PK", 98.9), ("Kunduz", "AF", "TJ", 53.5),
      ("Zaranj", "AF", "IR", 3.1), ("Jalalabad", "AF", "PK", 50.4), ("Kharkiv", "UA", "RU", 34.9), ("Kupiansk", "UA", "RU", 38.8),
      ("Belgorod", "RU", "UA", 31.3), ("Aleppo", "SY", "TR", 41.4), ("Goma", "CD", "RW", 1.9), ("Geneina", "SD", "TD", 19.5),
      ("Khan Yunis", "PS", "EG", 7.2), ("Mosul", "IQ", "SY", 103.8), ("Mekele", "ET", "ER", 103.7), ("Fallujah", "IQ", "SY", 282.5),
    ])
  func distances(town: String, country: String, border: String, kilometres: Double) throws {
    let place = try #require(gazetteer.places(named: town).first { $0.country == country && $0.kind == .settlement })
    let (distance, nearest) = try #require(borders.distance(from: place.coordinate, toBorderOf: border))
    #expect(abs(distance.kilometres - kilometres) < 6, "\(distance.kilometres) km")
    #expect(Geodesic.distance(place.coordinate, nearest) == distance)
  }

  @Test("Herat lies 115 to 117 km from Iran")
  func herat() throws {
    let herat = Coordinate(latitude: 34.34817, longitude: 62.19967)
    let distance = try #require(borders.distance(from: herat, toBorderOf: "ir")).distance
    #expect((115.0...117.0).contains(distance.kilometres))
  }

  @Test(
    "a town lies in its country",
    arguments: [
      ("Herat", "AF"), ("Kyiv", "UA"), ("Goma", "CD"), ("Tel Aviv", "IL"), ("Suva", "FJ"), ("Maseru", "LS"), ("Juba", "SS"),
      ("Pristina", "XK"),
      ("Reykjavík", "IS"), ("Anadyr", "RU"), ("Hargeisa", "SO"),
    ])
  func inside(town: String, country: String) throws {
    let place = try #require(gazetteer.places(named: town).first { $0.country == country && $0.kind == .settlement })
    #expect(borders.country(at: place.coordinate) == country)
  }

  @Test("the sea belongs to nobody, and an unknown code has no border")
  func outside() {
    #expect(borders.country(at: Coordinate(latitude: 0, longitude: -30)) == nil)
    #expect(borders.country(at: Coordinate(latitude: 35, longitude: 18)) == nil)
    #expect(borders.distance(from: Coordinate(latitude: 0, longitude: 0), toBorderOf: "QQ") == nil)
  }

  @Test("most of the supplement's places lie in the country they are given")
  func supplement() throws {
    for name in ["Robotyne", "Bunagana", "Masisi", "Delaram", "Torkham", "Islam Qala", "Baghuz", "Zamzam", "Laukkai", "Rubaya"] {
      let place = try #require(gazetteer.places(named: name).first { $0.id > 0x8000_0000 })
      let country = try #require(place.country)
      let isInside = borders.country(at: place.coordinate) == country
      let distance = borders.distance(from: place.coordinate, toBorderOf: country)?.distance.kilometres ?? .infinity
      #expect(isInside || distance < 4, "\(name): \(distance) km outside \(country)")
    }
  }

  @Test("disputed lines are told")
  func disputes() {
    let donetsk = borders.disputes(near: Coordinate(latitude: 48.0, longitude: 37.8), within: Length(kilometres: 40))
    #expect(donetsk.contains { $0.name == "Ukrainian claim" })
    #expect(borders.disputes(near: Coordinate(latitude: 48.85, longitude: 2.35), within: Length(kilometres: 100)).isEmpty)
  }
}
