import World

/// The countries and provinces that an article's names and demonyms speak for. A name does not speak for its own reading.
///
/// Names that may mean several places speak for all of them, each by its probability: many small names with a province in common so tell where a
/// local paper is at home, before any of them is resolved.
struct PlaceVotes {
  /// What is said for a country or province by others, as a share and, up to 1, as a number.
  struct Support {
    let share: Float
    let count: Float
  }

  private var countries: [UInt16: Float]
  /// The same of names of towns and provinces alone.
  private var places: [UInt16: Float] = [:]
  private var totalPlaces: Float = 0
  private var placesOfName: [[UInt16: Float]]
  private var placeTotalOfName: [Float]
  private var regions: [Float]
  /// What all names say for each province.
  private var saidOfRegions: [Float]
  private var totalCountries: Float
  private var totalRegions: Float = 0
  /// For each name what it gives to countries and provinces.
  private var countriesOfName: [[UInt16: Float]]
  private var regionsOfName: [[Int: Float]]
  /// The sums of the two.
  private var countryTotalOfName: [Float]
  private var regionTotalOfName: [Float]

  /// - Parameter adjectives: how often the article's demonyms point to each country (packed code).
  init(adjectives: [UInt16: Float], names: Int, regions: Int) {
    countries = adjectives
    totalCountries = adjectives.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    self.regions = [Float](repeating: 0, count: regions)
    saidOfRegions = self.regions
    countriesOfName = [[UInt16: Float]](repeating: [:], count: names)
    regionsOfName = [[Int: Float]](repeating: [:], count: names)
    countryTotalOfName = [Float](repeating: 0, count: names)
    regionTotalOfName = countryTotalOfName
    placesOfName = countriesOfName
    placeTotalOfName = countryTotalOfName
  }

  /// Adds a place that a mention of a name may mean.
  ///
  /// - Parameters:
  ///   - probability: 0…1, lowered for a name that is mentioned often.
  ///   - region: the number of the province it is or lies in; nil where there is none.
  mutating func add(_ probability: Float, for entry: Gazetteer.Entry, region: Int?, of name: Int) {
    guard entry.country != 0, probability > 0.01 else { return }
    let (isCountry, isRegion) = (entry.kind == .country, entry.kind == .region)
    let weight = probability * (isCountry ? 1 : isRegion ? 0.8 : 0.5)
    countries[entry.country, default: 0] += weight
    countriesOfName[name][entry.country, default: 0] += weight
    countryTotalOfName[name] += weight
    totalCountries += weight
    guard !isCountry else { return }
    places[entry.country, default: 0] += probability
    placesOfName[name][entry.country, default: 0] += probability
    placeTotalOfName[name] += probability
    totalPlaces += probability
    guard let region else { return }
    let regionWeight = probability * (isRegion ? 1 : 0.5)
    regions[region] += regionWeight
    regionsOfName[name][region, default: 0] += regionWeight
    regionTotalOfName[name] += regionWeight
    totalRegions += regionWeight
  }

  func country(_ code: UInt16, without name: Int) -> Support {
    let count = max(0, (countries[code] ?? 0) - (countriesOfName[name][code] ?? 0))
    return Support(share: count / max(1, totalCountries - countryTotalOfName[name]), count: PlaceVotes.saturated(count))
  }

  /// The share of the other names of towns and provinces that lie in a country.
  func places(in code: UInt16, without name: Int) -> Float {
    max(0, (places[code] ?? 0) - (placesOfName[name][code] ?? 0)) / max(1, totalPlaces - placeTotalOfName[name])
  }

  func region(_ number: Int, without name: Int) -> Support {
    let own = regionsOfName[name][number] ?? 0
    let count = max(0, regions[number] - own)
    let said = max(0, saidOfRegions[number] - PlaceVotes.said(own))
    return Support(share: count / max(1, totalRegions - regionTotalOfName[name]), count: min(1, said / 3))
  }

  /// Sums up what each name says for each province, once all is added.
  mutating func close() {
    saidOfRegions = [Float](repeating: 0, count: regions.count)
    for provinces in regionsOfName {
      for (region, weight) in provinces.sorted(by: { $0.key < $1.key }) { saidOfRegions[region] += PlaceVotes.said(weight) }
    }
  }

  /// What a name says for a province that it lies in by a probability: the logarithm of the mean of e^3 and 1, over 3 (see `PlaceNeighbours`).
  private static func said(_ probability: Float) -> Float {
    Float(Logarithm.natural(1 + Double(min(1, 2 * probability)) * 19.1) / 3)
  }

  private static func saturated(_ count: Float) -> Float { Float(1 - Exponential.of(-Double(count))) }
}
