/// Parts a paragraph's tokens into sentences by rule: after . ? ! … and the quotation marks and brackets that close with them.
struct SentenceSplitter {
  let bytes: [UInt8]
  let tokens: [RawToken]

  /// The sentences of a paragraph, in order and without gaps.
  func sentences(in paragraph: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = paragraph.lowerBound
    var index = start
    while index < paragraph.upperBound {
      guard let end = sentenceEnd(index, start, paragraph.upperBound) else {
        index += 1
        continue
      }
      sentences.append(start..<end)
      start = end
      index = end
    }
    if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
    return sentences
  }

  /// Where the sentence ends that the token may close; nil when it goes on.
  private func sentenceEnd(_ index: Int, _ start: Int, _ limit: Int) -> Int? {
    let token = tokens[index]
    guard token.isAbbreviation || SentenceSplitter.isTerminal(bytes, token) else { return nil }
    var next = index + 1
    while next < limit, SentenceSplitter.isTerminal(bytes, tokens[next]) { next += 1 }
    let afterStops = next
    while next < limit, SentenceSplitter.isCloser(bytes, tokens[next]), closes(next) { next += 1 }
    while let after = footnoteEnd(next, limit) { next = after }
    guard next < limit else { return nil }
    if isListNumber(index, start) { return nil }
    let follower = bytes[tokens[next].lower]
    let startsLower = follower.isLowerASCII
    let isGlued = tokens[next].gap == .none
    if token.isAbbreviation {
      guard next == index + 1 || afterStops > index + 1 || !startsLower else { return nil }
      if afterStops > index + 1 { return startsLower ? nil : next }
      return mayEnd(token) && startsSentence(next, limit) ? next : nil
    }
    if isGlued { return follower.isUpperASCII && next == index + 1 && token.upper - token.lower == 1 && index > start ? next : nil }
    if next > afterStops, startsLower || isSpeechTag(next, limit) { return nil }
    if isContinuationMark(follower) { return nil }
    if isEllipsis(token) {
      if startsLower { return nil }
      return next
    }
    let last = bytes[tokens[afterStops - 1].upper - 1]
    if startsLower, last == UInt8(ascii: "!"), token.upper - token.lower == 1 { return nil }  // Yahoo! shares
    return next
  }

  /// Where a reference like [12] ends that stands after a stop; nil when none does.
  private func footnoteEnd(_ index: Int, _ limit: Int) -> Int? {
    guard index + 2 < limit, bytes[tokens[index].lower] == UInt8(ascii: "["),
      bytes[tokens[index + 2].lower] == UInt8(ascii: "]")
    else { return nil }
    return bytes[tokens[index + 1].lower].isDigitASCII ? index + 3 : nil
  }

  /// Whether a mark after a stop closes rather than opens: brackets always, straight quotation marks when nothing stands before them.
  private func closes(_ index: Int) -> Bool {
    let value = ScalarClass.decode(bytes, tokens[index].lower).value
    switch value {
    case 0x22, 0x27, 0x60:
      return tokens[index].gap == .none || index + 1 < tokens.count && tokens[index + 1].gap != .none && isSpacedQuote(index)
    default: return true
    }
  }

  /// A straight mark with blanks on both sides closes when it is the second of its sentence.
  private func isSpacedQuote(_ index: Int) -> Bool {
    var count = 0
    var position = index - 1
    while position >= 0, index - position < 80, tokens[position].gap != .blankLine {
      if bytes[tokens[position].lower] == bytes[tokens[index].lower] { count += 1 }
      position -= 1
    }
    return count % 2 == 1
  }

  /// 1. and a) at the start of a sentence.
  private func isListNumber(_ index: Int, _ start: Int) -> Bool {
    guard index == start + 1 else { return false }
    let token = tokens[start]
    let size = token.upper - token.lower
    if bytes[token.lower].isDigitASCII { return size <= 2 }
    return size == 1 && bytes[token.lower].folded.isLowerASCII && bytes[token.lower] != UInt8(ascii: "I")
  }

  private func isContinuationMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ")")
  }

  private func isEllipsis(_ token: RawToken) -> Bool {
    token.upper - token.lower > 1
      && (bytes[token.lower] == UInt8(ascii: ".") && bytes[token.upper - 1] == UInt8(ascii: ".") || bytes[token.lower] == 0xE2)
  }

  /// Whether an abbreviation may stand at the end of a sentence: no title, no lone initial.
  private func mayEnd(_ token: RawToken) -> Bool {
    if token.upper - token.lower == 2 { return false }
    let word = String(decoding: bytes[token.lower..<(token.upper - 1)].map(\.folded), as: UTF8.self)
    return WordLists.finals.contains(word) || !WordLists.titles.contains(word)
  }

  private func startsSentence(_ index: Int, _ limit: Int) -> Bool {
    var first = index
    while first < limit, first < index + 2, SentenceSplitter.isOpener(bytes, tokens[first]) { first += 1 }
    guard first < limit, bytes[tokens[first].lower].isUpperASCII else { return false }
    return WordLists.starters.contains(String(decoding: bytes[tokens[first].lower..<tokens[first].upper].map(\.folded), as: UTF8.self))
  }

  /// '"Why?" the general asked': a verb of speech within a few words, before any comma or stop.
  private func isSpeechTag(_ index: Int, _ limit: Int) -> Bool {
    var position = index
    while position < min(limit, index + 5) {
      let token = tokens[position]
      if SentenceSplitter.isTerminal(bytes, token) { return false }
      if token.upper - token.lower <= 9, bytes[token.lower].isLowerASCII,
        WordLists.speechVerbs.contains(String(decoding: bytes[token.lower..<token.upper], as: UTF8.self))
      {
        // "He said …" begins a sentence; "Karimi said." ends one.
        let after = position + 1
        return after >= limit || SentenceSplitter.isTerminal(bytes, tokens[after]) || bytes[tokens[after].lower] == UInt8(ascii: ",")
      }
      position += 1
    }
    return false
  }

  // MARK: Kinds of marks

  /// . ! ? … and runs of them, and the Arabic and Devanagari full stops.
  static func isTerminal(_ bytes: [UInt8], _ token: RawToken) -> Bool {
    switch bytes[token.lower] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xE2, 0xD8, 0xDB, 0xE0, 0xE3:
      switch ScalarClass.decode(bytes, token.lower).value {
      case 0x2026, 0x061F, 0x06D4, 0x0964, 0x3002: return true
      default: return false
      }
    default: return false
    }
  }

  static func isCloser(_ bytes: [UInt8], _ token: RawToken) -> Bool {
    switch ScalarClass.decode(bytes, token.lower).value {
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0x201D, 0x2019, 0xBB, 0x203A: true
    default: false
    }
  }

  static func isOpener(_ bytes: [UInt8], _ token: RawToken) -> Bool {
    switch ScalarClass.decode(bytes, token.lower).value {
    case 0x22, 0x27, 0x28, 0x5B, 0x7B, 0x60, 0x201C, 0x2018, 0x201E, 0xAB, 0x2039: true
    default: false
    }
  }
}
