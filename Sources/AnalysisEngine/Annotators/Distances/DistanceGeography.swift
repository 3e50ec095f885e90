import Language
import TextModel
import Values
import World

/// Puts the ends of stated distances on the map and reckons between them.
struct DistanceGeography {
  private let world: World
  private let reading: Reading
  private let text: SourceText
  private let places: [PlaceMention]
  /// ISO code of the country that most of the article's places lie in.
  private let country: String?

  init(_ world: World, _ reading: Reading, _ text: SourceText, _ places: [PlaceMention]) {
    self.world = world
    self.reading = reading
    self.text = text
    self.places = places
    var counts: [String: Int] = [:]
    for code in places.compactMap({ $0.place?.country }) { counts[code, default: 0] += 1 }
    country = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// The place that a phrase names or describes; a town before the region that it lies in.
  func place(_ phrase: Range<Int>) -> Place? {
    let range = reading.textRange(phrase)
    let named = places.filter { $0.range.overlaps(range) }.compactMap(\.place)
    if let point = named.first(where: { $0.kind.isPoint }) { return point }
    return capital(phrase, named.first?.country) ?? named.first
  }

  /// The end that a phrase names: a border or a place.
  func end(_ phrase: Range<Int>, other: Place?) -> StatedDistance.End? {
    if let code = border(phrase, other: other) { return .border(code) }
    return place(phrase).map { .place($0) }
  }

  /// "the Iranian border", "the border with Iran", "the Syrian frontier", "Iraq's border with Syria": the country on the other side.
  private func border(_ phrase: Range<Int>, other: Place?) -> String? {
    let words = reading.tokens[phrase].map(\.lower)
    guard let place = words.firstIndex(where: { $0 == "border" || $0 == "frontier" || $0 == "borders" }) else { return nil }
    var codes: [String] = []
    if let with = words.firstIndex(of: "with"), with > place { codes = countries(in: (phrase.lowerBound + with)..<phrase.upperBound) }
    if codes.isEmpty { codes = countries(in: phrase) }
    return codes.first { $0 != other?.country } ?? codes.first
  }

  private func countries(in phrase: Range<Int>) -> [String] {
    phrase.flatMap { index -> [String] in
      let words = reading.tokens[index].text.split(separator: "-").map(String.init)
      return (words + [reading.tokens[index].text]).compactMap { word in
        (world.countries.country(demonym: word) ?? world.countries.country(named: word)).flatMap { word.utf8.count > 2 ? $0.code : nil }
      }
    }
  }

  /// "the capital", "the Greek capital", "Haiti's capital"
  private func capital(_ phrase: Range<Int>, _ named: String?) -> Place? {
    guard reading.tokens[phrase.upperBound - 1].lower == "capital",
      !phrase.contains(where: { ["state", "provincial", "district", "regional"].contains(reading.tokens[$0].lower) }),
      let code = countries(in: phrase).first ?? named ?? country, let name = world.countries.country(code: code)?.capital
    else { return nil }
    return world.gazetteer.places(named: name).first { $0.country == code && $0.kind.isPoint }
  }

  /// The town that an unnamed "another district capital" of the lead means: the only one that the headline names and the sentence does not.
  func described(_ phrase: Range<Int>, in sentence: Range<Int>, from: StatedDistance.End?) -> Place? {
    let words = reading.tokens[phrase].map(\.lower)
    guard words.contains(where: { ["another", "second", "a", "the"].contains($0) }), let head = words.last,
      DistanceGeography.townNouns.contains(head),
      !reading.tokens[phrase].contains(where: { $0.pos == .properNoun }), let lead = reading.sentences.first(where: { !$0.isHeadline }),
      lead.tokens.contains(sentence.lowerBound)
    else { return nil }
    func towns(_ range: TextRange) -> [Place] { places.filter { range.contains($0.range) }.compactMap(\.place).filter { $0.kind.isPoint } }
    let here = Set(towns(reading.textRange(sentence)).map(\.id))
    let headline = reading.sentences.prefix { $0.isHeadline }.flatMap { towns($0.range) }.filter { !here.contains($0.id) }
    guard Set(headline.map(\.id)).count == 1 else { return nil }
    return headline.first
  }

  /// The geodesic between the ends, and the bearing from `from` to `of`; nil unless both are towns or finer, or one a town and the other a border.
  func reckon(_ of: Place?, _ from: StatedDistance.End?) -> (distance: Length, bearing: Double)? {
    guard let of, of.kind.isPoint, let from else { return nil }
    switch from {
    case .place(let place):
      guard place.kind.isPoint, place.id != of.id else { return nil }
      let line = Geodesic.inverse(place.coordinate, of.coordinate)
      return (line.distance, line.initialBearing)
    case .border(let code):
      guard let border = world.borders.distance(from: of.coordinate, toBorderOf: code) else { return nil }
      return (border.distance, Geodesic.inverse(border.nearest, of.coordinate).initialBearing)
    }
  }

  private static let townNouns: Set<String> = ["capital", "city", "town", "village", "settlement", "centre", "center", "stronghold", "hub"]
}
