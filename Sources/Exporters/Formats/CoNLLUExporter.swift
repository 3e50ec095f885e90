import PluginKit

/// CoNLL-U (universaldependencies.org/format): whole sentences of `tokens`, a word a line, ten fields between tabs.
///
/// Clitics are words of their own (do|n't), joined by `SpaceAfter=No`; no line speaks of several words together. Names stand in the last field
/// as `ner=B-place`. Roles have no place in the format: the other formats hold them.
struct CoNLLUExporter: Exporter {
  static let formats = ["conllu"]
  static let summary = "whole sentences of `tokens`, as treebanks write them (CoNLL-U)"

  private static let columns = ["sentence", "number", "word", "lemma", "upos", "xpos", "features", "head", "relation", "name"]

  func text(of table: Table, in context: ExportContext) throws(Diagnostic) -> String {
    let positions = CoNLLUExporter.columns.compactMap { table.index(of: $0) }
    guard positions.count == CoNLLUExporter.columns.count else {
      throw Diagnostic(.fileFormat, "CoNLL-U holds words with tags and heads, and this table has none", help: "write it from `tokens`")
    }
    var text = ""
    var start = 0
    while start < table.rows.count {
      let name = CoNLLUExporter.name(table.rows[start], positions)
      var end = start + 1
      while end < table.rows.count, table.rows[end].cells[positions[1]] != .number(1),
        CoNLLUExporter.name(table.rows[end], positions) == name
      { end += 1 }
      text += try sentence(Array(table.rows[start..<end]), name, positions, context)
      start = end
    }
    return text
  }

  /// The article's number and the sentence's id, `1.s3`, as no file may hold one name twice.
  private static func name(_ row: Row, _ positions: [Int]) -> String {
    guard case .reference(let reference) = row.cells[positions[0]] else { return "" }
    return ItemReference(article: row.evidence.first?.article ?? reference.article, item: reference.item).description
  }

  private func sentence(_ rows: [Row], _ name: String, _ positions: [Int], _ context: ExportContext) throws(Diagnostic) -> String {
    let words = rows.map { row in positions.map { row.cells[$0] } }
    for (index, cells) in words.enumerated() {
      guard cells[1] == .number(Double(index + 1)) else { throw CoNLLUExporter.incomplete(name) }
      if case .number(let head) = cells[7], head > Double(words.count) { throw CoNLLUExporter.incomplete(name) }
    }
    var lines = ""
    var text = ""
    for (index, cells) in words.enumerated() {
      let isJoined = CoNLLUExporter.isJoined(rows[index], to: index + 1 < rows.count ? rows[index + 1] : nil, in: context)
      let word = CoNLLUExporter.field(cells[2])
      text += word + (isJoined || index + 1 == rows.count ? "" : " ")
      let name = cells[9] == .missing ? [] : ["ner=" + CoNLLUExporter.field(cells[9])]
      let remarks = (isJoined ? ["SpaceAfter=No"] : []) + name
      let fields =
        [CoNLLUExporter.field(cells[1]), word] + cells[3...8].map { CoNLLUExporter.field($0) }
        + ["_", remarks.isEmpty ? "_" : remarks.joined(separator: "|")]
      lines += fields.joined(separator: "\t") + "\n"
    }
    return "# sent_id = \(name)\n# text = \(text)\n\(lines)\n"
  }

  private static func incomplete(_ sentence: String) -> Diagnostic {
    Diagnostic(
      .fileFormat, "CoNLL-U holds whole sentences, and words of \(sentence) are missing or not in order",
      help: "write `tokens` without where, sort and take; other formats hold any rows")
  }

  /// Whether nothing stands between a word and the next, in the sentence or behind it.
  private static func isJoined(_ row: Row, to next: Row?, in context: ExportContext) -> Bool {
    guard let evidence = row.evidence.first else { return false }
    if let next = next?.evidence.first { return evidence.range.upper == next.range.lower }
    guard let text = context.session.article(evidence.article)?.article.text, Int(evidence.range.upper) < text.bytes.count else {
      return false
    }
    let rest = String(decoding: text.bytes[Int(evidence.range.upper)...].prefix(4), as: UTF8.self)
    return rest.unicodeScalars.first.map { !isBreak($0) && !$0.properties.isWhitespace } ?? false
  }

  /// A cell without anything that readers take for the end of a field or line; `_` where it is empty.
  private static func field(_ value: Value) -> String {
    let text = ValueText.iso(value)
    if text.isEmpty { return "_" }
    guard text.unicodeScalars.contains(where: isBreak) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { isBreak($0) ? "\u{FFFD}" : $0 }))
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
