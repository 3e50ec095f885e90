import TestSupport
import Testing
import Values

@testable import World

@Suite("Rivers")
struct RiverMapTests {
  private let rivers: RiverMap
  private let gazetteer: Gazetteer

  init() throws {
    let folder = try TestWorld.dataFolder(of: "World")
    rivers = try RiverMap(folder: folder)
    gazetteer = try Gazetteer(folder: folder)
  }

  @Test(
    "a river is found by any of its names",
    arguments: [
      ("Euphrates", "Euphrates"), ("the Euphrates River", "Euphrates"), ("River Nile", "Nile"), ("Dnipro", "Dnieper"),
      ("Dnieper river", "Dnieper"), ("Amu Darya", "Amu Darya"), ("Rhône", "Rhône"), ("rhone", "Rhône"), ("Irrawaddy", "Irrawaddy"),
      ("Yellow River", "Yellow River"), ("Rio Grande", "Rio Grande"), ("Helmand River", "Helmand"),
      ("Siverskyi Donets", "Siverskyi Donets"), ("Ruzizi", "Ruzizi"), ("Araxes", "Aras"),
    ])
  func names(written: String, name: String) {
    #expect(rivers.rivers(named: written).first?.name == name)
  }

  @Test("what is no river finds none", arguments: ["", "the", "River", "the River", "Kabul Airport", "zzz", "\u{0}"])
  func nothing(text: String) { #expect(rivers.rivers(named: text).isEmpty) }

  /// Towns on the bank, and a town with its distance from the river as it is known: Gereshk stands on the Helmand, and Deir ez-Zor, Raqqa and
  /// Ramadi on the Euphrates.
  @Test(
    "a town on the bank lies at the river",
    arguments: [
      ("Deir ez-Zor", "SY", "Euphrates"), ("Raqqa", "SY", "Euphrates"), ("Ramadi", "IQ", "Euphrates"), ("Mosul", "IQ", "Tigris"),
      ("Baghdad", "IQ", "Tigris"), ("Kherson", "UA", "Dnieper"), ("Lashkar Gah", "AF", "Helmand"), ("Wad Medani", "SD", "Blue Nile"),
      ("Cairo", "EG", "Nile"), ("Belgrade", "RS", "Danube"), ("Bismarck", "US", "Missouri"),
    ])
  func banks(town: String, country: String, river: String) throws {
    let place = try #require(gazetteer.places(named: town).first { $0.country == country && $0.kind == .settlement })
    let course = try #require(rivers.rivers(named: river).first)
    let (distance, nearest) = try #require(rivers.distance(from: place.coordinate, to: course))
    #expect(distance.kilometres < 6, "\(distance.kilometres)")
    #expect(Geodesic.distance(place.coordinate, nearest) == distance)
    #expect(course.box.contains(nearest))
  }

  @Test("rivers of one name are told apart by where they flow")
  func namesakes() {
    let colorados = rivers.rivers(named: "Colorado River")
    #expect(colorados.count > 1)
    #expect(colorados.contains { $0.box.south > 30 } && colorados.contains { $0.box.north < 0 })
    #expect(colorados.map { $0.length } == colorados.map { $0.length }.sorted(by: >))
  }

  @Test(
    "a place of the gazetteer that is a river has its course",
    arguments: ["Euphrates", "Tigris", "Dnieper", "Helmand River", "Jordan River", "Mekong"])
  func places(name: String) throws {
    let place = try #require(gazetteer.places(named: name).first { $0.kind == .water })
    let river = try #require(rivers.river(of: place))
    #expect(river.length.kilometres > 100)
    // Natural Earth has another river of this name, in Suriname.
    let litani = try #require(gazetteer.places(named: "Litani River").first { $0.kind == .water })
    #expect(rivers.river(of: litani) == nil)
    let town = try #require(gazetteer.places(named: "Kabul").first)
    #expect(rivers.river(of: town) == nil)
  }

  @Test("the nearest river is found, and none in the middle of the sea")
  func nearest() throws {
    let found = try #require(rivers.nearest(to: Coordinate(latitude: 33.34, longitude: 44.4), within: Length(kilometres: 10)))
    #expect(found.river.name == "Tigris")
    #expect(rivers.nearest(to: Coordinate(latitude: 0, longitude: -30), within: Length(kilometres: 100)) == nil)
  }

  @Test("lines of rivers come with their name, the great ones alone where asked")
  func lines() {
    let iraq = MapBox(south: 30, west: 40, north: 37, east: 48)
    let all = rivers.lines(in: iraq, tolerance: 0.01, rank: 10)
    #expect(Set(all.compactMap { $0.name }).isSuperset(of: ["Euphrates", "Tigris", "Shatt al-Arab"]))
    #expect(all.allSatisfy { $0.kind == .river && $0.points.count > 1 })
    #expect(rivers.lines(in: iraq, tolerance: 0.01, rank: 2).count < all.count)
  }
}
