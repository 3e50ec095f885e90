/// Finds the labelled runs of words whose labels have the highest sum of scores and make sense together: an inside only after a beginning or
/// inside of its own kind (Viterbi 1967 over BIO labels, Ramshaw and Marcus 1995).
struct NameSequence: Sendable {
  /// A run of words that bears one label.
  struct Run: Equatable {
    let words: Range<Int>
    /// What stands after `B-`.
    let label: String
    /// By how much its label is ahead of the best other one at the word where it is least so; below 0 where only the neighbours speak for it.
    let margin: Float
  }

  private enum Part { case outside, beginning, inside }

  private let parts: [Part]
  private let kinds: [String]
  /// For each inside the two labels that it may follow.
  private let openers: [(beginning: Int, inside: Int)]

  /// - Returns: nil where the labels are not `O`, `B-X` and `I-X`, or an inside lacks its beginning.
  init?(_ labels: [String]) {
    var parts: [Part] = []
    var kinds: [String] = []
    var openers: [(beginning: Int, inside: Int)] = []
    for (index, label) in labels.enumerated() {
      kinds.append(String(label.dropFirst(2)))
      if label == "O" {
        parts.append(.outside)
        openers.append((index, index))
      } else if label.hasPrefix("B-") {
        parts.append(.beginning)
        openers.append((index, index))
      } else if label.hasPrefix("I-"), let beginning = labels.firstIndex(of: "B-" + label.dropFirst(2)) {
        parts.append(.inside)
        openers.append((beginning, index))
      } else {
        return nil
      }
    }
    guard parts.contains(where: { $0 == .outside }) else { return nil }
    self.parts = parts
    self.kinds = kinds
    self.openers = openers
  }

  /// The runs of a sentence, in order. Of equal readings the one with the lower labels. O(words × labels).
  ///
  /// - Parameters:
  ///   - scores: Word by word one for each label, of the window.
  ///   - sentence: Words of the window.
  func runs(_ scores: [Float], in sentence: Range<Int>) -> [Run] {
    let labels = best(scores, in: sentence)
    var runs: [Run] = []
    var start: Int?
    for (offset, label) in (labels + [nil]).enumerated() {
      if let open = start, label.map({ parts[$0] != .inside }) ?? true {
        runs.append(run(open..<(sentence.lowerBound + offset), labels[open - sentence.lowerBound], scores))
        start = nil
      }
      if let label, parts[label] == .beginning { start = sentence.lowerBound + offset }
    }
    return runs
  }

  private func run(_ words: Range<Int>, _ label: Int, _ scores: [Float]) -> Run {
    var margin = Float.infinity
    for word in words {
      let row = word * parts.count
      var own = -Float.infinity
      var other = -Float.infinity
      for index in parts.indices {
        if kinds[index] == kinds[label], parts[index] != .outside {
          own = max(own, scores[row + index])
        } else {
          other = max(other, scores[row + index])
        }
      }
      margin = min(margin, own - other)
    }
    return Run(words: words, label: kinds[label], margin: margin)
  }

  /// The best sequence of labels.
  private func best(_ scores: [Float], in sentence: Range<Int>) -> [Int] {
    let count = parts.count
    guard !sentence.isEmpty else { return [] }
    precondition(scores.count >= sentence.upperBound * count, "each word has a score for each label")
    var sums = parts.indices.map { parts[$0] == .inside ? -Float.infinity : scores[sentence.lowerBound * count + $0] }
    var next = sums
    // For each word after the first and each label the label before it.
    var sources: [Int] = []
    sources.reserveCapacity((sentence.count - 1) * count)
    for word in sentence.dropFirst() {
      let overall = NameSequence.highest(sums)
      for label in 0..<count {
        var source = overall
        if parts[label] == .inside {
          let (beginning, inside) = openers[label]
          let (low, high) = (min(beginning, inside), max(beginning, inside))
          source = sums[high] > sums[low] ? high : low
        }
        next[label] = sums[source] + scores[word * count + label]
        sources.append(source)
      }
      swap(&sums, &next)
    }
    var labels = [NameSequence.highest(sums)]
    for row in stride(from: sentence.count - 2, through: 0, by: -1) { labels.append(sources[row * count + labels[labels.count - 1]]) }
    return labels.reversed()
  }

  private static func highest(_ sums: [Float]) -> Int {
    var best = 0
    for index in sums.indices where sums[index] > sums[best] { best = index }
    return best
  }
}
