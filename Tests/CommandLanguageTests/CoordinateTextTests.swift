import Testing
import Values

@testable import CommandLanguage

@Suite("Coordinates as they are typed and pasted")
struct CoordinateTextTests {
  @Test(
    "the usual ways to write one point",
    arguments: [
      "34.35,62.2", "34.35 62.2", "34.35, 62.2", "34.35;62.2", "34.35N 62.2E", "34.35 N, 62.2 E", "N34.35 E62.2", "62.2E 34.35N",
      "34°21'N 62°12'E", "34°21′N 62°12′E", "34° 21' 00\" N, 62° 12' 00\" E", "34°21′00″N 62°12′00″E", "34°21'00''N 62°12'00''E",
      "34.35° 62.2°",
      "34.35°N 62.2°E", "34 21 00 N 62 12 00 E", "34 21 N 62 12 E", "+34.35 +62.2",
    ])
  func forms(text: String) throws {
    guard case .point(let point, nil)? = CoordinateText.reading(text) else {
      Issue.record("“\(text)” was not read")
      return
    }
    #expect(abs(point.latitude - 34.35) < 1e-9)
    #expect(abs(point.longitude - 62.2) < 1e-9)
  }

  @Test(
    "south and west are negative",
    arguments: ["-33.5,-70.6", "33.5S 70.6W", "33°30'S 70°36'W", "−33.5 −70.6"])
  func negative(text: String) throws {
    guard case .point(let point, nil)? = CoordinateText.reading(text) else {
      Issue.record("“\(text)” was not read")
      return
    }
    #expect(abs(point.latitude + 33.5) < 1e-9)
    #expect(abs(point.longitude + 70.6) < 1e-9)
  }

  @Test(
    "names and other numbers are no coordinates",
    arguments: [
      "Kabul", "34.35", "1,200,300", "34.35N 62.2N", "34°21'N", "34°75'N 62°12'E", "3 weeks", "Ein El Ne", "-34N 62E", "2021-08-12", "",
      "N", "34,,62",
    ])
  func others(text: String) { #expect(CoordinateText.reading(text) == nil) }

  @Test("what no point has is out of range", arguments: ["95,62", "34.5,190", "95N 62E", "34°21'N 190°12'E"])
  func range(text: String) {
    guard case .outOfRange? = CoordinateText.reading(text) else {
      Issue.record("“\(text)” was not refused")
      return
    }
  }

  /// Made with GeographicLib's MGRS code (PyPI mgrs 1.6.0): the point and its reference to a metre.
  @Test(
    "references of the military grid",
    arguments: [
      ("41SMU2639601054", 34.3482, 62.1997), ("42SWD1581220726", 34.5281, 69.1723), ("56HLH3490052288", -33.8568, 151.2153),
      ("32VKN9723000510", 60.39, 5.32), ("33XWG1481383004", 78.22, 15.65), ("17MQV8186180007", -0.1807, -78.4678),
      ("36NVF4436105526", 0.05, 32.5), ("38SMB4056486146", 33.3128, 44.3615), ("19FEV4500027239", -54.8, -68.3),
      ("01WCV9995890225", 71.99, -179.9), ("36RXV3865485939", 31.5, 34.46), ("37SCA3226907977", 36.2021, 37.1343),
    ])
  func grid(text: String, latitude: Double, longitude: Double) throws {
    let reference = try #require(GridReference(text))
    #expect(Geodesic.distance(reference.coordinate, Coordinate(latitude: latitude, longitude: longitude)).metres < 1.5)
    #expect(reference.precision.metres < 1)
  }

  @Test("a reference of fewer digits is the middle of its square, with spaces or without")
  func coarse() throws {
    let exact = try #require(GridReference("42SWD1581220726"))
    let square = try #require(GridReference("42S WD 158 207"))
    #expect(square == GridReference("42swd158207"))
    #expect(abs(square.precision.metres - 70.7) < 0.1)
    #expect(Geodesic.distance(exact.coordinate, square.coordinate) <= square.precision)
  }

  @Test(
    "what is no reference",
    arguments: [
      "42SWD", "42SWD1", "42SWD12345", "61SWD1581220726", "42IWD1581220726", "42SAD1581220726", "42SWW1581220726", "SWD1581220726",
      "7th Infantry",
    ])
  func noGrid(text: String) { #expect(GridReference(text) == nil) }
}
