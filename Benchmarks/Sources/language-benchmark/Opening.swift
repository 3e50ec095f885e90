import BenchmarkSupport
import Foundation
import Language
import TextModel

/// What it took to open a model for the first time in a process, its file in the page cache.
struct Opening {
  /// Milliseconds (`ProcessorTime`) until the model is open.
  let open: Double
  /// Milliseconds until it has also read a sentence.
  let firstSentence: Double

  /// How a process tells another.
  var line: String { "\(open) \(firstSentence)" }

  /// Opens a model in this process, which must not have opened one before.
  static func measure(_ engine: LanguageEngine, in folder: String) throws -> Opening {
    let sentence = SourceText("The ministry said on Monday that its troops had left the town of Herat.")
    let start = ProcessorTime.milliseconds
    let model = try LanguageModel(folder: folder, engine: engine)
    let open = ProcessorTime.milliseconds - start
    let reading = model.read(sentence)
    let firstSentence = ProcessorTime.milliseconds - start
    guard reading.tokens.count == 15 else { throw BenchmarkFault("the sentence has \(reading.tokens.count) words") }
    return Opening(open: open, firstSentence: firstSentence)
  }

  /// The middle one of several processes by the time until the model is open; the first, which warms the page cache, does not count.
  static func median(of runs: Int, _ engine: LanguageEngine, in folder: String) throws -> Opening {
    _ = try inAnotherProcess(engine, folder)
    return try (0..<runs).map { _ in try inAnotherProcess(engine, folder) }.sorted { $0.open < $1.open }[runs / 2]
  }

  private static func inAnotherProcess(_ engine: LanguageEngine, _ folder: String) throws -> Opening {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = ["open", engine.rawValue, folder]
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = output.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, numbers.count == 2 else {
      throw BenchmarkFault("the model of \(engine.rawValue) cannot be opened")
    }
    return Opening(open: numbers[0], firstSentence: numbers[1])
  }
}
