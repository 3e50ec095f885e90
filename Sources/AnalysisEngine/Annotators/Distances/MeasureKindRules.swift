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
    if let kind = attributive(measure, after, in: sentence) { return kind }
    if let verb = verb(before: measure.tokens.lowerBound, in: sentence), MeasureKindRules.extents.contains(tokens[verb].lower) {
      return (.length, "distance.extent")
    }
    if isRange(before, after) { return (.range, "distance.range") }
    if isVertical(before, after) { return (.altitudeDepth, "distance.vertical") }
    if let kind = extent(before, after) { return kind }
    if isRestriction(before, after) { return (.radius, "distance.restriction") }
    if let verb = verb(before: measure.tokens.lowerBound, in: sentence), isMotion(verb),
      measure.modifier != .atMost || tokens[verb].lower != "advanced",
      !before.contains("within")
    {
      return (.displacement, "distance.motion")
    }
    if isSeparation(before, after) { return (.separation, "distance.separation") }
    if isSport(measure, in: sentence) { return (.other, "distance.sport") }
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
  private func attributive(_ measure: Measure, _ after: [String], in sentence: Range<Int>) -> (kind: StatedDistance.Kind, rule: String)? {
    let metres = (measure.stated ?? measure.greatest ?? measure.least ?? 1) * 1000
    let rest = after.drop { $0 == "-" || $0 == "," || $0 == "(" || $0 == ")" }
    let first = rest.first ?? ""
    if ["longer", "shorter", "wider", "taller", "higher", "deeper", "farther", "further"].contains(first) {
      return ["farther", "further"].contains(first) ? nil : (.other, "distance.comparison")
    }
    let pair = rest.prefix(2).joined(separator: " ")
    if ["wide", "thick", "broad", "across", "square", "width"].contains(first)
      || ["in diameter", "in width", "in circumference", "in size"].contains(pair)
    {
      return (.size, "distance.size")
    }
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
    if tokens[measure.tokens].contains(where: { $0.lower == "-" }) { return true }
    let token = tokens[next]
    let unit = tokens[next - 1].lower
    let isSingular = !unit.hasSuffix("s") && unit != "feet"
    switch token.pos {
    case .noun, .adjective, .properNoun: return isSingular && !MeasureKindRules.directions(token.lower)
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

  /// "a range of 2,500 kilometers", "capable of delivering a weapon 3,500 kilometers"
  private func isRange(_ before: [String], _ after: [String]) -> Bool {
    let near = before.suffix(5)
    if near.contains("range") || near.contains("ranges") || near.contains("reach") { return true }
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
      "farther",
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
    tokens[min(index, sentence.upperBound)..<min(index + count, sentence.upperBound)].map(\.lower)
  }

  private func words(before index: Int, count: Int, in sentence: Range<Int>) -> [String] {
    tokens[max(sentence.lowerBound, index - count)..<max(sentence.lowerBound, index)].map(\.lower)
  }

  static func directions(_ word: String) -> Bool { CompassDirection(word: word) != nil && word.utf8.count > 3 }

  static let boundWords: Set<String> = [
    "about", "some", "around", "roughly", "nearly", "almost", "more", "than", "less", "at", "least", "up", "to", "over", "under", "as",
    "far",
    "just", "only", "approximately", "a", "an", "the", "another", "further", "within", "well", "past", "fewer", "no", "most", "many",
    "estimated",
    "out", "away", "total", "of", "several",
  ]
  private static let zones: Set<String> = ["zone", "area", "perimeter", "cordon", "buffer", "belt", "exclusion", "circle"]
  private static let ways: Set<String> = [
    "border", "road", "roads", "highway", "pipeline", "tunnel", "wall", "fence", "barrier", "front", "frontline", "line", "lines",
    "coastline", "coast",
    "stretch", "river", "canal", "route", "railway", "railroad", "track", "tracks", "bridge", "runway", "cable", "corridor", "trench",
    "strip",
    "section", "segment", "project", "course", "slick", "network", "street", "motorway", "frontier", "boundary", "causeway", "column",
    "convoy",
    "shore", "shoreline", "channel", "strait", "link", "wire", "path", "trail", "beach", "expressway", "perimeter", "dam", "subway",
  ]
  private static let journeys: Set<String> = [
    "trek", "journey", "march", "trip", "walk", "drive", "ride", "flight", "hike", "voyage", "charge", "advance", "retreat", "crossing",
    "tour",
  ]
  private static let sports: Set<String> = [
    "race", "sprint", "run", "relay", "event", "freestyle", "breaststroke", "backstroke", "butterfly", "hurdles", "champion", "medal",
    "medalist",
    "pursuit", "biathlon", "dash", "swim", "putt", "goal", "touchdown", "pass", "jump", "shot", "kick", "record", "marathon",
    "steeplechase",
    "medley", "title", "final", "heat", "gold", "silver", "bronze", "skiing", "ski",
  ]
  private static let contests: Set<String> = [
    "jump", "jumps", "javelin", "olympics", "olympic", "medal", "championships", "champion", "touchdown", "quarterback", "discus", "vault",
    "skating",
    "hurdles", "freestyle", "biathlon",
  ]
  private static let heights: Set<String> = [
    "altitude", "height", "depth", "elevation", "deep", "waves", "wave", "tallest", "highest", "mountain", "peak", "tide", "surge",
    "floodwaters",
    "underground", "orbit", "orbits",
  ]
  private static let extents: Set<String> = [
    "stretch", "stretches", "stretched", "stretching", "extend", "extends", "extended", "extending", "span", "spans", "spanned", "spanning",
    "measure", "measures", "measured", "measuring", "ran", "runs", "along", "tunnel", "length",
  ]
  private static let phraseEnds: Set<String> = [
    ",", ".", ";", "of", "in", "on", "from", "to", "that", "which", "and", "was", "is", "were", "are", "between", "at", "with", "for",
    "will", ")",
  ]
  private static let motions: Set<String> = [
    "travel", "travelled", "traveled", "move", "advance", "march", "walk", "drive", "fly", "sail", "flee", "retreat", "push", "speed",
    "sped", "plunge",
    "fall", "drop", "climb", "cover", "journey", "trek", "venture", "drift", "penetrate", "cross", "withdraw", "ride", "chase", "carry",
    "drag",
    "transport", "slide", "skid", "hike", "swim", "crawl", "roll", "tumble", "commute", "progress", "race",
  ]
}
