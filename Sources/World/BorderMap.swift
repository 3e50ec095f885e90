import TextModel
import Values

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Country outlines: how far a point lies from a border, and which country it lies in (`borders.bin`, from Natural Earth).
///
/// The outlines are those of actual control, as Natural Earth draws them; what is disputed is told apart by `disputes(near:within:)`. The policy
/// stands in Sources/World/Data/SOURCES.md.
public struct BorderMap: Sendable {
  /// A line that a state or government disputes.
  public struct Dispute: Sendable, Hashable {
    /// Whose claim it is: "Ukrainian claim", "Ceasefire Line 1994".
    public let name: String
    /// The state that Natural Earth shows there.
    public let shownAs: String
    /// How far the point lies from the line.
    public let distance: Length
  }

  private struct Feature {
    let code: String
    let isDispute: Bool
    let rings: Range<Int>
    let south, west, north, east: Double
    let label: Int
  }

  let file: MappedFile
  private let features: [Feature]
  private let byCode: [String: [Int]]
  private let rings: UnsafeSection
  private let vertices: UnsafeSection
  private let blocks: UnsafeSection
  private let labels: UnsafeSection
  /// Segments in a block.
  private static let blockLength = 64

  init(folder: String) throws(Diagnostic) {
    file = try MappedFile("borders.bin", in: folder, kind: 2, sections: 5)
    let table = UnsafeSection(file, 0)
    rings = UnsafeSection(file, 1)
    vertices = UnsafeSection(file, 2)
    blocks = UnsafeSection(file, 3)
    labels = UnsafeSection(file, 4)
    let ringCount = rings.bytes.count / 12
    var features: [Feature] = []
    var byCode: [String: [Int]] = [:]
    for index in 0..<(table.bytes.count / 32) {
      let start = 32 * index
      let first = min(Int(table.bytes.word(start + 4)), ringCount)
      let feature = Feature(
        code: table.bytes.half(start) == 0 ? "" : Gazetteer.Entry.code(table.bytes.half(start)),
        isDispute: table.bytes.half(start + 2) != 0,
        rings: first..<min(first + Int(table.bytes.word(start + 8)), ringCount), south: Double(table.bytes.int(start + 12)) / 1e6,
        west: Double(table.bytes.int(start + 16)) / 1e6, north: Double(table.bytes.int(start + 20)) / 1e6,
        east: Double(table.bytes.int(start + 24)) / 1e6, label: Int(table.bytes.word(start + 28)))
      if !feature.isDispute { byCode[feature.code, default: []].append(index) }
      features.append(feature)
    }
    self.features = features
    self.byCode = byCode
  }

  /// The codes of all countries that have an outline, sorted.
  public var codes: [String] { byCode.keys.sorted() }

  /// The least geodesic distance from a point to the outline of a country (ISO code), with the nearest point of it; nil for an unknown
  /// code. Rounded by the caller to what the data bear (2–4 km).
  public func distance(from point: Coordinate, toBorderOf country: String) -> (distance: Length, nearest: Coordinate)? {
    guard let members = byCode[country.uppercased()] else { return nil }
    return nearest(to: point, in: members.map { features[$0] }, beyond: .infinity)
  }

  /// ISO code of the country a point lies in; nil at sea. Ports that the simplified coast leaves in the water, up to 4 km out, belong to the
  /// nearest country.
  public func country(at point: Coordinate) -> String? {
    for feature in features where !feature.isDispute && contains(feature, point) { return feature.code }
    var found: (code: String, distance: Length)?
    for feature in features where !feature.isDispute && isNear(feature, point) {
      guard let (distance, _) = nearest(to: point, in: [feature], beyond: BorderMap.coastTolerance.kilometres) else { continue }
      if distance <= BorderMap.coastTolerance, distance < found?.distance ?? Length(metres: .infinity) { found = (feature.code, distance) }
    }
    return found?.code
  }

  /// What the simplified outlines may be off by.
  private static let coastTolerance = Length(kilometres: 4)

  private func isNear(_ feature: Feature, _ point: Coordinate) -> Bool {
    SphericalPoint(point).leastDistance(south: feature.south, west: feature.west, north: feature.north, east: feature.east)
      <= BorderMap.coastTolerance.kilometres
  }

