extension World {
  /// How a second location lies to a first; nil where neither is a point, and where one has no outline.
  public func separation(_ from: Location, _ to: Location) -> Separation? {
    switch (from, to) {
    case (.point(_, let a, let one), .point(_, let b, let other)):
      let (distance, initial, final) = Geodesic.inverse(a, b)
      let isSame = distance.metres < 1
      return Separation(
        distance: distance, bearing: isSame ? nil : initial, finalBearing: isSame ? nil : final, side: nil, toBoundary: nil,
        precision: Length(kilometres: (one?.precisionKm ?? 0) + (other?.precisionKm ?? 0)), isToLine: false)
    case (.point(_, let point, let place), _): return separation(point, place, to: to, isReversed: false)
    case (_, .point(_, let point, let place)): return separation(point, place, to: from, isReversed: true)
    default: return nil
    }
  }

  private func separation(_ point: Coordinate, _ place: Place?, to location: Location, isReversed: Bool) -> Separation? {
    let distance: Length
    let nearest: Coordinate
    var side: Separation.Side?
    var toBoundary: Length?
    switch location {
    case .point: return nil
    case .border(let code, _):
      guard let found = borders.distance(from: point, toBorderOf: code) else { return nil }
      (distance, nearest) = found
      side = distance <= BorderMap.precision ? .atBorder : .outside
    case .area(let area, _, _):
      guard let reach = borders.reach(from: point, to: area) else { return nil }
      (distance, nearest) = (reach.toArea, reach.nearest)
      side = reach.isAtBoundary ? .atBorder : reach.isInside ? .inside : .outside
      if reach.isInside { toBoundary = reach.toBoundary }
    case .river(let river):
      guard let found = rivers.distance(from: point, to: river) else { return nil }
      (distance, nearest) = (found.distance, found.nearest)
    }
    let course = location.isRiver ? RiverMap.precision : BorderMap.precision
    let precision = Length(kilometres: (place?.precisionKm ?? 0) + course.kilometres)
    guard distance.metres >= 1 else {
      return Separation(
        distance: distance, bearing: nil, finalBearing: nil, side: side, toBoundary: toBoundary, precision: precision,
        isToLine: true)
    }
    let line = isReversed ? Geodesic.inverse(nearest, point) : Geodesic.inverse(point, nearest)
    return Separation(
      distance: distance, bearing: line.initialBearing, finalBearing: line.finalBearing, side: side, toBoundary: toBoundary,
      precision: precision, isToLine: true)
  }
}
