import Foundation
import TestSupport
import Testing
import TextModel
import Values

@testable import World

@Suite("Places that the analyst added")
struct AddedPlaceTests {
  private let world: World
  private let village = AddedPlace(name: "Verkhnii Pryklad", coordinate: Coordinate(latitude: 48.21, longitude: 37.62))
  private let base = AddedPlace(
    name: "Camp Al-Muthal", otherNames: ["Example Base"], coordinate: Coordinate(latitude: 33.1, longitude: 44.2), country: "IQ",
    kind: .facility)

  init() throws { world = try TestWorld.world }

  @Test(
    "are found by their names, whatever the case, the accents and the particles",
    arguments: [
      "Verkhnii Pryklad", "VERKHNII PRYKLAD", "Verkhnií-Pryklad", "Verkhniipryklad", "Camp Al-Muthal", "Camp Muthal", "Example Base",
    ])
  func named(name: String) throws {
    let gazetteer = world.adding([village, base]).gazetteer
    let place = try #require(gazetteer.places(named: name).first)
    #expect(place.isAdded)
    #expect(gazetteer.place(id: place.id) == place)
    #expect(gazetteer.entries(named: name).first.map { gazetteer.place(at: $0.number) } == place)
    #expect(world.gazetteer.places(named: name).allSatisfy { !$0.isAdded })
  }

  @Test("come before the others of their name, which stay")
  func precedence() throws {
    let added = AddedPlace(name: "Tripoli", coordinate: Coordinate(latitude: 37.5, longitude: 22.4))
    let places = world.adding([added]).gazetteer.places(named: "Tripoli")
    #expect(places.first?.id == added.id)
    #expect(Array(places.dropFirst()) == world.gazetteer.places(named: "Tripoli"))
    #expect(world.adding([added]).gazetteer.hasName("tripoli"))
  }

  @Test("lie in the country that was said, else in the one of the borders")
  func country() {
    #expect(village.place(world.borders).country == "UA")
    #expect(base.place(world.borders).country == "IQ")
    #expect(AddedPlace(name: "x", coordinate: Coordinate(latitude: 0, longitude: -30)).place(world.borders).country == nil)
  }

  @Test("are completed, suggested, and found around a point")
  func lookups() {
    let gazetteer = world.adding([village]).gazetteer
    #expect(gazetteer.names(withPrefix: "verkhnii pry", limit: 3) == ["Verkhnii Pryklad"])
    #expect(gazetteer.suggestions(for: "Verkhnii Prikled", limit: 3).contains("Verkhnii Pryklad"))
    let near = gazetteer.places(within: Length(kilometres: 1), of: village.coordinate)
    #expect(near.contains { $0.place.id == village.id })
    #expect(gazetteer.count == world.gazetteer.count + 1)
    #expect(gazetteer.hasName("verkhnii pryklad") && !world.gazetteer.hasName("verkhnii pryklad"))
  }

  @Test("have an id that depends on name and point alone, apart from those of the gazetteer")
  func ids() throws {
    let again = AddedPlace(
      name: "verkhnii  pryklad", coordinate: Coordinate(latitude: 48.210_000_1, longitude: 37.62), country: "RU", kind: .district)
    #expect(again.id == village.id)
    #expect(AddedPlace(name: village.name, coordinate: Coordinate(latitude: 48.22, longitude: 37.62)).id != village.id)
    #expect(AddedPlace.ids.contains(village.id))
    #expect(try #require(world.gazetteer.places(named: "Kabul").first).isAdded == false)
    #expect(!village.place(world.borders).isUnchecked)
  }

  @Test("give the same gazetteer in whatever order they are added")
  func order() {
    let places = [village, base, AddedPlace(name: "Verkhnii Pryklad", coordinate: Coordinate(latitude: 1, longitude: 1))]
    let (one, other) = (world.adding(places).gazetteer, world.adding([places[2]]).adding([base, village]).gazetteer)
    for name in ["Verkhnii Pryklad", "Example Base"] {
      #expect(one.entries(named: name).map(\.number) == other.entries(named: name).map(\.number))
    }
    #expect(world.adding([]).gazetteer.count == world.gazetteer.count)
  }
}

@Suite("A text under the keys of names")
struct FoldedTextTests {
  @Test(
    "may hold what is written in it",
    arguments: [
      ("Fighting near Novoselivka Persha’s school.", "Novoselivka Persha"), ("in NOVOSELIVKA\nPERSHA", "Novoselivka Persha"),
      ("the town of Qala-i-Naw,", "Qala e Naw"), ("west of el-Bab.", "Al Bab"), ("the airport of Herat", "Herat International Airport"),
      ("St. Paul", "Saint Paul"), ("Ur", "Ur"),
    ])
  func holds(text: String, name: String) { #expect(FoldedText(text).mayHold(NameKey.exact(name))) }

  @Test("does not hold other names", arguments: ["Kandahar", "Ghazni Province", "x", ""])
  func others(name: String) { #expect(!FoldedText("The convoy left Ghazni for Herat.").mayHold(NameKey.exact(name))) }

  @Test("never misses a name that a look-up would find")
  func complete() throws {
    let gazetteer = try TestWorld.world.gazetteer
    for number in stride(from: 0, to: gazetteer.count, by: 1009) {
      let name = gazetteer.place(at: number).name
      #expect(FoldedText("They left \(name), and al-\(name)'s people.").mayHold(NameKey.exact(name)), "\(name)")
    }
  }
}
