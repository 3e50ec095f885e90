import BenchmarkSupport
import Foundation

/// Measures the sitrep program from outside: `benchmarks PATH-OF-SITREP NUMBER-OF-ARTICLES`.
@main
struct Benchmarks {
  let sitrep: String
  let count: Int
  let folder: URL
  var report = Report()

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let count = Int(arguments[2]), count > 0 else {
      FileHandle.standardError.write(Data("usage: benchmarks PATH-OF-SITREP NUMBER-OF-ARTICLES\n".utf8))
      exit(2)
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sitrep-benchmarks-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var benchmarks = Benchmarks(sitrep: arguments[1], count: count, folder: folder)
    try benchmarks.run()
    print(benchmarks.report.table)
  }

  mutating func run() throws {
    var maker = ArticleMaker(seed: 1)
    let articles = (1...count).map { maker.jsonLine(number: $0) }
    try write(articles[0], "one.jsonl")
    try write(articles.prefix(max(1, count / 10)).joined(separator: "\n"), "tenth.jsonl")
    try write(articles.joined(separator: "\n"), "all.jsonl")
    report.words = maker.words / count

    report.yardstick = Yardstick.milliseconds()
    let start = try median(of: 15) { try sitrep("-c", "") }
    report.add("start and leave, nothing to do", start)
    report.add("to the first prompt", try median(of: 15) { try prompt([]) })
    report.add("to the first prompt, one article loaded and analysed", try median(of: 9) { try prompt([path("one.jsonl")]) })

    let one = try median(of: 15) { try analyse("one.jsonl") }
    report.add("analyze 1 article", one)
    try write("", "none.jsonl")
    report.add("… without the start of analyze itself", one.less(try median(of: 15) { try analyse("none.jsonl") }))
    report.add("analyze \(max(1, count / 10)) articles from JSON lines", try median(of: 3) { try analyse("tenth.jsonl") })
    let all = try median(of: 3) { try analyse("all.jsonl") }
    report.add("analyze \(count) articles from JSON lines", all, per: count)

    try write("load \(path("all.jsonl"))\nsave bench --replace\n", "save.txt")
    let saving = try median(of: 3) { try sitrep("run", path("save.txt")) }
    report.add("load \(count) articles and save the session, without the start", saving.less(start))
    report.fileSize = try FileManager.default.attributesOfItem(atPath: path("data/sitrep/sessions/bench.sitrep"))[.size] as? Int
    report.add("open the session of \(count) articles, without the start", try median(of: 9) { try sitrep("-c", "open bench") }.less(start))
  }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private var environment: [String] {
    [
      "HOME=\(folder.path)", "XDG_DATA_HOME=\(path("data"))", "LANG=C.UTF-8", "TERM=xterm-256color", "PATH=/usr/bin:/bin",
      "TMPDIR=\(folder.path)",
    ]
  }

  private func sitrep(_ arguments: String...) throws -> Measurement {
    try ChildProcess.run([sitrep] + arguments, environment: environment, input: "/dev/null", output: "/dev/null")
  }

  private func analyse(_ file: String) throws -> Measurement {
    try ChildProcess.run(
      [sitrep, "analyze", "--from", "jsonl", "--format", "jsonl", "-"], environment: environment, input: path(file), output: "/dev/null")
  }

  private func prompt(_ arguments: [String]) throws -> Measurement {
    try PseudoTerminal.timeToPrompt([sitrep] + arguments, environment: environment)
  }

  /// The middle one by wall time; the first run, which warms the disk cache, does not count.
  private func median(of runs: Int, _ body: () throws -> Measurement) throws -> Measurement {
    _ = try body()
    let results = try (0..<runs).map { _ in try body() }.sorted { $0.wall < $1.wall }
    return results[runs / 2]
  }
}