  /// The disputed lines that pass within a distance of a point, nearest first.
  public func disputes(near point: Coordinate, within radius: Length) -> [Dispute] {
    var found: [Dispute] = []
    for feature in features where feature.isDispute {
      guard let (distance, _) = nearest(to: point, in: [feature], beyond: radius.kilometres), distance <= radius else { continue }
      let parts = labels.bytes.string(feature.label).split(separator: "|").map(String.init)
      let dispute = Dispute(name: parts.first ?? "", shownAs: parts.last ?? "", distance: distance)
      if !found.contains(where: { $0.name == dispute.name && $0.shownAs == dispute.shownAs }) { found.append(dispute) }
    }
    return found.sorted { ($0.distance.metres, $0.name) < ($1.distance.metres, $1.name) }
  }

  // MARK: - Search

  private func vertex(_ index: Int) -> (latitude: Double, longitude: Double) {
    (Double(vertices.bytes.int(8 * index)) / 1e6, Double(vertices.bytes.int(8 * index + 4)) / 1e6)
  }

  /// Even–odd rule on the rings; outlines have no ring across the date line.
  private func contains(_ feature: Feature, _ point: Coordinate) -> Bool {
    let (y, x) = (point.latitude, point.longitude)
    guard y >= feature.south, y <= feature.north, x >= feature.west, x <= feature.east else { return false }
    var isInside = false
    for ring in feature.rings {
      let first = Int(rings.bytes.word(12 * ring))
      let count = Int(rings.bytes.word(12 * ring + 4))
      guard count > 2 else { continue }
      let firstBlock = Int(rings.bytes.word(12 * ring + 8))
      for block in 0..<((count - 2) / BorderMap.blockLength + 1) {
        let bounds = 16 * (firstBlock + block)
        let (south, north) = (Double(blocks.bytes.int(bounds)) / 1e6, Double(blocks.bytes.int(bounds + 8)) / 1e6)
        guard y >= south, y <= north, x <= Double(blocks.bytes.int(bounds + 12)) / 1e6 else { continue }
        let start = first + block * BorderMap.blockLength
        let end = min(first + count - 1, start + BorderMap.blockLength)
        var (y1, x1) = vertex(start)
        for index in (start + 1)...max(start + 1, end) {
          let (y2, x2) = vertex(index)
          if (y1 > y) != (y2 > y), x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 { isInside.toggle() }
          (y1, x1) = (y2, x2)
        }
      }
    }
    return isInside
  }

  private struct Candidate {
    let bound: Double
    let vertices: Range<Int>
  }

  /// Nearest point of the outlines. Blocks are searched in the order of a lower bound of their distance, on the sphere; the segments that
  /// come within half a per cent and 100 m of the best are then measured on the ellipsoid.
  private func nearest(to point: Coordinate, in features: [Feature], beyond limit: Double) -> (distance: Length, nearest: Coordinate)? {
    let sphere = SphericalPoint(point)
    var candidates: [Candidate] = []
    for feature in features {
      for ring in feature.rings {
        let first = Int(rings.bytes.word(12 * ring))
        let count = Int(rings.bytes.word(12 * ring + 4))
        let firstBlock = Int(rings.bytes.word(12 * ring + 8))
        guard count > 1 else { continue }
        for block in 0..<((count - 2) / BorderMap.blockLength + 1) {
          let bounds = 16 * (firstBlock + block)
          let bound = sphere.leastDistance(
            south: Double(blocks.bytes.int(bounds)) / 1e6, west: Double(blocks.bytes.int(bounds + 4)) / 1e6,
            north: Double(blocks.bytes.int(bounds + 8)) / 1e6, east: Double(blocks.bytes.int(bounds + 12)) / 1e6)
          let start = first + block * BorderMap.blockLength
          if bound <= limit * 1.01 {
            candidates.append(Candidate(bound: bound, vertices: start..<min(first + count - 1, start + BorderMap.blockLength)))
          }
        }
      }
    }
    candidates.sort { $0.bound < $1.bound }
    var best = Double.infinity
    var segments: [(distance: Double, index: Int)] = []
    for candidate in candidates {
      if candidate.bound > best * 1.005 + 0.1 { break }
      var from = SphericalPoint(vertex(candidate.vertices.lowerBound))
      for index in candidate.vertices {
        let to = SphericalPoint(vertex(index + 1))
        let distance = sphere.distance(toSegment: from, to)
        if distance <= best * 1.005 + 0.1 {
          segments.append((distance, index))
          best = min(best, distance)
        }
        from = to
      }
    }
    var nearest: (distance: Length, nearest: Coordinate)?
    segments.sort { $0.distance < $1.distance }
    for segment in segments.prefix(24) where segment.distance <= best * 1.005 + 0.1 {
      let found = refined(point, segment.index)
      if found.distance < nearest?.distance ?? Length(metres: .infinity) { nearest = found }
    }
    return nearest
  }

