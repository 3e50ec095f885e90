import TextModel
import Values

/// Names of places and the places they may mean (`gazetteer.bin`, memory-mapped; made by Tools/World/build.py).
///
/// A place's number is its position in the file, which is the rank of its population: a lower number is more populous. The places that the
/// analyst added (`World.adding`) have the numbers after those; a lookup finds them before the others.
public struct Gazetteer: Sendable {
  let file: MappedFile
  /// Places of 32 bytes each, most populous first.
  let records: UnsafeSection
  let keys: NameIndex
  private let pool: UnsafeSection
  private let idOrder: UnsafeSection
  private let admin1Names: UnsafeSection
  private let admin2Names: UnsafeSection
  let cells: CellIndex
  private let added: AddedLayer
  private static let kinds: [Place.Kind] = [
    .country, .region, .district, .settlement, .facility, .airport, .water, .terrain, .road, .other,
  ]

  init(folder: String) throws(Diagnostic) {
    file = try MappedFile("gazetteer.bin", in: folder, kind: 1, sections: 12)
    records = UnsafeSection(file, 0)
    pool = UnsafeSection(file, 1)
    idOrder = UnsafeSection(file, 2)
    keys = NameIndex(
      offsets: UnsafeSection(file, 3), text: UnsafeSection(file, 4), postings: UnsafeSection(file, 5), lists: UnsafeSection(file, 6),
      loose: UnsafeSection(file, 7))
    cells = CellIndex(starts: UnsafeSection(file, 8), places: UnsafeSection(file, 9))
    admin1Names = UnsafeSection(file, 10)
    admin2Names = UnsafeSection(file, 11)
    added = .none
  }

  /// The same mapped file under other added places.
  private init(_ base: Gazetteer, _ added: AddedLayer) {
    file = base.file
    records = base.records
    pool = base.pool
    idOrder = base.idOrder
    keys = base.keys
    cells = base.cells
    admin1Names = base.admin1Names
    admin2Names = base.admin2Names
    self.added = added
  }

  /// The gazetteer with further places over it; nothing is copied but the few that were added.
  func adding(_ places: [AddedPlace], _ borders: BorderMap) -> Gazetteer {
    Gazetteer(self, AddedLayer(added.places + places, borders))
  }

  /// The places of the file, without those that were added.
  private var fileCount: Int { records.bytes.count / 32 }

  /// The number of places.
  public var count: Int { fileCount + added.places.count }

  /// The places that the analyst added, by id.
  public var addedPlaces: [AddedPlace] { added.places }

  /// Every place that bears the name, added ones first, then the most populous: by exact folded name, else by the looser key (particles,
  /// hyphens, spaces).
  public func places(named name: String) -> [Place] {
    entries(named: name).map { place(at: $0.number) }
  }

  /// The place with a gazetteer id.
  public func place(id: Int64) -> Place? { number(id: id).map { place(at: $0) } }

  /// The entry with a gazetteer id.
  package func entry(id: Int64) -> Entry? { number(id: id).map { entry($0) } }

