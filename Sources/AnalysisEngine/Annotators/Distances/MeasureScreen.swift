import Language
import Values

/// Tells measures of space from what only looks like them: calibres, which name a weapon, and turns of phrase.
struct MeasureScreen {
  let tokens: [Token]

  /// Whether a quantity measures space.
  func accepts(_ measure: Measure) -> Bool { !isCalibre(measure) && !isFigurative(measure) }

  /// "155-millimeter shells", "a 7.62 mm round", "122 mm Grad rockets": millimetres right before a noun that they do not size.
  private func isCalibre(_ measure: Measure) -> Bool {
    guard measure.unit.symbol == "mm", let size = measure.stated, size < 0.001 else { return false }
    var next = measure.tokens.upperBound
    while next < tokens.count, tokens[next].lower == "-" { next += 1 }
    guard next < tokens.count else { return false }
    let token = tokens[next]
    return ![.punctuation, .adposition, .coordinatingConjunction, .auxiliary, .subordinatingConjunction].contains(token.pos)
      && !MeasureScreen.sizes.contains(token.lower)
  }

  /// "miles away from a deal", "has not moved an inch", "went the extra mile"
  private func isFigurative(_ measure: Measure) -> Bool {
    let (first, end) = (measure.tokens.lowerBound, measure.tokens.upperBound)
    let after = tokens[end..<min(end + 7, tokens.count)].map(\.lower)
    if measure.modifier == .vague, let from = after.firstIndex(of: "from"), from <= 1,
      after.dropFirst(from + 1).prefix(4).contains(where: { MeasureScreen.abstractions.contains($0) })
    {
      return true
    }
    guard measure.unit.symbol == "in", measure.stated.map({ $0 < 0.00003 }) ?? true else { return false }
    let before = tokens[max(0, first - 6)..<first].map(\.lower) + tokens[measure.tokens].map(\.lower)
    return before.contains { ["not", "n't", "never", "every", "nor", "no", "neither"].contains($0) } || after.first == "by"
  }

  private static let sizes: Set<String> = [
    "wide", "thick", "long", "deep", "high", "tall", "across", "rain", "rainfall", "snow", "layer", "away", "back", "below",
    "above", "off", "apart", "further", "farther", "more", "less", "too",
  ]
  private static let abstractions: Set<String> = [
    "deal", "agreement", "compromise", "solution", "reality", "truth", "consensus", "ceasefire", "peace", "accord", "understanding",
    "breakthrough",
    "consent", "democracy", "victory", "perfect", "ideal", "certain",
  ]
}
