import CommandLanguage

/// One state of long work, and the line that shows it.
package struct ProgressLine: Sendable, Hashable {
  /// What is being done.
  package var label: String
  /// How much of it is done.
  package var done: Int
  /// Nil when it is not known how much there is to do.
  package var total: Int?

  package init(label: String, done: Int = 0, total: Int? = nil) {
    self.label = label
    self.done = done
    self.total = total
  }

  private static let spinner = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
  private static let barColumns = 20

  /// The line without its line end, at most `columns` - 1 wide: `⠙ reading articles  ████████░░░░  212 of 500  0:07`.
  package func text(elapsed: Duration, columns: Int) -> String {
    let tenths = Int(elapsed.components.seconds) * 10 + Int(elapsed.components.attoseconds / 100_000_000_000_000_000)
    let seconds = tenths / 10
    let clock = "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    var parts = [Self.spinner[tenths % Self.spinner.count] + " " + TerminalText.escape(label)]
    if let total, total > 0 {
      let filled = min(Self.barColumns, max(0, done) * Self.barColumns / total)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barColumns - filled)
      if columns >= 60 { parts.append(bar) }
      parts.append("\(done) of \(total)")
    } else if done > 0 {
      parts.append("\(done)")
    }
    parts.append(clock)
    return DisplayWidth.truncate(parts.joined(separator: "  "), to: max(0, columns - 1))
  }
}
