import Foundation
import GRDB
import TextModel

// What is looked at before a file is taken for a session. Nothing here writes.
extension SessionFile {
  /// The connection's settings; a session file from elsewhere is not trusted (no functions from its schema, cells checked).
  static func configuration(readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = EXTRA")
    }
    return configuration
  }

  /// - Throws: `sessionMissing` with the sessions that lie beside; `sessionDamaged` for a folder.
  static func checkIsFile(_ path: String) throws(Diagnostic) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Diagnostic(.sessionMissing, "there is no session \(path)", help: "`sessions` lists those there are")
    }
    if isFolder.boolValue { throw SessionFault.damaged(path, "it is a folder") }
  }

  /// - Throws: `sessionReadOnly`. SQLite itself would open such a file for reading without a word, and needs the folder for its journal.
  static func checkIsWritable(_ path: String) throws(Diagnostic) {
    guard access(path, W_OK) == 0 else { throw SessionFault.readOnly(path, "you may not write it") }
    let folder = (path as NSString).deletingLastPathComponent
    guard access(folder.isEmpty ? "." : folder, W_OK) == 0 else { throw SessionFault.readOnly(path, "its folder cannot be written") }
  }

  /// The version of a file that says it is a session, up to that of `schema`.
  ///
  /// - Throws: `sessionDamaged`, `sessionNewer`.
  @discardableResult
  static func checkVersion(_ database: Database, at path: String, for schema: SessionSchema = .current) throws -> Int {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == SessionSchema.applicationID else {
      throw SessionFault.damaged(path, "another program made it")
    }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= schema.version else { throw SessionFault.newer(path, version: version, known: schema.version) }
    guard version >= 1 else { throw SessionFault.damaged(path, "its version is \(version)") }
    return version
  }

  /// The version of a sound session file.
  ///
  /// - Throws: `sessionDamaged`, `sessionNewer`.
  static func check(_ database: Database, at path: String, for schema: SessionSchema = .current) throws -> Int {
    let version = try checkVersion(database, at: path, for: schema)
    let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
    guard verdict == "ok" else { throw SessionFault.damaged(path, verdict ?? "it cannot be checked") }
    // SQLite reads the missing end of a last page as zeros.
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    var status = stat()
    guard stat(path, &status) == 0, pages.multipliedReportingOverflow(by: pageSize) == (Int(status.st_size), false) else {
      throw SessionFault.damaged(path, "it ends too early")
    }
    // Before anything is written, migrations included: a trigger would run then.
    let others = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema WHERE type NOT IN ('table', 'index')")
    guard others == 0 else { throw SessionFault.damaged(path, "it holds triggers or views, which no sitrep makes") }
    return version
  }

  /// Whether it holds the tables of a session and no others.
  ///
  /// - Throws: `sessionDamaged`.
  static func checkTables(_ database: Database, at path: String, _ schema: SessionSchema) throws {
    let objects = "SELECT type || ' ' || name FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    let found = try String.fetchAll(database, sql: objects)
    guard found == schema.tables.map({ "table \($0)" }) else {
      throw SessionFault.damaged(path, "it does not hold the tables of a session")
    }
  }
}
