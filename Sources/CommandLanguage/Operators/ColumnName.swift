import TextModel

/// A column as an operator's words name it, with its place in the line for a caret.
package struct ColumnName: Sendable, Hashable {
  /// As typed; letter case does not matter.
  package let name: String
  /// The word in the line.
  package let range: TextRange

  package init(_ name: String, at range: TextRange) {
    self.name = name
    self.range = range
  }

  /// Takes the name of a column.
  ///
  /// - Throws: `missingArgument`.
  package init(parsing words: inout TokenCursor) throws(Diagnostic) {
    let token = try words.takeValue("a column")
    self.init(token.text, at: token.range)
  }

  /// Takes names with commas, “and” or nothing but space between them, up to a word of `stops` or a symbol.
  ///
  /// - Throws: `missingArgument` when there is none, or none after a comma.
  package static func list(parsing words: inout TokenCursor, upTo stops: [String] = []) throws(Diagnostic) -> [ColumnName] {
    var names = [try ColumnName(parsing: &words)]
    while let next = words.next, !stops.contains(where: { next.isWord($0) }) {
      if next.isSymbol(",") || next.isWord("and") {
        words.take()
        names.append(try ColumnName(parsing: &words))
      } else if next.isValue {
        names.append(try ColumnName(parsing: &words))
      } else {
        break
      }
    }
    return names
  }

  /// Its position in a table.
  ///
  /// - Throws: `unknownColumn` with the nearest one.
  package func index(in columns: [Column]) throws(Diagnostic) -> Int {
    let wanted = name.lowercased()
    if let index = columns.firstIndex(where: { $0.name.lowercased() == wanted }) { return index }
    let names = columns.map(\.name)
    throw Diagnostic(
      .unknownColumn, "there is no column “\(name)” here", at: range,
      help: Nearest.question(to: name, among: names) ?? "the columns are \(Nearest.list(names, "and"))")
  }
}
