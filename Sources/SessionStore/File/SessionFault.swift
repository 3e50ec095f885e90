import Foundation
import GRDB
import TextModel

/// What goes wrong with session files, as sentences for the user.
enum SessionFault {
  static func locked(_ path: String) -> Diagnostic {
    Diagnostic(
      .sessionLocked, "the session \(path) is open in another sitrep",
      help: "close it there, or open it for reading only with `open --read-only`")
  }

  static func damaged(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .sessionDamaged, "\(path) is not a sound session file: \(what)",
      help: "it was left as it is; restore a copy, or read what is left of it with the sqlite3 program")
  }

  static func newer(_ path: String, version: Int, known: Int) -> Diagnostic {
    Diagnostic(
      .sessionNewer, "the session \(path) was written by a newer sitrep (its version is \(version), this one knows up to \(known))",
      help: "it was left as it is; open it with a newer sitrep")
  }

  static func older(_ path: String) -> Diagnostic {
    Diagnostic(
      .sessionReadOnly, "the session \(path) was written by an older sitrep and is to be brought up to date first",
      help: "open it once for writing")
  }

  static func readOnly(_ path: String, _ why: String) -> Diagnostic {
    Diagnostic(
      .sessionReadOnly, "the session \(path) cannot be changed: \(why)",
      help: "open it with `open --read-only`, or copy it to a folder of yours")
  }

  static func openedReadOnly(_ path: String) -> Diagnostic {
    Diagnostic(.sessionReadOnly, "the session \(path) is open for reading only", help: "`save NAME` makes a copy that can be changed")
  }

  static func write(_ path: String, _ why: String) -> Diagnostic {
    Diagnostic(
      .sessionWrite, "the session \(path) could not be written: \(why)",
      help: "nothing was changed; put that right and repeat the command, or `save` to another place")
  }

  /// The last error of the operating system in words.
  static func systemMessage() -> String { String(cString: strerror(errno)) }

  /// The sentence for an error of SQLite or of reading what it gave.
  static func diagnostic(_ error: any Error, at path: String) -> Diagnostic {
    if let diagnostic = error as? Diagnostic { return diagnostic }
    guard let error = error as? DatabaseError else { return damaged(path, "\(error)") }
    switch error.extendedResultCode {
    case .SQLITE_READONLY_DBMOVED: return write(path, "the file was moved or deleted while it was open")
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY, .SQLITE_READONLY_CANTINIT:
      return Diagnostic(
        .sessionReadOnly, "the program that wrote \(path) was stopped within a change, and reading it needs that taken back first",
        help: "open it once for writing")
    case .SQLITE_IOERR_SHORT_READ: return damaged(path, "it ends too early")
    default: break
    }
    switch error.resultCode {
    case .SQLITE_FULL: return write(path, "the disk is full")
    case .SQLITE_BUSY, .SQLITE_LOCKED: return locked(path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return readOnly(path, "you may not write it")
    case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_MISUSE, .SQLITE_TOOBIG, .SQLITE_INTERRUPT, .SQLITE_ABORT:
      return write(path, error.message ?? "error \(error.resultCode.rawValue) of SQLite")
    default: return damaged(path, error.message ?? "error \(error.resultCode.rawValue) of SQLite")
    }
  }
}
