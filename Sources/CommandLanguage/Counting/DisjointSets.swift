/// Numbers from 0 that are joined pair by pair into sets.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  /// Puts the sets of two numbers together.
  mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(one), root(other))
    parents[max(left, right)] = min(left, right)
  }

  /// The sets, each in rising order, by their first numbers.
  var members: [[Int]] {
    var sets = self
    var result: [Int: [Int]] = [:]
    for number in parents.indices { result[sets.root(number), default: []].append(number) }
    return result.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The number that stands for the set of a number: its least.
  mutating func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number {
      parents[number] = parents[parents[number]]
      number = parents[number]
    }
    return number
  }
}
