import CommandLanguage
import Testing
import TextModel
import Values

@Suite("Operators on places")
struct PlaceOperatorTests {
  @Test("measure adds how far each row's place lies, and nothing where none is known")
  func measure() throws {
    let table = try TestTables.result("events | measure to Kabul | select id, distance")
    let shown = table.rows.map { $0.cells.map(ValueText.plain).joined(separator: " ") }
    #expect(shown.prefix(2) == ["1.e1 0 m", "1.e2 137 km"])
    #expect(table.rows.first { ValueText.plain($0.cells[0]) == "1.e10" }?.cells[1] == .missing)
  }

  @Test("measuring again replaces the columns, and the words behind a row stay")
  func again() throws {
    let table = try TestTables.result("events | measure to Kabul | measure Ghazni")
    #expect(table.columns.filter { $0.name == "distance" }.count == 1)
    #expect(table.rows.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test("a matrix is square, empty on its diagonal, and the same both ways")
  func matrix() throws {
    let table = try TestTables.result("events | matrix")
    let names = table.rows.map { ValueText.plain($0.cells[0]) }
    #expect(table.columns.map(\.name) == ["place"] + names)
    for (row, line) in table.rows.enumerated() {
      #expect(line.cells[row + 1] == .missing)
      for column in names.indices { #expect(line.cells[column + 1] == table.rows[column].cells[row + 1]) }
    }
  }

  @Test("provinces and countries, which have no one point, stay out of a matrix")
  func regions() {
    let town = NamedPlace(name: "Town", coordinate: Coordinate(latitude: 34, longitude: 69), precision: Length(kilometres: 5))
    let country = NamedPlace(name: "Country", coordinate: Coordinate(latitude: 34, longitude: 66), precision: Length(kilometres: 400))
    #expect(town.isPoint)
    #expect(!country.isPoint)
    #expect(!NamedPlace(name: "Nowhere").isPoint)
  }

  @Test("namesakes in a matrix are told apart")
  func namesakes() {
    let one = NamedPlace(name: "Tripoli", country: "LY", coordinate: Coordinate(latitude: 32.9, longitude: 13.2))
    let other = NamedPlace(name: "Tripoli", country: "LB", coordinate: Coordinate(latitude: 34.4, longitude: 35.8))
    let table = MatrixOperator.table([(one, []), (other, [])]) { Geodesic.distance($0, $1) }
    #expect(table.columns.map(\.name) == ["place", "Tripoli, LY", "Tripoli, LB"])
  }
}
