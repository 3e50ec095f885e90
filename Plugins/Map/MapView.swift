import Foundation
import PluginKit

/// What part of the earth a drawing shows, at what scale: the projection and the frame, in units of the drawing (dots or pixels) from the
/// upper left.
struct MapView {
  /// Wider than this from the middle, in kilometres, a map is one of the world.
  private static let azimuthalReach = 5500.0
  /// The share of the frame that the places keep to.
  private static let filled = 0.7
  /// A map shows at least so much, in kilometres, so that one place has surroundings.
  private static let least = 240.0

  let projection: MapProjection
  let width, height: Double
  /// Kilometres to a unit, at the centre.
  let scale: Double
  /// The plane's point at the upper left.
  private let west, north: Double

  private init(_ projection: MapProjection, middle: PlanePoint, width: Double, height: Double, scale: Double) {
    self.projection = projection
    (self.width, self.height, self.scale) = (width, height, scale)
    west = middle.east - width * scale / 2
    north = middle.north + height * scale / 2
  }

  /// All of some points in a frame of a width and height.
  ///
  /// - Precondition: there is a point.
  init(of points: [Coordinate], width: Double, height: Double) {
    let centre = MapView.middle(of: points)
    let reach = points.map { UnitVector($0).distance(to: UnitVector(centre)).kilometres }.max() ?? 0
    let projection = reach > MapView.azimuthalReach ? MapView.world(of: points) : MapProjection(.azimuthal, centre: centre)
    let bounds = MapView.bounds(of: points, in: projection)
    let scale = max(
      (bounds.east - bounds.west) / (width * MapView.filled), (bounds.north - bounds.south) / (height * MapView.filled),
      MapView.least / min(width, height))
    let middle = PlanePoint(east: (bounds.west + bounds.east) / 2, north: (bounds.south + bounds.north) / 2)
    self.init(projection, middle: middle, width: width, height: height, scale: scale)
  }

  /// The surroundings of a point, to a radius.
  init(around centre: Coordinate, radius: Length, width: Double, height: Double) {
    let projection = MapProjection(radius.kilometres > MapView.azimuthalReach ? .cylindrical : .azimuthal, centre: centre)
    // No map is larger than the earth, and none shows less than a village.
    let reach = min(.pi * MapProjection.radius, max(1, radius.kilometres))
    self.init(
      projection, middle: PlanePoint(east: 0, north: 0), width: width, height: height, scale: 2 * reach * 1.06 / min(width, height))
  }

  /// Where a place stands in the drawing; nil outside of the frame.
  func point(_ coordinate: Coordinate) -> (x: Double, y: Double)? {
    guard let point = projection.point(coordinate).map(place), point.x >= 0, point.x < width, point.y >= 0, point.y < height else {
      return nil
    }
    return point
  }

  /// Where a point of the plane stands, in the frame or not.
  func place(_ point: PlanePoint) -> (x: Double, y: Double) { ((point.east - west) / scale, (north - point.north) / scale) }

  /// The place of a point of the drawing; nil outside of the earth.
  func coordinate(x: Double, y: Double) -> Coordinate? {
    projection.coordinate(PlanePoint(east: west + x * scale, north: north - y * scale))
  }

  // MARK: - The parts of the earth in the frame

