import TestSupport
import Testing

@testable import Language

extension Randomness {
  /// Scores for `count` words: whole numbers −size…size, else fine fractions of that range.
  fileprivate mutating func scores(_ count: Int, size: Int, isWhole: Bool) -> [Float] {
    (0..<(count * (count + 1))).map { _ in
      let bits: UInt64 = next()
      return isWhole ? Float(Int(bits % UInt64(2 * size + 1)) - size) : (Float(bits >> 40) / Float(1 << 23) - 1) * Float(size)
    }
  }
}

private func sum(_ heads: [Int?], _ scores: [Float]) -> Double {
  heads.enumerated().reduce(0) { $0 + Double(scores[$1.offset * (heads.count + 1) + ($1.element ?? heads.count)]) }
}

/// Whether every word leads up to the one word at the root.
private func isTree(_ heads: [Int?]) -> Bool {
  guard heads.count(where: { $0 == nil }) == 1 else { return false }
  return heads.indices.allSatisfy { word in
    var position: Int? = word
    var steps = 0
    while let current = position, steps <= heads.count {
      position = heads[current]
      steps += 1
    }
    return steps <= heads.count
  }
}

/// The highest sum of any tree, by trying all.
private func bestSum(_ scores: [Float], _ count: Int) -> Double {
  var best = -Double.infinity
  var choice = [Int](repeating: 0, count: count)
  while true {
    let heads = choice.map { $0 == count ? nil : Optional($0) }
    if !heads.enumerated().contains(where: { $0.offset == $0.element }), isTree(heads) { best = max(best, sum(heads, scores)) }
    var position = 0
    while position < count, choice[position] == count {
      choice[position] = 0
      position += 1
    }
    if position == count { return best }
    choice[position] += 1
  }
}

@Suite struct ArborescenceTests {
  @Test(arguments: [1, 2, 3, 4, 5], [true, false])
  func noTreeHasAHigherSum(count: Int, isWhole: Bool) {
    var numbers = Randomness(state: UInt64(count))
    for _ in 0..<(count < 5 ? 150 : 12) {
      let scores = numbers.scores(count, size: isWhole ? 3 : 20, isWhole: isWhole)
      let heads = Arborescence.heads(scores, count: count)
      #expect(isTree(heads))
      #expect(abs(sum(heads, scores) - bestSum(scores, count)) < 1e-4, "\(scores) \(heads)")
    }
  }

  @Test(arguments: [8, 30, 96], [0, 1, 20])
  func anyScoresGiveOneTree(count: Int, size: Int) {
    var numbers = Randomness(state: UInt64(count * 31 + size))
    for _ in 0..<20 { #expect(isTree(Arborescence.heads(numbers.scores(count, size: size, isWhole: true), count: count))) }
  }

  @Test func equalScoresTakeTheLowestHead() {
    // The first word hangs on the root; to the others all words are equal.
    #expect(Arborescence.heads([0, 0, 0, 9] + [Float](repeating: 0, count: 8), count: 3) == [nil, 0, 0])
  }

  @Test func oneWordAloneHangsOnTheRoot() {
    // Both words would rather be roots; the second would by more.
    #expect(Arborescence.heads([0, 1, 9, 1, 0, 10], count: 2) == [1, nil])
  }

  @Test func aCircleIsOpenedWhereItCostsLeast() {
    // 0 and 1 point at each other; 1 leaves the circle for the root at a loss of 1, 0 at one of 5.
    #expect(Arborescence.heads([0, 6, 1, 6, 0, 5], count: 2) == [1, nil])
  }

  @Test func noSentenceIsTooOdd() {
    #expect(Arborescence.heads([0, 0], count: 1) == [nil])
    #expect(Arborescence.heads([], count: 0) == [])
    let infinite = [Float](repeating: .nan, count: 4 * 5)
    #expect(Arborescence.heads(infinite, count: 4).count == 4)
  }
}
