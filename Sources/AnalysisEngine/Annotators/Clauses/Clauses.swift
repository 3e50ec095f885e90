import Language
import TextModel

/// The phrases and clauses of an article, in the order of the text.
package struct Clauses: Sendable {
  /// Noun phrases.
  package var phrases: [NounPhrase] = []
  /// Verb groups with what stands around them.
  package var clauses: [Clause] = []
  /// The tokens that the analysis went by: those of the reading, some tags corrected.
  package let tokens: [Token]
  /// The clause of each verb, by the token of its head.
  package var clauseOfVerb: [Int: Int] = [:]
  /// The phrase that a token belongs to; the innermost, as phrases do not overlap but for quantities.
  package var phraseOfToken: [Int: Int] = [:]

  init(tokens: [Token]) { self.tokens = tokens }

  /// The tokens of a phrase with its possessor and what follows "of".
  package func extent(of phrase: Int) -> Range<Int> {
    let value = phrases[phrase]
    var lower = value.tokens.lowerBound
    var upper = value.tokens.upperBound
    if let possessor = value.possessor { lower = min(lower, extent(of: possessor).lowerBound) }
    if let complement = value.complement { upper = max(upper, extent(of: complement).upperBound) }
    return lower..<upper
  }

  /// The text of a phrase with its possessor and what follows "of".
  package func range(of phrase: Int, in reading: Reading) -> TextRange { reading.textRange(extent(of: phrase)) }

  /// The prepositional phrases that begin right behind some words, by the modifiers of the phrases in them.
  func links(from extent: Range<Int>) -> [PrepositionalPhrase] {
    Set(extent.compactMap { phraseOfToken[$0] }).sorted().flatMap { phrases[$0].modifiers }.filter { $0.token == extent.upperBound }
  }

  /// The phrase and the others of its list, in order.
  package func members(of phrase: Int) -> [Int] { phrases[phrase].list.isEmpty ? [phrase] : phrases[phrase].list }

  /// The clauses of a segment.
  package func clauses(inSegment segment: Int) -> Range<Int> { segments[segment] }

  /// The clauses of each segment.
  package var segments: [Range<Int>] = []
}
