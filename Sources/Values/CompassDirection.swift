/// One of the sixteen points of the compass rose, each 22.5° wide.
public enum CompassDirection: String, Sendable, Hashable, Codable, CaseIterable {
  case north = "N"
  case northNorthEast = "NNE"
  case northEast = "NE"
  case eastNorthEast = "ENE"
  case east = "E"
  case eastSouthEast = "ESE"
  case southEast = "SE"
  case southSouthEast = "SSE"
  case south = "S"
  case southSouthWest = "SSW"
  case southWest = "SW"
  case westSouthWest = "WSW"
  case west = "W"
  case westNorthWest = "WNW"
  case northWest = "NW"
  case northNorthWest = "NNW"

  /// The point nearest to a bearing in degrees from north, clockwise; any finite number.
  ///
  /// - Precondition: the bearing is finite.
  public init(bearing: Double) {
    precondition(bearing.isFinite, "a bearing that is no number")
    let index = Int((bearing / 22.5).rounded().remainder(dividingBy: 16))
    self = CompassDirection.allCases[(index + 16) % 16]
  }

  /// Reads a direction word: "north", "north-west", "southwestern", "northeasterly", "westward", "north-north-east", "NNE"; case folded.
  ///
  /// nil for anything else. A single letter counts only as a capital ("N"), since "s" and "e" are seldom directions.
  public init?(word: String) {
    if let abbreviation = CompassDirection(rawValue: word) {
      self = abbreviation
      return
    }
    var rest = Substring(word.lowercased())
    if rest.count >= 2, rest.count <= 3, let abbreviation = CompassDirection(rawValue: rest.uppercased()), word == word.uppercased() {
      self = abbreviation
      return
    }
    var letters = ""
    for ending in ["ernmost", "erly", "wards", "ward", "bound", "ern"] where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
      break
    }
    while !rest.isEmpty {
      guard let (name, letter) = [("north", "N"), ("south", "S"), ("east", "E"), ("west", "W")].first(where: { rest.hasPrefix($0.0) }),
        letters.count < 3
      else { return nil }
      rest = rest.dropFirst(name.count)
      letters += letter
      if rest.first == "-" || rest.first == " ", rest.count > 1 { rest = rest.dropFirst() }
    }
    guard let direction = CompassDirection(rawValue: letters) else { return nil }
    self = direction
  }

  /// The bearing of its middle, 0 ..< 360 degrees.
  public var bearing: Double {
    let index = CompassDirection.allCases.firstIndex(of: self) ?? 0
    return Double(index) * 22.5
  }

  /// The angle between two bearings, 0 … 180 degrees.
  public static func angle(_ left: Double, _ right: Double) -> Double { abs((left - right).remainder(dividingBy: 360)) }

  /// The angle between this direction and a bearing, 0 … 180 degrees.
  public func angle(to bearing: Double) -> Double { CompassDirection.angle(self.bearing, bearing) }

  /// The direction that points the other way.
  public var opposite: CompassDirection { CompassDirection(bearing: bearing + 180) }
}
