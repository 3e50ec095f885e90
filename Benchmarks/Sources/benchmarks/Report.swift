import BenchmarkSupport

/// What was measured, as a table in Markdown with the machine and the day.
struct Report {
  var words = 0
  /// Milliseconds that `Yardstick` took in the same run.
  var yardstick = 0.0
  /// Bytes of the saved session; nil when it was not found.
  var fileSize: Int?
  private var rows: [String] = []

  mutating func add(_ what: String, _ measured: Measurement, per count: Int = 1) {
    let each = count > 1 ? " (\(Figure.text(measured.wall / Double(count))) each)" : ""
    let memory = measured.peakMemory.map { "\(Figure.text(Double($0) / 1_048_576)) MiB" } ?? ""
    rows.append(
      "| \(what) | \(Figure.text(measured.wall)) ms\(each) | \(Figure.text(measured.processor)) ms | \(memory) "
        + "| \(Figure.text(measured.wall / yardstick)) |")
  }

  var table: String {
    let size = fileSize.map { "\nThe session file has \(Figure.text(Double($0) / 1_048_576)) MiB." } ?? ""
    return """
      \(Machine.today). Articles of \(words) words on average. Yardstick (\(Yardstick.description)): \(Figure.text(yardstick)) ms;
      the last column divides by it, so that machines can be compared.

      | what | wall time, median | processor time | peak memory | ÷ yardstick |
      |---|--:|--:|--:|--:|
      \(rows.joined(separator: "\n"))
      \(size)
      """
  }
}
