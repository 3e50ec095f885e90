import TextModel
import Values
import World

extension ArticleScene {
  /// The point that lies at a stated distance from a named place ("30 km south of ⟦Beni⟧"), with the words of distance and name; nil where
  /// no distance is measured from the mention.
  ///
  /// With a direction the point is computed along the geodesic; without one it stays at the name. What lies at the distance may itself be named:
  /// then it is that place. Either way it is never exactly the place that the distance is measured from: `precisionKm` covers what the words
  /// leave open.
  func offset(from mention: PlaceMention) -> (place: Place, words: TextRange)? {
    guard let start = mention.place, start.kind.isPoint,
      let distance = distances.first(where: { $0.from?.range.overlaps(mention.range) == true }), let km = distance.km, km > 0
    else { return nil }
    let words = distance.range.union(mention.range)
    if let named = distance.ofPlace, named.id != start.id { return (named, words) }
    return (point(distance, km, from: start), words)
  }

  /// A direction of eight or sixteen winds leaves up to 22.5° to either side, which at 30 km are 12 km.
  private static let sector = 0.4

  private func point(_ distance: StatedDistance, _ km: Double, from start: Place) -> Place {
    let direction = distance.direction.flatMap { CompassDirection(rawValue: $0) }
    let spread = max((distance.maxKm ?? km) - km, km - (distance.minKm ?? km))
    let name = "\(Count.digits(km)) km \(direction.map { "\($0.rawValue) of" } ?? "from") \(start.name)"
    let coordinate =
      direction.map { Geodesic.direct(from: start.coordinate, bearing: $0.bearing, distance: Length(kilometres: km)) } ?? start.coordinate
    let open = direction == nil ? km : km * ArticleScene.sector
    let precision = max(start.precisionKm, open, spread)
    let country = country(at: coordinate, within: precision)
    return Place(
      id: ArticleScene.identifier(start, km, direction), name: name, country: country,
      admin1: direction == nil && country != nil ? start.admin1 : nil, coordinate: coordinate, kind: .other, population: nil,
      precisionKm: precision)
  }

  /// The country that a point surely lies in (ISO code); nil at sea and where another country is no farther than what the words leave open.
  private func country(at point: Coordinate, within km: Double) -> String? {
    guard let country = world.borders.country(at: point) else { return nil }
    guard let border = world.borders.nearestBorder(from: point), border.distance.kilometres <= km else { return country }
    return nil
  }

  /// Computed points are no entries of the gazetteer: their ids are negative, and equal for the same words.
  private static func identifier(_ start: Place, _ km: Double, _ direction: CompassDirection?) -> Int64 {
    let wind = Int64(direction.flatMap { CompassDirection.allCases.firstIndex(of: $0) } ?? CompassDirection.allCases.count)
    return -((start.id % (1 << 33)) * (1 << 24) + Int64(min(km * 10, 60_000)) * 32 + wind) - 1
  }
}
