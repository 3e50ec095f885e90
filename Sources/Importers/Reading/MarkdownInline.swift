/// The words of a Markdown paragraph: emphasis, code marks, links, images, comments and tags undone.
struct MarkdownInline {
  private let source: [Unicode.Scalar]
  private var output = String.UnicodeScalarView()
  private var index = 0
  /// How far marks may stand from their likes: what keeps hostile text linear.
  private static let reach = 1000

  static func text(of paragraph: String) -> String {
    var inline = MarkdownInline(Array(paragraph.unicodeScalars))
    while inline.index < inline.source.count { inline.step() }
    let lines = String(inline.output).split(separator: "\n").map { HeaderFields.trimmed($0) }.filter { !$0.isEmpty }
    return lines.joined(separator: "\n")
  }

  private init(_ source: [Unicode.Scalar]) { self.source = source }

  private mutating func step() {
    switch source[index] {
    case "\\" where index + 1 < source.count && MarkdownInline.isPunctuation(source[index + 1]):
      output.append(source[index + 1])
      index += 2
    case "*", "_", "~": takeRun()
    case "`":
      let count = run(at: index)
      if let end = closing(of: "`", count, after: index + count) {
        output.append(contentsOf: source[(index + count)..<end])
        index = end + count
      } else {
        output.append(contentsOf: source[index..<(index + count)])
        index += count
      }
    case "!" where index + 1 < source.count && source[index + 1] == "[":
      if let link = link(at: index + 1) { index = link.end } else { takeOne() }
    case "[":
      if let link = link(at: index) {
        output.append(contentsOf: MarkdownInline.text(of: String(String.UnicodeScalarView(link.words))).unicodeScalars)
        index = link.end
      } else {
        takeOne()
      }
    case "<": takeTag()
    case "&": takeEntity()
    default: takeOne()
    }
  }

  private mutating func takeOne() {
    output.append(source[index])
    index += 1
  }

  /// Drops the marks of emphasis: those that open with a word after them and have their like later in the paragraph, and those that close.
  private mutating func takeRun() {
    let mark = source[index]
    let count = run(at: index)
    let before = index > 0 ? source[index - 1] : " "
    let after = index + count < source.count ? source[index + count] : " "
    let opens = !after.properties.isWhitespace && (mark != "_" || !before.properties.isAlphabetic)
    let closes = !before.properties.isWhitespace && (mark != "_" || !after.properties.isAlphabetic)
    let earlier = max(0, index - MarkdownInline.reach)..<index
    let isOpening = opens && hasLike(mark, count, in: (index + count)..<source.count)
    let isClosing = closes && hasLike(mark, count, in: earlier)
    let isMark = (isOpening || isClosing) && (mark != "~" || count == 2)
    if !isMark { output.append(contentsOf: source[index..<(index + count)]) }
    index += count
  }

  /// Whether a run of the same mark and length stands in a part of the paragraph.
  private func hasLike(_ mark: Unicode.Scalar, _ count: Int, in part: Range<Int>) -> Bool {
    var at = part.lowerBound
    let end = min(part.upperBound, part.lowerBound + MarkdownInline.reach)
    while at < end {
      let length = source[at] == mark ? run(at: at) : 0
      if length == count, at == 0 || source[at - 1] != "\\" { return true }
      at += max(1, length)
    }
    return false
  }

  private func run(at start: Int) -> Int { source[start...].prefix { $0 == source[start] }.count }

  private func closing(of mark: Unicode.Scalar, _ count: Int, after start: Int) -> Int? {
    var at = start
    while at < min(source.count, start + MarkdownInline.reach) {
      let length = source[at] == mark ? run(at: at) : 0
      if length == count { return at }
      at += max(1, length)
    }
    return nil
  }

  /// `[words](target "title")` or `[words][reference]`; square brackets without these stay ("[sic]").
  private func link(at start: Int) -> (words: ArraySlice<Unicode.Scalar>, end: Int)? {
    guard let close = balanced("[", "]", from: start), close + 1 < source.count else { return nil }
    let words = source[(start + 1)..<close]
    switch source[close + 1] {
    case "(": return balanced("(", ")", from: close + 1).map { (words, $0 + 1) }
    case "[": return balanced("[", "]", from: close + 1).map { (words, $0 + 1) }
    default: return nil
    }
  }

  private func balanced(_ open: Unicode.Scalar, _ close: Unicode.Scalar, from start: Int) -> Int? {
    var depth = 0
    for at in start..<min(source.count, start + MarkdownInline.reach) where at == start || source[at - 1] != "\\" {
      if source[at] == open { depth += 1 }
      if source[at] == close {
        depth -= 1
        if depth == 0 { return at }
      }
    }
    return nil
  }

  /// Drops tags and comments; `<https://…>` gives its address.
  private mutating func takeTag() {
    let rest = source[(index + 1)...]
    if rest.starts(with: Array("!--".unicodeScalars)) {
      index += 4
      while index < source.count, !source[index...].starts(with: Array("-->".unicodeScalars)) { index += 1 }
      index = min(source.count, index + 3)
      return
    }
    guard let first = rest.first, first.properties.isAlphabetic || first == "/",
      let end = rest.prefix(MarkdownInline.reach).firstIndex(of: ">"),
      !source[index..<end].dropFirst().contains("<")
    else { return takeOne() }
    let inside = source[(index + 1)..<end]
    if inside.contains(":"), !inside.contains(" ") { output.append(contentsOf: inside) }
    if String(String.UnicodeScalarView(inside)).lowercased().hasPrefix("br") { output.append("\n") }
    index = end + 1
  }

  private mutating func takeEntity() {
    guard let end = source[index...].prefix(12).firstIndex(of: ";") else { return takeOne() }
    let name = String(String.UnicodeScalarView(source[(index + 1)..<end]))
    let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    guard let scalar = MarkdownInline.entities[name] ?? number.flatMap({ $0 == 0 ? nil : Unicode.Scalar($0) }) else { return takeOne() }
    output.append(scalar)
    index = end + 1
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "hellip": "…",
  ]

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil && scalar.value > 0x20
  }
}
