import Language
import TextModel
import Values

/// Reads kinds and ends of the measures of an article, and lets neighbours share what one of them names for both.
struct DistanceReader {
  /// A measure as it is read.
  struct Found {
    let measure: Measure
    /// Index of its sentence.
    let number: Int
    /// The words around it that count: its sentence, or 80 tokens on either side.
    let sentence: Range<Int>
    var kind: StatedDistance.Kind
    var rule: String
    var roles: DistanceRoles
  }

  let reading: Reading

  func read(_ measures: [Measure]) -> [Found] {
    let rules = MeasureKindRules(tokens: reading.tokens)
    let finder = DistanceRoleFinder(reading.tokens)
    var found: [Found] = []
    for (index, measure) in measures.enumerated() {
      guard let number = reading.sentenceIndex(at: Int(measure.range.lower)) else { continue }
      // Clauses that matter stand near; a "sentence" of a table or a list may be endless.
      let whole = reading.sentences[number].tokens
      let sentence =
        max(
          whole.lowerBound, measure.tokens.lowerBound - 80)..<max(
          measure.tokens.lowerBound, min(whole.upperBound, measure.tokens.upperBound + 80))
      let (kind, rule) = rules.kind(measure, in: sentence, next: index + 1 < measures.count ? measures[index + 1] : nil)
      var roles = DistanceRoles()
      if kind == .separation || kind == .displacement { roles = finder.roles(measure, kind: kind, in: sentence, kinds: rules) }
      found.append(Found(measure: measure, number: number, sentence: sentence, kind: kind, rule: rule, roles: roles))
    }
    for index in found.indices.dropFirst() where found[index].number == found[index - 1].number && found[index].kind == .separation {
      share(&found, index, finder)
    }
    return found
  }

  /// "45 km east of A and 13 km from B": one thing, two far ends. "A is 25 km and B 38 km from the front": two things, one far end.
  private func share(_ found: inout [Found], _ index: Int, _ finder: DistanceRoleFinder) {
    let (before, here) = (found[index - 1], found[index])
    let start = max(before.measure.tokens.upperBound, before.roles.from?.upperBound ?? 0)
    guard start <= here.measure.tokens.lowerBound else { return }
    let between = start..<here.measure.tokens.lowerBound
    let words = between.filter { !MeasureKindRules.boundWords.contains(reading.tokens[$0].lower) }
    let joints: Set<String> = ["and", ",", "but", ")", "or"]
    if before.kind == .separation, before.roles.from != nil, words.contains(where: { reading.tokens[$0].lower == "and" }),
      words.allSatisfy({ joints.contains(reading.tokens[$0].lower) })
    {
      found[index].roles.of = before.roles.of
    } else if before.roles.from == nil, [.other, .separation].contains(before.kind), here.roles.from != nil,
      let first = words.first, reading.tokens[first].lower == "and", words.count > 1,
      words.dropFirst().allSatisfy({ [.noun, .properNoun, .determiner, .adjective].contains(reading.tokens[$0].pos) })
    {
      let rules = MeasureKindRules(tokens: reading.tokens)
      found[index - 1].kind = .separation
      found[index - 1].rule = "distance.shared"
      found[index - 1].roles = finder.roles(before.measure, kind: .separation, in: before.sentence, kinds: rules)
      found[index - 1].roles.from = here.roles.from
      found[index].roles.of = words[1]..<(here.measure.tokens.lowerBound)
    }
  }
}
