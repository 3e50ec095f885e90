import Values
import World

/// Says which place each name means: by what stands beside it, by the countries, provinces and places that the article names, and by how
/// well known a place is.
///
/// Every candidate of every mention gets a score, the sum of its features by their weights, and so a probability. What the other names most
/// probably mean is part of the features, so a few rounds are made; in the first one nothing is known of the others.
package struct PlaceResolver {
  /// Which place a name means.
  package struct Resolution {
    /// Candidates, best first.
    package let ranked: [(entry: Gazetteer.Entry, features: PlaceFeatures)]
    /// Probability of the first among them, 0…1.
    package let probability: Double
    /// Why the first was chosen.
    package let rule: String
  }

  private struct Candidate {
    let entry: Gazetteer.Entry
    /// What is known of the place itself.
    let known: PlaceFeatures
    /// The number of the province it is, or lies in; nil where neither.
    let region: Int?
    let point: UnitVector
    var features = PlaceFeatures()
    var score = 0.0
    var probability = 0.0
  }

  /// What the candidates of a mention depend on.
  private struct Name: Hashable {
    let key: String
    let numbers: [Int]
  }

  private let gazetteer: Gazetteer
  private let toponyms: [Toponym]
  private let weights: PlaceWeights
  private let separations: [StatedSeparation]
  private let evidence: [UInt16: Float]
  /// For each toponym those that it qualifies.
  private var qualified: [[Int]]
  /// The first toponyms that stand in datelines.
  private let datelines: [Int]
  /// For each toponym the number of its name.
  private let names: [Int]
  private let nameCount: Int
  private let regionCount: Int
  /// How much each mention counts among those of its name: 1, 1/2, 1/3 …
  private let shares: [Float]
  private var candidates: [[Candidate]]
  /// For each toponym what it most probably means.
  private var meanings: [PlaceNeighbours.Meaning?]
  private var votes: PlaceVotes
  private var neighbours: PlaceNeighbours
  /// How many mentions of a name, with the wider place beside them, mean a place.
  private var stated: [NamedEntry: Int] = [:]
  private static let rounds = 4
  /// How likely the place that is meant is among those that the gazetteer lists under a name it knows (Documentation/Figures/Places.md).
  private static let isListed = 0.97
  private static let mostCandidates = 32
  /// How many names before and after a mention are looked at as those of its sentence.
  private static let beside = 6

  private struct NamedEntry: Hashable {
    let name: Int
    let entry: Int
  }

  /// - Parameter evidence: what the article says for each country (packed code) besides names of places.
  init(
    _ toponyms: [Toponym], evidence: [UInt16: Float], separations: [StatedSeparation], _ gazetteer: Gazetteer,
    weights: PlaceWeights = .standard
  ) {
    self.gazetteer = gazetteer
    self.toponyms = toponyms
    self.separations = separations
    self.weights = weights
    self.evidence = evidence
    var numbers: [String: Int] = [:]
    var counts: [Float] = []
    var shares: [Float] = []
    names = toponyms.map { toponym in
      let number = numbers[toponym.key] ?? counts.count
      if number == counts.count {
        numbers[toponym.key] = number
        counts.append(0)
      }
      counts[number] += 1
      shares.append(toponym.voice / counts[number])
      return number
    }
    self.shares = shares
    nameCount = counts.count
    datelines = Array(toponyms.indices.filter { toponyms[$0].isDateline }.prefix(4))
    qualified = [[Int]](repeating: [], count: toponyms.count)
    for (index, toponym) in toponyms.enumerated() { if let wider = toponym.qualifier { qualified[wider].append(index) } }
    var known: [Name: [Candidate]] = [:]
    var regions: [String: Int] = [:]
    candidates = toponyms.map { toponym in
      let name = Name(key: toponym.key, numbers: toponym.entries.map { $0.number })
      if let candidates = known[name] { return candidates }
      let candidates = PlaceResolver.candidates(for: toponym, gazetteer, &regions)
      known[name] = candidates
      return candidates
    }
    regionCount = regions.count
    meanings = [PlaceNeighbours.Meaning?](repeating: nil, count: toponyms.count)
    votes = PlaceVotes(adjectives: evidence, names: nameCount, regions: regions.count)
    neighbours = PlaceNeighbours(names: nameCount)
  }

  package mutating func resolve() -> [Resolution?] {
    for round in 0..<PlaceResolver.rounds {
      for index in toponyms.indices { score(index, isFirst: round == 0) }
      gather()
    }
    return toponyms.indices.map { resolution($0) }
  }

  // MARK: - What is known of a place

  private static func candidates(for toponym: Toponym, _ gazetteer: Gazetteer, _ regions: inout [String: Int]) -> [Candidate] {
    let largest = Logarithm.ten(Double(toponym.entries.map { $0.population }.max() ?? 0) + 10)
    let isOwn = toponym.entries.map { entry in
      entry.kind == .country || PlaceResolver.isSpelling(toponym.key, of: NameKey.exact(gazetteer.place(at: entry.number).name))
    }
    // A hamlet takes no name from a city.
    let owners = zip(toponym.entries, isOwn).filter { $1 && ($0.population >= 1000 || $0.kind != .settlement) }.map {
      (point: UnitVector($0.0.coordinate), population: $0.0.population)
    }
    return zip(toponym.entries, isOwn).map { entry, isOwn in
      let point = UnitVector(entry.coordinate)
      var features = PlaceFeatures()
      let size = Logarithm.ten(Double(entry.population) + 10)
      if !isOwn {
        // The province of a city bears its name by right: only a place elsewhere owns it instead, and less so a smaller one (Palmyra, Tadmur).
        let elsewhere = owners.filter { point.cosine(to: $0.point) < PlaceResolver.cosineOfElsewhere }
        features[.alias] = elsewhere.isEmpty ? 1 : 0
        if !elsewhere.isEmpty { features[.borrowed] = elsewhere.contains { $0.population >= entry.population } ? 1 : 0.5 }
      }
      features[.capital] = entry.isCapital ? 1 : 0
      if entry.kind == .settlement || entry.kind == .district { features[.smaller] = Float((size - largest) / 7) }
      switch entry.kind {
      case .country: features[.country] = 1
      case .region:
        if entry.country == 0 {
          features[.supranational] = 1
          break
        }
        let hasCity = toponym.entries.contains { city in
          city.kind == .settlement && city.country == entry.country && city.population > 5000
            && regionKey(city, gazetteer) == regionKey(entry, gazetteer)
        }
        features[hasCity ? .regionOfCity : .region] = 1
        features[.divisionSize] = Float(size / 7)
      case .district:
        features[.district] = 1
        features[.divisionSize] = Float(size / 7)
      case .settlement:
        features[.settlementSize] = Float(size / 7)
        features[.fame] = Float(entry.fame) / 254
      case .airport: features[.airport] = 1
      case .facility, .water, .terrain, .road, .other: features[entry.country == 0 ? .supranational : .feature] = 1
      }
      let key = regionKey(entry, gazetteer)
      var region: Int?
      if !key.isEmpty {
        region = regions[key] ?? regions.count
        regions[key] = region
      }
      return Candidate(entry: entry, known: features, region: region, point: point)
    }
  }

  /// Whether two keys are spellings of one name, as transliterations differ: "mykolaiv" and "mykolayiv", "hama" and "hamah".
  private static func isSpelling(_ key: String, of name: String) -> Bool {
    if key == name { return true }
    let (left, right) = (Array(key.utf8), Array(name.utf8))
    let limit = min(left.count, right.count) < 6 ? 1 : 2
    guard min(left.count, right.count) >= 4, left[0] == right[0] else { return false }
    return SpellingDistance.between(left, right, limit: limit) <= limit
  }

  /// The cosine of 150 km on the sphere.
  private static let cosineOfElsewhere = 0.99972

  /// Country and name of the province a place is, or lies in; empty where neither.
  private static func regionKey(_ entry: Gazetteer.Entry, _ gazetteer: Gazetteer) -> String {
    let code = entry.countryCode ?? ""
    if entry.kind == .region { return code + NameKey.exact(gazetteer.place(at: entry.number).name) }
    return entry.admin1 == 0xFFFF ? "" : code + NameKey.exact(gazetteer.admin1Name(entry.admin1))
  }

  // MARK: - Rounds

  /// Takes in what all names most probably mean, for the next round.
  private mutating func gather() {
    votes = PlaceVotes(adjectives: evidence, names: nameCount, regions: regionCount)
    stated = [:]
    var surest = [Int?](repeating: nil, count: nameCount)
    for index in toponyms.indices {
      let name = names[index]
      for candidate in candidates[index] {
        votes.add(Float(candidate.probability) * shares[index], for: candidate.entry, region: candidate.region, of: name)
      }
      guard let meaning = meanings[index] else { continue }
      if isLocated(index) { stated[NamedEntry(name: name, entry: meaning.entry.number), default: 0] += 1 }
      let best = surest[name].flatMap { meanings[$0]?.probability } ?? 0
      if meaning.probability > best { surest[name] = index }
    }
    votes.close()
    neighbours.set(
      surest.map { index in
        guard let index else { return [] }
        let voice = min(1, Double(toponyms[index].voice))
        return candidates[index].sorted { $0.probability > $1.probability }.prefix(16).map {
          PlaceNeighbours.Meaning(entry: $0.entry, point: $0.point, probability: $0.probability * voice)
        }
      })
  }

  /// Whether the words beside a name say where its place is.
  private func isLocated(_ index: Int) -> Bool { toponyms[index].qualifier != nil || toponyms[index].statedCountry != nil }

  /// Whether another mention of the name, with the wider place beside it, means this one.
  private func isMeantElsewhere(_ entry: Gazetteer.Entry, _ index: Int) -> Bool {
    var count = stated[NamedEntry(name: names[index], entry: entry.number)] ?? 0
    if isLocated(index), meanings[index]?.entry.number == entry.number { count -= 1 }
    return count > 0
  }

  private mutating func score(_ index: Int, isFirst: Bool) {
    guard !candidates[index].isEmpty else { return }
    var list = candidates[index]
    for position in list.indices {
      list[position].features = features(of: list[position], index, isFirst: isFirst)
      list[position].score = weights.score(list[position].features)
    }
    if list.count > PlaceResolver.mostCandidates, !isFirst {
      list.sort { ($0.score, $1.entry.number) > ($1.score, $0.entry.number) }
      list.removeLast(list.count - PlaceResolver.mostCandidates)
    }
    let best = list.map { $0.score }.max() ?? 0
    let total = list.reduce(0) { $0 + Exponential.of($1.score - best) }
    for position in list.indices { list[position].probability = Exponential.of(list[position].score - best) / total }
    candidates[index] = list
    meanings[index] = list.max { $0.score < $1.score }.map {
      PlaceNeighbours.Meaning(entry: $0.entry, point: $0.point, probability: $0.probability)
    }
  }

  private mutating func features(of candidate: Candidate, _ index: Int, isFirst: Bool) -> PlaceFeatures {
    let toponym = toponyms[index]
    let entry = candidate.entry
    var features = candidate.known
    if !toponym.wanted.isEmpty {
      let rank = toponym.wanted.firstIndex(of: entry.kind)
      features[rank == nil ? .kindContradicted : rank == 0 ? .kindStated : .kindAllowed] = 1
    }
    if let qualifier = toponym.qualifier { state(candidate, in: qualifier, &features) }
    if let country = toponym.statedCountry, entry.kind != .country {
      features[country == entry.country ? .countryStated : .statedElsewhere] = 1
    }
    if qualified[index].contains(where: { holds(candidate, someOf: $0) }) { features[.holdsStated] = 1 }
    let name = names[index]
    if entry.country != 0 {
      let support = votes.country(entry.country, without: name)
      features[.countryShare] = support.share
      features[.countryCount] = support.count
      features[.placeShare] = votes.places(in: entry.country, without: name)
    }
    guard !isFirst, entry.kind != .country else { return features }
    if let region = candidate.region {
      let support = votes.region(region, without: name)
      features[.regionShare] = support.share
      features[.regionCount] = support.count
    }
    let nearness = neighbours.nearness(of: entry, at: candidate.point, of: name)
    features[.near] = nearness.near
    features[.close] = nearness.close
    lookBeside(candidate, index, &features)
    for other in datelines where names[other] != names[index] {
      guard let meaning = meanings[other], meaning.entry.kind != .country, meaning.isNear(candidate.point) else { continue }
      let nearness = meaning.probability * Exponential.of(-meaning.kilometres(to: candidate.point) / 100)
      features[.nearDateline] = max(features[.nearDateline], Float(nearness))
    }
    if isMeantElsewhere(entry, index) { features[.sense] = 1 }
    for separation in separations where separation.place == index || separation.from == index {
      measure(candidate, index, separation, &features)
    }
    return features
  }

  // MARK: - What stands beside a name

  private func state(_ candidate: Candidate, in qualifier: Int, _ features: inout PlaceFeatures) {
    var isHeld = false
    for other in candidates[qualifier] {
      guard let feature = PlaceResolver.containment(of: candidate, in: other) else { continue }
      isHeld = true
      features[feature] = 1
    }
    if !isHeld { features[.statedElsewhere] = 1 }
  }

  /// How a place lies in, or near, a wider one; nil where it does not.
  private static func containment(of candidate: Candidate, in wider: Candidate) -> PlaceFeature? {
    let (entry, other) = (candidate.entry, wider.entry)
    guard entry.number != other.number, entry.kind != .country else { return nil }
    switch other.kind {
    case .country: return entry.country == other.country ? .countryStated : nil
    case .region:
      return entry.kind != .region && candidate.region != nil && candidate.region == wider.region ? .divisionStated : nil
    case .district:
      guard entry.country == other.country, entry.kind != .region else { return nil }
      return kilometres(candidate, wider) < 60 ? .divisionStated : nil
    default: return kilometres(candidate, wider) < 80 ? .nearStated : nil
    }
  }

  private static func kilometres(_ left: Candidate, _ right: Candidate) -> Double { left.point.distance(to: right.point).kilometres }

  /// Whether a wider place holds one of the places that a name in it may mean.
  private func holds(_ candidate: Candidate, someOf inner: Int) -> Bool {
    candidates[inner].contains { PlaceResolver.containment(of: $0, in: candidate) != nil }
  }

  private func lookBeside(_ candidate: Candidate, _ index: Int, _ features: inout PlaceFeatures) {
    let first = max(0, index - PlaceResolver.beside)
    for other in first..<min(toponyms.count, index + PlaceResolver.beside + 1) {
      guard abs(toponyms[other].sentence - toponyms[index].sentence) <= 1, names[other] != names[index], let meaning = meanings[other]
      else { continue }
      guard meaning.entry.kind != .country else { continue }
      let probability = Float(meaning.probability)
      let kilometres = meaning.kilometres(to: candidate.point)
      if kilometres < 500 {
        features[.sentenceNear] = max(features[.sentenceNear], probability * Float(Exponential.of(-kilometres / 100)))
      }
    }
  }

  private func measure(_ candidate: Candidate, _ index: Int, _ separation: StatedSeparation, _ features: inout PlaceFeatures) {
    let isOrigin = separation.from == index
    guard let other = meanings[isOrigin ? separation.place : separation.from], other.probability > 0.3 else { return }
    let (point, origin) = isOrigin ? (other.entry, candidate.entry) : (candidate.entry, other.entry)
    guard ![.region, .district, .country].contains(candidate.entry.kind) else {
      // What is measured from or to is a town or finer.
      features[.distanceContradicted] = 1
      return
    }
    guard point.kind == .settlement, origin.kind == .settlement else { return }
    let fit = separation.fit(point.coordinate, from: origin.coordinate)
    if fit > 0 { features[.distanceStated] = 1 } else if fit < 0 { features[.distanceContradicted] = 1 }
  }

  // MARK: - Result

  private func resolution(_ index: Int) -> Resolution? {
    guard !candidates[index].isEmpty else { return nil }
    let ranked = candidates[index].sorted { ($0.score, $1.entry.number) > ($1.score, $0.entry.number) }
    let rule = PlaceReason.reason(
      for: ranked[0].entry, ranked[0].features, over: ranked.count > 1 ? ranked[1].features : nil, by: weights)
    return Resolution(
      ranked: ranked.map { ($0.entry, $0.features) }, probability: PlaceResolver.isListed * ranked[0].probability, rule: rule)
  }
}
