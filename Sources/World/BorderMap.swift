import TextModel
import Values

/// Outlines of countries and of their first-order divisions: what lies where, and how far from a border (`borders.bin`, from Natural Earth).
///
/// The outlines are those of actual control, as Natural Earth draws them; what is disputed is told apart by `disputes(near:within:)` and by the
/// kind of a line. The policy stands in Sources/World/Data/SOURCES.md. The file is memory-mapped, and nothing of it is read before it is asked for.
public struct BorderMap: Sendable {
  /// What the outlines may be off by: a place nearer to a line than this is "at the border", and a distance is good to this and no better.
  ///
  /// The median difference from the Digital Chart of the World is 2 km, the largest of 21 pairs 4 km.
  public static let precision = Length(kilometres: 3)

  /// A country or a division that has an outline.
  public enum Area: Hashable, Sendable {
    /// ISO 3166-1 alpha-2, in capitals.
    case country(String)
    /// A first-order division, or a part of one that Natural Earth draws by itself (an English county), by the id of its place.
    case division(Int64)
  }

  /// How a point lies to an area.
  public struct Reach: Hashable, Sendable {
    /// The area.
    public let area: Area
    /// Whether the point lies in it.
    public let isInside: Bool
    /// The distance to its boundary line, whichever side the point is on.
    public let toBoundary: Length
    /// The nearest point of the boundary line.
    public let nearest: Coordinate
    /// The distance to the area: zero inside.
    public var toArea: Length { isInside ? Length(metres: 0) : toBoundary }
    /// Whether the boundary is nearer than the outlines are sure: "at the border".
    public var isAtBoundary: Bool { toBoundary <= BorderMap.precision }
  }

  /// A line that a state or government disputes.
  public struct Dispute: Sendable, Hashable {
    /// Whose claim it is: "Ukrainian claim", "Ceasefire Line 1994"; "disputed or open border" where Natural Earth gives no name.
    public let name: String
    /// The state that Natural Earth shows there; of a border the two states' codes, parted by an en dash, or the code of the one.
    public let shownAs: String
    /// How far the point lies from the line.
    public let distance: Length
  }

  let file: MappedFile
  let lines: LineStore
  /// For each shape the numbers of its country and of its division, 16 bits each; 0xFFFF none.
  let shapes: UnsafeSection
  /// Countries in the order of their codes, 20 bytes each.
  let countries: UnsafeSection
  /// Divisions in the order of their ids, 28 bytes each.
  let divisions: UnsafeSection
  private let members: UnsafeSection
  private let labels: UnsafeSection

  init(folder: String) throws(Diagnostic) {
    file = try MappedFile("borders.bin", in: folder, kind: 2, sections: 7)
    lines = LineStore(blocks: UnsafeSection(file, 0), steps: UnsafeSection(file, 1))
    shapes = UnsafeSection(file, 2)
    countries = UnsafeSection(file, 3)
    divisions = UnsafeSection(file, 4)
    members = UnsafeSection(file, 5)
    labels = UnsafeSection(file, 6)
  }

  // MARK: - Countries

  /// The codes of all countries that have an outline, sorted.
  public var codes: [String] { (0..<countryCount).map { code($0) } }

  /// The least geodesic distance from a point to the outline of a country (ISO code), with the nearest point of it; nil for an unknown
  /// code. Rounded by the caller to what the data bear (2–4 km).
  public func distance(from point: Coordinate, toBorderOf country: String) -> (distance: Length, nearest: Coordinate)? {
    guard let outline = outline(of: .country(country)), let found = nearest(to: point, of: outline) else { return nil }
    return (found.distance, found.nearest)
  }

  /// ISO code of the country a point lies in; nil at sea. Ports that the simplified coast leaves in the water, up to 4 km out, belong to the
  /// nearest country.
  public func country(at point: Coordinate) -> String? {
    found(at: point, among: 0..<countryCount) { country($0) }.map { code($0) }
  }

