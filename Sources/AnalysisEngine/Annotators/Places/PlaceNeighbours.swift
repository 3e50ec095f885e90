import Values
import World

/// What the names of an article probably mean, as points near which others are looked for.
///
/// A name speaks once, however often it stands in the text, for its most probable meanings; only the first `mostNames` names speak. A question
/// so costs no more in a long article than in one that names `mostNames` places.
struct PlaceNeighbours {
  /// A place that a name may mean.
  struct Meaning {
    let entry: Gazetteer.Entry
    /// Where it lies.
    let point: UnitVector
    /// 0…1.
    let probability: Double

    /// The distance to another point.
    func kilometres(to other: UnitVector) -> Double { point.distance(to: other).kilometres }

    /// Whether a point lies within 500 km, the farthest that counts.
    func isNear(_ other: UnitVector) -> Bool { point.cosine(to: other) > 0.99692 }
  }

  /// What the other names say for a point, by a scale of 100 km and by one of 25 km, up to 1 each.
  ///
  /// A name says the logarithm of the mean of e^(4s) over its meanings, where s = e^(−distance/scale): so does belief propagation pass what one
  /// variable knows to another. A pair of small places that lie together thus finds itself, though each is the least likely of its namesakes.
  struct Nearness {
    let near: Float
    let close: Float
  }

  /// For each name what it may mean.
  private var meanings: [[Meaning]]
  /// What was asked for since the meanings changed: for each name by the number of the place.
  private var known: [[Int: Nearness]]
  private static let mostNames = 150
  private static let mostMeanings = 12
  private static let leastProbability = 0.01
  /// What a name says at most.
  private static let sharpness = 4.0

  init(names: Int) {
    meanings = [[Meaning]](repeating: [], count: names)
    known = [[Int: Nearness]](repeating: [:], count: names)
  }

  /// Says what each name may mean now, most probable first.
  mutating func set(_ all: [[Meaning]]) {
    for name in all.indices {
      known[name].removeAll(keepingCapacity: true)
      meanings[name] = all[name].prefix(PlaceNeighbours.mostMeanings).filter {
        $0.probability >= PlaceNeighbours.leastProbability && $0.entry.kind != .country && $0.entry.population < 20_000_000
      }
    }
  }

  /// How near a candidate of a name lies to what the other names may mean.
  mutating func nearness(of entry: Gazetteer.Entry, at point: UnitVector, of name: Int) -> Nearness {
    if let nearness = known[name][entry.number] { return nearness }
    var near = 0.0
    var close = 0.0
    for (other, places) in meanings.prefix(PlaceNeighbours.mostNames).enumerated() where other != name {
      var sumNear = 1.0
      var sumClose = 1.0
      for place in places where place.isNear(point) {
        let kilometres = place.kilometres(to: point)
        sumNear += place.probability * (Exponential.of(PlaceNeighbours.sharpness * Exponential.of(-kilometres / 100)) - 1)
        sumClose += place.probability * (Exponential.of(PlaceNeighbours.sharpness * Exponential.of(-kilometres / 25)) - 1)
      }
      if sumNear > 1 { near += Logarithm.natural(sumNear) }
      if sumClose > 1 { close += Logarithm.natural(sumClose) }
    }
    let nearness = Nearness(near: PlaceNeighbours.part(near), close: PlaceNeighbours.part(close))
    known[name][entry.number] = nearness
    return nearness
  }

  /// Three names that say all they can make 1.
  private static func part(_ sum: Double) -> Float { Float(min(1, sum / (3 * sharpness))) }
}
