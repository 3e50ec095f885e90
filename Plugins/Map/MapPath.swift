import PluginKit

/// A line of the map in the units of the drawing, cut to its frame.
struct MapPath {
  /// What a line is, the less important first: of two in one place the later is seen.
  enum Kind: Int, CaseIterable, Comparable {
    case river, province, coast, border, ring, claim, disputed

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  let kind: Kind
  /// Whose claim it is; nil for other lines.
  let name: String?
  let points: [(x: Double, y: Double)]

  /// The coasts, borders and other lines of a view; provinces, where it shows a country or less, and rivers where they are asked for: the
  /// smaller the country, the lesser.
  ///
  /// - Parameter detail: How many units a line may be off.
  static func lines(of view: MapView, _ world: World, detail: Double, provinces: Bool, rivers: Bool, margin: Double = 0) -> [MapPath] {
    var kinds: Set<MapLine.Kind> = [.coast, .border, .disputedBorder, .claim]
    let width = view.width * view.scale
    if provinces, width < MapPath.widestProvinces { kinds.insert(.province) }
    let tolerance = detail * view.scale / MapPath.kilometresToADegree
    var lines = world.borders.lines(in: view.box, tolerance: tolerance, kinds: kinds)
    if rivers {
      let rank = MapPath.riverRanks.first { width < $0.width }?.rank ?? 0
      lines += world.rivers.lines(in: view.box, tolerance: tolerance, rank: rank)
    }
    return lines.flatMap { paths(Kind($0.kind), $0.points, name: $0.kind == .claim ? $0.name : nil, in: view, margin: margin) }
      .sorted { $0.kind < $1.kind }
  }

  /// The least rivers that a map narrower than some kilometres shows, by their rank in Natural Earth.
  private static let riverRanks: [(width: Double, rank: Int)] = [(600, 10), (1500, 6), (3000, 4), (6000, 2)]
  /// Wider maps, in kilometres, show no provinces.
  private static let widestProvinces = 2500.0
  private static let kilometresToADegree = 111.2

  /// A circle around a place.
  static func ring(around centre: Coordinate, radius: Length, in view: MapView) -> [MapPath] {
    let points = (0...120).map { Geodesic.direct(from: centre, bearing: Double($0) * 3, distance: radius) }
    return paths(.ring, points, in: view)
  }

  /// The parts of a line on the earth that lie in a view.
  ///
  /// - Parameter margin: How far beyond the frame lines go, in units.
  static func paths(_ kind: Kind, _ line: [Coordinate], name: String? = nil, in view: MapView, margin: Double = 0) -> [MapPath] {
    var cutter = Cutter(view, margin: margin)
    var last: (place: Coordinate, point: PlanePoint?)?
    for place in line {
      let point = view.projection.point(place)
      if let last { cutter.add(from: last.point, to: point, between: last.place, place) }
      last = (place, point)
    }
    return cutter.finished.map { MapPath(kind: kind, name: name, points: $0) }
  }

  /// Cuts a line to the frame, segment by segment.
  private struct Cutter {
    /// Longer segments are bent as the projection asks, in degrees.
    private static let bend = 2.0
    let view: MapView
    let margin: Double
    private var lines: [[(x: Double, y: Double)]] = []

    init(_ view: MapView, margin: Double) {
      self.view = view
      self.margin = margin
    }

    var finished: [[(x: Double, y: Double)]] { lines.filter { $0.count > 1 } }

    mutating func add(from start: PlanePoint?, to end: PlanePoint?, between first: Coordinate, _ last: Coordinate) {
      let across = (last.longitude - first.longitude).remainder(dividingBy: 360)
      let up = last.latitude - first.latitude
      let pieces = Int((max(abs(across), abs(up)) / Cutter.bend).rounded(.up))
      guard pieces > 1 else { return add(start, end) }
      var previous = start
      for piece in 1...min(pieces, 180) {
        let part = Double(piece) / Double(min(pieces, 180))
        let between = Coordinate(
          checking: first.latitude + up * part, longitude: (first.longitude + across * part).remainder(dividingBy: 360))
        let next = between.flatMap { view.projection.point($0) }
        add(previous, next)
        previous = next
      }
    }

    /// Adds the part of a segment that lies in the frame (Liang and Barsky 1984).
    private mutating func add(_ start: PlanePoint?, _ end: PlanePoint?) {
      guard let start, let end else { return }
      if let width = view.projection.worldWidth, abs(end.east - start.east) > width / 2 { return }
      let (from, to) = (view.place(start), view.place(end))
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      var (enter, leave) = (0.0, 1.0)
      for (direction, room) in [
        (-dx, from.x + margin), (dx, view.width + margin - from.x), (-dy, from.y + margin), (dy, view.height + margin - from.y),
      ] {
        if direction == 0 {
          if room < 0 { return }
        } else if direction < 0 {
          enter = max(enter, room / direction)
        } else {
          leave = min(leave, room / direction)
        }
      }
      guard enter <= leave else { return }
      let cutStart = (x: from.x + dx * enter, y: from.y + dy * enter)
      let cutEnd = (x: from.x + dx * leave, y: from.y + dy * leave)
      if enter == 0, let last = lines.last?.last, last == cutStart {
        lines[lines.count - 1].append(cutEnd)
      } else {
        lines.append([cutStart, cutEnd])
      }
    }
  }
}

extension MapPath.Kind {
  init(_ kind: MapLine.Kind) {
    switch kind {
    case .coast: self = .coast
    case .border: self = .border
    case .disputedBorder: self = .disputed
    case .province: self = .province
    case .claim: self = .claim
    case .river: self = .river
    }
  }

  /// What the legend calls it.
  var label: String {
    switch self {
    case .river: "river"
    case .province: "province"
    case .coast: "coast"
    case .border: "border"
    case .ring: "radius"
    case .claim: "claimed line"
    case .disputed: "disputed border"
    }
  }
}