  /// The nearest border of another country than the one the point lies in, with that country's ISO code; coasts count as borders.
  ///
  /// - Returns: nil where no country lies within 1 000 km.
  public func nearestBorder(from point: Coordinate) -> (country: String, distance: Length, nearest: Coordinate)? {
    let own = country(at: point)
    var best: (country: Int, distance: Length, nearest: Coordinate)?
    let reach = SphericalPoint(point)
    let near = (0..<countryCount).map { (index: $0, bound: reach.leastDistance(to: country($0).box)) }
    for candidate in near.sorted(by: { ($0.bound, $0.index) < ($1.bound, $1.index) }) where code(candidate.index) != own {
      let limit = min(best?.distance.kilometres ?? 1000, 1000)
      if candidate.bound > limit { break }
      guard let found = nearest(to: point, of: country(candidate.index), within: limit) else { continue }
      if found.distance < best?.distance ?? Length(metres: .infinity) { best = (candidate.index, found.distance, found.nearest) }
    }
    guard let best else { return nil }
    return (code(best.country), best.distance, best.nearest)
  }

  // MARK: - Areas

  /// The area that a place stands for; nil for places that are no country or division, and for divisions without an outline.
  public func area(of place: Place) -> Area? {
    switch place.kind {
    case .country: place.country.flatMap { index(ofCountry: $0) }.map { .country(code($0)) }
    case .region, .district: index(ofDivision: place.id).map { _ in .division(place.id) }
    default: nil
    }
  }

  /// How a point lies to an area: inside or not, and how far from its boundary; nil for an area without an outline.
  public func reach(from point: Coordinate, to area: Area) -> Reach? {
    guard let outline = outline(of: area), let found = nearest(to: point, of: outline) else { return nil }
    return Reach(area: area, isInside: contains(outline, point), toBoundary: found.distance, nearest: found.nearest)
  }

  /// Whether a point lies in an area; nil for an area without an outline.
  public func contains(_ area: Area, _ point: Coordinate) -> Bool? { outline(of: area).map { contains($0, point) } }

  /// The gazetteer's id of the first-order division that a point lies in; nil at sea, and where the sources part a country otherwise.
  ///
  /// As for countries, a point up to 4 km off the coast belongs to the nearest one.
  public func division(at point: Coordinate) -> Int64? {
    found(at: point, among: (0..<divisionCount).filter { isFirstOrder($0) }) { division($0) }.map { id(ofDivision: $0) }
  }

  /// The box round an area; nil for an area without an outline. A country on both sides of the date line has one round the whole globe.
  public func box(of area: Area) -> MapBox? { outline(of: area)?.box }

  // MARK: - Disputes

  /// The disputed lines that pass within a distance of a point, nearest first: what is claimed across another's land, and borders that are
  /// lines of control or whose course is open.
  public func disputes(near point: Coordinate, within radius: Length) -> [Dispute] {
    var found: [Dispute] = []
    let reach = SphericalPoint(point)
    for number in 0..<lines.count where reach.leastDistance(to: LineStore.box(lines.blocks.bytes, 28 * number + 20)) <= radius.kilometres {
      let block = lines.block(number)
      guard block.kind == MapLine.Kind.claim.rawValue || block.kind == MapLine.Kind.disputedBorder.rawValue,
        let (distance, _, _) = lines.nearest(to: point, in: CollectionOfOne(number), within: radius.kilometres)
      else { continue }
      let (name, shownAs) = wording(of: block)
      let before = found.firstIndex { $0.name == name && $0.shownAs == shownAs }
      if let before, found[before].distance <= distance { continue }
      if let before { found.remove(at: before) }
      found.append(Dispute(name: name, shownAs: shownAs, distance: distance))
    }
    return found.sorted { ($0.distance.metres, $0.name, $0.shownAs) < ($1.distance.metres, $1.name, $1.shownAs) }
  }

  private func wording(of block: LineStore.Block) -> (name: String, shownAs: String) {
    if block.kind == MapLine.Kind.claim.rawValue {
      let parts = labels.bytes.string(Int(block.label)).split(separator: "|").map(String.init)
      return (parts.first ?? "", parts.last ?? "")
    }
    let sides = Set([block.left, block.right].compactMap { country(ofShape: $0) }.map { code($0) })
    return ("disputed or open border", sides.sorted().joined(separator: "–"))
  }

  /// The name that a line bears on a map.
  func label(of block: LineStore.Block) -> String? {
    block.kind == MapLine.Kind.claim.rawValue ? wording(of: block).name : nil
  }
}

// MARK: - Drawing

extension BorderMap {
  /// The coasts, borders and disputed lines that pass through a box, for a map, simplified to `tolerance` degrees.
  ///
  /// Lines come whole blocks at a time and reach beyond the box; the drawing cuts them off. Islands smaller than the tolerance are left out.
  /// None crosses the date line: a map across it draws those beyond 180° a second time.
  public func lines(in box: MapBox, tolerance: Double, kinds: Set<MapLine.Kind>) -> [MapLine] {
    let wanted = Set(kinds.map { $0.rawValue })
    return lines.lines(
      in: box, tolerance: tolerance, where: { wanted.contains($0.kind) ? MapLine.Kind(rawValue: $0.kind) : nil }, name: { label(of: $0) })
  }
}

