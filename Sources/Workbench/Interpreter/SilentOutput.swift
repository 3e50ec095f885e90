/// Output that nobody reads.
final class SilentOutput: CommandOutput {
  var columns: Int? { nil }
  var colours: Bool { false }
  func write(_ text: String) {}
  func note(_ text: String) {}
  func report(done: Int, of total: Int, _ what: String) {}
}
