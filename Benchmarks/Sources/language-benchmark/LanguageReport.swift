import BenchmarkSupport
import Language

/// What was measured of the engines, side by side, as two tables in Markdown.
struct LanguageReport {
  /// The figures of one engine.
  struct Column {
    let engine: LanguageEngine
    /// The model's version.
    let version: String
    /// Bytes of the model's file.
    let size: Int
    let opening: Opening
    let articles: ReadingTime
    let worked: ReadingTime
    /// Each hard text at its size and at twice its size.
    let hard: [(text: HardText, times: [ReadingTime])]
  }

  /// Milliseconds that `Yardstick` took in the same run.
  let yardstick: Double
  let columns: [Column]

  var text: String {
    """
    \(Machine.today). The language engines alone: tokens, sentences, tags, lemmas, morphology, trees, names and roles, on one core.
    Words are tokens, punctuation included. All times are processor time, the median of several runs; models are opened in processes of their
    own, the file in the page cache. Yardstick (\(Yardstick.description)): \(Figure.text(yardstick)) ms.

    \(head("what"))
    \(row("model") { $0.version })
    \(row("file") { Figure.text(Double($0.size) / 1e6) + " MB" })
    \(row("open") { Figure.text($0.opening.open) + " ms" })
    \(row("open, and read a sentence") { Figure.text($0.opening.firstSentence) + " ms" })
    \(row("open ÷ yardstick") { Figure.text($0.opening.open / yardstick) })
    \(speedRows("invented articles", \.articles))
    \(speedRows("the worked article", \.worked))

    \(hardTable)
    """
  }

  private func speedRows(_ what: String, _ time: KeyPath<Column, ReadingTime>) -> String {
    let words = columns.first.map { $0[keyPath: time].words } ?? 0
    return [
      row("\(what), \(words) words") { Figure.text($0[keyPath: time].wordsPerSecond) + " words/s" },
      row("… in the time of the yardstick") { Figure.text($0[keyPath: time].wordsPerSecond * yardstick / 1000) + " words" },
    ].joined(separator: "\n")
  }

  private var hardTable: String {
    let titles = columns.map { "\($0.engine.rawValue), µs a byte | twice the text ÷ once" }.joined(separator: " | ")
    let rows = HardText.allCases.enumerated().map { number, hard in
      let cells = columns.map { column in
        let (once, twice) = (column.hard[number].times[0], column.hard[number].times[1])
        return "\(Figure.text(once.microsecondsPerByte)) | \(Figure.text(twice.milliseconds / once.milliseconds))"
      }
      return "| \(hard.title) | \(cells.joined(separator: " | ")) |"
    }
    return "| text | \(titles) |\n|---|\(columns.map { _ in "--:|--:|" }.joined())\n" + rows.joined(separator: "\n")
  }

  private func head(_ what: String) -> String {
    row(what) { $0.engine.rawValue } + "\n|---|" + columns.map { _ in "--:|" }.joined()
  }

  private func row(_ what: String, _ value: (Column) -> String) -> String {
    "| \(what) | \(columns.map(value).joined(separator: " | ")) |"
  }
}
