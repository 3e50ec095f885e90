import TextModel

/// A text as words and sentences, with trees, names and roles. Token indexes are positions in `tokens`; everything above the language layer
/// works on these.
public struct Reading: Sendable {
  /// A sentence or headline.
  public struct Sentence: Sendable, Hashable {
    /// From its first token to its last.
    public let range: TextRange
    /// Indexes into `Reading.tokens`.
    public let tokens: Range<Int>
    /// The number of the paragraph (block of text between blank lines), from 0.
    public let paragraph: Int
    /// Whether it reads as a headline: no verb form of a clause's end, no final stop, title case or capitals.
    public let isHeadline: Bool
    /// Whether it is one of `Reading.datelines`, and no sentence of the article's own.
    public let isDateline: Bool
    /// Whether it is part of the running text.
    public var isText: Bool { !isHeadline && !isDateline }

    public init(range: TextRange, tokens: Range<Int>, paragraph: Int, isHeadline: Bool, isDateline: Bool = false) {
      self.range = range
      self.tokens = tokens
      self.paragraph = paragraph
      self.isHeadline = isHeadline
      self.isDateline = isDateline
    }
  }

  /// All tokens, in the order of the text.
  public let tokens: [Token]
  /// All sentences and headlines, in the order of the text.
  public let sentences: [Sentence]
  /// The names, in the order of the text; they do not overlap, and each lies within a sentence.
  public let names: [NameSpan]
  /// The words that say that something happens or holds, in the order of the text, with their arguments.
  public let predicates: [Predicate]
  /// The datelines, in the order of the text; each is a sentence.
  public let datelines: [Dateline]
  /// Serves `dependents(of:)`.
  let dependentIndex: DependentIndex

  /// - Precondition: the heads of tokens form trees, each within a sentence.
  public init(
    tokens: [Token], sentences: [Sentence], names: [NameSpan] = [], predicates: [Predicate] = [], datelines: [Dateline] = []
  ) {
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
    self.predicates = predicates
    self.datelines = datelines
    dependentIndex = DependentIndex(tokens)
  }

  /// The index of the sentence that holds a byte offset; the nearest before it between sentences; nil in an empty text. O(log n).
  public func sentenceIndex(at offset: Int) -> Int? {
    guard !sentences.isEmpty else { return nil }
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(sentences[middle].range.lower) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The tokens that overlap a byte range. O(log n).
  public func tokenIndexes(in range: TextRange) -> Range<Int> {
    let start = firstToken { $0.upper > range.lower }
    let end = firstToken { $0.lower >= range.upper }
    return start..<max(start, end)
  }

  /// The text range that tokens cover.
  ///
  /// - Precondition: the range is not empty.
  public func textRange(_ indexes: Range<Int>) -> TextRange {
    tokens[indexes.lowerBound].range.union(tokens[indexes.upperBound - 1].range)
  }

  /// The first index whose range fulfils a predicate that, once true, stays true.
  private func firstToken(where holds: (TextRange) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if holds(tokens[middle].range) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
