import PluginKit

/// Draws the dependency tree of a sentence: one word a line, in the order of the text, and lines to the left of the words.
///
///       ┌─── 1 two     NUM   nummod
///     ┌─┴─── 2 tanks   NOUN  nsubj:pass
///     │ ┌─── 3 were    AUX   aux:pass
///
/// The words that hang on one word are joined by an upright line, one column further to the right than the line of the word that it hangs on
/// itself: the root's is the first. A line that runs on to the left of an upright belongs to the word that the others of it hang on. In a tree
/// without crossing lines the column of an upright is the depth of its word; where lines cross, one moves to the right and is drawn through.
package struct TreeDrawing {
  /// One a word.
  package let lines: [[Run]]
  /// Whether the tree is deeper than there are columns, so that uprights share the last one.
  package let isCut: Bool

  /// The most columns of uprights, so that the words stay in the window.
  private static let mostColumns = 24
  /// With more columns than these they stand side by side, without a gap.
  private static let mostSpaced = 10
  /// The columns of a word; longer ones are cut.
  private static let longestWord = 28

  package init(_ reading: Reading, _ sentence: Range<Int>, _ labels: WordLabels) {
    let uprights = Uprights(reading, sentence, limit: TreeDrawing.mostColumns)
    isCut = uprights.isCut
    let step = uprights.columns > TreeDrawing.mostSpaced ? 1 : 2
    let tokens = reading.tokens[sentence]
    func width(_ text: (Token) -> String) -> Int { tokens.reduce(0) { max($0, DisplayWidth.of(text($1))) } }
    func word(_ token: Token) -> String { TerminalText.escape(token.text) }
    let wordWidth = min(width(word), TreeDrawing.longestWord)
    let tagWidth = width { $0.pos.rawValue }
    let relationWidth = width { $0.relation.rawValue }
    let numberWidth = String(sentence.count).utf8.count
    lines = sentence.map { index in
      let token = reading.tokens[index]
      let name = labels.name(index)
      return [
        Run(uprights.line(of: index, step: step) + " ", .dim),
        Run(DisplayWidth.pad(String(index - sentence.lowerBound + 1), to: numberWidth, keepingTo: .trailing) + " ", .dim),
        Run(DisplayWidth.pad(word(token), to: wordWidth) + "  ", labels.isPredicate(index) ? .strong : .plain),
        Run(DisplayWidth.pad(token.pos.rawValue, to: tagWidth) + "  ", .dim),
        Run(name == nil ? token.relation.rawValue : DisplayWidth.pad(token.relation.rawValue, to: relationWidth), .accent),
        Run(name.map { "  " + $0 } ?? ""),
      ]
    }
  }
}

/// The upright lines of a tree and the columns that they stand in.
private struct Uprights {
  /// How many columns there are, at least one.
  private(set) var columns = 1
  /// Whether more would be needed.
  private(set) var isCut = false

  private let reading: Reading
  private let sentence: Range<Int>
  /// For each word the column of the upright that joins its dependents; what a leaf has means nothing.
  private var column: [Int]
  /// For each column and word the ways that the upright takes from there.
  private var ways: [[Ways]] = []

  /// The directions in which a line leaves a place.
  private struct Ways: OptionSet {
    let rawValue: Int
    static let up = Ways(rawValue: 1)
    static let down = Ways(rawValue: 2)
    static let left = Ways(rawValue: 4)
    static let right = Ways(rawValue: 8)

    /// By the bits above.
    private static let signs = Array(" ╵╷│╴┘┐┤╶└┌├─┴┬┼")
    var sign: Character { Ways.signs[rawValue] }
  }

  init(_ reading: Reading, _ sentence: Range<Int>, limit: Int) {
    self.reading = reading
    self.sentence = sentence
    column = [Int](repeating: 0, count: sentence.count)
    var queue = sentence.filter { reading.tokens[$0].head == nil }
    var next = 0
    while next < queue.count {
      let word = queue[next]
      next += 1
      let dependents = reading.dependents(of: word)
      queue += dependents
      if let first = dependents.first, let last = dependents.last {
        raise(word, over: min(first, word)...max(last, word), limit: limit)
      }
    }
    columns = max(1, ways.count)
  }

  /// Puts up the line of a word in the first column that is free, to the right of the one that the word itself hangs on.
  private mutating func raise(_ word: Int, over words: ClosedRange<Int>, limit: Int) {
    let rows = (words.lowerBound - sentence.lowerBound)...(words.upperBound - sentence.lowerBound)
    var place = reading.tokens[word].head.map { column[$0 - sentence.lowerBound] + 1 } ?? 0
    while place < min(ways.count, limit), rows.contains(where: { !ways[place][$0].isEmpty }) { place += 1 }
    if place >= limit {
      place = limit - 1
      isCut = true
    }
    column[word - sentence.lowerBound] = place
    while ways.count <= place { ways.append([Ways](repeating: [], count: sentence.count)) }
    for row in rows {
      if row > rows.lowerBound { ways[place][row].insert(.up) }
      if row < rows.upperBound { ways[place][row].insert(.down) }
    }
  }

  /// The lines to the left of a word.
  ///
  /// - Parameter step: Signs from one column to the next, 1 or 2.
  func line(of word: Int, step: Int) -> String {
    let row = word - sentence.lowerBound
    let start = reading.tokens[word].head.map { column[$0 - sentence.lowerBound] } ?? 0
    let joins = reading.dependents(of: word).isEmpty ? start : column[row]
    var line = ""
    for place in 0..<columns {
      var here = place < ways.count ? ways[place][row] : []
      if place == start {
        here.insert(.right)
      } else if place > start, here.isEmpty || place == joins {
        here.formUnion([.left, .right])
      }
      line.append(here == .right ? "─" : here.sign)
      if step == 2 { line.append(place < start ? " " : "─") }
    }
    return step == 2 ? line : line + "─"
  }
}
