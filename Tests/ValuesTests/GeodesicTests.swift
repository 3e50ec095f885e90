import Testing

@testable import Values

@Suite("Geodesics on WGS 84")
struct GeodesicTests {
  /// 15 nm, the accuracy Karney states, plus what the 13 decimals of the data's metres and degrees leave open.
  private let nanometres = 15e-9

  @Test("the inverse problem agrees with GeodTest", arguments: GeodTest.lines)
  func inverse(line: GeodTest.Line) {
    let start = Coordinate(latitude: line.latitude1, longitude: line.longitude1)
    let end = Coordinate(latitude: line.latitude2, longitude: line.longitude2)
    let answer = Geodesic.inverse(start, end)
    #expect(abs(answer.distance.metres - line.metres) <= nanometres)
    let back = Geodesic.inverse(end, start)
    #expect(back.distance == answer.distance)
    // A bearing error shows on the ground as error × reduced length; near the antipode that length is small, so the end point is compared.
    let arrival = Geodesic.direct(from: start, bearing: answer.initialBearing, distance: answer.distance)
    #expect(Geodesic.distance(arrival, end).metres <= 2 * nanometres + 1e-8)
  }

  @Test("the direct problem agrees with GeodTest", arguments: GeodTest.lines)
  func direct(line: GeodTest.Line) {
    let start = Coordinate(latitude: line.latitude1, longitude: line.longitude1)
    let end = Coordinate(latitude: line.latitude2, longitude: line.longitude2)
    let answer = Geodesic.direct(from: start, bearing: line.azimuth1, distance: Length(metres: line.metres))
    #expect(Geodesic.distance(answer, end).metres <= nanometres)
  }

  @Test("the bearing on arrival agrees with GeodTest away from the antipode", arguments: GeodTest.lines)
  func finalBearing(line: GeodTest.Line) {
    guard line.metres < 1.9e7 else { return }
    let answer = Geodesic.inverse(
      Coordinate(latitude: line.latitude1, longitude: line.longitude1), Coordinate(latitude: line.latitude2, longitude: line.longitude2))
    #expect(CompassDirection.angle(answer.initialBearing, line.azimuth1) < 1e-9)
    #expect(CompassDirection.angle(answer.finalBearing, line.azimuth2) < 1e-9)
  }

  @Test("degenerate pairs have an answer")
  func degenerate() {
    let pole = Coordinate(latitude: 90, longitude: 20)
    let equator = Coordinate(latitude: 0, longitude: 0)
    #expect(Geodesic.distance(equator, equator).metres == 0)
    #expect(Geodesic.distance(pole, Coordinate(latitude: 90, longitude: -100)).metres == 0)
    // A quarter of the meridian, and half of it pole to pole (Karney 2013: 10 001 965.729 m).
    #expect(abs(Geodesic.distance(equator, pole).metres - 10_001_965.729_312_7) < 1e-6)
    #expect(abs(Geodesic.distance(Coordinate(latitude: -90, longitude: 0), pole).metres - 20_003_931.458_625_4) < 1e-6)
    // One degree along the equator: a π / 180.
    #expect(abs(Geodesic.distance(equator, Coordinate(latitude: 0, longitude: 1)).metres - 111_319.490_793_273_57) < 1e-7)
    // The antipode on the equator is reached over a pole.
    #expect(abs(Geodesic.distance(equator, Coordinate(latitude: 0, longitude: 180)).metres - 20_003_931.458_625_4) < 1e-6)
    // Across the date line.
    let east = Coordinate(latitude: 10, longitude: 179.5)
    let west = Coordinate(latitude: 10, longitude: -179.5)
    #expect(Geodesic.distance(east, west).kilometres < 110)
    #expect(abs(abs(Geodesic.midpoint(east, west).longitude) - 180) < 1e-9)
  }

  @Test("a midpoint lies as far from both ends")
  func midpoint() {
    let herat = Coordinate(latitude: 34.348, longitude: 62.2)
    let kabul = Coordinate(latitude: 34.528, longitude: 69.172)
    let middle = Geodesic.midpoint(herat, kabul)
    #expect(abs(Geodesic.distance(herat, middle).metres - Geodesic.distance(middle, kabul).metres) < 1e-6)
    #expect(abs(Geodesic.distance(herat, kabul).kilometres - 641) < 1)
    #expect(CompassDirection(bearing: Geodesic.inverse(herat, kabul).initialBearing) == .east)
  }
}

@Suite("Compass directions")
struct CompassDirectionTests {
  @Test(
    "words and abbreviations are read",
    arguments: [
      ("north", CompassDirection.north), ("North-West", .northWest), ("southwestern", .southWest), ("NNE", .northNorthEast),
      ("south-easterly", .southEast), ("westward", .west), ("north-north-east", .northNorthEast), ("eastern", .east), ("SW", .southWest),
    ])
  func words(word: String, direction: CompassDirection) { #expect(CompassDirection(word: word) == direction) }

  @Test(
    "other words are not",
    arguments: ["", "s", "northern lights", "eastman", "nowhere", "west-", "northsoutheast", "se", "easter", "ern"])
  func others(word: String) { #expect(CompassDirection(word: word) == nil) }

  @Test(
    "bearings fall to the nearest of sixteen points",
    arguments: [
      (0, CompassDirection.north), (11.24, .north), (11.26, .northNorthEast), (348.76, .north), (-90, .west), (225, .southWest),
      (720, .north), (180, .south), (-191.2, .south),
    ] as [(Double, CompassDirection)])
  func bearings(bearing: Double, direction: CompassDirection) { #expect(CompassDirection(bearing: bearing) == direction) }

  @Test("angles between directions take the short way round")
  func angles() {
    #expect(CompassDirection.angle(350, 10) == 20)
    #expect(CompassDirection.north.angle(to: 315) == 45)
    #expect(CompassDirection.northEast.opposite == .southWest)
    #expect(CompassDirection.allCases.allSatisfy { CompassDirection(bearing: $0.bearing) == $0 })
  }
}
