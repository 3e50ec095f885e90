import GRDB
import TextModel

extension SessionFile {
  /// Carries out edits as one step of the journal; all of them or none.
  ///
  /// - Returns: the journal entry; nil when nothing changed.
  /// - Throws: what `Session.apply` throws; `sessionReadOnly`, `sessionWrite`. The session is then as it was, in memory and on disk.
  @discardableResult
  package func commit(_ edits: [SessionEdit], line: String, at time: Timestamp) throws(Diagnostic) -> JournalEntry? {
    try change { database, session in
      var changes: [SessionChange] = []
      for edit in edits {
        let made = try session.changes(for: edit, at: time)
        for change in made { session.carryOut(change) }
        changes += made
      }
      guard !changes.isEmpty else { return nil }
      let writer = SessionWriter(database: database)
      let entry = try writer.append(changes, line: line.keepable, at: time)
      for change in changes { try writer.write(change) }
      return entry
    }
  }

  /// Takes back the last step that is not taken back yet, also after reopening.
  ///
  /// - Returns: the step, as it was.
  /// - Throws: `nothingToUndo`, `sessionReadOnly`, `sessionWrite`.
  @discardableResult
  package func undo() throws(Diagnostic) -> JournalEntry {
    try step(back: true, none: Diagnostic(.nothingToUndo, "there is nothing to undo"))
  }

  /// Brings back the step that was taken back last. A commit after an undo drops what could be brought back.
  ///
  /// - Returns: the step, as it is again.
  /// - Throws: `nothingToRedo`, `sessionReadOnly`, `sessionWrite`.
  @discardableResult
  package func redo() throws(Diagnostic) -> JournalEntry {
    let none = Diagnostic(.nothingToRedo, "there is nothing to redo", help: "a command after `undo` ends what can be redone")
    return try step(back: false, none: none)
  }

  /// The last steps, oldest first; all of them when `limit` is nil.
  package func journal(limit: Int? = nil) throws(Diagnostic) -> [JournalEntry] {
    try read { try SessionReader(database: $0).journal(limit: limit) }
  }

  private func step(back: Bool, none: Diagnostic) throws(Diagnostic) -> JournalEntry {
    try change { database, session in
      guard let (entry, changes) = try SessionReader(database: database).step(toUndo: back) else { throw none }
      let writer = SessionWriter(database: database)
      for change in back ? changes.reversed().map({ $0.inverse }) : changes {
        session.carryOut(change)
        try writer.write(change)
      }
      try writer.mark(entry, undone: back)
      return JournalEntry(sequence: entry.sequence, line: entry.line, at: entry.at, isUndone: back)
    }
  }
}
