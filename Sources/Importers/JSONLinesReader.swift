import TextModel
import Values

/// Reads articles from JSON lines one at a time, holding no more than one line and one chunk (contract ANALYSIS, Input).
package struct JSONLinesReader {
  /// - Parameters:
  ///   - name: What messages call the source ("standard input", a path).
  ///   - chunk: Gives the next bytes, of any number above 0; nil or empty at the end.
  package init(name: String, options: ImportOptions = ImportOptions(), chunk: @escaping () throws(Diagnostic) -> [UInt8]?) {}

  /// The next line's article, or what is wrong with the line, its number in the message; nil at the end. Empty lines are passed over.
  package mutating func next() -> Result<Article, Diagnostic>? { preconditionFailure("not written yet") }
}