  /// The nearest point of a segment by golden-section search on the geodesic distance, to a metre.
  private func refined(_ point: Coordinate, _ index: Int) -> (distance: Length, nearest: Coordinate) {
    let (start, end) = (vertex(index), vertex(index + 1))
    func at(_ part: Double) -> Coordinate {
      Coordinate(
        checking: start.latitude + (end.latitude - start.latitude) * part,
        longitude: start.longitude + (end.longitude - start.longitude) * part) ?? point
    }
    func measure(_ part: Double) -> Double { Geodesic.distance(point, at(part)).metres }
    let ratio = 0.618_033_988_749_894_9
    var (low, high) = (0.0, 1.0)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (leftValue, rightValue) = (measure(left), measure(right))
    for _ in 0..<22 {
      if leftValue < rightValue {
        (high, right, rightValue) = (right, left, leftValue)
        left = high - ratio * (high - low)
        leftValue = measure(left)
      } else {
        (low, left, leftValue) = (left, right, rightValue)
        right = low + ratio * (high - low)
        rightValue = measure(right)
      }
    }
    let middle = [0, (low + high) / 2, 1].min { measure($0) < measure($1) } ?? low
    return (Length(metres: measure(middle)), at(middle))
  }
}

/// A point on the sphere of mean radius, for first guesses; distances in kilometres.
struct SphericalPoint {
  private let x, y, z: Double
  private let latitude, longitude: Double
  private static let radius = 6371.0088

  init(_ point: Coordinate) { self.init((point.latitude, point.longitude)) }

  init(_ point: (latitude: Double, longitude: Double)) {
    (latitude, longitude) = (point.latitude, point.longitude)
    let (phi, lambda) = (latitude * .pi / 180, longitude * .pi / 180)
    (x, y, z) = (cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi))
  }

  /// To a short segment, by the chord.
  func distance(toSegment start: SphericalPoint, _ end: SphericalPoint) -> Double {
    let (dx, dy, dz) = (end.x - start.x, end.y - start.y, end.z - start.z)
    let length = dx * dx + dy * dy + dz * dz
    var part = length > 0 ? ((x - start.x) * dx + (y - start.y) * dy + (z - start.z) * dz) / length : 0
    part = min(1, max(0, part))
    let (ax, ay, az) = (x - start.x - part * dx, y - start.y - part * dy, z - start.z - part * dz)
    let chord = (ax * ax + ay * ay + az * az).squareRoot()
    return 2 * asin(min(1, chord / 2)) * SphericalPoint.radius
  }

  /// A lower bound of the distance to anything in a box of latitudes and longitudes: to its parallels, and to its meridians.
  func leastDistance(south: Double, west: Double, north: Double, east: Double) -> Double {
    let parallel = max(0, south - latitude, latitude - north) * .pi / 180
    var meridian = 0.0
    if longitude < west || longitude > east {
      let gap = min(abs((west - longitude).remainder(dividingBy: 360)), abs((longitude - east).remainder(dividingBy: 360)))
      meridian = gap < 90 ? asin(min(1, cos(latitude * .pi / 180) * sin(gap * .pi / 180))) : 0
    }
    return max(parallel, meridian) * SphericalPoint.radius * 0.999
  }
}
