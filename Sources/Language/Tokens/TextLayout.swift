import TextModel

/// The tokens and paragraphs of a text, and what its layout tells of headlines.
struct TextLayout {
  /// All tokens, in order.
  let tokens: [RawToken]
  /// Runs of tokens without a paragraph break, in order and without gaps.
  let paragraphs: [Range<Int>]
  /// The text.
  let bytes: [UInt8]

  init(_ text: SourceText) {
    bytes = text.bytes
    tokens = Tokeniser.tokens(of: bytes)
    let layout = LineLayout(tokens, bytes)
    var paragraphs: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() where layout.starts[index] {
      paragraphs.append(start..<index)
      start = index
    }
    if start < tokens.count { paragraphs.append(start..<tokens.count) }
    self.paragraphs = paragraphs
  }

  /// The bytes that tokens cover.
  ///
  /// - Precondition: the range is not empty.
  func range(_ indexes: Range<Int>) -> TextRange { TextRange(tokens[indexes.lowerBound].lower, tokens[indexes.upperBound - 1].upper) }

  /// Whether a sentence that is a paragraph reads as a headline: title case or capitals; at the head of a text also a short line without a
  /// final stop.
  ///
  /// - Parameter isFirst: Whether the text begins with it.
  func isHeadline(_ sentence: Range<Int>, isFirst: Bool) -> Bool {
    guard sentence.count >= 3, sentence.count <= 40 else { return false }
    var long = 0
    var capitalised = 0
    for token in tokens[sentence] where token.upper - token.lower >= 4 && ScalarClass.read(bytes, token.lower).kind == .letter {
      long += 1
      if !bytes[token.lower].isLowerASCII { capitalised += 1 }
    }
    if long >= 3, capitalised * 10 >= long * 8 { return true }
    let last = tokens[sentence.upperBound - 1]
    let isOpen = !SentenceSplitter.isTerminal(bytes, last) && !SentenceSplitter.isCloser(bytes, last)
    return isFirst && sentence.upperBound < tokens.count && isOpen && bytes[last.upper - 1] != UInt8(ascii: ":") && sentence.count <= 25
  }

  /// The lower-case form with a straight apostrophe.
  static func folded(_ text: String) -> String {
    var hasCapital = false
    for byte in text.utf8 {
      if byte >= 0x80 { return text.lowercased().replacing("’", with: "'") }
      if byte.isUpperASCII { hasCapital = true }
    }
    return hasCapital ? String(decoding: text.utf8.map(\.folded), as: UTF8.self) : text
  }
}
