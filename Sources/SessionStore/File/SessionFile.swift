import Foundation
import GRDB
import Synchronization
import TextModel

/// One session on disk: `NAME.sitrep`, an SQLite file (Documentation/SessionFile.md). Every change is on disk when the call returns.
///
/// The file uses a rollback journal and not a write-ahead log: between commands it is then one complete file that can be copied or mailed, and
/// it can be read in a folder that cannot be written. `synchronous=EXTRA` makes a commit last through a loss of power as well.
package final class SessionFile: Sendable {
  /// How a session is opened.
  package enum Mode: Sendable { case readWrite, readOnly }

  /// The path of the file, as it was opened.
  package let path: String
  /// Whether it was opened for reading only; every change is then refused.
  package let isReadOnly: Bool
  let database: DatabaseQueue
  private let state: Mutex<State>

  /// What a handle holds besides the connection.
  struct State: Sendable {
    var session: Session
    /// nil when reading only, and after closing.
    var lock: FileLock?
  }

  private init(path: String, database: DatabaseQueue, session: Session, lock: FileLock?) {
    self.path = path
    self.database = database
    isReadOnly = lock == nil
    state = Mutex(State(session: session, lock: lock))
  }

  // SQLite's descriptor first, then that of the lock (`FileLock`); an error leaves nothing to be done here.
  deinit { try? close() }

  /// Makes an empty session and opens it.
  ///
  /// - Throws: `fileExists` unless `replacing`; `sessionDamaged` when what it would replace is no session; `sessionLocked`, `sessionReadOnly`,
  ///   `sessionWrite`, `noSuchFolder`.
  package static func create(at path: String, replacing: Bool = false) throws(Diagnostic) -> SessionFile {
    try NewFile.write(to: path, replacing: replacing) { (database: DatabaseQueue) throws in
      try database.write { try SessionSchema.current.migrate($0, from: 0) }
    }
    return try open(at: path)
  }

  /// Opens a session.
  ///
  /// - Throws: `sessionMissing`, `sessionDamaged`, `sessionNewer`, `sessionLocked` (another program has it open; `.readOnly` still works),
  ///   `sessionReadOnly` (the file or its folder cannot be written; `.readOnly` still works). The file is then byte for byte what it was.
  package static func open(at path: String, mode: Mode = .readWrite) throws(Diagnostic) -> SessionFile {
    try open(at: path, mode: mode, schema: .current)
  }

  /// Opens a session as a program does whose tables are those of `schema`; an older one is brought forward.
  static func open(at path: String, mode: Mode, schema: SessionSchema) throws(Diagnostic) -> SessionFile {
    try checkIsFile(path)
    var lock: FileLock?
    if mode == .readWrite {
      try checkIsWritable(path)
      lock = try FileLock.acquire(path)
    }
    do {
      let database = try DatabaseQueue(path: path, configuration: SessionFile.configuration(readOnly: mode == .readOnly))
      let version = try database.read { try SessionFile.check($0, at: path, for: schema) }
      if version < schema.version, mode == .readOnly {
        guard version >= schema.readableSince ?? schema.version else { throw SessionFault.older(path) }
      } else if version < schema.version {
        try database.write { try schema.migrate($0, from: version) }
      }
      let session = try database.read { database in
        try SessionFile.checkTables(database, at: path, schema)
        return try SessionReader(database: database).session()
      }
      return SessionFile(path: path, database: database, session: session, lock: lock)
    } catch {
      throw SessionFault.diagnostic(error, at: path)
    }
  }

  /// The session as the last commit, undo or redo left it.
  package var session: Session { state.withLock { $0.session } }

  /// Closes the file and gives up its lock; using it afterwards throws `sessionWrite`. Closing again does nothing.
  package func close() throws(Diagnostic) {
    try state.withLock { (state: inout State) throws(Diagnostic) in
      do { try database.close() } catch { throw SessionFault.diagnostic(error, at: path) }
      state.lock = nil
    }
  }

  /// Writes to the file in one transaction; the session in memory follows only when the transaction is on disk.
  func change<Result: Sendable>(
    _ body: @Sendable (Database, inout Session) throws -> Result
  ) throws(Diagnostic) -> Result {
    guard !isReadOnly else { throw SessionFault.openedReadOnly(path) }
    do {
      return try state.withLock { (state: inout State) throws in
        let before = state.session
        let (session, result) = try database.write { database in
          var session = before
          let result = try body(database, &session)
          return (session, result)
        }
        state.session = session
        return result
      }
    } catch {
      throw SessionFault.diagnostic(error, at: path)
    }
  }

  /// Reads from the file.
  func read<Result: Sendable>(_ body: @Sendable (Database) throws -> Result) throws(Diagnostic) -> Result {
    do { return try database.read(body) } catch { throw SessionFault.diagnostic(error, at: path) }
  }
}
