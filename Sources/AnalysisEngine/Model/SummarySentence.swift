/// A sentence chosen for the summary.
public struct SummarySentence: Sendable, Hashable, Codable {
  public let sentence: String
  /// 1 is the most telling.
  public let rank: Int
  public let score: Double
  public init(sentence: String, rank: Int, score: Double) {
    self.sentence = sentence
    self.rank = rank
    self.score = score
  }
}
