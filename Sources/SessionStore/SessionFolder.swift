import Foundation
import TextModel

/// A folder of session files. Named sessions lie in it; work without a name lies in its folder `unnamed`.
package struct SessionFolder: Sendable {
  /// The folder's absolute path; it need not be there yet.
  package let path: String

  /// - Parameter path: absolute; the folder is made when something is first written to it.
  package init(path: String) { self.path = path }

  /// The named sessions, by name. An absent folder has none.
  ///
  /// - Throws: `fileUnreadable` when the folder cannot be read.
  package func list() throws(Diagnostic) -> [SessionListing] {
    try files(in: path).map { SessionListing(path: $0) }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The file of a name: any letters and digits, spaces, `-`, `_` and `.`; `.sitrep` at its end is understood.
  ///
  /// - Throws: `invalidValue` for a name that is empty, hidden, too long or leads elsewhere.
  package func path(for name: String) throws(Diagnostic) -> String {
    let base = name.hasSuffix(SessionFolder.suffix) ? String(name.dropLast(SessionFolder.suffix.count)) : name
    let isPlain = base.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0.properties.generalCategory == .nonspacingMark
        || " -_.".unicodeScalars.contains($0)
    }
    guard let first = base.unicodeScalars.first, let last = base.unicodeScalars.last, isPlain, first != ".", first != " ", first != "-",
      last != " ", base.utf8.count <= 200
    else {
      throw Diagnostic(
        .invalidValue, "“\(name)” cannot be the name of a session",
        help: "use letters, digits, spaces, - _ and . and begin with a letter or digit")
    }
    return "\(path)/\(base)\(SessionFolder.suffix)"
  }

  /// Makes the folder where needed, for saving under a name.
  ///
  /// - Throws: `sessionWrite`.
  package func prepare() throws(Diagnostic) { try SessionFolder.make(path) }

  /// A path for work that has no name yet, that no file has; the folder for it is made.
  ///
  /// - Throws: `sessionWrite` when the folder cannot be made.
  package func newUnnamedPath(at time: Timestamp) throws(Diagnostic) -> String {
    try SessionFolder.make(unnamedFolder)
    let base = String(time.description.map { $0 == ":" || $0 == "." ? "-" : $0 })
    var path = "\(unnamedFolder)/\(base)\(SessionFolder.suffix)"
    var count = 1
    while FileManager.default.fileExists(atPath: path) {
      count += 1
      path = "\(unnamedFolder)/\(base)-\(count)\(SessionFolder.suffix)"
    }
    return path
  }

  /// Work without a name that an earlier run left and nobody has open, newest first. Those in which nothing was ever done are deleted, but for
  /// one of the last minute: a shell that is starting makes its file before it locks it.
  ///
  /// - Throws: `fileUnreadable` when the folder cannot be read.
  package func unnamed(at now: Timestamp) throws(Diagnostic) -> [SessionListing] {
    var left: [SessionListing] = []
    for path in try files(in: unnamedFolder) {
      let listing = SessionListing(path: path)
      if listing.isLocked { continue }
      if listing.problem == nil, listing.steps == 0 {
        if now.milliseconds - listing.modified.milliseconds >= 60_000 { try SessionFolder.removeUnlessOpen(path) }
      } else {
        left.append(listing)
      }
    }
    return left.sorted { ($0.modified, $0.name) > ($1.modified, $1.name) }
  }

  /// Whether a path is one of the work without a name.
  package func isUnnamed(_ path: String) -> Bool { (path as NSString).deletingLastPathComponent == unnamedFolder }

  /// Deletes a session file that nobody has open; an absent one is no error.
  ///
  /// - Throws: `sessionLocked`, `sessionWrite`.
  package static func remove(_ path: String) throws(Diagnostic) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let lock = try FileLock.acquire(path)
    guard unlink(path) == 0 || errno == ENOENT else { throw SessionFault.write(path, SessionFault.systemMessage()) }
    withExtendedLifetime(lock) {}
  }

  private static func removeUnlessOpen(_ path: String) throws(Diagnostic) {
    do throws(Diagnostic) { try remove(path) } catch { if error.code != .sessionLocked { throw error } }
  }

  /// The end of every session file's name.
  package static let suffix = ".sitrep"

  private var unnamedFolder: String { path + "/unnamed" }

  private func files(in folder: String) throws(Diagnostic) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return [] }
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      return names.filter { $0.hasSuffix(SessionFolder.suffix) && !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
    } catch {
      throw Diagnostic(.fileUnreadable, "the sessions in \(folder) cannot be listed: \(SystemReason.text(of: error))")
    }
  }

  private static func make(_ folder: String) throws(Diagnostic) {
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw SessionFault.write(folder, SystemReason.text(of: error))
    }
  }
}
