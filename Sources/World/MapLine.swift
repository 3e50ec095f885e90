import Values

/// A line to be drawn on a map: a stretch of coast, border or river.
public struct MapLine: Hashable, Sendable {
  /// What a line parts or shows.
  public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    /// Land and sea.
    case coast = 0
    /// Two countries.
    case border = 1
    /// Two countries, along a line of control or one that a state disputes.
    case disputedBorder = 2
    /// Two first-order divisions of a country, or parts of one.
    case province = 3
    /// Nothing that is drawn as a border: what a state claims.
    case claim = 4
    /// Water; the middle line of a river or of a lake on it.
    case river = 16
  }

  /// What the line is.
  public let kind: Kind
  /// At least two points; steps are straight in latitude and longitude, and none crosses the date line.
  public let points: [Coordinate]
  /// The river's name, or whose claim it is ("Ukrainian claim"); nil for other lines.
  public let name: String?

  /// A line through points.
  public init(kind: Kind, points: [Coordinate], name: String? = nil) {
    (self.kind, self.points, self.name) = (kind, points, name)
  }

  /// The points that are needed to stay within `tolerance` degrees of the line (Douglas and Peucker 1973), its ends always.
  static func simplified(_ points: [Coordinate], tolerance: Double) -> [Coordinate] {
    guard tolerance > 0, points.count > 2 else { return points }
    var isKept = [Bool](repeating: false, count: points.count)
    (isKept[0], isKept[points.count - 1]) = (true, true)
    var open = [(0, points.count - 1)]
    while let (first, last) = open.popLast() {
      guard last - first > 1 else { continue }
      let (start, end) = (points[first], points[last])
      let (dx, dy) = (end.longitude - start.longitude, end.latitude - start.latitude)
      let length = dx * dx + dy * dy
      var farthest = (distance: 0.0, index: first)
      for index in (first + 1)..<last {
        let (px, py) = (points[index].longitude - start.longitude, points[index].latitude - start.latitude)
        let part = length > 0 ? min(1, max(0, (px * dx + py * dy) / length)) : 0
        let (ex, ey) = (px - part * dx, py - part * dy)
        let distance = ex * ex + ey * ey
        if distance > farthest.distance { farthest = (distance, index) }
      }
      guard farthest.distance > tolerance * tolerance else { continue }
      isKept[farthest.index] = true
      open.append((first, farthest.index))
      open.append((farthest.index, last))
    }
    return zip(points, isKept).filter { $0.1 }.map { $0.0 }
  }
}
