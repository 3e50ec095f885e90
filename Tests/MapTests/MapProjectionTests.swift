import PluginKit
import TestSupport
import Testing

@testable import Map

/// The earth laid flat and back.
@Suite struct MapProjectionTests {
  static let centres = [
    Coordinate(latitude: 34.5, longitude: 69.2), Coordinate(latitude: 0, longitude: 0), Coordinate(latitude: -18, longitude: 179.9),
    Coordinate(latitude: 89.5, longitude: -40), Coordinate(latitude: -90, longitude: 0), Coordinate(latitude: 71, longitude: -180),
  ]

  static func places(_ count: Int, seed: UInt64) -> [Coordinate] {
    var random = Randomness(state: seed)
    return (0..<count).map { _ in
      Coordinate(latitude: Double.random(in: -90...90, using: &random), longitude: Double.random(in: -180...180, using: &random))
    }
  }

  private func isSame(_ left: Coordinate, _ right: Coordinate) -> Bool {
    UnitVector(left).distance(to: UnitVector(right)) < Length(metres: 1)
  }

  @Test("a place comes back from the plane within a metre", arguments: centres)
  func roundTrip(centre: Coordinate) throws {
    for shape in [MapProjection.Shape.azimuthal, .cylindrical] {
      let projection = MapProjection(shape, centre: centre)
      for place in Self.places(300, seed: 7) {
        guard let point = projection.point(place) else { continue }
        let back = try #require(projection.coordinate(point))
        #expect(isSame(back, place), "\(place) became \(back)")
      }
    }
  }

  @Test("distances from the centre are true", arguments: centres)
  func distances(centre: Coordinate) {
    let projection = MapProjection(.azimuthal, centre: centre)
    for place in Self.places(200, seed: 11) {
      guard let point = projection.point(place) else { continue }
      let flat = (point.east * point.east + point.north * point.north).squareRoot()
      #expect(abs(flat - UnitVector(place).distance(to: UnitVector(centre)).kilometres) < 0.01)
    }
  }

  @Test("north is up and east to the right of the centre", arguments: centres.filter { abs($0.latitude) < 80 })
  func directions(centre: Coordinate) throws {
    let projection = MapProjection(.azimuthal, centre: centre)
    let north = try #require(projection.point(Coordinate(latitude: centre.latitude + 1, longitude: centre.longitude)))
    #expect(north.north > 100 && abs(north.east) < 0.001)
    let longitude = (centre.longitude + 1).remainder(dividingBy: 360)
    let east = try #require(projection.point(Coordinate(latitude: centre.latitude, longitude: longitude)))
    #expect(east.east > 30 && abs(east.north) < 5)
  }
}

/// What part of the earth a drawing shows.
@Suite struct MapViewTests {
  private static func together(_ centre: Coordinate, spread: Double, seed: UInt64) -> [Coordinate] {
    var random = Randomness(state: seed)
    return (0..<20).compactMap { _ in
      Coordinate(
        checking: min(90, max(-90, centre.latitude + Double.random(in: -spread...spread, using: &random))),
        longitude: (centre.longitude + Double.random(in: -spread...spread, using: &random)).remainder(dividingBy: 360))
    }
  }

  @Test(
    "all places lie in the frame, wherever on earth and however far apart", arguments: MapProjectionTests.centres, [0, 0.01, 3, 40, 170.0])
  func fits(centre: Coordinate, spread: Double) throws {
    let places = Self.together(centre, spread: spread, seed: 3)
    for (width, height) in [(960.0, 600.0), (160, 76), (60, 200)] {
      let view = MapView(of: places, width: width, height: height)
      for place in places {
        let point = try #require(view.point(place), "\(place) is outside of \(width) × \(height)")
        #expect((0..<width).contains(point.x) && (0..<height).contains(point.y))
      }
    }
  }

  @Test("one place has surroundings, and two 15 000 km apart are both seen")
  func extremes() {
    let kabul = Coordinate(latitude: 34.53, longitude: 69.17)
    let one = MapView(of: [kabul], width: 160, height: 80)
    #expect(one.scale * 80 > 200 && one.scale * 80 < 1000)
    let lima = Coordinate(latitude: -12.05, longitude: -77.04)
    let far = MapView(of: [kabul, lima], width: 160, height: 80)
    #expect(far.projection.shape == .cylindrical)
    #expect(far.point(kabul) != nil && far.point(lima) != nil)
  }

  @Test("the box on the globe holds all that the frame shows", arguments: MapProjectionTests.centres, [1, 20.0])
  func box(centre: Coordinate, spread: Double) {
    let view = MapView(of: Self.together(centre, spread: spread, seed: 5), width: 200, height: 150)
    let box = view.box
    for step in 0..<400 {
      guard let place = view.coordinate(x: Double(step % 20) * 10.5, y: Double(step / 20) * 7.8) else { continue }
      #expect(box.contains(place), "\(place) is not in \(box)")
    }
  }

  @Test("a radius that was asked for fits, as a circle", arguments: MapProjectionTests.centres)
  func around(centre: Coordinate) {
    let view = MapView(around: centre, radius: Length(kilometres: 300), width: 160, height: 80)
    let ring = MapPath.ring(around: centre, radius: Length(kilometres: 300), in: view)
    #expect(ring.count == 1)
    for point in ring.flatMap({ $0.points }) {
      let (dx, dy) = (point.x - 80, point.y - 40)
      #expect(abs((dx * dx + dy * dy).squareRoot() * view.scale - 300) < 3)
    }
  }

  @Test("a line is cut at the frame and bent as the projection asks")
  func lines() {
    let view = MapView(of: [Coordinate(latitude: 60, longitude: 0), Coordinate(latitude: 70, longitude: 20)], width: 200, height: 200)
    let parallel = [Coordinate(latitude: 65, longitude: -60), Coordinate(latitude: 65, longitude: 80)]
    let paths = MapPath.paths(.border, parallel, in: view)
    let points = paths.flatMap { $0.points }
    #expect(points.count > 10)
    for point in points { #expect((-0.001...200.001).contains(point.x) && (-0.001...200.001).contains(point.y)) }
    // A parallel is an arc that sags towards the equator in the middle.
    #expect((points.map { $0.y }.max() ?? 0) - (points.map { $0.y }.min() ?? 0) > 5)
  }

  @Test(
    "a scale bar is a round number that fits",
    arguments: [
      (1.0, "km", "50 km"), (10, "km", "500 km"), (0.03, "km", "1 km"), (1, "mi", "20 mi"), (1, "nmi", "20 nmi"), (100, "km", "5000 km"),
    ]
  )
  func bar(kilometresAcross: Double, unit: String, label: String) {
    let view = MapView(
      around: Coordinate(latitude: 10, longitude: 10), radius: Length(kilometres: 80 * kilometresAcross / 1.06), width: 160, height: 160)
    let bar = ScaleBar(for: view, unit: unit, most: 60)
    #expect(bar.label == label)
    #expect(bar.width <= 60 && bar.width > 20)
  }
}
