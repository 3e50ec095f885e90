import Foundation
import TextModel

/// Reads files and pipes as bytes.
package final class FileBytes {
  private let descriptor: Int32
  private let ownsDescriptor: Bool

  /// Opens a file to be read in chunks.
  ///
  /// - Throws: `fileUnreadable`, for folders and devices too.
  package convenience init(path: String) throws(Diagnostic) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileBytes.unreadable() }
    self.init(descriptor: descriptor, owns: true)
    let kind = status().st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFIFO else {
      throw Diagnostic(.fileUnreadable, kind == S_IFDIR ? "it is a folder" : "it is a device and no file")
    }
  }

  /// Reads from a descriptor that is open, such as standard input, and leaves it open.
  package convenience init(descriptor: Int32) { self.init(descriptor: descriptor, owns: false) }

  private init(descriptor: Int32, owns: Bool) {
    self.descriptor = descriptor
    ownsDescriptor = owns
  }

  deinit { if ownsDescriptor { close(descriptor) } }

  /// The next bytes, up to 64 KB; nil at the end.
  ///
  /// - Throws: `fileUnreadable`.
  package func next() throws(Diagnostic) -> [UInt8]? {
    var count = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
      repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    guard count >= 0 else { throw FileBytes.unreadable() }
    return chunk.isEmpty ? nil : chunk
  }

  /// All the bytes to the end.
  ///
  /// - Throws: `fileTooLarge` above `limit`, without reading on; `fileUnreadable`.
  package func all(limit: Int) throws(Diagnostic) -> [UInt8] {
    let expected = Int(status().st_size)
    guard expected <= limit else { throw FileBytes.tooLarge(limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    while let chunk = try next() {
      guard bytes.count + chunk.count <= limit else { throw FileBytes.tooLarge(limit) }
      bytes += chunk
    }
    return bytes
  }

  private func status() -> stat {
    var status = stat()
    fstat(descriptor, &status)
    return status
  }

  private static func tooLarge(_ limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, "it is larger than \(limit >> 20) MB", help: "cut it into articles; JSON lines of any size go through `sitrep analyze`"
    )
  }

  private static func unreadable() -> Diagnostic {
    let why = errno == EACCES ? "you may not read it" : String(cString: strerror(errno))
    return Diagnostic(.fileUnreadable, "it cannot be read: \(why)")
  }
}
