import Language
import Values

/// Decides what a measure measures, from the words around it. First rule that holds; each is named for `why`.
struct MeasureKindRules {
  let tokens: [Token]

  /// The kind of a measure and the rule that told it.
  func kind(_ measure: Measure, in sentence: Range<Int>, next: Measure?) -> (kind: StatedDistance.Kind, rule: String) {
    switch measure.unit.dimension {
    case .speed: return (.speed, "distance.speed")
    case .area: return (.area, "distance.area")
    case .volume: return (.other, "distance.volume")
    default: break
    }
    let next8 = words(from: measure.tokens.upperBound, count: 9, in: sentence)
    let after = next8.first == ")" ? Array(next8.dropFirst()) : Array(next8.prefix(8))
    let before = words(before: measure.tokens.lowerBound, count: 8, in: sentence)
    if let next, next.unit.dimension == .speed, next.tokens.lowerBound - measure.tokens.upperBound <= 1 {
      return (.speed, "distance.speedRange")
    }
    if isBound(after, before) { return (.radius, "distance.radius") }
    if let kind = attributive(measure, after, before, in: sentence) { return kind }
    if isPrecipitation(measure, before, after) { return (.altitudeDepth, "distance.precipitation") }
    if let kind = bracketed(measure, after, in: sentence) { return kind }
    if let kind = course(measure, in: sentence) { return kind }
    if carried(measure, in: sentence) != nil { return (.displacement, "distance.carried") }
    let verb = verb(before: measure.tokens.lowerBound, in: sentence)
    if let verb, MeasureKindRules.extents.contains(tokens[verb].lower) { return (.length, "distance.extent") }
    if isRange(measure, before, after, in: sentence) { return (.range, "distance.range") }
    if isVertical(before, after) { return (.altitudeDepth, "distance.vertical") }
    if let verb, after.first == "off", ["cut", "shave", "knock", "trim", "take", "save"].contains(tokens[verb].lemma) {
      return (.other, "distance.comparison")
    }
    if let kind = standing(measure, after, in: sentence) { return kind }
    if let kind = extent(before, after) { return kind }
    if isRestriction(before, after) { return (.radius, "distance.restriction") }
    if let verb, isMotion(verb),
      measure.modifier != .atMost || tokens[verb].lower != "advanced",
      !before.contains("within")
    {
      return (.displacement, "distance.motion")
    }
    if isSeparation(before, after) { return (.separation, "distance.separation") }
    if isSport(measure, in: sentence) { return (.other, "distance.sport") }
    if isBetween(measure, before, after, in: sentence) { return (.separation, "distance.between") }
    if isJourney(before, after) { return (.displacement, "distance.journey") }
    if after.first == "of" { return (.length, "distance.lengthOf") }
    return (.other, "distance.other")
  }

  // MARK: Rules

  /// "within a 10-kilometer radius", "a 10 kilometer area around the village", "evacuation zone … to 15 kilometers"
  private func isBound(_ after: [String], _ before: [String]) -> Bool {
    if after.prefix(4).contains("radius") || before.suffix(4).contains("radius") { return true }
    let isZone = after.prefix(4).contains { MeasureKindRules.zones.contains($0) }
    if isZone, after.contains("around") || after.contains("surrounding") || after.contains("exclusion") { return true }
    return before.contains { $0 == "zone" || $0 == "perimeter" || $0 == "cordon" } && !after.prefix(2).contains("of")
      && !after.prefix(2).contains("from")
  }

