/// How likely sentences start at the words of a window, by the network and by the rules of stops and abbreviations together.
///
/// The network has seen headings, letters without stops and lists; the rules know nothing but marks. A start that the rules find needs little
/// from the network, any other a clear word: the figures are those that split the development parts of EWT and GUM best, and move the F1 by
/// less than half a point within one of them either way.
struct SentenceStarts {
  private let layout: TextLayout
  private let isParagraphStart: [Bool]
  /// Whether the rules begin a sentence at each token of the text.
  private let isByRule: [Bool]
  /// The score above which a start that the rules find is one.
  private let leastByRule: Float
  /// The score above which any other word starts a sentence.
  private let leastOtherwise: Float

  /// The datelines by the token that each begins with: where the rules begin a sentence.
  let datelines: [Int: Dateline]

  init(_ layout: TextLayout, _ engine: LanguageEngine, _ finder: DatelineFinder) {
    (leastByRule, leastOtherwise) =
      switch engine {
      case .fast: (-5, 1)
      case .accurate: (-4, 0.5)
      }
    let splitter = SentenceSplitter(bytes: layout.bytes, tokens: layout.tokens)
    self.layout = layout
    var isParagraphStart = [Bool](repeating: false, count: layout.tokens.count)
    for paragraph in layout.paragraphs { isParagraphStart[paragraph.lowerBound] = true }
    self.isParagraphStart = isParagraphStart
    var isByRule = [Bool](repeating: false, count: layout.tokens.count)
    var datelines: [Int: Dateline] = [:]
    for paragraph in layout.paragraphs {
      var end = paragraph.lowerBound
      for sentence in splitter.sentences(in: paragraph) {
        isByRule[sentence.lowerBound] = true
        guard sentence.lowerBound >= end, let dateline = finder.dateline(at: sentence.lowerBound, before: paragraph.upperBound) else {
          continue
        }
        datelines[sentence.lowerBound] = dateline
        end = dateline.tokens.upperBound
      }
    }
    self.datelines = datelines
    self.isByRule = isByRule
  }

  /// A score for each word of a window: above 0 where a sentence starts.
  ///
  /// - Parameter scores: The network's, for each word of the window.
  func combined(_ scores: [Float], of window: Range<Int>) -> [Float] {
    var combined = window.map { scores[$0 - window.lowerBound] - (isByRule[$0] ? leastByRule : leastOtherwise) }
    for index in combined.indices.dropFirst() where combined[index] > 0 {
      let word = window.lowerBound + index
      if isAfterListNumber(word) {
        combined[index] = -1
      } else if combined[index - 1] > 0, isQuotationMark(word - 1) {
        // No sentence is a mark alone: it closes the one before, or opens the one after.
        combined[layout.tokens[word - 1].gap == .none ? index - 1 : index] = -1
      }
    }
    for word in window {
      guard let dateline = datelines[word] else { continue }
      for inner in dateline.tokens where inner < window.upperBound { combined[inner - window.lowerBound] = -1 }
      combined[word - window.lowerBound] = 1
      if dateline.tokens.upperBound < window.upperBound { combined[dateline.tokens.upperBound - window.lowerBound] = 1 }
    }
    return combined
  }

  /// Whether a paragraph begins with "1." or "a)" before a word: the number belongs to the sentence after it.
  private func isAfterListNumber(_ word: Int) -> Bool {
    let tokens = layout.tokens
    guard word >= 2, isParagraphStart[word - 2] else { return false }
    let (number, mark) = (tokens[word - 2], layout.bytes[tokens[word - 1].lower])
    let first = layout.bytes[number.lower]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"), tokens[word - 1].gap == .none else { return false }
    return number.upper - number.lower <= 2 && first.isDigitASCII || number.upper - number.lower == 1 && first.folded.isLowerASCII
  }

  private func isQuotationMark(_ word: Int) -> Bool {
    let token = layout.tokens[word]
    let isMark = SentenceSplitter.isOpener(layout.bytes, token) || SentenceSplitter.isCloser(layout.bytes, token)
    return isMark && ScalarClass.read(layout.bytes, token.lower).length == token.upper - token.lower
  }
}
