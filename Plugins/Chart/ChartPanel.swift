import PluginKit

/// The rows that count things of one sort, on a scale of their own: the killed are not drawn against the displaced, nor tons against items.
struct ChartPanel {
  /// The sort: "captured, vehicle"; empty where all rows are of one.
  let title: String
  let rows: [ChartRow]

  /// The longest reach of a bar; 1 where nothing is counted.
  var reach: Double {
    let longest = rows.flatMap(\.bars).map(\.reach).max() ?? 0
    return longest > 0 ? longest : 1
  }

  /// Round steps of the axis from 0: at most seven of 1, 2 or 5 times a power of ten, whole where the figures are.
  var ticks: [Double] {
    guard rows.contains(where: { $0.bars.contains { $0.reach > 0 } }) else { return [0] }
    let isWhole = rows.flatMap(\.bars).allSatisfy { $0.low == $0.low.rounded() && ($0.high ?? 0) == ($0.high ?? 0).rounded() }
    var power = isWhole ? 1.0 : 0.001
    while reach / power > 60 { power *= 10 }
    let step = [1, 2, 5, 10].map { $0 * power }.first { reach / $0 <= 6 } ?? 10 * power
    // Multiplied, not added up, so that 0.1 three times is 0.3.
    return (0...Int(reach / step + 1e-9)).map { ($0 == 0 ? 0 : (Double($0) * step * 1000).rounded() / 1000) }
  }

  /// Whether a bar has no upper end.
  var hasOpenEnds: Bool { rows.contains { $0.bars.contains { $0.isOpen } } }
  /// Whether a bar ends in a whisker.
  var hasRanges: Bool { rows.contains { $0.bars.contains { $0.isRange } } }
}
