import Values

/// Lines in blocks of 64 steps, as borders.bin and rivers.bin hold them (Tools/World/lines.py, FORMAT.md); memory-mapped, nothing is read before
/// it is asked for.
struct LineStore: Sendable {
  /// A block without its steps.
  struct Block {
    let kind: UInt8
    /// Whether it begins where the block before it ends.
    let continues: Bool
    let label: UInt16
    /// The numbers of the shapes on either side; 0xFFFF none.
    let left, right: UInt16
    let steps: Int
    fileprivate let first: Int
    fileprivate let latitude, longitude: Int
    let box: MapBox
  }

  let blocks: UnsafeSection
  let steps: UnsafeSection
  private static let unitsPerDegree = 10_000.0

  /// The number of blocks.
  var count: Int { blocks.bytes.count / 28 }

  func block(_ number: Int) -> Block {
    let (bytes, start) = (blocks.bytes, 28 * number)
    let kind = bytes.byte(start + 13)
    return Block(
      kind: kind & 0x7F, continues: kind & 0x80 != 0, label: bytes.half(start + 14), left: bytes.half(start + 16),
      right: bytes.half(start + 18), steps: Int(bytes.byte(start + 12)), first: Int(bytes.word(start + 8)), latitude: bytes.int(start),
      longitude: bytes.int(start + 4), box: LineStore.box(bytes, start + 20))
  }

  /// A box of four numbers of 16 bits, in hundredths of a degree.
  static func box(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> MapBox {
    func degrees(_ offset: Int) -> Double { Double(Int16(bitPattern: bytes.half(start + offset))) / 100 }
    return MapBox(south: degrees(0), west: degrees(2), north: degrees(4), east: degrees(6))
  }

  /// Calls `body` with each vertex of a block, in degrees: one more than it has steps.
  @inline(__always)
  func forEachVertex(of block: Block, _ body: ((latitude: Double, longitude: Double)) -> Void) {
    var (latitude, longitude) = (block.latitude, block.longitude)
    body((Double(latitude) / LineStore.unitsPerDegree, Double(longitude) / LineStore.unitsPerDegree))
    let bytes = steps.bytes
    for step in 0..<block.steps {
      let start = 4 * (block.first + step)
      latitude += Int(Int16(bitPattern: bytes.half(start)))
      longitude += Int(Int16(bitPattern: bytes.half(start + 2)))
      body((Double(latitude) / LineStore.unitsPerDegree, Double(longitude) / LineStore.unitsPerDegree))
    }
  }

  /// How often a block crosses the half parallel that runs east from a point: the even–odd rule's count.
  func crossings(of block: Block, eastOf point: Coordinate) -> Int {
    let (y, x) = (point.latitude, point.longitude)
    guard y >= block.box.south, y <= block.box.north, x <= block.box.east else { return 0 }
    var count = 0
    var before: (latitude: Double, longitude: Double)?
    forEachVertex(of: block) { vertex in
      if let from = before, (from.latitude > y) != (vertex.latitude > y),
        x < (vertex.longitude - from.longitude) * (y - from.latitude) / (vertex.latitude - from.latitude) + from.longitude
      {
        count += 1
      }
      before = vertex
    }
    return count
  }

  /// The nearest point of some blocks and the block it lies on; nil when they are farther than `limit` kilometres, or none.
  ///
  /// Blocks are searched in the order of a lower bound of their distance, on the sphere; the segments that come within half a per cent and 100 m
  /// of the best are then measured on the ellipsoid.
  func nearest(
    to point: Coordinate, in numbers: some Sequence<Int>, within limit: Double = .infinity
  ) -> (distance: Length, nearest: Coordinate, block: Int)? {
    let sphere = SphericalPoint(point)
    var candidates: [(bound: Double, number: Int)] = []
    for number in numbers {
      let bound = sphere.leastDistance(to: LineStore.box(blocks.bytes, 28 * number + 20))
      if bound <= limit * 1.01 { candidates.append((bound, number)) }
    }
    candidates.sort { ($0.bound, $0.number) < ($1.bound, $1.number) }
    var best = Double.infinity
    var segments: [(distance: Double, start: Vertex, end: Vertex, block: Int)] = []
    for candidate in candidates {
      if candidate.bound > best * 1.005 + 0.1 { break }
      var before: (vertex: Vertex, sphere: SphericalPoint)?
      forEachVertex(of: block(candidate.number)) { vertex in
        let here = SphericalPoint(vertex)
        if let before {
          let distance = sphere.distance(toSegment: before.sphere, here)
          if distance <= best * 1.005 + 0.1 {
            segments.append((distance, before.vertex, vertex, candidate.number))
            best = min(best, distance)
          }
        }
        before = (vertex, here)
      }
    }
    var nearest: (distance: Length, nearest: Coordinate, block: Int)?
    segments.sort { $0.distance < $1.distance }
    for segment in segments.prefix(24) where segment.distance <= best * 1.005 + 0.1 {
      let (distance, at) = LineStore.refined(point, segment.start, segment.end)
      if distance < nearest?.distance ?? Length(metres: .infinity) { nearest = (distance, at, segment.block) }
    }
    guard let nearest, nearest.distance.kilometres <= limit else { return nil }
    return nearest
  }

  /// Latitude and longitude in degrees.
  typealias Vertex = (latitude: Double, longitude: Double)

  /// The nearest point of a segment by golden-section search on the geodesic distance, to a metre.
  private static func refined(_ point: Coordinate, _ start: Vertex, _ end: Vertex) -> (distance: Length, nearest: Coordinate) {
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

// MARK: - Drawing

extension LineStore {
  /// The lines that pass through a box, whole blocks at a time, simplified to `tolerance` degrees; `name` gives a block's name.
  ///
  /// Islands that are smaller than the tolerance both ways are left out.
  func lines(in box: MapBox, tolerance: Double, where isWanted: (Block) -> MapLine.Kind?, name: (Block) -> String?) -> [MapLine] {
    var found: [MapLine] = []
    var open: (points: [Coordinate], kind: MapLine.Kind, name: String?)?
    func close() {
      guard let line = open else { return }
      open = nil
      let points = MapLine.simplified(line.points, tolerance: tolerance)
      if points.count < 2 || points.first == points.last && LineStore.extent(of: points) < tolerance { return }
      found.append(MapLine(kind: line.kind, points: points, name: line.name))
    }
    for number in 0..<count {
      guard LineStore.box(blocks.bytes, 28 * number + 20).meets(box) else {
        close()
        continue
      }
      let block = block(number)
      guard let kind = isWanted(block) else {
        close()
        continue
      }
      if !block.continues { close() }
      var points = open?.points ?? []
      var isFirst = !points.isEmpty
      forEachVertex(of: block) { vertex in
        if !isFirst, let point = Coordinate(checking: vertex.latitude, longitude: vertex.longitude) { points.append(point) }
        isFirst = false
      }
      open = (points, kind, open?.name ?? name(block))
    }
    close()
    return found
  }

  /// The larger side of the box round points, in degrees.
  private static func extent(of points: [Coordinate]) -> Double {
    let (latitudes, longitudes) = (points.map { $0.latitude }, points.map { $0.longitude })
    let height = (latitudes.max() ?? 0) - (latitudes.min() ?? 0)
    return max(height, (longitudes.max() ?? 0) - (longitudes.min() ?? 0))
  }
}
