/// The words of a Markdown document, block by block (CommonMark, as far as articles use it).
struct MarkdownText {
  /// Paragraphs as they are broken into lines, with an empty line between blocks.
  private(set) var text = ""
  /// The first heading of the first level; nil when there is none.
  private(set) var firstHeading: String?
  private var block: [Substring] = []
  /// What stands between the last block and the next.
  private var separator = ""

  init(_ lines: [Substring]) {
    var fence: String?
    for line in lines {
      let plain = MarkdownText.withoutContainer(line)
      let mark = plain.prefix { $0 == "`" || $0 == "~" }
      if mark.count >= 3, fence == nil || (fence.map { mark.hasPrefix($0) } ?? false) {
        endBlock()
        fence = fence == nil ? String(mark) : nil
      } else if fence != nil {
        block.append(line)
      } else {
        take(line, plain)
      }
    }
    endBlock()
  }

  private mutating func take(_ line: Substring, _ plain: Substring) {
    if plain.isEmpty { return endBlock() }
    if let (level, words) = MarkdownText.heading(plain) {
      endBlock()
      block = [words]
      return endBlock(heading: level)
    }
    if !block.isEmpty, plain.allSatisfy({ $0 == "=" }) || (plain.count >= 2 && plain.allSatisfy { $0 == "-" }) {
      return endBlock(heading: plain.first == "=" ? 1 : 2)
    }
    if MarkdownText.isRule(plain) || MarkdownText.isLinkDefinition(plain) { return endBlock() }
    let item = MarkdownText.withoutListMark(plain)
    if item.startIndex != plain.startIndex { endBlock(isTight: true) }
    block.append(item)
  }

  /// Closes the block that was being read; `isTight` leaves no empty line before the next, as between the items of a list.
  private mutating func endBlock(heading level: Int? = nil, isTight: Bool = false) {
    defer { block = [] }
    let words = MarkdownInline.text(of: block.joined(separator: "\n"))
    if words.isEmpty {
      if !isTight { separator = "\n\n" }
      return
    }
    text += text.isEmpty ? words : separator + words
    separator = isTight ? "\n" : "\n\n"
    if level == 1, firstHeading == nil { firstHeading = words.replacing("\n", with: " ") }
  }

  /// The line without indentation and the `>` of quotations.
  private static func withoutContainer(_ line: Substring) -> Substring {
    var rest = line.drop { $0 == " " || $0 == "\t" }
    while rest.first == ">" { rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" } }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return rest
  }

  private static func heading(_ line: Substring) -> (level: Int, words: Substring)? {
    let marks = line.prefix { $0 == "#" }
    let rest = line.dropFirst(marks.count)
    guard 1...6 ~= marks.count, rest.isEmpty || rest.first == " " else { return nil }
    var words = rest.drop { $0 == " " }
    let closing = words.reversed().prefix { $0 == "#" }.count
    if closing > 0, closing == words.count || words.dropLast(closing).last == " " { words.removeLast(closing) }
    while words.last == " " { words.removeLast() }
    return (marks.count, words)
  }

  /// `***`, `- - -`, `___` and the like.
  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    guard let first = marks.first, "*-_".contains(first) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// `[1]: https://…`, also of footnotes only where nothing but a target follows.
  private static func isLinkDefinition(_ line: Substring) -> Bool {
    guard line.first == "[", let close = line.firstIndex(of: "]"), close > line.index(after: line.startIndex) else { return false }
    let rest = line[line.index(after: close)...]
    guard rest.first == ":" else { return false }
    let target = rest.dropFirst().drop { $0 == " " }.prefix { $0 != " " }
    return target.contains("://") || target.first == "<" || target.first == "/" || target.first == "#"
  }

  private static func withoutListMark(_ line: Substring) -> Substring {
    if let first = line.first, "-*+".contains(first), line.dropFirst().first == " " { return line.dropFirst().drop { $0 == " " } }
    let digits = line.prefix { "0"..."9" ~= $0 }
    let rest = line.dropFirst(digits.count)
    guard 1...3 ~= digits.count, rest.first == "." || rest.first == ")", rest.dropFirst().first == " " else { return line }
    return rest.dropFirst().drop { $0 == " " }
  }
}
