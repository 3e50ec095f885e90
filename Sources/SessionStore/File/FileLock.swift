import Foundation
import TextModel

/// The right to write a session file, held by one program at a time for as long as it has the file open.
///
/// It is `flock(2)` on the session file itself: the kernel gives it up when the process ends, however it ends, and no second file can be left
/// behind. SQLite's own locks are of another kind (`fcntl`), held only within a transaction, so that readers work beside a writer.
/// The descriptor is closed after SQLite's: closing any descriptor of a file drops the process's `fcntl` locks on it.
final class FileLock: Sendable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Takes the lock. A listing holds it for a moment (`isHeld`), hence the few attempts.
  ///
  /// - Throws: `sessionLocked` when another handle, of this process or another, has it; `sessionReadOnly` when the file cannot be opened.
  static func acquire(_ path: String) throws(Diagnostic) -> FileLock {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Diagnostic(.sessionReadOnly, "the session \(path) cannot be opened: \(SessionFault.systemMessage())")
    }
    let lock = FileLock(descriptor: descriptor)
    for attempt in 0..<5 {
      if attempt > 0 { usleep(10_000) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return lock }
      // A file system without locks (some network ones): two writers are then kept apart by SQLite's locks alone.
      if errno == ENOLCK || errno == ENOTSUP || errno == ENOSYS { return lock }
    }
    throw SessionFault.locked(path)
  }

  /// Whether some handle holds the lock now.
  static func isHeld(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
