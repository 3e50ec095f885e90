import TestSupport
import Testing
import TextModel
import Values

@testable import World

@Suite("A file of places")
struct AddedPlaceTableTests {
  private let countries: CountryTable
  init() throws { countries = try TestWorld.world.countries }

  private func table(_ text: String) -> AddedPlaceTable { AddedPlaceTable(text, file: "places.tsv", countries: countries) }

  @Test("holds a place a line, with the columns in any order")
  func reading() {
    let table = table(
      """
      # mine
      latitude\tlongitude\tname\tcountry\tnames\tremark

      48.21\t37.62\tNovoselivka Persha\tUkraine\tNovoselovka;Pervaya Novoselivka\tsee map
       33.1 \t44.2\tExample Base

      """)
    #expect(table.problems.isEmpty)
    #expect(table.places.map(\.name) == ["Novoselivka Persha", "Example Base"])
    #expect(table.places.map(\.country) == ["UA", nil])
    #expect(table.places[0].otherNames == ["Novoselovka", "Pervaya Novoselivka"])
    #expect(table.places[1].coordinate == Coordinate(latitude: 33.1, longitude: 44.2))
  }

  @Test(
    "names the line at fault and what to do; the others count",
    arguments: [
      ("\t1\t2", "no name"), ("A\tx\t2", "“x” is no latitude"), ("A\t1\t", "no longitude"), ("A\t91\t2", "out of range"),
      ("A\t1\t181", "out of range"), ("A\t1\t2\tAtlantis", "no country"), ("A\t1\t2\tUA\tcastle", "no kind of place"),
      ("A\tnan\t2", "no latitude"),
    ])
  func faults(line: String, message: String) throws {
    let table = table("name\tlatitude\tlongitude\tcountry\tkind\nGood\t1\t2\n\(line)\nBetter\t3\t4\n")
    #expect(table.places.map(\.name) == ["Good", "Better"])
    let problem = try #require(table.problems.first)
    #expect(table.problems.count == 1)
    #expect(problem.message.hasPrefix("places.tsv, line 3: ") && problem.message.contains(message))
    #expect(problem.help?.isEmpty == false)
  }

  @Test("without the names of the columns holds nothing, and says how to begin")
  func header() {
    let table = table("Novoselivka\t48\t37\n")
    #expect(table.places.isEmpty)
    #expect(table.problems.map { $0.message.contains("line 1") } == [true])
  }

  @Test("keeps what others wrote in it when a place is added, changed or taken out")
  func editing() {
    let text = "# mine\r\nname\tlongitude\tlatitude\r\nA\t2\t1\nfaulty\n"
    let place = AddedPlace(name: "B\tb", coordinate: Coordinate(latitude: 3, longitude: 4), country: "UA", because: "seen")
    let added = AddedPlaceTable.text(text, adding: place)
    #expect(added == "# mine\nname\tlongitude\tlatitude\nA\t2\t1\nfaulty\nB b\t4.0\t3.0\n")
    let moved = AddedPlace(name: "a", coordinate: Coordinate(latitude: 5, longitude: 6))
    #expect(table(AddedPlaceTable.text(added, adding: moved)).places.map(\.name) == ["B b", "a"])
    #expect(AddedPlaceTable.text(added, removing: AddedPlace.key(of: "b b")) == "# mine\nname\tlongitude\tlatitude\nA\t2\t1\nfaulty\n")
  }

  @Test("gives back what was put in")
  func roundTrip() {
    let place = AddedPlace(
      name: "Novoselivka Persha", otherNames: ["N."], coordinate: Coordinate(latitude: 48.21037, longitude: -37.62), country: "UA",
      kind: .district, because: "VIINA")
    #expect(table(AddedPlaceTable.text("", adding: place)).places == [place])
  }
}
