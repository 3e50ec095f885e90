import Foundation
import GRDB
import TextModel

/// A session file in a folder, as `sessions` lists it.
public struct SessionListing: Sendable, Hashable {
  /// Without `.sitrep`.
  public let name: String
  /// The file's path.
  public let path: String
  /// nil when the file could not be read.
  public let articles: Int?
  /// The steps of its journal; nil when the file could not be read.
  public let steps: Int?
  /// Why it could not be read; nil when it could.
  public let problem: Diagnostic?
  /// When the file was last written.
  public let modified: Timestamp
  /// Bytes on disk.
  public let size: Int
  /// Whether some program has it open for writing now.
  public let isLocked: Bool

  /// Looks at a file without changing it; its content is not checked as thoroughly as when it is opened.
  init(path: String) {
    self.path = path
    let file = (path as NSString).lastPathComponent
    name = file.hasSuffix(SessionFolder.suffix) ? String(file.dropLast(SessionFolder.suffix.count)) : file
    isLocked = FileLock.isHeld(path)
    var status = stat()
    let isThere = stat(path, &status) == 0
    size = isThere ? Int(status.st_size) : 0
    modified = Timestamp(milliseconds: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
    do {
      let database = try DatabaseQueue(path: path, configuration: SessionFile.configuration(readOnly: true))
      defer { try? database.close() }
      (articles, steps) = try database.read { database in
        try SessionFile.checkVersion(database, at: path)
        return (
          try Int.fetchOne(database, sql: "SELECT count(*) FROM article"), try Int.fetchOne(database, sql: "SELECT count(*) FROM journal")
        )
      }
      problem = nil
    } catch {
      (articles, steps) = (nil, nil)
      problem = SessionFault.diagnostic(error, at: path)
    }
  }
}
