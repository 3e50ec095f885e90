import Values
import World

/// Says which place each name means: by what stands beside it, by the countries, provinces and places that the article names, and by how
/// well known a place is. Every mention gets the scores of its candidates; the most probable readings of the others are its context.
struct PlaceResolver {
  struct Resolution {
    /// Candidates, best first.
    let ranked: [(entry: Gazetteer.Entry, score: Double)]
    /// Probability of the first among them, 0…1.
    let probability: Double
    let rule: String
  }

  private struct Candidate {
    let entry: Gazetteer.Entry
    let base: Double
    /// Country and name of the province it is, or lies in; empty where neither.
    let region: String
    let x, y, z: Double
    var score = 0.0
  }

  /// What the candidates of a mention depend on.
  private struct Name: Hashable {
    let key: String
    let numbers: [Int]
  }

  private let gazetteer: Gazetteer
  private let toponyms: [Toponym]
  private var candidates: [[Candidate]]
  private var probabilities: [Double]
  private let demonyms: [UInt16: Double]
  private var countryWeights: [UInt16: Double]
  private var regionWeights: [String: Double] = [:]
  /// What each name adds to the weight of a province, which does not speak for its own reading.
  private var regionsByName: [String: (region: String, weight: Double)] = [:]
  /// The sums of the two, at least 1.
  private var totalCountry = 1.0
  private var totalRegion = 1.0
  private var neighbours: PlaceNeighbours
  private static let mostCandidates = 24

  /// - Parameter demonyms: how often the article's demonyms point to each country (packed code).
  init(_ toponyms: [Toponym], demonyms: [UInt16: Double], _ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    self.toponyms = toponyms
    self.demonyms = demonyms
    countryWeights = demonyms
    probabilities = [Double](repeating: 0, count: toponyms.count)
    neighbours = PlaceNeighbours(toponyms)
    var known: [Name: [Candidate]] = [:]
    candidates = toponyms.map { toponym in
      let name = Name(key: toponym.key, numbers: toponym.entries.map { $0.number })
      if let candidates = known[name] { return candidates }
      let candidates = PlaceResolver.candidates(for: toponym, gazetteer)
      known[name] = candidates
      return candidates
    }
  }

  private static func candidates(for toponym: Toponym, _ gazetteer: Gazetteer) -> [Candidate] {
    toponym.entries.map { entry in
      let (x, y, z) = UnitVector.of(entry.coordinate)
      // A place is meant by its own name rather than by another place's.
      let isOwnName = NameKey.exact(gazetteer.place(at: entry.number).name) == toponym.key
      let base = base(entry, among: toponym.entries) + (isOwnName || entry.kind == .country ? 0.6 : -0.6)
      return Candidate(entry: entry, base: base, region: regionKey(entry, gazetteer), x: x, y: y, z: z)
    }
  }

  mutating func resolve() -> [Resolution?] {
    for round in 0..<3 {
      gatherContext(isFirst: round == 0)
      for index in toponyms.indices { score(index, isFirst: round == 0) }
    }
    return toponyms.indices.map { resolution($0) }
  }

  // MARK: - Prior

  /// How likely a place is meant by its name alone: its size, its fame, its kind.
  private static func base(_ entry: Gazetteer.Entry, among others: [Gazetteer.Entry]) -> Double {
    let size = 0.75 * Logarithm.ten(Double(entry.population) + 10)
    switch entry.kind {
    case .country: return 9
    case .region:
      if entry.country == 0 { return 9 }
      let hasSeat = others.contains { $0.kind == .settlement && $0.country == entry.country && $0.population > 20_000 }
      return size + (hasSeat ? -1.2 : 0.4)
    case .settlement: return size + 0.009 * Double(entry.fame) + (entry.isCapital ? 1.2 : 0)
    case .district: return size - 0.5
    case .airport: return 2
    case .facility, .water, .terrain, .road, .other: return entry.country == 0 ? 7 : 5.5
    }
  }

  // MARK: - Context

