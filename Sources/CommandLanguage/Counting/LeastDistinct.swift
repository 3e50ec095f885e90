/// The least that items are together when some of them may be the same: the heaviest set of items that are surely different from one another
/// (a maximum-weight independent set of the graph of pairs that may be one).
///
/// Exact up to 20 items; beyond, the better of two greedy choices, which is a valid lower end and may be too low. The order of the items does not
/// matter but among those of one weight.
struct LeastDistinct {
  /// The sum of the weights of the set.
  let weight: Double

  /// - Parameter mayBeOne: Whether two items, by their positions, may be the same.
  init(weights: [Double], mayBeOne: (Int, Int) -> Bool) {
    let order = weights.indices.sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
    if order.count <= LeastDistinct.exact {
      var neighbours = [UInt32](repeating: 0, count: order.count)
      for (one, first) in order.enumerated() {
        for (other, second) in order.enumerated() where one != other && mayBeOne(first, second) { neighbours[one] |= 1 << UInt32(other) }
      }
      weight = LeastDistinct.heaviest(order.map { weights[$0] }, neighbours, among: (1 << UInt32(order.count)) - 1)
    } else {
      weight = LeastDistinct.greedy(order, weights, mayBeOne)
    }
  }

  private static let exact = 20

  /// Branches on the heaviest item left: with it and without its neighbours, or, where it has several, without it.
  private static func heaviest(_ weights: [Double], _ neighbours: [UInt32], among left: UInt32) -> Double {
    var (left, sum) = (left, 0.0)
    while left != 0 {
      let item = left.trailingZeroBitCount
      let linked = neighbours[item] & left
      left &= ~(1 << UInt32(item))
      // The heaviest beside at most one neighbour is always in some heaviest set.
      if linked.nonzeroBitCount <= 1 {
        sum += weights[item]
        left &= ~linked
        continue
      }
      return sum + max(weights[item] + heaviest(weights, neighbours, among: left & ~linked), heaviest(weights, neighbours, among: left))
    }
    return sum
  }

  /// The heaviest first, each that may be none of those taken.
  private static func greedy(_ order: [Int], _ weights: [Double], _ mayBeOne: (Int, Int) -> Bool) -> Double {
    func taken(first: Int?) -> Double {
      var set = first.map { [$0] } ?? []
      for item in order where item != first && !set.contains(where: { mayBeOne($0, item) }) { set.append(item) }
      return set.reduce(0) { $0 + weights[$1] }
    }
    // The heaviest may stand in the way of many: try once without it.
    return max(taken(first: nil), taken(first: order.dropFirst().first { mayBeOne($0, order[0]) }))
  }
}
