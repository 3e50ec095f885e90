/// Tells which line ends part paragraphs and which only wrap a long line.
///
/// A block (text between blank lines) is wrapped when most of its lines are of about the same width, at most 130 bytes, and break off
/// inside a sentence. In other text each line is a paragraph of its own; a bullet always begins one.
struct LineLayout {
  /// For each token whether a paragraph begins with it.
  private(set) var starts: [Bool]

  private struct Line {
    let tokens: Range<Int>
    let width: Int
    let endsSentence: Bool
    let beginsLower: Bool
    let beginsItem: Bool
  }

  init(_ tokens: [RawToken], _ bytes: [UInt8]) {
    starts = [Bool](repeating: false, count: tokens.count)
    var block: [Line] = []
    var first = 0
    for index in 0...tokens.count {
      let gap = index < tokens.count ? tokens[index].gap : .blankLine
      guard gap == .line || gap == .blankLine, index > 0 else { continue }
      block.append(LineLayout.line(first..<index, tokens, bytes))
      first = index
      if gap == .blankLine {
        mark(block)
        block = []
      }
    }
  }

  private static func line(_ range: Range<Int>, _ tokens: [RawToken], _ bytes: [UInt8]) -> Line {
    let first = tokens[range.lowerBound]
    var last = tokens[range.upperBound - 1]
    if range.count > 1, SentenceSplitter.isCloser(bytes, last) { last = tokens[range.upperBound - 2] }
    let byte = bytes[first.lower]
    let isBullet = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || ScalarClass.decode(bytes, first.lower).value == 0x2022
    let isNumber = byte.isDigitASCII && range.count > 1 && ".)".utf8.contains(bytes[tokens[range.lowerBound + 1].lower])
    return Line(
      tokens: range, width: tokens[range.upperBound - 1].upper - first.lower,
      endsSentence: SentenceSplitter.isTerminal(bytes, last) || bytes[last.upper - 1] == UInt8(ascii: ":"), beginsLower: byte.isLowerASCII,
      beginsItem: isBullet || isNumber)
  }

  private mutating func mark(_ block: [Line]) {
    let isWrapped = LineLayout.isWrapped(block)
    let widest = block.map(\.width).max() ?? 0
    for (index, line) in block.enumerated() {
      let previous = index > 0 ? block[index - 1] : nil
      let joins = isWrapped && !line.beginsItem && (previous.map { $0.width * 2 > widest } ?? false)
      if !joins { starts[line.tokens.lowerBound] = true }
    }
  }

  private static func isWrapped(_ block: [Line]) -> Bool {
    guard block.count > 1 else { return false }
    let broken = block.dropLast()
    let widest = block.map(\.width).max() ?? 0
    guard widest >= 40, widest <= 130 else { return false }
    let full = broken.count { $0.width * 10 >= widest * 7 }
    let open = broken.count { !$0.endsSentence }
    let lower = block.dropFirst().count { $0.beginsLower }
    return full * 10 >= broken.count * 6 && open * 2 >= broken.count && lower * 10 >= broken.count * 3
  }
}
