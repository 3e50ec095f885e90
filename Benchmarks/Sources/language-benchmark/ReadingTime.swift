import BenchmarkSupport
import Language
import TextModel

/// What it took to read texts on one core, everything that `LanguageModel.read` gives included.
struct ReadingTime {
  /// Tokens of the readings, punctuation included.
  let words: Int
  /// Bytes of the texts.
  let bytes: Int
  /// Milliseconds (`ProcessorTime`).
  let milliseconds: Double

  /// Words in a second.
  var wordsPerSecond: Double { Double(words) / milliseconds * 1000 }
  /// Microseconds for a byte.
  var microsecondsPerByte: Double { milliseconds * 1000 / Double(bytes) }

  /// The middle one by time; the first run, which warms the caches, does not count.
  static func median(of runs: Int, _ model: LanguageModel, _ texts: [SourceText]) -> ReadingTime {
    _ = measure(model, texts)
    return (0..<runs).map { _ in measure(model, texts) }.sorted { $0.milliseconds < $1.milliseconds }[runs / 2]
  }

  private static func measure(_ model: LanguageModel, _ texts: [SourceText]) -> ReadingTime {
    let start = ProcessorTime.milliseconds
    let words = texts.reduce(0) { $0 + model.read($1).tokens.count }
    return ReadingTime(words: words, bytes: texts.reduce(0) { $0 + $1.bytes.count }, milliseconds: ProcessorTime.milliseconds - start)
  }
}
