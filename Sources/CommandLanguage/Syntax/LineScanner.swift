import TextModel

/// The state of one run of the `Lexer` over the bytes of a text.
struct LineScanner {
  var result = Lexer.Scan()
  let bytes: [UInt8]
  let arguments: ScriptArguments?
  private let comments: Bool
  private var position = 0
  private var followsSpace = true
  private var brackets: [LineToken] = []

  init(_ bytes: [UInt8], arguments: ScriptArguments?, comments: Bool) {
    self.bytes = bytes
    self.arguments = arguments
    self.comments = comments
  }

  mutating func run() {
    while position < bytes.count {
      let start = position
      if let width = spaceWidth(at: position) {
        position += width
        followsSpace = true
      } else if bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r") {
        endLine()
      } else if bytes[position] == UInt8(ascii: "#") {
        skipComment()
      } else if bytes[position] == UInt8(ascii: "\\"), isContinuation(at: position) {
        continueLine()
      } else if bytes[position] == UInt8(ascii: ";") {
        if let bracket = brackets.first { note(unclosed(bracket)) }
        brackets = []
        position += 1
        add(.separator, ";", from: start)
      } else if let symbol = symbol(at: position) {
        position += symbol.width
        add(.symbol, symbol.text, from: start)
        track(symbol.text)
      } else {
        word()
      }
    }
    if let bracket = brackets.first {
      note(unclosed(bracket))
      result.open = result.open ?? .bracket
    }
  }

  // MARK: Between words

  private mutating func endLine() {
    let start = position
    position += 1
    followsSpace = true
    let previous = result.tokens.last { $0.kind != .comment }
    guard brackets.isEmpty, let previous, !previous.isSymbol("|"), previous.kind != .separator else { return }
    add(.separator, "\n", from: start)
  }

  private mutating func skipComment() {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    if comments { add(.comment, text(start..<position), from: start) }
    followsSpace = true
  }

  private mutating func continueLine() {
    position += 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count { position += 1 }
    if position >= bytes.count { result.open = .backslash }
    followsSpace = true
  }

  private func isContinuation(at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return true }
    if bytes[index + 1] == UInt8(ascii: "\n") { return true }
    return bytes[index + 1] == UInt8(ascii: "\r") && (index + 2 == bytes.count || bytes[index + 2] == UInt8(ascii: "\n"))
  }

  private mutating func track(_ symbol: String) {
    guard let token = result.tokens.last else { return }
    switch symbol {
    case "(", "[": brackets.append(token)
    case ")", "]":
      if brackets.last?.text == (symbol == ")" ? "(" : "[") {
        brackets.removeLast()
      } else {
        note(Diagnostic(.syntax, "“\(symbol)” closes nothing", at: token.range, help: "take it away, or put quotation marks around it"))
      }
    default: break
    }
  }

  // MARK: Words

  /// A word: letters, quoted parts and escapes up to white space or a symbol.
  private mutating func word() {
    let start = position
    var content: [UInt8] = []
    var isText = false
    var isOpen = false
    var squareBrackets = 0
    while position < bytes.count, !endsWord(at: position, from: start, squareBrackets: squareBrackets) {
      let byte = bytes[position]
      if let quote = Quote(at: position, in: bytes, startsWord: position == start) {
        isText = isText || position == start
        isOpen = !quoted(quote, into: &content, isText: &isText)
      } else if byte == UInt8(ascii: "\\") {
        escape(into: &content)
      } else if byte == UInt8(ascii: "$"), let arguments {
        if spreads(from: start) {
          spread(arguments, from: start)
          return
        }
        isText = substitute(arguments, into: &content) || isText
      } else {
        if byte == UInt8(ascii: "[") { squareBrackets += 1 }
        if byte == UInt8(ascii: "]") { squareBrackets -= 1 }
        content.append(byte)
        position += 1
      }
    }
    add(isText ? .quoted : .word, String(decoding: content, as: UTF8.self), from: start, isOpen: isOpen)
  }

  private func endsWord(at index: Int, from start: Int, squareBrackets: Int) -> Bool {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ";"): return true
    case UInt8(ascii: "\\"): return isContinuation(at: index)
    case UInt8(ascii: "["): return index == start
    case UInt8(ascii: "]"): return squareBrackets == 0
    case UInt8(ascii: ","): return !isInNumber(index)
    default: return spaceWidth(at: index) != nil || symbol(at: index) != nil
    }
  }

  /// Whether a comma stands inside `1,200` or `34.5,69.2`: between digits, outside brackets.
  private func isInNumber(_ comma: Int) -> Bool {
    guard brackets.isEmpty, comma > 0, isDigit(comma - 1) else { return false }
    return isDigit(comma + 1) || (comma + 1 < bytes.count && bytes[comma + 1] == UInt8(ascii: "-") && isDigit(comma + 2))
  }

  private func isDigit(_ index: Int) -> Bool { index < bytes.count && (0x30...0x39).contains(bytes[index]) }

  /// Reads to the closing mark; false when there is none.
  private mutating func quoted(_ quote: Quote, into content: inout [UInt8], isText: inout Bool) -> Bool {
    let start = position
    position += quote.opening.count
    while position < bytes.count {
      if quote.closes(at: position, in: bytes) {
        position += quote.closing.count
        return true
      }
      if bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count {
        escape(into: &content, inQuotes: true)
      } else if bytes[position] == UInt8(ascii: "$"), quote.substitutes, let arguments {
        isText = substitute(arguments, into: &content) || isText
      } else {
        content.append(bytes[position])
        position += 1
      }
    }
    note(
      Diagnostic(
        .unclosedQuote, "the quotation mark is never closed", at: TextRange(start, start + quote.opening.count),
        help: "close it with \(String(decoding: quote.closing, as: UTF8.self))"))
    result.open = .quote
    return false
  }

  /// A backslash: takes the next mark as it is; before a letter or digit it is itself a letter, but for `\n` and `\t` in quotation marks.
  private mutating func escape(into content: inout [UInt8], inQuotes: Bool = false) {
    position += 1
    guard position < bytes.count else { return content.append(UInt8(ascii: "\\")) }
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "n") where inQuotes: content.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t") where inQuotes: content.append(UInt8(ascii: "\t"))
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: content += [UInt8(ascii: "\\"), byte]
    default: content.append(byte)
    }
    position += 1
    while position < bytes.count, bytes[position] & 0xC0 == 0x80 {
      content.append(bytes[position])
      position += 1
    }
  }

  // MARK: Arguments of a script

  /// Whether the word is `$@` and nothing else.
  private func spreads(from start: Int) -> Bool {
    guard position == start, position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "@") else { return false }
    return position + 2 == bytes.count || endsWord(at: position + 2, from: start, squareBrackets: 0)
  }

  private mutating func spread(_ arguments: ScriptArguments, from start: Int) {
    position += 2
    let range = TextRange(start, position)
    for value in arguments.values {
      result.tokens.append(LineToken(.quoted, value, at: range, followsSpace: true))
    }
    followsSpace = false
  }

  /// Puts the argument's text where `$1` stands; true when there was a `$` to replace.
  private mutating func substitute(_ arguments: ScriptArguments, into content: inout [UInt8]) -> Bool {
    let start = position
    position += 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "@") {
      position += 1
      content += Array(arguments.values.joined(separator: " ").utf8)
      return true
    }
    var digits = 0
    var number = 0
    while isDigit(position), digits < 4 {
      number = number * 10 + Int(bytes[position] - 0x30)
      digits += 1
      position += 1
    }
    guard digits > 0, number > 0 else {
      content += bytes[start..<position]
      return false
    }
    if let value = arguments[number] {
      content += Array(value.utf8)
    } else {
      let given = arguments.values.count
      note(
        Diagnostic(
          .missingArgument, "the script was started with \(given) argument\(given == 1 ? "" : "s"), and this asks for number \(number)",
          at: TextRange(start, position), help: "give the argument after the script's name"))
    }
    return true
  }

  // MARK: Small parts

  private mutating func add(_ kind: LineToken.Kind, _ text: String, from start: Int, isOpen: Bool = false) {
    result.tokens.append(LineToken(kind, text, at: TextRange(start, position), followsSpace: followsSpace, isOpen: isOpen))
    followsSpace = kind == .separator
  }

  private mutating func note(_ problem: Diagnostic) {
    if result.problem == nil { result.problem = problem }
  }

  private func unclosed(_ bracket: LineToken) -> Diagnostic {
    Diagnostic(
      .unclosedBracket, "the bracket is never closed", at: bracket.range, help: "close it with “\(bracket.text == "(" ? ")" : "]")”")
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func matches(_ pattern: [UInt8], at index: Int) -> Bool {
    index + pattern.count <= bytes.count && bytes[index..<index + pattern.count].elementsEqual(pattern)
  }

  /// The width of white space other than a line's end; control characters count as such.
  private func spaceWidth(at index: Int) -> Int? {
    switch bytes[index] {
    case 0x0A, 0x0D: bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 1 : nil
    case 0...0x20, 0x7F: 1
    case 0xC2: matches([0xC2, 0xA0], at: index) ? 2 : nil
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && ((0x80...0x8A).contains(bytes[index + 2]) || bytes[index + 2] == 0xAF)
        ? 3 : nil
    case 0xE3: matches([0xE3, 0x80, 0x80], at: index) ? 3 : nil
    default: nil
    }
  }

  private func symbol(at index: Int) -> (text: String, width: Int)? {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: "|"): return ("|", 1)
    case UInt8(ascii: "="): return ("=", next == UInt8(ascii: "=") ? 2 : 1)
    case UInt8(ascii: "!"): return next == UInt8(ascii: "=") ? ("!=", 2) : nil
    case UInt8(ascii: "<"): return next == UInt8(ascii: "=") ? ("<=", 2) : next == UInt8(ascii: ">") ? ("!=", 2) : ("<", 1)
    case UInt8(ascii: ">"): return next == UInt8(ascii: "=") ? (">=", 2) : next == UInt8(ascii: ">") ? (">>", 2) : (">", 1)
    case UInt8(ascii: "~"): return next == UInt8(ascii: "/") ? nil : ("~", 1)
    case UInt8(ascii: "("): return ("(", 1)
    case UInt8(ascii: ")"): return (")", 1)
    case UInt8(ascii: "["): return ("[", 1)
    case UInt8(ascii: "]"): return ("]", 1)
    case UInt8(ascii: ","): return (",", 1)
    case 0xE2 where matches([0xE2, 0x89, 0xA5], at: index): return (">=", 3)
    case 0xE2 where matches([0xE2, 0x89, 0xA4], at: index): return ("<=", 3)
    case 0xE2 where matches([0xE2, 0x89, 0xA0], at: index): return ("!=", 3)
    default: return nil
    }
  }
}

/// A kind of quotation mark: `'…'`, `"…"` or `“…”`.
private struct Quote {
  let opening: [UInt8]
  let closing: [UInt8]
  /// Whether `$1` is replaced inside.
  let substitutes: Bool

  /// The kind that opens at a byte; an apostrophe opens one only at the start of a word (`Qala'at` is one word), and a straight mark none
  /// behind a digit (`34°21'30"N` is one word).
  init?(at index: Int, in bytes: [UInt8], startsWord: Bool) {
    switch bytes[index] {
    case UInt8(ascii: "\"") where startsWord || !(0x30...0x39).contains(bytes[index - 1]):
      (opening, closing, substitutes) = ([bytes[index]], [bytes[index]], true)
    case UInt8(ascii: "'") where startsWord: (opening, closing, substitutes) = ([bytes[index]], [bytes[index]], false)
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x9C:
      (opening, closing, substitutes) = ([0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D], true)
    default: return nil
    }
  }

  func closes(at index: Int, in bytes: [UInt8]) -> Bool {
    index + closing.count <= bytes.count && bytes[index..<index + closing.count].elementsEqual(closing)
  }
}
