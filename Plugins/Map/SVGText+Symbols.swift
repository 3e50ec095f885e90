import PluginKit

extension SVGText {
  /// The symbol of a group around a point: full in its colour, or hollow.
  static func symbol(_ group: MapGroup, isFactual: Bool, x: Double, y: Double, radius r: Double) -> String {
    let colour = group.colour
    let paint = isFactual ? #"fill="\#(colour)" stroke="white""# : #"fill="white" stroke="\#(colour)" stroke-width="2""#
    func polygon(_ corners: [(Double, Double)]) -> String {
      let points = corners.map { number(x + $0.0 * r) + "," + number(y + $0.1 * r) }.joined(separator: " ")
      return #"<polygon points="\#(points)" \#(paint)/>"#
    }
    switch group {
    case .battle: return polygon([(0, -1.1), (1, 0.8), (-1, 0.8)])
    case .materiel: return polygon([(0, 1.1), (1, -0.8), (-1, -0.8)])
    case .posture: return polygon([(1.1, 0), (-0.8, 1), (-0.8, -1)])
    case .claim: return polygon([(-1.1, 0), (0.8, 1), (0.8, -1)])
    case .remote: return polygon([(0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)])
    case .custody: return polygon([(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)])
    case .unrest: return polygon([(-0.55, -1), (0.55, -1), (0.55, 1), (-0.55, 1)])
    case .diplomacy:
      return polygon([
        (0, -1.15), (0.27, -0.37), (1.09, -0.36), (0.44, 0.14), (0.68, 0.93), (0, 0.46), (-0.68, 0.93), (-0.44, 0.14), (-1.09, -0.36),
        (-0.27, -0.37),
      ])
    case .civilians: return #"<circle cx="\#(number(x))" cy="\#(number(y))" r="\#(number(r))" \#(paint)/>"#
    case .place: return #"<circle cx="\#(number(x))" cy="\#(number(y))" r="\#(number(r * 0.55))" \#(paint)/>"#
    case .asset, .item:
      let bar = group == .asset ? [(0.0, -1.0, 0.0, 1.0), (-1, 0, 1, 0)] : [(-0.8, -0.8, 0.8, 0.8), (-0.8, 0.8, 0.8, -0.8)]
      let path = bar.map { "M\(number(x + $0.0 * r)) \(number(y + $0.1 * r))L\(number(x + $0.2 * r)) \(number(y + $0.3 * r))" }.joined()
      return #"<path d="\#(path)" fill="none" stroke="\#(colour)" stroke-width="\#(isFactual ? "3" : "1.5")"/>"#
    case .centre:
      return #"<circle cx="\#(number(x))" cy="\#(number(y))" r="\#(number(r))" fill="none" stroke="\#(colour)" stroke-width="2"/>"#
        + #"<circle cx="\#(number(x))" cy="\#(number(y))" r="1.5" fill="\#(colour)"/>"#
    }
  }
}

extension MapGroup {
  /// Told apart by those who see no red or green (Okabe and Ito 2008); the shapes tell them apart in grey.
  var colour: String {
    switch self {
    case .battle: "#d55e00"
    case .remote: "#b04a8c"
    case .civilians: "#b00020"
    case .custody: "#0072b2"
    case .materiel: "#c98500"
    case .posture: "#00795a"
    case .unrest: "#6a51a3"
    case .diplomacy: "#3d8fc4"
    case .claim: "#7a7a7a"
    case .asset, .item: "#444444"
    case .place: "#555555"
    case .centre: "#000000"
    }
  }
}