  /// A measure that stands before a noun or an adjective: "the 2,400-kilometer road", "11 meters long", "a 10-meter-wide trench".
  private func attributive(
    _ measure: Measure, _ after: [String], _ before: [String], in sentence: Range<Int>
  ) -> (kind: StatedDistance.Kind, rule: String)? {
    let metres = (measure.stated ?? measure.greatest ?? measure.least ?? 1) * 1000
    let rest = after.drop { $0 == "-" || $0 == "," || $0 == "(" || $0 == ")" }
    let first = rest.first ?? ""
    if ["longer", "shorter", "wider", "taller", "higher", "deeper", "farther", "further"].contains(first) {
      return ["farther", "further"].contains(first) || rest.dropFirst().first == "into" ? nil : (.other, "distance.comparison")
    }
    let pair = rest.prefix(2).joined(separator: " ")
    if ["wide", "thick", "broad", "across", "square", "width"].contains(first)
      || ["in diameter", "in width", "in circumference", "in size"].contains(pair)
    {
      return (.size, "distance.size")
    }
    if first == "deep", isHorizontal(metres, before, rest.dropFirst()) { return (.size, "distance.depthOfLand") }
    if ["deep", "high", "tall", "-deep"].contains(first) || ["in height", "in depth", "in altitude"].contains(pair) {
      return (.altitudeDepth, "distance.vertical")
    }
    if first == "long" || pair == "in length" {
      let noun = rest.dropFirst(pair == "in length" ? 2 : 1).drop { $0 == "-" }.prefix(3)
      let isWay = noun.contains { MeasureKindRules.ways.contains($0) }
      if noun.contains(where: { MeasureKindRules.journeys.contains($0) }) { return (.displacement, "distance.journey") }
      return (metres >= 10 || isWay) && !hasOtherMeasures(measure, in: sentence) ? (.length, "distance.length") : (.size, "distance.size")
    }
    guard isAttribute(measure) else { return nil }
    let nouns = rest.prefix { !MeasureKindRules.phraseEnds.contains($0) }.prefix(5)
    if nouns.contains(where: { MeasureKindRules.sports.contains($0) }) { return (.other, "distance.sport") }
    if measure.unit.symbol == "yd", sentence.contains(where: { ["won", "lost", "drew", "scored"].contains(tokens[$0].lower) }) {
      return (.other, "distance.sport")
    }
    if nouns.contains(where: { MeasureKindRules.journeys.contains($0) }) { return (.displacement, "distance.journey") }
    if nouns.contains(where: { MeasureKindRules.zones.contains($0) }) { return (.radius, "distance.zone") }
    if nouns.contains(where: {
      $0 == "deep" || $0 == "hole" || $0 == "wave" || $0 == "waves" || $0 == "depth" || $0 == "altitude" || $0 == "surge"
    }) {
      return (.altitudeDepth, "distance.vertical")
    }
    if nouns.contains(where: { MeasureKindRules.ways.contains($0) }) { return (.length, "distance.length") }
    if nouns.contains(where: { ["missile", "missiles", "rocket", "rockets", "range"].contains($0) }) {
      return (metres < 100 ? .size : .range, "distance.range")
    }
    return metres >= 500 ? (.length, "distance.length") : (.size, "distance.size")
  }

  /// Whether a noun follows that the measure describes.
  private func isAttribute(_ measure: Measure) -> Bool {
    let next = measure.tokens.upperBound
    guard next < tokens.count, measure.conversion == nil else { return false }
    // "10-kilometre"; the hyphen of "3-4 km" parts two numbers.
    if measure.count.kind != .range, tokens[measure.tokens].contains(where: { $0.lower == "-" }) { return true }
    let token = tokens[next]
    let unit = tokens[next - 1].lower
    let isSingular = !unit.hasSuffix("s") && unit != "feet"
    switch token.pos {
    case .noun, .adjective, .properNoun: return isSingular && !MeasureKindRules.directions(word(next))
    case .punctuation: return token.lower == "-"
    default: return false
    }
  }

  private func hasOtherMeasures(_ measure: Measure, in sentence: Range<Int>) -> Bool {
    for index in sentence where abs(index - measure.tokens.upperBound) < 12 && ["wide", "thick", "width"].contains(tokens[index].lower) {
      return true
    }
    return false
  }

  /// "a range of 2,500 kilometers", "capable of delivering a weapon 3,500 kilometers", "sees aircraft at up to 400 km", "can fly 2,500 km"
  private func isRange(_ measure: Measure, _ before: [String], _ after: [String], in sentence: Range<Int>) -> Bool {
    let near = before.suffix(5)
    if near.contains("range") || near.contains("ranges") || near.contains("reach") { return true }
    let isLast = after.first.map { [".", ",", ";", "and", "but"].contains($0) } ?? true
    if before.contains("range"), isLast, near.contains(",") { return true }
    if ["on", "per"].contains(after.first ?? ""),
      after.prefix(5).contains(where: { ["tank", "charge", "litre", "liter", "gallon"].contains($0) })
    {
      return true
    }
    let reaches = before.contains { MeasureKindRules.reachers.contains($0) }
    if reaches, isLast || ["away", "with", "for", "in", "when"].contains(after.first ?? ""), leadsIn(measure, in: sentence) == "at",
      measure.unit.symbol != "ft", !before.contains(where: { MeasureKindRules.flights.contains($0) })
    {
      return true
    }
    if let verb = verb(before: measure.tokens.lowerBound, in: sentence),
      ["fly", "travel", "reach", "strike", "hit"].contains(tokens[verb].lemma),
      ["can", "could", "may", "able"].contains(where: { before.contains($0) }),
      !isPersonal(verb, in: sentence)
    {
      return true
    }
    return before.contains("capable")
      || (before.contains("missiles") || before.contains("missile") || before.contains("rockets")) && before.contains("can")
  }

  /// "700 meters below the surface", "at an altitude of", "27 kilometers in the sky", "under 30 feet of water"
  private func isVertical(_ before: [String], _ after: [String]) -> Bool {
    if let first = after.first, ["below", "above", "beneath", "underground", "underwater", "under"].contains(first) { return true }
    if let place = after.firstIndex(where: { ["sky", "air", "surface", "sea"].contains($0) }), place <= 3,
      ["into", "in", "above", "below", "up"].contains(after.first ?? "")
    {
      return after[place] != "sea" || after.first != "into"
    }
    if after.count >= 2, after[0] == "of", ["water", "snow", "mud", "rain", "ice"].contains(after[1]) { return true }
    if after.first == "up", after.count < 2 || [",", ".", ";", "in"].contains(after[1]) { return true }
    if let first = after.first, MeasureKindRules.directions(first) || first == "from" || first == "away" { return false }
    return before.suffix(6).contains { MeasureKindRules.heights.contains($0) }
  }

