import Language
import Values

/// The rules that look at the clause around a measure: its verb, its subject, its brackets.
extension MeasureKindRules {
  private var phrases: PhraseFinder { PhraseFinder(tokens: tokens) }

  /// Whether the subject of a verb is a person by its pronoun, so that "he ran three miles" is no length.
  func isPersonal(_ verb: Int, in sentence: Range<Int>) -> Bool {
    guard let subject = phrases.subject(before: verb, in: sentence) else { return false }
    return subject.contains { ["he", "she", "they", "we", "i", "you", "who", "people", "men", "women"].contains(tokens[$0].lower) }
  }

  /// "up to 180 mm of rain", "heavy snow (40 cm)"
  func isPrecipitation(_ measure: Measure, _ before: [String], _ after: [String]) -> Bool {
    guard (measure.stated ?? measure.greatest ?? measure.least ?? 1) < 0.02 else { return false }
    return after.prefix(3).contains { MeasureKindRules.waters.contains($0) }
      || before.suffix(5).contains { MeasureKindRules.waters.contains($0) }
  }

  /// A measure alone in brackets: the length of a way ("the Koch–Leer road (38 km)"), the distance of a place ("Ouahigouya (45 km)").
  func bracketed(_ measure: Measure, _ after: [String], in sentence: Range<Int>) -> (kind: StatedDistance.Kind, rule: String)? {
    let opening = opening(of: measure, in: sentence)
    guard let opening, opening - 1 >= sentence.lowerBound, after.first == nil || closes(measure) else { return nil }
    let noun = tokens[opening - 1]
    if MeasureKindRules.ways.contains(noun.lower) { return (.length, "distance.bracket") }
    return noun.pos == .properNoun ? (.separation, "distance.bracket") : nil
  }

  private func opening(of measure: Measure, in sentence: Range<Int>) -> Int? {
    var index = measure.tokens.lowerBound - 1
    while index >= sentence.lowerBound, MeasureKindRules.boundWords.contains(tokens[index].lower) { index -= 1 }
    return index >= sentence.lowerBound && tokens[index].lower == "(" ? index : nil
  }

  private func closes(_ measure: Measure) -> Bool {
    let next = measure.tokens.upperBound
    return tokens[next - 1].lower == ")" && measure.conversion == nil || next < tokens.count && tokens[next].lower == ")"
  }

  /// "the ceasefire line runs for 740 km", "the road winds 67 km from Doshi": a way as the subject of its course.
  func course(_ measure: Measure, in sentence: Range<Int>) -> (kind: StatedDistance.Kind, rule: String)? {
    var index = measure.tokens.lowerBound - 1
    while index >= sentence.lowerBound, MeasureKindRules.boundWords.contains(tokens[index].lower) || tokens[index].lower == "for" {
      index -= 1
    }
    guard index >= sentence.lowerBound, MeasureKindRules.courses.contains(tokens[index].lemma) || tokens[index].lemma == "extend",
      [.verb, .noun].contains(tokens[index].pos), let subject = phrases.subject(before: index, in: sentence)
    else { return nil }
    let isRun = tokens[index].lemma == "run"
    let isWay = subject.contains { MeasureKindRules.ways.contains(tokens[$0].lower) && !["convoy", "column"].contains(tokens[$0].lower) }
    let isRelative = isRun && subject.contains { ["it", "which", "that"].contains(tokens[$0].lower) }
    if isWay || isRelative { return (.length, "distance.course") }
    return isRun ? (.displacement, "distance.motion") : nil
  }

