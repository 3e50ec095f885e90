import GRDB
import TextModel

extension SessionFile {
  /// Writes the whole session, journal included, to another file (SQLite's backup), which appears complete or not at all.
  ///
  /// - Throws: as `create`; `refused` for the file itself.
  package func copy(to other: String, replacing: Bool = false) throws(Diagnostic) {
    guard other != path else { throw Diagnostic(.refused, "the session is \(path) already") }
    try NewFile.write(to: other, replacing: replacing) { copy in try database.backup(to: copy) }
  }
}
