/// A box in the units of a drawing, from its upper left.
struct LabelBox: Hashable {
  let x, y, width, height: Double

  func touches(_ other: LabelBox) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
  }
}

/// Finds room for labels beside their marks, one after the other, so that none lies on another label or on a mark.
///
/// Greedy: who comes first chooses first, so the most important go first. The same order gives the same places.
struct LabelPlacer {
  /// Boxes are looked for by squares of this many units.
  private static let square = 24.0

  let width, height: Double
  private var squares: [Int: [LabelBox]] = [:]
  private let across: Int

  init(width: Double, height: Double) {
    (self.width, self.height) = (width, height)
    across = Int(width / LabelPlacer.square) + 2
  }

  /// Keeps labels away from a box.
  mutating func take(_ box: LabelBox) {
    for square in numbers(box) { squares[square, default: []].append(box) }
  }

  /// Whether a box lies in the frame and on nothing that was taken.
  func isFree(_ box: LabelBox) -> Bool {
    guard box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height else { return false }
    return !numbers(box).contains { squares[$0]?.contains { $0.touches(box) } == true }
  }

  /// Takes the best free place for a label beside a mark: to the right, the left, above, below, and askew; nil where there is none.
  ///
  /// - Parameters:
  ///   - cost: What a place covers that had better be seen; the order of preference decides between equals.
  mutating func place(width: Double, height: Double, beside mark: LabelBox, gap: Double, cost: (LabelBox) -> Int = { _ in 0 }) -> LabelBox?
  {
    let (right, left) = (mark.x + mark.width + gap, mark.x - width - gap)
    let (above, below) = (mark.y - height, mark.y + mark.height)
    let level = mark.y + (mark.height - height) / 2
    // In a terminal half a cell is none: the middle is rounded down.
    let centred = mark.x + ((mark.width - width) / 2).rounded(.down)
    let offers = [
      (right, level), (left, level), (centred, above), (centred, below), (right, above), (right, below), (left, above), (left, below),
    ]
    var best: (cost: Int, box: LabelBox)?
    for (preference, (x, y)) in offers.enumerated() {
      let box = LabelBox(x: x, y: y, width: width, height: height)
      guard isFree(box) else { continue }
      let total = cost(box) * 2 + preference
      if total < best?.cost ?? Int.max { best = (total, box) }
    }
    if let box = best?.box { take(box) }
    return best?.box
  }

  private func numbers(_ box: LabelBox) -> [Int] {
    func number(_ value: Double) -> Int { Int((value / LabelPlacer.square).rounded(.down)) }
    let columns = number(max(0, box.x))...max(number(max(0, box.x)), number(min(width, box.x + box.width)))
    let rows = number(max(0, box.y))...max(number(max(0, box.y)), number(min(height, box.y + box.height)))
    return rows.flatMap { row in columns.map { row * across + $0 } }
  }
}
