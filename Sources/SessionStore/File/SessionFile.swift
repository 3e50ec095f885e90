import AnalysisEngine
import TextModel
import Values

/// One session on disk: `NAME.sitrep`, an SQLite file (Documentation/SessionFile.md). Every change is on disk when the call returns.
package final class SessionFile: Sendable {
  /// How a session is opened.
  package enum Mode: Sendable { case readWrite, readOnly }

  /// An article whose analysis is to be kept.
  package struct CachedAnalysis: Sendable {
    package let sha256: String
    package let published: CivilDate?
    package let analysis: Analysis

    package init(sha256: String, published: CivilDate?, analysis: Analysis) {
      self.sha256 = sha256
      self.published = published
      self.analysis = analysis
    }
  }

  package let path: String
  package let isReadOnly: Bool

  init(path: String, isReadOnly: Bool) {
    self.path = path
    self.isReadOnly = isReadOnly
  }

  /// Makes an empty session and opens it.
  ///
  /// - Throws: `fileExists` unless `replacing`; `sessionDamaged` when what it would replace is no session; `sessionLocked`, `sessionReadOnly`,
  ///   `sessionWrite`, `noSuchFolder`.
  package static func create(at path: String, replacing: Bool = false) throws(Diagnostic) -> SessionFile {
    preconditionFailure("not written yet")
  }

  /// Opens a session.
  ///
  /// - Throws: `sessionMissing`, `sessionDamaged`, `sessionNewer`, `sessionLocked` (another program has it open; `.readOnly` still works),
  ///   `sessionReadOnly` (the file or its folder cannot be written; `.readOnly` still works). The file is then byte for byte what it was.
  package static func open(at path: String, mode: Mode = .readWrite) throws(Diagnostic) -> SessionFile {
    preconditionFailure("not written yet")
  }

  /// The session as the last commit, undo or redo left it.
  package var session: Session { preconditionFailure("not written yet") }

  /// Carries out edits as one step of the journal; all of them or none.
  ///
  /// - Returns: the journal entry; nil when nothing changed.
  /// - Throws: what `Session.apply` throws; `sessionReadOnly`, `sessionWrite`. The session is then as it was, in memory and on disk.
  @discardableResult
  package func commit(_ edits: [SessionEdit], line: String, at time: Timestamp) throws(Diagnostic) -> JournalEntry? {
    preconditionFailure("not written yet")
  }

  /// Takes back the last step that is not taken back yet, also after reopening.
  ///
  /// - Throws: `nothingToUndo`, `sessionReadOnly`, `sessionWrite`.
  @discardableResult
  package func undo() throws(Diagnostic) -> JournalEntry { preconditionFailure("not written yet") }

  /// Brings back the step that was taken back last. A commit after an undo drops what could be brought back.
  ///
  /// - Throws: `nothingToRedo`, `sessionReadOnly`, `sessionWrite`.
  @discardableResult
  package func redo() throws(Diagnostic) -> JournalEntry { preconditionFailure("not written yet") }

  /// The last steps, oldest first; all of them when `limit` is nil.
  package func journal(limit: Int? = nil) throws(Diagnostic) -> [JournalEntry] { preconditionFailure("not written yet") }

  /// Writes the whole session, journal included, to another file, which appears complete or not at all.
  ///
  /// - Throws: as `create`.
  package func copy(to path: String, replacing: Bool = false) throws(Diagnostic) { preconditionFailure("not written yet") }

  /// The analysis kept for a text, publication date and engine version; nil when there is none, or it does not fit the text.
  package func cachedAnalysis(of article: Article, engineVersion: String) -> Analysis? { preconditionFailure("not written yet") }

  /// Keeps analyses, all in one transaction; those of another engine version or date of the same text are replaced.
  ///
  /// - Throws: `sessionReadOnly`, `sessionWrite`.
  package func cache(_ analyses: [CachedAnalysis], engineVersion: String) throws(Diagnostic) { preconditionFailure("not written yet") }

  /// Closes the file and gives up its lock. Using it afterwards throws `sessionWrite`.
  package func close() throws(Diagnostic) { preconditionFailure("not written yet") }
}
