/// The sentences that a window of a paragraph gives, and where the next window starts.
///
/// A network reads a bounded number of words at once. What stands after the last sentence start of a window may lack its end, so it is read
/// again at the head of the next window; only a sentence longer than a window is cut. Each word is thus read a bounded number of times.
struct WindowSentences: Equatable {
  /// The finished sentences, in order and without gaps from the window's first word.
  let sentences: [Range<Int>]
  /// The first word that is not in one of them.
  let next: Int

  /// The words that must stand after a sentence start before it is taken as settled: with fewer the network sees too little of what follows.
  private static let settled = 8

  /// - Parameters:
  ///   - window: Not empty; words counted as the sentences shall be.
  ///   - starts: For each word of the window how likely a sentence starts there: above 0 if it does. The first word starts one at any score.
  ///   - isLast: Whether the paragraph ends with the window.
  init(_ window: Range<Int>, starts: [Float], isLast: Bool) {
    precondition(!window.isEmpty && starts.count >= window.count, "each word of a window has a score")
    let found = window.dropFirst().filter { starts[$0 - window.lowerBound] > 0 }
    let end =
      isLast ? window.upperBound : found.last { $0 + WindowSentences.settled <= window.upperBound } ?? found.last ?? window.upperBound
    var sentences: [Range<Int>] = []
    var start = window.lowerBound
    for word in found + [end] where word > start && word <= end {
      sentences.append(start..<word)
      start = word
    }
    self.sentences = sentences
    next = end
  }
}
