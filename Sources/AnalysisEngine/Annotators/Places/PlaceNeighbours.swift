import Values
import World

/// The names of an article that speak for places near their own: for each name its first mention that is resolved well enough.
///
/// A name speaks once, however often it stands in the text, and only the first `mostNames` names speak. A question so costs no more in a
/// long article than in one that names `mostNames` places.
struct PlaceNeighbours {
  /// What a mention most probably means.
  struct Meaning {
    let entry: Gazetteer.Entry
    /// Its point on the unit sphere.
    let x, y, z: Double
    /// 0…1.
    let probability: Double
  }

  private struct NamedEntry: Hashable {
    let name: Int
    let entry: Int
  }

  /// The number of each mention's name.
  private let names: [Int]
  /// For each mention the next of the same name; nil for the last.
  private let next: [Int?]
  private let isQualified: [Bool]
  private var meanings: [Meaning?]
  /// For each name the mention that speaks.
  private var speakerOfName: [Int?]
  /// The mentions that speak, in the order of the text.
  private var speakers: [Int] = []
  /// How many mentions of a name, with the wider place beside them, mean a place.
  private var qualified: [NamedEntry: Int] = [:]
  private static let mostNames = 150
  private static let kilometresPerRadian = 6371.0

  init(_ toponyms: [Toponym]) {
    var numbers: [String: Int] = [:]
    names = toponyms.map { toponym in
      if let known = numbers[toponym.key] { return known }
      numbers[toponym.key] = numbers.count
      return numbers.count - 1
    }
    var following = [Int?](repeating: nil, count: numbers.count)
    var next = [Int?](repeating: nil, count: toponyms.count)
    for index in toponyms.indices.reversed() {
      next[index] = following[names[index]]
      following[names[index]] = index
    }
    self.next = next
    isQualified = toponyms.map { $0.qualifier != nil }
    meanings = [Meaning?](repeating: nil, count: toponyms.count)
    speakerOfName = [Int?](repeating: nil, count: numbers.count)
  }

  /// Says what a mention most probably means now. Called for the mentions in the order of the text, all rounds together are linear in their
  /// number.
  mutating func set(_ meaning: Meaning, at mention: Int) {
    let name = names[mention]
    if isQualified[mention] {
      if let old = meanings[mention] { qualified[NamedEntry(name: name, entry: old.entry.number), default: 0] -= 1 }
      qualified[NamedEntry(name: name, entry: meaning.entry.number), default: 0] += 1
    }
    meanings[mention] = meaning
    guard name < PlaceNeighbours.mostNames else { return }
    let old = speakerOfName[name]
    if speaks(mention) {
      if old.map({ mention < $0 }) ?? true { replace(old, by: mention) }
    } else if old == mention {
      var other = next[mention]
      while let candidate = other, !speaks(candidate) { other = next[candidate] }
      replace(old, by: other)
    }
  }

  private func speaks(_ mention: Int) -> Bool {
    meanings[mention].map { $0.probability > 0.3 && $0.entry.kind != .country } ?? false
  }

  private mutating func replace(_ old: Int?, by new: Int?) {
    if let old, let position = speakers.firstIndex(of: old) { speakers.remove(at: position) }
    if let new { speakers.insert(new, at: speakers.firstIndex { $0 > new } ?? speakers.count) }
    if let mention = new ?? old { speakerOfName[names[mention]] = new }
  }

  /// How near the places of the other names lie to a point: up to 4 for several within a day's walk.
  func nearness(x: Double, y: Double, z: Double, of mention: Int) -> Double {
    var total = 0.0
    for speaker in speakers where names[speaker] != names[mention] {
      guard let place = meanings[speaker] else { continue }
      let dot = min(1, x * place.x + y * place.y + z * place.z)
      // The chord serves: only near places count.
      let kilometres = (2 * (1 - dot)).squareRoot() * PlaceNeighbours.kilometresPerRadian
      if kilometres < 500 { total += place.probability * Exponential.of(-kilometres / 100) }
    }
    return min(4, 1.5 * total)
  }

  /// Whether another mention of the name, with the wider place beside it, means this one.
  func isMeantElsewhere(_ entry: Gazetteer.Entry, of mention: Int) -> Bool {
    var count = qualified[NamedEntry(name: names[mention], entry: entry.number)] ?? 0
    if isQualified[mention], meanings[mention]?.entry.number == entry.number { count -= 1 }
    return count > 0
  }
}
