import Language
import TextModel

/// Finds the claims of one article: quotations first, then "according to", verbs of saying, and attitudes.
struct ClaimFinder {
  let reading: Reading
  let clauses: Clauses
  let quotations: QuotationMarks
  let speakers: SpeakerFinder
  private(set) var claims: [ClaimDraft] = []
  /// The claims of each sentence, and the claim of each cue.
  private(set) var claimsOfSentence: [Int: [Int]] = [:]
  private(set) var claimOfCue: [Int: Int] = [:]
  /// Verbs whose quotation is found, and quotations that have a speaker.
  var usedVerbs: Set<Int> = []
  var usedQuotations: Set<Int> = []
  /// Sentences of a transcript, which say no more than who speaks.
  var transcribed: Set<Int> = []
  /// The tree of each sentence; nil where nothing has read it.
  let trees: [SentenceTree?]
  var tokens: [Token] { clauses.tokens }

  init(_ reading: Reading, _ clauses: Clauses) {
    self.reading = reading
    self.clauses = clauses
    quotations = QuotationMarks(reading)
    speakers = SpeakerFinder(reading, clauses, quotations)
    trees = reading.sentences.map { SentenceTree(reading, $0.tokens) }
  }

  mutating func find() -> [ClaimDraft] {
    findTranscript()
    findDirect()
    for index in reading.sentences.indices where !transcribed.contains(index) {
      findAccording(index)
      findIndirect(index)
      findHeadline(index)
      findTolls(index)
      findAttitudes(index)
    }
    runOn()
    return withoutDoubles().map { relayed($0) }
  }

  mutating func append(_ claim: ClaimDraft) {
    claimsOfSentence[claim.sentence, default: []].append(claims.count)
    claimOfCue[claim.cue.lowerBound] = claimOfCue[claim.cue.lowerBound] ?? claims.count
    claims.append(claim)
  }

  /// Lets a claim go on to a later end.
  mutating func extend(_ claim: Int, to end: Int) { claims[claim].content = claims[claim].content.lowerBound..<end }

  // MARK: Words

  /// The verb of saying at a token, outside quotations; nil for nouns and passives of other sense.
  func frame(at index: Int) -> SpeechWords.Frame? {
    let token = tokens[index]
    guard token.pos == .verb || token.pos == .noun && token.tag == "NN" && token.lower == "said", !quotations.isInside(index) else {
      return nil
    }
    return SpeechWords.verbs[token.lemma]
  }

  func sentence(of token: Int) -> Int { reading.sentenceIndex(at: Int(reading.tokens[token].range.lower)) ?? 0 }

  /// The verb with its auxiliaries, adverbs left out at the front.
  func cue(_ verb: Int) -> Range<Int> { verb..<(verb + 1) }

  func isNegated(_ verb: Int) -> Bool {
    var index = verb - 1
    while index >= 0, verb - index < 4, tokens[index].pos == .auxiliary || tokens[index].pos == .particle || tokens[index].pos == .adverb {
      if tokens[index].lower == "not" || tokens[index].lower == "n't" || tokens[index].lower == "never" { return true }
      index -= 1
    }
    // "neither confirmed nor denied"
    return index >= 0 && (tokens[index].lower == "neither" || tokens[index].lower == "nor")
      || verb > 0 && tokens[verb - 1].lower == "neither"
  }

  /// Without marks and conjunctions at the ends; quotation marks only where they enclose all of it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, [",", ":", ";", "-", "–", "—", ".", "that", "…"].contains(tokens[first].lower) {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, [",", ":", ";", "-", "–", "—", ".", "and", "but"].contains(tokens[last].lower) {
      range = range.lowerBound..<last
    }
    return range
  }

  /// Direct where one quotation is all of it, mixed where quotations are part of it.
  func kind(of content: Range<Int>) -> Claim.Kind { content.contains { quotations.isInside($0) } ? .mixed : .indirect }

  // MARK: Clean-up

  private func withoutDoubles() -> [ClaimDraft] {
    var kept: [ClaimDraft] = []
    for claim in claims.sorted(by: { ($0.content.lowerBound, $1.content.upperBound) < ($1.content.lowerBound, $0.content.upperBound) }) {
      guard !claim.content.isEmpty else { continue }
      let isDouble = kept.suffix(6).contains { other in
        let shared = min(other.content.upperBound, claim.content.upperBound) - max(other.content.lowerBound, claim.content.lowerBound)
        return shared * 10 >= max(other.content.count, claim.content.count) * 7 || other.cue == claim.cue && shared > 0
      }
      if !isDouble { kept.append(claim) }
    }
    // What somebody wants is told by who says so: inside a claim it is part of that, and the article does not vouch for it.
    return kept.filter { claim in
      !claim.isAttitude
        || !kept.contains { $0.sentence <= claim.sentence && $0.cue != claim.cue && $0.content.contains(claim.cue.lowerBound) }
    }
  }
}
