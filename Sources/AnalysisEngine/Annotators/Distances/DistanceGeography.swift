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
  /// The settlements in the order in which the text first names them, each with the start of that mention.
  private let settlements: [(place: Place, start: UInt32)]
  private let lead: Range<Int>?

  init(_ world: World, _ reading: Reading, _ text: SourceText, _ places: [PlaceMention]) {
    self.world = world
    self.reading = reading
    self.text = text
    self.places = places
    var counts: [String: Int] = [:]
    for code in places.compactMap({ $0.place?.country }) { counts[code, default: 0] += 1 }
    country = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    var seen: Set<Int64> = []
    settlements = places.compactMap { mention in mention.place.map { ($0, mention.range.lower) } }.filter {
      $0.0.kind == .settlement && seen.insert($0.0.id).inserted
    }
    lead = reading.sentences.first { $0.isText }?.tokens
  }

  /// The place that a phrase names or describes; a town before the region that it lies in.
  func place(_ phrase: Range<Int>) -> Place? {
    let range = reading.textRange(phrase)
    let named = mentions(overlapping: range).compactMap(\.place)
    if let point = named.first(where: { $0.kind.isPoint }) { return point }
    return capital(phrase, named.first?.country) ?? named.first
  }

  /// The mentions, which do not overlap one another, that lie in a range or reach into it.
  private func mentions(overlapping range: TextRange) -> [PlaceMention] {
    var first = places.startIndex
    var end = places.endIndex
    while first < end {
      let middle = (first + end) / 2
      if places[middle].range.upper <= range.lower { first = middle + 1 } else { end = middle }
    }
    return places[first...].prefix { $0.range.overlaps(range) }.map { $0 }
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

  /// The settlement that a phrase without a name describes ("the town", "a district capital"), where only one can be meant; else nil.
  ///
  /// One told as known ("the town") is the only settlement that the text names before it, besides the other end of the distance. One told as
  /// new ("a town", "another city") is looked for in the lead alone: it is the only settlement that the headline names, besides the other
  /// end and those that the lead names itself.
  func described(_ phrase: Range<Int>, from: StatedDistance.End?) -> Place? {
    let words = reading.tokens[phrase]
    guard let first = words.first, let head = words.last, DistanceGeography.townNouns.contains(head.lower),
      !words.contains(where: { $0.pos == .properNoun })
    else { return nil }
    let start = reading.textRange(phrase).lower
    var candidates = settlements.prefix { $0.start < start }[...]
    if !DistanceGeography.definites.contains(first.lower) || words.contains(where: { $0.lower == "other" }) {
      guard let lead, lead.contains(phrase.lowerBound) else { return nil }
      let range = reading.textRange(lead)
      let here = Set(mentions(overlapping: range).compactMap { $0.place?.id })
      candidates = candidates.prefix { $0.start < range.lower }
      return only(candidates.map(\.place).filter { !here.contains($0.id) }, besides: from, in: phrase)
    }
    // Three at the most decide: one may be the other end, and two leave it open.
    return only(candidates.prefix(3).map(\.place), besides: from, in: phrase)
  }

  /// The one candidate that is not the other end, if it lies where the phrase says ("the Syrian town").
  private func only(_ candidates: [Place], besides from: StatedDistance.End?, in phrase: Range<Int>) -> Place? {
    var rest = candidates
    if case .place(let place) = from { rest.removeAll { $0.id == place.id } }
    guard rest.count == 1, let place = rest.first else { return nil }
    let stated = countries(in: phrase)
    return stated.isEmpty || stated.contains { $0 == place.country } ? place : nil
  }

  /// What can be computed of a stated separation.
  struct Reckoning {
    /// The geodesic, to the nearest point of a border or an area.
    let distance: Length
    /// Degrees clockwise from north, from `from` to `of`.
    let bearing: Double
    /// How far off the distance may be, by what is known of both ends.
    let slack: Length
  }

  /// The geodesic between the ends; nil unless `of` is a town or finer, and `from` is one too, or a border, or an area with an outline.
  ///
  /// A place in the area has a distance from it only where the text says that it lies so far inside: then it is that to the boundary.
  func reckon(_ of: Place?, _ from: StatedDistance.End?, isInside: Bool) -> Reckoning? {
    guard let of, of.kind.isPoint, let from else { return nil }
    let outline = Length(kilometres: of.precisionKm + BorderMap.precision.kilometres)
    switch from {
    case .place(let place) where place.kind.isPoint:
      guard place.id != of.id else { return nil }
      let line = Geodesic.inverse(place.coordinate, of.coordinate)
      return Reckoning(
        distance: line.distance, bearing: line.initialBearing, slack: Length(kilometres: place.precisionKm + of.precisionKm))
    case .place(let place):
      guard let area = world.borders.area(of: place), let reach = world.borders.reach(from: of.coordinate, to: area),
        reach.isInside == isInside || reach.isAtBoundary
      else { return nil }
      return Reckoning(
        distance: reach.toBoundary, bearing: Geodesic.inverse(reach.nearest, of.coordinate).initialBearing, slack: outline)
    case .border(let code):
      guard let border = world.borders.distance(from: of.coordinate, toBorderOf: code) else { return nil }
      return Reckoning(distance: border.distance, bearing: Geodesic.inverse(border.nearest, of.coordinate).initialBearing, slack: outline)
    }
  }

  private static let townNouns: Set<String> = ["capital", "city", "town", "village", "settlement", "centre", "center", "stronghold", "hub"]
  private static let definites: Set<String> = ["the", "this", "that"]
}