  /// The parts of the globe that hold the frame: one box, which may hold the date line.
  var box: MapBox {
    let steps = 24
    var found: [Coordinate] = []
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      for (x, y) in [(part * width, 0), (part * width, height), (0, part * height), (width, part * height)] {
        guard let coordinate = coordinate(x: x, y: y) else { return MapView.globe }
        found.append(coordinate)
      }
    }
    let latitudes = found.map { $0.latitude }
    let margin = 0.02 * ((latitudes.max() ?? 0) - (latitudes.min() ?? 0)) + 0.01
    var (south, north) = (max(-90, (latitudes.min() ?? 0) - margin), min(90, (latitudes.max() ?? 0) + margin))
    let poles = projection.shape == .azimuthal ? [90.0, -90].filter { point(Coordinate(latitude: $0, longitude: 0)) != nil } : []
    if poles.contains(90) { north = 90 }
    if poles.contains(-90) { south = -90 }
    let across = found.map { ($0.longitude - projection.centre.longitude).remainder(dividingBy: 360) }
    let spread = 0.02 * ((across.max() ?? 0) - (across.min() ?? 0)) + 0.01
    let west = projection.centre.longitude + (across.min() ?? 0) - spread
    let east = projection.centre.longitude + (across.max() ?? 0) + spread
    guard poles.isEmpty, east - west < 360 else { return MapBox(south: south, west: -180, north: north, east: 180) }
    return MapBox(south: south, west: MapView.turned(west), north: north, east: MapView.turned(east))
  }

  private static let globe = MapBox(south: -90, west: -180, north: 90, east: 180)

  private static func turned(_ longitude: Double) -> Double { longitude.remainder(dividingBy: 360) }

  // MARK: - Fitting

  /// How wide and high some points are on their map, in kilometres.
  static func extent(of points: [Coordinate]) -> (width: Double, height: Double) {
    guard !points.isEmpty else { return (0, 0) }
    let centre = middle(of: points)
    let reach = points.map { UnitVector($0).distance(to: UnitVector(centre)).kilometres }.max() ?? 0
    let bounds = bounds(of: points, in: reach > azimuthalReach ? world(of: points) : MapProjection(.azimuthal, centre: centre))
    return (max(least, bounds.east - bounds.west), max(least, bounds.north - bounds.south))
  }

  /// The point from which the map is drawn: the middle of the points' frame, found by drawing it from there again.
  private static func middle(of points: [Coordinate]) -> Coordinate {
    let sphere = points.map { UnitVector($0) }
    let sum = sphere.reduce((0.0, 0.0, 0.0)) { ($0.0 + $1.x, $0.1 + $1.y, $0.2 + $1.z) }
    var centre = UnitVector(towards: sum.0, sum.1, sum.2)?.coordinate ?? points[0]
    for _ in 0..<6 {
      let projection = MapProjection(.azimuthal, centre: centre)
      let bounds = bounds(of: points, in: projection)
      let middle = PlanePoint(east: (bounds.west + bounds.east) / 2, north: (bounds.south + bounds.north) / 2)
      guard hypot(middle.east, middle.north) > 1, let next = projection.coordinate(middle) else { break }
      centre = next
    }
    return centre
  }

  /// The world seen from the middle of the smallest stretch of longitudes that holds all points.
  private static func world(of points: [Coordinate]) -> MapProjection {
    let longitudes = points.map { $0.longitude }.sorted()
    var (start, gap) = (longitudes[0], longitudes[0] + 360 - longitudes[longitudes.count - 1])
    for (left, right) in zip(longitudes, longitudes.dropFirst()) where right - left > gap { (start, gap) = (right, right - left) }
    let latitudes = points.map { $0.latitude }
    let latitude = ((latitudes.min() ?? 0) + (latitudes.max() ?? 0)) / 2
    let longitude = (start + (360 - gap) / 2).remainder(dividingBy: 360)
    return MapProjection(.cylindrical, centre: Coordinate(latitude: latitude, longitude: longitude))
  }

  private static func bounds(
    of points: [Coordinate], in projection: MapProjection
  ) -> (south: Double, west: Double, north: Double, east: Double) {
    let plane = points.compactMap { projection.point($0) }
    guard let first = plane.first else { return (0, 0, 0, 0) }
    return plane.reduce((south: first.north, west: first.east, north: first.north, east: first.east)) { bounds, point in
      (min(bounds.south, point.north), min(bounds.west, point.east), max(bounds.north, point.north), max(bounds.east, point.east))
    }
  }
}
