/// The tree over the words of a sentence whose arcs have the highest sum of scores, with exactly one word at the root.
///
/// Chu–Liu (1965) and Edmonds (1967) in the form for dense graphs of Tarjan (1977): a path is grown from dependent to head, and each cycle that
/// closes on it is contracted into one of its members, so that all work is O(n²). That one word alone hangs on the root is had by lowering all
/// arcs of the root by more than a tree can make up for (Stanojević and Cohen 2021). Of equal arcs the one with the lowest head is taken.
struct Arborescence {
  /// The head of each word of a sentence, counted from the sentence's first; nil at the root.
  ///
  /// - Parameter scores: Row by row for each word its score under each word as head and, last, under the root: count × (count + 1). A word's
  ///   score under itself counts for nothing.
  static func heads(_ scores: [Float], count: Int) -> [Int?] {
    precondition(scores.count >= count * (count + 1), "each word has a score under each head")
    if let heads = greedyHeads(scores, count) { return heads }
    var search = Arborescence(scores, count)
    search.grow()
    return search.heads()
  }

  /// The best head of each word; nil where these form no tree with one root.
  private static func greedyHeads(_ scores: [Float], _ count: Int) -> [Int?]? {
    var heads = [Int?](repeating: nil, count: count)
    var roots = 0
    for word in 0..<count {
      let row = word * (count + 1)
      var best = word == 0 ? 1 : 0
      for head in 0...count where head != word && scores[row + head] > scores[row + best] { best = head }
      if best == count { roots += 1 } else { heads[word] = best }
    }
    guard roots == 1 else { return nil }
    // Every path upwards must end: 0 unseen, 1 on the path, 2 known to end.
    var states = [UInt8](repeating: 0, count: count)
    for word in 0..<count {
      var position: Int? = word
      while let current = position, states[current] == 0 {
        states[current] = 1
        position = heads[current]
      }
      if let current = position, states[current] == 1 { return nil }
      position = word
      while let current = position, states[current] == 1 {
        states[current] = 2
        position = heads[current]
      }
    }
    return heads
  }

  // MARK: The search

  /// An arc between words; the root is the word after the last.
  private struct Arc {
    var head: Int32
    var dependent: Int32
  }

  private let count: Int
  /// Slots 0..<count hold a word or what was contracted into it, slot `count` the root. Dependents × heads.
  private var scores: [Double]
  /// The arc of words behind each score.
  private var arcs: [Arc]
  private var isAlive: [Bool]
  /// The node of each slot: a word, or a contracted cycle, numbered from `count`.
  private var nodes: [Int]
  /// The cycle that each node went into; nil where it went into none.
  private var parents: [Int?]
  /// The members of each cycle, from node `count` on.
  private var cycles: [[Int]] = []
  /// For each node the arc that leads into it.
  private var chosen: [Arc]
  /// For each slot the score of that arc.
  private var chosenScores: [Double]

  private init(_ given: [Float], _ count: Int) {
    self.count = count
    let width = count + 1
    var largest: Float = 1
    for score in given.prefix(count * width) { largest = max(largest, abs(score)) }
    let penalty = Double(largest) * Double(4 * width)
    scores = given.prefix(count * width).map { Double($0) }
    arcs = []
    arcs.reserveCapacity(count * width)
    for dependent in 0..<count {
      for head in 0...count { arcs.append(Arc(head: Int32(head), dependent: Int32(dependent))) }
      scores[dependent * width + count] -= penalty
    }
    isAlive = [Bool](repeating: true, count: width)
    nodes = Array(0..<count)
    parents = [Int?](repeating: nil, count: count)
    chosen = [Arc](repeating: Arc(head: 0, dependent: 0), count: count)
    chosenScores = [Double](repeating: 0, count: count)
  }

  private mutating func grow() {
    // Slots whose path ends at the root, and where a slot stands on the path.
    var isDone = [Bool](repeating: false, count: count + 1)
    isDone[count] = true
    var positions = [Int?](repeating: nil, count: count)
    for start in 0..<count where isAlive[start] && !isDone[start] {
      var path = [start]
      positions[start] = 0
      while let slot = path.last {
        let head = bestHead(of: slot)
        chosen[nodes[slot]] = arcs[slot * (count + 1) + head]
        chosenScores[slot] = scores[slot * (count + 1) + head]
        if isDone[head] { break }
        if let position = positions[head] {
          let cycle = path[position...].sorted()
          for member in cycle { positions[member] = nil }
          path.removeSubrange(position...)
          contract(cycle)
          positions[cycle[0]] = path.count
          path.append(cycle[0])
        } else {
          positions[head] = path.count
          path.append(head)
        }
      }
      for slot in path {
        isDone[slot] = true
        positions[slot] = nil
      }
    }
  }

  private func bestHead(of slot: Int) -> Int {
    let row = slot * (count + 1)
    var best: Int?
    for head in 0...count where head != slot && isAlive[head] {
      if let other = best, scores[row + head] <= scores[row + other] { continue }
      best = head
    }
    guard let best else { preconditionFailure("the root is a head for every word") }
    return best
  }

  /// Draws the slots of a cycle, lowest first, into the first of them.
  private mutating func contract(_ cycle: [Int]) {
    let width = count + 1
    let node = count + cycles.count
    let slot = cycle[0]
    // What an arc into a member is worth more than the arc of the cycle that it replaces.
    let lost = cycle.map { chosenScores[$0] }
    for member in cycle.dropFirst() { isAlive[member] = false }
    for other in 0...count where isAlive[other] && other != slot {
      var best: (score: Double, arc: Arc)?
      for (index, member) in cycle.enumerated() {
        let score = scores[member * width + other] - lost[index]
        if best.map({ score > $0.score }) ?? true { best = (score, arcs[member * width + other]) }
      }
      if let best {
        scores[slot * width + other] = best.score
        arcs[slot * width + other] = best.arc
      }
      guard other < count else { continue }
      var head = slot
      for member in cycle where scores[other * width + member] > scores[other * width + head] { head = member }
      scores[other * width + slot] = scores[other * width + head]
      arcs[other * width + slot] = arcs[other * width + head]
    }
    for member in cycle { parents[nodes[member]] = node }
    cycles.append(cycle.map { nodes[$0] })
    parents.append(nil)
    chosen.append(Arc(head: 0, dependent: 0))
    nodes[slot] = node
  }

  /// Opens the cycles again: the arc that leads into one replaces the arc to the member that it leads to.
  private func heads() -> [Int?] {
    var heads = [Int?](repeating: nil, count: count)
    var open = parents.indices.filter { parents[$0] == nil }
    while let node = open.popLast() {
      let arc = chosen[node]
      heads[Int(arc.dependent)] = Int(arc.head) == count ? nil : Int(arc.head)
      var member = Int(arc.dependent)
      while member != node, let parent = parents[member] {
        open += cycles[parent - count].filter { $0 != member }
        member = parent
      }
    }
    return heads
  }
}
