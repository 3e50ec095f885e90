/// One word as the network sees it.
package struct NetworkWord: Sendable, Hashable {
  /// Its pieces in the text's list, 1…8 of them.
  package let pieces: Range<Int>
  /// How it is written (`WordShape`).
  package let shape: UInt8
}

/// The words of a text as the network sees them. `Network.append` fills it.
package struct NetworkText: Sendable {
  /// Most words that the network reads at once.
  package static let longestWindow = 96
  /// Most pieces that the network reads at once: 128 with the marks of start and end.
  package static let longestWindowInPieces = 126

  /// The words, in order.
  package private(set) var words: [NetworkWord] = []
  /// The numbers of the words' pieces, one word after another.
  package private(set) var pieces: [UInt32] = []

  package init() {}

  /// Adds a word with the pieces that `addPieces` adds.
  mutating func append(shape: UInt8, _ addPieces: (inout [UInt32]) -> Void) {
    let start = pieces.count
    addPieces(&pieces)
    words.append(NetworkWord(pieces: start..<pieces.count, shape: shape))
  }

  /// The longest window that begins at a word: empty only where `start` is `end`.
  ///
  /// - Parameters:
  ///   - start: The window's first word.
  ///   - end: The first word that may not be in it: the end of the paragraph.
  package func window(from start: Int, to end: Int) -> Range<Int> {
    var upper = start
    while upper < end, upper - start < NetworkText.longestWindow,
      words[upper].pieces.upperBound - words[start].pieces.lowerBound <= NetworkText.longestWindowInPieces
    {
      upper += 1
    }
    return start..<upper
  }
}
