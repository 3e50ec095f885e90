import TextModel
import Values

/// The courses of the world's larger rivers, by name (`rivers.bin`, from Natural Earth): how far a place lies from one.
///
/// About a thousand rivers; a river that flows through lakes and reservoirs goes on along their middle. Rivers that Natural Earth lacks, such as the
/// Oskil, are not known. No roads: no free source of named roads was found. The file is memory-mapped, and read when it is asked.
public struct RiverMap: Sendable {
  /// What the courses may be off by.
  public static let precision = Length(kilometres: 3)

  /// A river.
  public struct River: Hashable, Sendable, Identifiable {
    /// Its position in the file: the rank of its length, 0 the longest.
    public let id: Int
    /// The usual English name, without "River" where the name does without: "Euphrates", "Yellow River".
    public let name: String
    /// The length of the course as drawn, which is shorter than the true one by its smaller bends.
    public let length: Length
    /// How important it is on a map of the world: 0 the greatest, 10 the least.
    public let rank: Int
    /// The box round its course.
    public let box: MapBox
    fileprivate let blocks: Range<Int>
  }

  let file: MappedFile
  private let courses: LineStore
  private let records: UnsafeSection
  private let names: UnsafeSection
  private let strings: UnsafeSection

  init(folder: String) throws(Diagnostic) {
    file = try MappedFile("rivers.bin", in: folder, kind: 3, sections: 5)
    courses = LineStore(blocks: UnsafeSection(file, 0), steps: UnsafeSection(file, 1))
    records = UnsafeSection(file, 2)
    names = UnsafeSection(file, 3)
    strings = UnsafeSection(file, 4)
  }

  /// The number of rivers.
  public var count: Int { records.bytes.count / 24 }

  /// The rivers that bear a name, the longest first; "the", "River" before or after it and case and accents do not matter.
  public func rivers(named name: String) -> [River] {
    let words = NameKey.exact(name).split(separator: " ").map(String.init)
    let bare = Array(words.drop { $0 == "the" })
    for key in [bare, Array(bare.drop { $0 == "river" }), bare.last == "river" ? bare.dropLast() : []] where !key.isEmpty {
      let found = numbers(key: Array(key.joined(separator: " ").utf8))
      if !found.isEmpty { return found.map { river($0) } }
    }
    return []
  }

  /// The river that a place of the gazetteer is; nil for other places and unknown rivers.
  ///
  /// Of several rivers of the name it is the nearest to the place's point, which must lie within the place's radius and 100 km of its course.
  public func river(of place: Place) -> River? {
    guard place.kind == .water else { return nil }
    var best: (river: River, distance: Length)?
    for river in rivers(named: place.name) {
      guard let found = distance(from: place.coordinate, to: river) else { continue }
      if found.distance < best?.distance ?? Length(kilometres: place.precisionKm + 100) { best = (river, found.distance) }
    }
    return best?.river
  }

  /// The geodesic distance from a point to the course of a river, with the nearest point of it; nil only for a river of another file.
  public func distance(from point: Coordinate, to river: River) -> (distance: Length, nearest: Coordinate)? {
    courses.nearest(to: point, in: river.blocks).map { ($0.distance, $0.nearest) }
  }

  /// The nearest river within a distance of a point.
  public func nearest(to point: Coordinate, within radius: Length) -> (river: River, distance: Length, nearest: Coordinate)? {
    guard let found = courses.nearest(to: point, in: 0..<courses.count, within: radius.kilometres) else { return nil }
    let number = Int(courses.block(found.block).label)
    return number < count ? (river(number), found.distance, found.nearest) : nil
  }

  /// The courses that pass through a box, for a map, simplified to `tolerance` degrees; of rivers of at most `rank` (0 the greatest, 10 all).
  ///
  /// As for `BorderMap.lines(in:tolerance:kinds:)`, lines reach beyond the box.
  public func lines(in box: MapBox, tolerance: Double, rank: Int) -> [MapLine] {
    courses.lines(in: box, tolerance: tolerance, where: { Int($0.left) <= rank ? .river : nil }, name: { name(Int($0.label)) })
  }

  private func name(_ number: Int) -> String { strings.bytes.string(Int(records.bytes.word(24 * number))) }

  private func river(_ number: Int) -> River {
    let (bytes, start) = (records.bytes, 24 * number)
    let first = min(Int(bytes.word(start + 4)), courses.count)
    return River(
      id: number, name: name(number), length: Length(kilometres: Double(bytes.half(start + 12))), rank: Int(bytes.half(start + 14)),
      box: LineStore.box(bytes, start + 16), blocks: first..<min(first + Int(bytes.word(start + 8)), courses.count))
  }

  /// The rivers with a key, by binary search among the sorted keys.
  private func numbers(key: [UInt8]) -> [Int] {
    let total = names.bytes.count / 8
    func stored(_ index: Int) -> [UInt8] { Array(strings.bytes.string(Int(names.bytes.word(8 * index))).utf8) }
    var (low, high) = (0, total)
    while low < high {
      let middle = (low + high) / 2
      if stored(middle).lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < total, stored(low) == key {
      let number = Int(names.bytes.word(8 * low + 4))
      if number < count { found.append(number) }
      low += 1
    }
    return found.sorted()
  }
}