  private func number(id: Int64) -> Int? {
    if AddedPlace.ids.contains(id) { return added.offset(id: id).map { fileCount + $0 } }
    guard let wanted = UInt32(exactly: id) else { return nil }
    var (low, high) = (0, fileCount)
    while low < high {
      let middle = (low + high) / 2
      let number = Int(idOrder.bytes.word(4 * middle))
      let found = records.bytes.word(32 * number)
      if found == wanted { return number }
      if found < wanted { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Names that begin with `prefix` (case and accents folded), added ones first, then the most populous, for completion.
  public func names(withPrefix prefix: String, limit: Int) -> [String] {
    let key = NameKey.exactBytes(prefix)
    guard !key.isEmpty, limit > 0 else { return [] }
    var best: [(number: Int, key: Int)] = []
    for index in keys.range(withPrefix: key) {
      guard let number = keys.numbers(at: index).first else { continue }
      if best.count == limit, let last = best.last, number >= last.number { continue }
      let position = best.firstIndex { $0.number > number } ?? best.count
      best.insert((number, index), at: position)
      if best.count > limit { best.removeLast() }
    }
    let prefixText = String(decoding: key, as: UTF8.self)
    var seen: Set<String> = []
    let names = added.names { $0.hasPrefix(prefixText) } + best.map { displayName(ofKey: $0.key, place: $0.number) }
    return Array(names.filter { seen.insert($0).inserted }.prefix(limit))
  }

  /// Names near in spelling, for "did you mean"; never used to resolve.
  ///
  /// Only names of added places and of those with more than 5 000 inhabitants, with the same first letter and one or two letters changed, most
  /// populous first.
  public func suggestions(for name: String, limit: Int) -> [String] {
    let key = NameKey.exactBytes(name)
    guard key.count >= 3, key.count <= 40, limit > 0 else { return [] }
    let allowed = key.count < 6 ? 1 : 2
    var found: [(distance: Int, number: Int, key: Int)] = []
    for index in keys.range(withPrefix: [key[0]]) {
      let other = keys.key(at: index)
      guard abs(other.count - key.count) <= allowed, let number = keys.numbers(at: index).first, entry(number).population > 5000 else {
        continue
      }
      let distance = SpellingDistance.between(key, Array(other), limit: allowed)
      if distance <= allowed { found.append((distance, number, index)) }
    }
    found.sort { ($0.distance, $0.number) < ($1.distance, $1.number) }
    var seen: Set<String> = []
    let near = added.names { other in
      let bytes = Array(other.utf8)
      return bytes.first == key[0] && abs(bytes.count - key.count) <= allowed
        && SpellingDistance.between(key, bytes, limit: allowed) <= allowed
    }
    let names = near + found.map { displayName(ofKey: $0.key, place: $0.number) }
    return Array(names.filter { seen.insert($0).inserted }.prefix(limit))
  }

  /// Places within a radius, nearest first; of equal distance the more populous first.
  public func places(within radius: Length, of centre: Coordinate) -> [(place: Place, distance: Length)] {
    guard radius.metres >= 0, radius.metres.isFinite else { return [] }
    var found: [(number: Int, distance: Length)] = []
    for number in cells.numbers(within: radius, of: centre) {
      let distance = Geodesic.distance(centre, entry(number).coordinate)
      if distance <= radius { found.append((number, distance)) }
    }
    for (offset, place) in added.asPlaces.enumerated() {
      let distance = Geodesic.distance(centre, place.coordinate)
      if distance <= radius { found.append((fileCount + offset, distance)) }
    }
    found.sort { ($0.distance.metres, $0.number) < ($1.distance.metres, $1.number) }
    return found.map { (place(at: $0.number), $0.distance) }
  }

  // MARK: - Entries

  /// The numbers of all places that bear the name, with their entries, added ones first; the looser key is asked only when the exact one finds
  /// nothing.
  package func entries(named name: String) -> [Entry] {
    let key = NameKey.exactBytes(name)
    guard !added.isEmpty else { return keys.numbers(named: key).map { entry($0) } }
    let text = String(decoding: key, as: UTF8.self)
    let exact = added.offsets(named: text)
    if !exact.isEmpty {
      let others = keys.contains(key) ? keys.numbers(named: key) : []
      return (exact.map { fileCount + $0 } + others).map { entry($0) }
    }
    let offsets = keys.contains(key) ? [] : added.offsets(looselyNamed: text)
    return (offsets.map { fileCount + $0 } + keys.numbers(named: key)).map { entry($0) }
  }

  /// The added places that bear the exact key (`NameKey.exact`).
  package func addedEntries(named key: String) -> [Entry] { added.offsets(named: key).map { entry(fileCount + $0) } }

  /// Whether any place bears the exact key (`NameKey.exact`).
  package func hasName(_ key: String) -> Bool { !added.offsets(named: key).isEmpty || keys.contains(Array(key.utf8)) }

  /// The fields of a place without its strings, for resolving names; 0 ≤ number < count.
  package func entry(_ number: Int) -> Entry {
    if number >= fileCount { return added.entry(number - fileCount, number: number) }
    let start = 32 * number
    let bytes = records.bytes
    return Entry(
      number: number,
      id: Int64(bytes.word(start)),
      coordinate: Coordinate(checking: Double(bytes.int(start + 4)) / 1e5, longitude: Double(bytes.int(start + 8)) / 1e5)
        ?? Coordinate(latitude: 0, longitude: 0),
      population: Int(bytes.word(start + 12)), admin1: bytes.half(start + 20), admin2: bytes.half(start + 22),
      country: bytes.half(start + 24), kind: Gazetteer.kinds[min(Int(bytes.byte(start + 26)), Gazetteer.kinds.count - 1)],
      isCapital: bytes.byte(start + 27) != 0, fame: Int(bytes.byte(start + 30)))
  }

  /// The place of an entry.
  package func place(at number: Int) -> Place {
    if number >= fileCount { return added.asPlaces[number - fileCount] }
    let entry = entry(number)
    let start = 32 * number
    return Place(
      id: entry.id, name: pool.bytes.string(Int(records.bytes.word(start + 16))), country: entry.countryCode,
      admin1: entry.admin1 == 0xFFFF ? nil : admin1Name(entry.admin1), coordinate: entry.coordinate, kind: entry.kind,
      population: entry.population > 0 ? entry.population : nil, precisionKm: Double(records.bytes.half(start + 28)) / 10)
  }

  /// The name of a first-order division by its index in an entry.
  package func admin1Name(_ index: UInt16) -> String { pool.bytes.string(Int(admin1Names.bytes.word(4 * Int(index)))) }
  /// The name of a district by its index in an entry.
  package func admin2Name(_ index: UInt16) -> String { pool.bytes.string(Int(admin2Names.bytes.word(4 * Int(index)))) }

  /// The place's own name when that is what the key stands for, else the key with capitals.
  private func displayName(ofKey index: Int, place number: Int) -> String {
    let key = Array(keys.key(at: index))
    let name = place(at: number).name
    if NameKey.exactBytes(name) == key { return name }
    var isStart = true
    return String(
      decoding: key.map { byte -> UInt8 in
        defer { isStart = byte == 0x20 }
        return isStart && (0x61...0x7A).contains(byte) ? byte - 0x20 : byte
      }, as: UTF8.self)
  }
}

extension Gazetteer {
  /// A place without its strings.
  package struct Entry: Sendable, Hashable {
    /// Position in the file: the rank by population.
    package let number: Int
    /// The number that `Place.id` gives.
    package let id: Int64
    /// Whether the analyst added it.
    package var isAdded: Bool { AddedPlace.ids.contains(id) }
    /// The point that stands for it.
    package let coordinate: Coordinate
    /// 0 where it is not known.
    package let population: Int
    /// Index of its first-order division among all; 0xFFFF where it has none.
    package let admin1: UInt16
    /// Index of its district's name; 0xFFFF where it has none.
    package let admin2: UInt16
    /// The two letters of the ISO code, the first in the low byte; 0 where it has none.
    package let country: UInt16
    /// What sort of place it is.
    package let kind: Place.Kind
    /// Whether it is the capital of its country.
    package let isCapital: Bool
    /// How many other names the sources know for it, up to 254: a measure of how widely it is known. 255 for countries.
    package let fame: Int

    /// ISO 3166-1 alpha-2; nil where it has none.
    package var countryCode: String? { country == 0 ? nil : Entry.code(country) }
    /// The two letters of a packed code.
    package static func code(_ packed: UInt16) -> String { String(decoding: [UInt8(packed & 0xFF), UInt8(packed >> 8)], as: UTF8.self) }
    /// A code of two ASCII letters, the first in the low byte; 0 for any other text.
    package static func packed(_ code: String) -> UInt16 {
      let bytes = Array(code.utf8)
      return bytes.count == 2 ? UInt16(bytes[0]) | UInt16(bytes[1]) << 8 : 0
    }
  }
}