// MARK: - Outlines

extension BorderMap {
  /// The boundary of an area: the blocks of `members` that have it on one side alone.
  private struct Outline {
    let box: MapBox
    let members: Range<Int>
  }

  /// The kind of lines that close a shape at the date line and the pole; part of the outline, but no boundary.
  private static let cut: UInt8 = 5
  /// How far off the simplified coast a point may lie and still belong to the land.
  private static let coastTolerance = Length(kilometres: 4)

  private var countryCount: Int { countries.bytes.count / 20 }
  private var divisionCount: Int { divisions.bytes.count / 28 }
  private func code(_ index: Int) -> String { Gazetteer.Entry.code(countries.bytes.half(20 * index)) }
  private func id(ofDivision index: Int) -> Int64 { Int64(divisions.bytes.word(28 * index)) }
  /// Whether a division is no part of another.
  private func isFirstOrder(_ index: Int) -> Bool { divisions.bytes.word(28 * index + 4) == 0 }

  private func country(ofShape shape: UInt16) -> Int? {
    guard shape != 0xFFFF, 4 * Int(shape) < shapes.bytes.count else { return nil }
    let country = shapes.bytes.half(4 * Int(shape))
    return country < countryCount ? Int(country) : nil
  }

  private func index(ofCountry code: String) -> Int? {
    let wanted = code.uppercased()
    return (0..<countryCount).first { self.code($0) == wanted }
  }

  private func index(ofDivision id: Int64) -> Int? {
    var (low, high) = (0, divisionCount)
    while low < high {
      let middle = (low + high) / 2
      let found = self.id(ofDivision: middle)
      if found == id { return middle }
      if found < id { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func country(_ index: Int) -> Outline { outline(countries.bytes, 20 * index + 4) }
  private func division(_ index: Int) -> Outline { outline(divisions.bytes, 28 * index + 12) }

  private func outline(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Outline {
    let total = members.bytes.count / 4
    let first = min(Int(bytes.word(start + 8)), total)
    return Outline(box: LineStore.box(bytes, start), members: first..<min(first + Int(bytes.word(start + 12)), total))
  }

  private func outline(of area: Area) -> Outline? {
    switch area {
    case .country(let code): index(ofCountry: code).map { country($0) }
    case .division(let id): index(ofDivision: id).map { division($0) }
    }
  }

  /// The even–odd rule; no line crosses the date line, since shapes are closed along it.
  private func contains(_ outline: Outline, _ point: Coordinate) -> Bool {
    // A point on the date line has no east.
    let point = point.longitude >= 180 ? Coordinate(latitude: point.latitude, longitude: -180) : point
    guard outline.box.contains(point) else { return false }
    var crossings = 0
    for member in outline.members {
      crossings += lines.crossings(of: lines.block(Int(members.bytes.word(4 * member))), eastOf: point)
    }
    return crossings % 2 == 1
  }

  private func nearest(
    to point: Coordinate, of outline: Outline, within limit: Double = .infinity
  ) -> (distance: Length, nearest: Coordinate)? {
    let blocks = outline.members.lazy.map { Int(members.bytes.word(4 * $0)) }.filter { lines.block($0).kind != BorderMap.cut }
    return lines.nearest(to: point, in: blocks, within: limit).map { ($0.distance, $0.nearest) }
  }

  /// The area that a point lies in, or the nearest within the coast's tolerance.
  private func found(at point: Coordinate, among indexes: some Sequence<Int>, outline: (Int) -> Outline) -> Int? {
    let sphere = SphericalPoint(point)
    let limit = BorderMap.coastTolerance.kilometres
    var near: [(index: Int, outline: Outline)] = []
    for index in indexes {
      let outline = outline(index)
      if contains(outline, point) { return index }
      if sphere.leastDistance(to: outline.box) <= limit { near.append((index, outline)) }
    }
    var best: (index: Int, distance: Length)?
    for candidate in near {
      guard let found = nearest(to: point, of: candidate.outline, within: limit) else { continue }
      if found.distance < best?.distance ?? Length(metres: .infinity) { best = (candidate.index, found.distance) }
    }
    return best?.index
  }
}
