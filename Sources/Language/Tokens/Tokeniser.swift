/// A token before it has a word class: a byte range, and what stood before it.
struct RawToken {
  /// The break before a token.
  enum Gap: UInt8 { case none, space, line, blankLine }

  var lower: Int
  var upper: Int
  var gap: Gap
  /// An abbreviation with its stop, which may be a sentence's end too.
  var isAbbreviation = false
}

/// Splits text into the words of Universal Dependencies English: do|n't, Herat|'s, US|-|led, $|95, 150|km.
///
/// Model designations (T-62, F-16) stay whole although the treebanks split some. Byte based and linear: looking ahead is bounded.
struct Tokeniser {
  let bytes: [UInt8]
  var tokens: [RawToken] = []
  private var gap = RawToken.Gap.blankLine

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func tokens(of bytes: [UInt8]) -> [RawToken] {
    var tokeniser = Tokeniser(bytes)
    tokeniser.tokens.reserveCapacity(bytes.count / 5 + 8)
    tokeniser.run()
    return tokeniser.tokens
  }

  private mutating func run() {
    var index = 0
    while index < bytes.count {
      let (kind, length) = ScalarClass.read(bytes, index)
      switch kind {
      case .space:
        if gap == .none { gap = .space }
        index += length
      case .newline:
        index += length
        if bytes[index - 1] == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        gap = gap == .line || gap == .blankLine ? .blankLine : .line
      default:
        let end = chunkEnd(from: index)
        readChunk(index, end)
        index = end
      }
    }
  }

