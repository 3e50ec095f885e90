import Values

/// The places that lie over the gazetteer's file, found by the same keys. A handful, so that lists serve.
struct AddedLayer: Sendable {
  /// By id, so that the same places have the same numbers in whatever order they were added.
  let places: [AddedPlace]
  /// The same as the gazetteer gives them.
  let asPlaces: [Place]
  private let byKey: [String: [Int]]
  private let byLooserKey: [String: [Int]]

  /// Nothing added.
  static let none = AddedLayer([], asPlaces: [])

  /// - Parameter borders: Says where those lie whose country is not given.
  init(_ places: [AddedPlace], _ borders: BorderMap) {
    var seen: Set<Int64> = []
    let sorted = places.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    self.init(sorted, asPlaces: sorted.map { $0.place(borders) })
  }

  private init(_ places: [AddedPlace], asPlaces: [Place]) {
    var byKey: [String: [Int]] = [:]
    var byLooserKey: [String: [Int]] = [:]
    for (offset, place) in places.enumerated() {
      for key in place.keys {
        byKey[key, default: []].append(offset)
        let looser = AddedLayer.looser(key)
        if byLooserKey[looser]?.last != offset { byLooserKey[looser, default: []].append(offset) }
      }
    }
    self.places = places
    self.asPlaces = asPlaces
    self.byKey = byKey
    self.byLooserKey = byLooserKey
  }

  var isEmpty: Bool { places.isEmpty }

  /// The places that bear the exact key.
  func offsets(named key: String) -> [Int] { byKey[key] ?? [] }

  /// The places that share the looser key of an exact one; none for a key too short to be sure of.
  func offsets(looselyNamed key: String) -> [Int] {
    let looser = AddedLayer.looser(key)
    return looser.utf8.count < 4 ? [] : byLooserKey[looser] ?? []
  }

  func offset(id: Int64) -> Int? { asPlaces.firstIndex { $0.id == id } }

  /// The names whose keys pass, as they were written, in the order of the places.
  func names(where fits: (String) -> Bool) -> [String] {
    places.flatMap { place in ([place.name] + place.otherNames).filter { fits(NameKey.exact($0)) } }
  }

  func entry(_ offset: Int, number: Int) -> Gazetteer.Entry {
    let place = asPlaces[offset]
    return Gazetteer.Entry(
      number: number, id: place.id, coordinate: place.coordinate, population: 0, admin1: 0xFFFF, admin2: 0xFFFF,
      country: place.country.map { Gazetteer.Entry.packed($0) } ?? 0, kind: place.kind, isCapital: false, fame: 0)
  }

  private static func looser(_ key: String) -> String { String(decoding: NameKey.loose(Array(key.utf8)), as: UTF8.self) }
}
