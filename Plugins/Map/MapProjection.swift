import Foundation
import PluginKit

/// A point of the plane of a map, in kilometres east and north of its centre.
struct PlanePoint: Hashable {
  let east: Double
  let north: Double
}

/// How the earth, taken as a sphere, is laid flat.
///
/// Up to 5 500 km from the middle the azimuthal equidistant projection: distances from the centre are true, a circle around it is a circle, and neither the
/// poles nor the date line are in its way (Snyder, Map Projections – A Working Manual, 1987, p. 191). Wider maps are equirectangular with the
/// parallel of the centre true to scale, cut along the meridian opposite (p. 90).
struct MapProjection: Hashable {
  enum Shape: Hashable { case azimuthal, cylindrical }

  /// The mean radius of the earth, in kilometres.
  static let radius = UnitVector.meanRadius.kilometres
  /// Farther than this from the centre, in radians, nothing is drawn in the azimuthal projection.
  private static let horizon = 2.6
  /// The equirectangular projection is not squeezed more than at this latitude.
  private static let steepest = 60.0

  let shape: Shape
  let centre: Coordinate
  private let sine, cosine: Double

  init(_ shape: Shape, centre: Coordinate) {
    self.shape = shape
    self.centre = centre
    let phi = shape == .azimuthal ? centre.latitude : min(MapProjection.steepest, abs(centre.latitude))
    (sine, cosine) = (sin(phi * .pi / 180), cos(phi * .pi / 180))
  }

  /// The width of the whole earth, in kilometres; nil where there is no edge in the east and west.
  var worldWidth: Double? { shape == .azimuthal ? nil : 2 * .pi * MapProjection.radius * cosine }

  /// nil for what lies too far behind the centre to be drawn.
  func point(_ coordinate: Coordinate) -> PlanePoint? {
    let across = (coordinate.longitude - centre.longitude).remainder(dividingBy: 360) * .pi / 180
    let phi = coordinate.latitude * .pi / 180
    switch shape {
    case .cylindrical:
      return PlanePoint(
        east: MapProjection.radius * across * cosine, north: MapProjection.radius * (phi - centre.latitude * .pi / 180))
    case .azimuthal:
      let (sinPhi, cosPhi) = (sin(phi), cos(phi))
      let cosAcross = cos(across)
      let east = cosPhi * sin(across)
      let north = cosine * sinPhi - sine * cosPhi * cosAcross
      let sinArc = hypot(east, north)
      let arc = atan2(sinArc, sine * sinPhi + cosine * cosPhi * cosAcross)
      guard arc <= MapProjection.horizon else { return nil }
      let stretch = MapProjection.radius * (sinArc > 1e-12 ? arc / sinArc : 1)
      return PlanePoint(east: east * stretch, north: north * stretch)
    }
  }

  /// The place of a point of the plane; nil outside of the earth.
  func coordinate(_ point: PlanePoint) -> Coordinate? {
    switch shape {
    case .cylindrical:
      let across = point.east / (MapProjection.radius * cosine) * 180 / .pi
      guard abs(across) <= 180 else { return nil }
      return Coordinate(
        checking: centre.latitude + point.north / MapProjection.radius * 180 / .pi,
        longitude: (centre.longitude + across).remainder(dividingBy: 360))
    case .azimuthal:
      let reach = hypot(point.east, point.north)
      guard reach > 1e-9 else { return centre }
      let arc = reach / MapProjection.radius
      guard arc <= MapProjection.horizon else { return nil }
      let (sinArc, cosArc) = (sin(arc), cos(arc))
      let sinPhi = min(1, max(-1, cosArc * sine + point.north * sinArc * cosine / reach))
      let across = atan2(point.east * sinArc, reach * cosine * cosArc - point.north * sine * sinArc)
      return Coordinate(
        checking: asin(sinPhi) * 180 / .pi, longitude: (centre.longitude + across * 180 / .pi).remainder(dividingBy: 360))
    }
  }
}
