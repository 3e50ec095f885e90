/// What a chart is drawn with in a window.
struct ChartCharacters {
  /// Where the bars begin.
  let base: String
  /// What bars are full of, one for each series in turn.
  let fills: [String]
  /// A bar's end in eighths of a cell, from one to seven; empty where there are none.
  let eighths: [String]
  /// The line of a whisker.
  let whisker: String
  /// Its end.
  let end: String
  /// Its end where there is no upper end.
  let open: String

  static let unicode = ChartCharacters(
    base: "│", fills: ["█", "▓", "▒", "░"], eighths: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], whisker: "┄", end: "┤", open: "▸")
  static let plain = ChartCharacters(base: "|", fills: ["#", "=", "+", "*"], eighths: [], whisker: "-", end: "]", open: ">")

  /// What the bars of a series are full of.
  func fill(_ series: Int) -> String { fills[series % fills.count] }

  /// `██████┄┄┄┤`: full to the least, a whisker to the most; `┄┄▸` at its end where there is no most.
  ///
  /// - Parameters:
  ///   - reach: What the cells stand for together.
  ///   - cells: How many there are for the scale; an arrow takes up to three more.
  func bar(_ bar: ChartBar, series: Int, reach: Double, cells: Int) -> String {
    let fill = fill(series)
    let exact = bar.low / reach * Double(cells)
    let whole = min(cells, Int(exact.rounded()))
    // What is there at all is seen.
    let least = bar.low > 0 ? max(1, whole) : 0
    if bar.isOpen { return String(repeating: fill, count: least) + whisker + whisker + open }
    if bar.isRange {
      let most = max(least + 1, min(cells, Int((bar.reach / reach * Double(cells)).rounded())))
      return String(repeating: fill, count: least) + String(repeating: whisker, count: most - least - 1) + end
    }
    guard series == 0, !eighths.isEmpty, bar.low > 0 else { return String(repeating: fill, count: least) }
    let parts = max(1, min(cells * 8, Int((exact * 8).rounded())))
    return String(repeating: fill, count: parts / 8) + (parts % 8 == 0 ? "" : eighths[parts % 8 - 1])
  }
}
