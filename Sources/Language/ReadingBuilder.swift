import TextModel

/// Puts a reading together: tokens, paragraphs, sentences, then the classes that a tagger gives.
struct ReadingBuilder {
  let text: SourceText
  let raw: [RawToken]
  let sentences: [Reading.Sentence]

  init(_ text: SourceText) {
    self.text = text
    raw = Tokeniser.tokens(of: text.bytes)
    let layout = LineLayout(raw, text.bytes)
    let splitter = SentenceSplitter(bytes: text.bytes, tokens: raw)
    var sentences: [Reading.Sentence] = []
    var start = 0
    var paragraph = 0
    while start < raw.count {
      var end = start + 1
      while end < raw.count, !layout.starts[end] { end += 1 }
      let parts = splitter.sentences(in: start..<end).flatMap(ReadingBuilder.bounded)
      for part in parts {
        let range = TextRange(raw[part.lowerBound].lower, raw[part.upperBound - 1].upper)
        let isHeadline =
          parts.count == 1 && ReadingBuilder.isHeadline(part, raw, text.bytes, isFirst: paragraph == 0, isLast: end == raw.count)
        sentences.append(Reading.Sentence(range: range, tokens: part, paragraph: paragraph, isHeadline: isHeadline))
      }
      paragraph += 1
      start = end
    }
    self.sentences = sentences
  }

  /// The most tokens of a sentence: what is longer is no prose, and is cut so that work on a sentence stays bounded.
  static let longestSentence = 400

  private static func bounded(_ sentence: Range<Int>) -> [Range<Int>] {
    guard sentence.count > longestSentence else { return [sentence] }
    return stride(from: sentence.lowerBound, to: sentence.upperBound, by: longestSentence).map {
      $0..<min($0 + longestSentence, sentence.upperBound)
    }
  }

  /// Title case or capitals; at the head of a text also a short line without a final stop.
  private static func isHeadline(_ range: Range<Int>, _ raw: [RawToken], _ bytes: [UInt8], isFirst: Bool, isLast: Bool) -> Bool {
    guard range.count >= 3, range.count <= 40 else { return false }
    var long = 0
    var capitalised = 0
    for token in raw[range] where token.upper - token.lower >= 4 && ScalarClass.read(bytes, token.lower).kind == .letter {
      long += 1
      if !bytes[token.lower].isLowerASCII { capitalised += 1 }
    }
    let last = raw[range.upperBound - 1]
    let isOpen = !SentenceSplitter.isTerminal(bytes, last) && !SentenceSplitter.isCloser(bytes, last)
    if long >= 3, capitalised * 10 >= long * 8 { return true }
    return isFirst && !isLast && isOpen && bytes[last.upper - 1] != UInt8(ascii: ":") && range.count <= 25
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
