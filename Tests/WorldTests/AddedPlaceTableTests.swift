import TestSupport
import Testing
import TextModel
import Values

@testable import World

@Suite("A file of places")
struct AddedPlaceTableTests {
  private let countries: CountryTable
  init() throws { countries = try TestWorld.world.countries }

  private func text(_ text: String, adding place: AddedPlace) throws -> String {
    try AddedPlaceTable.text(text, adding: place, file: "places.tsv", countries: countries)
  }

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
  func editing() throws {
    let text = "# mine\r\nname\tlongitude\tlatitude\r\nA\t2\t1\nfaulty\n"
    let added = try self.text(text, adding: AddedPlace(name: "B\tb", coordinate: Coordinate(latitude: 3, longitude: 4)))
    #expect(added == "# mine\nname\tlongitude\tlatitude\nA\t2\t1\nfaulty\nB b\t4.0\t3.0\n")
    let moved = AddedPlace(name: "a", coordinate: Coordinate(latitude: 5, longitude: 6))
    #expect(table(try self.text(added, adding: moved)).places.map(\.name) == ["B b", "a"])
    #expect(AddedPlaceTable.text(added, removing: AddedPlace.key(of: "b b")) == "# mine\nname\tlongitude\tlatitude\nA\t2\t1\nfaulty\n")
  }

  @Test("gives back what was put in")
  func roundTrip() throws {
    let place = AddedPlace(
      name: "Novoselivka Persha", otherNames: ["N."], coordinate: Coordinate(latitude: 48.21037, longitude: -37.62), country: "UA",
      kind: .district, because: "VIINA")
    #expect(table(try text("", adding: place)).places == [place])
  }

  @Test("tidies the white space of what is put in")
  func tidying() throws {
    let place = AddedPlace(
      name: " Novoselivka\n Persha ", otherNames: ["", "N.\tP."], coordinate: Coordinate(latitude: 48, longitude: 37), because: " ")
    let added = table(try text("", adding: place)).places
    #expect(added.map(\.name) == ["Novoselivka Persha"] && added.map(\.otherNames) == [["N. P."]] && added.map(\.because) == [nil])
  }

  @Test(
    "refuses what its columns cannot hold, and names them",
    arguments: [
      ("name\tlatitude\tlongitude\n", "country, kind, names, source,"), ("name\tlatitude\tlongitude\tcountry\tkind\tsource\n", "names,"),
      ("naam\tlat\tlon\tcountry\tkind\tnames\tsource\n", "name, latitude, longitude,"), ("Novoselivka\t48\t37\n", "name, latitude,"),
    ])
  func lacking(header: String, columns: String) throws {
    let place = AddedPlace(
      name: "B", otherNames: ["Be"], coordinate: Coordinate(latitude: 3, longitude: 4), country: "UA", kind: .facility, because: "seen")
    let error = try #require(throws: Diagnostic.self) { try text(header, adding: place) }
    #expect(error.code == .fileFormat && error.message.contains("no column \(columns)"), "\(error.message)")
  }

  @Test("refuses words that its lines cannot hold, and says what to do")
  func words() throws {
    let point = Coordinate(latitude: 3, longitude: 4)
    let remark = try #require(throws: Diagnostic.self) { try text("", adding: AddedPlace(name: "#1 camp", coordinate: point)) }
    #expect(remark.message.contains("“#1 camp” begins with “#”") && remark.help?.contains("--always") == true)
    let parted = AddedPlace(name: "Camp", otherNames: ["Kamp; old"], coordinate: point)
    let error = try #require(throws: Diagnostic.self) { try text("", adding: parted) }
    #expect(error.message.contains("semicolon") && error.help?.contains("--also") == true)
    #expect(try text("latitude\tlongitude\tname\n", adding: AddedPlace(name: "#1 camp", coordinate: point)).contains("\t#1 camp"))
  }

  @Test("of thousands of lines is read at once, and of one name the last counts")
  func long() {
    let lines = (0..<6000).map { "Camp \($0 % 3000)\t\($0 / 100)\t4" }
    let table = table("name\tlatitude\tlongitude\n" + lines.joined(separator: "\n"))
    #expect(table.places.count == 3000 && table.problems.isEmpty)
    #expect(table.places.first?.coordinate.latitude == 30 && table.places.last?.name == "Camp 2999")
  }
}
