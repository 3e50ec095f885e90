/// A sentence chosen for the summary.
public struct SummarySentence: Sendable, Hashable, Codable {
  /// Id of the sentence.
  public let sentence: String
  /// 1 is the most telling.
  public let rank: Int
  /// Its weight when it was chosen, less what it repeats of those chosen before; comparable within one article only.
  public let score: Double
  public init(sentence: String, rank: Int, score: Double) {
    self.sentence = sentence
    self.rank = rank
    self.score = score
  }
}
