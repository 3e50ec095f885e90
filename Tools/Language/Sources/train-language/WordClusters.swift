import Foundation
import Language

/// Groups words by the words they stand beside in running text (spherical k-means), so that words rare in the treebanks share the weights of
/// common ones of their kind: a past tense of news like one of letters.
struct WordClusters {
  static let count = 240
  private static let contextCount = 400

  /// The sentences of word-per-line files (CoNLL-U, or word and label parted by a tab).
  static func plainSentences(_ path: String) throws -> [[String]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var sentences: [[String]] = []
    var sentence: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix("# ") {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence = []
      } else if let word = line.split(separator: "\t").first {
        sentence.append(String(word))
      }
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    return sentences
  }

  /// For each word of at least `minimum` places, by its `WordForm.lower`, a cluster from 1.
  static func clusters(_ sentences: [[String]], minimum: Int) -> [UInt64: UInt8] {
    var frequency: [UInt64: Int] = [:]
    let edge = WordForm.edge.lower
    let coded = sentences.map { $0.map { WordForm($0, spaceBefore: true).lower } }
    for word in coded.joined() { frequency[word, default: 0] += 1 }
    let ranked = frequency.filter { $0.value >= minimum }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    var number: [UInt64: Int] = [:]
    for (index, word) in ranked.enumerated() { number[word] = index }
    let dimensions = 2 * (contextCount + 2)
    var vectors = [Float](repeating: 0, count: ranked.count * dimensions)
    func context(_ word: UInt64) -> Int {
      if word == edge { return contextCount }
      guard let index = number[word], index < contextCount else { return contextCount + 1 }
      return index
    }
    for sentence in coded {
      for (index, word) in sentence.enumerated() {
        guard let row = number[word] else { continue }
        let left = context(index > 0 ? sentence[index - 1] : edge)
        let right = context(index + 1 < sentence.count ? sentence[index + 1] : edge)
        vectors[row * dimensions + left] += 1
        vectors[row * dimensions + contextCount + 2 + right] += 1
      }
    }
    for row in ranked.indices {
      var sum: Float = 0
      for column in 0..<dimensions {
        vectors[row * dimensions + column] = vectors[row * dimensions + column].squareRoot()
        sum += vectors[row * dimensions + column] * vectors[row * dimensions + column]
      }
      let scale = 1 / max(sum.squareRoot(), 1e-6)
      for column in 0..<dimensions { vectors[row * dimensions + column] *= scale }
    }
    let assignment = kMeans(vectors, rows: ranked.count, dimensions: dimensions)
    print("words with a cluster: \(ranked.count)")
    return Dictionary(uniqueKeysWithValues: ranked.enumerated().map { ($1, UInt8(assignment[$0] + 1)) })
  }

  /// Begins with the most frequent words as centres; the same on every machine.
  private static func kMeans(_ vectors: [Float], rows: Int, dimensions: Int) -> [Int] {
    let count = min(count, rows)
    var centres = Array(vectors[0..<(count * dimensions)])
    var assignment = [Int](repeating: 0, count: rows)
    for _ in 0..<12 {
      vectors.withUnsafeBufferPointer { vectors in
        centres.withUnsafeBufferPointer { centres in
          guard let vectorBase = vectors.baseAddress, let centreBase = centres.baseAddress else { return }
          for row in 0..<rows {
            var best: Float = -1
            for centre in 0..<count {
              var dot = SIMD8<Float>.zero
              var column = 0
              while column + 8 <= dimensions {
                let left = UnsafeRawPointer(vectorBase + row * dimensions + column).loadUnaligned(as: SIMD8<Float>.self)
                let right = UnsafeRawPointer(centreBase + centre * dimensions + column).loadUnaligned(as: SIMD8<Float>.self)
                dot += left * right
                column += 8
              }
              let similarity = dot.sum()
              if similarity > best {
                best = similarity
                assignment[row] = centre
              }
            }
          }
        }
      }
      centres = [Float](repeating: 0, count: count * dimensions)
      for row in 0..<rows {
        let base = assignment[row] * dimensions
        for column in 0..<dimensions { centres[base + column] += vectors[row * dimensions + column] }
      }
      for centre in 0..<count {
        var sum: Float = 0
        for column in 0..<dimensions { sum += centres[centre * dimensions + column] * centres[centre * dimensions + column] }
        let scale = 1 / max(sum.squareRoot(), 1e-6)
        for column in 0..<dimensions { centres[centre * dimensions + column] *= scale }
      }
    }
    return assignment
  }
}
