import Foundation

/// What was measured, as a table in Markdown with the machine and the day.
struct Report {
  var words = 0
  /// Milliseconds that `Yardstick` took in the same run.
  var yardstick = 0.0
  /// Bytes of the saved session; nil when it was not found.
  var fileSize: Int?
  private var rows: [String] = []

  mutating func add(_ what: String, _ measured: Measurement, per count: Int = 1) {
    let each = count > 1 ? " (\(Report.digits(measured.wall / Double(count))) each)" : ""
    let memory = measured.peakMemory.map { "\(Report.digits(Double($0) / 1_048_576)) MiB" } ?? ""
    rows.append(
      "| \(what) | \(Report.digits(measured.wall)) ms\(each) | \(Report.digits(measured.processor)) ms | \(memory) "
        + "| \(Report.digits(measured.wall / yardstick)) |")
  }

  var table: String {
    let day = Date().formatted(.iso8601.year().month().day())
    let size = fileSize.map { "\nThe session file has \(Report.digits(Double($0) / 1_048_576)) MiB." } ?? ""
    return """
      \(day), \(Report.machine). Articles of \(words) words on average. Yardstick (\(Yardstick.description)): \(Report.digits(yardstick)) ms;
      the last column divides by it, so that machines can be compared.

      | what | wall time, median | processor time | peak memory | ÷ yardstick |
      |---|--:|--:|--:|--:|
      \(rows.joined(separator: "\n"))
      \(size)
      """
  }

  /// Three significant digits.
  private static func digits(_ number: Double) -> String {
    number >= 100 ? String(format: "%.0f", number) : number >= 10 ? String(format: "%.1f", number) : String(format: "%.2f", number)
  }

  private static var machine: String {
    let processors = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = processors.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last ?? "unknown processor"
    let gigabytes = Int((Double(ProcessInfo.processInfo.physicalMemory) / 1_073_741_824).rounded())
    return "\(model.drop { $0 == " " }), \(ProcessInfo.processInfo.processorCount) cores, \(gigabytes) GiB"
  }
}