  /// The end of the run of scalars that are no white space.
  private func chunkEnd(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let (kind, length) = ScalarClass.read(bytes, index)
      if kind == .space || kind == .newline { break }
      index += length
    }
    return index
  }

  private mutating func add(_ lower: Int, _ upper: Int, isAbbreviation: Bool = false) {
    tokens.append(RawToken(lower: lower, upper: upper, gap: gap, isAbbreviation: isAbbreviation))
    gap = .none
  }

  private mutating func readChunk(_ start: Int, _ end: Int) {
    let mayHoldAddress = holdsAddress(start, end)
    var index = start
    while index < end {
      let (kind, length) = ScalarClass.read(bytes, index)
      switch kind {
      case .letter, .digit:
        if mayHoldAddress, let stop = addressEnd(index, end) {
          add(index, stop)
          index = stop
        } else {
          index = readWord(index, end)
        }
      case .apostrophe: index = readApostrophe(index, length, end)
      default: index = readMark(index, length, end)
      }
    }
  }

  // MARK: Marks

  private mutating func readApostrophe(_ start: Int, _ length: Int, _ end: Int) -> Int {
    let after = start + length
    if after < end {
      let next = bytes[after]
      if next == bytes[start], length == 1 {
        add(start, after + 1)  // '' as a quotation mark
        return after + 1
      }
      if next.isDigitASCII {  // '90s
        var stop = after
        while stop < end, bytes[stop].isDigitASCII || bytes[stop].isLowerASCII { stop += 1 }
        add(start, stop)
        return stop
      }
      let word = asciiWord(after, end)
      let isClitic = gap == .none && ["s", "re", "ve", "ll", "d", "m"].contains(word)
      if isClitic || ["em", "til", "cause", "bout"].contains(word) {
        add(start, after + word.utf8.count)
        return after + word.utf8.count
      }
    }
    add(start, after)
    return after
  }

  private static let grouped = Set("-=_*+~<>#|".utf8)
  private static let emoticons: Set<String> = [":)", ":(", ":D", ";)", ":-)", ":-(", ";-)", ":P", "=)", "(:", "<3"]

  private mutating func readMark(_ start: Int, _ length: Int, _ end: Int) -> Int {
    let byte = bytes[start]
    var stop = start + length
    if isStop(start) {
      while stop < end, isStop(stop) { stop += ScalarClass.read(bytes, stop).length }
    } else if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#"), stop < end, ScalarClass.read(bytes, stop).kind == .letter {
      while stop < end {
        let (kind, length) = ScalarClass.read(bytes, stop)
        guard kind == .letter || kind == .digit else { break }
        stop += length
      }
    } else if end - start <= 3, end - start >= 2, Tokeniser.emoticons.contains(String(decoding: bytes[start..<end], as: UTF8.self)) {
      stop = end
    } else if byte == UInt8(ascii: "+"), stop < end, bytes[stop].isDigitASCII {
      while stop < end, bytes[stop].isDigitASCII { stop += 1 }
    } else if Tokeniser.grouped.contains(byte) || byte == UInt8(ascii: "`") {
      let isRule = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "=")
      while stop < end, bytes[stop] == byte || isRule && (bytes[stop] == UInt8(ascii: "-") || bytes[stop] == UInt8(ascii: "=")) {
        stop += 1
      }
    } else if byte == UInt8(ascii: "$"), stop < end, bytes[stop] == byte {
      while stop < end, bytes[stop] == byte { stop += 1 }  // $$$
    }
    add(start, stop)
    return stop
  }

  /// Whether . ! ? or … stands there.
  private func isStop(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xA6
    default: false
    }
  }

  // MARK: Addresses

  private func holdsAddress(_ start: Int, _ end: Int) -> Bool {
    guard end - start > 5 else { return false }
    var index = start
    while index + 1 < end {
      switch bytes[index] {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: ":"): if bytes[index + 1] == UInt8(ascii: "/") { return true }
      case UInt8(ascii: "w"), UInt8(ascii: "W"):
        if index + 3 < end, bytes[index + 1].folded == UInt8(ascii: "w"), bytes[index + 3] == UInt8(ascii: ".") { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  /// The end of a web or mail address that begins at a byte; nil when none does.
  private func addressEnd(_ start: Int, _ end: Int) -> Int? {
    for scheme in ["http://", "https://", "ftp://", "mailto:", "www."] where hasPrefix(scheme, at: start, end) {
      var stop = start
      while stop < end, !isAddressBreak(bytes[stop]) { stop += 1 }
      while stop > start, isTrailing(bytes[stop - 1]) { stop -= 1 }
      return stop
    }
    var stop = start
    while stop < min(end, start + 64), isMailByte(bytes[stop]) { stop += 1 }
    guard stop > start, stop < end, bytes[stop] == UInt8(ascii: "@") else { return nil }
    stop += 1
    let domain = stop
    while stop < end, isMailByte(bytes[stop]) { stop += 1 }
    while stop > domain, isTrailing(bytes[stop - 1]) { stop -= 1 }
    return stop > domain ? stop : nil
  }

  private func isAddressBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
  }
  private func isTrailing(_ byte: UInt8) -> Bool { ".,;:!?)'".utf8.contains(byte) || byte == UInt8(ascii: "]") }
  private func isMailByte(_ byte: UInt8) -> Bool {
    byte.isLowerASCII || byte.isUpperASCII || byte.isDigitASCII || "._%+-".utf8.contains(byte)
  }

  func hasPrefix(_ prefix: String, at start: Int, _ end: Int) -> Bool {
    var index = start
    for byte in prefix.utf8 {
      guard index < end, bytes[index].folded == byte else { return false }
      index += 1
    }
    return true
  }

  /// Up to 12 ASCII letters from a byte, folded; empty where another letter follows them.
  func asciiWord(_ start: Int, _ end: Int) -> String {
    var stop = start
    while stop < min(end, start + 12), bytes[stop].folded.isLowerASCII { stop += 1 }
    if stop < end {
      let kind = ScalarClass.read(bytes, stop).kind
      if kind == .letter || kind == .digit { return "" }
    }
    return String(decoding: bytes[start..<stop].map(\.folded), as: UTF8.self)
  }

  /// Adds a word of the text, in parts where it is contracted or carries a unit; see `Tokeniser+Words`.
  mutating func addWord(_ lower: Int, _ upper: Int, isAbbreviation: Bool = false) { add(lower, upper, isAbbreviation: isAbbreviation) }
}
