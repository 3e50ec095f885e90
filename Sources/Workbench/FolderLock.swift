import Foundation

/// The right to change a file in a folder, held by one program at a time while it reads, edits and replaces the file.
///
/// It is `flock(2)` on the folder: the file itself is replaced and cannot carry it, no further file is left behind, and the kernel gives it up
/// when the process ends.
final class FolderLock {
  private let descriptor: Int32

  /// Waits for the lock up to five seconds; nil when another has it all that time. A folder that cannot be opened or locked (some network file
  /// systems) counts as locked: writing then goes as it would without.
  init?(_ folder: String) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    for _ in 0..<500 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK && errno != EINTR { return }
      usleep(10_000)
    }
    close(descriptor)
    return nil
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
