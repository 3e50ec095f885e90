import CommandLanguage

/// What a pager shows and where in the text it is; knows keys and rows, no terminal.
package struct PagerView: Sendable {
  /// What the keys ask of whoever shows the view.
  package enum Request: Sendable, Hashable { case draw, beep, leave }

  /// A row of the screen and the line of the text that it belongs to.
  private struct Row: Sendable {
    let text: String
    let line: Int
  }

  private let lines: [String]
  private var rows: [Row] = []
  private var size: TerminalInfo.Size
  /// The row at the top of the window.
  package private(set) var top = 0
  /// The pattern being typed after `/`, nil when none is.
  private var typing: String?
  private var pattern = ""
  private var message = ""

  package init(text: String, size: TerminalInfo.Size) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    self.size = size
    fold()
  }

  /// Whether `text` needs more rows than the window has, the prompt's row kept free.
  package static func isNeeded(for text: String, size: TerminalInfo.Size) -> Bool {
    // No text of fewer bytes than this can fill the window.
    guard text.utf8.count >= size.rows - 1 else { return false }
    return PagerView(text: text, size: size).rows.count > size.rows - 1
  }

  /// The rows of text in the window.
  private var height: Int { max(1, size.rows - 1) }

  private var last: Int { max(0, rows.count - height) }

  /// Lays the text out for another window; the line at the top stays there.
  package mutating func resize(to size: TerminalInfo.Size) {
    let line = rows.isEmpty ? 0 : rows[top].line
    self.size = size
    fold()
    top = min(last, rows.firstIndex { $0.line >= line } ?? 0)
  }

  private mutating func fold() {
    rows = lines.enumerated().flatMap { index, line in StyledText.fold(line, to: size.columns).map { Row(text: $0, line: index) } }
  }

  /// The rows of text now in the window.
  package var visible: [String] { rows[min(top, rows.count)..<min(rows.count, top + height)].map(\.text) }

  /// The last row: where in the text this is, and the keys.
  package var status: String {
    let text: String
    if let typing {
      text = "/" + TerminalText.escape(typing)
    } else if !message.isEmpty {
      text = message
    } else {
      let end = min(rows.count, top + height)
      let keys = top >= last ? "b back  / search  q leave" : "space on  b back  / search  q leave"
      text = "lines \(lineNumber(top))–\(lineNumber(end - 1)) of \(lines.count)  \(keys)"
    }
    return DisplayWidth.truncate(text, to: max(1, size.columns - 1))
  }

  private func lineNumber(_ row: Int) -> Int { rows.isEmpty ? 0 : rows[max(0, min(row, rows.count - 1))].line + 1 }

  /// Does what a key asks for.
  package mutating func handle(_ key: Key) -> Request {
    message = ""
    if typing != nil { return type(key) }
    switch key {
    case .character("q"), .character("Q"), .character("\u{3}"), .character("\u{4}"): return .leave
    case .character(" "), .character("f"), .character("\u{6}"), .pageDown:
      if top >= last { return .leave }
      return scroll(by: height)
    case .character("b"), .character("\u{2}"), .pageUp: return scroll(by: -height)
    case .character("\r"), .character("\n"), .character("j"), .down: return scroll(by: 1)
    case .character("k"), .up: return scroll(by: -1)
    case .character("d"): return scroll(by: height / 2)
    case .character("u"): return scroll(by: -height / 2)
    case .character("g"), .character("<"), .home: return scroll(by: -top)
    case .character("G"), .character(">"), .end: return scroll(by: last - top)
    case .character("/"):
      typing = ""
      return .draw
    case .character("n"): return find(from: top + 1)
    case .character("N"): return findBackwards(from: top - 1)
    case .character("h"), .character("?"):
      message = "space b page  j k line  d u half  g G ends  / n N search  q leave"
      return .draw
    default: return .beep
    }
  }

  private mutating func scroll(by count: Int) -> Request {
    let wanted = min(last, max(0, top + count))
    if wanted == top { return .beep }
    top = wanted
    return .draw
  }

  private mutating func type(_ key: Key) -> Request {
    guard let typed = typing else { return .beep }
    switch key {
    case .character("\r"), .character("\n"):
      typing = nil
      if !typed.isEmpty { pattern = typed }
      return find(from: top)
    case .character("\u{1B}"), .character("\u{7}"), .character("\u{3}"):
      typing = nil
    case .character("\u{7F}"), .character("\u{8}"):
      typing = typed.isEmpty ? nil : String(typed.dropLast())
    case .character(let scalar) where scalar.value >= 0x20:
      typing?.unicodeScalars.append(scalar)
    default: return .beep
    }
    return .draw
  }

  private mutating func find(from start: Int) -> Request {
    show(rows.indices.first { $0 >= start && matches($0) })
  }

  private mutating func findBackwards(from start: Int) -> Request {
    show(rows.indices.last { $0 <= start && matches($0) })
  }

  private mutating func show(_ row: Int?) -> Request {
    if let row {
      top = min(last, row)
    } else {
      message = pattern.isEmpty ? "nothing to search for" : "not found: \(TerminalText.escape(pattern))"
    }
    return .draw
  }

  private func matches(_ row: Int) -> Bool {
    !pattern.isEmpty && StyledText.plain(rows[row].text).lowercased().contains(pattern.lowercased())
  }
}
