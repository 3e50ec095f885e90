import Testing
import Values

@Suite("Points of the unit sphere")
struct UnitVectorTests {
  @Test(
    "A distance on the sphere is within half a per cent of the ellipsoid's",
    arguments: [
      (Coordinate(latitude: 34.34, longitude: 62.2), Coordinate(latitude: 34.53, longitude: 69.17)),
      (Coordinate(latitude: 0, longitude: 179.5), Coordinate(latitude: 0.5, longitude: -179.5)),
      (Coordinate(latitude: 89, longitude: 10), Coordinate(latitude: 89, longitude: -170)),
      (Coordinate(latitude: -33.9, longitude: 18.4), Coordinate(latitude: 60.2, longitude: 24.9)),
    ])
  func nearTheEllipsoid(one: Coordinate, other: Coordinate) {
    let (sphere, ellipsoid) = (UnitVector(one).distance(to: UnitVector(other)), Geodesic.distance(one, other))
    #expect(abs(sphere.metres / ellipsoid.metres - 1) < 0.006)
  }

  @Test("A point goes to its vector and back")
  func returns() {
    let point = Coordinate(latitude: -12.5, longitude: 171.25)
    let back = UnitVector(point).coordinate
    #expect(abs(back.latitude - point.latitude) < 1e-9 && abs(back.longitude - point.longitude) < 1e-9)
  }

  @Test("A vector without length points nowhere")
  func nowhere() { #expect(UnitVector(towards: 0, 1e-12, 0) == nil) }

  @Test("The distance to a segment is that to its nearest point: an end, or between them")
  func segments() {
    let (start, end) = (UnitVector(latitude: 0, longitude: 10), UnitVector(latitude: 0, longitude: 11))
    let (above, behind) = (UnitVector(latitude: 1, longitude: 10.5), UnitVector(latitude: 0, longitude: 12))
    #expect(abs(above.distance(toSegment: start, end).kilometres - 111.19) < 0.1)
    #expect(behind.distance(toSegment: start, end) == behind.distance(to: end))
    #expect(start.distance(toSegment: end, end) == start.distance(to: end))
  }
}