  /// The object of a verb that moves it, where the measure follows: "pushed ⟦the group⟧ back nine miles".
  func carried(_ measure: Measure, in sentence: Range<Int>) -> Range<Int>? {
    var end = measure.tokens.lowerBound
    while end > sentence.lowerBound, MeasureKindRules.boundWords.contains(tokens[end - 1].lower), tokens[end - 1].pos != .noun { end -= 1 }
    while end > sentence.lowerBound, ["back", "out", "away", "further", "farther", "forward", "deeper"].contains(tokens[end - 1].lower) {
      end -= 1
    }
    guard let object = phrases.phrase(endingBefore: end, in: sentence), object.lowerBound > sentence.lowerBound else { return nil }
    let verb = tokens[object.lowerBound - 1]
    guard verb.pos == .verb, MeasureKindRules.carryings.contains(verb.lemma) else { return nil }
    return object
  }

  /// What "at" says of a height or an extent: "operating at 15,000 feet", "at 8,848 m the highest", "the longest at 1,150 km".
  func standing(_ measure: Measure, _ after: [String], in sentence: Range<Int>) -> (kind: StatedDistance.Kind, rule: String)? {
    guard leadsIn(measure, in: sentence) == "at" else { return nil }
    if sentence.contains(where: { ["highest", "tallest", "deepest"].contains(tokens[$0].lower) }) {
      return (.altitudeDepth, "distance.superlative")
    }
    if sentence.contains(where: { tokens[$0].lower == "longest" }) { return (.length, "distance.superlative") }
    let next = after.first ?? "."
    guard [",", ".", ";", "when", "over", "and", "before", "while", "with", "in", "near"].contains(next) else { return nil }
    return (measure.stated ?? measure.greatest ?? 0) >= 0.3 && ["ft", "m"].contains(measure.unit.symbol)
      ? (.altitudeDepth, "distance.standing") : nil
  }

  /// The word before a measure and its bounds, "at least" and "at most" being bounds.
  func leadsIn(_ measure: Measure, in sentence: Range<Int>) -> String? {
    var index = measure.tokens.lowerBound - 1
    while index >= sentence.lowerBound, MeasureKindRules.boundWords.contains(tokens[index].lower) {
      if tokens[index].lower == "at", index + 1 < tokens.count, !["least", "most"].contains(tokens[index + 1].lower) { return "at" }
      index -= 1
    }
    return index >= sentence.lowerBound ? tokens[index].lower : nil
  }

  /// "a salient 20 km deep", "12 km wide and 20 km deep": land, no water.
  func isHorizontal(_ metres: Double, _ before: [String], _ rest: ArraySlice<String>) -> Bool {
    guard metres >= 1000 else { return false }
    return before.contains("wide") || before.contains { MeasureKindRules.tracts.contains($0) }
      || rest.prefix(3).contains { MeasureKindRules.tracts.contains($0) }
  }

  /// A distance without one of the usual words: "the distance between A and B is 100 km", "it is 80 km to Erbil", "two miles down the valley",
  /// "a kilometre separates the armies".
  func isBetween(_ measure: Measure, _ before: [String], _ after: [String], in sentence: Range<Int>) -> Bool {
    if ["separate", "separates", "separated", "divide", "divides", "divided"].contains(after.first ?? "") { return true }
    guard let verb = verb(before: measure.tokens.lowerBound, in: sentence) ?? copula(before: measure, in: sentence),
      MeasureKindRules.positions.contains(tokens[verb].lemma)
    else { return false }
    let subject = phrases.subject(before: verb, in: sentence)
    let start = subject?.lowerBound ?? max(sentence.lowerBound, verb - 12)
    if (start..<verb).contains(where: { tokens[$0].lower == "distance" }) { return true }
    return ["to", "down", "up", "along", "across", "past", "over", "in"].contains(after.first ?? "")
      && !(start..<verb).contains { MeasureKindRules.ways.contains(tokens[$0].lower) }
  }

  private func copula(before measure: Measure, in sentence: Range<Int>) -> Int? {
    var index = measure.tokens.lowerBound - 1
    while index >= sentence.lowerBound, MeasureKindRules.boundWords.contains(tokens[index].lower) || tokens[index].pos == .adverb {
      index -= 1
    }
    return index >= sentence.lowerBound && tokens[index].pos == .auxiliary ? index : nil
  }
}