  /// Countries and provinces that the article names, weighted by how sure their mentions are.
  private mutating func gatherContext(isFirst: Bool) {
    var countries = demonyms
    var regions: [String: Double] = [:]
    regionsByName = [:]
    for index in toponyms.indices {
      guard let best = isFirst ? firstGuess(index) : candidates[index].max(by: { $0.score < $1.score }) else { continue }
      let weight = isFirst ? 1 : probabilities[index]
      guard best.entry.country != 0 else { continue }
      let isCountry = best.entry.kind == .country
      let isRegion = best.entry.kind == .region
      countries[best.entry.country, default: 0] += (isCountry ? 1 : isRegion ? 0.8 : 0.4) * weight
      let key = toponyms[index].key
      if !isCountry, isRegion || best.entry.admin1 != 0xFFFF, regionsByName[key] == nil {
        regionsByName[key] = (best.region, isRegion ? weight : 0.4 * weight)
      }
    }
    for (_, entry) in regionsByName.sorted(by: { $0.key < $1.key }) { regions[entry.region, default: 0] += entry.weight }
    countryWeights = countries
    regionWeights = regions
    totalCountry = max(1, countries.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value })
    totalRegion = max(1, regions.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value })
  }

  /// Before anything is resolved only names with one meaning, and countries, count.
  private func firstGuess(_ index: Int) -> Candidate? {
    let ranked = candidates[index].sorted { $0.base > $1.base }
    guard let first = ranked.first else { return nil }
    if ranked.count == 1 || first.base - ranked[1].base > 3 { return first }
    return nil
  }

  /// Country and name of the province a place is, or lies in.
  private static func regionKey(_ entry: Gazetteer.Entry, _ gazetteer: Gazetteer) -> String {
    let code = entry.countryCode ?? ""
    if entry.kind == .region { return code + NameKey.exact(gazetteer.place(at: entry.number).name) }
    return entry.admin1 == 0xFFFF ? "" : code + NameKey.exact(gazetteer.admin1Name(entry.admin1))
  }

  // MARK: - Scores

  private mutating func score(_ index: Int, isFirst: Bool) {
    let toponym = toponyms[index]
    guard !candidates[index].isEmpty else { return }
    var list = candidates[index]
    for position in list.indices {
      let entry = list[position].entry
      var score = list[position].base
      if !toponym.wanted.isEmpty {
        if let rank = toponym.wanted.firstIndex(of: entry.kind) { score += 4 - 1.5 * Double(rank) } else { score -= 2 }
      }
      if let qualifier = toponym.qualifier { score += qualification(list[position], by: qualifier) }
      score += 4 * min(1, 1.4 * (countryWeights[entry.country] ?? 0) / totalCountry)
      if entry.kind != .country {
        let key = list[position].region
        let own = regionsByName[toponym.key].map { $0.region == key ? $0.weight : 0 } ?? 0
        score += 3 * min(1, 1.8 * ((regionWeights[key] ?? 0) - own) / totalRegion)
      }
      list[position].score = score
    }
    if list.count > PlaceResolver.mostCandidates {
      list.sort { ($0.score, $1.entry.number) > ($1.score, $0.entry.number) }
      list.removeLast(list.count - PlaceResolver.mostCandidates)
    }
    if !isFirst { for position in list.indices { list[position].score += nearness(list[position], of: index) } }
    candidates[index] = list
    let best = list.map { $0.score }.max() ?? 0
    probabilities[index] = 1 / list.reduce(0) { $0 + Exponential.of($1.score - best) }
    if let place = list.max(by: { $0.score < $1.score }) {
      neighbours.set(
        PlaceNeighbours.Meaning(entry: place.entry, x: place.x, y: place.y, z: place.z, probability: probabilities[index]), at: index)
    }
  }

  /// What the wider place beside a name adds.
  private func qualification(_ candidate: Candidate, by qualifier: Int) -> Double {
    let entry = candidate.entry
    var best = -2.0
    for other in candidates[qualifier] where other.entry.country == entry.country && other.entry.number != entry.number {
      switch other.entry.kind {
      case .country where entry.kind != .country: best = max(best, 6)
      case .region where entry.kind != .country && entry.kind != .region:
        if candidate.region == other.region { best = max(best, 8) }
      case .district:
        if Geodesic.distance(entry.coordinate, other.entry.coordinate).kilometres < 60 { best = max(best, 6) }
      default: break
      }
    }
    return best
  }

  /// What the other names add for a place near their own, and another mention of the name that says where its place is.
  private func nearness(_ candidate: Candidate, of index: Int) -> Double {
    guard candidate.entry.kind != .country else { return 0 }
    let near = neighbours.nearness(x: candidate.x, y: candidate.y, z: candidate.z, of: index)
    return neighbours.isMeantElsewhere(candidate.entry, of: index) ? near + 4 : near
  }

  private func resolution(_ index: Int) -> Resolution? {
    let toponym = toponyms[index]
    guard !candidates[index].isEmpty else { return nil }
    let ranked = candidates[index].sorted { ($0.score, $1.entry.number) > ($1.score, $0.entry.number) }
    let best = ranked[0].entry
    let rule: String
    if ranked.count == 1 {
      rule = "only meaning"
    } else if best.kind == .country {
      rule = "country"
    } else if let qualifier = toponym.qualifier, qualification(ranked[0], by: qualifier) > 0 {
      rule = "stated beside it"
    } else if toponym.wanted.contains(best.kind) {
      rule = "word beside it"
    } else if ranked.allSatisfy({ $0.base <= ranked[0].base }) {
      rule = "best known"
    } else {
      rule = "context"
    }
    return Resolution(ranked: ranked.map { ($0.entry, $0.score) }, probability: probabilities[index], rule: rule)
  }
}
