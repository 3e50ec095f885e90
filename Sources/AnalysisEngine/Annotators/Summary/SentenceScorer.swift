import Language

/// Scores sentences by what a news summary takes: the beginning of the article, and the words that the article comes back to.
///
/// Weights were chosen on newspaper articles with written highlights (Documentation/Figures/Summaries.md). Counting names and numbers did
/// not help there and is left out.
struct SentenceScorer {
  /// A sentence with its score and the content words that tell whether another repeats it.
  struct Scored {
    let index: Int
    let score: Double
    let words: Set<String>
  }

  private let reading: Reading
  private let headline: Set<String>

  /// - Parameter title: the title of the header; its words and those of headlines in the text make a sentence weigh more.
  init(_ reading: Reading, title: String?) {
    self.reading = reading
    var headline = Set((title ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    for sentence in reading.sentences where sentence.isHeadline {
      for token in reading.tokens[sentence.tokens] where SentenceScorer.isContent(token) { headline.insert(token.lemma.lowercased()) }
    }
    self.headline = headline
  }

  /// The scores of the sentences that are no headlines or datelines, in text order. Linear in the length of the text.
  func scores() -> [Scored] {
    let candidates = reading.sentences.indices.filter { reading.sentences[$0].isText && !reading.sentences[$0].tokens.isEmpty }
    let words = candidates.map { contentWords(reading.sentences[$0].tokens) }
    var frequency: [String: Int] = [:]
    var spread: [String: Int] = [:]
    for sentence in words {
      for word in sentence { frequency[word, default: 0] += 1 }
      for word in Set(sentence) { spread[word, default: 0] += 1 }
    }
    let central = words.map { centrality(Set($0), frequency, spread) }
    let highest = max(central.max() ?? 0, .leastNormalMagnitude)
    return candidates.indices.map { position in
      let sentence = reading.sentences[candidates[position]]
      let set = Set(words[position])
      var score = Weight.halfLife / (Weight.halfLife + Double(position))
      score += Weight.centrality * central[position] / highest
      score += Weight.headline * share(of: set, in: headline)
      if sentence.tokens.count < 8 { score -= Weight.badLength }
      if sentence.tokens.count > 45 { score -= Weight.badLength / 2 }
      if quotes(sentence.tokens) { score -= Weight.quotation }
      return Scored(index: candidates[position], score: score, words: set)
    }
  }

  /// The mean weight of a sentence's words, that of a word being how often the article uses it; words of one sentence alone weigh little.
  private func centrality(_ words: Set<String>, _ frequency: [String: Int], _ spread: [String: Int]) -> Double {
    guard !words.isEmpty else { return 0 }
    // Summed in whole fifths, so that the order of the set does not show.
    let fifths = words.reduce(0) { $0 + (spread[$1, default: 0] > 1 ? frequency[$1, default: 0] * 5 : 1) }
    return Double(fifths) / 5 / (Double(words.count).squareRoot() + 1)
  }

  private func share(of words: Set<String>, in others: Set<String>) -> Double {
    others.isEmpty ? 0 : Double(words.intersection(others).count) / Double(others.count)
  }

  private func contentWords(_ indexes: Range<Int>) -> [String] {
    indexes.compactMap { SentenceScorer.isContent(reading.tokens[$0]) ? reading.tokens[$0].lemma.lowercased() : nil }
  }

  private func quotes(_ indexes: Range<Int>) -> Bool {
    indexes.contains { ["\"", "“", "``", "‘"].contains(reading.tokens[$0].text) }
  }

  private static func isContent(_ token: Token) -> Bool {
    switch token.pos {
    case .noun, .properNoun, .verb, .adjective, .numeral: !emptyWords.contains(token.lemma)
    default: false
    }
  }

  private enum Weight {
    /// The sentence after which the bonus for standing early has halved.
    static let halfLife = 8.0
    static let centrality = 0.5
    static let headline = 0.3
    static let badLength = 0.3
    static let quotation = 0.25
  }

  private static let emptyWords: Set<String> = [
    "be", "have", "do", "say", "more", "other", "such", "go", "get", "make", "take", "one", "two",
  ]
}
