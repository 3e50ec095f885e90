import Foundation
import TestSupport
import Testing
import TextModel
import Values

@testable import World

@Suite("The gazetteer")
struct GazetteerTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Gazetteer(folder: TestWorld.dataFolder(of: "World")) }

  @Test(
    "a name finds the place most often meant first",
    arguments: [
      ("Herat", "AF", Place.Kind.region), ("Bakhmut", "UA", .settlement), ("Afghanistan", "AF", .country), ("Mosul", "IQ", .settlement),
      ("U.S.", "US", .country), ("El Fasher", "SD", .settlement), ("Robotyne", "UA", .settlement), ("Bagram Airfield", "AF", .facility),
      ("Rostov-on-Don", "RU", .settlement), ("Gaza City", "PS", .settlement),
    ])
  func first(name: String, country: String, kind: Place.Kind) throws {
    let place = try #require(gazetteer.places(named: name).first)
    #expect(place.country == country)
    #expect(place.kind == kind)
  }

  @Test(
    "accents, case, apostrophes, hyphens and particles do not matter",
    arguments: [
      ("MAZAR-I-SHARIF", "Mazār-e Sharīf"), ("Sana’a", "Sanaa"), ("Deir ez Zor", "Deir ez-Zor"), ("Qala-e-Naw", "Qala i Naw"),
      ("Zaporizhzhia", "Zaporizhzhya"), ("al-Hasakah", "Al Hasakah"), ("St. Petersburg", "Saint Petersburg"),
    ])
  func spellings(written: String, other: String) {
    let ids = Set(gazetteer.places(named: written).map { $0.id })
    #expect(!ids.isDisjoint(with: gazetteer.places(named: other).map { $0.id }))
  }

  @Test(
    "what is no name finds nothing", arguments: ["", " ", "-", "zzqxw", "The", "Monday", "\u{0}", String(repeating: "a", count: 5000), "😀"])
  func nothing(text: String) { #expect(gazetteer.places(named: text).isEmpty) }

  @Test("several places of one name are all found, most populous first")
  func namesakes() {
    let places = gazetteer.places(named: "Tripoli")
    #expect(Set(["LY", "LB", "GR"]).isSubset(of: Set(places.compactMap { $0.country })))
    #expect(places.first?.country == "LY")
    let populations = places.map { $0.population ?? 0 }
    #expect(populations == populations.sorted(by: >))
  }

  @Test("a place is found by its id, the supplement's too")
  func ids() throws {
    for name in ["Herat", "Kabul", "Delaram", "Lake Chad", "Rapides Parish"] {
      let place = try #require(gazetteer.places(named: name).first)
      #expect(gazetteer.place(id: place.id) == place)
    }
    #expect(gazetteer.place(id: 1_138_958)?.name == "Kabul")
    #expect(gazetteer.place(id: -5) == nil)
    #expect(gazetteer.place(id: 0) == nil)
    #expect(gazetteer.place(id: Int64.max) == nil)
  }

  @Test("coordinates lie where they should", arguments: [("Herat", 34.35, 62.2), ("Robotyne", 47.45, 35.84), ("Bukavu", -2.5, 28.86)])
  func coordinates(name: String, latitude: Double, longitude: Double) throws {
    let settlement = try #require(gazetteer.places(named: name).first { $0.kind == .settlement })
    #expect(Geodesic.distance(settlement.coordinate, Coordinate(latitude: latitude, longitude: longitude)).kilometres < 5)
  }

  @Test("completion offers the most populous names first")
  func completion() {
    let names = gazetteer.names(withPrefix: "kand", limit: 3)
    #expect(names.first?.hasPrefix("Kandahār") == true || names.first == "Kandahar")
    #expect(names.count == 3)
    #expect(gazetteer.names(withPrefix: "", limit: 5).isEmpty)
    #expect(gazetteer.names(withPrefix: "qzxq", limit: 5).isEmpty)
    #expect(gazetteer.names(withPrefix: "a", limit: 0).isEmpty)
  }

  @Test(
    "a misspelt name brings near ones",
    arguments: [("Kabbul", "Kabul"), ("Kandhar", "Kandahar"), ("Bahkmut", "Bakhmut"), ("Kharkov", "Kharkov")])
  func suggestions(misspelt: String, meant: String) {
    let suggestions = gazetteer.suggestions(for: misspelt, limit: 5)
    #expect(suggestions.contains { NameKey.exact($0) == NameKey.exact(meant) }, "\(suggestions)")
  }

  @Test("places within a radius come nearest first, and none lies outside")
  func near() throws {
    let kabul = try #require(gazetteer.place(id: 1_138_958))
    let near = gazetteer.places(within: Length(kilometres: 60), of: kabul.coordinate)
    #expect(near.first?.place.id == kabul.id)
    #expect(near.contains { $0.place.name == "Charikar" || NameKey.exact($0.place.name).hasPrefix("charikar") })
    #expect(near.allSatisfy { $0.distance.kilometres <= 60 })
    #expect(near.map { $0.distance } == near.map { $0.distance }.sorted())
    // Over the date line and at the pole.
    let fiji = gazetteer.places(within: Length(kilometres: 300), of: Coordinate(latitude: -17, longitude: 179.9))
    #expect(fiji.contains { $0.place.coordinate.longitude < 0 } && fiji.contains { $0.place.coordinate.longitude > 0 })
    #expect(gazetteer.places(within: Length(kilometres: 100), of: Coordinate(latitude: 90, longitude: 0)).isEmpty)
    #expect(gazetteer.places(within: Length(metres: -1), of: kabul.coordinate).isEmpty)
  }

  @Test("keys in the file are those that the program makes")
  func keysAgree() throws {
    for number in stride(from: 0, to: gazetteer.count, by: 97) {
      let place = gazetteer.place(at: number)
      let key = NameKey.exactBytes(place.name)
      guard key.count >= 2, key.count <= 80 else { continue }
      let found = gazetteer.keys.numbers(named: key)
      #expect(found.contains(number) || gazetteer.places(named: place.name).isEmpty, "\(place.name)")
    }
  }

  @Test(
    "a file that is cut short, foreign, newer or missing is refused with a sentence",
    arguments: ["cut", "foreign", "newer", "table", "missing", "empty"])
  func damaged(how: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-gazetteer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("gazetteer.bin")
    var data = try Data(contentsOf: URL(fileURLWithPath: TestWorld.dataFolder(of: "World") + "/gazetteer.bin"))
    switch how {
    case "cut": data = data.prefix(data.count / 2)
    case "foreign": data = Data(repeating: 0x41, count: 4096)
    case "newer": data[8] = 9
    case "table": data[40] ^= 0xFF
    case "empty": data = Data()
    default: break
    }
    if how != "missing" { try data.write(to: file) }
    let error = #expect(throws: Diagnostic.self) { try Gazetteer(folder: folder.path) }
    #expect(error?.code == (how == "missing" ? .dataMissing : .dataDamaged))
    #expect(error?.message.contains("gazetteer.bin") == true)
    #expect(error?.help?.isEmpty == false)
  }

  @Test("damage inside gives no crash")
  func damageInside() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-gazetteer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var data = try Data(contentsOf: URL(fileURLWithPath: TestWorld.dataFolder(of: "World") + "/gazetteer.bin"))
    var seed: UInt64 = 7
    for _ in 0..<5_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      data[128 + Int((seed >> 20) % UInt64(data.count - 128))] = UInt8(truncatingIfNeeded: seed >> 40)
    }
    try data.write(to: folder.appendingPathComponent("gazetteer.bin"))
    let broken = try Gazetteer(folder: folder.path)
    for name in ["Kabul", "Tripoli", "Paris", "San Jose", "Deir ez-Zor"] { _ = broken.places(named: name) }
    _ = broken.names(withPrefix: "ka", limit: 10)
    _ = broken.places(within: Length(kilometres: 200), of: Coordinate(latitude: 34, longitude: 66))
    #expect(broken.count == gazetteer.count)
  }
}