  private func isSport(_ measure: Measure, in sentence: Range<Int>) -> Bool {
    sentence.contains { MeasureKindRules.contests.contains(tokens[$0].lower) }
  }

  /// "stretches more than 500 kilometers", "89 kilometers of the line", "covering a total distance of 1,300 kilometers"
  private func extent(_ before: [String], _ after: [String]) -> (kind: StatedDistance.Kind, rule: String)? {
    let near = before.suffix(4)
    if near.contains("within") { return nil }
    if near.contains(where: { MeasureKindRules.extents.contains($0) }) { return (.length, "distance.extent") }
    if near.contains("distance"), near.contains("total") { return (.length, "distance.totalDistance") }
    guard after.first == "of" else {
      return near.contains("first") || near.contains("remaining") || near.contains("last") ? (.length, "distance.stretch") : nil
    }
    if near.contains(where: {
      ["across", "through", "over", "travelled", "traveled", "covered", "crossed", "marched", "walked"].contains($0)
    }) {
      return (.displacement, "distance.across")
    }
    return after.prefix(5).contains { MeasureKindRules.ways.contains($0) } ? (.length, "distance.lengthOf") : nil
  }

  /// "not to come within 300 meters of the fence"
  private func isRestriction(_ before: [String], _ after: [String]) -> Bool {
    guard before.last == "within" || before.suffix(2).first == "within" else { return false }
    return before.contains {
      ["illegal", "not", "banned", "ban", "prohibited", "forbidden", "anyone", "everyone", "living", "live", "residents", "n't"].contains(
        $0)
    }
  }

  private func isSeparation(_ before: [String], _ after: [String]) -> Bool {
    guard let first = after.first else { return before.last == "within" }
    if [
      "away", "from", "off", "outside", "apart", "inland", "beyond", "short", "offshore", "inside", "downstream", "upstream", "further",
      "farther", "behind", "downriver", "upriver", "downwind", "upwind", "back", "ahead", "clear",
    ]
    .contains(first) {
      return true
    }
    if MeasureKindRules.directions(first) { return true }
    if first == "due" || first == "to", after.dropFirst().prefix(3).contains(where: { MeasureKindRules.directions($0) }) { return true }
    if first == "of" { return before.suffix(3).contains("within") }
    return before.suffix(4).contains("distance") && after.contains("from")
  }

  private func isJourney(_ before: [String], _ after: [String]) -> Bool {
    before.suffix(6).contains { MeasureKindRules.journeys.contains($0) }
      || ["down", "into", "toward", "towards", "across", "through"].contains(after.first ?? "")
  }

  // MARK: Words

  /// The verb that governs a measure: the last word before it, adverbs and bounds passed over; nil where no verb stands there.
  func verb(before index: Int, in sentence: Range<Int>) -> Int? {
    var position = index - 1
    while position >= sentence.lowerBound, index - position < 8 {
      let token = tokens[position]
      if token.pos == .verb || token.pos == .adjective && isMotion(position) { return position }
      let isPassedOver =
        token.pos == .adverb || MeasureKindRules.boundWords.contains(token.lower)
      guard isPassedOver else { return nil }
      position -= 1
    }
    return nil
  }

  /// Whether a word is a form of a verb of motion; a participle that was taken for an adjective counts.
  func isMotion(_ verb: Int) -> Bool {
    let token = tokens[verb]
    let stem = token.lower.hasSuffix("ed") ? String(token.lower.dropLast(token.lower.hasSuffix("eed") ? 0 : 1)) : token.lower
    return [token.lemma, token.lower, stem, String(stem.dropLast())].contains { MeasureKindRules.motions.contains($0) }
  }

  private func words(from index: Int, count: Int, in sentence: Range<Int>) -> [String] {
    (min(index, sentence.upperBound)..<min(index + count, sentence.upperBound)).map { word($0) }
  }

  private func words(before index: Int, count: Int, in sentence: Range<Int>) -> [String] {
    (max(sentence.lowerBound, index - count)..<max(sentence.lowerBound, index)).map { word($0) }
  }

  /// A word as the rules compare it: in lower case, and points of the compass written out ("SSW" → "southsouthwest", "N of" → "north of").
  func word(_ index: Int) -> String {
    let token = tokens[index]
    guard token.text.utf8.count <= 3, CompassDirection(rawValue: token.text) != nil,
      token.text.utf8.count > 1 || index + 1 < tokens.count && tokens[index + 1].lower == "of"
    else { return token.lower }
    let names: [Character: String] = ["N": "north", "S": "south", "E": "east", "W": "west"]
    return token.text.compactMap { names[$0] }.joined()
  }

  static func directions(_ word: String) -> Bool { CompassDirection(word: word) != nil && word.utf8.count > 3 }
}
