import Foundation
import GRDB
import TextModel

/// Writes a session file that appears complete or not at all: under a temporary name beside it, and renamed when it is on disk.
enum NewFile {
  /// - Parameter fill: puts the content in; the database is empty.
  /// - Throws: `fileExists` unless `replacing`, also for a file that appears meanwhile; `sessionDamaged` when what it would replace is no session; `sessionLocked` when that is in use;
  ///   `noSuchFolder`, `sessionReadOnly`, `sessionWrite`.
  static func write(to path: String, replacing: Bool, fill: (DatabaseQueue) throws -> Void) throws(Diagnostic) {
    let replaced = try mayWrite(to: path, replacing: replacing)
    let temporary = try makeTemporary(beside: path)
    do throws(Diagnostic) {
      try make(temporary, for: path, fill: fill)
      try flush(temporary, O_RDWR, path)
      if replaced == nil {
        try claim(path, for: temporary)
      } else if rename(temporary, path) != 0 {
        throw SessionFault.write(path, SessionFault.systemMessage())
      }
      try flush(folder(of: path), O_RDONLY | O_DIRECTORY, path)
    } catch {
      unlink(temporary)
      throw error
    }
    withExtendedLifetime(replaced) {}
  }

  /// Without a journal and flushing: nobody sees the file before it is whole.
  private static func make(_ temporary: String, for path: String, fill: (DatabaseQueue) throws -> Void) throws(Diagnostic) {
    do {
      var configuration = Configuration()
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
      let database = try DatabaseQueue(path: temporary, configuration: configuration)
      try fill(database)
      try database.close()
    } catch {
      throw SessionFault.diagnostic(error, at: path)
    }
  }

  /// - Returns: the lock of the file that is to be replaced; nil when there is none.
  private static func mayWrite(to path: String, replacing: Bool) throws(Diagnostic) -> FileLock? {
    let folder = folder(of: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Diagnostic(.noSuchFolder, "there is no folder \(folder)", help: "make it first")
    }
    guard access(folder, W_OK) == 0 else {
      throw Diagnostic(.sessionReadOnly, "\(path) cannot be made: the folder cannot be written", help: "choose a folder of yours")
    }
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard replacing else { throw exists(path) }
    try SessionFile.checkIsFile(path)
    let lock = try FileLock.acquire(path)
    do {
      let database = try DatabaseQueue(path: path, configuration: SessionFile.configuration(readOnly: true))
      defer { try? database.close() }
      _ = try database.read { try SessionFile.check($0, at: path) }
    } catch { throw SessionFault.diagnostic(error, at: path) }
    return lock
  }

  /// Gives the finished file its name unless some file has it by now: two programs that save under one name do not overwrite each other.
  private static func claim(_ path: String, for temporary: String) throws(Diagnostic) {
    if link(temporary, path) == 0 {
      unlink(temporary)
      return
    }
    if errno == EEXIST { throw exists(path) }
    // A file system without links (FAT): the name is taken by an empty file first.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw errno == EEXIST ? exists(path) : SessionFault.write(path, SessionFault.systemMessage()) }
    close(descriptor)
    guard rename(temporary, path) == 0 else {
      let message = SessionFault.systemMessage()
      unlink(path)
      throw SessionFault.write(path, message)
    }
  }

  private static func exists(_ path: String) -> Diagnostic {
    Diagnostic(.fileExists, "\(path) exists already", help: "choose another name, or say that it is to be replaced")
  }

  /// An empty file that only this user may read, with a name that no other file has, at most 100 bytes of it from the name to come.
  private static func makeTemporary(beside path: String) throws(Diagnostic) -> String {
    let name = (path as NSString).lastPathComponent
    var length = 0
    let beginning = name.unicodeScalars.prefix {
      length += $0.utf8.count
      return length <= 100
    }
    var template = Array("\(folder(of: path))/.\(String(beginning)).XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SessionFault.write(path, SessionFault.systemMessage()) }
    close(descriptor)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func flush(_ file: String, _ flags: Int32, _ path: String) throws(Diagnostic) {
    let descriptor = open(file, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw SessionFault.write(path, SessionFault.systemMessage()) }
    defer { close(descriptor) }
    // Some file systems cannot flush a folder; the name is then as lasting as they make it.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw SessionFault.write(path, SessionFault.systemMessage())
    }
  }

  private static func folder(of path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }
}
