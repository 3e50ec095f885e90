import Language
import TextModel

/// What the sentence says of how a claim was made: the channel, and whether the speaker hides.
struct ClaimCircumstances {
  private let reading: Reading
  private let clauses: Clauses

  private let quotations: QuotationMarks

  init(_ reading: Reading, _ clauses: Clauses, _ quotations: QuotationMarks) {
    self.reading = reading
    self.clauses = clauses
    self.quotations = quotations
  }

  func medium(of claim: ClaimDraft) -> String? {
    if ["tweet", "retweet"].contains(clauses.tokens[claim.cue.lowerBound].lemma) { return "twitter" }
    let words = outside(claim)
    for entry in SpeechWords.media where contains(entry.words, in: words) { return entry.medium }
    return nil
  }

  func isAnonymous(_ claim: ClaimDraft) -> Bool {
    if let speaker = claim.speaker {
      let words = reading.tokens[speaker].map(\.lower)
      if words.contains(where: { SpeechWords.anonymousAdjectives.contains($0) }) { return true }
      if let head = claim.speakerHead, SpeechWords.anonymousNouns.contains(reading.tokens[head].lower) { return true }
    }
    let words = outside(claim)
    return SpeechWords.anonymous.contains { contains($0, in: words) }
  }

  /// The words of the cue's sentence that are not what is said.
  private func outside(_ claim: ClaimDraft) -> [String] {
    guard let number = reading.sentenceIndex(at: Int(reading.tokens[claim.cue.lowerBound].range.lower)) else { return [] }
    return reading.sentences[number].tokens.filter { !claim.holds($0, quotations) }.map { reading.tokens[$0].lower }
  }

  private func contains(_ phrase: [String], in words: [String]) -> Bool {
    guard words.count >= phrase.count else { return false }
    for start in 0...(words.count - phrase.count) where words[start] == phrase[0] {
      if words[start..<(start + phrase.count)].elementsEqual(phrase) { return true }
    }
    return false
  }
}
